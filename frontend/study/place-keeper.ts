/** How long a section must stay the one in sight before the server hears of it. */
const SETTLED_MS = 1500;

/** Knows which section of a lesson is being read: tells the server, marks it in the contents, finds it again. */
export class PlaceKeeper {
  private readonly root: HTMLElement;
  private readonly onPlace: (anchor: string) => void;
  private place = '';
  private told = '';
  private seen?: { block: number; of: number; share: number };
  private timer?: number;
  private frame = 0;
  private readonly scrolled = () => this.later();
  private readonly hidden = () => document.visibilityState === 'hidden' && this.tell();

  constructor(root: HTMLElement, onPlace: (anchor: string) => void) {
    this.root = root;
    this.onPlace = onPlace;
  }

  /** Again after a stop goes on at the section last seen. */
  start(place: string) {
    this.stop();
    this.told ||= place;
    const section = this.section(this.place || place);
    requestAnimationFrame(() => {
      if (section && section !== this.sections()[0]) {
        section.scrollIntoView({ block: 'start', behavior: 'instant' });
      }
      this.look();
    });
    // capturing hears every scroller, whichever element of the frame it is
    document.addEventListener('scroll', this.scrolled, { capture: true, passive: true });
    document.addEventListener('visibilitychange', this.hidden);
  }

  stop() {
    document.removeEventListener('scroll', this.scrolled, { capture: true });
    document.removeEventListener('visibilitychange', this.hidden);
    cancelAnimationFrame(this.frame);
    window.clearTimeout(this.timer);
  }

  /**
   * Moves the page so that what is being read stands where it stood before the texts changed: in another language each is
   * longer or shorter, and a block may be longer than the window, so that as much of it as was read stays read.
   */
  keep() {
    const blocks = this.blocks();
    if (this.seen && blocks.length === this.seen.of) {
      const { top, height } = blocks[this.seen.block].getBoundingClientRect();
      const moved = top + this.seen.share * height - line();
      if (Math.abs(moved) > 1) {
        scroller(this.root).scrollBy({ top: moved, behavior: 'instant' });
      }
    }
    this.mark();
  }

  private later() {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.look());
  }

  /** What is read, a section and a block of it, is the last one that begins above the line. */
  private look() {
    const sections = this.sections();
    const current = lastAboveLine(sections) ?? sections[0];
    if (!current) {
      return;
    }
    const blocks = this.blocks();
    const block = lastAboveLine(blocks) ?? blocks[0];
    if (block) {
      const { top, height } = block.getBoundingClientRect();
      this.seen = { block: blocks.indexOf(block), of: blocks.length, share: (line() - top) / Math.max(height, 1) };
    }
    if (current.id !== this.place) {
      this.place = current.id;
      this.mark();
      window.clearTimeout(this.timer);
      this.timer = window.setTimeout(() => this.tell(), SETTLED_MS);
    }
  }

  private tell() {
    window.clearTimeout(this.timer);
    if (this.place && this.place !== this.told) {
      this.told = this.place;
      this.onPlace(this.place);
    }
  }

  private mark() {
    this.root.querySelectorAll('a[data-to]').forEach((link) => {
      if ((link as HTMLElement).dataset.to === this.place) {
        link.setAttribute('aria-current', 'location');
      } else {
        link.removeAttribute('aria-current');
      }
    });
  }

  private sections(): HTMLElement[] {
    return Array.from(this.root.querySelectorAll<HTMLElement>('.lesson-section'));
  }

  private blocks(): HTMLElement[] {
    return Array.from(this.root.querySelectorAll<HTMLElement>('.lesson-section > *'));
  }

  private section(anchor: string): HTMLElement | null {
    return anchor ? this.root.querySelector<HTMLElement>('#' + CSS.escape(anchor)) : null;
  }
}

/** The eye is at the upper third of the window. */
function line(): number {
  return window.innerHeight / 3;
}

function lastAboveLine(elements: HTMLElement[]): HTMLElement | undefined {
  return elements.filter((element) => element.getBoundingClientRect().top <= line()).pop();
}

function scroller(from: HTMLElement): Element {
  for (let element = from.parentElement; element; element = element.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(element).overflowY) && element.scrollHeight > element.clientHeight) {
      return element;
    }
  }
  return document.scrollingElement ?? document.documentElement;
}
