import { toHashed } from '../passage-rows.ts';
import { getInteger, getText } from '../rows.ts';
import type { Store } from '../store.ts';
import { findLastEntry, insertAuditEntry, listAuditEntries } from './audit-rows.ts';
import { addContent, readContent } from './content.ts';
import { createDocumentReader, readCorrections, readPassages } from './document-reader.ts';
import { createPostgresDocumentWriter } from './document-writer.ts';
import { eraseTraces } from './erase-traces.ts';
import { readHits } from './hits.ts';
import {
  deleteDraft,
  deleteProfile,
  findDraft,
  findProfile,
  saveDraft,
  saveProfile,
} from './kept-records.ts';
import { createPostgresKeywordIndex } from './keyword-index.ts';
import { createPostgresKeywordSearch } from './keyword-search.ts';
import {
  countVisible,
  listDeadlines,
  listHeads,
  listIssuers,
  listReferences,
  listReferencesTo,
  listSources,
} from './listings.ts';
import { migrate, type VectorsMissing } from './migrate.ts';
import {
  createPostgresDatabase,
  type PostgresConnections,
  type PostgresDatabase,
  type PostgresSession,
} from './postgres-database.ts';
import { sql } from './sql.ts';
import { findDimension, insertVectors, listUnembeddedTexts } from './vector-rows.ts';
import { searchVectors } from './vector-search.ts';
import { toVisible } from './visible.ts';

/**
 * The store in a PostgreSQL database, which several programs on several machines may share. Documents it returns are
 * shared and frozen. Opening brings the tables up to this version, also for reading.
 *
 * @throws STORE_UNREACHABLE — no way to the server, or it lets us not in
 * @throws STORE_VERSION, STORE_DAMAGED — the tables are a newer version's, or another program's
 */
export async function openPostgresStore(
  connections: PostgresConnections,
  mode: 'read-write' | 'read-only' = 'read-write',
): Promise<Store> {
  try {
    const vectorsMissing = await migrate(connections);
    return createPostgresStore(createPostgresDatabase(connections, mode === 'read-write'), vectorsMissing);
  } catch (error) {
    await connections.close();
    throw error;
  }
}

