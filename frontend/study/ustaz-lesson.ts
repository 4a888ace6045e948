import { collectParts } from '../common/answer-parts';
import { NoteBar, type NoteWords } from './note-bar';
import { PassageMarks, type Mark } from './passage-marks';
import { TermCard, type Term } from './term-card';
import { PlaceKeeper } from './place-keeper';
import { tabFromHere } from './tab-from-here';

interface Server {
  reached(anchor: string): void;
  reachedEnd(): void;
  answered(item: string, parts: string): void;
  marked(section: string, block: number, start: number, quote: string, write: boolean): Promise<string>;
}

const WIDE = window.matchMedia('(min-width: 64rem)');
/** How long the end must be in sight before the lesson counts as read. */
const DWELL_MS = 2000;
/** Whoever scrolled past the end, on to the sources, has reached it: what lies above the window counts as in sight. */
const PASSED = '1000000px 0px 0px 0px';

/**
 * The text of a lesson, in light DOM; the server makes all of what is in it. This element adds what only a browser can
 * know: which section is in sight, that the end was reached, where a glossary term is to open, which words are selected and
 * where those stand that were marked.
 */
class UstazLesson extends HTMLElement {
  private readonly server = () => (this as unknown as { $server?: Server }).$server;
  private readonly card = new TermCard(this);
  private readonly keeper = new PlaceKeeper(this, (anchor) => this.server()?.reached(anchor));
  private readonly marked = new PassageMarks(this);
  private readonly bar = new NoteBar(this, (it, write) =>
    this.server()?.marked(it.section, it.block, it.start, it.quote, write),
  );
  private endWatch?: IntersectionObserver;
  private dwelling?: number;
  private place?: string;
  private note = '';
  private unread = false;
  private readonly fold = () => this.foldContents();
  private readonly onKey = (event: KeyboardEvent) =>
    this.bar.key(event) || tabFromHere(event, this.querySelector('.lesson-column') ?? this);

  connectedCallback() {
    this.addEventListener('click', this);
    // at the document, as the focus is often outside the text
    document.addEventListener('keydown', this.onKey);
    WIDE.addEventListener('change', this.fold);
    this.bar.start();
    this.marked.draw();
    this.begin();
  }

  disconnectedCallback() {
    this.removeEventListener('click', this);
    document.removeEventListener('keydown', this.onKey);
    WIDE.removeEventListener('change', this.fold);
    this.keeper.stop();
    this.stopEnd();
    this.card.remove();
    this.bar.stop();
    this.marked.clear();
  }

  set terms(terms: Record<string, Term>) {
    this.card.terms = terms;
  }

  set closeWord(word: string) {
    this.card.closeWord = word;
  }

  set noteWords(words: NoteWords) {
    this.bar.say(words);
  }

  set marks(marks: Mark[]) {
    this.marked.show(marks);
  }

  /** Called by the server when the page is built. @param note that the page is to show; may be empty */
  resume(place: string, unread: boolean, note: string) {
    this.place = place;
    this.note = note;
    this.unread = unread;
    this.foldContents();
    this.begin();
  }

  /** Also when the element was moved, as the frame does with a view at the first load. */
  private begin() {
    if (this.place !== undefined && this.isConnected) {
      this.keeper.start(this.place);
      this.seekNote();
      this.watchEnd();
    }
  }

  /** After the keeper, which goes to the section last seen. */
  private seekNote() {
    if (this.note) {
      requestAnimationFrame(() => requestAnimationFrame(() => {
        const item = this.noteItem(this.note);
        item?.scrollIntoView({ block: 'center', behavior: 'instant' });
        item?.querySelector<HTMLElement>('.note-button')?.focus({ preventScroll: true });
      }));
    }
  }

  private noteItem(id: string): HTMLElement | null {
    return this.querySelector<HTMLElement>(`[data-note="${CSS.escape(id)}"]`);
  }

  /** Called by the server after texts changed, so that the eye stays where it was. */
  keepPlace() {
    this.card.close();
    this.keeper.keep();
    this.marked.draw();
  }

  handleEvent(event: MouseEvent) {
    const target = event.target as Element;
    const term = target.closest<HTMLElement>('[data-term]');
    const link = target.closest<HTMLAnchorElement>('a[data-to], a[href*="#src-"]');
    const check = target.closest('[data-check-button]');
    if (term) {
      this.card.open(term);
    } else if (link) {
      const id = link.dataset.to ?? link.hash.substring(1);
      const place = this.querySelector<HTMLElement>('#' + CSS.escape(id));
      if (place) {
        event.preventDefault();
        goTo(place);
      }
    } else if (check) {
      const card = check.closest<HTMLElement>('[data-check]');
      if (card) {
        this.server()?.answered(card.dataset.check as string, JSON.stringify(collectParts(card)));
      }
    } else if (target.closest('[data-block]') && !target.closest('a, button, input, label, summary')) {
      this.pressPassage(event);
    }
  }

  /** A press on marked words opens their note, if they are not being selected. */
  private pressPassage(event: MouseEvent) {
    const note = document.getSelection()?.isCollapsed === false ? undefined : this.marked.at(event);
    const button = note && this.noteItem(note)?.querySelector<HTMLElement>('.note-button');
    if (button) {
      if (button.getAttribute('aria-expanded') !== 'true') {
        button.click();
      }
      button.scrollIntoView({ block: 'nearest' });
    }
  }

  private foldContents() {
    const details = this.querySelector<HTMLDetailsElement>('.lesson-contents details');
    if (details) {
      details.open = WIDE.matches;
    }
  }

  private watchEnd() {
    this.stopEnd();
    const end = this.querySelector('.lesson-end');
    if (!end || !this.unread) {
      return;
    }
    const watch = (entries: IntersectionObserverEntry[]) => {
      window.clearTimeout(this.dwelling);
      if (entries.some((entry) => entry.isIntersecting)) {
        this.dwelling = window.setTimeout(() => {
          this.stopEnd();
          this.unread = false;
          this.server()?.reachedEnd();
        }, DWELL_MS);
      }
    };
    this.endWatch = new IntersectionObserver(watch, { rootMargin: PASSED });
    this.endWatch.observe(end);
  }

  private stopEnd() {
    window.clearTimeout(this.dwelling);
    this.endWatch?.disconnect();
  }
}

function goTo(place: HTMLElement) {
  const target = place.querySelector<HTMLElement>(':scope > h2[tabindex]') ?? place;
  place.scrollIntoView({ block: 'start' });
  target.focus({ preventScroll: true });
}

customElements.define('ustaz-lesson', UstazLesson);
