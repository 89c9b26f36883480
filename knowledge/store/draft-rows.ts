import { type KeptDraft, keptDraftSchema } from '../model/kept-draft.ts';
import type { StoreDatabase } from './database.ts';
import { getSealed, getText, sealRecord } from './rows.ts';
import type { Viewer } from './store.ts';
import { toVisibilityClause } from './visibility.ts';

/** Keeps a draft in place of what was kept under its id, inside the caller's transaction. */
export function saveDraft(database: StoreDatabase, draft: KeptDraft): void {
  const record = JSON.stringify(keptDraftSchema.parse(draft));
  database.run(
    'INSERT OR REPLACE INTO kept_drafts (id, record, seal) VALUES (?, ?, ?)',
    draft.id,
    record,
    sealRecord(draft.id, record),
  );
}

/** A kept draft; undefined when there is none, or it rests on a document the viewer may not see. */
export function findDraft(database: StoreDatabase, id: string, viewer: Viewer): KeptDraft | undefined {
  const row = database.get('SELECT record, seal FROM kept_drafts WHERE id = ?', id);
  if (row === undefined) return undefined;
  const draft = getSealed(row, id, keptDraftSchema);
  const visible = toVisibilityClause(viewer);
  const sql = `SELECT 1 FROM documents d WHERE d.id = ? AND ${visible.sql}`;
  const isVisible = (source: string) => database.get(sql, source, ...visible.parameters) !== undefined;
  return listSources(draft).every(isVisible) ? draft : undefined;
}

/** @returns false when none was kept */
export function deleteDraft(database: StoreDatabase, id: string): boolean {
  return database.run('DELETE FROM kept_drafts WHERE id = ?', id).changes > 0;
}

/** Forgets every draft that holds words of a document, inside the transaction that deletes it. */
export function forgetInDrafts(database: StoreDatabase, documentId: string): void {
  for (const row of database.all('SELECT id, record, seal FROM kept_drafts')) {
    const id = getText(row, 'id');
    if (listSources(getSealed(row, id, keptDraftSchema)).includes(documentId)) deleteDraft(database, id);
  }
}

/** The documents a draft rests on or quotes. */
export function listSources({ basis, sources }: KeptDraft): string[] {
  return [...new Set([...basis, ...sources])];
}
