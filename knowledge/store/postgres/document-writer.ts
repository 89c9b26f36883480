import { AssistantError } from '../../model/errors.ts';
import {
  type DocumentClass,
  type OfficialDocument,
  officialDocumentSchema,
} from '../../model/official-document.ts';
import type { Passage } from '../../model/passage.ts';
import { toKeptCorrection } from '../corrections.ts';
import { toDerivedColumns } from '../document-columns.ts';
import { toKeywordContext, toKeywordFields } from '../keyword-fields.ts';
import { type NumberedCorrection, overlayCorrections } from '../overlay-corrections.ts';
import { joinPassages, toPassageColumns, toPlainPassage } from '../passage-rows.ts';
import { toDeadlineColumns, toReferenceColumns } from '../register-columns.ts';
import { getInteger, getNullableText, getText, sealRecord, sha256 } from '../rows.ts';
import type { Correction } from '../store.ts';
import { insertAuditEntry } from './audit-rows.ts';
import { insertCorrections } from './correction-rows.ts';
import { findParsed, type Place, readCorrections, readPassages } from './document-reader.ts';
import { forgetWords } from './kept-records.ts';
import type { PostgresKeywordIndex } from './keyword-index.ts';
import type { PostgresSession } from './postgres-database.ts';
import { sql } from './sql.ts';
import { deleteUnusedVectors } from './vector-rows.ts';

/** Changes to documents; every method runs inside the caller's transaction. */
export interface PostgresDocumentWriter {
  /** @param restored corrections that another store kept of it, under their own numbers */
  save(
    session: PostgresSession,
    document: OfficialDocument,
    passages: readonly Passage[],
    generation: number,
    restored?: readonly NumberedCorrection[],
  ): Promise<void>;
  delete(session: PostgresSession, id: string, action: 'deleted' | 'secret-removed'): Promise<boolean>;
  setClass(
    session: PostgresSession,
    id: string,
    documentClass: DocumentClass,
    generation: number,
  ): Promise<boolean>;
  share(session: PostgresSession, id: string, generation: number): Promise<boolean>;
  correct(session: PostgresSession, correction: Correction, generation: number): Promise<void>;
  withdraw(session: PostgresSession, id: string, number: number, generation: number): Promise<boolean>;
}

