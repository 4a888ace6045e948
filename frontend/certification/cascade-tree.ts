/** What one trainer had from another beside the line: number of the other, kind, in how many of his runs. */
export type Side = [from: number, kind: string, runs: number];

/** As PictureElement sends it. */
export interface Trainer {
  id: number;
  name: string;
  unit: string;
  generation: number;
  state: string;
  people: number;
  below: number;
  sides: Side[];
}

/** Some who come from one; -1 stands above the roots. `more` come after them. */
export interface Part {
  above: number;
  nodes: Trainer[];
  more: number;
}

/** Something that stands in the picture: a trainer, or the sign that there are more below somebody. */
export interface Place {
  key: string;
  above?: Place;
  trainer?: Trainer;
  more: number;
  /** from 1 */
  level: number;
  index: number;
  /** in which a row counts as one */
  row: number;
}

const ROOTS = -1;

/**
 * Who is known, who is open, and where each stands. A trainer stands in the row of the first who comes from him, so that
 * opening a branch moves nothing above it and nobody on the way to it; every generation is a column.
 */
export class CascadeTree {
  private readonly trainers = new Map<number, Trainer>();
  private readonly below = new Map<number, number[]>();
  private readonly more = new Map<number, number>();
  private readonly open = new Set<number>();

  take(part: Part): void {
    part.nodes.forEach((one) => this.trainers.set(one.id, one));
    this.below.set(part.above, [...(this.below.get(part.above) ?? []), ...part.nodes.map((one) => one.id)]);
    this.more.set(part.above, part.more);
    this.open.add(part.above);
  }

  /** How many who come from him are known. */
  known(id: number): number {
    return this.below.get(id)?.length ?? 0;
  }

  /** How many there are, known or not. */
  all(id: number): number {
    return this.known(id) + (this.more.get(id) ?? 0);
  }

  isOpen(id: number): boolean {
    return this.open.has(id);
  }

  setOpen(id: number, open: boolean): void {
    if (open) {
      this.open.add(id);
    } else {
      this.open.delete(id);
    }
  }

  /** From the top down, each after the one above him. */
  places(): Place[] {
    const all: Place[] = [];
    let row = 0;
    const walk = (id: number, level: number, above?: Place): void => {
      (this.below.get(id) ?? []).forEach((child, index) => {
        const place = { key: String(child), above, trainer: this.trainers.get(child), more: 0, level, index, row };
        all.push(place);
        if (this.open.has(child) && this.known(child) > 0) {
          walk(child, level + 1, place);
        } else {
          row++;
        }
      });
      const more = this.more.get(id) ?? 0;
      if (more > 0) {
        all.push({ key: `more${id}`, above, more, level, index: this.known(id), row });
        row++;
      }
    };
    walk(ROOTS, 1);
    return all;
  }
}

/** Whose branch a place is in: -1 for a root. */
export function aboveOf(place: Place): number {
  return place.above?.trainer?.id ?? ROOTS;
}
