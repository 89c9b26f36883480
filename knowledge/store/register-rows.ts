import type { OfficialDocument } from '../model/official-document.ts';
import type { StoreDatabase } from './database.ts';
import {
  type ReferenceFilter,
  toDeadlineColumns,
  toDeadlineRow,
  toReferenceColumns,
  toUnresolved,
  type UnresolvedReference,
} from './register-columns.ts';
import { IS_ACT } from './schema.ts';
import type { DeadlineRow, Viewer } from './store.ts';
import { isOperator, toVisibilityClause } from './visibility.ts';

/** Replaces the rows by which deadlines and references of one document (corrections laid over) are found. */
export function writeRegisterRows(
  database: StoreDatabase,
  sequence: number,
  document: OfficialDocument,
): void {
  database.run('DELETE FROM deadlines WHERE document = ?', sequence);
  database.run('DELETE FROM document_references WHERE document = ?', sequence);
  for (const { position, dueOn, record, seal } of toDeadlineColumns(document))
    database.run('INSERT INTO deadlines VALUES (?, ?, ?, ?, ?)', sequence, position, dueOn, record, seal);
  for (const { position, numberKey, issuerKey, record, seal } of toReferenceColumns(document))
    database.run(
      `INSERT INTO document_references (document, position, number_key, issuer_key, record, seal)
       VALUES (?, ?, ?, ?, ?, ?)`,
      sequence,
      position,
      numberKey,
      issuerKey,
      record,
      seal,
    );
}

/** See `Store.listDeadlines`. */
export function listDeadlineRows(
  database: StoreDatabase,
  viewer: Viewer,
  range: { from?: string; to?: string; includeUndated?: boolean },
): DeadlineRow[] {
  const visible = toVisibilityClause(viewer);
  const select = `SELECT d.id AS documentId, r.position, r.record, r.seal
    FROM deadlines r JOIN documents d ON d.sequence = r.document WHERE ${visible.sql}`;
  // Text sorts as dates do: an open end is a text before or after every date.
  const dated = database.all(
    `${select} AND r.due_on BETWEEN ? AND ? ORDER BY r.due_on, r.document, r.position`,
    ...visible.parameters,
    range.from ?? '',
    range.to ?? '9999-12-31',
  );
  const undated =
    range.includeUndated === true
      ? database.all(`${select} AND r.due_on IS NULL ORDER BY r.document, r.position`, ...visible.parameters)
      : [];
  return [...dated, ...undated].map(toDeadlineRow);
}

/** References by citing document. */
export function listUnresolvedReferences(
  database: StoreDatabase,
  viewer: Viewer,
  { numberKey, citedBy, actsOn, limit = -1 }: ReferenceFilter,
): UnresolvedReference[] {
  const visible = toVisibilityClause(viewer);
  const rows = database.all(
    `SELECT d.id AS documentId, r.position, r.record, r.seal
     FROM document_references r JOIN documents d ON d.sequence = r.document
     WHERE ${visible.sql} ${numberKey === undefined ? '' : 'AND r.number_key = ?'}
       ${citedBy === undefined ? '' : 'AND d.id IN (SELECT value FROM json_each(?))'}
       ${actsOn === undefined ? '' : `AND r.number_key IN (SELECT value FROM json_each(?)) AND ${IS_ACT}`}
     ORDER BY r.document, r.position LIMIT ?`,
    ...visible.parameters,
    ...(numberKey === undefined ? [] : [numberKey]),
    ...[citedBy, actsOn].flatMap((list) => (list === undefined ? [] : [JSON.stringify(list)])),
    limit,
  );
  return rows.map(toUnresolved);
}

/**
 * References to documents of these issuers: of each number and issuer those of the first and of the last document that
 * cites it, since a store cites its laws by the thousand.
 */
export function listUnresolvedByIssuer(
  database: StoreDatabase,
  viewer: Viewer,
  issuerKeys: readonly string[],
): UnresolvedReference[] {
  const visible = toVisibilityClause(viewer);
  const join = isOperator(viewer) ? '' : 'JOIN documents d ON d.sequence = c.document';
  const rows = database.all(
    `WITH ends AS (
       SELECT c.issuer_key, c.number_key, min(c.document) AS first, max(c.document) AS last
       FROM document_references c ${join}
       WHERE c.issuer_key IN (SELECT value FROM json_each(?)) AND c.number_key IS NOT NULL AND ${visible.sql}
       GROUP BY c.issuer_key, c.number_key)
     SELECT d.id AS documentId, r.position, r.record, r.seal
     FROM ends e
     JOIN document_references r ON r.document IN (e.first, e.last)
       AND r.issuer_key = e.issuer_key AND r.number_key = e.number_key
     JOIN documents d ON d.sequence = r.document
     ORDER BY r.document, r.position`,
    JSON.stringify(issuerKeys),
    ...visible.parameters,
  );
  return rows.map(toUnresolved);
}
