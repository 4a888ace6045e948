import type { Words } from './words';

/** Seconds before the end at which it is said aloud. */
const WARNINGS = [600, 300, 60];

/**
 * Shows how much of the time is left. It is told in seconds by the server and counted by what no clock on this device can
 * change; a device that slept is told anew.
 */
export class TimeLeft {
  /** By `performance.now()`; undefined where there is no end. */
  private end?: number;
  private said = Infinity;
  private waits = false;
  /** Seconds at which it stands still, none where there is no end; undefined while it goes. */
  private still?: { seconds?: number };
  private timer = 0;

  constructor(
    private root: HTMLElement,
    private words: Words,
    private announce: (text: string) => void,
    private over: () => void,
  ) {}

  /**
   * @param waits whether the time is up and a person decides what becomes of it
   * @param paused whether it stands still
   */
  is(seconds: number | undefined, waits = false, paused = false): void {
    const goesOn = this.still !== undefined && !paused;
    const stops = this.still === undefined && paused;
    const before = this.seconds();
    this.still = paused ? { seconds } : undefined;
    this.end = seconds === undefined ? undefined : performance.now() + seconds * 1000;
    this.waits = waits;
    if (seconds !== undefined) {
      const firstTime = before === undefined;
      const lengthened = before !== undefined && seconds > before + 20;
      if (firstTime || lengthened) {
        this.said = seconds;
      }
      if (lengthened && !paused && !goesOn) {
        this.announce(this.words.say('time-more', spell(seconds)));
      }
    }
    if (goesOn) {
      this.announce(this.words.say('time-goes-on'));
    } else if (stops) {
      this.announce(this.pausedText());
    }
    this.show();
  }

  start(): void {
    this.timer = window.setInterval(() => this.show(), 1000);
    this.show();
  }

  stop(): void {
    window.clearInterval(this.timer);
  }

  isOver(): boolean {
    return this.still === undefined && this.seconds() === 0;
  }

  private pausedText(): string {
    const seconds = this.still?.seconds;
    return seconds === undefined ? this.words.say('time-paused-untimed') : this.words.say('time-paused', spell(seconds));
  }

  private seconds(): number | undefined {
    return this.end === undefined ? undefined : Math.max(0, Math.ceil((this.end - performance.now()) / 1000));
  }

  private show(): void {
    const place = this.root.querySelector<HTMLElement>('[data-time]');
    const left = this.seconds();
    place?.toggleAttribute('data-paused', this.still !== undefined);
    if (place && this.still) {
      const paused = this.pausedText();
      place.removeAttribute('data-soon');
      if (place.textContent !== paused) {
        place.textContent = paused;
      }
      return;
    }
    if (!place || left === undefined) {
      place?.replaceChildren();
      return;
    }
    const text = left > 0 ? this.words.say('time-left', spell(left)) : this.words.say(this.waits ? 'time-waits' : 'time-over');
    if (place.textContent !== text) {
      place.textContent = text;
    }
    place.toggleAttribute('data-soon', left <= WARNINGS[1]);
    this.warn(left, text);
    if (left === 0) {
      this.over();
    }
  }

  private warn(left: number, text: string): void {
    const due = [...WARNINGS, 0].filter((at) => left <= at && at < this.said);
    if (due.length > 0) {
      this.said = Math.min(...due);
      this.announce(text);
    }
  }
}

/** Such as 1:05:09 or 05:09. */
function spell(seconds: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}
