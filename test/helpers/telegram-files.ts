import { Refusal } from './telegram-refusals.ts';

/** Bot API: files of up to 50 MB may be sent. */
const MAX_FILE_BYTES = 50 * 1024 * 1024;

/** The files that Telegram has been sent, which may be sent again by their ids. */
export class KnownFiles {
  readonly #byId = new Map<string, Uint8Array>();

  /** @param sent the bytes, or the id of a file sent before */
  take(sent: Uint8Array | string): { fileId: string; document: Uint8Array } {
    if (typeof sent !== 'string') {
      if (sent.length > MAX_FILE_BYTES) throw new Refusal(413, 'Request Entity Too Large');
      const fileId = `file-${this.#byId.size + 1}`;
      this.#byId.set(fileId, sent);
      return { fileId, document: sent };
    }
    const document = this.#byId.get(sent);
    if (document === undefined)
      throw new Refusal(400, 'Bad Request: wrong file identifier/HTTP URL specified');
    return { fileId: sent, document };
  }
}
