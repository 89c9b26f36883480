import { Refusal } from './telegram-refusals.ts';

/** Bot API: files of up to 50 MB may be sent. */
const MAX_FILE_BYTES = 50 * 1024 * 1024;

interface SentFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** Bot API: files of up to 20 MB can be fetched. */
const MAX_FETCHED_BYTES = 20 * 1024 * 1024;

/** A file of a person, as a bot may fetch it. */
export class IncomingFiles {
  readonly #byId = new Map<string, SentFile>();

  /** @returns the file's id */
  add(file: SentFile): string {
    const fileId = `incoming-${this.#byId.size + 1}`;
    this.#byId.set(fileId, file);
    return fileId;
  }

  /** What `getFile` tells. */
  describe(fileId: string): {
    file_id: string;
    file_unique_id: string;
    file_size: number;
    file_path: string;
  } {
    const file = this.#byId.get(fileId);
    if (file === undefined) throw new Refusal(400, 'Bad Request: invalid file_id');
    const { length } = file.content;
    if (length > MAX_FETCHED_BYTES) throw new Refusal(400, 'Bad Request: file is too big');
    return { file_id: fileId, file_unique_id: fileId, file_size: length, file_path: `documents/${fileId}` };
  }

  /** The bytes behind a path; undefined where there are none. */
  read(path: string): Uint8Array | undefined {
    return this.#byId.get(path.replace(/^documents\//, ''))?.content;
  }
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
