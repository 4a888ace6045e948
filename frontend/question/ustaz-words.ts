/**
 * Says below a text area how many words stand in it, and once when they are too many. It refuses nothing.
 *
 * Inside it: a text area, an empty `.words-count` and an empty `.words-warning`. Attributes: `least` and `most` (0 for
 * any), `data-said` with $count, `data-many`; the texts may change at any time. Words are counted as the server does
 * (`question/essay/Words.java`).
 */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['\u2019\u02bc\u2010\u2011-][\p{L}\p{M}\p{N}]+)*/gu;

class UstazWords extends HTMLElement {
  static observedAttributes = ['data-said', 'data-many'];

  private readonly onText = (): void => this.say();

  connectedCallback(): void {
    this.addEventListener('input', this.onText);
    // an answer kept elsewhere is put into all controls of a page, and the event is the page's
    document.addEventListener('parts-put', this.onText);
    window.requestAnimationFrame(this.onText);
  }

  disconnectedCallback(): void {
    this.removeEventListener('input', this.onText);
    document.removeEventListener('parts-put', this.onText);
  }

  attributeChangedCallback(): void {
    this.say();
  }

  private say(): void {
    const text = this.querySelector('textarea')?.value ?? '';
    const words = text.match(WORD)?.length ?? 0;
    const most = Number(this.getAttribute('most') ?? 0);
    const least = Number(this.getAttribute('least') ?? 0);
    const many = most > 0 && words > most;
    this.put('.words-count', (this.dataset.said ?? '').replace('$count', String(words)));
    this.put('.words-warning', many ? (this.dataset.many ?? '') : '');
    this.toggleAttribute('many', many);
    this.toggleAttribute('enough', words > 0 && words >= least && !many);
  }

  /** Only what differs, so that a screen reader hears a warning once. */
  private put(where: string, text: string): void {
    const element = this.querySelector(where);
    if (element !== null && element.textContent !== text) {
      element.textContent = text;
    }
  }
}

if (!customElements.get('ustaz-words')) {
  customElements.define('ustaz-words', UstazWords);
}
