import { setImmediate } from 'node:timers/promises';
import { type BackgroundBuild, startBackgroundBuild } from './build-vector-cache.ts';
import type { StoreDatabase } from './database.ts';
import { damaged, getInteger } from './rows.ts';
import type { SearchOptions, Viewer } from './store.ts';
import {
  type CacheExtent,
  type CacheKey,
  findCacheExtent,
  findVectorCache,
  type LoadedVectorCache,
  removeVectorCache,
} from './vector-cache.ts';
import { canLoadHnswlib } from './vector-index.ts';
import {
  type ScoredVector,
  scanExactly,
  selectBest,
  toUnitVector,
  type VectorMatrix,
} from './vector-math.ts';
import { collectPassages, listAllowedVectors, type PassageSimilarity } from './vector-passages.ts';
import {
  countVectors,
  findDimension,
  getStoreId,
  getVectorGeneration,
  listEmbedders,
  readVectorsAfter,
  readVectorsById,
} from './vector-rows.ts';

/** Up to so many vectors an exact scan takes about a millisecond (256 numbers each) and an index is not worth its upkeep. */
export const EXACT_SCAN_LIMIT = 2_000;
/** A filter that leaves less than this share is scanned exactly: the graph would be walked nearly whole to find them. */
const EXACT_SCAN_SHARE = 0.1;
/** An index is made anew when more vectors than this, as a share of it, were added or removed since. */
const STALE_SHARE = 0.25;
/** Vectors read at a time: some 20 ms of reading, after which others get a turn. */
const CHUNK_ROWS = 4_000;
/** Nearest passages by vector: by the cached index where it fits, else by exact scan. */
export interface VectorSearch {
  search(
    embedderId: string,
    vector: Float32Array,
    viewer: Viewer,
    options: SearchOptions,
  ): Promise<PassageSimilarity[]>;
  /**
   * Starts a build of every cache on disk that has fallen behind, in processes that outlive this one: whoever changed
   * the vectors need not wait, whoever searches next need not build.
   */
  renewCaches(): Promise<void>;
  /** Takes away the caches on disk, since they hold what was removed, and starts building those that are needed. */
  dropCaches(): Promise<void>;
  /** Waits for index builds under way. */
  settle(): Promise<void>;
  close(): void;
}

interface EmbedderState {
  count?: { generation: number; total: number };
  matrix?: { generation: number; chunks: VectorMatrix[] };
  cache?: LoadedVectorCache;
  build?: BackgroundBuild;
  /** Generation of the vectors for which a cache was looked for or built, so that each is tried once. */
  triedGeneration?: number;
}

/** @param dataDirectory where the cache lies; null (in memory, read-only) = caches are read if there, never built. */
export function createVectorSearch(
  database: StoreDatabase,
  dataDirectory: string,
  options: { canBuild: boolean; exactScanLimit?: number },
): VectorSearch {
  const states = new Map<string, EmbedderState>();
  const exactScanLimit = options.exactScanLimit ?? EXACT_SCAN_LIMIT;

  return {
    async search(embedderId, vector, viewer, searchOptions) {
      const dimension = findDimension(database, embedderId);
      if (dimension === undefined || searchOptions.limit <= 0) return [];
      const query = toUnitVector(vector, dimension);
      const state = states.get(embedderId) ?? {};
      states.set(embedderId, state);
      const embedder = { id: embedderId, dimension };
      const total = countCached(database, embedderId, state);
      if (total > exactScanLimit)
        await refreshCache(database, dataDirectory, embedder, state, options.canBuild);
      const cache = total > exactScanLimit ? state.cache : undefined;
      const chunks = cache === undefined ? await loadChunks(database, embedder, state, total) : [];
      if (cache !== undefined) delete state.matrix;
      return database.read(() => {
        const allowed = listAllowedVectors(database, embedderId, viewer, searchOptions.documentIds);
        const isFew =
          allowed !== undefined && allowed.length <= Math.max(exactScanLimit, total * EXACT_SCAN_SHARE);
        const nearest = (count: number): ScoredVector[] => {
          if (isFew) return scanExactly(readVectorsById(database, allowed, dimension), query, count);
          if (cache === undefined) return scanChunks(chunks, query, allowed, count);
          return searchIndex(database, embedder, cache, query, allowed, count);
        };
        return collectPassages(database, viewer, searchOptions, nearest);
      });
    },
    async renewCaches() {
      for (const embedder of listEmbedders(database)) {
        if (countVectors(database, embedder.id) <= exactScanLimit) continue;
        const extent = await findCacheExtent(dataDirectory, toCacheKey(database, embedder));
        if (extent !== undefined && !isStale(database, embedder.id, extent)) continue;
        if (await canLoadHnswlib()) startBackgroundBuild(dataDirectory, embedder.id);
      }
    },
    async dropCaches() {
      for (const { id } of listEmbedders(database)) await removeVectorCache(dataDirectory, id);
      await this.renewCaches();
    },
    async settle() {
      await Promise.all([...states.values()].map((state) => state.build?.done));
    },
    close() {
      for (const state of states.values()) state.build?.stop();
      states.clear();
    },
  };
}

