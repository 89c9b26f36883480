import { agencyProfileSchema } from '../model/agency-profile.ts';
import { AssistantError } from '../model/errors.ts';
import { keptDraftSchema } from '../model/kept-draft.ts';
import { listAuditEntries, putAuditEntry } from './audit.ts';
import type { StoreDatabase } from './database.ts';
import { findParsedDocument, getTextHash, readCorrections } from './document-reader.ts';
import type { DocumentWriter } from './document-writer.ts';
import { saveDraft } from './draft-rows.ts';
import { readPassages, toPlainPassage } from './passage-rows.ts';
import { saveProfile } from './profile-rows.ts';
import { damaged, getBytes, getInteger, getSealed, getText } from './rows.ts';
import type { ContentItem, DocumentContent, HashedVector } from './store-content.ts';
import { findVector } from './vector-math.ts';
import { insertUnitVectors, listEmbedders } from './vector-rows.ts';

/** Vectors in one item: about a megabyte. */
const VECTOR_BATCH = 500;

/** See `Store.readContent`. Each item is of one snapshot. */
export async function* readContent(database: StoreDatabase): AsyncGenerator<ContentItem> {
  const documents = database.all('SELECT sequence, id FROM documents ORDER BY sequence');
  for (const row of documents) {
    const place = { sequence: getInteger(row, 'sequence'), id: getText(row, 'id') };
    const content = database.read(() => findDocument(database, place));
    if (content !== undefined) yield content;
  }
  for (const { id, dimension } of listEmbedders(database)) {
    for (let afterId = 0; ; ) {
      const { vectors, lastId } = readVectors(database, { id, dimension, afterId });
      if (vectors.length === 0) break;
      yield { kind: 'vectors', embedderId: id, vectors };
      afterId = lastId;
    }
  }
  for (const row of database.all('SELECT agency, record, seal FROM agency_profiles ORDER BY agency'))
    yield { kind: 'profile', profile: getSealed(row, getText(row, 'agency'), agencyProfileSchema) };
  for (const row of database.all('SELECT id, record, seal FROM kept_drafts ORDER BY id'))
    yield { kind: 'draft', draft: getSealed(row, getText(row, 'id'), keptDraftSchema) };
  for (const entry of listAuditEntries(database)) yield { kind: 'audit', entry };
}

function findDocument(
  database: StoreDatabase,
  { sequence, id }: { sequence: number; id: string },
): DocumentContent | undefined {
  const document = findParsedDocument(database, id);
  if (document === undefined) return undefined;
  const passages = readPassages(database, { sequence, id, textHash: getTextHash(database, sequence) });
  const corrections = readCorrections(database, sequence, id);
  return { kind: 'document', document, passages: passages.map(toPlainPassage), corrections };
}

function readVectors(
  database: StoreDatabase,
  { id, dimension, afterId }: { id: string; dimension: number; afterId: number },
): { vectors: HashedVector[]; lastId: number } {
  const rows = database.all(
    'SELECT id, text_hash, vector FROM vectors WHERE embedder = ? AND id > ? ORDER BY id LIMIT ?',
    id,
    afterId,
    VECTOR_BATCH,
  );
  const vectors = rows.map((row) => {
    const vector = findVector(getBytes(row, 'vector'), dimension);
    if (vector === undefined) throw damaged(`vector is not ${dimension} finite numbers`);
    return { textHash: getText(row, 'text_hash'), vector };
  });
  const last = rows.at(-1);
  return { vectors, lastId: last === undefined ? afterId : getInteger(last, 'id') };
}

/** See `Store.addContent`; inside the caller's transaction. */
export function addContent(
  database: StoreDatabase,
  writer: DocumentWriter,
  item: ContentItem,
  generation: number,
): void {
  switch (item.kind) {
    case 'document':
      addDocument(database, writer, item, generation);
      break;
    case 'vectors':
      insertUnitVectors(database, item.embedderId, item.vectors);
      break;
    case 'profile':
      saveProfile(database, item.profile);
      break;
    case 'draft':
      saveDraft(database, item.draft);
      break;
    case 'audit':
      putAuditEntry(database, item.entry);
      break;
  }
}

function addDocument(
  database: StoreDatabase,
  writer: DocumentWriter,
  { document, passages, corrections }: DocumentContent,
  generation: number,
): void {
  if (findParsedDocument(database, document.id) !== undefined)
    throw new AssistantError('INPUT_INVALID', `document is held already: ${document.id}`);
  writer.save(document, passages, generation, corrections);
}
