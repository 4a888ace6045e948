import type { Courier } from './courier';
import { type Words, clock } from './words';

type State =
  | 'idle'
  | 'saving'
  | 'saved'
  | 'retrying'
  | 'offline'
  | 'signed-out'
  | 'deactivated'
  | 'gone'
  | 'late'
  | 'refused'
  | 'to-choose';

/** What is worth breaking in on somebody who listens to the page; the rest can be read when wanted. */
const SPOKEN: State[] = ['retrying', 'offline', 'signed-out', 'deactivated', 'gone', 'late', 'refused'];

/**
 * The line that says how saving goes. It is there to be looked at and is not read out at each change: troubles are, and
 * that they are over.
 */
export class StateLine {
  /** Whether another device or window stored something since this one did. */
  elsewhere = false;
  private spoken?: State;
  private line?: HTMLElement;
  private storage?: HTMLElement;
  private others?: HTMLElement;
  private voice?: HTMLElement;
  private was = '';

  constructor(
    private root: HTMLElement & { leaveKept(): void },
    private words: Words,
  ) {}

  show(courier: Courier, kept: boolean): void {
    this.build();
    const state = stateOf(courier);
    const text = this.textOf(state, courier, kept);
    if (this.root.getAttribute('data-saving') !== state) {
      this.root.setAttribute('data-saving', state);
    }
    if (this.line && this.was !== state + text) {
      this.was = state + text;
      this.line.replaceChildren(text, ...this.links(state, kept));
    }
    if (this.storage) {
      this.storage.hidden = kept;
      this.storage.textContent = kept ? '' : this.words.say('not-kept');
    }
    if (this.others) {
      this.others.hidden = !this.elsewhere || state === 'gone' || state === 'late';
      this.others.textContent = this.others.hidden ? '' : this.words.say('elsewhere');
    }
    this.speak(state, text);
  }

  announce(text: string): void {
    this.build();
    if (this.voice) {
      this.voice.textContent = text;
    }
  }

  private speak(state: State, text: string): void {
    const trouble = this.spoken !== undefined && this.spoken !== 'saved';
    if (SPOKEN.includes(state) && this.spoken !== state) {
      this.spoken = state;
      this.announce(text);
    } else if (state === 'saved' && (trouble || this.spoken === undefined)) {
      this.spoken = state;
      this.announce(text);
    }
  }

  private textOf(state: State, courier: Courier, kept: boolean): string {
    const unsaved = courier.unsaved().size;
    switch (state) {
      case 'saved':
        return this.words.say('saved', clock(courier.savedAt ?? ''));
      case 'offline':
        return this.words.say(
          unsaved === 0 ? 'offline' : kept ? 'offline-kept' : 'offline-not-kept',
          clock(courier.downSince),
        );
      case 'signed-out':
        return this.words.say(kept ? 'signed-out' : 'signed-out-not-kept');
      case 'late':
        return this.words.say('late', courier.late().map((slot) => slot + 1).join(', '));
      case 'refused': {
        const [slot, reason] = [...courier.refusals()][0];
        return this.words.say('refused', slot + 1, reason);
      }
      case 'to-choose':
        return this.words.say('hand-in-needs-choice', courier.toDecide().map((slot) => slot + 1).join(', '));
      default:
        return this.words.say(state);
    }
  }

  private links(state: State, kept: boolean): (Node | string)[] {
    if (state === 'signed-out' && kept) {
      const link = this.link('sign-in', window.location.href);
      link.addEventListener('click', (event) => {
        event.preventDefault();
        this.root.leaveKept();
        window.location.reload(); // leads to signing in and back to this page
      });
      return [' ', link];
    }
    const result = this.root.getAttribute('result');
    return ['gone', 'late', 'refused'].includes(state) && result ? [' ', this.link('to-result', result)] : [];
  }

  private link(key: string, address: string): HTMLAnchorElement {
    const link = document.createElement('a');
    link.href = address;
    link.textContent = this.words.say(key);
    link.setAttribute('router-ignore', '');
    return link;
  }

  private build(): void {
    const place = this.root.querySelector<HTMLElement>('[data-state]');
    if (!place || this.line?.parentElement === place) {
      return;
    }
    this.line = document.createElement('p');
    this.line.className = 'sitting-line';
    this.line.setAttribute('role', 'status');
    this.line.setAttribute('aria-live', 'off'); // the voice speaks for it
    this.storage = document.createElement('p');
    this.storage.className = 'sitting-not-kept';
    this.others = document.createElement('p');
    this.others.className = 'sitting-elsewhere';
    this.voice = document.createElement('p');
    this.voice.className = 'visually-hidden';
    this.voice.setAttribute('aria-live', 'polite');
    this.was = '';
    place.replaceChildren(this.line, this.storage, this.others, this.voice);
  }
}

function stateOf(courier: Courier): State {
  if (courier.link === 'gone' && courier.late().length > 0) {
    return 'late';
  }
  if (courier.link === 'gone' && courier.refusals().size > 0) {
    return 'refused'; // it says more: he was taken out of the run
  }
  if (courier.link === 'signed-out' || courier.link === 'deactivated' || courier.link === 'gone') {
    return courier.link;
  }
  if (courier.link === 'down') {
    return 'offline';
  }
  if (courier.refusals().size > 0) {
    return 'refused';
  }
  if (courier.unsaved().size > 0) {
    return courier.isRetrying() ? 'retrying' : 'saving';
  }
  if (courier.toDecide().length > 0) {
    return 'to-choose';
  }
  return courier.savedAt ? 'saved' : 'idle';
}
