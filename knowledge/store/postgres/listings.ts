import { toDocumentHead, toIssuerGroup } from '../document-columns.ts';
import { type ReferenceFilter, toDeadlineRow, toUnresolved } from '../register-columns.ts';
import { getInteger } from '../rows.ts';
import { toSourceRecord } from '../source-record.ts';
import type { DeadlineRow, DocumentHead, IssuerGroup, ReferenceRow, SourceRecord, Viewer } from '../store.ts';
import { isOperator } from '../visibility.ts';
import { resolveAll } from './originals.ts';
import type { PostgresSession } from './postgres-database.ts';
import { NOTHING, type SqlFragment, sql } from './sql.ts';
import { also, toVisible } from './visible.ts';

/** The latest first where several were read from one file, or are of one content. */
export async function listSources(
  session: PostgresSession,
  by: { readonly sourceFile: string } | { readonly contentHash: string },
): Promise<SourceRecord[]> {
  const condition =
    'sourceFile' in by ? sql`source_file = ${by.sourceFile}` : sql`content_hash = ${by.contentHash}`;
  const rows = await session.all(
    sql`SELECT id, source_file, content_hash, parser_version FROM documents
      WHERE ${condition} ORDER BY sequence DESC`,
  );
  return rows.flatMap((row) => toSourceRecord(row) ?? []);
}

/** See `Store.count`. */
export async function countVisible(
  session: PostgresSession,
  viewer: Viewer,
): Promise<{ documents: number; passages: number }> {
  const row = await session.get(
    sql`SELECT count(*) AS documents, coalesce(sum(
        CASE WHEN d.first_passage = 0 THEN 0 ELSE d.last_passage - d.first_passage + 1 END), 0)::bigint AS passages
      FROM documents d WHERE ${toVisible(viewer)}`,
  );
  return { documents: getInteger(row ?? {}, 'documents'), passages: getInteger(row ?? {}, 'passages') };
}

/** See `Store.listHeads` and `Store.listHeadsOf`. */
export async function listHeads(
  session: PostgresSession,
  viewer: Viewer,
  by:
    | { readonly issuerKeys: readonly string[]; readonly subjectKey?: string | undefined }
    | { readonly ids: readonly string[] },
): Promise<DocumentHead[]> {
  const condition =
    'ids' in by
      ? sql`d.id = ANY(${by.ids}::text[])`
      : sql`d.issuer_key = ANY(${by.issuerKeys}::text[])
          ${also(by.subjectKey, (key) => sql`AND d.subject_key = ${key}`)}`;
  const rows = await session.all(
    sql`SELECT d.id, d.source_file, d.head FROM documents d
      WHERE ${condition} AND ${toVisible(viewer)} ORDER BY d.sequence`,
  );
  return rows.map(toDocumentHead);
}

/** See `Store.listIssuers`. */
export async function listIssuers(
  session: PostgresSession,
  viewer: Viewer,
  of: 'held' | 'cited',
): Promise<IssuerGroup[]> {
  const cited = sql`SELECT DISTINCT r.issuer_key FROM document_references r ${joinUnlessOperator(viewer)}
    WHERE r.issuer_key IS NOT NULL AND ${toVisible(viewer)}`;
  const held = sql`SELECT DISTINCT d.issuer_key FROM documents d
    WHERE d.issuer_key IS NOT NULL AND ${toVisible(viewer)}`;
  return (await session.all(of === 'held' ? held : cited)).map(toIssuerGroup);
}

// The operator sees all, and the references alone tell.
function joinUnlessOperator(viewer: Viewer): SqlFragment {
  return isOperator(viewer) ? NOTHING : sql`JOIN documents d ON d.sequence = r.document`;
}

/** See `Store.listReferences`, `Store.listActs` and `Store.listReferencesOf`. */
export async function listReferences(
  session: PostgresSession,
  viewer: Viewer,
  { numberKey, citedBy, actsOn, limit }: ReferenceFilter,
): Promise<ReferenceRow[]> {
  const rows = await session.all(
    sql`SELECT d.id AS "documentId", r.position, r.record, r.seal
      FROM document_references r JOIN documents d ON d.sequence = r.document
      WHERE ${toVisible(viewer)}
      ${also(numberKey, (key) => sql`AND r.number_key = ${key}`)}
      ${also(citedBy, (ids) => sql`AND d.id = ANY(${ids}::text[])`)}
      ${also(actsOn, (keys) => sql`AND r.is_act AND r.number_key = ANY(${keys}::text[])`)}
      ORDER BY r.document, r.position ${also(limit, (count) => sql`LIMIT ${count}`)}`,
  );
  return resolveAll(session, viewer, rows.map(toUnresolved));
}

/** See `Store.listReferencesTo`. */
export async function listReferencesTo(
  session: PostgresSession,
  viewer: Viewer,
  issuerKeys: readonly string[],
): Promise<ReferenceRow[]> {
  const rows = await session.all(
    sql`WITH ends AS (
        SELECT r.issuer_key, r.number_key, min(r.document) AS first, max(r.document) AS last
        FROM document_references r ${joinUnlessOperator(viewer)}
        WHERE r.issuer_key = ANY(${issuerKeys}::text[]) AND r.number_key IS NOT NULL AND ${toVisible(viewer)}
        GROUP BY r.issuer_key, r.number_key)
      SELECT d.id AS "documentId", r.position, r.record, r.seal
      FROM ends e
      JOIN document_references r ON r.document IN (e.first, e.last)
        AND r.issuer_key = e.issuer_key AND r.number_key = e.number_key
      JOIN documents d ON d.sequence = r.document
      ORDER BY r.document, r.position`,
  );
  return resolveAll(session, viewer, rows.map(toUnresolved));
}

/** See `Store.listDeadlines`. */
export async function listDeadlines(
  session: PostgresSession,
  viewer: Viewer,
  range: { from?: string; to?: string; includeUndated?: boolean },
): Promise<DeadlineRow[]> {
  const select = sql`SELECT d.id AS "documentId", r.position, r.record, r.seal
    FROM deadlines r JOIN documents d ON d.sequence = r.document WHERE ${toVisible(viewer)}`;
  // Text sorts as dates do: an open end is a text before or after every date.
  const dated = session.all(
    sql`${select} AND r.due_on BETWEEN ${range.from ?? ''} AND ${range.to ?? '9999-12-31'}
      ORDER BY r.due_on, r.document, r.position`,
  );
  const undated =
    range.includeUndated === true
      ? session.all(sql`${select} AND r.due_on IS NULL ORDER BY r.document, r.position`)
      : [];
  const [first, last] = await Promise.all([dated, undated]);
  return [...first, ...last].map(toDeadlineRow);
}
