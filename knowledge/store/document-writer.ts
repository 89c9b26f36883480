import { AssistantError } from '../model/errors.ts';
import {
  type DocumentClass,
  type OfficialDocument,
  officialDocumentSchema,
} from '../model/official-document.ts';
import type { Passage } from '../model/passage.ts';
import { insertAuditEntry } from './audit.ts';
import { toKeptCorrection } from './corrections.ts';
import type { StoreDatabase } from './database.ts';
import { toDerivedColumns } from './document-columns.ts';
import { findParsedDocument, getTextHash, readCorrections } from './document-reader.ts';
import { forgetInDrafts } from './draft-rows.ts';
import { toKeywordContext, toKeywordFields } from './keyword-fields.ts';
import type { KeywordIndex } from './keyword-index.ts';
import { type NumberedCorrection, overlayCorrections } from './overlay-corrections.ts';
import {
  insertPassages,
  joinPassages,
  listPassageIds,
  readPassages,
  toPlainPassage,
} from './passage-rows.ts';
import { forgetInProfiles } from './profile-rows.ts';
import { writeRegisterRows } from './register-rows.ts';
import { getInteger, getNullableText, getText, sealRecord, sha256 } from './rows.ts';
import type { Correction } from './store.ts';
import { deleteUnusedVectors } from './vector-rows.ts';

/** Changes to documents; every method runs inside the caller's transaction. */
export interface DocumentWriter {
  /** @param restored corrections that another store kept of it, under their own numbers */
  save(
    document: OfficialDocument,
    passages: readonly Passage[],
    generation: number,
    restored?: readonly NumberedCorrection[],
  ): void;
  delete(id: string, action: 'deleted' | 'secret-removed'): boolean;
  setClass(id: string, documentClass: DocumentClass, generation: number): boolean;
  share(id: string, generation: number): boolean;
  correct(correction: Correction, generation: number): void;
  withdraw(id: string, number: number, generation: number): boolean;
}

interface Place {
  readonly sequence: number;
  readonly id: string;
}

/** Writes documents and all that is derived from them: passages, register rows, keyword postings. */
export function createDocumentWriter(database: StoreDatabase, keywords: KeywordIndex): DocumentWriter {
  const writePassages = (place: Place, corrected: OfficialDocument, passages: readonly Passage[]): void => {
    const old = listPassageIds(database, place.sequence);
    const oldHashes = listTextHashes(database, place.sequence);
    keywords.remove(old);
    database.run('DELETE FROM passages WHERE document = ?', place.sequence);
    const ids = insertPassages(database, place, passages);
    keywords.add(
      passages.map((passage, i) => ({
        passageId: ids[i] ?? 0,
        fields: toKeywordFields(corrected, passage),
      })),
    );
    const [first = 0, last = first] = [ids[0], ids.at(-1)];
    database.run(
      'UPDATE documents SET first_passage = ?, last_passage = ? WHERE sequence = ?',
      first,
      last,
      place.sequence,
    );
    deleteUnusedVectors(database, oldHashes);
  };

  const changeCorrections = (
    id: string,
    generation: number,
    change: (place: Place, before: OfficialDocument, passages: readonly Passage[]) => boolean,
  ): boolean => {
    const sequence = findSequence(database, id);
    const parsed = findParsedDocument(database, id);
    if (sequence === undefined || parsed === undefined) {
      throw new AssistantError('DOCUMENT_NOT_FOUND', `document is not held: ${id}`);
    }
    const place = { sequence, id };
    const passages = readPassages(database, { ...place, textHash: getTextHash(database, sequence) });
    const overlay = () => overlayCorrections(parsed, readCorrections(database, sequence, id), () => passages);
    const before = overlay();
    if (!change(place, before, passages)) return false;
    const corrected = overlay();
    database.run('UPDATE documents SET revision = ? WHERE sequence = ?', generation, sequence);
    writeDerivedColumns(database, sequence, corrected);
    // The header words of every passage changed, and an indexed passage cannot be changed: it gets a new id.
    if (toKeywordContext(before) !== toKeywordContext(corrected))
      writePassages(place, corrected, passages.map(toPlainPassage));
    return true;
  };

  return {
    save(document, passages, generation, restored = []) {
      const checked = officialDocumentSchema.parse(document);
      const sequence = writeDocumentRow(database, checked, sha256(joinPassages(passages)), generation);
      const place = { sequence, id: checked.id };
      insertCorrections(database, place, restored);
      const corrected = overlayCorrections(
        checked,
        readCorrections(database, sequence, checked.id),
        () => passages,
      );
      writeDerivedColumns(database, sequence, corrected);
      writePassages(place, corrected, passages);
    },
    delete(id, action) {
      const sequence = findSequence(database, id);
      if (sequence === undefined) return false;
      const contentHash = getContentHash(database, sequence);
      insertAuditEntry(database, { action, documentId: id, contentHash, detail: null });
      const hashes = listTextHashes(database, sequence);
      keywords.remove(listPassageIds(database, sequence));
      forgetInProfiles(database, id, action);
      forgetInDrafts(database, id);
      database.run('DELETE FROM documents WHERE sequence = ?', sequence);
      deleteUnusedVectors(database, hashes);
      return true;
    },
    setClass(id, documentClass, generation) {
      const sequence = findSequence(database, id);
      const document = findParsedDocument(database, id);
      if (sequence === undefined || document === undefined) return false;
      writeRecord(database, { sequence, id }, { ...document, class: documentClass, isClassGiven: true });
      insertAuditEntry(database, {
        action: 'classified',
        documentId: id,
        contentHash: document.contentHash,
        detail: `${document.class} → ${documentClass}`,
      });
      database.run(
        'UPDATE documents SET revision = ?, class = ? WHERE sequence = ?',
        generation,
        documentClass,
        sequence,
      );
      return true;
    },
    share(id, generation) {
      const sequence = findSequence(database, id);
      const document = findParsedDocument(database, id);
      if (sequence === undefined || document === undefined) return false;
      writeRecord(database, { sequence, id }, { ...document, owner: null, visibility: 'all' });
      const change = "UPDATE documents SET revision = ?, owner = NULL, visibility = 'all' WHERE sequence = ?";
      database.run(change, generation, sequence);
      return true;
    },
    correct(correction, generation) {
      const { documentId: id } = correction;
      changeCorrections(id, generation, (place, before, passages) => {
        const record = JSON.stringify(toKeptCorrection(before, passages, correction));
        database.run(
          'INSERT INTO corrections (document, record, seal) VALUES (?, ?, ?)',
          place.sequence,
          record,
          sealRecord(id, record),
        );
        return true;
      });
    },
    withdraw: (id, number, generation) =>
      changeCorrections(id, generation, ({ sequence }) => {
        const { changes } = database.run(
          'DELETE FROM corrections WHERE document = ? AND sequence = ?',
          sequence,
          number,
        );
        return changes > 0;
      }),
  };
}

