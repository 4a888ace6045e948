import { leftOf } from './keep';
import { Siblings } from './siblings';
import { randomId } from './words';

const LOOK_EVERY = 10_000;

/**
 * Tells, on any page, that answers of this person lie on this device which no open page is sending, and leads to where they
 * are sent. Attributes: `person` (opaque), `text`, `link`.
 */
class UstazUnsent extends HTMLElement {
  static observedAttributes = ['person', 'text', 'link'];

  private siblings = new Siblings(randomId());
  private timer = 0;
  private attempt?: string;

  connectedCallback(): void {
    this.siblings.open();
    this.timer = window.setInterval(() => void this.look(), LOOK_EVERY);
    void this.look();
  }

  disconnectedCallback(): void {
    this.siblings.close();
    window.clearInterval(this.timer);
  }

  attributeChangedCallback(): void {
    this.show();
  }

  private async look(): Promise<void> {
    const person = this.getAttribute('person') ?? '';
    const gone = await this.siblings.gone([...new Set(leftOf(person).map((left) => left.page))]);
    // read again: they may have been sent meanwhile; and the page of the attempt itself is at it
    this.attempt = leftOf(person)
      .filter((left) => gone.has(left.page))
      .map((left) => left.attempt)
      .find((attempt) => !window.location.pathname.includes(attempt));
    this.show();
  }

  private show(): void {
    if (!this.attempt || !this.isConnected) {
      this.replaceChildren();
      return;
    }
    const link = document.createElement('a');
    link.href = `sitting/${encodeURIComponent(this.attempt)}`;
    link.textContent = this.getAttribute('link');
    const line = document.createElement('p');
    line.className = 'notice notice-warn';
    line.setAttribute('role', 'status');
    line.append(this.getAttribute('text') ?? '', ' ', link);
    if (this.querySelector('p')?.outerHTML !== line.outerHTML) {
      this.replaceChildren(line);
    }
  }
}

if (!customElements.get('ustaz-unsent')) {
  customElements.define('ustaz-unsent', UstazUnsent);
}
