/** What draws an activity into its place; it may be asked for again when the place comes back onto the page. */
export interface Activity {
  show(place: HTMLElement): void;
  leave(place: HTMLElement): void;
}

const ACTIVITIES: Record<string, () => Promise<Activity>> = {
  hotspot: () => import('./hotspot/hotspot'),
  tor: () => import('./tor/tor-lab'),
};

/**
 * The place of an activity. All that the page loads at first is this: what draws is fetched when the first place of its
 * kind comes onto a page. Without it, or until then, the controls beside it do alone. Attribute: `name`.
 */
class UstazActivity extends HTMLElement {
  private activity?: Activity;

  async connectedCallback(): Promise<void> {
    try {
      this.activity ??= await ACTIVITIES[this.getAttribute('name') ?? '']?.();
    } catch {
      return; // the connection was lost; the picture is no loss to who answers
    }
    if (this.isConnected) {
      this.activity?.show(this);
    }
  }

  disconnectedCallback(): void {
    this.activity?.leave(this);
  }
}

if (!customElements.get('ustaz-activity')) {
  customElements.define('ustaz-activity', UstazActivity);
}
