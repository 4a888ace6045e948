import { html, nothing, render, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { styleMap } from 'lit/directives/style-map.js';
import { aboveOf, CascadeTree, type Part, type Place } from './cascade-tree';
import { bow, left, line, sign, top, type Sizes } from './cascade-lines';
import { CascadeWindow } from './cascade-window';

interface Server {
  branch(number: number, from: number): Promise<string>;
  choose(number: number): void;
}

const SIDES = ['REFRESHER', 'ASSISTANT'];

/** How far Shift and an arrow key move the picture, in CSS pixels. */
const FAR = 120;

const MOVES: Record<string, [number, number]> = {
  ArrowLeft: [-FAR, 0],
  ArrowRight: [FAR, 0],
  ArrowUp: [0, -FAR],
  ArrowDown: [0, FAR],
};

/** On paper no wider than a page, in CSS pixels. */
const PAPER = 680;

/**
 * The tree of trainers. It is a tree to screen readers and by keyboard as the ARIA practices have it; lines are a drawing
 * below it, and what they say stands beside in words once somebody is chosen.
 */
export class CascadePicture {
  private readonly tree = new CascadeTree();
  private readonly window = new CascadeWindow(
    () => this.place.querySelector<HTMLElement>('.cascade-window') as HTMLElement,
    () => this.draw(),
  );
  private readonly shown = new Set(SIDES);
  private places: Place[] = [];
  private texts: Record<string, string> = {};
  private at = '';
  private chosen = '';
  private loading = '';

  constructor(private readonly place: HTMLElement) {
    (JSON.parse(place.dataset.parts ?? '[]') as Part[]).forEach((part) => this.tree.take(part));
  }

  show(): void {
    this.draw();
    const box = this.place.querySelector<HTMLElement>('.cascade-window');
    if (box !== null && !('listens' in box.dataset)) {
      box.dataset.listens = '';
      this.window.listen(box);
    }
  }

  draw(): void {
    const texts = JSON.parse(this.place.dataset.texts ?? '{}') as Record<string, string>;
    this.texts = texts;
    const sizes = sizesNow();
    const { zoom } = this.window;
    this.places = this.tree.places();
    if (!this.places.some((one) => one.key === this.at)) {
      this.at = this.places[0]?.key ?? '';
    }
    const width = Math.max(0, ...this.places.map((one) => left(one, sizes) + sizes.width));
    const height = Math.max(0, ...this.places.map((one) => top(one, sizes) + sizes.height));
    const paper = {
      '--cascade-width': `${width}px`,
      '--cascade-height': `${height}px`,
      '--cascade-zoom': String(zoom),
      '--cascade-fit': String(Math.min(1, PAPER / width)),
    };
    render(
      html`<div class="row cascade-tools">
          ${this.tool('larger', '+', () => this.window.larger())}
          ${this.tool('smaller', '−', () => this.window.smaller())}
          ${this.tool('normal', '1:1', () => this.window.normal())} ${SIDES.map((kind) => this.toggle(kind))}
        </div>
        <div class="cascade-window" role="group" tabindex="0" aria-label=${texts.window} @keydown=${this.onKey}>
          <div class="cascade-paper" style=${styleMap(paper)}>
            <div class="cascade-layer">
              <svg class="cascade-drawing" width=${width} height=${height} aria-hidden="true">
                ${this.places.map((one) => line(one, sizes))} ${this.bows(sizes)}
              </svg>
              <div class="cascade-tree" role="tree" aria-label=${texts.tree}>
                ${repeat(
                  this.places,
                  (one) => one.key,
                  (one) => this.card(one, sizes),
                )}
              </div>
            </div>
          </div>
        </div>`,
      this.place,
    );
  }

  private get server(): Server | undefined {
    return (this.place as unknown as { $server?: Server }).$server;
  }

  private tool(name: string, mark: string, action: () => void): TemplateResult {
    const text = this.texts[name];
    return html`<button type="button" class="button" data-tool=${name} aria-label=${text} title=${text} @click=${action}>
      ${mark}
    </button>`;
  }

  private toggle(kind: string): TemplateResult {
    const change = (event: Event): void => {
      if ((event.target as HTMLInputElement).checked) {
        this.shown.add(kind);
      } else {
        this.shown.delete(kind);
      }
      this.draw();
    };
    return html`<label class="cascade-toggle">
      <input type="checkbox" data-side=${kind} .checked=${this.shown.has(kind)} @change=${change} />
      <svg width="36" height="12" aria-hidden="true">
        <path class="cascade-bow" data-kind=${kind} d="M0 6H27" />
        <path class="cascade-point" data-kind=${kind} d="M36 6l-9 -5v10z" />
      </svg>
      ${this.texts[kind]}
    </label>`;
  }

  private bows(sizes: Sizes): unknown {
    const seen = new Map(this.places.map((one) => [one.trainer?.id, one]));
    return this.places.flatMap((to) =>
      (to.trainer?.sides ?? [])
        .filter(([from, kind]) => this.shown.has(kind) && seen.has(from))
        .map(([from, kind]) => bow(seen.get(from) as Place, to, kind, sizes)),
    );
  }

  private card(place: Place, sizes: Sizes): TemplateResult {
    const { trainer } = place;
    const where = {
      left: `${left(place, sizes)}px`,
      top: `${top(place, sizes)}px`,
      width: `${sizes.width}px`,
      height: `${sizes.height}px`,
    };
    const opens = trainer !== undefined && trainer.below > 0;
    const isOpen = opens && this.tree.isOpen(trainer.id);
    const count = this.tree.all(aboveOf(place));
    return html`<div
      class="cascade-card"
      role="treeitem"
      style=${styleMap(where)}
      tabindex=${place.key === this.at ? 0 : -1}
      data-key=${place.key}
      data-state=${trainer?.state ?? nothing}
      aria-level=${place.level}
      aria-setsize=${trainer === undefined ? nothing : count}
      aria-posinset=${trainer === undefined ? nothing : place.index + 1}
      aria-expanded=${opens ? String(isOpen) : nothing}
      aria-selected=${trainer === undefined ? nothing : String(place.key === this.chosen)}
      aria-busy=${place.key === this.loading ? 'true' : nothing}
      aria-label=${this.said(place)}
      @click=${(event: Event) => this.press(place, event)}
      @focus=${() => this.goTo(place)}
    >
      ${trainer === undefined ? html`<span class="cascade-more">${this.more(place)}</span>` : this.inside(place, isOpen)}
    </div>`;
  }

  private inside(place: Place, isOpen: boolean): unknown {
    const { trainer } = place;
    if (trainer === undefined) {
      return nothing;
    }
    const texts = this.texts;
    return html`<svg class="cascade-sign" width="20" height="20" viewBox="0 0 16 16" aria-hidden="true">
        ${sign(trainer.state)}
      </svg>
      <span class="cascade-words">
        <span class="cascade-who" title=${trainer.name}>${trainer.name}</span>
        <span class="cascade-what">${trainer.unit}</span>
        <span class="cascade-what">${texts[trainer.state]}</span>
        <span class="cascade-what">${fill(texts.card, { n: String(trainer.people) })}</span>
      </span>
      ${trainer.below > 0
        ? html`<span class="cascade-knob" aria-hidden="true"><b>${isOpen ? '−' : '+'}</b>${trainer.below}</span>`
        : nothing}`;
  }

  private more(place: Place): string {
    return fill(this.texts.more, { n: String(place.more) });
  }

  private said({ trainer, ...place }: Place): string {
    if (trainer === undefined) {
      return this.more(place);
    }
    const said = { name: trainer.name, g: String(trainer.generation), state: this.texts[trainer.state] ?? '' };
    return fill(this.texts.said, { ...said, n: String(trainer.people) });
  }

  // ---- what is done with it

  private press(place: Place, event: Event): void {
    this.focus(place);
    if (place.trainer === undefined || (event.target as Element).closest('.cascade-knob') !== null) {
      void this.turn(place);
    } else {
      this.choose(place);
    }
  }

  private choose({ trainer, key }: Place): void {
    if (trainer !== undefined) {
      this.chosen = key;
      this.server?.choose(trainer.id);
      this.draw();
    }
  }

  /** Opens or closes; where there are more, brings them. */
  private async turn(place: Place): Promise<void> {
    const { trainer } = place;
    if (trainer === undefined) {
      const above = aboveOf(place);
      const first = this.tree.known(above);
      if (await this.fetch(place.key, above)) {
        this.focus(this.places.find((one) => aboveOf(one) === above && one.index === first));
      }
    } else if (this.tree.isOpen(trainer.id)) {
      this.tree.setOpen(trainer.id, false);
      this.draw();
    } else if (this.tree.known(trainer.id) > 0) {
      this.tree.setOpen(trainer.id, true);
      this.draw();
    } else if (trainer.below > 0) {
      await this.fetch(place.key, trainer.id);
    }
  }

  /** @returns whether somebody came; not without a connection, and not while others are on their way */
  private async fetch(key: string, id: number): Promise<boolean> {
    if (this.server === undefined || this.loading !== '') {
      return false;
    }
    this.loading = key;
    this.draw();
    try {
      const part = JSON.parse(await this.server.branch(id, this.tree.known(id))) as Part;
      this.tree.take(part);
      return part.nodes.length > 0;
    } catch {
      return false;
    } finally {
      this.loading = '';
      this.draw();
    }
  }

  private goTo(place: Place): void {
    if (this.at !== place.key) {
      this.at = place.key;
      this.draw();
    }
  }

  private focus(place?: Place): void {
    if (place === undefined) {
      return;
    }
    this.goTo(place);
    const card = this.place.querySelector<HTMLElement>(`[data-key="${place.key}"]`);
    if (card !== null) {
      card.focus({ preventScroll: true });
      this.window.bring(card);
    }
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const card = (event.target as Element).closest('[role=treeitem]');
    const place = card === null ? undefined : this.places.find((one) => one.key === this.at);
    if (this.resize(event.key) || (place !== undefined && this.act(event, place))) {
      event.preventDefault();
    }
  };

  private resize(key: string): boolean {
    if (key === '+' || key === '=') {
      this.window.larger();
    } else if (key === '-' || key === '−') {
      this.window.smaller();
    } else if (key === '0') {
      this.window.normal();
    } else {
      return false;
    }
    return true;
  }

  private act(event: KeyboardEvent, place: Place): boolean {
    const move = MOVES[event.key];
    if (event.shiftKey && move !== undefined) {
      this.window.move(...move);
      return true;
    }
    const index = this.places.indexOf(place);
    const id = place.trainer?.id;
    const opens = id !== undefined && (place.trainer?.below ?? 0) > 0;
    switch (event.key) {
      case 'ArrowDown':
        this.focus(this.places[index + 1]);
        return true;
      case 'ArrowUp':
        this.focus(this.places[index - 1]);
        return true;
      case 'Home':
        this.focus(this.places[0]);
        return true;
      case 'End':
        this.focus(this.places.at(-1));
        return true;
      case 'ArrowRight':
        if (opens && this.tree.isOpen(id)) {
          this.focus(this.places[index + 1]);
        } else if (opens) {
          void this.turn(place);
        }
        return true;
      case 'ArrowLeft':
        if (opens && this.tree.isOpen(id)) {
          void this.turn(place);
        } else {
          this.focus(place.above);
        }
        return true;
      case ' ':
        void this.turn(place);
        return true;
      case 'Enter':
        if (id === undefined) {
          void this.turn(place);
        } else {
          this.choose(place);
          if (opens && !this.tree.isOpen(id)) {
            void this.turn(place);
          }
        }
        return true;
      default:
        return this.find(event.key, index);
    }
  }

  /** The next whose name begins with a letter. */
  private find(letter: string, after: number): boolean {
    if (letter.length !== 1) {
      return false;
    }
    const order = [...this.places.slice(after + 1), ...this.places.slice(0, after + 1)];
    this.focus(order.find((one) => one.trainer?.name.toLowerCase().startsWith(letter.toLowerCase())));
    return true;
  }
}

function fill(text: string | undefined, values: Record<string, string>): string {
  return (text ?? '').replace(/\$([a-z]+)/g, (all, name: string) => values[name] ?? all);
}

function sizesNow(): Sizes {
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
  return { width: 17 * rem, height: 6 * rem, across: 3 * rem, down: 0.75 * rem };
}
