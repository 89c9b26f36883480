import type { Message } from 'grammy/types';

/** A file in a message. */
export interface IncomingFile {
  readonly fileId: string;
  /** As its sender calls it; pictures have none of their own. */
  readonly name: string;
  /** Null where Telegram does not tell. */
  readonly sizeBytes: number | null;
}

/** The files of a message or an album, in order; empty where there is none that could be a document. */
export function listFiles(messages: readonly Message[]): IncomingFile[] {
  return messages
    .toSorted((a, b) => a.message_id - b.message_id)
    .flatMap(({ document, photo, message_id: messageId }) => {
      if (document !== undefined) {
        const { file_id: fileId, file_name: name = '', file_size: sizeBytes = null } = document;
        return [{ fileId, name, sizeBytes }];
      }
      // Telegram keeps a photo in several sizes, the largest last.
      const largest = photo?.at(-1);
      if (largest === undefined) return [];
      return [
        { fileId: largest.file_id, name: `anh-${messageId}.jpg`, sizeBytes: largest.file_size ?? null },
      ];
    });
}
