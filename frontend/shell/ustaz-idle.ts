// Ends a session in which nobody acts. Acting is a key or a pointer in any tab of this browser; the tabs tell each other
// through localStorage. The server counts requests only, so acting is told to it, at most every five minutes and never
// so late that it would end the session first. A device's clock may be set meanwhile: nothing ends unless the warning stood
// its two minutes, and those are not counted by that clock.

const MINUTE = 60_000;
const END_AFTER = 30 * MINUTE;
const WARN_BEFORE = 2 * MINUTE;
const TELL_EVERY = 5 * MINUTE;
const KEY = 'ustaz.acted';
/** Dictating makes no keys. */
const ACTS = ['pointerdown', 'pointermove', 'keydown', 'input', 'wheel', 'touchmove'];

class UstazIdle extends HTMLElement {
  static observedAttributes = ['heading', 'text', 'stay'];
  private acted = Date.now();
  private told = performance.now();
  private warned = 0;
  private untold = false;
  private ended = false;
  private timer = 0;
  private dialog?: HTMLDialogElement;
  private readonly onAct = (event: Event) => {
    if (event.isTrusted && !this.dialog?.open) {
      this.act();
    }
  };
  private readonly onSeen = () => this.look();

  connectedCallback(): void {
    this.share(this.acted);
    for (const kind of ACTS) {
      document.addEventListener(kind, this.onAct, { capture: true, passive: true });
    }
    document.addEventListener('visibilitychange', this.onSeen);
    this.timer = window.setInterval(() => this.look(), 5_000);
  }

  disconnectedCallback(): void {
    for (const kind of ACTS) {
      document.removeEventListener(kind, this.onAct, { capture: true });
    }
    document.removeEventListener('visibilitychange', this.onSeen);
    window.clearInterval(this.timer);
    this.dialog?.remove();
    this.dialog = undefined;
  }

  attributeChangedCallback(): void {
    this.say();
  }

  private act(): void {
    const now = Date.now();
    if (Math.abs(now - this.acted) > 1_000) {
      this.acted = now;
      this.share(now);
    }
    this.untold = true;
  }

  private look(): void {
    const now = Date.now();
    const last = Math.max(this.acted, this.shared());
    if (last > now) {
      this.acted = now; // the clock was set back
      this.share(now);
    }
    if (document.body.hasAttribute('data-keep-alive')) {
      this.acted = now;
      this.share(now);
      this.untold = true;
    }
    const idle = now - Math.max(Math.min(last, now), this.acted);
    if (idle >= END_AFTER - WARN_BEFORE) {
      this.warn();
      if (performance.now() - this.warned >= WARN_BEFORE) {
        void this.end();
        return;
      }
    } else if (this.dialog?.open) {
      this.dialog.close();
    }
    if (this.untold && performance.now() - this.told >= TELL_EVERY) {
      void this.tell();
    }
  }

  private warn(): void {
    if (!this.dialog) {
      this.dialog = document.createElement('dialog');
      this.dialog.className = 'frame-idle';
      this.dialog.setAttribute('role', 'alertdialog');
      this.dialog.setAttribute('aria-labelledby', 'frame-idle-heading');
      this.dialog.setAttribute('aria-describedby', 'frame-idle-text');
      this.dialog.innerHTML =
        '<div class="stack"><h2 id="frame-idle-heading"></h2><p id="frame-idle-text"></p>' +
        '<button type="button" class="button-primary"></button></div>';
      this.dialog.querySelector('button')!.onclick = () => this.dialog?.close();
      this.dialog.addEventListener('close', () => {
        if (!this.ended) {
          this.act();
          void this.tell();
        }
      });
      document.body.append(this.dialog);
    }
    if (!this.dialog.open) {
      this.warned = performance.now();
      this.say();
      this.dialog.showModal();
    }
  }

  private say(): void {
    if (this.dialog) {
      const ends = new Date(Date.now() + WARN_BEFORE - (performance.now() - this.warned));
      const time = ends.toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
      this.dialog.querySelector('h2')!.textContent = this.getAttribute('heading');
      this.dialog.querySelector('p')!.textContent = (this.getAttribute('text') ?? '').replace('%', time);
      this.dialog.querySelector('button')!.textContent = this.getAttribute('stay');
    }
  }

  private async tell(): Promise<void> {
    this.told = performance.now();
    this.untold = false;
    try {
      const answer = await this.post('api/alive');
      if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403) {
        this.leave();
      }
    } catch {
      this.untold = true; // no connection: said again at the next turn
    }
  }

  private async end(): Promise<void> {
    if (this.ended) {
      return;
    }
    this.ended = true;
    try {
      await this.post('logout');
    } catch {
      // The server ends it by itself.
    }
    this.leave();
  }

  /** The same address again: the server asks for sign-in and then comes back to it. */
  private leave(): void {
    this.ended = true;
    window.location.reload();
  }

  private post(address: string): Promise<Response> {
    const meta = (name: string) => document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';
    return fetch(new URL(address, document.baseURI), {
      method: 'POST',
      redirect: 'manual',
      headers: { [meta('_csrf_header') || 'X-CSRF-TOKEN']: meta('_csrf') },
    });
  }

  private share(moment: number): void {
    try {
      localStorage.setItem(KEY, String(moment));
    } catch {
      // then each tab counts for itself
    }
  }

  private shared(): number {
    try {
      return Number(localStorage.getItem(KEY)) || 0;
    } catch {
      return 0;
    }
  }
}

customElements.define('ustaz-idle', UstazIdle);

export {};
