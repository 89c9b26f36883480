import { existsSync } from 'node:fs';
import { access, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AssistantError } from '../../knowledge/model/errors.ts';

/** A page's compact picture, still where recognition made it. */
export interface PagePicture {
  /** From 1, within the document. */
  readonly pageNumber: number;
  /** A WebP file. */
  readonly path: string;
}

/** In the data directory: pictures of pages, a document a folder. */
export const PAGES_FOLDER = 'pages';
/** Pictures of documents not yet kept; emptied when an ingestion begins, so that none of a refused file stays. */
const PENDING_FOLDER = 'pages-pending';
const SAFE_ID = /^[\w-]+$/;

/**
 * The picture of a page that was read by recognition, a gray WebP of the upright page, for cutting lines out of it (see
 * `cropLine`). The boxes of `RecognizedLine` and `ScanReading` are fractions of this picture.
 *
 * @param pageNumber from 1
 * @returns its path; undefined when the page was not read from a picture, or the picture is gone
 */
export async function findPagePicture(
  dataDirectory: string,
  documentId: string,
  pageNumber: number,
): Promise<string | undefined> {
  const path = join(toFolder(dataDirectory, documentId), `${pageNumber}.webp`);
  try {
    await access(path);
    return path;
  } catch {
    return undefined;
  }
}

/** Removes all pictures of a document; nothing happens when it has none. */
export async function deletePagePictures(dataDirectory: string, documentId: string): Promise<void> {
  await rm(toFolder(dataDirectory, documentId), { recursive: true, force: true });
}

/** Makes these the pictures of a document, in place of those it had; the files are moved. @throws STORE_WRITE_FAILED */
export async function keepPagePictures(
  dataDirectory: string,
  documentId: string,
  pictures: readonly PagePicture[],
): Promise<void> {
  const folder = toFolder(dataDirectory, documentId);
  await writing(dataDirectory, async () => {
    // Mostly there is none; rm of what is not there costs an exception.
    if (existsSync(folder)) await rm(folder, { recursive: true, force: true });
    if (pictures.length === 0) return;
    await mkdir(folder, { recursive: true });
    for (const { pageNumber, path } of pictures) await rename(path, join(folder, `${pageNumber}.webp`));
  });
}

/**
 * Where recognition may write while documents are not yet kept: an empty folder on the same disk.
 *
 * @throws STORE_WRITE_FAILED — the data folder cannot be written
 */
export async function openPendingPictures(dataDirectory: string): Promise<string> {
  const folder = join(dataDirectory, PENDING_FOLDER);
  await writing(dataDirectory, async () => {
    await clearPendingPictures(dataDirectory);
    await mkdir(folder, { recursive: true });
  });
  return folder;
}

async function writing(dataDirectory: string, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const message = `data directory cannot be written: ${dataDirectory}: ${reason}`;
    throw new AssistantError('STORE_WRITE_FAILED', message, { cause });
  }
}

/** Removes what recognition wrote and no document took. */
export async function clearPendingPictures(dataDirectory: string): Promise<void> {
  await rm(join(dataDirectory, PENDING_FOLDER), { recursive: true, force: true });
}

function toFolder(dataDirectory: string, documentId: string): string {
  if (!SAFE_ID.test(documentId)) throw new AssistantError('INTERNAL', `no document id: ${documentId}`);
  return join(dataDirectory, PAGES_FOLDER, documentId);
}
