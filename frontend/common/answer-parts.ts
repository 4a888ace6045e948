/**
 * Reads what the controls under an element hold, as the server's Answer wants it: for each part its values.
 *
 * Whatever holds a value carries `data-part`. Radio buttons and check boxes count when checked; inputs, selects and text
 * areas when they are not empty; any other element by its `value`, a string or a list of strings.
 */
export type Parts = Record<string, string[]>;

export function collectParts(root: Element): Parts {
  const parts: Parts = {};
  root.querySelectorAll<HTMLElement>('[data-part]').forEach((control) => {
    const values = valuesOf(control);
    if (values.length > 0) {
      const name = control.dataset.part as string;
      parts[name] = (parts[name] ?? []).concat(values);
    }
  });
  return parts;
}

function valuesOf(control: HTMLElement): string[] {
  if (control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox')) {
    return control.checked ? [control.value] : [];
  }
  if (control instanceof HTMLSelectElement && control.multiple) {
    return Array.from(control.selectedOptions, (option) => option.value).filter(isNotEmpty);
  }
  const value: unknown = (control as { value?: unknown }).value;
  if (Array.isArray(value)) {
    return value.map(String).filter(isNotEmpty);
  }
  return typeof value === 'string' && isNotEmpty(value) ? [value] : [];
}

function isNotEmpty(value: string): boolean {
  return value !== '';
}