/** @param hasVectors whether the database keeps vectors */
export function createPostgresDocumentWriter(
  keywords: PostgresKeywordIndex,
  hasVectors: boolean,
): PostgresDocumentWriter {
  const deleteVectors = async (session: PostgresSession, hashes: readonly string[]) => {
    if (hasVectors) await deleteUnusedVectors(session, hashes);
  };

  const writePassages = async (
    session: PostgresSession,
    place: Place,
    corrected: OfficialDocument,
    passages: readonly Passage[],
  ) => {
    const old = await listPassages(session, place);
    await keywords.remove(session, old.ids);
    if (old.ids.length > 0) await session.run(sql`DELETE FROM passages WHERE document = ${place.sequence}`);
    const ids = await insertPassages(session, place, passages);
    const [first = 0, last = first] = [ids[0], ids.at(-1)];
    await session.run(
      sql`UPDATE documents SET first_passage = ${first}, last_passage = ${last} WHERE sequence = ${place.sequence}`,
    );
    const entries = passages.map((passage, i) => ({
      passageId: ids[i] ?? 0,
      fields: toKeywordFields(corrected, passage),
    }));
    await keywords.add(session, entries);
    await deleteVectors(session, old.textHashes);
  };

  const changeCorrections = async (
    session: PostgresSession,
    id: string,
    generation: number,
    change: (place: Place, before: OfficialDocument, passages: readonly Passage[]) => Promise<boolean>,
  ): Promise<boolean> => {
    const found = await findParsed(session, id);
    if (found === undefined) throw new AssistantError('DOCUMENT_NOT_FOUND', `document is not held: ${id}`);
    const { place, parsed } = found;
    const passages = await readPassages(session, place);
    const overlay = async () => {
      const corrections = await readCorrections(session, [place]);
      return overlayCorrections(parsed, corrections.get(place.sequence) ?? [], () => passages);
    };
    const before = await overlay();
    if (!(await change(place, before, passages))) return false;
    const corrected = await overlay();
    await session.run(sql`UPDATE documents SET revision = ${generation} WHERE sequence = ${place.sequence}`);
    await writeDerived(session, place, corrected);
    // The header words of every passage changed, and an indexed passage cannot be changed: it gets a new id.
    if (toKeywordContext(before) !== toKeywordContext(corrected))
      await writePassages(session, place, corrected, passages.map(toPlainPassage));
    return true;
  };

  return {
    async save(session, document, passages, generation, restored = []) {
      const checked = officialDocumentSchema.parse(document);
      const place = await writeDocument(session, checked, sha256(joinPassages(passages)), generation);
      await insertCorrections(session, place, restored);
      const corrections = (await readCorrections(session, [place])).get(place.sequence) ?? [];
      const corrected = overlayCorrections(checked, corrections, () => passages);
      await writeDerived(session, place, corrected);
      await writePassages(session, place, corrected, passages);
    },
    async delete(session, id, action) {
      const row = await session.get(sql`SELECT sequence, content_hash FROM documents WHERE id = ${id}`);
      if (row === undefined) return false;
      const place = { id, sequence: getInteger(row, 'sequence') };
      const contentHash = getNullableText(row, 'content_hash');
      await insertAuditEntry(session, { action, documentId: id, contentHash, detail: null });
      const { ids, textHashes } = await listPassages(session, place);
      await keywords.remove(session, ids);
      await forgetWords(session, id, action);
      await session.run(sql`DELETE FROM documents WHERE sequence = ${place.sequence}`);
      await deleteVectors(session, textHashes);
      return true;
    },
    async setClass(session, id, documentClass, generation) {
      const found = await findParsed(session, id);
      if (found === undefined) return false;
      const { place, parsed } = found;
      await writeRecord(session, place, { ...parsed, class: documentClass, isClassGiven: true });
      await insertAuditEntry(session, {
        action: 'classified',
        documentId: id,
        contentHash: parsed.contentHash,
        detail: `${parsed.class} → ${documentClass}`,
      });
      await session.run(
        sql`UPDATE documents SET revision = ${generation}, class = ${documentClass} WHERE sequence = ${place.sequence}`,
      );
      return true;
    },
    async share(session, id, generation) {
      const found = await findParsed(session, id);
      if (found === undefined) return false;
      const { place, parsed } = found;
      await writeRecord(session, place, { ...parsed, owner: null, visibility: 'all' });
      await session.run(
        sql`UPDATE documents SET revision = ${generation}, owner = NULL, visibility = 'all'
          WHERE sequence = ${place.sequence}`,
      );
      return true;
    },
    async correct(session, correction, generation) {
      const { documentId: id } = correction;
      await changeCorrections(session, id, generation, async ({ sequence }, before, passages) => {
        const record = JSON.stringify(toKeptCorrection(before, passages, correction));
        await session.run(
          sql`INSERT INTO corrections (document, record, seal)
            VALUES (${sequence}, ${record}, ${sealRecord(id, record)})`,
        );
        return true;
      });
    },
    withdraw: (session, id, number, generation) =>
      changeCorrections(session, id, generation, async ({ sequence }) => {
        const changes = await session.run(
          sql`DELETE FROM corrections WHERE document = ${sequence} AND sequence = ${number}`,
        );
        return changes > 0;
      }),
  };
}

async function listPassages(
  session: PostgresSession,
  { sequence }: Place,
): Promise<{ ids: number[]; textHashes: string[] }> {
  const rows = await session.all(
    sql`SELECT id, text_hash FROM passages WHERE document = ${sequence} ORDER BY id`,
  );
  const textHashes = [...new Set(rows.map((row) => getText(row, 'text_hash')))];
  return { ids: rows.map((row) => getInteger(row, 'id')), textHashes };
}

// One statement, so that the ids are consecutive; in order, which is reading order.
async function insertPassages(
  session: PostgresSession,
  { sequence, id }: Place,
  passages: readonly Passage[],
): Promise<number[]> {
  if (passages.length === 0) return [];
  const columns = passages.map((passage) => toPassageColumns(id, passage));
  const rows = await session.all(
    sql`INSERT INTO passages (document, record, seal, text_hash)
      SELECT ${sequence}, p.record, p.seal, p.text_hash
      FROM unnest(${columns.map(({ record }) => record)}::text[], ${columns.map(({ seal }) => seal)}::text[],
        ${columns.map(({ textHash }) => textHash)}::text[]) WITH ORDINALITY AS p (record, seal, text_hash, place)
      ORDER BY p.place RETURNING id`,
  );
  return rows.map((row) => getInteger(row, 'id')).sort((a, b) => a - b);
}

