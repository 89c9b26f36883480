import { documentNumberKey } from '../language/document-number.ts';
import { formatPeriod, isSchoolYear, parsePeriod } from '../language/period.ts';
import { toDayBounds } from '../language/vietnamese-date.ts';
import type { Standing } from '../model/register.ts';
import { listIssuerKeys } from '../store/issuer-key.ts';
import type { DocumentHead, ReferenceRow, Store, Viewer } from '../store/store.ts';
import { type Certainty, rateMatch } from './match-citation.ts';
import { mayActOn } from './may-act-on.ts';
import { hasForce, toOutwardAct } from './outward-acts.ts';
import { isSameDocument } from './same-document.ts';
import { toSubjectKey } from './subject-key.ts';
import type { IncomingAct, JudgedDocument } from './validity.ts';

/** What acts are read from. */
export type ActStore = Pick<Store, 'listActs' | 'listHeadsOf' | 'listHeads'>;

/**
 * What the documents that a viewer sees do to others: amend, replace, repeal them, follow them with a plan for the next
 * year, or stand beside them. Read by number, issuer and subject, never through the whole store.
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
  const ids = rows.flatMap(({ citedBy, documentId }) =>
    documentId === null ? [citedBy] : [citedBy, documentId],
  );
  const heads = new Map((await store.listHeadsOf(viewer, [...new Set(ids)])).map((head) => [head.id, head]));
  const byNumber = Map.groupBy(rows, ({ number }) => documentNumberKey(number));
  const returned = await listReturned(store, viewer, heads);
  const acts = new Map<string, readonly IncomingAct[]>();
  for (const document of documents) {
    const said = byNumber.get(documentNumberKey(document.number)) ?? [];
    const found = [
      ...said
        .flatMap((row) => toActs(heads, document, row))
        .map((act) => setAgainst(document, act, returned)),
      ...(await listSiblings(store, viewer, document)),
    ];
    if (found.length > 0) acts.set(document.id, found);
  }
  return acts;
}

type Heads = ReadonlyMap<string, DocumentHead>;

function toActs(heads: Heads, document: JudgedDocument, row: ReferenceRow): IncomingAct[] {
  const { isPartial, actsFrom, quote, locator, page, standing } = row;
  const by = heads.get(row.citedBy);
  if (by === undefined || by.id === document.id || !isSameDocument(row, document)) return [];
  const relation = toOutwardAct(by, row);
  const certainty = rate(heads, document, row, by);
  if (certainty === undefined || !hasForce(by)) return [];
  const said = { certainty, by, documentId: by.id };
  const acts: IncomingAct[] = [];
  if (standing !== undefined) acts.push({ ...said, ...toStandingAct(standing) });
  // A document that is stopped for a time stands in the register as amended: one act, told as what it is.
  if (relation !== null && !(relation === 'amends' && standing?.says === 'suspended')) {
    const contradiction = findContradiction(document, row, by);
    const place = { quote, locator, page };
    acts.push({ ...said, relation, isPartial, actsFrom, ...place, ...(contradiction && { contradiction }) });
  }
  return acts;
}

function findContradiction(document: JudgedDocument, row: ReferenceRow, by: DocumentHead) {
  if (row.issuedOn.day !== null && isBefore(by, document)) return 'untimely';
  return mayActOn(by, document) ? undefined : 'unauthorised';
}

const STANDING_ACTS = { suspended: 'suspends', doubted: 'doubts', noted: 'notes' } as const;

function toStandingAct({ says, isPartial, from, until, quote, locator, page }: Standing) {
  return { relation: STANDING_ACTS[says], isPartial, actsFrom: from, until, quote, locator, page };
}

function isBefore(by: DocumentHead, document: JudgedDocument): boolean {
  const [acting, acted] = [toDayBounds(by.issuedOn), toDayBounds(document.issuedOn)];
  return acting !== undefined && acted !== undefined && acting.last < acted.first;
}

/** What is done as a whole to the documents that act. */
async function listReturned(store: ActStore, viewer: Viewer, heads: Heads): Promise<readonly ReferenceRow[]> {
  const keys = [...heads.values()]
    .map(({ number }) => documentNumberKey(number))
    .filter((key) => key !== null);
  const rows = await store.listActs(viewer, [...new Set(keys)]);
  return rows.filter(({ relation, isPartial }) => isEnding(relation) && !isPartial);
}

function isEnding(relation: string): boolean {
  return relation === 'replaces' || relation === 'repeals';
}

/** An act that its object does back is marked as one side of a contradiction. */
function setAgainst(
  document: JudgedDocument,
  act: IncomingAct,
  returned: readonly ReferenceRow[],
): IncomingAct {
  const isMutual =
    isEnding(act.relation) &&
    !act.isPartial &&
    returned.some((row) => row.citedBy === document.id && isSameDocument(row, act.by));
  return isMutual ? { ...act, contradiction: 'mutual' } : act;
}

function rate(
  heads: Heads,
  document: JudgedDocument,
  row: ReferenceRow,
  by: DocumentHead,
): Certainty | undefined {
  const rated = rateMatch(row, document, by.issuer).certainty;
  if (row.documentId === document.id) return rated;
  // A post and a citation are no target of references: what is said of their document is said of them.
  if (row.documentId === null) return document.kind === 'original' ? 'ambiguous' : rated;
  const target = heads.get(row.documentId);
  return target !== undefined && isSameDocument(target, document) ? rated : undefined;
}

async function listSiblings(
  store: ActStore,
  viewer: Viewer,
  document: JudgedDocument,
): Promise<IncomingAct[]> {
  const { subject, issuer, issuedOn, period } = document;
  const [key, year] = [toSubjectKey(subject), issuedOn.year ?? Number(period.from?.slice(0, 4))];
  if (subject === null || issuer === null || key === null || !isYearly(subject) || Number.isNaN(year))
    return [];
  const issuers = listIssuerKeys(document, [year - 1, year, year + 1]);
  const list = async (wanted: string | null) =>
    (await store.listHeads(viewer, issuers, wanted ?? '')).filter((other) => isSibling(document, other));
  const next = (await list(toSubjectKey(nameNextYear(subject)))).map((other) =>
    toSiblingAct('succeeds', other),
  );
  const beside = (await list(key)).filter((other) => isOtherNumber(document, other));
  return [...next, ...beside.map((other) => toSiblingAct('parallels', other))];
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

function isSibling(document: JudgedDocument, other: DocumentHead): boolean {
  return other.id !== document.id && other.kind === 'original' && other.type === document.type;
}

function isOtherNumber(document: JudgedDocument, other: DocumentHead): boolean {
  return document.number !== null && other.number !== null && !isSameDocument(document, other);
}

function toSiblingAct(relation: 'succeeds' | 'parallels', by: DocumentHead): IncomingAct {
  const place = { documentId: by.id, quote: by.subject ?? '', locator: 'trích yếu', page: null };
  return { relation, isPartial: false, certainty: 'likely', by, actsFrom: null, ...place };
}
