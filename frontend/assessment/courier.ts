import type { Parts } from '../common/answer-parts';
import { type Held, type Keep, type Unsent, keyOf } from './keep';
import { Server, type Reply } from './server';

/** What the server has of an attempt, as `GET …/answers` tells it. */
export interface Standing {
  version: number;
  /** Seconds of its time; none where there is no end. */
  left?: number | null;
  /** Whether the time is up and a person decides. */
  waits?: boolean;
  /** Whether the time stands still. */
  paused?: boolean;
  slots: { slot: number; parts: Parts; flagged: boolean; at?: string }[];
}

/** How things stand with the server. */
export type Link = 'up' | 'down' | 'signed-out' | 'deactivated' | 'gone';

/** Who wants to know what became of each thing sent. */
export interface Recipient {
  stored(one: Unsent, version: number, othersSince: boolean): void;
  held(one: Unsent): void;
  /** What a save's answer tells of the time. @param left seconds; undefined where there is no end */
  timed?(left: number | undefined, paused: boolean): void;
  standing(standing: Standing): void;
  /** Something that the screen shows of all this has changed. */
  changed(): void;
}

interface Waiting {
  one: Unsent;
  resent: boolean;
  tries: number;
  /** Milliseconds since the page was opened, as the device's clock may be set meanwhile. */
  notBefore: number;
  since: number;
  refusal?: string;
}

/** The server's reasons for what came after the hand-in; the first says that it has kept it. */
const TOO_LATE = ['assessment.refused.handed-in-kept', 'assessment.refused.handed-in'];

const BACKOFF = [1000, 2000, 4000, 8000, 15000];
/** Text that is typed without a pause is sent nevertheless. */
const LONGEST_PAUSE = 5000;
/** What lay longer than this, as in a sleeping laptop, or while the clock was set, is sent as late. */
const LATE = 10_000;
/** What a browser lets a leaving page send. */
const MOST_WHEN_LEAVING = 60_000;

/**
 * Takes what a person did to the server: kept on this device first, one request at a time, in order, again and again until
 * the server acknowledges it. A newer value of the same question replaces one that waits; sequence numbers are not reused.
 */
export class Courier {
  link: Link = 'up';
  /** When the connection was lost, by this device's clock. */
  downSince = 0;
  /** The server's time of the last acknowledgement. */
  savedAt?: string;
  private waiting = new Map<string, Waiting>();
  private undecided = new Map<number, Unsent>();
  private tooLate = new Set<number>();
  private misses = 0;
  private round?: Promise<void>;
  private timer = 0;
  private stopped = false;

  constructor(
    private keep: Keep,
    private server: Server,
    private recipient: Recipient,
  ) {}

  /** @param pause milliseconds to wait for more of the same */
  add(one: Unsent, pause: number): void {
    const before = this.waiting.get(keyOf(one));
    const now = performance.now();
    const since = before && before.tries === 0 ? before.since : now;
    this.keep.put(one);
    this.waiting.set(keyOf(one), {
      one,
      resent: this.link !== 'up',
      tries: 0,
      notBefore: Math.min(now + pause, since + LONGEST_PAUSE),
      since,
    });
    this.forgetOlder(one);
    this.recipient.changed();
    this.schedule();
  }

  /** Sends it without waiting for more of the same. */
  soon(one: Unsent): void {
    const waits = this.waiting.get(keyOf(one));
    if (waits && waits.tries === 0) {
      waits.notBefore = 0;
      this.schedule();
    }
  }

  /** Tells where the person is, for another device. Nothing is lost when it does not arrive. */
  place(slot: number): void {
    if (this.link === 'up') {
      void this.server.post('place', { slot });
    }
  }

  /** What an earlier page left is sent as late; the newest of each question counts. */
  adopt(left: Unsent[]): Unsent[] {
    const fresh = left.filter((one) => !this.waiting.has(keyOf(one)) && this.undecided.get(one.slot)?.page !== one.page);
    fresh
      .sort((one, other) => one.at - other.at)
      .forEach((one) => {
        if (this.isOutdated(one)) {
          this.keep.drop(one);
        } else if (one.held) {
          this.undecided.set(one.slot, one);
        } else {
          this.forgetOlder(one);
          this.waiting.set(keyOf(one), { one, resent: true, tries: 0, notBefore: 0, since: performance.now() });
        }
      });
    if (fresh.length > 0) {
      this.recipient.changed();
      this.schedule();
    }
    return fresh;
  }

  /** The newest unacknowledged thing of a question. */
  newest(slot: number, what: Unsent['what']): Unsent | undefined {
    return [...this.waiting.values()]
      .map((waits) => waits.one)
      .filter((one) => one.slot === slot && one.what === what)
      .sort((one, other) => other.at - one.at || other.sequence - one.sequence)[0];
  }

