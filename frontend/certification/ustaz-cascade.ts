import type { CascadePicture } from './cascade-picture';

/**
 * The place of the cascade's picture. What draws it is fetched when the first one comes onto a page; without it, the
 * table below says the same. Attributes: `data-parts` (JSON, what is nearest to the roots) and `data-texts` (JSON; may
 * change at any time).
 */
class UstazCascade extends HTMLElement {
  static observedAttributes = ['data-texts'];

  private picture?: CascadePicture;

  async connectedCallback(): Promise<void> {
    try {
      const { CascadePicture } = await import('./cascade-picture');
      this.picture ??= new CascadePicture(this);
    } catch {
      return; // the connection was lost
    }
    if (this.isConnected) {
      this.picture.show();
    }
  }

  attributeChangedCallback(): void {
    this.picture?.draw();
  }
}

if (!customElements.get('ustaz-cascade')) {
  customElements.define('ustaz-cascade', UstazCascade);
}
