import { collectParts, type Parts } from '../common/answer-parts';
import { Courier, type Recipient, type Standing } from './courier';
import { Keep, type Unsent } from './keep';
import { Siblings } from './siblings';
import { putParts, sameParts } from './put-parts';
import { QuestionMap } from './question-map';
import { Server } from './server';
import { StateLine } from './state-line';
import { TimeLeft } from './time-left';
import { Words, clock, randomId } from './words';

const TYPING = 1000;
const POLL = 20_000;
const STILL_EDITING = 15_000;
/** Between two looks whether the server has handed in what is over. */
const OVER_POLL = 3000;

/** A question on the screen. */
interface Shown {
  section: HTMLElement;
  /** Version of the attempt that what is shown agrees with. */
  known: number;
  /** What the server last said is in force. */
  inForce: Parts;
  /** What the controls held when they were last looked at. */
  parts: Parts;
  touchedAt: number;
}

/**
 * Saves a sitting. It wraps what the server rendered, keeps every change on this device before sending it, and says
 * «saved» only when the server has acknowledged it. The page's own connection plays no part in it.
 *
 * Attributes: `attempt`, `person` (opaque), `version`, `left` (seconds, none where there is no end), `paused`, `texts` (JSON; may change at any time), `result` (address).
 * Inside it: `section[data-slot][data-version][data-answer]` around each question, in it `[data-flag]`, `[data-check]` and
 * an empty `[data-notice]`; buttons `[data-map][data-answered][data-flagged]`; an empty `[data-state]` and `[data-time]`; `[data-hand-in]` and
 * an empty `[data-hand-in-notice]`; `[data-begin-section]` where a part closes what is before it; at times a dialog with `[data-hand-in-yes]` and a notice of its own. It fires `hand-in` and `begin-section`
 * when all is acknowledged, `hand-in-now` from the dialog likewise, `over` when the time was up and the attempt is open no
 * more, and `check` with a slot.
 */
export class UstazSitting extends HTMLElement implements Recipient {
  static observedAttributes = ['texts'];

  private page = randomId();
  private sequence = 0;
  private version = 0;
  private words = new Words();
  private shown = new Map<number, Shown>();
  /** Own answers acknowledged on this page, for questions rendered from an older reading. */
  private acknowledged = new Map<number, { parts: Parts; version: number }>();
  private siblings = new Siblings(this.page);
  private keep?: Keep;
  private courier?: Courier;
  private line = new StateLine(this, this.words);
  private time = new TimeLeft(
    this,
    this.words,
    (text) => this.line.announce(text),
    () => this.timeIsUp(),
  );
  private overAt = 0;
  private map = new QuestionMap(this, this.words);
  private watcher = new MutationObserver((changes) => this.onMutation(changes));
  private poll = 0;
  private place?: number;
  private placeTimer = 0;
  private leaving = false;
  private handingIn = false;

  connectedCallback(): void {
    const attempt = this.getAttribute('attempt') ?? '';
    if (!this.courier) {
      this.version = Number(this.getAttribute('version') ?? 0);
      this.keep = new Keep(this.getAttribute('person') ?? '', attempt);
      this.courier = new Courier(this.keep, new Server(attempt), this);
    }
    this.words.read(this.getAttribute('texts'));
    this.time.is(this.hasAttribute('left') ? Number(this.getAttribute('left')) : undefined, false, this.hasAttribute('paused'));
    this.time.start();
    this.siblings.open();
    this.listen(true);
    this.watcher.observe(this, { childList: true, subtree: true });
    this.poll = window.setInterval(() => this.lookAround(), POLL);
    this.courier.start();
    const left = this.keep!.leftBy(this.page).filter((found) => found.mine);
    this.courier.adopt(left.map((found) => found.one));
    this.meetAll();
    this.changed();
    void this.adoptOrphans();
  }

  disconnectedCallback(): void {
    this.listen(false);
    this.watcher.disconnect();
    window.clearInterval(this.poll);
    this.time.stop();
    window.clearTimeout(this.placeTimer);
    this.collectTouched();
    this.courier?.leave();
    this.courier?.stop();
    this.siblings.close();
  }

