import type { Courier } from './courier';
import type { Words } from './words';

/** The list of questions: shows at each whether it is answered, marked to come back to, or not saved yet. */
export class QuestionMap {
  private answered = new Map<number, boolean>();
  private flagged = new Map<number, boolean>();

  constructor(
    private root: HTMLElement,
    private words: Words,
  ) {}

  /** What the server says; what is under way counts for more. */
  stands(slot: number, answered: boolean, flagged: boolean): void {
    this.answered.set(slot, answered);
    this.flagged.set(slot, flagged);
  }

  isAnswered(slot: number, answered: boolean): void {
    this.answered.set(slot, answered);
  }

  /** Whether it is marked; with a second argument, marks it. */
  isFlagged(slot: number, flagged?: boolean): boolean {
    if (flagged !== undefined) {
      this.flagged.set(slot, flagged);
    }
    return this.flagged.get(slot) ?? this.button(slot)?.dataset.flagged === 'true';
  }

  show(courier: Courier): void {
    const unsaved = courier.unsaved();
    this.root.querySelectorAll<HTMLElement>('[data-map]').forEach((button) => {
      const slot = Number(button.dataset.map);
      const pending = courier.newest(slot, 'answer')?.parts ?? courier.heldFor(slot)?.parts;
      const filled = pending ? Object.values(pending).some((values) => values.some((value) => value.trim() !== '')) : undefined;
      const answered = filled ?? this.answered.get(slot) ?? button.dataset.answered === 'true';
      const flagged = courier.newest(slot, 'flag')?.flagged ?? this.isFlagged(slot);
      const saying = [
        answered ? 'answered' : 'unanswered',
        ...(flagged ? ['flagged'] : []),
        ...(courier.heldFor(slot) ? ['to-choose'] : unsaved.has(slot) ? ['unsaved'] : []),
      ];
      const marks = saying.join(' ');
      if (button.dataset.is !== marks) {
        button.dataset.is = marks;
      }
      const label = [this.words.say('question', slot + 1), ...saying.map((word) => this.words.say(word))].join(', ');
      if (button.getAttribute('aria-label') !== label) {
        button.setAttribute('aria-label', label);
      }
    });
  }

  private button(slot: number): HTMLElement | null {
    return this.root.querySelector<HTMLElement>(`[data-map="${slot}"]`);
  }
}
