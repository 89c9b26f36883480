import { AssistantError } from '../model/errors.ts';
import { findLastEntry, insertAuditEntry, listAuditEntries } from './audit.ts';
import { addContent, readContent } from './content-rows.ts';
import type { StoreDatabase } from './database.ts';
import { listHeads, listIssuerGroups } from './document-heads.ts';
import { createDocumentReader, readCorrections } from './document-reader.ts';
import { createDocumentWriter } from './document-writer.ts';
import { deleteDraft, findDraft, saveDraft } from './draft-rows.ts';
import { createFindOriginals } from './find-originals.ts';
import { resolveRows } from './held-references.ts';
import { createKeywordIndex } from './keyword-index.ts';
import { createKeywordSearch } from './keyword-search.ts';
import { openDatabase, type StoreMode } from './open-database.ts';
import { findPassage, readPassages, toHashed } from './passage-rows.ts';
import { deleteProfile, findProfile, saveProfile } from './profile-rows.ts';
import type { UnresolvedReference } from './register-columns.ts';
import { listDeadlineRows, listUnresolvedByIssuer, listUnresolvedReferences } from './register-rows.ts';
import { getInteger, getText } from './rows.ts';
import { toSourceRecord } from './source-record.ts';
import { toStoreError } from './sqlite-errors.ts';
import type { PassageHit, ReferenceRow, SourceRecord, Store, Viewer } from './store.ts';
import { canLoadHnswlib } from './vector-index.ts';
import { findDimension, insertVectors, listUnembeddedTexts } from './vector-rows.ts';
import { createVectorSearch } from './vector-search.ts';
import { toVisibilityClause } from './visibility.ts';

/** Where the store is and what may be done to it. */
export interface SqliteStoreOptions {
  /** Directory of the store's files; created when missing, unless read-only. */
  readonly dataDirectory: string;
  /**
   * read-only: reads beside a writer and never creates anything; with no store there it is an empty one.
   * @default 'read-write'
   */
  readonly mode?: StoreMode;
}

/**
 * The store on this machine's disk: one SQLite file that several processes may read while one writes. Documents it
 * returns are shared and frozen.
 *
 * @throws STORE_DAMAGED — an empty, foreign or broken file stands in its place.
 * @throws STORE_VERSION — made by another version.
 * @throws STORE_WRITE_FAILED — directory or file cannot be created.
 */
export async function openSqliteStore(options: SqliteStoreOptions): Promise<Store> {
  const mode = options.mode ?? 'read-write';
  return createSqliteStore(openDatabase(options.dataDirectory, mode), options.dataDirectory, mode);
}

