import type { StoreDatabase } from './database.ts';
import { getInteger } from './rows.ts';
import type { SearchOptions, Viewer } from './store.ts';
import type { ScoredVector } from './vector-math.ts';
import { toVisibilityClause } from './visibility.ts';

/** Asked of the index beyond the limit, since some vectors belong to removed or repeated passages. */
const SPARE_HITS = 16;

/** A passage found by its vector; cosine similarity, -1..1. */
export interface PassageSimilarity {
  readonly passageId: number;
  readonly similarity: number;
}

/** Ids of the vectors a viewer may find; undefined when that is every one, so that nothing need be filtered. */
export function listAllowedVectors(
  database: StoreDatabase,
  embedderId: string,
  viewer: Viewer,
  documentIds: readonly string[] | undefined,
): number[] | undefined {
  const filter = toFilter(viewer, documentIds);
  if (documentIds === undefined) {
    const hidden = database.get(
      `SELECT 1 AS found FROM documents d WHERE (${filter.sql}) IS NOT TRUE LIMIT 1`,
      ...filter.parameters,
    );
    if (hidden === undefined) return undefined;
  }
  // CROSS JOIN keeps the order: from the documents asked for, not through every vector.
  const rows = database.all(
    `SELECT DISTINCT v.id FROM documents d CROSS JOIN passages p ON p.document = d.sequence
     CROSS JOIN vectors v ON v.embedder = ? AND v.text_hash = p.text_hash WHERE ${filter.sql}`,
    embedderId,
    ...filter.parameters,
  );
  return rows.map((row) => getInteger(row, 'id'));
}

function toFilter(viewer: Viewer, documentIds: readonly string[] | undefined) {
  const visible = toVisibilityClause(viewer);
  if (documentIds === undefined) return visible;
  return {
    sql: `${visible.sql} AND d.id IN (SELECT value FROM json_each(?))`,
    parameters: [...visible.parameters, JSON.stringify(documentIds)],
  };
}

/**
 * Passages behind the nearest vectors, as far as the viewer may see them. Passages with one text share a vector; asks
 * `nearest` for more until the limit is met or there are no more.
 */
export function collectPassages(
  database: StoreDatabase,
  viewer: Viewer,
  options: SearchOptions,
  nearest: (count: number) => ScoredVector[],
): PassageSimilarity[] {
  const filter = toFilter(viewer, options.documentIds);
  for (let count = options.limit + SPARE_HITS; ; count *= 4) {
    const scored = nearest(count);
    const hits = listPassagesOf(database, scored, filter);
    if (hits.length >= options.limit || scored.length < count) return hits.slice(0, options.limit);
  }
}

/** One statement for all: one for each vector takes longer than finding the vectors. */
function listPassagesOf(
  database: StoreDatabase,
  scored: readonly ScoredVector[],
  filter: ReturnType<typeof toFilter>,
): PassageSimilarity[] {
  const rows = database.all(
    `SELECT near.key AS place, p.id FROM json_each(?) near CROSS JOIN vectors v ON v.id = near.value
     CROSS JOIN passages p ON p.text_hash = v.text_hash CROSS JOIN documents d ON d.sequence = p.document
     WHERE ${filter.sql} ORDER BY near.key, p.id`,
    JSON.stringify(scored.map(({ id }) => id)),
    ...filter.parameters,
  );
  return rows.flatMap((row) => {
    const similarity = scored[getInteger(row, 'place')]?.similarity;
    return similarity === undefined ? [] : [{ passageId: getInteger(row, 'id'), similarity }];
  });
}