  heldFor(slot: number): Unsent | undefined {
    return this.undecided.get(slot);
  }

  settle(slot: number): void {
    const one = this.undecided.get(slot);
    if (one) {
      this.undecided.delete(slot);
      this.keep.drop(one);
      this.recipient.changed();
    }
  }

  /** Questions with something unacknowledged. */
  unsaved(): Set<number> {
    return new Set([...this.waiting.values()].map((waits) => waits.one.slot));
  }

  toDecide(): number[] {
    return [...this.undecided.keys()].sort((one, other) => one - other);
  }

  /** Questions whose last answer came after the hand-in: the server has it, and it does not count. */
  late(): number[] {
    return [...this.tooLate].sort((one, other) => one - other);
  }

  /** What the server would not store, by question. */
  refusals(): Map<number, string> {
    const found = new Map<number, string>();
    this.waiting.forEach((waits) => waits.refusal !== undefined && found.set(waits.one.slot, waits.refusal));
    return found;
  }

  isRetrying(): boolean {
    return [...this.waiting.values()].some((waits) => waits.tries > 0 && waits.refusal === undefined);
  }

  /** Sends everything now. True when the server has acknowledged all of it. */
  async flush(): Promise<boolean> {
    this.hurry();
    await this.pump();
    if (this.link === 'up') {
      this.hurry(); // what came, or went wrong, while the first round was under way
      await this.pump();
    }
    return this.waiting.size === 0;
  }

  /** Tries again at once what waits for its time. */
  private hurry(): void {
    this.waiting.forEach((waits) => (waits.notBefore = 0));
  }

  /** After something that may have changed the connection: back on line, back in front, signed in. */
  async wake(): Promise<void> {
    if (this.link !== 'up') {
      await this.read();
    }
    if (this.link === 'up') {
      this.hurry();
      await this.pump();
    }
  }

  /** Asks how the attempt stands. */
  async read(): Promise<void> {
    const reply = await this.server.get('answers');
    if (reply.kind === 'ok' && Array.isArray(reply.body.slots)) {
      this.linkIs('up');
      this.recipient.standing(reply.body as unknown as Standing);
    } else {
      this.linkAfter(reply.kind === 'refused' ? { kind: 'gone' } : reply);
      if (this.link === 'gone') {
        await this.pump();
      }
    }
  }

  /** The page goes: a last try that outlives it. What was not acknowledged stays on this device. */
  leave(): void {
    let size = 0;
    this.waiting.forEach((waits) => {
      const body = bodyOf(waits);
      size += JSON.stringify(body).length;
      if (waits.refusal === undefined && size < MOST_WHEN_LEAVING && !isShutOut(this.link)) {
        this.server.postAndForget(pathOf(waits.one), body);
      }
    });
  }

  start(): void {
    this.stopped = false;
    this.schedule();
  }

  stop(): void {
    this.stopped = true;
    window.clearTimeout(this.timer);
  }

  pump(): Promise<void> {
    this.round ??= this.sendAll().finally(() => {
      this.round = undefined;
      this.schedule();
    });
    return this.round;
  }

  private async sendAll(): Promise<void> {
    for (let waits = this.due(); waits && !this.stopped; waits = this.due()) {
      const settled = await this.send(waits);
      this.recipient.changed();
      // a closed attempt takes what waits too, as late
      if (this.link !== 'up' && !(this.link === 'gone' && settled)) {
        return;
      }
    }
  }

  private due(): Waiting | undefined {
    const now = this.link === 'gone' ? Infinity : performance.now();
    return [...this.waiting.values()]
      .filter((waits) => waits.refusal === undefined && waits.notBefore <= now)
      .sort((one, other) => one.one.at - other.one.at || one.one.sequence - other.one.sequence)[0];
  }

  /** Whether the server said what becomes of it. */
  private async send(waits: Waiting): Promise<boolean> {
    const { one } = waits;
    const reply = await this.server.post(pathOf(one), bodyOf(waits));
    const still = this.waiting.get(keyOf(one));
    const isLatest = still === undefined || still.one.sequence === one.sequence;
    if (reply.kind === 'ok' && (reply.body.status === 'stored' || reply.body.status === 'held')) {
      this.reached();
      this.acknowledge(one, isLatest, reply.body);
    } else if (reply.kind === 'refused' && TOO_LATE.includes(reply.key ?? '')) {
      this.cameTooLate(one, isLatest);
    } else if (reply.kind === 'refused' || (reply.kind === 'ok' && reply.body.status === 'not-stored')) {
      this.reached();
      waits.refusal = reply.kind === 'refused' ? reply.reason : String(reply.body.reason ?? '');
    } else {
      waits.tries += 1;
      waits.notBefore = performance.now() + BACKOFF[Math.min(waits.tries, BACKOFF.length) - 1];
      waits.resent = true;
      if (still) {
        still.resent = true;
      }
      this.linkAfter(reply);
      return false;
    }
    return true;
  }

