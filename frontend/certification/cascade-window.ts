const LEAST = 0.4;
const MOST = 2;
const STEP = 1.25;

/** Farther than this a press is no click any more, in CSS pixels. */
const DRAGGED = 6;

/**
 * How the picture is moved and made larger. The window scrolls as any box does, so that fingers, wheels, arrow keys and
 * screen readers move it as they are used to; this adds dragging by the mouse, and size.
 */
export class CascadeWindow {
  zoom = 1;
  private moved = false;

  /** @param onZoom draws the paper in its new size, at once */
  constructor(
    private readonly box: () => HTMLElement,
    private readonly onZoom: () => void,
  ) {}

  listen(box: HTMLElement): void {
    let pinch: { apart: number; zoom: number } | undefined;
    box.addEventListener('pointerdown', (event) => this.hold(event));
    box.addEventListener('click', (event) => this.click(event), { capture: true });
    box.addEventListener(
      'wheel',
      (event) => {
        if (event.ctrlKey || event.metaKey) {
          event.preventDefault();
          this.to(this.zoom * Math.exp(-event.deltaY / 300), event.clientX, event.clientY);
        }
      },
      { passive: false },
    );
    box.addEventListener('touchstart', (event) => {
      pinch = event.touches.length === 2 ? { apart: apart(event.touches), zoom: this.zoom } : undefined;
    });
    box.addEventListener(
      'touchmove',
      (event) => {
        if (pinch !== undefined && event.touches.length === 2) {
          event.preventDefault();
          const [one, other] = [event.touches[0], event.touches[1]];
          this.to(
            (pinch.zoom * apart(event.touches)) / pinch.apart,
            (one.clientX + other.clientX) / 2,
            (one.clientY + other.clientY) / 2,
          );
        }
      },
      { passive: false },
    );
  }

  larger(): void {
    this.to(this.zoom * STEP);
  }

  smaller(): void {
    this.to(this.zoom / STEP);
  }

  normal(): void {
    this.to(1);
  }

  /** What lies under a point of the screen stays there; without one, what lies in the middle. */
  private to(wanted: number, x?: number, y?: number): void {
    const box = this.box();
    const bounds = box.getBoundingClientRect();
    const atX = (x ?? bounds.left + bounds.width / 2) - bounds.left;
    const atY = (y ?? bounds.top + bounds.height / 2) - bounds.top;
    const before = this.zoom;
    const under = { x: box.scrollLeft + atX, y: box.scrollTop + atY };
    this.zoom = Math.min(MOST, Math.max(LEAST, wanted));
    this.onZoom();
    box.scrollLeft = (under.x * this.zoom) / before - atX;
    box.scrollTop = (under.y * this.zoom) / before - atY;
  }

  move(x: number, y: number): void {
    this.box().scrollBy({ left: x, top: y, behavior: behavior() });
  }

  /** So that it is in sight, by no more than is needed. */
  bring(card: Element): void {
    card.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: behavior() });
  }

  /** Fingers scroll by themselves. */
  private hold(event: PointerEvent): void {
    this.moved = false;
    if (event.button !== 0 || event.pointerType === 'touch') {
      return;
    }
    const box = this.box();
    const from = { x: box.scrollLeft + event.clientX, y: box.scrollTop + event.clientY };
    const follow = (now: PointerEvent): void => {
      if (!this.moved && Math.hypot(now.clientX - event.clientX, now.clientY - event.clientY) > DRAGGED) {
        this.moved = true;
        box.setPointerCapture(event.pointerId);
        box.classList.add('is-dragged');
      }
      if (this.moved) {
        box.scrollLeft = from.x - now.clientX;
        box.scrollTop = from.y - now.clientY;
      }
    };
    const letGo = (): void => {
      box.classList.remove('is-dragged');
      box.removeEventListener('pointermove', follow);
      box.removeEventListener('pointerup', letGo);
      box.removeEventListener('pointercancel', letGo);
    };
    box.addEventListener('pointermove', follow);
    box.addEventListener('pointerup', letGo);
    box.addEventListener('pointercancel', letGo);
  }

  /** The end of dragging chooses nobody. */
  private click(event: Event): void {
    if (this.moved) {
      this.moved = false;
      event.stopPropagation();
    }
  }
}

function apart(touches: TouchList): number {
  return Math.hypot(touches[0].clientX - touches[1].clientX, touches[0].clientY - touches[1].clientY);
}

function behavior(): ScrollBehavior {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
}