function insertCorrections(
  database: StoreDatabase,
  { sequence, id }: Place,
  corrections: readonly NumberedCorrection[],
): void {
  for (const { number, ...kept } of corrections) {
    const record = JSON.stringify(kept);
    database.run(
      'INSERT INTO corrections (sequence, document, record, seal) VALUES (?, ?, ?, ?)',
      number,
      sequence,
      record,
      sealRecord(id, record),
    );
  }
}

function findSequence(database: StoreDatabase, id: string): number | undefined {
  const row = database.get('SELECT sequence FROM documents WHERE id = ?', id);
  return row === undefined ? undefined : getInteger(row, 'sequence');
}

function getContentHash(database: StoreDatabase, sequence: number): string | null {
  const row = database.get('SELECT content_hash FROM documents WHERE sequence = ?', sequence);
  return getNullableText(row ?? {}, 'content_hash');
}

function listTextHashes(database: StoreDatabase, sequence: number): string[] {
  const rows = database.all('SELECT DISTINCT text_hash FROM passages WHERE document = ?', sequence);
  return rows.map((row) => getText(row, 'text_hash'));
}

// Replacing keeps the sequence, and with it the order of first ingest and the corrections.
function writeDocumentRow(
  database: StoreDatabase,
  document: OfficialDocument,
  textHash: string,
  generation: number,
): number {
  const row = database.get(
    `INSERT INTO documents (id, revision, kind, source_file, content_hash, parser_version, head, owner, visibility, class,
       text_hash, first_passage, last_passage)
     VALUES (?, ?, ?, ?, ?, ?, '{}', ?, ?, ?, ?, 0, 0)
     ON CONFLICT (id) DO UPDATE SET revision = excluded.revision, source_file = excluded.source_file,
       content_hash = excluded.content_hash, parser_version = excluded.parser_version, owner = excluded.owner,
       visibility = excluded.visibility, class = excluded.class, text_hash = excluded.text_hash
     RETURNING sequence`,
    document.id,
    generation,
    document.kind,
    document.sourceFile,
    document.contentHash,
    document.parserVersion,
    document.owner,
    document.visibility,
    document.class,
    textHash,
  );
  const sequence = getInteger(row ?? {}, 'sequence');
  writeRecord(database, { sequence, id: document.id }, document);
  return sequence;
}

function writeRecord(database: StoreDatabase, place: Place, document: OfficialDocument): void {
  const record = JSON.stringify(document);
  database.run(
    `INSERT INTO document_records (document, record, seal) VALUES (?, ?, ?)
     ON CONFLICT (document) DO UPDATE SET record = excluded.record, seal = excluded.seal`,
    place.sequence,
    record,
    sealRecord(place.id, record),
  );
}

// What documents are found by follows the corrections.
function writeDerivedColumns(database: StoreDatabase, sequence: number, corrected: OfficialDocument): void {
  const { kind, numberKey, head, issuerKey } = toDerivedColumns(corrected);
  database.run(
    'UPDATE documents SET kind = ?, number_key = ?, head = ?, issuer_key = ? WHERE sequence = ?',
    kind,
    numberKey,
    head,
    issuerKey,
    sequence,
  );
  writeRegisterRows(database, sequence, corrected);
}
