import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildVectorCache } from '../../../knowledge/store/build-vector-cache.ts';
import type { StoreDatabase } from '../../../knowledge/store/database.ts';
import { openDatabase } from '../../../knowledge/store/open-database.ts';
import { openSqliteStore } from '../../../knowledge/store/sqlite-store.ts';
import { OPERATOR, type Store } from '../../../knowledge/store/store.ts';
import { findVectorCache } from '../../../knowledge/store/vector-cache.ts';
import { getStoreId, getVectorGeneration } from '../../../knowledge/store/vector-rows.ts';
import { createVectorSearch, type VectorSearch } from '../../../knowledge/store/vector-search.ts';
import { createDocument, createPassages } from './sample-documents.ts';

const EMBEDDER = 'seeded-v1-24';
const DIMENSION = 24;
const PASSAGES = 900;
/** Below the number of vectors, so that the index is used. */
const EXACT_SCAN_LIMIT = 100;

const root = mkdtempSync(join(tmpdir(), 'tham-muu-vectors-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Mulberry32: uniform in [0, 1), the same sequence for a seed. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Around few centres, so that neighbourhoods overlap as those of real texts do. */
function createVectors(count: number, seed: number): Float32Array[] {
  const random = createRandom(seed);
  const centres = Array.from({ length: 12 }, () =>
    Float32Array.from({ length: DIMENSION }, () => random() - 0.5),
  );
  return Array.from({ length: count }, (_, i) =>
    Float32Array.from(centres[i % centres.length] ?? [], (component) => component + (random() - 0.5) * 0.8),
  );
}

async function fill(store: Store, id: string, count: number, seed: number): Promise<void> {
  const lines = Array.from({ length: count }, (_, i) => `${id} dòng ${i}`);
  await store.saveDocument(createDocument(id), createPassages(lines));
  const unembedded = await store.listUnembedded(EMBEDDER, count);
  const vectors = createVectors(count, seed);
  const list = unembedded.map(({ textHash }, i) => ({
    textHash,
    vector: vectors[i] ?? new Float32Array(DIMENSION),
  }));
  await store.saveVectors(EMBEDDER, list);
}

describe('createVectorSearch with an index', () => {
  let dataDirectory: string;
  let store: Store;
  let database: StoreDatabase;
  const open: VectorSearch[] = [];
  const createSearch = (options: { canBuild: boolean; exactScanLimit?: number }) => {
    const search = createVectorSearch(database, dataDirectory, options);
    open.push(search);
    return search;
  };
  const exact = () => createSearch({ canBuild: false });
  const indexed = (canBuild = false) => createSearch({ canBuild, exactScanLimit: EXACT_SCAN_LIMIT });
  const key = () => ({
    storeId: getStoreId(database),
    embedderId: EMBEDDER,
    dimension: DIMENSION,
    generation: getVectorGeneration(database),
  });
  const cacheFile = (extension: string) => {
    const name = readdirSync(dataDirectory).find(
      (file) => file.startsWith('vectors-') && file.endsWith(extension),
    );
    return join(dataDirectory, name ?? 'missing');
  };
  const listIds = async (search: VectorSearch, query: Float32Array, limit = 10) =>
    (await search.search(EMBEDDER, query, OPERATOR, { limit })).map(({ passageId }) => passageId);
  const measureRecall = async (search: VectorSearch, queries: readonly Float32Array[]) => {
    let found = 0;
    for (const query of queries) {
      const right = new Set(await listIds(exact(), query));
      found += (await listIds(search, query)).filter((id) => right.has(id)).length;
    }
    return found / (queries.length * 10);
  };

  beforeAll(async () => {
    dataDirectory = mkdtempSync(join(root, 'data-'));
    store = await openSqliteStore({ dataDirectory });
    await fill(store, 'a', PASSAGES, 1);
    database = openDatabase(dataDirectory, 'read-only');
    expect(await buildVectorCache(dataDirectory, EMBEDDER)).toBe(PASSAGES);
  });
  afterAll(async () => {
    for (const search of open) search.close();
    database.close();
    await store.close();
  });

  it('finds nearly all that an exact scan finds', async () => {
    expect(await findVectorCache(dataDirectory, key())).toBeDefined();
    expect(await measureRecall(indexed(), createVectors(40, 2))).toBeGreaterThanOrEqual(0.97);
  });

  it('gives exact similarities, best first', async () => {
    const [query = new Float32Array()] = createVectors(1, 3);
    const hits = await indexed().search(EMBEDDER, query, OPERATOR, { limit: 20 });
    const right = await exact().search(EMBEDDER, query, OPERATOR, { limit: 20 });
    expect(hits[0]).toEqual(right[0]);
    expect(hits.map(({ similarity }) => similarity)).toEqual(
      hits.map(({ similarity }) => similarity).toSorted((a, b) => b - a),
    );
  });

  it('finds vectors added since the index was built, and none of those removed', async () => {
    await fill(store, 'b', 50, 4);
    const queries = createVectors(20, 5);
    expect(await measureRecall(indexed(), queries)).toBeGreaterThanOrEqual(0.97);
    const added = new Set((await store.listPassages('b', OPERATOR)).map(({ id }) => id));
    const isFound = async () =>
      (await Promise.all(queries.map((query) => listIds(indexed(), query, 40))))
        .flat()
        .some((id) => added.has(id));
    expect(await isFound()).toBe(true);
    await store.deleteDocument('b');
    expect(await isFound()).toBe(false);
  });

  it.each([
    ['of another dimension', { dimension: DIMENSION + 1 }],
    ['of another embedder', { embedderId: 'other' }],
    ['of another store', { storeId: 'other' }],
    ['newer than the store', { generation: 0 }],
  ])('does not load a cache that is %s', async (_, change) => {
    expect(await findVectorCache(dataDirectory, { ...key(), ...change })).toBeUndefined();
  });

  // The header last: it names the index file.
  it.each([
    ['flipped in one bit', '.hnsw', (content: Buffer) => content.fill((content[500] ?? 0) ^ 1, 500, 501)],
    ['cut', '.hnsw', (content: Buffer) => content.subarray(0, content.length - 40)],
    ['empty', '.hnsw', () => Buffer.alloc(0)],
    ['missing', '.hnsw', () => undefined],
    ['without its header', '.json', () => undefined],
    ['under a header that is no JSON', '.json', () => Buffer.from('{"format":1')],
    [
      'under a header of another format',
      '.json',
      (content: Buffer) => Buffer.from(content.toString().replace('"format":1', '"format":2')),
    ],
  ])('neither loads nor dies of an index that is %s; answers exactly and builds it again', async (_, extension, spoil) => {
    await buildVectorCache(dataDirectory, EMBEDDER);
    const path = cacheFile(extension);
    const spoiled = spoil(readFileSync(path));
    if (spoiled === undefined) rmSync(path);
    else writeFileSync(path, spoiled);
    expect(await findVectorCache(dataDirectory, key())).toBeUndefined();
    const [query = new Float32Array()] = createVectors(1, 6);
    expect(await listIds(indexed(), query)).toEqual(await listIds(exact(), query));
    await buildVectorCache(dataDirectory, EMBEDDER);
    expect(await findVectorCache(dataDirectory, key())).toBeDefined();
  });

  it('builds a missing index in a process of its own while it answers', async () => {
    rmSync(cacheFile('.json'));
    const search = indexed(true);
    const [query = new Float32Array()] = createVectors(1, 7);
    const right = await listIds(exact(), query);
    expect(await listIds(search, query)).toEqual(right);
    await search.settle();
    expect(await findVectorCache(dataDirectory, key())).toBeDefined();
    expect(await listIds(search, query)).toHaveLength(right.length);
  }, 20_000);

  it('renews a cache that fell behind, and leaves one that did not', async () => {
    rmSync(cacheFile('.json'));
    await indexed().renewCaches();
    await expect
      .poll(() => findVectorCache(dataDirectory, key()), { timeout: 15_000 })
      .toMatchObject({ index: { count: PASSAGES } });
    const made = cacheFile('.hnsw');
    await indexed().renewCaches();
    await setTimeout(1_500);
    expect(cacheFile('.hnsw')).toBe(made);
  }, 20_000);

  it('keeps one index file however often it is built', async () => {
    await buildVectorCache(dataDirectory, EMBEDDER);
    await buildVectorCache(dataDirectory, EMBEDDER);
    expect(readdirSync(dataDirectory).filter((name) => name.endsWith('.hnsw'))).toHaveLength(1);
  });

  it('finds all that a filter leaves, however few', async () => {
    await fill(store, 'few', 5, 8);
    const [query = new Float32Array()] = createVectors(1, 9);
    const hits = await indexed().search(EMBEDDER, query, OPERATOR, { limit: 10, documentIds: ['few'] });
    expect(hits).toHaveLength(5);
    await store.deleteDocument('few');
  });

  it.each([
    ['of another length', new Float32Array(DIMENSION - 1).fill(1)],
    ['with NaN', new Float32Array(DIMENSION).fill(Number.NaN)],
    ['of zeros', new Float32Array(DIMENSION)],
  ])('refuses a query %s instead of passing it to the library', async (_, query) => {
    await expect(indexed().search(EMBEDDER, query, OPERATOR, { limit: 5 })).rejects.toMatchObject({
      code: 'INTERNAL',
    });
  });
});

describe('eraseTraces', () => {
  it('takes away the caches that hold what was deleted', async () => {
    const dataDirectory = mkdtempSync(join(root, 'erased-'));
    const store = await openSqliteStore({ dataDirectory });
    await fill(store, 'a', 5, 1);
    await buildVectorCache(dataDirectory, EMBEDDER);
    const listCaches = () => readdirSync(dataDirectory).filter((name) => name.startsWith('vectors-'));
    expect(listCaches()).toHaveLength(2);
    await store.deleteDocument('a');
    expect(await store.eraseTraces()).toBe(true);
    expect(listCaches()).toEqual([]);
    await store.close();
  });
});

describe('buildVectorCache', () => {
  it('writes nothing when there is no vector', async () => {
    const dataDirectory = mkdtempSync(join(root, 'none-'));
    await (await openSqliteStore({ dataDirectory })).close();
    expect(await buildVectorCache(dataDirectory, EMBEDDER)).toBe(0);
    expect(readdirSync(dataDirectory).filter((name) => name.startsWith('vectors-'))).toEqual([]);
  });
});
