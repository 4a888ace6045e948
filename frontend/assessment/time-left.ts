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
  private timer = 0;

  constructor(
    private root: HTMLElement,
    private words: Words,
    private announce: (text: string) => void,
    private over: () => void,
  ) {}

  /** @param waits whether the time is up and a person decides what becomes of it */
  is(seconds: number | undefined, waits = false): void {
    const before = this.seconds();
    this.end = seconds === undefined ? undefined : performance.now() + seconds * 1000;
    this.waits = waits;
    if (seconds !== undefined) {
      const firstTime = before === undefined;
      const lengthened = before !== undefined && seconds > before + 20;
      if (firstTime || lengthened) {
        this.said = seconds;
      }
      if (lengthened) {
        this.announce(this.words.say('time-more', spell(seconds)));
      }
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
    return this.seconds() === 0;
  }

  private seconds(): number | undefined {
    return this.end === undefined ? undefined : Math.max(0, Math.ceil((this.end - performance.now()) / 1000));
  }

  private show(): void {
    const place = this.root.querySelector<HTMLElement>('[data-time]');
    const left = this.seconds();
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