function createPostgresStore(database: PostgresDatabase, vectorsMissing: VectorsMissing | null): Store {
  const hasVectors = vectorsMissing === null;
  const keywords = createPostgresKeywordIndex();
  const keywordSearch = createPostgresKeywordSearch(keywords);
  const reader = createDocumentReader();
  const writer = createPostgresDocumentWriter(keywords, hasVectors);
  const { read, write } = database;

  return {
    generation: () => read(readGeneration),
    listChangedSince: (generation) => read((session) => listChanged(session, generation)),
    listPersonalOwners: () => read(listPersonal),
    findSource: (sourceFile) => read(async (session) => (await listSources(session, { sourceFile }))[0]),
    listSourcesByHash: (contentHash) => read((session) => listSources(session, { contentHash })),

    saveDocument: (document, passages, embedded) =>
      write(async (session, generation) => {
        await writer.save(session, document, passages, generation);
        if (embedded !== undefined && hasVectors)
          await insertVectors(session, embedded.embedderId, toHashed(passages, embedded));
      }),
    deleteDocument: (id, action = 'deleted') =>
      changeIfHeld(database, id, () => write((session) => writer.delete(session, id, action))),
    eraseTraces: () => eraseTraces(database, hasVectors),
    noteAudit: (entry) => write((session) => insertAuditEntry(session, entry)),
    findLastAudit: (contentHash) => read((session) => findLastEntry(session, contentHash)),
    listAudit: () => read(listAuditEntries),
    setClass: (id, documentClass) =>
      changeIfHeld(database, id, () =>
        write((session, generation) => writer.setClass(session, id, documentClass, generation)),
      ),

    share: (id) =>
      changeIfHeld(database, id, () => write((session, generation) => writer.share(session, id, generation))),

    findDocument: (id, viewer) =>
      read(async (session) => (await reader.list(session, viewer, { ids: [id] }))[0]),
    listDocuments: (viewer, filter) => read((session) => reader.list(session, viewer, filter ?? {})),
    count: (viewer) => read((session) => countVisible(session, viewer)),

    listIssuers: (viewer, of) => read((session) => listIssuers(session, viewer, of)),
    listHeads: (viewer, issuerKeys, subjectKey) =>
      read((session) => listHeads(session, viewer, { issuerKeys, subjectKey })),
    listHeadsOf: (viewer, ids) => read((session) => listHeads(session, viewer, { ids })),
    listReferences: (viewer, numberKey, limit) =>
      read((session) => listReferences(session, viewer, { numberKey, limit })),
    listActs: (viewer, actsOn) => read((session) => listReferences(session, viewer, { actsOn })),
    listReferencesOf: (viewer, citedBy) => read((session) => listReferences(session, viewer, { citedBy })),
    listReferencesTo: (viewer, issuerKeys) =>
      read((session) => listReferencesTo(session, viewer, issuerKeys)),
    listDeadlines: (viewer, range) => read((session) => listDeadlines(session, viewer, range)),
    listPassages: (documentId, viewer) =>
      read(async (session) => {
        const visible = sql`SELECT d.sequence FROM documents d WHERE d.id = ${documentId} AND ${toVisible(viewer)}`;
        const row = await session.get(visible);
        if (row === undefined) return [];
        return readPassages(session, { id: documentId, sequence: getInteger(row, 'sequence') });
      }),

    searchKeywords: (query, viewer, options) =>
      read(async (session) => readHits(session, await keywordSearch.search(session, query, viewer, options))),
    countKeywords: (words, viewer) => read((session) => keywordSearch.count(session, words, viewer)),
    searchVectors: async (embedderId, vector, viewer, options) => {
      if (!hasVectors) return [];
      return read(async (session) =>
        readHits(session, await searchVectors(session, embedderId, vector, viewer, options)),
      );
    },
    findVectorLeg: async () => vectorsMissing ?? 'in-database',
    listUnembedded: async (embedderId, limit, classes) =>
      hasVectors ? read((session) => listUnembeddedTexts(session, embedderId, limit, classes)) : [],
    findDimension: async (embedderId) =>
      hasVectors ? read((session) => findDimension(session, embedderId)) : undefined,
    saveVectors: async (embedderId, vectors) => {
      if (hasVectors) await write((session) => insertVectors(session, embedderId, vectors));
    },

    saveCorrection: (correction) =>
      write((session, generation) => writer.correct(session, correction, generation)),
    listCorrections: (documentId) =>
      read(async (session) => {
        const sequence = await findSequence(session, documentId);
        if (sequence === undefined) return [];
        const corrections = await readCorrections(session, [{ sequence, id: documentId }]);
        return (corrections.get(sequence) ?? []).map(({ anchor, ...correction }) => correction);
      }),
    withdrawCorrection: (documentId, number) =>
      changeIfHeld(database, documentId, () =>
        write((session, generation) => writer.withdraw(session, documentId, number, generation)),
      ),

    saveProfile: (profile) => write((session) => saveProfile(session, profile)),
    findProfile: (agency, viewer) => read((session) => findProfile(session, agency, viewer)),
    deleteProfile: (agency) => write((session) => deleteProfile(session, agency)),

    saveDraft: (draft) => write((session) => saveDraft(session, draft)),
    findDraft: (id, viewer) => read((session) => findDraft(session, id, viewer)),
    deleteDraft: (id) => write((session) => deleteDraft(session, id)),

    // A transaction each, so that another writer gets its turn between two merges.
    async compact() {
      while (await read((session) => keywords.canCompact(session)))
        await write((session) => keywords.compact(session));
    },

    readContent: () => readContent(database, hasVectors),
    addContent: async (item) => {
      if (item.kind !== 'vectors' || hasVectors)
        await write((session, generation) => addContent(session, writer, item, generation));
    },

    close: () => database.connections.close(),
  };
}

async function readGeneration(session: PostgresSession): Promise<number> {
  const row = await session.get(sql`SELECT value FROM meta WHERE key = 'generation'`);
  return getInteger(row ?? {}, 'value');
}

async function listPersonal(session: PostgresSession): Promise<string[]> {
  const rows = await session.all(
    sql`SELECT DISTINCT owner FROM documents WHERE visibility = 'person' AND owner IS NOT NULL ORDER BY owner`,
  );
  return rows.map((row) => getText(row, 'owner'));
}

async function listChanged(session: PostgresSession, generation: number): Promise<string[]> {
  const rows = await session.all(
    sql`SELECT id FROM documents WHERE revision > ${generation} ORDER BY sequence`,
  );
  return rows.map((row) => getText(row, 'id'));
}

// Nothing is written, not even a new generation, for a document that is not there.
async function changeIfHeld(
  database: PostgresDatabase,
  id: string,
  change: () => Promise<boolean>,
): Promise<boolean> {
  const sequence = await database.read((session) => findSequence(session, id));
  return sequence === undefined ? false : change();
}

async function findSequence(session: PostgresSession, id: string): Promise<number | undefined> {
  const row = await session.get(sql`SELECT sequence FROM documents WHERE id = ${id}`);
  return row === undefined ? undefined : getInteger(row, 'sequence');
}
