import { DatabaseSync } from 'node:sqlite';
import { READ_WAIT_MS } from './database.ts';
import { isFileHeld, toReadable } from './held-file.ts';
import { isBusy } from './sqlite-errors.ts';

/**
 * Looks through all pages and indexes of a database of the data folder, without writing; takes about a second for each
 * 200 MB.
 *
 * @returns missing: there is no such file · busy: another process is changing its form
 * @throws STORE_UNREADABLE — the folder is a plain file, or may not be read
 */
export function checkDatabaseFile(file: string): 'sound' | 'damaged' | 'missing' | 'busy' {
  if (!isFileHeld(file)) return 'missing';
  let connection: DatabaseSync | undefined;
  try {
    connection = new DatabaseSync(toReadable(file), { readOnly: true, timeout: READ_WAIT_MS });
    const [row] = connection.prepare('PRAGMA quick_check(1)').all();
    const isOfSomebody = connection.prepare('PRAGMA application_id').get()?.application_id !== 0;
    return row?.quick_check === 'ok' && isOfSomebody ? 'sound' : 'damaged';
  } catch (error) {
    return isBusy(error) ? 'busy' : 'damaged';
  } finally {
    connection?.close();
  }
}
