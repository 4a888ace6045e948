const CHANNEL = 'ustaz-sitting';
const PATIENCE = 500;

/**
 * The pages of this browser that are open beside this one. They answer by a broadcast channel, which reaches pages in the
 * background too; a page that does not answer is gone, and what it left may be sent for it.
 */
export class Siblings {
  private channel?: BroadcastChannel;
  private alive = new Set<string>();

  constructor(private page: string) {}

  open(): void {
    if (this.channel || typeof BroadcastChannel === 'undefined') {
      return;
    }
    this.channel = new BroadcastChannel(CHANNEL);
    this.channel.onmessage = ({ data }: MessageEvent<{ ask?: string; here?: string }>) => {
      if (data.ask === this.page) {
        this.channel?.postMessage({ here: this.page });
      } else if (data.here) {
        this.alive.add(data.here);
      }
    };
  }

  close(): void {
    this.channel?.close();
    this.channel = undefined;
  }

  /** Those of these pages that do not answer. */
  async gone(pages: string[]): Promise<Set<string>> {
    this.alive.clear();
    if (this.channel && pages.length > 0) {
      pages.forEach((page) => this.channel?.postMessage({ ask: page }));
      await new Promise((done) => window.setTimeout(done, PATIENCE));
    }
    return new Set(pages.filter((page) => !this.alive.has(page)));
  }
}