  attributeChangedCallback(): void {
    this.words.read(this.getAttribute('texts'));
    if (this.isConnected && this.courier) {
      this.shown.forEach((_, slot) => this.showNotice(slot));
      this.changed();
    }
  }

  /** Sends everything now. True when the server has acknowledged all of it and nothing waits for a choice. */
  async flush(): Promise<boolean> {
    this.collectTouched();
    const sent = await this.courier!.flush();
    return sent && this.courier!.toDecide().length === 0;
  }

  // ---- what the courier tells ----

  stored(one: Unsent, version: number, othersSince: boolean): void {
    this.version = Math.max(this.version, version);
    if (one.what === 'flag') {
      this.map.isFlagged(one.slot, one.flagged ?? false);
    } else {
      const parts = one.parts ?? {};
      // a reading from before it may have come while it was on its way
      this.map.isAnswered(one.slot, !isEmpty(parts));
      this.acknowledged.set(one.slot, { parts, version });
      const shown = this.shown.get(one.slot);
      if (shown) {
        shown.known = Math.max(shown.known, version);
        shown.inForce = parts;
      }
    }
    this.goesOnElsewhere(othersSince);
    if (othersSince) {
      void this.courier!.read();
    }
  }

  timed(left: number | undefined, paused: boolean): void {
    this.time.is(left, false, paused);
  }

  /** Another device or window stored something since this one did. */
  private goesOnElsewhere(now: boolean): void {
    if (this.line.elsewhere !== now) {
      this.line.elsewhere = now;
      if (now) {
        this.line.announce(this.words.say('elsewhere'));
      }
      this.changed();
    }
  }

  held(one: Unsent): void {
    this.showNotice(one.slot);
    this.line.announce(this.words.say('held', one.slot + 1, clock(one.held!.currentAt)));
  }

  standing(standing: Standing): void {
    this.time.is(standing.left ?? undefined, standing.waits, standing.paused);
    if (standing.version < this.version) {
      return; // read before what was acknowledged meanwhile
    }
    if (standing.version > this.version && this.courier!.unsaved().size === 0) {
      this.goesOnElsewhere(true);
    }
    this.version = standing.version;
    standing.slots.forEach((slot) => {
      this.map.stands(slot.slot, !isEmpty(slot.parts), slot.flagged);
      this.takeOver(slot.slot, slot.parts, standing.version);
      if (!this.courier!.newest(slot.slot, 'flag')) {
        this.showFlag(slot.slot, slot.flagged);
      }
    });
    this.changed();
  }

  changed(): void {
    if (this.courier?.link === 'gone' && this.time.isOver() && this.courier.unsaved().size === 0) {
      this.dispatchEvent(new CustomEvent('over'));
    }
    if (this.courier && this.keep) {
      this.line.show(this.courier, this.keep.works);
      this.map.show(this.courier);
    }
  }

  // ---- questions on the screen ----

  private meetAll(): void {
    this.querySelectorAll<HTMLElement>('[data-slot]').forEach((section) => this.meet(section));
  }

  private meet(section: HTMLElement): Shown {
    const slot = Number(section.dataset.slot);
    const met = this.shown.get(slot);
    if (met?.section === section) {
      return met;
    }
    const version = Number(section.dataset.version ?? this.version);
    const inForce = readParts(section.dataset.answer);
    const shown: Shown = { section, known: version, inForce, parts: inForce, touchedAt: 0 };
    this.shown.set(slot, shown);
    const own = this.acknowledged.get(slot);
    if (own && own.version > version) {
      shown.known = own.version; // acknowledged while the server was rendering an older reading
      shown.inForce = own.parts;
      this.put(shown, own.parts);
    }
    const pending = this.courier!.newest(slot, 'answer') ?? this.courier!.heldFor(slot);
    if (pending?.parts) {
      this.put(shown, pending.parts);
    }
    const flag = this.courier!.newest(slot, 'flag');
    this.showFlag(slot, flag?.flagged ?? this.map.isFlagged(slot));
    this.showNotice(slot);
    return shown;
  }

