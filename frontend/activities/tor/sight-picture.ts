import { Picture, type Scene } from './picture';
import { add } from './svg';

const FIELDS = ['ip', 'tor', 'name', 'content'];
const ROW = 23;

/** What each observer sees, as four lamps beside it: the table's own words, never the key. */
export class SightPicture extends Picture {
  private readonly lamps = new Map<string, SVGElement>();
  private readonly looks = new Map<string, SVGElement>();

  constructor(
    place: Element,
    scene: Scene,
    readonly observers: string[],
  ) {
    super(place, scene, 116, 42, 82 + FIELDS.length * ROW);
    observers.forEach((observer) => this.observer(observer));
  }

  /** @param sees yes, no, depends or nothing yet */
  light(observer: string, field: string, sees: string): void {
    this.lamps.get(`${observer}-${field}`)?.setAttribute('data-sees', sees);
    const burns = FIELDS.some((one) => this.lamps.get(`${observer}-${one}`)?.getAttribute('data-sees') === 'yes');
    this.looks.get(observer)?.classList.toggle('is-lit', burns);
  }

  static readonly fields = FIELDS;

  private observer(observer: string): void {
    const { x, y } = this.of(observer);
    const look = add(this.svg, 'circle', { cx: x, cy: y, r: 34, class: 'tor-look' });
    this.svg.prepend(look);
    this.looks.set(observer, look);
    FIELDS.forEach((field, place) => {
      const text = this.scene.texts[field];
      const lamp = this.across
        ? { x: x - 26, y: y + 82 + place * ROW }
        : { x: x + 44 + (place % 2) * 84, y: y + 36 + (place < 2 ? 0 : ROW) };
      this.lamps.set(`${observer}-${field}`, this.lamp(lamp.x, lamp.y, text));
    });
  }

  private lamp(x: number, y: number, text: string): SVGElement {
    const lamp = add(this.svg, 'g', { class: 'tor-lamp', 'data-sees': '' });
    add(lamp, 'circle', { cx: x, cy: y, r: 12, class: 'tor-glow' });
    add(lamp, 'circle', { cx: x, cy: y, r: 7.5, class: 'tor-bulb' });
    add(lamp, 'path', { d: `M${x} ${y - 7.5}a7.5 7.5 0 0 1 0 15z`, class: 'tor-half' });
    add(lamp, 'path', { d: `M${x - 5} ${y + 5}l10-10`, class: 'tor-slash' });
    add(lamp, 'text', { x: x + 14, y: y + 4.5, class: 'tor-field' }, text);
    return lamp;
  }
}
