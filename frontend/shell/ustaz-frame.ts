// What the frame does by itself in the browser: skip link, menu on narrow screens, closing what is open, the way back.
import './way-back';
import './wide-tables';

const menuButton = () => document.querySelector<HTMLElement>('.frame-menu');

function openMenu(open: boolean): void {
  const button = menuButton();
  const menu = document.getElementById('frame-nav');
  button?.setAttribute('aria-expanded', String(open));
  menu?.toggleAttribute('data-open', open);
}

function closeFolds(but?: Element | null): HTMLElement | null {
  let summary: HTMLElement | null = null;
  document.querySelectorAll<HTMLDetailsElement>('.frame-fold[open]').forEach((fold) => {
    if (fold !== but) {
      fold.removeAttribute('open');
      summary = fold.querySelector('summary');
    }
  });
  return summary;
}

function closePerson(): HTMLElement | null {
  const person = document.querySelector<HTMLDetailsElement>('.frame-person[open]');
  person?.removeAttribute('open');
  return person ? person.querySelector('summary') : null;
}

document.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('.frame-skip')) {
    // The page has a <base>, so that a plain #main would leave it.
    event.preventDefault();
    const main = document.getElementById('main');
    main?.focus();
    main?.scrollIntoView();
    return;
  }
  if (target?.closest('.frame-menu')) {
    openMenu(menuButton()?.getAttribute('aria-expanded') !== 'true');
  } else if (target?.closest('.frame-nav a')) {
    openMenu(false);
  }
  // On a narrow screen they lie in the menu, which closes as a whole.
  closeFolds(target?.closest('a') ? null : target?.closest('.frame-fold'));
  if (!target?.closest('.frame-person') || target.closest('.frame-person a')) {
    closePerson();
  }
});

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') {
    return;
  }
  const summary = closePerson() ?? closeFolds();
  if (summary) {
    summary.focus();
  } else if (menuButton()?.getAttribute('aria-expanded') === 'true') {
    openMenu(false);
    menuButton()?.focus();
  }
});