  private put(shown: Shown, parts: Parts): void {
    putParts(shown.section, parts);
    shown.parts = parts;
  }

  private onMutation(changes: MutationRecord[]): void {
    const added = changes.some((change) =>
      Array.from(change.addedNodes).some(
        (node) => node instanceof Element && (node.matches('[data-slot], [data-map]') || node.querySelector('[data-slot], [data-map]')),
      ),
    );
    if (added) {
      this.shown.forEach((shown, slot) => !this.contains(shown.section) && this.shown.delete(slot));
      this.meetAll();
      this.changed();
    }
  }

  /** Shows what another page stored, unless the person has something of his own in hand there. */
  private takeOver(slot: number, parts: Parts, version: number): void {
    const shown = this.shown.get(slot);
    const courier = this.courier!;
    if (!shown || version < shown.known || courier.newest(slot, 'answer') || courier.heldFor(slot) || isEditing(shown)) {
      return;
    }
    shown.known = version;
    if (sameParts(parts, shown.inForce)) {
      return;
    }
    shown.inForce = parts;
    if (!sameParts(parts, collectParts(shown.section))) {
      this.put(shown, parts);
      shown.section.dataset.changed = '';
      this.showNotice(slot);
      this.line.announce(this.words.say('changed-at', slot + 1));
    }
  }

  // ---- what the person does ----

  private onInput = (event: Event): void => {
    const section = (event.target as Element).closest<HTMLElement>('[data-slot]');
    if (section && this.contains(section)) {
      const shown = this.meet(section);
      shown.touchedAt = performance.now();
      const typing = event.type === 'input' && isTyped(event.target as Element);
      this.record(Number(section.dataset.slot), shown, typing ? TYPING : 0);
    }
  };

  private record(slot: number, shown: Shown, pause: number): void {
    const parts = collectParts(shown.section);
    const courier = this.courier!;
    const waiting = courier.newest(slot, 'answer');
    if (sameParts(parts, shown.parts)) {
      if (pause === 0 && waiting) {
        courier.soon(waiting);
      }
      return;
    }
    shown.parts = parts;
    delete shown.section.dataset.changed;
    this.send(slot, shown, parts, pause);
  }

  private send(slot: number, shown: Shown, parts: Parts, pause: number): void {
    const held = this.courier!.heldFor(slot)?.held;
    shown.known = Math.max(shown.known, held?.version ?? 0);
    this.map.isAnswered(slot, !isEmpty(parts));
    this.courier!.add({ ...this.stamp(slot), what: 'answer', known: shown.known, parts }, pause);
    this.courier!.settle(slot); // who writes on has chosen
    this.showNotice(slot);
  }

  private stamp(slot: number): Pick<Unsent, 'page' | 'slot' | 'sequence' | 'at'> {
    this.sequence += 1;
    return { page: this.page, slot, sequence: this.sequence, at: Date.now() };
  }

  private collectTouched(): void {
    this.shown.forEach((shown, slot) => {
      if (shown.touchedAt > 0 && this.contains(shown.section)) {
        this.record(slot, shown, 0);
      }
    });
  }

  private onClick = (event: Event): void => {
    const button = (event.target as Element).closest<HTMLElement>('button');
    const section = button?.closest<HTMLElement>('[data-slot]');
    const slot = Number(section?.dataset.slot);
    if (button?.hasAttribute('data-flag') && section) {
      const flagged = button.getAttribute('aria-pressed') !== 'true';
      this.map.isFlagged(slot, flagged);
      this.showFlag(slot, flagged);
      this.courier!.add({ ...this.stamp(slot), what: 'flag', known: this.version, flagged }, 0);
    } else if (button?.hasAttribute('data-check') && section) {
      void this.check(slot);
    } else if (button?.hasAttribute('data-hand-in')) {
      void this.handIn('hand-in', this);
    } else if (button?.hasAttribute('data-begin-section')) {
      void this.handIn('begin-section', this);
    } else if (button?.hasAttribute('data-hand-in-yes')) {
      // something may have been typed, or still be on its way, since the dialog was asked for
      void this.handIn('hand-in-now', button.closest('dialog') ?? this);
    }
  };

