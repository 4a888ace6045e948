const SPACE = /[ \t\n\f\r]/;

/**
 * The words of a block as the server counts them (BlockWords.java): all text in the order of the markup, each run of white
 * space as one space. Knows where in the page each character stands.
 */
export class BlockWords {
  readonly words: string;
  private readonly nodes: Text[] = [];
  private readonly offsets: number[] = [];

  constructor(root: Element) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    let words = '';
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      for (let offset = 0; offset < node.data.length; offset++) {
        const space = SPACE.test(node.data[offset]);
        if (!space || !words.endsWith(' ')) {
          words += space ? ' ' : node.data[offset];
          this.nodes.push(node);
          this.offsets.push(offset);
        }
      }
    }
    this.words = words;
  }

  /** What of a selection lies in this block, without white space at its ends; nothing where none does. */
  part(selected: Range): { start: number; quote: string } | undefined {
    const from = this.first((at) => selected.comparePoint(this.nodes[at], this.offsets[at]) >= 0);
    const to = this.first((at) => selected.comparePoint(this.nodes[at], this.offsets[at] + 1) > 0);
    const part = this.words.substring(from, to);
    const quote = part.trim();
    return quote ? { start: from + part.indexOf(quote), quote } : undefined;
  }

  range(start: number, end: number): Range | undefined {
    if (start < 0 || end <= start || end > this.nodes.length) {
      return undefined;
    }
    const range = document.createRange();
    range.setStart(this.nodes[start], this.offsets[start]);
    range.setEnd(this.nodes[end - 1], this.offsets[end - 1] + 1);
    return range;
  }

  /** The first character for which it holds, if it holds for all after it. */
  private first(holds: (at: number) => boolean): number {
    let low = 0;
    let high = this.nodes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (holds(middle)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}

/** What of a block has words: prose and call-outs, without their name. */
export function wordsOf(block: Element): Element | null {
  return block.matches('.lesson-prose, .callout') ? block.lastElementChild : null;
}
