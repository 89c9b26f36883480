import { getInteger, getText } from '../rows.ts';
import type { SearchOptions, Viewer } from '../store.ts';
import { type ScoredVector, scanExactly, toUnitVector } from '../vector-math.ts';
import { isOperator } from '../visibility.ts';
import type { PostgresSession } from './postgres-database.ts';
import { type SqlFragment, sql } from './sql.ts';
import { findDimension, parseVectorText, toVectorText } from './vector-rows.ts';
import { also, toVisible } from './visible.ts';

/** Asked for beyond the limit, since single precision may put close ones in another order. */
const SPARE_VECTORS = 16;

/**
 * Nearest passages by vector, as far as the viewer may see them. The database says who is near, comparing every vector
 * that may be found; how near is computed here as in the other store, so that both rank the same: the cosine, -1..1.
 */
export async function searchVectors(
  session: PostgresSession,
  embedderId: string,
  vector: Float32Array,
  viewer: Viewer,
  options: SearchOptions,
): Promise<{ passageId: number; relevance: number }[]> {
  const dimension = await findDimension(session, embedderId);
  if (dimension === undefined || options.limit <= 0) return [];
  const query = toUnitVector(vector, dimension);
  const filter = sql`${toVisible(viewer)} ${also(options.documentIds, (ids) => sql`AND d.id = ANY(${ids}::text[])`)}`;
  // Who sees everything and names no document needs no look at the passages behind each vector.
  const isFiltered = !isOperator(viewer) || options.documentIds !== undefined;
  const wanted = { embedderId, query, count: options.limit + SPARE_VECTORS };
  const nearest = await findNearest(session, wanted, isFiltered ? filter : undefined);
  const passages = await listPassages(session, nearest, filter);
  return nearest
    .flatMap(({ id, similarity }) =>
      (passages.get(id) ?? []).map((passageId) => ({ passageId, relevance: similarity })),
    )
    .slice(0, options.limit);
}

// Their numbers apart from finding them: in one statement every vector compared would be written out first.
async function findNearest(
  session: PostgresSession,
  wanted: { readonly embedderId: string; readonly query: Float32Array; readonly count: number },
  filter: SqlFragment | undefined,
): Promise<ScoredVector[]> {
  const { embedderId, query, count } = wanted;
  const rows = await session.all(
    sql`SELECT id, embedding::text AS embedding FROM vectors WHERE id = ANY(ARRAY(
      SELECT v.id FROM vectors v WHERE v.embedder = ${embedderId}
      ${also(
        filter,
        (condition) => sql`AND v.text_hash IN (SELECT p.text_hash FROM passages p
          JOIN documents d ON d.sequence = p.document WHERE ${condition})`,
      )}
      ORDER BY v.embedding <#> ${toVectorText(query)}::vector, v.id LIMIT ${count}))`,
  );
  const data = new Float32Array(rows.length * query.length);
  const ids = rows.map((row, i) => {
    data.set(parseVectorText(getText(row, 'embedding')), i * query.length);
    return getInteger(row, 'id');
  });
  return scanExactly({ ids, data }, query, count);
}

/** The passages behind each of the vectors, ascending: passages with one text share a vector. */
async function listPassages(
  session: PostgresSession,
  vectors: readonly ScoredVector[],
  filter: SqlFragment,
): Promise<Map<number, number[]>> {
  const rows = await session.all(
    sql`SELECT v.id AS vector, p.id FROM vectors v JOIN passages p ON p.text_hash = v.text_hash
      JOIN documents d ON d.sequence = p.document
      WHERE v.id = ANY(${vectors.map(({ id }) => id)}::bigint[]) AND ${filter} ORDER BY p.id`,
  );
  const pairs = rows.map((row) => ({ vector: getInteger(row, 'vector'), passage: getInteger(row, 'id') }));
  const byVector = Map.groupBy(pairs, ({ vector }) => vector);
  return new Map([...byVector].map(([id, list]) => [id, list.map(({ passage }) => passage)]));
}
