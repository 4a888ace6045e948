const STOPS = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';

/**
 * Who reads on by Page Down or the wheel leaves the focus behind, far above. The browser's Tab would go back to it, past
 * every term of the lesson; this one goes to the first thing in sight that can be used.
 *
 * @param text the column that is read
 */
export function tabFromHere(event: KeyboardEvent, text: HTMLElement): void {
  if (event.key !== 'Tab' || event.shiftKey || event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) {
    return;
  }
  if (text.getBoundingClientRect().top >= 0 || !isLeftBehind(document.activeElement ?? document.body, text) || isPointedAt(text)) {
    return;
  }
  const next = Array.from(text.querySelectorAll<HTMLElement>(STOPS)).find(
    (stop) => stop.tabIndex >= 0 && stop.checkVisibility() && stop.getBoundingClientRect().top >= 0,
  );
  if (next) {
    event.preventDefault();
    next.focus();
  }
}

/** Out of sight above, or nothing more than what the text stands in, as after a page has opened. */
function isLeftBehind(active: Element, text: HTMLElement): boolean {
  return active.contains(text) || active.getBoundingClientRect().bottom <= 0;
}

/** A press into the text or the browser's own search has told Tab where to go on. */
function isPointedAt(text: HTMLElement): boolean {
  const node = document.getSelection()?.anchorNode;
  const place = node instanceof Element ? node : node?.parentElement;
  const box = place && text.contains(place) ? place.getBoundingClientRect() : undefined;
  return box !== undefined && box.bottom > 0 && box.top < window.innerHeight;
}
