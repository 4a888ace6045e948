import { BlockWords, wordsOf } from './block-words';

/** What was selected, as the server wants it. */
export interface Selected {
  section: string;
  block: number;
  start: number;
  quote: string;
}

export interface NoteWords {
  bar: string;
  highlight: string;
  note: string;
  waiting: string;
  failed: string;
}

/** How long a selection must rest before the bar comes. */
const SETTLED_MS = 300;
/** How long an answer may take before the bar says that it waits for one. */
const SOON_MS = 1000;
const EDGE = 8;
/** More is refused by the server, which need not read all of it. */
const MOST_SENT = 1000;

/**
 * The bar that comes when words of the lesson are selected, by pointer, finger or keyboard: it marks them, or marks them and
 * begins a note. Tab leads into it, Escape puts it away. A lesson that gives it no words takes no notes.
 */
export class NoteBar {
  private readonly root: HTMLElement;
  private readonly onChosen: (selected: Selected, write: boolean) => Promise<string> | undefined;
  private words?: NoteWords;
  private element?: HTMLDivElement;
  private selected?: Selected;
  private range?: Range;
  private timer?: number;
  private pointerDown = false;
  private before?: HTMLElement;
  private readonly changed = () => this.later();
  private readonly down = (event: Event) => {
    this.pointerDown = !this.element?.contains(event.target as Node);
  };
  private readonly up = () => {
    this.pointerDown = false;
    this.later();
  };
  private readonly moved = () => this.put();

  constructor(root: HTMLElement, onChosen: (selected: Selected, write: boolean) => Promise<string> | undefined) {
    this.root = root;
    this.onChosen = onChosen;
  }

  start() {
    this.stop();
    document.addEventListener('selectionchange', this.changed);
    document.addEventListener('pointerdown', this.down);
    document.addEventListener('pointerup', this.up);
    document.addEventListener('pointercancel', this.up);
    document.addEventListener('scroll', this.moved, { capture: true, passive: true });
  }

  stop() {
    document.removeEventListener('selectionchange', this.changed);
    document.removeEventListener('pointerdown', this.down);
    document.removeEventListener('pointerup', this.up);
    document.removeEventListener('pointercancel', this.up);
    document.removeEventListener('scroll', this.moved, { capture: true });
    window.clearTimeout(this.timer);
    this.element?.remove();
    this.element = undefined;
  }

  say(words: NoteWords) {
    this.words = words;
    this.label();
  }

  /** Tab goes into the bar while it is there, and Escape puts it away. @returns whether the key was taken */
  key(event: KeyboardEvent): boolean {
    if (!this.isOpen()) {
      return false;
    }
    const inside = this.element?.contains(document.activeElement);
    if (event.key === 'Escape') {
      event.preventDefault();
      this.hide();
      return true;
    }
    if (event.key === 'Tab' && !event.shiftKey && !inside) {
      event.preventDefault();
      this.before = document.activeElement instanceof HTMLElement ? document.activeElement : undefined;
      this.element?.querySelector('button')?.focus();
      return true;
    }
    return false;
  }

  private isOpen(): boolean {
    return this.element?.matches(':popover-open') ?? false;
  }

  private later() {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.look(), SETTLED_MS);
  }

  private look() {
    if (this.pointerDown || this.element?.contains(document.activeElement)) {
      return;
    }
    const selection = document.getSelection();
    const range = selection && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : undefined;
    const selected = this.words && range && this.inLesson(range);
    if (range && selected) {
      this.range = range;
      this.selected = selected;
      this.show();
    } else {
      this.hide();
    }
  }

  /** What lies in the first block that has words of the selection: a passage ends where its block ends. */
  private inLesson(range: Range): Selected | undefined {
    if (!range.intersectsNode(this.root)) {
      return undefined;
    }
    for (const block of this.root.querySelectorAll<HTMLElement>('.lesson-section > [data-block]')) {
      const root = wordsOf(block);
      if (root && range.intersectsNode(root)) {
        const part = new BlockWords(root).part(range);
        if (part) {
          const section = (block.parentElement as HTMLElement).id;
          return { section, block: Number(block.dataset.block), ...part };
        }
      }
    }
    return undefined;
  }

  private show() {
    const bar = this.element ?? this.make();
    this.sayWrong('');
    if (!this.isOpen()) {
      bar.showPopover();
    }
    this.put();
  }

  private hide() {
    const inside = this.element?.contains(document.activeElement);
    if (this.isOpen()) {
      this.element?.hidePopover();
    }
    if (inside) {
      this.before?.focus({ preventScroll: true });
    }
    this.before = undefined;
    this.selected = undefined;
  }

  private make(): HTMLDivElement {
    const bar = document.createElement('div');
    bar.className = 'note-bar';
    bar.setAttribute('popover', 'manual');
    bar.setAttribute('role', 'group');
    const wrong = document.createElement('p');
    wrong.setAttribute('role', 'alert');
    bar.append(this.button(false), this.button(true), wrong);
    // a press on a button must not take the selection away
    bar.addEventListener('mousedown', (event) => event.preventDefault());
    // outside the lesson, whose children are the server's
    document.body.append(bar);
    this.element = bar;
    this.label();
    return bar;
  }

  private button(write: boolean): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset.write = String(write);
    button.addEventListener('click', () => void this.choose(write));
    return button;
  }

  private label() {
    const { words, element } = this;
    if (words && element) {
      element.setAttribute('aria-label', words.bar);
      element.querySelectorAll('button').forEach((button) => {
        button.textContent = button.dataset.write === 'true' ? words.note : words.highlight;
      });
    }
  }

  private async choose(write: boolean) {
    const selected = this.selected;
    if (!selected) {
      return;
    }
    this.selected = undefined;
    // without a connection the answer comes when there is one again
    const waiting = window.setTimeout(() => this.sayWrong(this.words?.waiting ?? ''), SOON_MS);
    let wrong: string;
    try {
      const sent = { ...selected, quote: selected.quote.substring(0, MOST_SENT) };
      wrong = (await this.onChosen(sent, write)) ?? this.words?.failed ?? '';
    } catch {
      wrong = this.words?.failed ?? '';
    }
    window.clearTimeout(waiting);
    if (wrong) {
      this.selected = selected;
      this.sayWrong(wrong);
      this.put();
    } else {
      document.getSelection()?.removeAllRanges();
      if (write) {
        this.before = undefined;
      }
      this.hide();
    }
  }

  private sayWrong(words: string) {
    const line = this.element?.querySelector('p');
    if (line) {
      line.textContent = words;
    }
  }

  /** Below what is selected; by a finger, at the window's end, as the system's own bar stands at the words. */
  private put() {
    const { element, range } = this;
    if (!element || !range || !this.isOpen() || window.matchMedia('(pointer: coarse)').matches) {
      return;
    }
    const boxes = range.getClientRects();
    const last = boxes[boxes.length - 1] ?? range.getBoundingClientRect();
    const left = Math.min(last.right - element.offsetWidth / 2, window.innerWidth - element.offsetWidth - EDGE);
    const top = Math.min(last.bottom + EDGE, window.innerHeight - element.offsetHeight - EDGE);
    element.style.left = `${Math.max(EDGE, left)}px`;
    element.style.top = `${Math.max(EDGE, top)}px`;
  }
}