function createSqliteStore(database: StoreDatabase, dataDirectory: string, mode: StoreMode): Store {
  const keywords = createKeywordIndex(database.connection);
  const keywordSearch = createKeywordSearch(database, keywords);
  const vectors = createVectorSearch(database, dataDirectory, { canBuild: mode === 'read-write' });
  const reader = createDocumentReader(database);
  const writer = createDocumentWriter(database, keywords);
  const toHits = (ranked: readonly { passageId: number; relevance: number }[]): PassageHit[] =>
    ranked.flatMap(({ passageId, relevance }) => {
      const passage = findPassage(database, passageId);
      return passage === undefined ? [] : [{ passage, relevance }];
    });

  return {
    generation: async () => database.read(() => database.generation()),
    listChangedSince: async (generation) =>
      database.read(() =>
        database
          .all('SELECT id FROM documents WHERE revision > ? ORDER BY sequence', generation)
          .map((row) => getText(row, 'id')),
      ),
    listPersonalOwners: async () =>
      database.read(() =>
        database
          .all(
            "SELECT DISTINCT owner FROM documents WHERE visibility = 'person' AND owner IS NOT NULL ORDER BY owner",
          )
          .map((row) => getText(row, 'owner')),
      ),
    findSource: async (sourceFile) =>
      database.read(() => listSourcesBy(database, 'source_file', sourceFile)[0]),
    listSourcesByHash: async (contentHash) =>
      database.read(() => listSourcesBy(database, 'content_hash', contentHash)),

    saveDocument: (document, passages, embedded) =>
      database.write((generation) => {
        writer.save(document, passages, generation);
        if (embedded !== undefined)
          insertVectors(database, embedded.embedderId, toHashed(passages, embedded));
      }),
    deleteDocument: (id, action = 'deleted') =>
      changeIfHeld(database, id, () => database.write(() => writer.delete(id, action))),
    async eraseTraces() {
      await vectors.dropCaches();
      return database.emptyLog();
    },
    noteAudit: (entry) => database.write(() => insertAuditEntry(database, entry)),
    findLastAudit: async (contentHash) => database.read(() => findLastEntry(database, contentHash)),
    listAudit: async () => database.read(() => listAuditEntries(database)),
    setClass: (id, documentClass) =>
      changeIfHeld(database, id, () =>
        database.write((generation) => writer.setClass(id, documentClass, generation)),
      ),
    share: (id) =>
      changeIfHeld(database, id, () => database.write((generation) => writer.share(id, generation))),

    findDocument: async (id, viewer) => reader.find(id, viewer),
    listDocuments: async (viewer, filter) => reader.list(viewer, filter ?? {}),
    count: async (viewer) => database.read(() => countVisible(database, viewer)),

    listIssuers: async (viewer, of) => database.read(() => listIssuerGroups(database, viewer, of)),
    listHeads: async (viewer, issuerKeys, subjectKey) =>
      database.read(() => listHeads(database, viewer, 'issuer_key', issuerKeys, subjectKey)),
    listHeadsOf: async (viewer, ids) => database.read(() => listHeads(database, viewer, 'id', ids)),
    listReferences: async (viewer, numberKey, limit) =>
      database.read(() =>
        resolveAll(database, viewer, listUnresolvedReferences(database, viewer, { numberKey, limit })),
      ),
    listActs: async (viewer, numberKeys) =>
      database.read(() =>
        resolveAll(database, viewer, listUnresolvedReferences(database, viewer, { actsOn: numberKeys })),
      ),
    listReferencesOf: async (viewer, citedBy) =>
      database.read(() =>
        resolveAll(database, viewer, listUnresolvedReferences(database, viewer, { citedBy })),
      ),
    listReferencesTo: async (viewer, issuerKeys) =>
      database.read(() => resolveAll(database, viewer, listUnresolvedByIssuer(database, viewer, issuerKeys))),
    listDeadlines: async (viewer, range) => database.read(() => listDeadlineRows(database, viewer, range)),
    listPassages: async (documentId, viewer) =>
      database.read(() => {
        const document = findVisible(database, documentId, viewer);
        return document === undefined ? [] : readPassages(database, document);
      }),

    searchKeywords: async (query, viewer, searchOptions) =>
      database.read(() => toHits(keywordSearch.search(query, viewer, searchOptions))),
    countKeywords: async (words, viewer) => database.read(() => keywordSearch.count(words, viewer)),
    searchVectors: async (embedderId, vector, viewer, searchOptions) => {
      const nearest = await vectors.search(embedderId, vector, viewer, searchOptions);
      return database.read(() =>
        toHits(nearest.map(({ passageId, similarity }) => ({ passageId, relevance: similarity }))),
      );
    },
    findVectorLeg: async () => ((await canLoadHnswlib()) ? 'index' : 'exact'),
    listUnembedded: async (embedderId, limit, classes) =>
      database.read(() => listUnembeddedTexts(database, embedderId, limit, classes)),
    findDimension: async (embedderId) => database.read(() => findDimension(database, embedderId)),
    saveVectors: (embedderId, list) => database.write(() => insertVectors(database, embedderId, list)),

    saveCorrection: (correction) => database.write((generation) => writer.correct(correction, generation)),
    listCorrections: async (documentId) =>
      database.read(() => {
        const sequence = findSequence(database, documentId);
        if (sequence === undefined) return [];
        return readCorrections(database, sequence, documentId).map(({ anchor, ...correction }) => correction);
      }),
    withdrawCorrection: (documentId, number) =>
      changeIfHeld(database, documentId, () =>
        database.write((generation) => writer.withdraw(documentId, number, generation)),
      ),

    saveProfile: (profile) => database.write(() => saveProfile(database, profile)),
    findProfile: async (agency, viewer) => database.read(() => findProfile(database, agency, viewer)),
    deleteProfile: (agency) => database.write(() => deleteProfile(database, agency)),

    saveDraft: (draft) => database.write(() => saveDraft(database, draft)),
    findDraft: async (id, viewer) => database.read(() => findDraft(database, id, viewer)),
    deleteDraft: (id) => database.write(() => deleteDraft(database, id)),

    // A transaction each, so that another writer gets its turn between two merges.
    async compact() {
      while (database.read(() => keywords.canCompact())) await database.write(() => keywords.compact());
      await vectors.renewCaches();
    },

    readContent: () => readContent(database),
    addContent: (item) => database.write((generation) => addContent(database, writer, item, generation)),

    async close() {
      vectors.close();
      try {
        database.close();
      } catch (error) {
        throw toStoreError(error, 'write');
      }
    },
  };
}

// Nothing is written, not even a new generation, for a document that is not there.
async function changeIfHeld(
  database: StoreDatabase,
  id: string,
  change: () => Promise<boolean>,
): Promise<boolean> {
  return database.read(() => findSequence(database, id)) === undefined ? false : change();
}

function findSequence(database: StoreDatabase, id: string): number | undefined {
  const row = database.get('SELECT sequence FROM documents WHERE id = ?', id);
  return row === undefined ? undefined : getInteger(row, 'sequence');
}

function findVisible(database: StoreDatabase, id: string, viewer: Viewer) {
  const visible = toVisibilityClause(viewer);
  const row = database.get(
    `SELECT d.sequence, d.text_hash FROM documents d WHERE d.id = ? AND ${visible.sql}`,
    id,
    ...visible.parameters,
  );
  return row === undefined
    ? undefined
    : { id, sequence: getInteger(row, 'sequence'), textHash: getText(row, 'text_hash') };
}

// The latest where several were read from one file.
function listSourcesBy(
  database: StoreDatabase,
  column: 'source_file' | 'content_hash',
  value: string,
): SourceRecord[] {
  const rows = database.all(
    `SELECT id, source_file, content_hash, parser_version FROM documents WHERE ${column} = ? ORDER BY sequence DESC`,
    value,
  );
  return rows.flatMap((row) => toSourceRecord(row) ?? []);
}

function countVisible(database: StoreDatabase, viewer: Viewer): { documents: number; passages: number } {
  const visible = toVisibilityClause(viewer);
  const row = database.get(
    `SELECT count(*) AS documents,
       ifnull(sum(iif(d.first_passage = 0, 0, d.last_passage - d.first_passage + 1)), 0) AS passages
     FROM documents d WHERE ${visible.sql}`,
    ...visible.parameters,
  );
  if (row === undefined) throw new AssistantError('INTERNAL', 'count gave no row');
  return { documents: getInteger(row, 'documents'), passages: getInteger(row, 'passages') };
}

function resolveAll(
  database: StoreDatabase,
  viewer: Viewer,
  references: readonly UnresolvedReference[],
): ReferenceRow[] {
  return resolveRows(createFindOriginals(database, viewer), references);
}
