import { type OfficialDocument, officialDocumentSchema } from '../../model/official-document.ts';
import { keptCorrectionSchema } from '../corrections.ts';
import { deepFreeze } from '../deep-freeze.ts';
import { listNumberKeys, resolveReferences } from '../held-references.ts';
import { type NumberedCorrection, overlayCorrections } from '../overlay-corrections.ts';
import { toCheckedPassages } from '../passage-rows.ts';
import { getInteger, getSealed, getText, type Row } from '../rows.ts';
import type { DocumentFilter, StoredPassage, Viewer } from '../store.ts';
import { toViewerKey } from '../visibility.ts';
import { createWeightedCache } from '../weighted-cache.ts';
import { readOriginals } from './originals.ts';
import type { PostgresSession } from './postgres-database.ts';
import { type SqlFragment, sql } from './sql.ts';
import { also, toVisible } from './visible.ts';

/** Parsed documents kept in memory, by the length of their JSON: some thousand documents of ordinary size. */
const CACHED_CHARACTERS = 24_000_000;
/** Documents whose records are read in one statement. */
const READ_BATCH = 200;

/** Reads documents as others see them: corrections laid over, references resolved. Inside a read. */
export interface DocumentReader {
  list(session: PostgresSession, viewer: Viewer, filter: DocumentFilter): Promise<OfficialDocument[]>;
}

interface CachedDocument {
  /** Parsed, corrected, frozen; `length` of its JSON. */
  readonly document: OfficialDocument;
  readonly length: number;
  /** With references resolved as of a generation, by viewer. */
  readonly resolved: Map<string, { generation: number; document: OfficialDocument }>;
}

/** What a document's passages, corrections and record are found by. */
export interface Place {
  readonly sequence: number;
  readonly id: string;
}

/** What the cache holds is shared among callers, so it is frozen. */
export function createDocumentReader(): DocumentReader {
  const cache = createWeightedCache<CachedDocument>(CACHED_CHARACTERS);

  // Held outside the cache while they are needed: a list may be longer than the cache holds.
  const load = async (session: PostgresSession, rows: readonly Row[]): Promise<CachedDocument[]> => {
    const held = new Map(rows.map((row) => [toKey(row), cache.get(toKey(row))]));
    const missing = rows.filter((row) => held.get(toKey(row)) === undefined);
    for (let from = 0; from < missing.length; from += READ_BATCH) {
      const batch = missing.slice(from, from + READ_BATCH);
      const loaded = await loadDocuments(session, batch.map(toPlace));
      batch.forEach((row, i) => {
        const document = loaded[i];
        if (document === undefined) return;
        held.set(toKey(row), document);
        cache.set(toKey(row), document, document.length);
      });
    }
    return rows.flatMap((row) => held.get(toKey(row)) ?? []);
  };

  return {
    async list(session, viewer, filter) {
      const rows = await session.all(toListing(viewer, filter));
      const generation = rows[0] === undefined ? 0 : getInteger(rows[0], 'generation');
      const documents = await load(session, rows);
      const viewerKey = toViewerKey(viewer);
      const isFresh = (document: CachedDocument) =>
        document.resolved.get(viewerKey)?.generation === generation;
      const stale = documents.filter((document) => !isFresh(document)).map(({ document }) => document);
      const findOriginals = await readOriginals(
        session,
        viewer,
        listNumberKeys(stale.flatMap(({ references }) => references)),
      );
      return documents.map(({ document, resolved }) => {
        const known = resolved.get(viewerKey);
        if (known?.generation === generation) return known.document;
        const references = resolveReferences(findOriginals, document.id, document.references);
        const fresh = deepFreeze({ ...document, references });
        resolved.set(viewerKey, { generation, document: fresh });
        return fresh;
      });
    },
  };
}

function toKey(row: Row): string {
  return `${getInteger(row, 'sequence')}:${getInteger(row, 'revision')}`;
}

function toPlace(row: Row): Place {
  return { sequence: getInteger(row, 'sequence'), id: getText(row, 'id') };
}

