// A table that is wider than its place is reached and scrolled by keys too: not every browser lets them into what only
// scrolls. What has links or buttons is reached through them.

const CONTROLS = 'a[href], button, input, select, textarea, [tabindex]';

function fit(around: HTMLElement): void {
  if (around.scrollWidth > around.clientWidth && !around.querySelector(CONTROLS)) {
    around.tabIndex = 0;
  } else {
    around.removeAttribute('tabindex');
  }
}

const known = new WeakSet<Element>();
const sizes = new ResizeObserver((changes) =>
  new Set(changes.map((change) => change.target.closest<HTMLElement>('.table-wrap'))).forEach((around) => around && fit(around)),
);

function know(element: Element): void {
  if (!known.has(element)) {
    known.add(element);
    sizes.observe(element);
  }
}

// the tables of lessons, which are regions, say themselves that they can be reached
new MutationObserver(() =>
  document.querySelectorAll('.table-wrap:not([role=region]), .table-wrap:not([role=region]) > table').forEach(know),
).observe(document.body, { childList: true, subtree: true });

export {};
