import { add, icon, patterns, type Attributes } from './svg';
import type { Way } from './way';

/** What every picture of a way needs to know. */
export interface Scene {
  way: Way;
  texts: Record<string, string>;
  /** In CSS pixels. */
  width: number;
  /** Unique on the page. */
  id: string;
}

interface Point {
  x: number;
  y: number;
}

const ACROSS = 620;
const WIDEST = 1000;
const NODE = 27;

/**
 * The way as a drawing: across where there is room, down on a phone. Text keeps its size; where there is much more room
 * than needed, as on a projector, all of it grows.
 */
export abstract class Picture {
  readonly svg: SVGElement;
  protected readonly across: boolean;
  protected readonly scale: number;
  protected readonly width: number;
  private readonly names = new Map<string, SVGElement>();
  private readonly nodes = new Map<string, SVGElement>();

  protected constructor(
    place: Element,
    protected readonly scene: Scene,
    private readonly step: number,
    private readonly headroom: number,
    private readonly below: number,
  ) {
    this.across = scene.width >= ACROSS;
    this.scale = Math.max(1, scene.width / WIDEST);
    this.width = scene.width / this.scale;
    this.svg = add(place, 'svg', { class: 'tor-svg', 'aria-hidden': 'true', focusable: 'false' });
    const last = this.at(scene.way.stations.length - 1);
    const height = this.across ? this.headroom + this.below : last.y + this.step / 2 + 20;
    this.svg.setAttribute('viewBox', `0 0 ${this.width} ${height}`);
    this.svg.setAttribute('width', String(this.width * this.scale));
    this.svg.setAttribute('height', String(height * this.scale));
    this.line(last);
    scene.way.stations.forEach((station, place) => this.station(station, this.at(place)));
  }

  protected at(station: number): Point {
    const margin = 64;
    return this.across
      ? { x: margin + (station * (this.width - 2 * margin)) / (this.scene.way.stations.length - 1), y: this.headroom }
      : { x: 52, y: 40 + station * this.step };
  }

  protected of(station: string): Point {
    return this.at(this.scene.way.stations.indexOf(station));
  }

  protected fills(): Record<string, string> {
    return patterns(this.svg, this.scene.id);
  }

  /** Shows which relay stands at a station; undefined for none. */
  name(station: string, relay: string | undefined): void {
    const text = this.names.get(station);
    if (text) {
      text.textContent = relay ?? this.scene.texts.unnamed;
      text.classList.toggle('is-open', relay === undefined);
      this.nodes.get(station)?.classList.toggle('is-open', relay === undefined);
    }
  }

  private line(last: Point): void {
    const first = this.at(0);
    add(this.svg, 'path', { class: 'tor-line', d: `M${first.x} ${first.y}L${last.x} ${last.y}` });
    const from = this.of('guard');
    const turn = this.at(this.scene.way.stations.length - 2);
    add(this.svg, 'path', { class: 'tor-line tor-inside', d: `M${from.x} ${from.y}L${turn.x} ${turn.y}` });
  }

  private station(station: string, { x, y }: Point): void {
    const relay = ['guard', 'middle', 'exit', 'rendezvous'].includes(station);
    const node = add(this.svg, 'g', { class: `tor-node${relay ? ' is-relay' : ''}${station === 'provider' ? ' is-beside' : ''}` });
    const radius = station === 'provider' ? NODE - 6 : NODE;
    add(node, 'circle', { cx: x, cy: y, r: radius });
    icon(node, station, x, y, radius);
    this.nodes.set(station, node);
    const named = ['guard', 'middle', 'exit'].includes(station);
    const text: Attributes = this.across ? { x, y: y + NODE + 19, 'text-anchor': 'middle' } : { x: x + NODE + 9, y: y + (named ? -3 : 5) };
    add(this.svg, 'text', { ...text, class: 'tor-role' }, this.scene.texts[station]);
    if (named) {
      const below = { ...text, y: (text.y as number) + 17 };
      this.names.set(station, add(this.svg, 'text', { ...below, class: 'tor-relay' }));
    }
  }
}
