import { backup, DatabaseSync } from 'node:sqlite';
import { READ_WAIT_MS } from './database.ts';
import { toReadable } from './held-file.ts';
import { toStoreError } from './sqlite-errors.ts';

/** All pages in one step: in several, each commit of another process in between would begin the copy anew. */
const ALL_PAGES = 2 ** 31 - 1;

/**
 * Copies a database as it stands at one instant, while other processes write to it; they are not kept waiting. The copy
 * is one file, without a log of changes beside it.
 *
 * @throws STORE_DAMAGED, STORE_BUSY, STORE_WRITE_FAILED
 */
export async function snapshotDatabase(file: string, target: string): Promise<void> {
  let source: DatabaseSync | undefined;
  try {
    source = new DatabaseSync(toReadable(file), { readOnly: true, timeout: READ_WAIT_MS });
    await backup(source, target, { rate: ALL_PAGES });
  } catch (error) {
    throw toStoreError(error, 'write');
  } finally {
    source?.close();
  }
}