function countCached(database: StoreDatabase, embedderId: string, state: EmbedderState): number {
  const generation = getVectorGeneration(database);
  if (state.count?.generation !== generation)
    state.count = { generation, total: countVectors(database, embedderId) };
  return state.count.total;
}

interface Embedder {
  readonly id: string;
  readonly dimension: number;
}

// Looks once per generation of the vectors: first for a cache on disk, then, when none fits, for somebody to build it.
async function refreshCache(
  database: StoreDatabase,
  dataDirectory: string,
  embedder: Embedder,
  state: EmbedderState,
  canBuild: boolean,
): Promise<void> {
  const generation = getVectorGeneration(database);
  if (state.build !== undefined || state.triedGeneration === generation) return;
  if (state.cache !== undefined && !isStale(database, embedder.id, toExtent(state.cache))) return;
  state.triedGeneration = generation;
  const found = await findVectorCache(dataDirectory, toCacheKey(database, embedder));
  if (found !== undefined) state.cache = found;
  if (found !== undefined && !isStale(database, embedder.id, toExtent(found))) return;
  if (!canBuild || state.build !== undefined || !(await canLoadHnswlib())) return;
  startBuild(dataDirectory, embedder.id, state);
}

function toCacheKey(database: StoreDatabase, embedder: Embedder): CacheKey {
  return {
    storeId: getStoreId(database),
    embedderId: embedder.id,
    dimension: embedder.dimension,
    generation: getVectorGeneration(database),
  };
}

function toExtent({ index, maxId }: LoadedVectorCache): CacheExtent {
  return { count: index.count, maxId };
}

function startBuild(dataDirectory: string, embedderId: string, state: EmbedderState): void {
  const build = startBackgroundBuild(dataDirectory, embedderId);
  const done = build.done.then((isBuilt) => {
    delete state.build;
    // The next search loads what was built; after a failure it waits for the vectors to change.
    if (isBuilt) delete state.triedGeneration;
    return isBuilt;
  });
  state.build = { done, stop: build.stop };
}

function isStale(database: StoreDatabase, embedderId: string, extent: CacheExtent): boolean {
  const row =
    database.get(
      'SELECT count(*) AS n FROM vectors WHERE embedder = ? AND id > ?',
      embedderId,
      extent.maxId,
    ) ?? {};
  const added = getInteger(row, 'n');
  const removed = extent.count - (countVectors(database, embedderId) - added);
  return Math.max(added, removed) > extent.count * STALE_SHARE;
}

// In chunks, with the event loop let go between them. Ids only rise: what is new comes after what is loaded, and what was
// removed since is dropped where hits become passages.
async function loadChunks(
  database: StoreDatabase,
  embedder: Embedder,
  state: EmbedderState,
  total: number,
): Promise<readonly VectorMatrix[]> {
  const generation = getVectorGeneration(database);
  if (state.matrix?.generation === generation) return state.matrix.chunks;
  const known = state.matrix?.chunks ?? [];
  const chunks = countRows(known) > total * (1 + STALE_SHARE) ? [] : [...known];
  for (;;) {
    const chunk = readVectorsAfter(database, embedder, chunks.at(-1)?.ids.at(-1) ?? 0, CHUNK_ROWS);
    if (chunk.ids.length === 0) break;
    chunks.push(chunk);
    await setImmediate();
  }
  state.matrix = { generation, chunks };
  return chunks;
}

function countRows(chunks: readonly VectorMatrix[]): number {
  return chunks.reduce((sum, { ids }) => sum + ids.length, 0);
}

function scanChunks(
  chunks: readonly VectorMatrix[],
  query: Float32Array,
  allowed: readonly number[] | undefined,
  count: number,
): ScoredVector[] {
  const accept = toAccept(allowed);
  return selectBest(
    chunks.flatMap((chunk) => scanExactly(chunk, query, count, accept)),
    count,
  );
}

function toAccept(allowed: readonly number[] | undefined): ((id: number) => boolean) | undefined {
  if (allowed === undefined) return undefined;
  const ids = new Set(allowed);
  return (id) => ids.has(id);
}

// The index says who is near, the store how near: a stale or wrong entry can cost a hit but never give a false similarity.
function searchIndex(
  database: StoreDatabase,
  embedder: Embedder,
  cache: LoadedVectorCache,
  query: Float32Array,
  allowed: readonly number[] | undefined,
  count: number,
): ScoredVector[] {
  if (cache.index.dimension !== embedder.dimension)
    throw damaged(`index of another dimension: ${embedder.id}`);
  const accept = toAccept(allowed);
  const labels = cache.index.search(query, count, accept);
  const indexed = scanExactly(readVectorsById(database, labels, embedder.dimension), query, count);
  const added = scanExactly(readVectorsAfter(database, embedder, cache.maxId, -1), query, count, accept);
  return selectBest([...indexed, ...added], count);
}
