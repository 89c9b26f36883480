import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildVectorCache } from '../../knowledge/store/build-vector-cache.ts';
import { openSqliteStore } from '../../knowledge/store/sqlite-store.ts';
import { OPERATOR } from '../../knowledge/store/store.ts';
import { createVectorIndex } from '../../knowledge/store/vector-index.ts';
import { scanExactly, toUnitVector } from '../../knowledge/store/vector-math.ts';
import { createRandom } from '../helpers/random.ts';
import { createDocument, createPassages } from '../knowledge/store/sample-documents.ts';
import { median, quantile } from './synthetic-passages.ts';

/**
 * The store's search by vector against the bare `searchKnn` of the library at the same effort, interleaved, on vectors that
 * overlap as those of office texts do. Goal: ≤ 1.2 × at a recall ≥ .97.
 */
const VECTORS = 20_000;
const DIMENSION = 256;
const CLUSTERS = 200;
/** Spread of a vector about its cluster's middle: neighbouring clusters overlap. */
const SPREAD = 0.9;
const QUERIES = 100;
const LIMIT = 10;
const SEED = 20_261_123;
const EMBEDDER = 'bench';
const PER_DOCUMENT = 1_000;

function createVectors(count: number): Float32Array[] {
  const random = createRandom(SEED);
  const draw = () => Float32Array.from({ length: DIMENSION }, () => random() + random() + random() - 1.5);
  const middles = Array.from({ length: CLUSTERS }, draw);
  return Array.from({ length: count }, (_, i) => {
    const noise = draw();
    const middle = middles[i % CLUSTERS] ?? noise;
    return toUnitVector(
      noise.map((value, place) => SPREAD * value + (middle[place] ?? 0)),
      DIMENSION,
    );
  });
}

async function fill(dataDirectory: string, vectors: readonly Float32Array[]): Promise<void> {
  const store = await openSqliteStore({ dataDirectory });
  for (let start = 0; start < vectors.length; start += PER_DOCUMENT) {
    const part = vectors.slice(start, start + PER_DOCUMENT);
    const passages = createPassages(part.map((_, i) => `đoạn ${start + i}`));
    const document = createDocument(`vb-${start}`, { number: null });
    await store.saveDocument(document, passages, { embedderId: EMBEDDER, vectors: part });
  }
  await store.close();
  await buildVectorCache(dataDirectory, EMBEDDER);
}

/** Fills a store, and measures. */
export async function benchVectors(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-vectors-'));
  try {
    const all = createVectors(VECTORS + QUERIES);
    const [held, queries] = [all.slice(0, VECTORS), all.slice(VECTORS)];
    await fill(folder, held);
    await compare(folder, held, queries);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function compare(
  folder: string,
  held: readonly Float32Array[],
  queries: readonly Float32Array[],
): Promise<void> {
  const matrix = { ids: held.map((_, i) => i + 1), data: Float32Array.from(held.flatMap((v) => [...v])) };
  const bare = await createVectorIndex(DIMENSION, held.length);
  if (bare === undefined) return console.log('vectors passed over: hnswlib-node cannot be loaded here');
  bare.add(matrix);
  const store = await openSqliteStore({ dataDirectory: folder, mode: 'read-only' });
  const [bareMs, storeMs]: [number[], number[]] = [[], []];
  let found = 0;
  for (const [round, query] of [...queries.slice(0, 10), ...queries].entries()) {
    const begin = performance.now();
    bare.search(query, LIMIT);
    const middle = performance.now();
    const hits = await store.searchVectors(EMBEDDER, query, OPERATOR, { limit: LIMIT });
    const end = performance.now();
    if (round < 10) continue;
    bareMs.push(middle - begin);
    storeMs.push(end - middle);
    const nearest = new Set(scanExactly(matrix, query, LIMIT).map(({ id }) => id));
    found += hits.filter(({ passage }) => nearest.has(passage.id)).length;
  }
  await store.close();
  const ratio = (median(storeMs) / median(bareMs)).toFixed(2);
  console.log(
    `${held.length} vectors × ${DIMENSION}, ${queries.length} queries, top ${LIMIT}, recall ${(found / queries.length / LIMIT).toFixed(3)}`,
  );
  console.log(
    `  bare searchKnn p50 ${median(bareMs).toFixed(2)} ms  store p50 ${median(storeMs).toFixed(2)} ms p99 ${quantile(storeMs, 0.99).toFixed(2)} ms  ratio ${ratio} ×`,
  );
}
