import type { ReaderPool } from '../read/reader-pool.ts';
import { type ExaminedDocument, examineDocument } from './examine-document.ts';
import {
  clearPendingPictures,
  keepPagePictures,
  openPendingPictures,
  type PagePicture,
} from './page-pictures.ts';
import { createPageRecognizer } from './page-recognizer.ts';
import { findSystemTools } from './system-tools.ts';

/** What an ingestion reads files with. */
export interface OpenExamination {
  /** See `examineDocument`. */
  readonly examine: (paths: readonly string[]) => Promise<ExaminedDocument>;
  /** Makes these the pictures of a document that is kept. */
  readonly keepPictures: (documentId: string, pictures: readonly PagePicture[]) => Promise<void>;
  /** Ends its processes and removes the pictures that no document took. */
  readonly close: () => Promise<void>;
}

/** What to open it with. */
export interface ExaminationOptions {
  readonly readers: ReaderPool;
  readonly dataDirectory: string;
  /** Where programs of the system are found, as in the environment's PATH; empty: none is used. */
  readonly searchPath: string;
  /** Pages recognised at a time. */
  readonly pagesAtATime: number;
  /** Is told, in English, what went wrong without failing a file. */
  readonly warn: (message: string) => void;
}

/** Everything that examination needs, opened for one ingestion; processes start with the first page that needs them. */
export async function openExamination(options: ExaminationOptions): Promise<OpenExamination> {
  const { dataDirectory, readers, warn } = options;
  const folder = await openPendingPictures(dataDirectory);
  const tools = await findSystemTools(options.searchPath);
  const recognizer = createPageRecognizer(tools, folder, options.pagesAtATime);
  return {
    examine: (paths) => examineDocument(paths, { readers, tools, recognizer, warn }),
    keepPictures: (documentId, pictures) => keepPagePictures(dataDirectory, documentId, pictures),
    async close() {
      await recognizer.close();
      await clearPendingPictures(dataDirectory);
    },
  };
}
