import { z } from 'zod';
import type { StoreDatabase } from './database.ts';
import { getInteger, getNullableText, getText, type Row } from './rows.ts';

/**
 * deleted: taken out by a person · restored: brought in again by name · secret-refused: a file with a secrecy mark met
 * at the door · secret-removed: a held document that turned out to be secret · classified: its class was changed.
 */
export const auditActions = [
  'deleted',
  'restored',
  'secret-refused',
  'secret-removed',
  'classified',
] as const;

/** One thing done to a document, without any of its content: a file's name may tell what it is about, its hash does not. */
export const auditEntrySchema = z.object({
  sequence: z.int(),
  /** ISO 8601, UTC. */
  at: z.string(),
  action: z.enum(auditActions),
  documentId: z.string().nullable(),
  /** sha256 of the file's bytes, hex. */
  contentHash: z.string().nullable(),
  /** The secrecy mark, or the class before and after; null when there is nothing to tell. */
  detail: z.string().nullable(),
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;
export type NewAuditEntry = Omit<AuditEntry, 'sequence' | 'at'>;

/** Whether an entry says nothing new: the same thing found again of the same content. */
export function isToldAlready(entry: NewAuditEntry, last: AuditEntry | undefined): boolean {
  return last?.action === entry.action && last.detail === entry.detail;
}

const NOW = "strftime('%Y-%m-%dT%H:%M:%fZ', 'now')";

/** Adds an entry, inside the caller's transaction; the same thing found again of the same content is not told twice. */
export function insertAuditEntry(database: StoreDatabase, entry: NewAuditEntry): void {
  const { action, documentId, contentHash, detail } = entry;
  const last = contentHash === null ? undefined : findLastEntry(database, contentHash);
  if (isToldAlready(entry, last)) return;
  database.run(
    `INSERT INTO audit (at, action, document_id, content_hash, detail) VALUES (${NOW}, ?, ?, ?, ?)`,
    action,
    documentId,
    contentHash,
    detail,
  );
}

/** Puts in an entry of another store under its own number; one that is there already stays. */
export function putAuditEntry(database: StoreDatabase, entry: AuditEntry): void {
  const { sequence, at, action, documentId, contentHash, detail } = entry;
  database.run(
    `INSERT OR IGNORE INTO audit (sequence, at, action, document_id, content_hash, detail) VALUES (?, ?, ?, ?, ?, ?)`,
    sequence,
    at,
    action,
    documentId,
    contentHash,
    detail,
  );
}

/** The last thing done to a file's content; undefined when nothing was. */
export function findLastEntry(database: StoreDatabase, contentHash: string): AuditEntry | undefined {
  const row = database.get(
    'SELECT * FROM audit WHERE content_hash = ? ORDER BY sequence DESC LIMIT 1',
    contentHash,
  );
  return row === undefined ? undefined : toEntry(row);
}

/** Everything done, oldest first; empty in a store that was made before any was noted. */
export function listAuditEntries(database: StoreDatabase): AuditEntry[] {
  if (database.get("SELECT 1 FROM sqlite_master WHERE name = 'audit'") === undefined) return [];
  return database.all('SELECT * FROM audit ORDER BY sequence').map(toEntry);
}

/** The entry of a row. */
export function toEntry(row: Row): AuditEntry {
  return {
    sequence: getInteger(row, 'sequence'),
    at: getText(row, 'at'),
    action: z.enum(auditActions).parse(getText(row, 'action')),
    documentId: getNullableText(row, 'document_id'),
    contentHash: getNullableText(row, 'content_hash'),
    detail: getNullableText(row, 'detail'),
  };
}