  private onFocus = (event: Event): void => {
    const slot = Number((event.target as Element).closest<HTMLElement>('[data-slot]')?.dataset.slot ?? Number.NaN);
    if (Number.isInteger(slot) && slot !== this.place) {
      this.place = slot;
      window.clearTimeout(this.placeTimer);
      this.placeTimer = window.setTimeout(() => this.courier!.place(slot), TYPING);
    }
  };

  private async check(slot: number): Promise<void> {
    await this.flush();
    if (!this.courier!.unsaved().has(slot) && !this.courier!.heldFor(slot)) {
      this.dispatchEvent(new CustomEvent('check', { detail: { slot } }));
    } else {
      this.showNotice(slot, 'check-needs-connection');
    }
  }

  private async handIn(event: string, within: HTMLElement): Promise<void> {
    if (this.handingIn) {
      return;
    }
    this.handingIn = true;
    const notice = within.querySelector<HTMLElement>('[data-hand-in-notice]');
    notice?.replaceChildren();
    const sent = await this.flush().finally(() => (this.handingIn = false));
    if (within instanceof HTMLDialogElement && !within.open) {
      return; // not yet, after all
    }
    if (sent) {
      this.dispatchEvent(new CustomEvent(event));
      return;
    }
    const undecided = this.courier!.toDecide();
    const refused = [...this.courier!.refusals()];
    let text = this.words.say('hand-in-needs-connection');
    if (undecided.length > 0) {
      text = this.words.say('hand-in-needs-choice', undecided.map((slot) => slot + 1).join(', '));
    } else if (refused.length > 0 && this.courier!.link === 'up') {
      text = this.words.say('refused', refused[0][0] + 1, refused[0][1]);
    }
    notice?.replaceChildren(paragraph(text, 'notice notice-warn'));
    this.line.announce(text);
  }

  /** Sends what there is, and then looks until the server has handed it in, or somebody gave more time. */
  private timeIsUp(): void {
    const now = performance.now();
    if (this.courier && now - this.overAt >= OVER_POLL) {
      this.overAt = now;
      void this.flush().then(() => this.courier!.read());
    }
  }

  // ---- beside a question ----

  private showFlag(slot: number, flagged: boolean): void {
    const button = this.shown.get(slot)?.section.querySelector('[data-flag]');
    button?.setAttribute('aria-pressed', String(flagged));
  }

  private showNotice(slot: number, extra?: string): void {
    const shown = this.shown.get(slot);
    const place = shown?.section.querySelector<HTMLElement>('[data-notice]');
    if (!shown || !place) {
      return;
    }
    const asked = this.courier!.heldFor(slot);
    if (asked?.held) {
      const box = document.createElement('div');
      box.className = 'notice notice-warn';
      const choices = document.createElement('div');
      choices.className = 'row';
      choices.append(
        this.choice('keep-mine', () => this.keepMine(slot, shown)),
        this.choice('keep-theirs', () => this.keepTheirs(slot, shown, asked)),
      );
      box.append(paragraph(this.words.say('held', slot + 1, clock(asked.held.currentAt))), choices);
      place.replaceChildren(box);
    } else if (extra) {
      place.replaceChildren(paragraph(this.words.say(extra), 'notice notice-warn'));
    } else if ('changed' in shown.section.dataset) {
      place.replaceChildren(paragraph(this.words.say('changed'), 'notice notice-info'));
    } else {
      place.replaceChildren();
    }
  }

