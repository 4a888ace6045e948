import { collectParts } from '../common/answer-parts';

const PAUSE = 800;

/**
 * A rubric that is filled in by mouse or keyboard. Inside it: a fieldset of radio buttons for each criterion, text fields,
 * and `[data-give]`. A number key sets the level of the criterion in which the focus is, or else of the first that has
 * none; Ctrl and Enter give the mark. It fires `keep` after each change and `give`, both with what the controls hold.
 */
class UstazMarking extends HTMLElement {
  private timer = 0;
  private giving = false;

  connectedCallback(): void {
    // keys count wherever the reader is on the page: he reads the answer beside it
    document.addEventListener('keydown', this.onKey);
    this.addEventListener('click', this.onClick);
    this.addEventListener('input', this.onInput);
    window.addEventListener('pagehide', this.onLeave);
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.onKey);
    this.removeEventListener('click', this.onClick);
    this.removeEventListener('input', this.onInput);
    window.removeEventListener('pagehide', this.onLeave);
    window.clearTimeout(this.timer);
  }

  /** What was given could not be taken: he goes on with it. */
  goOn(): void {
    this.giving = false;
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.give();
    } else if (/^[0-9]$/.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyped(event.target)) {
      this.choose(event.key);
    }
  };

  private choose(level: string): void {
    const sets = Array.from(this.querySelectorAll('fieldset'));
    const focused = sets.find((set) => set.contains(document.activeElement));
    const set = focused ?? sets.find((one) => one.querySelector(':checked') === null);
    const radio = set?.querySelector<HTMLInputElement>(`input[value="${level}"]`);
    if (radio) {
      radio.focus();
      radio.checked = true;
      radio.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }

  private readonly onClick = (event: Event): void => {
    if ((event.target as Element).closest('[data-give]') !== null) {
      this.give();
    }
  };

  private readonly onInput = (event: Event): void => {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.tell('keep'), isTyped(event.target) ? PAUSE : 0);
  };

  private readonly onLeave = (): void => {
    window.clearTimeout(this.timer);
    this.tell('keep');
  };

  private give(): void {
    if (!this.giving) {
      this.giving = true;
      window.clearTimeout(this.timer);
      this.tell('give');
    }
  }

  private tell(what: string): void {
    this.dispatchEvent(new CustomEvent(what, { detail: { parts: JSON.stringify(collectParts(this)) } }));
  }
}

function isTyped(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && target.type !== 'radio' && target.type !== 'checkbox')
  );
}

if (!customElements.get('ustaz-marking')) {
  customElements.define('ustaz-marking', UstazMarking);
}
