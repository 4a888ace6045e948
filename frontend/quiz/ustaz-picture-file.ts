interface Server {
  begin(name: string, bytes: number): Promise<boolean>;
  piece(base64: string): Promise<boolean>;
}

/** Divisible by three, so that each piece is whole in base64; small enough for a slow line to bring it in time. */
const PIECE = 0x24000;

/**
 * Sends the file that somebody chooses to the server, piece by piece and each after the other was taken: no request of
 * ours is large. The server makes the field; it says at the beginning, and after each piece, whether it wants more.
 */
class UstazPictureFile extends HTMLElement {
  private sending = 0;

  connectedCallback() {
    this.addEventListener('change', this.chosen);
  }

  disconnectedCallback() {
    this.removeEventListener('change', this.chosen);
    this.sending++;
  }

  private readonly chosen = (event: Event) => {
    const file = (event.target as HTMLInputElement).files?.[0];
    if (file) {
      this.send(file).catch((reason) => {
        // a file that went away while it was read; the page itself tells of a lost connection
        console.warn('The file was not sent.', reason);
        this.server()?.begin(file.name, 0);
      });
    }
  };

  private async send(file: File) {
    const turn = ++this.sending;
    let wanted = await this.server()?.begin(file.name, file.size);
    for (let from = 0; wanted && turn === this.sending && from < file.size; from += PIECE) {
      wanted = await this.server()?.piece(await base64(file.slice(from, from + PIECE)));
    }
  }

  private server() {
    return (this as unknown as { $server?: Server }).$server;
  }
}

function base64(piece: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(piece);
  });
}

customElements.define('ustaz-picture-file', UstazPictureFile);
