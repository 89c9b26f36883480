import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { openDatabase } from './open-database.ts';
import { writeVectorCache } from './vector-cache.ts';
import { createVectorIndex, MAX_LABEL } from './vector-index.ts';
import {
  countVectors,
  findDimension,
  getStoreId,
  getVectorGeneration,
  readVectorsAfter,
} from './vector-rows.ts';

/** Vectors read at a time, each in a short read of its own, so that a long build holds up no checkpoint. */
const READ_BATCH = 1_000;

/**
 * Builds the index of one embedder from the store and saves it as the cache. Slow (about a millisecond a vector) and
 * synchronous in long stretches: run it in a process of its own where somebody waits.
 *
 * @returns vectors indexed; 0 when there are none or hnswlib cannot be loaded, and then nothing is written.
 */
export async function buildVectorCache(dataDirectory: string, embedderId: string): Promise<number> {
  const database = openDatabase(dataDirectory, 'read-only');
  try {
    const dimension = findDimension(database, embedderId);
    if (dimension === undefined) return 0;
    const key = {
      storeId: getStoreId(database),
      embedderId,
      dimension,
      generation: getVectorGeneration(database),
    };
    const index = await createVectorIndex(dimension, countVectors(database, embedderId));
    if (index === undefined) return 0;
    let maxId = 0;
    for (;;) {
      const batch = readVectorsAfter(database, { id: embedderId, dimension }, maxId, READ_BATCH);
      const last = batch.ids.at(-1);
      if (last === undefined || last > MAX_LABEL) break;
      index.add(batch);
      maxId = last;
    }
    if (index.count > 0) await writeVectorCache(dataDirectory, key, index, maxId);
    return index.count;
  } finally {
    database.close();
  }
}

/** A build going on in a child process. */
export interface BackgroundBuild {
  /** Settles when the child ends; true when it built the cache. Never rejects. */
  readonly done: Promise<boolean>;
  stop(): void;
}

/** Builds the cache in a child process that keeps neither this process alive nor its event loop busy. */
export function startBackgroundBuild(dataDirectory: string, embedderId: string): BackgroundBuild {
  const script = fileURLToPath(new URL('./vector-cache-process.ts', import.meta.url));
  // An environment of its own: the child has no use for anybody's keys.
  const child = spawn(process.execPath, [script, dataDirectory, embedderId], { stdio: 'ignore', env: {} });
  child.unref();
  const done = new Promise<boolean>((resolve) => {
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
  return { done, stop: () => void child.kill('SIGKILL') };
}