  private acknowledge(one: Unsent, isLatest: boolean, body: Record<string, unknown>): void {
    const version = Number(body.version);
    this.savedAt = String(body.at);
    if (isLatest) {
      this.waiting.delete(keyOf(one));
    }
    const typedOver = this.newest(one.slot, one.what) !== undefined;
    if (body.status === 'held' && one.what === 'answer' && !typedOver) {
      const { parts } = body.current as { parts: Parts };
      const held: Held = { version, current: parts ?? {}, currentAt: String(body.currentAt) };
      const asked = { ...one, held };
      this.keep.put(asked);
      this.undecided.set(one.slot, asked);
      this.recipient.held(asked);
      return;
    }
    if (isLatest) {
      this.keep.drop(one);
    }
    if (body.status === 'stored') {
      this.recipient.timed?.(typeof body.left === 'number' ? body.left : undefined, body.paused === true);
      // what waits for the same question was given by someone who knew this answer
      this.waiting.forEach((waits) => {
        if (waits.one.slot === one.slot && waits.one.known < version) {
          waits.one.known = version;
          this.keep.put(waits.one);
        }
      });
      this.recipient.stored(one, version, body.othersSince === true);
    }
  }

  /** It need not lie on this device any longer. */
  private cameTooLate(one: Unsent, isLatest: boolean): void {
    if (isLatest) {
      this.waiting.delete(keyOf(one));
      this.keep.drop(one);
    }
    if (one.what === 'answer') {
      this.tooLate.add(one.slot);
    }
    this.linkIs('gone');
  }

  /** A closed attempt stays closed, whatever else was received. */
  private reached(): void {
    if (this.link !== 'gone') {
      this.linkIs('up');
    }
  }

  private linkAfter(reply: Reply): void {
    if (reply.kind === 'signed-out' || reply.kind === 'deactivated' || reply.kind === 'gone') {
      this.linkIs(reply.kind);
    } else if (reply.kind === 'unreachable') {
      this.linkIs('down');
    }
    // a server that answers with an error is there: only what failed waits
  }

  private linkIs(told: Link): void {
    // the server says it once: without a session it does not know any more whom it speaks to
    const link = this.link === 'deactivated' && told !== 'up' ? this.link : told;
    if (link === 'down' && this.link !== 'down') {
      this.downSince = Date.now();
    }
    if (link === 'up') {
      this.misses = 0;
    } else {
      this.misses += 1;
      this.waiting.forEach((waits) => (waits.resent = true));
    }
    const changed = this.link !== link;
    this.link = link;
    if (changed) {
      this.recipient.changed();
    }
    this.schedule();
  }

  /** The browser itself says that there is no network. */
  lost(): void {
    if (this.link === 'up') {
      this.linkIs('down');
    }
  }

  private schedule(): void {
    window.clearTimeout(this.timer);
    if (this.stopped || this.round) {
      return;
    }
    if (this.link !== 'up') {
      const pause = this.link === 'down' ? BACKOFF[Math.min(Math.max(this.misses, 1), BACKOFF.length) - 1] : 15_000;
      this.timer = window.setTimeout(() => void this.probe(), pause);
      return;
    }
    const times = [...this.waiting.values()].filter((waits) => waits.refusal === undefined).map((waits) => waits.notBefore);
    if (times.length > 0) {
      this.timer = window.setTimeout(() => void this.pump(), Math.max(0, Math.min(...times) - performance.now()));
    }
  }

  /** Asks whether the server is there again before anything is sent to it. */
  private async probe(): Promise<void> {
    await this.wake();
  }

  private forgetOlder(one: Unsent): void {
    this.waiting.forEach((waits, key) => {
      const same = waits.one.slot === one.slot && waits.one.what === one.what && waits.one.page !== one.page;
      if (same) {
        // who typed over what an earlier page left knew no more than that page
        one.known = Math.min(one.known, waits.one.known);
        this.keep.put(one);
        this.waiting.delete(key);
        this.keep.drop(waits.one);
      }
    });
  }

  private isOutdated(left: Unsent): boolean {
    return [...this.waiting.values()].some(
      (waits) => waits.one.slot === left.slot && waits.one.what === left.what && waits.one.at > left.at,
    );
  }
}

function isShutOut(link: Link): boolean {
  return link === 'signed-out' || link === 'deactivated';
}

function pathOf(one: Unsent): string {
  return one.what === 'flag' ? 'flags' : 'answers';
}

function bodyOf(waits: Waiting): Record<string, unknown> {
  const { slot, page, sequence, known, parts, flagged, at, what } = waits.one;
  if (what === 'flag') {
    return { slot, page, sequence, flagged };
  }
  return { slot, page, sequence, known, resent: waits.resent || Math.abs(Date.now() - at) > LATE, parts };
}
