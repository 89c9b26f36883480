import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { AssistantError } from '../model/errors.ts';
import { openProcessLock, type ProcessLock } from './process-lock.ts';

/** Held while documents are brought into the data directory. */
export const INGEST_LOCK_FILE = 'ingest.lock.sqlite';
/** A second ingest is told within this time (reliability: refused ≤ 2 s). */
const LOCK_WAIT_MS = 1_000;
const LOCK_RETRY_MS = 50;

/** Held by the one process that ingests into a data directory. */
export type IngestLock = Pick<ProcessLock, 'release'>;

/**
 * Makes this process the only one that ingests into the data directory; readers and a running bot are not hindered.
 *
 * @throws STORE_BUSY — another ingest holds it.
 * @throws STORE_WRITE_FAILED — the data directory cannot be written.
 */
export async function acquireIngestLock(dataDirectory: string): Promise<IngestLock> {
  const lock = openProcessLock(join(dataDirectory, INGEST_LOCK_FILE));
  const giveUpAt = performance.now() + LOCK_WAIT_MS;
  while (!lock.tryTake()) {
    if (performance.now() > giveUpAt) {
      lock.release();
      throw new AssistantError('STORE_BUSY', `another ingest is running: ${dataDirectory}`, {
        retryable: true,
      });
    }
    await sleep(LOCK_RETRY_MS);
  }
  return lock;
}
