import { AssistantError } from '../model/errors.ts';
import type { DocumentClass } from '../model/official-document.ts';
import { passageSchema } from '../model/passage.ts';
import type { StoreDatabase } from './database.ts';
import { toEmbeddedText } from './passage-rows.ts';
import { damaged, getBytes, getInteger, getSealed, getText, type Row } from './rows.ts';
import type { HashedVector } from './store-content.ts';
import { findVector, toUnitVector, toVectorBytes, type VectorMatrix } from './vector-math.ts';

/** The length of this embedder's vectors; undefined when none was ever saved. */
export function findDimension(database: StoreDatabase, embedderId: string): number | undefined {
  const row = database.get('SELECT dimension FROM embedders WHERE id = ?', embedderId);
  return row === undefined ? undefined : getInteger(row, 'dimension');
}

/** Every embedder that vectors were ever saved of. */
export function listEmbedders(database: StoreDatabase): { id: string; dimension: number }[] {
  return database
    .all('SELECT id, dimension FROM embedders ORDER BY id')
    .map((row) => ({ id: getText(row, 'id'), dimension: getInteger(row, 'dimension') }));
}

/** Rises when a vector is added or removed. */
export function getVectorGeneration(database: StoreDatabase): number {
  return getInteger(database.get("SELECT value FROM meta WHERE key = 'vector_generation'") ?? {}, 'value');
}

/** Tells this store from every other: a cache made from another one is not loaded. */
export function getStoreId(database: StoreDatabase): string {
  return getText(database.get("SELECT value FROM meta WHERE key = 'store_id'") ?? {}, 'value');
}

/** How many vectors an embedder has in the store. */
export function countVectors(database: StoreDatabase, embedderId: string): number {
  return getInteger(
    database.get('SELECT count(*) AS n FROM vectors WHERE embedder = ?', embedderId) ?? {},
    'n',
  );
}

function raiseVectorGeneration(database: StoreDatabase): void {
  database.run("UPDATE meta SET value = value + 1 WHERE key = 'vector_generation'");
}

/** See `Store.listUnembedded`. */
export function listUnembeddedTexts(
  database: StoreDatabase,
  embedderId: string,
  limit: number,
  classes?: readonly DocumentClass[],
): { textHash: string; text: string }[] {
  // Bare columns beside min() come from the row that has the minimum: https://www.sqlite.org/lang_select.html#bareagg
  const rows = database.all(
    `SELECT p.text_hash, min(p.id), p.record, p.seal, d.id AS document
     FROM passages p JOIN documents d ON d.sequence = p.document
     WHERE NOT EXISTS (SELECT 1 FROM vectors v WHERE v.embedder = ? AND v.text_hash = p.text_hash)
     ${classes === undefined ? '' : 'AND d.class IN (SELECT value FROM json_each(?))'}
     GROUP BY p.text_hash LIMIT ?`,
    embedderId,
    ...(classes === undefined ? [] : [JSON.stringify(classes)]),
    limit,
  );
  return rows.map((row) => ({
    textHash: getText(row, 'text_hash'),
    text: toEmbeddedText(getSealed(row, getText(row, 'document'), passageSchema)),
  }));
}

/**
 * Inserts vectors, at length 1, inside the caller's transaction; those of texts no longer held are passed over.
 *
 * @throws INTERNAL — a vector is not usable or not of the embedder's length; the caller's transaction must roll back.
 */
export function insertVectors(
  database: StoreDatabase,
  embedderId: string,
  vectors: readonly HashedVector[],
): void {
  const [first] = vectors;
  if (first === undefined) return;
  const dimension = findDimension(database, embedderId) ?? first.vector.length;
  if (dimension === 0) throw new AssistantError('INTERNAL', `vector is empty: ${first.textHash}`);
  const units = vectors.map(({ textHash, vector }) => ({
    textHash,
    vector: toUnitVector(vector, dimension),
  }));
  insertUnitVectors(database, embedderId, units);
}

/** Inserts vectors that are at length 1 already, to the last bit as they are; inside the caller's transaction. */
export function insertUnitVectors(
  database: StoreDatabase,
  embedderId: string,
  vectors: readonly HashedVector[],
): void {
  const dimension = vectors[0]?.vector.length ?? 0;
  database.run('INSERT OR IGNORE INTO embedders VALUES (?, ?)', embedderId, dimension);
  for (const { textHash, vector } of vectors) {
    database.run(
      `INSERT INTO vectors (embedder, text_hash, vector)
       SELECT ?, ?, ? WHERE EXISTS (SELECT 1 FROM passages WHERE text_hash = ?)
       ON CONFLICT (embedder, text_hash) DO NOTHING`,
      embedderId,
      textHash,
      toVectorBytes(vector),
      textHash,
    );
  }
  raiseVectorGeneration(database);
}

/** Removes the vectors of those texts that no passage has any more; inside the caller's transaction. */
export function deleteUnusedVectors(database: StoreDatabase, textHashes: readonly string[]): void {
  if (textHashes.length === 0) return;
  const { changes } = database.run(
    `DELETE FROM vectors WHERE embedder IN (SELECT id FROM embedders)
       AND text_hash IN (SELECT value FROM json_each(?))
       AND NOT EXISTS (SELECT 1 FROM passages p WHERE p.text_hash = vectors.text_hash)`,
    JSON.stringify(textHashes),
  );
  if (changes > 0) raiseVectorGeneration(database);
}

/** Up to `limit` vectors with ids above `afterId`, ascending. */
export function readVectorsAfter(
  database: StoreDatabase,
  embedder: { id: string; dimension: number },
  afterId: number,
  limit: number,
): VectorMatrix {
  const rows = database.all(
    'SELECT id, vector FROM vectors WHERE embedder = ? AND id > ? ORDER BY id LIMIT ?',
    embedder.id,
    afterId,
    limit,
  );
  return toMatrix(rows, embedder.dimension);
}

/** The vectors of these ids that are held, ascending. */
export function readVectorsById(
  database: StoreDatabase,
  ids: readonly number[],
  dimension: number,
): VectorMatrix {
  const rows = database.all(
    'SELECT id, vector FROM vectors WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id',
    JSON.stringify(ids),
  );
  return toMatrix(rows, dimension);
}

function toMatrix(rows: readonly Row[], dimension: number): VectorMatrix {
  const data = new Float32Array(rows.length * dimension);
  const ids = rows.map((row, position) => {
    const id = getInteger(row, 'id');
    const vector = findVector(getBytes(row, 'vector'), dimension);
    if (vector === undefined) throw damaged(`vector ${id} is not ${dimension} finite numbers`);
    data.set(vector, position * dimension);
    return id;
  });
  return { ids, data };
}
