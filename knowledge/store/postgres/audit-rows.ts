import { type AuditEntry, isToldAlready, type NewAuditEntry, toEntry } from '../audit.ts';
import type { PostgresSession } from './postgres-database.ts';
import { sql } from './sql.ts';

/** Adds an entry; the same thing found again of the same content is not told twice. */
export async function insertAuditEntry(session: PostgresSession, entry: NewAuditEntry): Promise<void> {
  const { action, documentId, contentHash, detail } = entry;
  const last = contentHash === null ? undefined : await findLastEntry(session, contentHash);
  if (isToldAlready(entry, last)) return;
  await session.run(
    sql`INSERT INTO audit (at, action, document_id, content_hash, detail)
      VALUES (to_char(now() AT TIME ZONE 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        ${action}, ${documentId}, ${contentHash}, ${detail})`,
  );
}

/** Puts in an entry of another store under its own number; one that is there already stays. */
export async function putAuditEntry(session: PostgresSession, entry: AuditEntry): Promise<void> {
  const { sequence, at, action, documentId, contentHash, detail } = entry;
  await session.run(
    sql`INSERT INTO audit (sequence, at, action, document_id, content_hash, detail)
      VALUES (${sequence}, ${at}, ${action}, ${documentId}, ${contentHash}, ${detail}) ON CONFLICT DO NOTHING`,
  );
  await session.get(
    sql`SELECT setval(pg_get_serial_sequence('audit', 'sequence'), (SELECT max(sequence) FROM audit))`,
  );
}

/** The last thing done to a file's content; undefined when nothing was. */
export async function findLastEntry(
  session: PostgresSession,
  contentHash: string,
): Promise<AuditEntry | undefined> {
  const row = await session.get(
    sql`SELECT * FROM audit WHERE content_hash = ${contentHash} ORDER BY sequence DESC LIMIT 1`,
  );
  return row === undefined ? undefined : toEntry(row);
}

/** Everything done, oldest first. */
export async function listAuditEntries(session: PostgresSession): Promise<AuditEntry[]> {
  return (await session.all(sql`SELECT * FROM audit ORDER BY sequence`)).map(toEntry);
}
