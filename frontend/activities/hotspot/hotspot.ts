import css from './hotspot.css?inline';
import { wear } from '../styles';

const STEPS: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * Markers over a picture that is divided into cells. The question's lists hold the answer; a marker shows what its list
 * holds, and pointing, dragging and the arrow keys choose in the list as a hand would. A marker is a slider of its own, so
 * that screen readers hand it the arrow keys and speak its cell. Attributes of the place: `data-columns`, `data-rows`,
 * `data-marker` (its name, with $n), `data-none` (what is said of one not set); both texts may change at any time.
 */
class Markers {
  private readonly changes = new MutationObserver(() => this.update());
  private field?: Element | null;
  private markers: HTMLElement[] = [];
  private cells: HTMLElement[] = [];
  private active = 0;

  constructor(private readonly place: HTMLElement) {}

  show(): void {
    this.field = this.place.closest('.answer-field');
    this.markers = this.lists.map((_, index) => this.marker(index));
    this.cells = this.lists.map(() => element('div', 'hotspot-here'));
    this.place.replaceChildren(...this.cells, ...this.markers);
    this.place.addEventListener('click', this.onClick);
    this.field?.addEventListener('change', this.update);
    document.addEventListener('parts-put', this.update);
    this.changes.observe(this.place, { attributes: true, attributeFilter: ['data-marker', 'data-none'] });
    this.update();
    this.active = this.free(0);
  }

  leave(): void {
    this.changes.disconnect();
    this.place.removeEventListener('click', this.onClick);
    this.field?.removeEventListener('change', this.update);
    document.removeEventListener('parts-put', this.update);
  }

  private get lists(): HTMLSelectElement[] {
    return Array.from(this.field?.querySelectorAll<HTMLSelectElement>('select[data-part]') ?? []);
  }

  private get columns(): number {
    return Number(this.place.dataset.columns);
  }

  private get rows(): number {
    return Number(this.place.dataset.rows);
  }

  private marker(index: number): HTMLElement {
    const marker = element('div', 'hotspot-marker');
    marker.textContent = String(index + 1);
    marker.tabIndex = 0;
    marker.setAttribute('role', 'slider');
    marker.setAttribute('aria-valuemin', '0');
    marker.addEventListener('focus', () => (this.active = index));
    marker.addEventListener('keydown', (event) => this.onKey(event, index));
    marker.addEventListener('pointerdown', (event) => this.onHold(event, index));
    return marker;
  }

  private readonly update = (): void => {
    this.lists.forEach((list, index) => {
      this.markers[index].setAttribute(
        'aria-label',
        (this.place.dataset.marker ?? '$n').replace('$n', String(index + 1)),
      );
      this.draw(index, list.value);
    });
  };

  private draw(index: number, cell: string): void {
    const { columns, rows } = this;
    const marker = this.markers[index];
    const at = position(cell);
    marker.setAttribute('aria-valuemax', String(columns * rows));
    marker.setAttribute('aria-valuenow', String(at === undefined ? 0 : (at.row - 1) * columns + at.column));
    marker.setAttribute('aria-valuetext', at === undefined ? (this.place.dataset.none ?? '') : cell);
    marker.classList.toggle('is-waiting', at === undefined);
    this.cells[index].hidden = at === undefined;
    if (at === undefined) {
      marker.style.left = `${index * 2.75}rem`;
      marker.style.top = 'calc(100% + 0.5rem)';
      return;
    }
    marker.style.left = `${(100 * (at.column - 0.5)) / columns}%`;
    marker.style.top = `${(100 * (at.row - 0.5)) / rows}%`;
    Object.assign(this.cells[index].style, {
      left: `${(100 * (at.column - 1)) / columns}%`,
      top: `${(100 * (at.row - 1)) / rows}%`,
      width: `${100 / columns}%`,
      height: `${100 / rows}%`,
    });
  }

  /** Chooses in the list, and tells of it as the browser does for a hand. */
  private choose(index: number, cell: string): void {
    const list = this.lists[index];
    if (list !== undefined && list.value !== cell) {
      list.value = cell;
      list.dispatchEvent(new Event('change', { bubbles: true }));
    }
  }

  /** Sets the marker that was touched last; without such, and after it, the next that is not set. */
  private readonly onClick = (event: MouseEvent): void => {
    if (event.target instanceof Element && event.target.closest('[role=slider]') !== null) {
      return;
    }
    const index = this.active;
    this.choose(index, this.cellAt(event.clientX, event.clientY));
    this.markers[index]?.focus({ preventScroll: true });
    this.active = this.free(index);
  };

  private free(otherwise: number): number {
    const free = this.lists.findIndex((list) => list.value === '');
    return free < 0 ? otherwise : free;
  }

  private onKey(event: KeyboardEvent, index: number): void {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const step = STEPS[event.key];
    const at = position(this.lists[index]?.value ?? '');
    if (step !== undefined) {
      event.preventDefault();
      const from = at ?? { column: Math.ceil(this.columns / 2), row: Math.ceil(this.rows / 2) };
      const by = at === undefined ? [0, 0] : step;
      this.choose(index, this.cell(from.column + by[0], from.row + by[1]));
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      this.choose(index, '');
    }
  }

  /** What is held follows; its list has the cell where it is let go. */
  private onHold(event: PointerEvent, index: number): void {
    if (event.button !== 0) {
      return;
    }
    const marker = this.markers[index];
    marker.setPointerCapture(event.pointerId);
    let cell: string | undefined;
    const follow = (now: PointerEvent): void => {
      if (cell !== undefined || Math.hypot(now.clientX - event.clientX, now.clientY - event.clientY) > 6) {
        cell = this.cellAt(now.clientX, now.clientY);
        this.draw(index, cell);
      }
    };
    const letGo = (): void => {
      marker.removeEventListener('pointermove', follow);
      marker.removeEventListener('pointerup', drop);
      marker.removeEventListener('pointercancel', cancel);
    };
    const drop = (): void => {
      letGo();
      if (cell !== undefined) {
        this.choose(index, cell);
      }
    };
    const cancel = (): void => {
      letGo();
      this.update();
    };
    marker.addEventListener('pointermove', follow);
    marker.addEventListener('pointerup', drop);
    marker.addEventListener('pointercancel', cancel);
  }

  private cellAt(x: number, y: number): string {
    const box = this.place.getBoundingClientRect();
    return this.cell(
      Math.floor(((x - box.left) / box.width) * this.columns) + 1,
      Math.floor(((y - box.top) / box.height) * this.rows) + 1,
    );
  }

  /** The nearest cell that there is. */
  private cell(column: number, row: number): string {
    const letter = String.fromCharCode(64 + Math.min(this.columns, Math.max(1, column)));
    return `${letter}${Math.min(this.rows, Math.max(1, row))}`;
  }
}

function position(cell: string): { column: number; row: number } | undefined {
  return cell === '' ? undefined : { column: cell.charCodeAt(0) - 64, row: Number(cell.slice(1)) };
}

function element(tag: string, name: string): HTMLElement {
  const made = document.createElement(tag);
  made.className = name;
  return made;
}

const pictures = new WeakMap<HTMLElement, Markers>();

export function show(place: HTMLElement): void {
  wear(css);
  const markers = pictures.get(place) ?? new Markers(place);
  pictures.set(place, markers);
  markers.show();
}

export function leave(place: HTMLElement): void {
  pictures.get(place)?.leave();
}
