import { createHash } from 'node:crypto';
import { documentNumberKey } from '../language/document-number.ts';
import { foldMarks } from '../language/fold.ts';
import { type PartialDate, UNKNOWN_DATE, UNKNOWN_PERIOD } from '../model/calendar.ts';
import type { DocumentIdentity, OfficialDocument } from '../model/official-document.ts';
import { isUnclear } from '../model/scan-doubt.ts';
import type { ReferenceRow } from '../store/store.ts';
import { isSameDocument } from './same-document.ts';

interface CitedDocument extends DocumentIdentity {
  readonly subject: string | null;
}

interface Citations {
  readonly cited: CitedDocument;
  readonly citedBy: ReadonlySet<string>;
}

const ID_DIGITS = 12;
const ID_PREFIX = 'cited-';

/** Whether an id is one of a document that is only cited. */
export function isCitedId(id: string): boolean {
  return id.startsWith(ID_PREFIX);
}

/**
 * The documents that are cited but not held, one for each that the references tell apart: kind 'cited-only', with the
 * most that any citation says of it and an empty register. References that are held, have no number or were not read
 * surely from a scan give none. The
 * same references give the same ids, in whatever order; empty when everything cited is held.
 */
export function listCitedDocuments(references: readonly ReferenceRow[]): OfficialDocument[] {
  const open = references.filter((reference) => reference.documentId === null && !isUnclear(reference));
  const byNumber = Map.groupBy(open, (reference) => documentNumberKey(reference.number));
  return [...byNumber].flatMap(([numberKey, rows]) =>
    numberKey === null ? [] : mergeCitations(rows).map(({ cited }) => toCitedOnly(cited, numberKey)),
  );
}

/** The cited document a citation is of, among those made of its number's citations; undefined when it may be several. */
export function findCited<T extends DocumentIdentity>(
  documents: readonly T[],
  cited: DocumentIdentity,
): T | undefined {
  const possible = documents.filter((document) => isSameDocument(document, cited));
  const alike = possible.filter((document) => toIdentityKey(document) === toIdentityKey(cited));
  return [alike, possible].find((found) => found.length === 1)?.[0];
}

/** A law that is cited by its name alone, as a document: one of a name; undefined without a name. */
export function toNamedDocument({
  type,
  issuedOn,
  issuer,
  subject,
}: CitedDocument): OfficialDocument | undefined {
  if (subject === null) return undefined;
  const named = toCitedOnly(
    { type, number: null, issuedOn: UNKNOWN_DATE, issuer: null, subject },
    foldMarks(subject),
  );
  return { ...named, issuedOn, issuer };
}

// Fullest first: a short citation then joins the full one it can be, instead of joining two different ones together.
function mergeCitations(rows: readonly ReferenceRow[]): Citations[] {
  const merged: Citations[] = [];
  for (const row of rows.toSorted(
    (a, b) => countKnown(b) - countKnown(a) || compareText(toIdentityKey(a), toIdentityKey(b)),
  )) {
    const position = findOwn(merged, row);
    const earlier = merged[position];
    if (earlier === undefined) merged.push({ cited: row, citedBy: new Set([row.citedBy]) });
    else
      merged[position] = {
        cited: complete(earlier.cited, row),
        citedBy: new Set([...earlier.citedBy, row.citedBy]),
      };
  }
  return merged;
}

// Of several it can be: the one its own document cites in full, else the one cited in the same words, else none.
function findOwn(merged: readonly Citations[], row: ReferenceRow): number {
  const possible = [...merged.keys()].filter((i) => isPossible(merged[i], row));
  const cited = possible.filter((i) => merged[i]?.citedBy.has(row.citedBy));
  const alike = possible.filter((i) => isAlike(merged[i], row));
  return [cited, alike, possible].find((positions) => positions.length === 1)?.[0] ?? -1;
}

function isAlike(citations: Citations | undefined, row: ReferenceRow): boolean {
  return citations !== undefined && toIdentityKey(citations.cited) === toIdentityKey(row);
}

function isPossible(citations: Citations | undefined, row: ReferenceRow): boolean {
  return citations !== undefined && isSameDocument(citations.cited, row);
}

function complete(a: CitedDocument, b: CitedDocument): CitedDocument {
  return {
    type: a.type ?? b.type,
    number: a.number ?? b.number,
    issuedOn: countDateParts(b.issuedOn) > countDateParts(a.issuedOn) ? b.issuedOn : a.issuedOn,
    issuer: pickLonger(a.issuer, b.issuer),
    subject: pickLonger(a.subject, b.subject),
  };
}

function pickLonger(a: string | null, b: string | null): string | null {
  return (b?.length ?? 0) > (a?.length ?? 0) ? b : a;
}

function countDateParts({ year, month, day }: PartialDate): number {
  return [year, month, day].filter((part) => part !== null).length;
}

function countKnown({ issuedOn, issuer, type, subject }: CitedDocument): number {
  return (
    countDateParts(issuedOn) * 3 +
    (issuer === null ? 0 : 3 + issuer.length / 1_000) +
    (type === null ? 0 : 1) +
    (subject === null ? 0 : 1)
  );
}

function toIdentityKey({ number, issuedOn, issuer }: DocumentIdentity): string {
  const { year, month, day } = issuedOn;
  return [documentNumberKey(number), year, month, day, issuer === null ? null : foldMarks(issuer)]
    .map((part) => part ?? '')
    .join('|');
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function toCitedOnly(
  { type, number, issuedOn, issuer, subject }: CitedDocument,
  numberKey: string,
): OfficialDocument {
  const identity = toIdentityKey({ type, number: number ?? numberKey, issuedOn, issuer });
  return {
    id: `${ID_PREFIX}${createHash('sha256').update(identity).digest('hex').slice(0, ID_DIGITS)}`,
    kind: 'cited-only',
    describes: null,
    type,
    number,
    issuedOn,
    issuer,
    issuerLevel: null,
    issuerSystem: null,
    place: null,
    subject,
    period: UNKNOWN_PERIOD,
    signer: null,
    addressees: [],
    recipients: [],
    sourceFile: null,
    class: 'internal',
    isClassGiven: false,
    owner: null,
    visibility: 'all',
    contentHash: null,
    parserVersion: 0,
    pages: { read: 0, total: 0 },
    references: [],
    targets: [],
    deadlines: [],
    tasks: [],
    themes: [],
    budgetLines: [],
    uncovered: [],
    effects: [],
    headerScans: {},
    warnings: [],
    corrections: [],
  };
}
