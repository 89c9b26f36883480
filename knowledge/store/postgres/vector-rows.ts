import { AssistantError } from '../../model/errors.ts';
import type { DocumentClass } from '../../model/official-document.ts';
import { passageSchema } from '../../model/passage.ts';
import { toEmbeddedText } from '../passage-rows.ts';
import { getInteger, getSealed, getText } from '../rows.ts';
import type { HashedVector } from '../store-content.ts';
import { toUnitVector } from '../vector-math.ts';
import type { PostgresSession } from './postgres-database.ts';
import { sql } from './sql.ts';
import { also } from './visible.ts';

/** Vectors sent in one statement: a few megabytes. */
const WRITE_BATCH = 500;

/** The length of this embedder's vectors; undefined when none was ever saved. */
export async function findDimension(
  session: PostgresSession,
  embedderId: string,
): Promise<number | undefined> {
  const row = await session.get(sql`SELECT dimension FROM embedders WHERE id = ${embedderId}`);
  return row === undefined ? undefined : getInteger(row, 'dimension');
}

/** See `Store.listUnembedded`. */
export async function listUnembeddedTexts(
  session: PostgresSession,
  embedderId: string,
  limit: number,
  classes: readonly DocumentClass[] | undefined,
): Promise<{ textHash: string; text: string }[]> {
  const rows = await session.all(
    sql`SELECT DISTINCT ON (p.text_hash) p.text_hash, p.record, p.seal, d.id AS document
      FROM passages p JOIN documents d ON d.sequence = p.document
      WHERE NOT EXISTS (SELECT 1 FROM vectors v WHERE v.embedder = ${embedderId} AND v.text_hash = p.text_hash)
      ${also(classes, (names) => sql`AND d.class = ANY(${names}::text[])`)}
      ORDER BY p.text_hash, p.id LIMIT ${limit}`,
  );
  return rows.map((row) => ({
    textHash: getText(row, 'text_hash'),
    text: toEmbeddedText(getSealed(row, getText(row, 'document'), passageSchema)),
  }));
}

/**
 * Inserts vectors, at length 1; those of texts no longer held are passed over.
 *
 * @throws INTERNAL — a vector is not usable or not of the embedder's length; the caller's transaction must roll back.
 */
export async function insertVectors(
  session: PostgresSession,
  embedderId: string,
  vectors: readonly HashedVector[],
): Promise<void> {
  const [first] = vectors;
  if (first === undefined) return;
  const dimension = (await findDimension(session, embedderId)) ?? first.vector.length;
  if (dimension === 0) throw new AssistantError('INTERNAL', `vector is empty: ${first.textHash}`);
  const units = vectors.map(({ textHash, vector }) => ({
    textHash,
    vector: toUnitVector(vector, dimension),
  }));
  await insertUnitVectors(session, embedderId, units);
}

/** Inserts vectors that are at length 1 already, to the last bit as they are. */
export async function insertUnitVectors(
  session: PostgresSession,
  embedderId: string,
  vectors: readonly HashedVector[],
): Promise<void> {
  const dimension = vectors[0]?.vector.length ?? 0;
  await session.run(
    sql`INSERT INTO embedders (id, dimension) VALUES (${embedderId}, ${dimension}) ON CONFLICT DO NOTHING`,
  );
  for (let from = 0; from < vectors.length; from += WRITE_BATCH) {
    const batch = vectors.slice(from, from + WRITE_BATCH);
    await session.run(
      sql`INSERT INTO vectors (embedder, text_hash, embedding)
        SELECT ${embedderId}, u.text_hash, u.embedding::vector
        FROM unnest(${batch.map(({ textHash }) => textHash)}::text[], ${batch.map(({ vector }) => toVectorText(vector))}::text[])
          WITH ORDINALITY AS u (text_hash, embedding, place)
        WHERE EXISTS (SELECT 1 FROM passages p WHERE p.text_hash = u.text_hash)
        ORDER BY u.place ON CONFLICT (embedder, text_hash) DO NOTHING`,
    );
  }
}

/** Removes the vectors of those texts that no passage has any more. */
export async function deleteUnusedVectors(
  session: PostgresSession,
  textHashes: readonly string[],
): Promise<void> {
  if (textHashes.length === 0) return;
  await session.run(
    sql`DELETE FROM vectors v WHERE v.text_hash = ANY(${textHashes}::text[])
      AND v.embedder IN (SELECT id FROM embedders)
      AND NOT EXISTS (SELECT 1 FROM passages p WHERE p.text_hash = v.text_hash)`,
  );
}

/** As pgvector reads it. A float's shortest decimal form gives that float back. */
export function toVectorText(vector: Float32Array): string {
  return `[${vector.join(',')}]`;
}

/** What pgvector wrote; as many numbers as it says. */
export function parseVectorText(text: string): Float32Array {
  return Float32Array.from(text.slice(1, -1).split(','), Number);
}
