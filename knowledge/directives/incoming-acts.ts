import { documentNumberKey } from '../language/document-number.ts';
import { formatPeriod, isSchoolYear, parsePeriod } from '../language/period.ts';
import type { OfficialDocument } from '../model/official-document.ts';
import type { ReferenceRow, Store, Viewer } from '../store/store.ts';
import { canBeSameIssuer, parseIssuerName } from './issuer-name.ts';
import { type Certainty, rateMatch } from './match-citation.ts';
import { toOutwardAct } from './outward-acts.ts';
import { isSameDocument } from './same-document.ts';
import { toSubjectKey } from './subject-key.ts';
import type { IncomingAct, JudgedDocument } from './validity.ts';

type ActStore = Pick<Store, 'listActs' | 'findDocument' | 'listDocuments'>;

/**
 * What the documents that a viewer sees do to others: amend, replace, repeal them, follow them with a plan for the next
 * year, or stand beside them. Read by number and subject, never through the whole store.
 *
 * @returns the acts by the id of the document they are said of; documents without any are absent
 */
export async function collectIncomingActs(
  store: ActStore,
  viewer: Viewer,
  documents: readonly JudgedDocument[],
): Promise<ReadonlyMap<string, readonly IncomingAct[]>> {
  const keys = documents.map(({ number }) => documentNumberKey(number)).filter((key) => key !== null);
  const rows = await store.listActs(viewer, [...new Set(keys)]);
  const byNumber = Map.groupBy(rows, ({ number }) => documentNumberKey(number));
  const acts = new Map<string, readonly IncomingAct[]>();
  for (const document of documents) {
    const said = byNumber.get(documentNumberKey(document.number)) ?? [];
    const found = [
      ...(await Promise.all(said.map((row) => toAct(store, viewer, document, row)))),
      ...(await listSiblings(store, viewer, document)),
    ].filter((act) => act !== undefined);
    if (found.length > 0) acts.set(document.id, found);
  }
  return acts;
}

async function toAct(
  store: ActStore,
  viewer: Viewer,
  document: JudgedDocument,
  row: ReferenceRow,
): Promise<IncomingAct | undefined> {
  const { isPartial, actsFrom, quote, locator, page } = row;
  if (row.citedBy === document.id || !isSameDocument(row, document)) return undefined;
  const by = await store.findDocument(row.citedBy, viewer);
  if (by === undefined) return undefined;
  const relation = toOutwardAct(by, row);
  const certainty = await rate(store, viewer, document, row, by);
  if (relation === null || certainty === undefined) return undefined;
  return { relation, isPartial, certainty, by, actsFrom, documentId: by.id, quote, locator, page };
}

async function rate(
  store: ActStore,
  viewer: Viewer,
  document: JudgedDocument,
  row: ReferenceRow,
  by: OfficialDocument,
): Promise<Certainty | undefined> {
  const rated = rateMatch(row, document, by.issuer).certainty;
  if (row.documentId === document.id) return rated;
  // A post and a citation are no target of references: what is said of their document is said of them.
  if (row.documentId === null) return document.kind === 'original' ? 'ambiguous' : rated;
  const target = await store.findDocument(row.documentId, viewer);
  return target !== undefined && isSameDocument(target, document) ? rated : undefined;
}

async function listSiblings(
  store: ActStore,
  viewer: Viewer,
  document: JudgedDocument,
): Promise<IncomingAct[]> {
  const { subject, issuer, id } = document;
  const key = toSubjectKey(subject);
  if (subject === null || issuer === null || key === null || !isYearly(subject)) return [];
  const next = await store.listDocuments(viewer, { subjectKey: toSubjectKey(nameNextYear(subject)) ?? '' });
  const same = await store.listDocuments(viewer, { subjectKey: key, exceptId: id });
  return [
    ...next.filter((other) => isSibling(document, other)).map((other) => toSiblingAct('succeeds', other)),
    ...same
      .filter((other) => isSibling(document, other) && isOtherNumber(document, other))
      .map((other) => toSiblingAct('parallels', other)),
  ];
}

function isYearly(subject: string): boolean {
  const period = parsePeriod(subject);
  return isSchoolYear(period) || formatPeriod(period).startsWith('năm ');
}

function nameNextYear(subject: string): string {
  const period = parsePeriod(subject);
  const years = [period.from, period.to].map((day) => Number(day?.slice(0, 4)));
  return subject.replace(/(?<!\d)20\d\d(?!\d)/gu, (year) =>
    years.includes(Number(year)) ? String(Number(year) + 1) : year,
  );
}

function isSibling(document: JudgedDocument, other: OfficialDocument): boolean {
  return (
    other.kind === 'original' &&
    other.type === document.type &&
    other.issuer !== null &&
    canBeSameIssuer(parseIssuerName(other.issuer), parseIssuerName(document.issuer ?? ''))
  );
}

function isOtherNumber(document: JudgedDocument, other: OfficialDocument): boolean {
  return document.number !== null && other.number !== null && !isSameDocument(document, other);
}

function toSiblingAct(relation: 'succeeds' | 'parallels', by: OfficialDocument): IncomingAct {
  const place = { documentId: by.id, quote: by.subject ?? '', locator: 'trích yếu', page: null };
  return { relation, isPartial: false, certainty: 'likely', by, actsFrom: null, ...place };
}
