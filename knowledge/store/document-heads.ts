import type { StoreDatabase } from './database.ts';
import { toDocumentHead, toIssuerGroup } from './document-columns.ts';
import type { DocumentHead, IssuerGroup, Viewer } from './store.ts';
import { isOperator, toVisibilityClause } from './visibility.ts';

/** See `Store.listHeads` and `Store.listHeadsOf`. */
export function listHeads(
  database: StoreDatabase,
  viewer: Viewer,
  by: 'issuer_key' | 'id',
  keys: readonly string[],
  subjectKey?: string,
): DocumentHead[] {
  const visible = toVisibilityClause(viewer);
  // The plus keeps the way by issuer: thousands of offices may give their plans one subject.
  const subjectClause = subjectKey === undefined ? '' : "AND +json_extract(d.head, '$.subjectKey') = ?";
  const rows = database.all(
    `SELECT d.id, d.source_file, d.head FROM documents d
     WHERE d.${by} IN (SELECT value FROM json_each(?)) AND ${visible.sql} ${subjectClause} ORDER BY d.sequence`,
    JSON.stringify(keys),
    ...visible.parameters,
    ...(subjectKey === undefined ? [] : [subjectKey]),
  );
  return rows.map(toDocumentHead);
}

/** See `Store.listIssuers`. */
export function listIssuerGroups(
  database: StoreDatabase,
  viewer: Viewer,
  of: 'held' | 'cited',
): IssuerGroup[] {
  const visible = toVisibilityClause(viewer);
  // The operator sees all, and the index alone tells.
  const join = isOperator(viewer) ? '' : 'JOIN documents d ON d.sequence = r.document';
  const from = of === 'held' ? 'documents d' : `document_references r ${join}`;
  const column = of === 'held' ? 'd.issuer_key' : 'r.issuer_key';
  const rows = database.all(
    `SELECT DISTINCT ${column} AS issuer_key FROM ${from} WHERE ${visible.sql} AND ${column} IS NOT NULL`,
    ...visible.parameters,
  );
  return rows.map(toIssuerGroup);
}
