const worn = new Set<string>();

/** Gives the page the styles of an activity, once. @param css the build wraps it into an object that says its text */
export function wear(css: unknown): void {
  const text = String(css);
  if (!worn.has(text)) {
    worn.add(text);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
}
