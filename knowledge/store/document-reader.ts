import { type OfficialDocument, officialDocumentSchema } from '../model/official-document.ts';
import { keptCorrectionSchema } from './corrections.ts';
import type { StoreDatabase } from './database.ts';
import { deepFreeze } from './deep-freeze.ts';
import { createFindOriginals } from './find-originals.ts';
import { type FindOriginals, resolveReferences } from './held-references.ts';
import { type NumberedCorrection, overlayCorrections } from './overlay-corrections.ts';
import { readPassages } from './passage-rows.ts';
import { getInteger, getSealed, getText, type Row } from './rows.ts';
import type { DocumentFilter, Viewer } from './store.ts';
import { toViewerKey, toVisibilityClause } from './visibility.ts';
import { createWeightedCache } from './weighted-cache.ts';

/** Parsed documents kept in memory, by the length of their JSON: some thousand documents of ordinary size. */
const CACHED_CHARACTERS = 24_000_000;

/** Reads documents as others see them: corrections laid over, references resolved. */
export interface DocumentReader {
  find(id: string, viewer: Viewer): OfficialDocument | undefined;
  list(viewer: Viewer, filter: DocumentFilter): OfficialDocument[];
}

interface CachedDocument {
  /** Parsed, corrected, frozen; `length` of its JSON. */
  readonly document: OfficialDocument;
  readonly length: number;
  /** With references resolved as of a generation, by viewer. */
  readonly resolved: Map<string, { generation: number; document: OfficialDocument }>;
}

/** What the cache holds is shared among callers, so it is frozen. */
export function createDocumentReader(database: StoreDatabase): DocumentReader {
  const cache = createWeightedCache<CachedDocument>(CACHED_CHARACTERS);

  const load = (row: Row): CachedDocument => {
    const key = `${getInteger(row, 'sequence')}:${getInteger(row, 'revision')}`;
    const cached = cache.get(key);
    if (cached !== undefined) return cached;
    const loaded = loadDocument(database, getInteger(row, 'sequence'), getText(row, 'id'));
    cache.set(key, loaded, loaded.length);
    return loaded;
  };
  const resolve = (
    row: Row,
    viewer: Viewer,
    generation: number,
    findOriginals: FindOriginals,
  ): OfficialDocument => {
    const { document, resolved } = load(row);
    const viewerKey = toViewerKey(viewer);
    const known = resolved.get(viewerKey);
    if (known?.generation === generation) return known.document;
    const references = resolveReferences(findOriginals, document.id, document.references);
    const fresh = deepFreeze({ ...document, references });
    resolved.set(viewerKey, { generation, document: fresh });
    return fresh;
  };

  const list = (viewer: Viewer, filter: DocumentFilter) =>
    database.read(() => {
      const generation = database.generation();
      const findOriginals = createFindOriginals(database, viewer);
      return listRows(database, viewer, filter).map((row) => resolve(row, viewer, generation, findOriginals));
    });
  return { find: (id, viewer) => list(viewer, { ids: [id] })[0], list };
}

function listRows(database: StoreDatabase, viewer: Viewer, filter: DocumentFilter): Row[] {
  const visible = toVisibilityClause(viewer);
  // A JSON array as one parameter keeps one prepared statement for lists of any length.
  const idClause = filter.ids === undefined ? '' : 'AND d.id IN (SELECT value FROM json_each(?))';
  const keyClause =
    filter.numberKeys === undefined ? '' : 'AND d.number_key IN (SELECT value FROM json_each(?))';
  const subjectClause = filter.subjectKey === undefined ? '' : "AND json_extract(d.head, '$.subjectKey') = ?";
  const exceptClause = filter.exceptId === undefined ? '' : 'AND d.id <> ?';
  const blankClause = filter.isUnnumbered === true ? 'AND d.number_key IS NULL' : '';
  return database.all(
    `SELECT d.sequence, d.id, d.revision FROM documents d WHERE ${visible.sql} ${idClause} ${keyClause} ${subjectClause} ${exceptClause} ${blankClause} ORDER BY d.sequence`,
    ...visible.parameters,
    ...[filter.ids, filter.numberKeys].flatMap((list) => (list === undefined ? [] : [JSON.stringify(list)])),
    ...[filter.subjectKey, filter.exceptId].filter((value) => value !== undefined),
  );
}

function loadDocument(database: StoreDatabase, sequence: number, id: string): CachedDocument {
  const row = database.get('SELECT record, seal FROM document_records WHERE document = ?', sequence) ?? {};
  const parsed = getSealed(row, id, officialDocumentSchema);
  const document = deepFreeze(
    overlayCorrections(parsed, readCorrections(database, sequence, id), () =>
      readPassages(database, { sequence, id, textHash: getTextHash(database, sequence) }),
    ),
  );
  return { document, length: getText(row, 'record').length, resolved: new Map() };
}

/** What the parser read, without corrections; undefined when the document is not held. */
export function findParsedDocument(database: StoreDatabase, id: string): OfficialDocument | undefined {
  const row = database.get(
    'SELECT r.record, r.seal FROM documents d JOIN document_records r ON r.document = d.sequence WHERE d.id = ?',
    id,
  );
  return row === undefined ? undefined : getSealed(row, id, officialDocumentSchema);
}

/** Corrections of one document, oldest first. */
export function readCorrections(database: StoreDatabase, sequence: number, id: string): NumberedCorrection[] {
  const rows = database.all(
    'SELECT sequence, record, seal FROM corrections WHERE document = ? ORDER BY sequence',
    sequence,
  );
  return rows.map((row) => ({
    ...getSealed(row, id, keptCorrectionSchema),
    number: getInteger(row, 'sequence'),
  }));
}

/** The hash that the joined passages of a document must have. */
export function getTextHash(database: StoreDatabase, sequence: number): string {
  const row = database.get('SELECT text_hash FROM documents WHERE sequence = ?', sequence);
  return getText(row ?? {}, 'text_hash');
}
