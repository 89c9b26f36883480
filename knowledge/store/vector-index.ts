import type { HierarchicalNSW } from 'hnswlib-node';
import type { VectorMatrix } from './vector-math.ts';

// The only file that may import hnswlib-node.

/** Links per node and effort of building: the library's defaults, recall ≥ .97 with SEARCH_EFFORT on overlapping data. */
const LINKS = 16;
const BUILD_EFFORT = 200;
const BUILD_SEED = 100;
/** Candidates kept while searching; .93 recall at 100, .99 at 400 on overlapping data. The library forgets it on load. */
const SEARCH_EFFORT = 300;
/** Labels wrap at 2³² inside the library. */
export const MAX_LABEL = 2 ** 32 - 1;

/** Approximate nearest neighbours among unit vectors, by label. */
export interface VectorIndex {
  readonly count: number;
  readonly dimension: number;
  /** Labels of about the `count` nearest, nearest first; `accept` must not throw. */
  search(query: Float32Array, count: number, accept?: (label: number) => boolean): number[];
  add(vectors: VectorMatrix): void;
  /** Truncates `file`, does not sync it, and may report success on a full disk: see `vector-cache.ts`. */
  write(file: string): Promise<void>;
}

/** Whether the native library can be loaded here; without it exact scans take over. */
export async function canLoadHnswlib(): Promise<boolean> {
  return (await findHnswlib()) !== undefined;
}

async function findHnswlib() {
  try {
    return (await import('hnswlib-node')).default;
  } catch {
    return undefined;
  }
}

/** An empty index with room for `capacity` vectors; undefined when the library cannot be loaded. */
export async function createVectorIndex(
  dimension: number,
  capacity: number,
): Promise<VectorIndex | undefined> {
  const hnswlib = await findHnswlib();
  if (hnswlib === undefined) return undefined;
  const graph = new hnswlib.HierarchicalNSW('ip', dimension);
  graph.initIndex(Math.max(1, capacity), LINKS, BUILD_EFFORT, BUILD_SEED);
  return wrap(graph, dimension);
}

/**
 * Reads an index file into a fresh object. A damaged file may end the process: call this only on a file whose size
 * and hash were checked. Undefined when the library cannot be loaded or does not take the file.
 */
export async function openVectorIndex(file: string, dimension: number): Promise<VectorIndex | undefined> {
  const hnswlib = await findHnswlib();
  if (hnswlib === undefined) return undefined;
  try {
    const graph = new hnswlib.HierarchicalNSW('ip', dimension);
    await graph.readIndex(file);
    return wrap(graph, dimension);
  } catch {
    return undefined;
  }
}

function wrap(graph: HierarchicalNSW, dimension: number): VectorIndex {
  graph.setEf(SEARCH_EFFORT);
  return {
    get count() {
      return graph.getCurrentCount();
    },
    dimension,
    search(query, count, accept) {
      const wanted = Math.min(count, graph.getCurrentCount());
      if (wanted === 0 || query.length !== dimension) return [];
      if (wanted > SEARCH_EFFORT) graph.setEf(wanted);
      return graph.searchKnn(Array.from(query), wanted, accept).neighbors;
    },
    add(vectors) {
      const needed = graph.getCurrentCount() + vectors.ids.length;
      if (needed > graph.getMaxElements()) graph.resizeIndex(needed);
      for (const [row, label] of vectors.ids.entries()) {
        graph.addPoint(Array.from(vectors.data.subarray(row * dimension, (row + 1) * dimension)), label);
      }
    },
    async write(file) {
      await graph.writeIndex(file);
    },
  };
}
