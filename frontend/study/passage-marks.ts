import { BlockWords, wordsOf } from './block-words';

/** A passage to mark: characters of the words of a block. */
export interface Mark {
  id: string;
  section: string;
  block: number;
  start: number;
  end: number;
}

/** How the styles call marked passages: {@code ::highlight(note)}. */
const NAME = 'note';

/**
 * Marks passages without touching the page's elements, which are the server's: by the CSS Custom Highlight API. A browser
 * that has none shows the buttons below the blocks alone.
 */
export class PassageMarks {
  private readonly root: HTMLElement;
  private ranges: Array<{ id: string; range: Range }> = [];
  private marks: Mark[] = [];
  private frame = 0;

  constructor(root: HTMLElement) {
    this.root = root;
  }

  show(marks: Mark[]) {
    this.marks = marks;
    this.draw();
  }

  /** Once the server's texts stand in the page. */
  draw() {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.drawNow());
  }

  clear() {
    cancelAnimationFrame(this.frame);
    CSS.highlights?.delete(NAME);
  }

  /** The note whose passage was pressed; the innermost where one lies in another. */
  at(event: MouseEvent): string | undefined {
    const { clientX: x, clientY: y } = event;
    return this.ranges
      .filter(({ range }) => Array.from(range.getClientRects()).some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom))
      .sort((one, other) => one.range.toString().length - other.range.toString().length)[0]?.id;
  }

  private drawNow() {
    const words = new Map<Element, BlockWords>();
    this.ranges = this.marks.flatMap((mark) => {
      const block = this.root.querySelector(`#${CSS.escape(mark.section)} > [data-block="${mark.block}"]`);
      const root = block && wordsOf(block);
      if (!root) {
        return [];
      }
      const inBlock = words.get(root) ?? new BlockWords(root);
      words.set(root, inBlock);
      const range = inBlock.range(mark.start, mark.end);
      return range ? [{ id: mark.id, range }] : [];
    });
    if (typeof Highlight !== 'undefined') {
      CSS.highlights.set(NAME, new Highlight(...this.ranges.map(({ range }) => range)));
    }
  }
}