// Replacing keeps the sequence, and with it the order of first ingest and the corrections.
async function writeDocument(
  session: PostgresSession,
  document: OfficialDocument,
  textHash: string,
  generation: number,
): Promise<Place> {
  const { id, kind, sourceFile, contentHash, parserVersion, owner, visibility } = document;
  const row = await session.get(
    sql`INSERT INTO documents (id, revision, kind, source_file, content_hash, parser_version, head, owner, visibility,
        class, text_hash, first_passage, last_passage)
      VALUES (${id}, ${generation}, ${kind}, ${sourceFile}, ${contentHash}, ${parserVersion}, '{}', ${owner},
        ${visibility}, ${document.class}, ${textHash}, 0, 0)
      ON CONFLICT (id) DO UPDATE SET revision = excluded.revision, source_file = excluded.source_file,
        content_hash = excluded.content_hash, parser_version = excluded.parser_version, owner = excluded.owner,
        visibility = excluded.visibility, class = excluded.class, text_hash = excluded.text_hash
      RETURNING sequence`,
  );
  const place = { id, sequence: getInteger(row ?? {}, 'sequence') };
  await writeRecord(session, place, document);
  return place;
}

async function writeRecord(
  session: PostgresSession,
  place: Place,
  document: OfficialDocument,
): Promise<void> {
  const record = JSON.stringify(document);
  await session.run(
    sql`INSERT INTO document_records (document, record, seal)
      VALUES (${place.sequence}, ${record}, ${sealRecord(place.id, record)})
      ON CONFLICT (document) DO UPDATE SET record = excluded.record, seal = excluded.seal`,
  );
}

// What documents are found by follows the corrections.
async function writeDerived(
  session: PostgresSession,
  { sequence }: Place,
  corrected: OfficialDocument,
): Promise<void> {
  const { kind, numberKey, subjectKey, issuerKey, head } = toDerivedColumns(corrected);
  await session.run(
    sql`UPDATE documents SET kind = ${kind}, number_key = ${numberKey}, subject_key = ${subjectKey},
      issuer_key = ${issuerKey}, head = ${head} WHERE sequence = ${sequence}`,
  );
  await session.run(sql`DELETE FROM deadlines WHERE document = ${sequence}`);
  await session.run(sql`DELETE FROM document_references WHERE document = ${sequence}`);
  await insertDeadlines(session, sequence, corrected);
  await insertReferences(session, sequence, corrected);
}

async function insertDeadlines(
  session: PostgresSession,
  sequence: number,
  document: OfficialDocument,
): Promise<void> {
  const rows = toDeadlineColumns(document);
  if (rows.length === 0) return;
  await session.run(
    sql`INSERT INTO deadlines (document, position, due_on, record, seal)
      SELECT ${sequence}, r.* FROM unnest(${rows.map(({ position }) => position)}::integer[],
        ${rows.map(({ dueOn }) => dueOn)}::text[], ${rows.map(({ record }) => record)}::text[],
        ${rows.map(({ seal }) => seal)}::text[]) AS r`,
  );
}

async function insertReferences(
  session: PostgresSession,
  sequence: number,
  document: OfficialDocument,
): Promise<void> {
  const rows = toReferenceColumns(document);
  if (rows.length === 0) return;
  await session.run(
    sql`INSERT INTO document_references (document, position, number_key, issuer_key, is_act, record, seal)
      SELECT ${sequence}, r.* FROM unnest(${rows.map(({ position }) => position)}::integer[],
        ${rows.map(({ numberKey }) => numberKey)}::text[], ${rows.map(({ issuerKey }) => issuerKey)}::text[],
        ${rows.map(({ isAct }) => isAct)}::boolean[], ${rows.map(({ record }) => record)}::text[],
        ${rows.map(({ seal }) => seal)}::text[]) AS r`,
  );
}
