import { Picture, type Scene } from './picture';
import { add } from './svg';
import { closedAfter } from './way';

const BAND = 24;
const GAP = 6;
/** On a phone, with the gap. */
const UPRIGHT = 21;

/** The layers as bands along the way, and a message that loses them one by one. */
export class PathPicture extends Picture {
  private readonly message: SVGElement;
  private readonly wraps = new Map<string, SVGElement>();

  constructor(place: Element, scene: Scene) {
    super(place, scene, 78, 96, 88 + scene.way.layers.length * (BAND + GAP));
    const fills = this.fills();
    scene.way.layers.forEach((layer, place) => this.band(layer.name, layer.opensAt, place, fills[layer.name]));
    this.message = this.wrapped(fills);
  }

  /** Puts the message where a station has done its part. */
  move(hop: number): void {
    const { x, y } = this.at(hop);
    this.message.style.transform = this.across ? `translate(${x}px, ${y - 62}px)` : `translate(24px, ${y}px)`;
    const closed = closedAfter(this.scene.way, this.scene.way.stations[hop]);
    this.wraps.forEach((wrap, name) => wrap.classList.toggle('is-gone', !closed.has(name)));
  }

  private band(name: string, opensAt: string, place: number, fill: string | undefined): void {
    const from = this.at(0);
    const to = this.of(opensAt);
    const along = place * (BAND + GAP);
    const box = this.across
      ? { x: from.x, y: from.y + 82 + along, width: to.x - from.x, height: BAND }
      : { x: this.width - (this.scene.way.layers.length - place) * UPRIGHT, y: from.y, width: UPRIGHT - 4, height: to.y - from.y };
    const group = add(this.svg, 'g', { class: `tor-band tor-layer-${name}` });
    add(group, 'rect', { ...box, rx: 7, fill: fill ?? 'none', class: fill ? '' : 'is-none' });
    const label = this.scene.texts[`layer.${name}`];
    if (this.across) {
      add(group, 'text', { x: box.x + 12, y: box.y + BAND / 2 + 5, class: 'tor-label' }, label);
    } else {
      const middle = { x: box.x + box.width / 2 + 5, y: box.y + box.height - 10 };
      add(group, 'text', { x: 0, y: 0, class: 'tor-label', transform: `translate(${middle.x} ${middle.y}) rotate(-90)` }, label);
    }
  }

  /** One frame for each layer around a letter, the outermost first. */
  private wrapped(fills: Record<string, string>): SVGElement {
    const message = add(this.svg, 'g', { class: 'tor-message' });
    const layers = this.scene.way.layers.filter((layer) => fills[layer.name]);
    layers.forEach((layer, place) => {
      const half = (this.across ? 12 : 9) + (layers.length - place) * (this.across ? 5 : 3.5);
      const wrap = add(message, 'g', { class: `tor-wrap tor-layer-${layer.name}` });
      add(wrap, 'rect', { x: -half, y: -half * 0.8, width: 2 * half, height: 1.6 * half, rx: 5, class: 'tor-ground' });
      add(wrap, 'rect', { x: -half, y: -half * 0.8, width: 2 * half, height: 1.6 * half, rx: 5, fill: fills[layer.name] });
      this.wraps.set(layer.name, wrap);
    });
    const size = this.across ? 11 : 8.5;
    add(message, 'path', {
      class: 'tor-letter',
      d: `M${-size} ${-size * 0.7}h${2 * size}v${1.4 * size}h${-2 * size}zl${size} ${size * 0.85}l${size} ${-size * 0.85}`,
    });
    return message;
  }
}
