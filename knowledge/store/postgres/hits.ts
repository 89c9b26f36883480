import { toStoredPassage } from '../passage-rows.ts';
import { getInteger, getText } from '../rows.ts';
import type { PassageHit } from '../store.ts';
import type { PostgresSession } from './postgres-database.ts';
import { sql } from './sql.ts';

/** The passages of what was found, in its order, all read at once. @throws STORE_DAMAGED — one is not what was stored */
export async function readHits(
  session: PostgresSession,
  ranked: readonly { readonly passageId: number; readonly relevance: number }[],
): Promise<PassageHit[]> {
  if (ranked.length === 0) return [];
  const rows = await session.all(
    sql`SELECT p.id, p.record, p.seal, d.id AS document FROM passages p
      JOIN documents d ON d.sequence = p.document
      WHERE p.id = ANY(${ranked.map(({ passageId }) => passageId)}::bigint[])`,
  );
  const passages = new Map(
    rows.map((row) => [getInteger(row, 'id'), toStoredPassage(row, getText(row, 'document'))]),
  );
  return ranked.flatMap(({ passageId, relevance }) => {
    const passage = passages.get(passageId);
    return passage === undefined ? [] : [{ passage, relevance }];
  });
}
