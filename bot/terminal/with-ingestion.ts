import type { IngestOptions } from '../../ingest/ingest-files.ts';
import { listFiles } from '../../ingest/list-files.ts';
import { createReaderPool } from '../../ingest/read/reader-pool.ts';
import { keepSamplesApart } from '../../ingest/samples-folder.ts';
import { acquireIngestLock } from '../../knowledge/store/ingest-lock.ts';
import { openSqliteStore } from '../../knowledge/store/sqlite-store.ts';

/** Reader processes at work; with two the parent's writing still finds a core now and then. */
const READERS = 2;

/**
 * Runs an ingestion with all it needs, one at a time on a data folder, and closes everything whatever happens.
 *
 * @throws STORE_BUSY — another ingest is at work on this folder
 * @throws INPUT_INVALID — samples and an office's documents would be mixed
 */
export async function withIngestion(
  paths: readonly string[],
  dataDirectory: string,
  run: (ingestion: Pick<IngestOptions, 'store' | 'examine' | 'concurrency'>) => Promise<void>,
): Promise<void> {
  await keepSamplesApart(await listFiles(paths), dataDirectory);
  const lock = await acquireIngestLock(dataDirectory);
  try {
    const store = await openSqliteStore({ dataDirectory, mode: 'read-write' });
    const pool = createReaderPool({ size: READERS });
    try {
      await run({ store, examine: (path) => pool.examine(path), concurrency: READERS });
    } finally {
      await pool.close();
      await store.close();
    }
  } finally {
    lock.release();
  }
}