  private choice(key: string, action: () => void): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset.choice = key;
    button.textContent = this.words.say(key);
    button.addEventListener('click', action);
    return button;
  }

  private keepMine(slot: number, shown: Shown): void {
    this.send(slot, shown, collectParts(shown.section), 0);
    focusOn(shown);
  }

  private keepTheirs(slot: number, shown: Shown, asked: Unsent): void {
    const { current, version } = asked.held!;
    this.courier!.settle(slot);
    shown.known = Math.max(shown.known, version);
    shown.inForce = current;
    this.put(shown, current);
    this.map.isAnswered(slot, !isEmpty(current));
    this.showNotice(slot);
    this.changed();
    focusOn(shown);
    void this.courier!.read(); // it may have changed since
  }

  // ---- the page and the browser ----

  private listen(on: boolean): void {
    const change = on ? 'addEventListener' : 'removeEventListener';
    this[change]('input', this.onInput);
    this[change]('change', this.onInput);
    this[change]('click', this.onClick);
    this[change]('focusin', this.onFocus);
    window[change]('online', this.onWake);
    window[change]('focus', this.onWake);
    window[change]('pageshow', this.onWake);
    window[change]('offline', this.onOffline);
    window[change]('pagehide', this.onLeave);
    window[change]('beforeunload', this.onUnload);
    document[change]('visibilitychange', this.onVisibility);
  }

  private onWake = (): void => {
    this.leaving = false;
    void this.courier?.wake();
  };

  private onOffline = (): void => this.courier?.lost();

  private onVisibility = (): void => {
    if (document.visibilityState === 'visible') {
      this.lookAround();
    } else {
      void this.flush(); // phones end pages in the background without a word
    }
  };

  private onLeave = (): void => {
    this.collectTouched();
    this.courier?.leave();
  };

  private onUnload = (event: Event): void => {
    this.collectTouched();
    if (!this.leaving && this.courier && this.courier.unsaved().size > 0) {
      event.preventDefault();
    }
  };

  /** The person goes to sign in again; what is kept on this device comes back with him. */
  leaveKept(): void {
    this.leaving = this.keep?.works ?? false;
  }

  private lookAround(): void {
    if (document.visibilityState === 'visible') {
      void this.courier?.read();
      void this.adoptOrphans();
    }
  }

  private async adoptOrphans(): Promise<void> {
    const left = this.keep!.leftBy(this.page).map((found) => found.one);
    const gone = await this.siblings.gone([...new Set(left.map((one) => one.page))]);
    if (!this.isConnected) {
      return;
    }
    // read again: a page may have cleared up meanwhile
    const orphans = this.keep!.leftBy(this.page).map((found) => found.one);
    const adopted = this.courier!.adopt(orphans.filter((one) => gone.has(one.page)));
    new Set(adopted.map((one) => one.slot)).forEach((slot) => this.showAdopted(slot));
  }

  private showAdopted(slot: number): void {
    const shown = this.shown.get(slot);
    const one = this.courier!.newest(slot, 'answer') ?? this.courier!.heldFor(slot);
    if (shown && one?.parts && one.page !== this.page) {
      this.put(shown, one.parts);
      this.showNotice(slot);
    }
    const flag = this.courier!.newest(slot, 'flag');
    if (flag) {
      this.showFlag(slot, flag.flagged ?? false);
    }
  }
}

/** Whether a question has no answer: how sure somebody is (`certainty`) answers nothing. */
function isEmpty(parts: Parts): boolean {
  return Object.entries(parts).every(
    ([name, values]) => name === 'certainty' || values.every((value) => value.trim() === ''),
  );
}

function isTyped(target: Element): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && !['radio', 'checkbox', 'range', 'button'].includes(target.type))
  );
}

function isEditing(shown: Shown): boolean {
  const active = document.activeElement;
  const inText = active !== null && shown.section.contains(active) && isTyped(active);
  return inText && document.hasFocus() && performance.now() - shown.touchedAt < STILL_EDITING;
}

function readParts(json: string | undefined): Parts {
  try {
    return JSON.parse(json ?? '{}') as Parts;
  } catch {
    return {};
  }
}

function paragraph(text: string, className = ''): HTMLParagraphElement {
  const made = document.createElement('p');
  made.className = className;
  made.textContent = text;
  return made;
}

function focusOn(shown: Shown): void {
  shown.section.querySelector<HTMLElement>('[data-part]')?.focus();
}

if (!customElements.get('ustaz-sitting')) {
  customElements.define('ustaz-sitting', UstazSitting);
}
