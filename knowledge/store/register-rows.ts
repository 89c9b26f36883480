import { documentNumberKey } from '../language/document-number.ts';
import type { OfficialDocument } from '../model/official-document.ts';
import { deadlineSchema, type Reference, referenceSchema } from '../model/register.ts';
import { isUnclear } from '../model/scan-doubt.ts';
import type { StoreDatabase } from './database.ts';
import { toIssuerKey } from './issuer-key.ts';
import { getInteger, getSealed, getText, type Row, sealRecord } from './rows.ts';
import type { DeadlineRow, Viewer } from './store.ts';
import { toVisibilityClause } from './visibility.ts';

/** Replaces the rows by which deadlines and references of one document (corrections laid over) are found. */
export function writeRegisterRows(
  database: StoreDatabase,
  sequence: number,
  document: OfficialDocument,
): void {
  database.run('DELETE FROM deadlines WHERE document = ?', sequence);
  database.run('DELETE FROM document_references WHERE document = ?', sequence);
  for (const [position, deadline] of document.deadlines.entries()) {
    const record = JSON.stringify(deadline);
    const seal = sealRecord(toOwner(document.id, position), record);
    database.run(
      'INSERT INTO deadlines VALUES (?, ?, ?, ?, ?)',
      sequence,
      position,
      // A day that was not read surely may be any day: it is listed whatever days are asked for.
      isUnclear(deadline) ? null : (deadline.dueOn ?? deadline.lastWorkingDay),
      record,
      seal,
    );
  }
  for (const [position, reference] of document.references.entries()) {
    const record = JSON.stringify(reference);
    const seal = sealRecord(toOwner(document.id, position), record);
    const numberKey = documentNumberKey(reference.number);
    database.run(
      `INSERT INTO document_references (document, position, number_key, issuer_key, record, seal)
       VALUES (?, ?, ?, ?, ?, ?)`,
      sequence,
      position,
      numberKey,
      toIssuerKey({ ...reference, issuerLevel: null, issuerSystem: null, place: null }),
      record,
      seal,
    );
  }
}

function toOwner(documentId: string, position: number): string {
  return `${documentId}#${position}`;
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

function toDeadlineRow(row: Row): DeadlineRow {
  const documentId = getText(row, 'documentId');
  const deadline = getSealed(row, toOwner(documentId, getInteger(row, 'position')), deadlineSchema);
  return { ...deadline, documentId };
}

/** Which references to list; every given condition must hold. */
export interface ReferenceFilter {
  readonly numberKey?: string | undefined;
  /** Only what is said to be of one of these issuers (`IssuerGroup.key`). */
  readonly issuerKeys?: readonly string[];
}

/** References by citing document; not yet resolved. */
export function listUnresolvedReferences(
  database: StoreDatabase,
  viewer: Viewer,
  { numberKey, issuerKeys }: ReferenceFilter,
): { citedBy: string; reference: Reference }[] {
  const visible = toVisibilityClause(viewer);
  const rows = database.all(
    `SELECT d.id AS documentId, r.position, r.record, r.seal
     FROM document_references r JOIN documents d ON d.sequence = r.document
     WHERE ${visible.sql} ${numberKey === undefined ? '' : 'AND r.number_key = ?'}
       ${issuerKeys === undefined ? '' : 'AND r.issuer_key IN (SELECT value FROM json_each(?))'}
     ORDER BY r.document, r.position`,
    ...visible.parameters,
    ...(numberKey === undefined ? [] : [numberKey]),
    ...(issuerKeys === undefined ? [] : [JSON.stringify(issuerKeys)]),
  );
  return rows.map((row) => {
    const citedBy = getText(row, 'documentId');
    const owner = toOwner(citedBy, getInteger(row, 'position'));
    return { citedBy, reference: getSealed(row, owner, referenceSchema) };
  });
}
