import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { AssistantError } from '../model/errors.ts';
import { isBusy, toStoreError } from './sqlite-errors.ts';

const LOCK_FILE = 'ingest.lock.sqlite';
/** A second ingest is told within this time (reliability: refused ≤ 2 s). */
const LOCK_WAIT_MS = 1_000;
const LOCK_RETRY_MS = 50;

/** Held by the one process that ingests into a data directory. */
export interface IngestLock {
  /** Lets the next ingest in; calling it twice does no harm. */
  release(): void;
}

// An unreachable connection would be collected and its lock lost.
const held = new Set<DatabaseSync>();

/**
 * Makes this process the only one that ingests into the data directory; readers and a running bot are not hindered.
 * The lock is an exclusive transaction on a small file, so the operating system frees it when the process dies.
 *
 * @throws STORE_BUSY — another ingest holds it.
 * @throws STORE_WRITE_FAILED — the data directory cannot be written.
 */
export async function acquireIngestLock(dataDirectory: string): Promise<IngestLock> {
  const connection = openLockFile(dataDirectory);
  const giveUpAt = performance.now() + LOCK_WAIT_MS;
  while (!tryLock(connection)) {
    if (performance.now() > giveUpAt) {
      connection.close();
      throw new AssistantError('STORE_BUSY', `another ingest is running: ${dataDirectory}`, {
        retryable: true,
      });
    }
    await sleep(LOCK_RETRY_MS);
  }
  held.add(connection);
  return {
    release: () => {
      held.delete(connection);
      if (connection.isOpen) connection.close();
    },
  };
}

function openLockFile(dataDirectory: string): DatabaseSync {
  try {
    mkdirSync(dataDirectory, { recursive: true });
    return new DatabaseSync(join(dataDirectory, LOCK_FILE), { timeout: 0 });
  } catch (error) {
    throw new AssistantError('STORE_WRITE_FAILED', `data directory cannot be written: ${dataDirectory}`, {
      cause: error,
    });
  }
}

function tryLock(connection: DatabaseSync): boolean {
  try {
    connection.exec('BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    if (isBusy(error)) return false;
    connection.close();
    throw toStoreError(error, 'write');
  }
}
