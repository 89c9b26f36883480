import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type CacheKey, findVectorCache } from '../../knowledge/store/vector-cache.ts';
import type { VectorMatrix } from '../../knowledge/store/vector-math.ts';
import { createRandom } from '../helpers/random.ts';

const VECTORS = 400;
const DIMENSION = 64;
/** About one save; a kill falls anywhere in it. */
const LONGEST_WAIT_MS = 60;

/** The index that is saved again and again, the same in parent and child. */
export function createSavedIndex(): { key: CacheKey; vectors: VectorMatrix } {
  const random = createRandom(7);
  const data = Float32Array.from({ length: VECTORS * DIMENSION }, () => random() - 0.5);
  return {
    key: { storeId: 'store', embedderId: 'embedder', dimension: DIMENSION, generation: 1 },
    vectors: { ids: Array.from({ length: VECTORS }, (_, i) => i + 1), data },
  };
}

/**
 * Reliability R2: kill -9 while an index is saved.
 *
 * @returns how often the cache on disk was afterwards not a whole one that loads
 */
export async function killIndexSaves(kills: number, seed: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'index-kills-'));
  const script = fileURLToPath(new URL('./save-index-in-a-loop.ts', import.meta.url));
  const random = createRandom(seed);
  const { key } = createSavedIndex();
  let broken = 0;
  try {
    for (let kill = 0; kill < kills; kill++) {
      const child = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
      const ended = once(child, 'close');
      await once(child.stdout, 'data');
      child.stdout.resume();
      await sleep(random() * LONGEST_WAIT_MS);
      child.kill('SIGKILL');
      await ended;
      const found = await findVectorCache(folder, key);
      if (found?.index.count !== VECTORS) broken += 1;
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return broken;
}
