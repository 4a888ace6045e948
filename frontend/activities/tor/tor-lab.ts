import css from './tor.css?inline';
import { wear } from '../styles';
import { PathPicture } from './path-picture';
import { SightPicture } from './sight-picture';
import type { Scene } from './picture';
import { wayTo, type Destination } from './way';

const RELAYS = ['guard', 'middle', 'exit'];
let drawn = 0;

/**
 * One picture in its place. It shows what the lists of the question hold, or what `data-given` says; it changes no answer.
 * Attributes of the place: `data-shows` (path or sight), `data-destination`, `data-texts` (JSON; may change at any time).
 */
class Lab {
  private readonly id = `tor-${(drawn += 1)}`;
  private readonly figure = document.createElement('div');
  private readonly tools = document.createElement('div');
  private readonly said = document.createElement('p');
  private readonly sizes = new ResizeObserver(() => this.fit());
  private readonly changes = new MutationObserver(() => this.build());
  private field?: Element | null;
  private picture?: PathPicture | SightPicture;
  private width = 0;
  private hop = 0;

  constructor(private readonly place: HTMLElement) {
    this.figure.className = 'tor-figure';
    this.tools.className = 'row tor-tools';
    this.said.className = 'tor-said muted';
  }

  show(): void {
    this.field = this.place.closest('.answer-field');
    this.place.replaceChildren(this.figure, this.said, this.tools);
    this.sizes.observe(this.place);
    this.changes.observe(this.place, { attributes: true, attributeFilter: ['data-texts'] });
    this.listen('addEventListener');
    this.width = 0;
    this.fit();
  }

  leave(): void {
    this.sizes.disconnect();
    this.changes.disconnect();
    this.listen('removeEventListener');
  }

  private listen(change: 'addEventListener' | 'removeEventListener'): void {
    this.field?.[change]('input', this.update);
    this.field?.[change]('change', this.update);
    document[change]('parts-put', this.update);
    document[change]('fullscreenchange', this.onFullScreen);
  }

  private get texts(): Record<string, string> {
    return JSON.parse(this.place.dataset.texts ?? '{}') as Record<string, string>;
  }

  private get destination(): Destination {
    return this.place.dataset.destination as Destination;
  }

  private fit(): void {
    const width = Math.floor(this.figure.clientWidth);
    if (width > 0 && width !== this.width) {
      this.width = width;
      this.build();
    }
  }

  private build(): void {
    if (this.width === 0) {
      return;
    }
    const scene: Scene = { way: wayTo(this.destination), texts: this.texts, width: this.width, id: this.id };
    this.figure.replaceChildren();
    this.picture =
      this.place.dataset.shows === 'path'
        ? new PathPicture(this.figure, scene)
        : new SightPicture(
            this.figure,
            scene,
            scene.way.stations.filter((station) => station !== 'you' && station !== 'rendezvous'),
          );
    this.offer();
    this.update();
  }

  private readonly update = (): void => {
    RELAYS.forEach((relay) => this.picture?.name(relay, this.relayAt(relay)));
    if (this.picture instanceof PathPicture) {
      this.picture.move(this.hop);
    } else if (this.picture) {
      const { observers } = this.picture;
      const values = observers.flatMap((observer) =>
        SightPicture.fields.map((field) => {
          const sees = this.value(`${this.destination}-${observer}-${field}`);
          (this.picture as SightPicture).light(observer, field, sees);
          return sees;
        }),
      );
      this.said.hidden = 'given' in this.place.dataset;
      this.said.textContent = this.texts[values.some((sees) => sees !== '') ? 'sight' : 'sight.none'];
    }
  };

  private relayAt(place: string): string | undefined {
    const chosen = this.value(`${place}-${this.destination}`);
    return 'given' in this.place.dataset ? '' : chosen === 'none' ? '∅' : chosen || undefined;
  }

  private value(part: string): string {
    if ('given' in this.place.dataset) {
      return (JSON.parse(this.place.dataset.given ?? '{}') as Record<string, string>)[part] ?? '';
    }
    return this.field?.querySelector<HTMLSelectElement>(`[data-part="${part}"]`)?.value ?? '';
  }

  /** The buttons, which stay where they are when the language changes. */
  private offer(): void {
    if (this.tools.childElementCount === 0) {
      if (this.place.dataset.shows === 'path') {
        this.said.setAttribute('role', 'status');
        this.button('next', () => this.go(this.hop + 1));
        this.button('again', () => this.go(0));
      }
      if (document.fullscreenEnabled) {
        this.button('large', () => this.enlarge());
      }
    }
    this.tools.querySelectorAll<HTMLButtonElement>('button').forEach((button) => {
      const name = button.dataset.tool as string;
      button.textContent = this.texts[name === 'large' && this.isLarge ? 'small' : name];
    });
    if (this.place.dataset.shows === 'path') {
      this.say();
    }
  }

  private button(name: string, action: () => void): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button button-quiet';
    button.dataset.tool = name;
    button.addEventListener('click', action);
    this.tools.append(button);
  }

  private go(hop: number): void {
    this.hop = Math.max(0, Math.min(wayTo(this.destination).stations.length - 1, hop));
    this.update();
    this.say();
  }

  private say(): void {
    const station = wayTo(this.destination).stations[this.hop];
    this.said.textContent = this.texts[`hop.${station}${station === 'site' ? `.${this.destination}` : ''}`];
    const last = this.hop === wayTo(this.destination).stations.length - 1;
    this.tools.querySelector('[data-tool=next]')?.setAttribute('aria-disabled', String(last));
    this.tools.querySelector('[data-tool=again]')?.setAttribute('aria-disabled', String(this.hop === 0));
  }

  private get isLarge(): boolean {
    return document.fullscreenElement === this.place;
  }

  private enlarge(): void {
    void (this.isLarge ? document.exitFullscreen() : this.place.requestFullscreen()).catch(() => undefined);
  }

  private readonly onFullScreen = (): void => this.offer();
}

const labs = new WeakMap<HTMLElement, Lab>();

export function show(place: HTMLElement): void {
  wear(css);
  const lab = labs.get(place) ?? new Lab(place);
  labs.set(place, lab);
  lab.show();
}

export function leave(place: HTMLElement): void {
  labs.get(place)?.leave();
}
