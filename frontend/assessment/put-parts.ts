import type { Parts } from '../common/answer-parts';

/**
 * The other way of `collectParts`: lets the controls under an element hold an answer. It fires neither `input` nor
 * `change`, only `parts-put` for pictures that show what the controls hold.
 */
export function putParts(root: Element, parts: Parts): void {
  const places: Record<string, number> = {};
  root.querySelectorAll<HTMLElement>('[data-part]').forEach((control) => {
    const name = control.dataset.part as string;
    const values = parts[name] ?? [];
    if (control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox')) {
      control.checked = values.includes(control.value);
    } else if (control instanceof HTMLSelectElement && control.multiple) {
      Array.from(control.options).forEach((option) => (option.selected = values.includes(option.value)));
    } else if (control.localName.includes('-') && !customElements.get(control.localName)) {
      void customElements.whenDefined(control.localName).then(() => putInto(control, values));
    } else if (control.localName.includes('-')) {
      putInto(control, values);
    } else {
      // several controls of one part hold its values in turn
      const place = places[name] ?? 0;
      places[name] = place + 1;
      (control as HTMLInputElement).value = values[place] ?? '';
    }
  });
  root.dispatchEvent(new Event('parts-put', { bubbles: true }));
}

function putInto(element: HTMLElement, values: string[]): void {
  const ours = element as { value?: unknown };
  ours.value = Array.isArray(ours.value) ? values : (values[0] ?? '');
}

export function sameParts(one: Parts, other: Parts): boolean {
  return canonical(one) === canonical(other);
}

function canonical(parts: Parts): string {
  return JSON.stringify(
    Object.keys(parts)
      .filter((name) => parts[name].length > 0)
      .sort()
      .map((name) => [name, parts[name]]),
  );
}
