import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { AssistantError } from '../model/errors.ts';
import { isBusy, toStoreError } from './sqlite-errors.ts';

/** What one process does alone in a data directory. */
export interface ProcessLock {
  /** @returns false while another process, or another lock of this one, has it */
  tryTake(): boolean;
  /** Lets the next one in; calling it twice does no harm. */
  release(): void;
}

// An unreachable connection would be collected and its lock lost.
const held = new Set<DatabaseSync>();

/**
 * A lock by a file: an exclusive transaction on a small database, so that the operating system frees it when the process
 * dies, however it dies. Nothing is taken yet.
 *
 * @throws STORE_WRITE_FAILED — the folder of the file cannot be written
 */
export function openProcessLock(file: string): ProcessLock {
  const connection = openLockFile(file);
  return {
    tryTake: () => {
      try {
        connection.exec('BEGIN EXCLUSIVE');
        held.add(connection);
        return true;
      } catch (error) {
        if (isBusy(error)) return false;
        connection.close();
        throw toStoreError(error, 'write');
      }
    },
    release: () => {
      held.delete(connection);
      if (connection.isOpen) connection.close();
    },
  };
}

function openLockFile(file: string): DatabaseSync {
  try {
    mkdirSync(dirname(file), { recursive: true });
    return new DatabaseSync(file, { timeout: 0 });
  } catch (cause) {
    throw new AssistantError('STORE_WRITE_FAILED', `data directory cannot be written: ${dirname(file)}`, {
      cause,
    });
  }
}
