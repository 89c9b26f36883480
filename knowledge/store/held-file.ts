import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AssistantError } from '../model/errors.ts';

/**
 * Whether a file of the data folder is there. A folder that cannot be looked into is no empty one: what it holds would
 * be answered with "not found".
 *
 * @throws STORE_UNREADABLE — the data folder is a plain file, or may not be read
 */
export function isFileHeld(file: string): boolean {
  try {
    statSync(file);
    return true;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return false;
    throw unreadable(dirname(file), cause);
  }
}

/** That a data folder or its store cannot be read, named for the operator. */
export function unreadable(path: string, cause: unknown): AssistantError {
  return new AssistantError('STORE_UNREADABLE', `data folder cannot be read: ${path}`, {
    cause,
    details: { problems: [path] },
  });
}

/**
 * Where SQLite reads a database from. One that was closed whole has no file of changes beside it; SQLite would make one
 * to read by, which a folder that may not be written forbids: there the file is read as one that nobody changes.
 * https://www.sqlite.org/wal.html#read_only_databases
 */
export function toReadable(file: string): string | URL {
  if (existsSync(`${file}-wal`) || canWrite(dirname(file))) return file;
  const url = pathToFileURL(file);
  url.searchParams.set('immutable', '1');
  return url;
}

function canWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
