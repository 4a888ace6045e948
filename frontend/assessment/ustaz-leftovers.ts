import { Courier, type Recipient } from './courier';
import { Keep } from './keep';
import { Siblings } from './siblings';
import { Server } from './server';
import { Words, randomId } from './words';

/**
 * On the page of a result: what a sitting of this attempt left on this device is sent, so that it is on record, and told to
 * have come too late. Attributes: `attempt`, `person` (opaque), `texts` (JSON; may change at any time).
 */
class UstazLeftovers extends HTMLElement implements Recipient {
  static observedAttributes = ['texts'];

  private words = new Words();
  private siblings = new Siblings(randomId());
  private courier?: Courier;
  /** Questions of which the server already has what was left, as one that never came into force. */
  private known = new Set<number>();

  connectedCallback(): void {
    this.siblings.open();
    void this.send();
  }

  disconnectedCallback(): void {
    this.siblings.close();
    this.courier?.stop();
  }

  attributeChangedCallback(): void {
    this.changed();
  }

  private async send(): Promise<void> {
    const attempt = this.getAttribute('attempt') ?? '';
    const keep = new Keep(this.getAttribute('person') ?? '', attempt);
    const gone = await this.siblings.gone([...new Set(keep.leftBy('').map((found) => found.one.page))]);
    const left = keep
      .leftBy('') // read again: a page may have cleared up meanwhile
      .map((found) => found.one)
      .filter((one) => gone.has(one.page));
    if (left.length === 0 || !this.isConnected) {
      return;
    }
    left
      .filter((one) => one.held)
      .forEach((one) => {
        keep.drop(one);
        this.known.add(one.slot);
      });
    this.courier = new Courier(keep, new Server(attempt), this);
    this.courier.adopt(left.filter((one) => !one.held));
    this.changed();
    await this.courier.read();
  }

  stored(): void {
    this.changed();
  }

  held(): void {
    this.changed();
  }

  standing(): void {
    this.changed();
  }

  changed(): void {
    this.words.read(this.getAttribute('texts'));
    const late = new Set([...this.known, ...(this.courier?.late() ?? [])]);
    if (late.size === 0) {
      return;
    }
    const line = this.querySelector('p') ?? this.appendChild(document.createElement('p'));
    line.className = 'notice notice-warn';
    line.setAttribute('role', 'status');
    const questions = [...late].sort((one, other) => one - other).map((slot) => slot + 1);
    line.textContent = this.words.say('late', questions.join(', '));
  }
}

if (!customElements.get('ustaz-leftovers')) {
  customElements.define('ustaz-leftovers', UstazLeftovers);
}
