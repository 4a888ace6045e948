// One button that goes through: as the system, light, dark. The choice stays in this browser; the first page's own
// script puts it on <html> before anything is painted.

const KEY = 'ustaz.theme';
const ORDER = ['auto', 'light', 'dark'] as const;
type Theme = (typeof ORDER)[number];

function read(): Theme {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === 'light' || kept === 'dark' ? kept : 'auto';
  } catch {
    return 'auto';
  }
}

function keep(theme: Theme): void {
  if (theme === 'auto') {
    delete document.documentElement.dataset.theme;
  } else {
    document.documentElement.dataset.theme = theme;
  }
  try {
    if (theme === 'auto') {
      localStorage.removeItem(KEY);
    } else {
      localStorage.setItem(KEY, theme);
    }
  } catch {
    // A browser that keeps nothing still shows the choice until the page goes.
  }
}

class UstazTheme extends HTMLElement {
  static observedAttributes = [...ORDER];
  private readonly button = document.createElement('button');
  private theme: Theme = read();
  private readonly elsewhere = (event: StorageEvent) => {
    if (event.key === KEY) {
      this.theme = read();
      keep(this.theme);
      this.show();
    }
  };

  connectedCallback(): void {
    this.button.type = 'button';
    this.button.className = 'frame-icon frame-theme';
    this.button.onclick = () => {
      this.theme = ORDER[(ORDER.indexOf(this.theme) + 1) % ORDER.length];
      keep(this.theme);
      this.show();
    };
    this.append(this.button);
    window.addEventListener('storage', this.elsewhere);
    this.show();
  }

  disconnectedCallback(): void {
    window.removeEventListener('storage', this.elsewhere);
  }

  attributeChangedCallback(): void {
    this.show();
  }

  private show(): void {
    const words = this.getAttribute(this.theme) ?? '';
    this.button.dataset.now = this.theme;
    this.button.setAttribute('aria-label', words);
    this.button.title = words;
  }
}

customElements.define('ustaz-theme', UstazTheme);

export {};
