/** Counted by the whole page at once, so that hundreds cost one timer. */
const shown = new Set<UstazSince>();
let timer = 0;

/** The server's time when each table told it, against a clock that nobody can set. */
const bases = new WeakMap<Element, { told: string; base: number }>();

/**
 * What is left until a moment (`mode="left"`), or how long ago it was (`mode="ago"`). `at` is in milliseconds of the server's
 * own time, of which the element around it tells in `data-now`; 0 shows what stands in `fixed`.
 */
export class UstazSince extends HTMLElement {
  static observedAttributes = ['at', 'fixed', 'mode'];

  connectedCallback(): void {
    shown.add(this);
    if (timer === 0) {
      timer = window.setInterval(() => shown.forEach((one) => one.show()), 1000);
    }
    this.show();
  }

  disconnectedCallback(): void {
    shown.delete(this);
    if (shown.size === 0) {
      window.clearInterval(timer);
      timer = 0;
    }
  }

  attributeChangedCallback(): void {
    if (this.isConnected) {
      this.show();
    }
  }

  show(): void {
    const table = this.closest('[data-now]');
    const at = Number(this.getAttribute('at') ?? 0);
    let text = this.getAttribute('fixed') ?? '';
    let late = false;
    if (table && at > 0) {
      const seconds = Math.max(0, Math.round((this.getAttribute('mode') === 'ago' ? now(table) - at : at - now(table)) / 1000));
      late = this.getAttribute('mode') === 'ago' && seconds >= 60;
      text = this.getAttribute('mode') === 'ago' ? ago(seconds, table) : spell(seconds);
    }
    if (this.textContent !== text) {
      this.textContent = text;
    }
    this.toggleAttribute('data-late', late);
  }
}

function now(table: Element): number {
  const told = table.getAttribute('data-now') ?? '0';
  let known = bases.get(table);
  if (known?.told !== told) {
    known = { told, base: Number(told) - performance.now() };
    bases.set(table, known);
  }
  return known.base + performance.now();
}

function ago(seconds: number, table: Element): string {
  const [key, count] = seconds < 120 ? ['data-ago-seconds', seconds] : ['data-ago-minutes', Math.floor(seconds / 60)];
  return (table.getAttribute(key) ?? '').replace('#', String(count));
}

/** Such as 1:05:09 or 05:09. */
function spell(seconds: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}

if (!customElements.get('ustaz-since')) {
  customElements.define('ustaz-since', UstazSince);
}
