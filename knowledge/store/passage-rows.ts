import type { Passage } from '../model/passage.ts';
import { passageSchema } from '../model/passage.ts';
import type { StoreDatabase } from './database.ts';
import { damaged, getInteger, getSealed, getText, type Row, sealRecord, sha256 } from './rows.ts';
import type { EmbeddedPassages, StoredPassage } from './store.ts';

/** The text a vector stands for: headings above the passage, then its body. */
export function toEmbeddedText(passage: Passage): string {
  return [...passage.headings, passage.text].join('\n');
}

/** What a passage's vector is kept under: equal texts share one. */
export function toTextHash(passage: Passage): string {
  return sha256(toEmbeddedText(passage));
}

/** The cleaned text of a document, which its passages tile. */
export function joinPassages(passages: readonly Passage[]): string {
  return passages.map((passage) => passage.text).join('\n');
}

/** The vectors that come with a document's passages, each under the hash of its text. */
export function toHashed(
  passages: readonly Passage[],
  { vectors }: EmbeddedPassages,
): { textHash: string; vector: Float32Array }[] {
  return passages.flatMap((passage, i) => {
    const vector = vectors[i];
    return vector === undefined ? [] : [{ textHash: toTextHash(passage), vector }];
  });
}

/** Without what a store added to it. */
export function toPlainPassage(passage: Passage): Passage {
  const { ordinal, locator, headings, page, text, start, end, role, scan } = passage;
  return { ordinal, locator, headings, page, text, start, end, role, scan };
}

/** What is kept of a passage. */
export function toPassageColumns(
  documentId: string,
  passage: Passage,
): { record: string; seal: string; textHash: string } {
  const record = JSON.stringify(passage);
  return { record, seal: sealRecord(documentId, record), textHash: toTextHash(passage) };
}

/** Inserts the passages of one document with ascending new ids. @returns the ids, in order. */
export function insertPassages(
  database: StoreDatabase,
  owner: { sequence: number; id: string },
  passages: readonly Passage[],
): number[] {
  return passages.map((passage) => {
    const { record, seal, textHash } = toPassageColumns(owner.id, passage);
    const inserted = database.run(
      'INSERT INTO passages (document, record, seal, text_hash) VALUES (?, ?, ?, ?)',
      owner.sequence,
      record,
      seal,
      textHash,
    );
    return inserted.lastInsertRowid;
  });
}

/** Ids of one document's passages, ascending, which is reading order. */
export function listPassageIds(database: StoreDatabase, sequence: number): number[] {
  const rows = database.all('SELECT id FROM passages WHERE document = ? ORDER BY id', sequence);
  return rows.map((row) => getInteger(row, 'id'));
}

/**
 * All passages of one document, in order.
 *
 * @throws STORE_DAMAGED — a passage, or their joined text, is not what was stored.
 */
export function readPassages(
  database: StoreDatabase,
  document: { sequence: number; id: string; textHash: string },
): StoredPassage[] {
  const rows = database.all(
    'SELECT id, record, seal FROM passages WHERE document = ? ORDER BY id',
    document.sequence,
  );
  return toCheckedPassages(rows, document);
}

/** The passages of a document's rows, in order. @throws STORE_DAMAGED — one, or their joined text, is not what was stored */
export function toCheckedPassages(
  rows: readonly Row[],
  document: { readonly id: string; readonly textHash: string },
): StoredPassage[] {
  const passages = rows.map((row) => toStoredPassage(row, document.id));
  if (sha256(joinPassages(passages)) !== document.textHash)
    throw damaged(`text differs from its hash: ${document.id}`);
  return passages;
}

/** The passage of this id; undefined when it is gone. @throws STORE_DAMAGED — it is not what was stored. */
export function findPassage(database: StoreDatabase, id: number): StoredPassage | undefined {
  const row = database.get(
    'SELECT p.id, p.record, p.seal, d.id AS document FROM passages p JOIN documents d ON d.sequence = p.document WHERE p.id = ?',
    id,
  );
  return row === undefined ? undefined : toStoredPassage(row, getText(row, 'document'));
}

/** The passage of a row (columns `id`, `record`, `seal`). @throws STORE_DAMAGED */
export function toStoredPassage(row: Row, documentId: string): StoredPassage {
  return { ...getSealed(row, documentId, passageSchema), id: getInteger(row, 'id'), documentId };
}
