// Back returns to where the reader was on that page, and to the link that led away: the browser tries before the view is
// there, and the router goes to the top at each link.

interface Left {
  top: number;
  href: string;
  /** Among the links of the page that lead there. */
  nth: number;
}

const left = new Map<string, Left>();
const address = () => location.pathname + location.search;
const linksTo = (href: string) => Array.from(document.querySelectorAll<HTMLAnchorElement>('main a')).filter((link) => link.href === href);

document.addEventListener(
  'click',
  (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('main a[href]') : null;
    if (link) {
      left.set(address(), { top: window.scrollY, href: link.href, nth: linksTo(link.href).indexOf(link) });
    }
  },
  { capture: true },
);

/** The frame says that a page is there again. */
document.addEventListener('ustaz-back', () => {
  const place = left.get(address());
  if (place) {
    linksTo(place.href)[place.nth]?.focus({ preventScroll: true });
    window.scrollTo({ top: place.top, behavior: 'instant' });
  }
});

export {};
