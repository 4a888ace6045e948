/** What came back from the server, sorted by what is to be done about it. */
export type Reply =
  | { kind: 'ok'; body: Record<string, unknown> }
  /** It will never be stored as it is. */
  | { kind: 'refused'; reason: string; key?: string }
  | { kind: 'signed-out' }
  /** The session is over, and its person is deactivated: signing in again would not help. */
  | { kind: 'deactivated' }
  /** The attempt is not open to whoever is signed in. */
  | { kind: 'gone' }
  /** The server is there and could not do it now. */
  | { kind: 'failed' }
  | { kind: 'unreachable' };

const TIMEOUT = 15_000;
const LATER = new Set([408, 425, 429]);

/** The sittings' addresses on the server. */
export class Server {
  constructor(private attempt: string) {}

  get(path: string): Promise<Reply> {
    return this.ask(path, {});
  }

  /** With a session renewed in another tab the page's token is out of date: it is fetched anew, once. */
  async post(path: string, body: unknown): Promise<Reply> {
    const reply = await this.ask(path, posting(body));
    if (reply.kind !== 'failed' || reply.status !== 403) {
      return reply;
    }
    const reading = await this.get('answers');
    if (reading.kind !== 'ok') {
      return reading;
    }
    return (await renewToken()) ? this.ask(path, posting(body)) : reply;
  }

  /** Sent even if the page is gone before the answer comes, which nobody waits for. */
  postAndForget(path: string, body: unknown): void {
    try {
      fetch(this.address(path), { ...common(), ...posting(body), keepalive: true }).catch(() => {});
    } catch {
      // too much for a leaving page: it stays on this device
    }
  }

  private address(path: string): string {
    return new URL(`api/sittings/${encodeURIComponent(this.attempt)}/${path}`, document.baseURI).href;
  }

  private async ask(path: string, more: RequestInit): Promise<Reply & { status?: number }> {
    const giveUp = new AbortController();
    const timer = window.setTimeout(() => giveUp.abort(), TIMEOUT);
    try {
      const response = await fetch(this.address(path), { ...common(), ...more, signal: giveUp.signal });
      return await sort(response);
    } catch {
      return { kind: 'unreachable' };
    } finally {
      window.clearTimeout(timer);
    }
  }
}

async function sort(response: Response): Promise<Reply & { status?: number }> {
  const { status } = response;
  if (response.type === 'opaqueredirect' || status === 401) {
    return { kind: response.headers.get('Ustaz-Account') === 'deactivated' ? 'deactivated' : 'signed-out' };
  }
  if (status === 404 || status === 410) {
    return { kind: 'gone' };
  }
  const body = await bodyOf(response);
  if (response.ok) {
    return body ? { kind: 'ok', body } : { kind: 'failed', status };
  }
  if (status >= 400 && status < 500 && status !== 403 && !LATER.has(status)) {
    const text = (value: unknown) => (typeof value === 'string' ? value : '');
    return { kind: 'refused', reason: text(body?.reason), key: text(body?.key) };
  }
  return { kind: 'failed', status };
}

async function bodyOf(response: Response): Promise<Record<string, unknown> | undefined> {
  const text = await response.text(); // cut off in the middle: fails, and is tried again
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function common(): RequestInit {
  return { credentials: 'same-origin', cache: 'no-store', redirect: 'manual', headers: headers() };
}

/** Reasons come back in the page's language, not in the browser's. */
function headers(): Record<string, string> {
  return { Accept: 'application/json', 'Accept-Language': document.documentElement.lang || 'en' };
}

function posting(body: unknown): RequestInit {
  const all = { ...headers(), 'Content-Type': 'application/json' } as Record<string, string>;
  const token = meta('_csrf')?.content;
  if (token) {
    all[meta('_csrf_header')?.content || 'X-CSRF-TOKEN'] = token;
  }
  return { method: 'POST', headers: all, body: JSON.stringify(body) };
}

function meta(name: string, root: Document = document): HTMLMetaElement | null {
  return root.querySelector<HTMLMetaElement>(`meta[name="${name}"]`);
}

async function renewToken(): Promise<boolean> {
  try {
    const response = await fetch(window.location.href, { ...common(), headers: { Accept: 'text/html' } });
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const fresh = meta('_csrf', page)?.content;
    const mine = meta('_csrf');
    if (!fresh || !mine || fresh === mine.content) {
      return false;
    }
    mine.content = fresh;
    return true;
  } catch {
    return false;
  }
}