function toListing(viewer: Viewer, filter: DocumentFilter): SqlFragment {
  return sql`SELECT d.sequence, d.id, d.revision, (SELECT value FROM meta WHERE key = 'generation') AS generation
    FROM documents d WHERE ${toVisible(viewer)}
    ${also(filter.ids, (ids) => sql`AND d.id = ANY(${ids}::text[])`)}
    ${also(filter.numberKeys, (keys) => sql`AND d.number_key = ANY(${keys}::text[])`)}
    ${also(filter.subjectKey, (key) => sql`AND d.subject_key = ${key}`)}
    ${also(filter.exceptId, (id) => sql`AND d.id <> ${id}`)}
    ${also(filter.isUnnumbered === true ? true : undefined, () => sql`AND d.number_key IS NULL`)}
    ORDER BY d.sequence`;
}

async function loadDocuments(session: PostgresSession, places: readonly Place[]): Promise<CachedDocument[]> {
  const sequences = places.map(({ sequence }) => sequence);
  const [records, corrections] = await Promise.all([
    session.all(
      sql`SELECT document, record, seal FROM document_records WHERE document = ANY(${sequences}::bigint[])`,
    ),
    readCorrections(session, places),
  ]);
  const byDocument = new Map(records.map((row) => [getInteger(row, 'document'), row]));
  const documents: CachedDocument[] = [];
  for (const place of places) {
    const row = byDocument.get(place.sequence) ?? {};
    const parsed = getSealed(row, place.id, officialDocumentSchema);
    const made = corrections.get(place.sequence) ?? [];
    // Passages are read for the few documents that somebody corrected.
    const passages = made.length === 0 ? [] : await readPassages(session, place);
    const document = deepFreeze(overlayCorrections(parsed, made, () => passages));
    documents.push({ document, length: getText(row, 'record').length, resolved: new Map() });
  }
  return documents;
}

/** What the parser read, without corrections; undefined when the document is not held. */
export async function findParsed(
  session: PostgresSession,
  id: string,
): Promise<{ place: Place; parsed: OfficialDocument } | undefined> {
  const row = await session.get(
    sql`SELECT d.sequence, d.id, r.record, r.seal FROM documents d
      JOIN document_records r ON r.document = d.sequence WHERE d.id = ${id}`,
  );
  if (row === undefined) return undefined;
  return { place: toPlace(row), parsed: getSealed(row, id, officialDocumentSchema) };
}

/** Corrections of these documents by their sequence, oldest first. */
export async function readCorrections(
  session: PostgresSession,
  places: readonly Place[],
): Promise<Map<number, NumberedCorrection[]>> {
  const rows = await session.all(
    sql`SELECT sequence, document, record, seal FROM corrections
      WHERE document = ANY(${places.map(({ sequence }) => sequence)}::bigint[]) ORDER BY sequence`,
  );
  const ids = new Map(places.map(({ sequence, id }) => [sequence, id]));
  const numbered = rows.map((row) => {
    const document = getInteger(row, 'document');
    const correction = getSealed(row, ids.get(document) ?? '', keptCorrectionSchema);
    return { document, correction: { ...correction, number: getInteger(row, 'sequence') } };
  });
  const byDocument = Map.groupBy(numbered, ({ document }) => document);
  return new Map([...byDocument].map(([key, made]) => [key, made.map(({ correction }) => correction)]));
}

/** All passages of one document, in order. @throws STORE_DAMAGED */
export async function readPassages(
  session: PostgresSession,
  { sequence, id }: Place,
): Promise<StoredPassage[]> {
  const [document, rows] = await Promise.all([
    session.get(sql`SELECT text_hash FROM documents WHERE sequence = ${sequence}`),
    session.all(sql`SELECT id, record, seal FROM passages WHERE document = ${sequence} ORDER BY id`),
  ]);
  return toCheckedPassages(rows, { id, textHash: getText(document ?? {}, 'text_hash') });
}
