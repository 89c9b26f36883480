import { agencyProfileSchema } from '../../model/agency-profile.ts';
import { AssistantError } from '../../model/errors.ts';
import { keptDraftSchema } from '../../model/kept-draft.ts';
import { toPlainPassage } from '../passage-rows.ts';
import { getInteger, getSealed, getText } from '../rows.ts';
import type { ContentItem, DocumentContent, HashedVector } from '../store-content.ts';
import { listAuditEntries, putAuditEntry } from './audit-rows.ts';
import { findParsed, readCorrections, readPassages } from './document-reader.ts';
import type { PostgresDocumentWriter } from './document-writer.ts';
import { saveDraft, saveProfile } from './kept-records.ts';
import type { PostgresDatabase, PostgresSession } from './postgres-database.ts';
import { sql } from './sql.ts';
import { insertUnitVectors, parseVectorText } from './vector-rows.ts';

/** Vectors in one item: about a megabyte. */
const VECTOR_BATCH = 500;

/** See `Store.readContent`. Each item is of one snapshot. */
export async function* readContent(
  { read }: PostgresDatabase,
  hasVectors: boolean,
): AsyncGenerator<ContentItem> {
  for (const row of await read((session) => session.all(sql`SELECT id FROM documents ORDER BY sequence`))) {
    const content = await read((session) => findDocument(session, getText(row, 'id')));
    if (content !== undefined) yield content;
  }
  if (hasVectors) yield* readAllVectors(read);
  for (const row of await read((session) =>
    session.all(sql`SELECT agency, record, seal FROM agency_profiles ORDER BY agency`),
  ))
    yield { kind: 'profile', profile: getSealed(row, getText(row, 'agency'), agencyProfileSchema) };
  for (const row of await read((session) =>
    session.all(sql`SELECT id, record, seal FROM kept_drafts ORDER BY id`),
  ))
    yield { kind: 'draft', draft: getSealed(row, getText(row, 'id'), keptDraftSchema) };
  for (const entry of await read(listAuditEntries)) yield { kind: 'audit', entry };
}

async function findDocument(session: PostgresSession, id: string): Promise<DocumentContent | undefined> {
  const found = await findParsed(session, id);
  if (found === undefined) return undefined;
  const { place, parsed } = found;
  const passages = await readPassages(session, place);
  const corrections = await readCorrections(session, [place]);
  return {
    kind: 'document',
    document: parsed,
    passages: passages.map(toPlainPassage),
    corrections: corrections.get(place.sequence) ?? [],
  };
}

async function* readAllVectors(read: PostgresDatabase['read']): AsyncGenerator<ContentItem> {
  for (const row of await read((session) => session.all(sql`SELECT id FROM embedders ORDER BY id`))) {
    const embedderId = getText(row, 'id');
    for (let afterId = 0; ; ) {
      const rows = await read((session) =>
        session.all(
          sql`SELECT id, text_hash, embedding::text AS embedding FROM vectors
            WHERE embedder = ${embedderId} AND id > ${afterId} ORDER BY id LIMIT ${VECTOR_BATCH}`,
        ),
      );
      const last = rows.at(-1);
      if (last === undefined) break;
      const vectors: HashedVector[] = rows.map((each) => ({
        textHash: getText(each, 'text_hash'),
        vector: parseVectorText(getText(each, 'embedding')),
      }));
      yield { kind: 'vectors', embedderId, vectors };
      afterId = getInteger(last, 'id');
    }
  }
}

/** See `Store.addContent`; inside the caller's transaction. */
export async function addContent(
  session: PostgresSession,
  writer: PostgresDocumentWriter,
  item: ContentItem,
  generation: number,
): Promise<void> {
  switch (item.kind) {
    case 'document': {
      const { document, passages, corrections } = item;
      if ((await findParsed(session, document.id)) !== undefined)
        throw new AssistantError('INPUT_INVALID', `document is held already: ${document.id}`);
      return writer.save(session, document, passages, generation, corrections);
    }
    case 'vectors':
      return insertUnitVectors(session, item.embedderId, item.vectors);
    case 'profile':
      return saveProfile(session, item.profile);
    case 'draft':
      return saveDraft(session, item.draft);
    case 'audit':
      return putAuditEntry(session, item.entry);
  }
}
