import type { Parts } from '../common/answer-parts';

/** What the server said when a newer answer of another page stands in the way of one sent again late. */
export interface Held {
  version: number;
  current: Parts;
  currentAt: string;
}

/** Something a person did that the server has not acknowledged yet. */
export interface Unsent {
  page: string;
  slot: number;
  what: 'answer' | 'flag';
  sequence: number;
  /** Version of the attempt that stood on the screen when it was done. */
  known: number;
  /** Milliseconds by this device's clock. */
  at: number;
  parts?: Parts;
  flagged?: boolean;
  held?: Held;
}

export const keyOf = (one: Unsent): string => `${one.page}.${one.slot}.${one.what}`;

const PREFIX = 'ustaz.sitting.';
const TOO_OLD = 90 * 24 * 3600 * 1000;

/**
 * Keeps what is unacknowledged on this device, by person and attempt: in the tab's storage, which outlives a reload, and
 * in the browser's, which outlives a killed tab or browser. Every page writes under keys of its own, so that two tabs
 * never write over each other.
 */
export class Keep {
  /** Whether the last thing kept was really kept somewhere. */
  works = true;
  private prefix: string;

  constructor(person: string, attempt: string) {
    this.prefix = `${PREFIX}${person}.${attempt}.`;
  }

  put(one: Unsent): void {
    const text = JSON.stringify(one);
    const kept = stores().map((store) => attempt(() => store.setItem(this.prefix + keyOf(one), text)));
    this.works = kept.some((did) => did);
  }

  /** Forgets it, unless something newer was put in its place meanwhile. */
  drop(one: Unsent): void {
    const key = this.prefix + keyOf(one);
    stores().forEach((store) =>
      attempt(() => {
        const there = parse(store.getItem(key));
        if (there && there.sequence <= one.sequence) {
          store.removeItem(key);
        }
      }),
    );
  }

  /** What other pages left: `mine` whether it was this tab, whose earlier page is gone for certain. */
  leftBy(otherThan: string): { one: Unsent; mine: boolean }[] {
    const found = new Map<string, { one: Unsent; mine: boolean }>();
    const [tab, browser] = [storeOf('sessionStorage'), storeOf('localStorage')];
    [browser, tab].forEach((store) => {
      if (store) {
        attempt(() => this.readFrom(store, store === tab, otherThan, found));
      }
    });
    return [...found.values()];
  }

  private readFrom(store: Storage, mine: boolean, otherThan: string, found: Map<string, { one: Unsent; mine: boolean }>) {
    Object.keys(store)
      .filter((key) => key.startsWith(PREFIX))
      .forEach((key) => {
        const one = parse(store.getItem(key));
        if (!one || Date.now() - one.at > TOO_OLD) {
          store.removeItem(key);
        } else if (key.startsWith(this.prefix) && one.page !== otherThan) {
          const known = found.get(key);
          const newer = !known || known.one.sequence <= one.sequence ? one : known.one;
          found.set(key, { one: newer, mine: mine || (known?.mine ?? false) });
        }
      });
  }
}

/** What lies on this device for a person: the attempt and the page that left it. */
export function leftOf(person: string): { attempt: string; page: string }[] {
  const prefix = `${PREFIX}${person}.`;
  const found: { attempt: string; page: string }[] = [];
  stores().forEach((store) =>
    attempt(() =>
      Object.keys(store)
        .filter((key) => key.startsWith(prefix))
        .forEach((key) => {
          const [of, page] = key.slice(prefix.length).split('.');
          found.push({ attempt: of, page });
        }),
    ),
  );
  return found;
}

function stores(): Storage[] {
  return [storeOf('localStorage'), storeOf('sessionStorage')].filter((store) => store !== undefined);
}

function storeOf(name: 'localStorage' | 'sessionStorage'): Storage | undefined {
  try {
    return window[name] ?? undefined;
  } catch {
    return undefined; // forbidden by the browser's settings
  }
}

function attempt(action: () => void): boolean {
  try {
    action();
    return true;
  } catch {
    return false; // full, or forbidden
  }
}

function parse(text: string | null): Unsent | undefined {
  try {
    const one = JSON.parse(text ?? '') as Unsent;
    const whole = typeof one.page === 'string' && Number.isInteger(one.slot) && Number.isInteger(one.sequence);
    return whole && (one.what === 'flag' ? typeof one.flagged === 'boolean' : !!one.parts) ? one : undefined;
  } catch {
    return undefined;
  }
}
