/**
 * A list that is put into order. The server writes the items (`li[data-token]` with two buttons each); this element moves
 * them, by the buttons, by Alt and the arrow keys, and by dragging the grip.
 *
 * `value` is the list of tokens, empty until something was moved or the order was confirmed, so that a question nobody
 * touched stays unanswered. Fires `change`. It keeps no copy of the list: the page's language may change under it.
 */
class UstazOrder extends HTMLElement {
  private waiting: string[] | undefined;
  private active: Element | undefined;
  private readonly watcher = new MutationObserver(() => this.settle());

  connectedCallback(): void {
    this.takeValueSetBefore();
    this.addEventListener('click', this.onClick);
    this.addEventListener('keydown', this.onKey);
    this.addEventListener('focusin', this.onFocus);
    this.addEventListener('pointerdown', this.onGrip);
    this.watcher.observe(this, { childList: true, subtree: true });
    this.settle();
  }

  disconnectedCallback(): void {
    this.watcher.disconnect();
    this.removeEventListener('click', this.onClick);
    this.removeEventListener('keydown', this.onKey);
    this.removeEventListener('focusin', this.onFocus);
    this.removeEventListener('pointerdown', this.onGrip);
  }

  get value(): string[] {
    if (this.waiting !== undefined) {
      return this.waiting;
    }
    return this.hasAttribute('answered') ? this.items.map((item) => item.dataset.token as string) : [];
  }

  /** Shows an order kept elsewhere. An empty list takes the answer back and leaves the items where they are. */
  set value(tokens: string[]) {
    this.waiting = tokens;
    this.settle();
  }

  private get items(): HTMLElement[] {
    return Array.from(this.querySelectorAll<HTMLElement>('li[data-token]'));
  }

  private takeValueSetBefore(): void {
    if (Object.prototype.hasOwnProperty.call(this, 'value')) {
      const early = this.value;
      delete (this as { value?: string[] }).value;
      this.value = early;
    }
  }

  /** Brings what is on the page into line: a waiting value, one tab stop, buttons that lead nowhere. */
  private settle(): void {
    const items = this.items;
    if (items.length === 0) {
      return;
    }
    if (this.waiting !== undefined) {
      const tokens = this.waiting;
      this.waiting = undefined;
      this.show(tokens);
      return this.settle();
    }
    const active = items.find((item) => item === this.active) ?? items[0];
    items.forEach((item, place) => {
      item.querySelectorAll('button').forEach((button) => {
        button.tabIndex = item === active ? 0 : -1;
        const leads = button.classList.contains('order-up') ? place > 0 : place < items.length - 1;
        button.setAttribute('aria-disabled', String(!leads));
      });
    });
    this.querySelector('.order-confirm')?.setAttribute('aria-pressed', String(this.hasAttribute('answered')));
  }

  private show(tokens: string[]): void {
    const byToken = new Map(this.items.map((item) => [item.dataset.token, item]));
    const known = tokens.filter((token) => byToken.has(token));
    this.toggleAttribute('answered', known.length === byToken.size);
    known.forEach((token) => {
      const item = byToken.get(token) as HTMLElement;
      item.parentElement?.append(item);
    });
  }

  private readonly onClick = (event: Event): void => {
    const button = (event.target as Element).closest('button');
    if (button?.classList.contains('order-confirm')) {
      this.answer(this.dataset.kept ?? '');
    } else if (button?.classList.contains('order-move')) {
      this.step(button.closest('li') as HTMLElement, button.classList.contains('order-up') ? -1 : 1);
    }
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    const item = (event.target as Element).closest<HTMLElement>('li[data-token]');
    const to = item === null ? undefined : this.placeFor(event.key, this.items.indexOf(item));
    if (item === null || to === undefined || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    event.preventDefault();
    if (event.altKey) {
      this.move(item, to);
    } else {
      const same = (event.target as Element).classList.contains('order-down') ? '.order-down' : '.order-up';
      this.items[to]?.querySelector<HTMLElement>(same)?.focus();
    }
  };

  private placeFor(key: string, from: number): number | undefined {
    const last = this.items.length - 1;
    switch (key) {
      case 'ArrowUp':
        return Math.max(0, from - 1);
      case 'ArrowDown':
        return Math.min(last, from + 1);
      case 'Home':
        return 0;
      case 'End':
        return last;
      default:
        return undefined;
    }
  }

  private readonly onFocus = (event: Event): void => {
    const item = (event.target as Element).closest('li[data-token]');
    if (item !== null && item !== this.active) {
      this.active = item;
      this.settle();
    }
  };

  private step(item: HTMLElement, by: number): void {
    const to = this.items.indexOf(item) + by;
    if (to >= 0 && to < this.items.length) {
      this.move(item, to);
    }
  }

  private move(item: HTMLElement, to: number): void {
    if (this.place(item, to)) {
      this.tellPlace(item);
    }
  }

  /** Moves the others past the item, so that it keeps its focus and the pointer that holds it. */
  private place(item: HTMLElement, to: number): boolean {
    const from = this.items.indexOf(item);
    for (let at = from; at > to; at--) {
      item.after(item.previousElementSibling as Element);
    }
    for (let at = from; at < to; at++) {
      item.before(item.nextElementSibling as Element);
    }
    return from !== to;
  }

  private tellPlace(item: HTMLElement): void {
    const items = this.items;
    const words: Record<string, string> = {
      $item: item.querySelector('.order-text')?.textContent?.trim() ?? '',
      $place: String(items.indexOf(item) + 1),
      $count: String(items.length),
    };
    this.answer((this.dataset.moved ?? '').replace(/\$(item|place|count)/g, (gap) => words[gap]));
  }

  private answer(said: string): void {
    this.toggleAttribute('answered', true);
    this.settle();
    const live = this.querySelector('.order-said');
    if (live !== null) {
      live.textContent = said;
    }
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  private readonly onGrip = (event: PointerEvent): void => {
    const grip = (event.target as Element).closest<HTMLElement>('.order-grip');
    const item = grip?.closest<HTMLElement>('li[data-token]');
    if (!grip || !item || event.button !== 0) {
      return;
    }
    event.preventDefault();
    const before = this.items.indexOf(item);
    grip.setPointerCapture(event.pointerId);
    item.classList.add('is-dragged');
    const follow = (moved: PointerEvent): void => {
      this.place(item, this.placeAt(moved.clientY, item));
    };
    const drop = (): void => {
      grip.removeEventListener('pointermove', follow);
      grip.removeEventListener('pointerup', drop);
      grip.removeEventListener('pointercancel', drop);
      item.classList.remove('is-dragged');
      if (this.items.indexOf(item) !== before) {
        this.tellPlace(item);
      }
    };
    grip.addEventListener('pointermove', follow);
    grip.addEventListener('pointerup', drop);
    grip.addEventListener('pointercancel', drop);
  };

  /** How many of the other items lie above that height. */
  private placeAt(y: number, dragged: HTMLElement): number {
    return this.items.filter((item) => {
      const box = item.getBoundingClientRect();
      return item !== dragged && box.top + box.height / 2 < y;
    }).length;
  }
}

if (!customElements.get('ustaz-order')) {
  customElements.define('ustaz-order', UstazOrder);
}
