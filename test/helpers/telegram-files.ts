import { Refusal } from './telegram-refusals.ts';

/** Bot API: files of up to 50 MB may be sent. */
const MAX_FILE_BYTES = 50 * 1024 * 1024;

interface SentFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** The files that Telegram has been sent, which may be sent again by their ids. */
export class KnownFiles {
  readonly #byId = new Map<string, SentFile>();

  /** @param sent a file, or the id of one sent before */
  take(sent: SentFile | string): { fileId: string; document: Uint8Array; name: string } {
    const file = typeof sent === 'string' ? this.#byId.get(sent) : sent;
    if (file === undefined) throw new Refusal(400, 'Bad Request: wrong file identifier/HTTP URL specified');
    if (file.content.length > MAX_FILE_BYTES) throw new Refusal(413, 'Request Entity Too Large');
    const fileId = typeof sent === 'string' ? sent : `file-${this.#byId.size + 1}`;
    this.#byId.set(fileId, file);
    return { fileId, document: file.content, name: file.name };
  }
}
