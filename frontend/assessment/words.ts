/** The texts of the saving component, as the server gives them in the page's language, by key. */
export class Words {
  private texts: Record<string, string> = {};

  read(json: string | null): void {
    try {
      this.texts = JSON.parse(json ?? '{}') as Record<string, string>;
    } catch {
      this.texts = {};
    }
  }

  /** The text with `{0}`, `{1}` filled. */
  say(key: string, ...values: (string | number)[]): string {
    return (this.texts[key] ?? '').replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)] ?? ''));
  }

  has(key: string): boolean {
    return key in this.texts;
  }
}

/** A moment as this device's clock shows it, to the second. */
export function clock(at: string | number): string {
  const time = new Date(at);
  if (Number.isNaN(time.getTime())) {
    return '';
  }
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(time.getHours())}:${two(time.getMinutes())}:${two(time.getSeconds())}`;
}

/** A random UUID; `crypto.randomUUID` is missing without HTTPS. */
export function randomId(): string {
  if (typeof crypto.randomUUID === 'function') {
    return crypto.randomUUID();
  }
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
