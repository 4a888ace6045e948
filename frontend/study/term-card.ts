export interface Term {
  term: string;
  definition: string;
  lang: string;
}

/** The definition of a glossary term, opened beside the term: a popover, so Escape and a press elsewhere close it. */
export class TermCard {
  terms: Record<string, Term> = {};
  closeWord = '';
  private readonly host: HTMLElement;
  private element?: HTMLDivElement;
  private opener?: HTMLElement;

  constructor(host: HTMLElement) {
    this.host = host;
  }

  open(opener: HTMLElement) {
    const term = this.terms[opener.dataset.term ?? ''];
    if (!term) {
      return;
    }
    const again = this.opener === opener && this.element?.matches(':popover-open');
    this.close();
    if (again) {
      return;
    }
    this.opener = opener;
    opener.setAttribute('aria-expanded', 'true');
    const card = this.fill(term);
    card.showPopover();
    this.putBeside(opener, card);
    card.focus({ preventScroll: true });
  }

  close() {
    if (this.element?.matches(':popover-open')) {
      this.element.hidePopover();
    }
  }

  remove() {
    this.element?.remove();
    this.element = undefined;
  }

  private fill(term: Term): HTMLDivElement {
    const card = this.element ?? this.make();
    card.lang = term.lang;
    (card.querySelector('.term-name') as HTMLElement).textContent = term.term;
    // made by the server from the course's Markdown and safe
    (card.querySelector('.term-definition') as HTMLElement).innerHTML = term.definition;
    const close = card.querySelector('button') as HTMLButtonElement;
    close.textContent = this.closeWord;
    close.lang = document.documentElement.lang;
    return card;
  }

  private make(): HTMLDivElement {
    const card = document.createElement('div');
    card.className = 'term-card';
    card.setAttribute('popover', 'auto');
    card.setAttribute('role', 'dialog');
    card.setAttribute('aria-labelledby', 'term-card-name');
    card.tabIndex = -1;
    const name = document.createElement('p');
    name.id = 'term-card-name';
    name.className = 'term-name';
    const definition = document.createElement('div');
    definition.className = 'term-definition';
    const close = document.createElement('button');
    close.type = 'button';
    close.className = 'button';
    close.addEventListener('click', () => this.close());
    card.append(name, definition, close);
    card.addEventListener('beforetoggle', (event) => {
      if ((event as ToggleEvent).newState === 'closed') {
        this.giveBack(card);
      }
    });
    // outside the lesson, whose children are the server's
    document.body.append(card);
    this.element = card;
    return card;
  }

  /** Focus goes back to the term, unless the reader has moved on to something else. */
  private giveBack(card: HTMLElement) {
    this.opener?.setAttribute('aria-expanded', 'false');
    const active = document.activeElement;
    if (this.opener?.isConnected && (active === document.body || card.contains(active))) {
      this.opener.focus({ preventScroll: true });
    }
    this.opener = undefined;
  }

  private putBeside(opener: HTMLElement, card: HTMLElement) {
    const term = opener.getBoundingClientRect();
    const text = this.host.getBoundingClientRect();
    const edge = 8;
    const most = Math.max(edge, Math.min(text.right, window.innerWidth) - card.offsetWidth - edge);
    const below = term.bottom + edge + card.offsetHeight <= window.innerHeight;
    const top = below ? term.bottom + edge : Math.max(edge, term.top - card.offsetHeight - edge);
    card.style.left = `${Math.max(edge, Math.min(term.left, most)) + window.scrollX}px`;
    card.style.top = `${top + window.scrollY}px`;
  }
}
