import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { sha256 } from './rows.ts';
import { openVectorIndex, type VectorIndex } from './vector-index.ts';

/** Version of the header below and of how the index file is made; another one is rebuilt. */
const CACHE_FORMAT = 1;

/** What an index file holds, kept beside it and checked before the library reads a byte of it. */
const headerSchema = z.object({
  format: z.literal(CACHE_FORMAT),
  storeId: z.string(),
  embedderId: z.string(),
  dimension: z.int().positive(),
  count: z.int().positive(),
  /** The highest vector id inside; later vectors are not in it. */
  maxId: z.int().positive(),
  /** Generation of the vectors when building began. */
  generation: z.int(),
  /** Name of the index file, in the same directory. */
  file: z.string().regex(/^vectors-[0-9a-f]{16}-[0-9a-f-]{36}\.hnsw$/),
  sizeBytes: z.int().positive(),
  sha256: z.string(),
});
export type VectorCacheHeader = z.infer<typeof headerSchema>;

/** What a cache must be of to be read. */
export interface CacheKey {
  readonly storeId: string;
  readonly embedderId: string;
  readonly dimension: number;
  readonly generation: number;
}

/** An index read from its file, and the highest vector id it holds. */
export interface LoadedVectorCache {
  readonly index: VectorIndex;
  readonly maxId: number;
}

/** File names of caches of vectors begin with this. */
export const VECTOR_CACHE_PREFIX = 'vectors-';

/** File names of one embedder's cache begin with this. */
function toPrefix(embedderId: string): string {
  return `${VECTOR_CACHE_PREFIX}${sha256(embedderId).slice(0, 16)}`;
}

function toHeaderFile(dataDirectory: string, embedderId: string): string {
  return join(dataDirectory, `${toPrefix(embedderId)}.json`);
}

/**
 * Saves an index so that a reader finds either the old cache or the whole new one: index under a name of its own,
 * synced, read back; then the header that names it, renamed into place; then older files are removed.
 *
 * @throws when the index cannot be written or does not read back (full disk); the old cache stays.
 */
export async function writeVectorCache(
  dataDirectory: string,
  key: CacheKey,
  index: VectorIndex,
  maxId: number,
): Promise<void> {
  const file = `${toPrefix(key.embedderId)}-${randomUUID()}.hnsw`;
  const path = join(dataDirectory, file);
  try {
    await index.write(path);
    await syncFile(path);
    const checked = await openVectorIndex(path, key.dimension);
    if (checked?.count !== index.count) throw new Error(`index does not read back: ${path}`);
    const { size } = await stat(path);
    const header = {
      format: CACHE_FORMAT,
      ...key,
      count: index.count,
      maxId,
      file,
      sizeBytes: size,
      sha256: await hashFile(path),
    };
    await replaceFile(
      toHeaderFile(dataDirectory, key.embedderId),
      JSON.stringify(headerSchema.parse(header)),
    );
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  await removeOlder(dataDirectory, key.embedderId, file);
}

/** What an index holds: how many vectors, none with an id above `maxId`. */
export interface CacheExtent {
  readonly count: number;
  readonly maxId: number;
}

/** What the cache on disk says it holds, read without loading it; undefined when there is none that fits the key. */
export async function findCacheExtent(
  dataDirectory: string,
  key: CacheKey,
): Promise<CacheExtent | undefined> {
  try {
    const header = await readHeader(dataDirectory, key.embedderId);
    return header !== undefined && fits(header, key) ? header : undefined;
  } catch {
    return undefined;
  }
}

/** The cache when it is whole and fits the key; undefined when it must be rebuilt. Never throws, never loads a damaged file. */
export async function findVectorCache(
  dataDirectory: string,
  key: CacheKey,
): Promise<LoadedVectorCache | undefined> {
  try {
    const header = await readHeader(dataDirectory, key.embedderId);
    if (header === undefined || !fits(header, key)) return undefined;
    const path = join(dataDirectory, header.file);
    if ((await stat(path)).size !== header.sizeBytes || (await hashFile(path)) !== header.sha256)
      return undefined;
    const index = await openVectorIndex(path, header.dimension);
    return index?.count === header.count ? { index, maxId: header.maxId } : undefined;
  } catch {
    return undefined;
  }
}

/** The header as it stands; undefined when missing or not of this format. */
async function readHeader(dataDirectory: string, embedderId: string): Promise<VectorCacheHeader | undefined> {
  const text = await readFile(toHeaderFile(dataDirectory, embedderId), 'utf8');
  return headerSchema.safeParse(JSON.parse(text)).data;
}

// Ids only ever rise, so an older cache still fits: later vectors are scanned beside it, removed ones are dropped. A
// newer one than the store means that the store was put back from a copy, and ids may since have been given anew.
function fits(header: VectorCacheHeader, key: CacheKey): boolean {
  return (
    header.storeId === key.storeId &&
    header.embedderId === key.embedderId &&
    header.dimension === key.dimension &&
    header.generation <= key.generation
  );
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
}

async function syncFile(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function replaceFile(path: string, content: string): Promise<void> {
  const aside = `${path}.${randomUUID()}.new`;
  const handle = await open(aside, 'wx');
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(aside, path);
}

/** Takes an embedder's cache away; whoever still reads it finishes from memory. */
export async function removeVectorCache(dataDirectory: string, embedderId: string): Promise<void> {
  await rm(toHeaderFile(dataDirectory, embedderId), { force: true });
  await removeOlder(dataDirectory, embedderId, '');
}

// A reader that has just read the old header finds its file gone and rebuilds or scans; a build that was killed leaves no litter for long.
async function removeOlder(dataDirectory: string, embedderId: string, keep: string): Promise<void> {
  const prefix = `${toPrefix(embedderId)}-`;
  for (const name of await readdir(dataDirectory)) {
    if (name.startsWith(prefix) && name.endsWith('.hnsw') && name !== keep)
      await rm(join(dataDirectory, name), { force: true });
  }
}
