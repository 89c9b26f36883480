import { documentNumberKey } from '../language/document-number.ts';
import type { OfficialDocument } from '../model/official-document.ts';
import { deadlineSchema, type Reference, referenceSchema } from '../model/register.ts';
import { isUnclear } from '../model/scan-doubt.ts';
import { toIssuerKey } from './issuer-key.ts';
import { getInteger, getSealed, getText, type Row, sealRecord } from './rows.ts';
import type { DeadlineRow } from './store.ts';

/** An item of the register as its row holds it. */
interface ItemColumns {
  readonly position: number;
  readonly record: string;
  readonly seal: string;
}

/** What is kept of a document's deadlines; `dueOn` is the day they are listed by. */
export function toDeadlineColumns(document: OfficialDocument): (ItemColumns & { dueOn: string | null })[] {
  return document.deadlines.map((deadline, position) => ({
    ...toItemColumns(document.id, position, deadline),
    // A day that was not read surely may be any day: it is listed whatever days are asked for.
    dueOn: isUnclear(deadline) ? null : (deadline.dueOn ?? deadline.lastWorkingDay),
  }));
}

/** What is kept of a document's references, with the keys they are listed by. */
export function toReferenceColumns(
  document: OfficialDocument,
): (ItemColumns & { numberKey: string | null; issuerKey: string; isAct: boolean })[] {
  return document.references.map((reference, position) => ({
    ...toItemColumns(document.id, position, reference),
    numberKey: documentNumberKey(reference.number),
    issuerKey: toIssuerKey({ ...reference, issuerLevel: null, issuerSystem: null, place: null }),
    isAct: isAct(reference),
  }));
}

/** Whether by it one document amends, replaces or repeals another, or speaks of whether it holds. */
function isAct({ relation, standing }: Reference): boolean {
  return ['amends', 'replaces', 'repeals'].includes(relation) || (standing ?? null) !== null;
}

function toItemColumns(documentId: string, position: number, item: object): ItemColumns {
  const record = JSON.stringify(item);
  return { position, record, seal: sealRecord(toOwner(documentId, position), record) };
}

function toOwner(documentId: string, position: number): string {
  return `${documentId}#${position}`;
}

/** The deadline of a row (columns `documentId`, `position`, `record`, `seal`). @throws STORE_DAMAGED */
export function toDeadlineRow(row: Row): DeadlineRow {
  const documentId = getText(row, 'documentId');
  const deadline = getSealed(row, toOwner(documentId, getInteger(row, 'position')), deadlineSchema);
  return { ...deadline, documentId };
}

/** Which references to list; every given condition must hold. */
export interface ReferenceFilter {
  readonly numberKey?: string | undefined;
  /** Only what these documents cite. */
  readonly citedBy?: readonly string[];
  /** Only those that amend, replace or repeal documents of these number keys, or speak of whether they hold. */
  readonly actsOn?: readonly string[];
  /** Only so many. @default all */
  readonly limit?: number | undefined;
}

/** A reference as stored, with the document that cites; `documentId` is not resolved yet. */
export interface UnresolvedReference {
  readonly citedBy: string;
  readonly reference: Reference;
}

/** The reference of a row (columns `documentId`, `position`, `record`, `seal`). @throws STORE_DAMAGED */
export function toUnresolved(row: Row): UnresolvedReference {
  const citedBy = getText(row, 'documentId');
  const owner = toOwner(citedBy, getInteger(row, 'position'));
  return { citedBy, reference: getSealed(row, owner, referenceSchema) };
}
