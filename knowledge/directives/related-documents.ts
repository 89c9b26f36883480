import { z } from 'zod';
import { documentNumberKey } from '../language/document-number.ts';
import { datesAgree, toIsoDate } from '../language/vietnamese-date.ts';
import type { OfficialDocument } from '../model/official-document.ts';
import { canBeSameIssuer, parseIssuerName } from './issuer-name.ts';
import { canBeSamePlace } from './issuers-apart.ts';
import { toWholeAct } from './outward-acts.ts';
import { isSameDocument } from './same-document.ts';
import { toSubjectKey } from './subject-key.ts';
import { countOtherFigures, measureOverlap, type TextPrint } from './text-likeness.ts';

/**
 * How a held document stands to another held one, said of the first: "X duplicate-of Y" of the copy that is passed over,
 * "has-duplicate" of the one that answers; earlier- and later-version-of of drafts of one matter; other-version-of where
 * nothing tells which is the later; the rest as their references say it.
 */
export const versionRelations = [
  'duplicate-of',
  'has-duplicate',
  'earlier-version-of',
  'later-version-of',
  'other-version-of',
  'describes',
  'described-by',
  'amends',
  'amended-by',
  'replaces',
  'replaced-by',
  'repeals',
  'repealed-by',
] as const;
export type VersionRelation = (typeof versionRelations)[number];

/** A held document that another one is to be read with. */
export const relatedDocumentSchema = z.object({
  relation: z.enum(versionRelations),
  documentId: z.string(),
  /** Why we think so, in Vietnamese. */
  reason: z.string(),
});
export type RelatedDocument = z.infer<typeof relatedDocumentSchema>;

/** Relations by the id of the document they are said of; documents without any are absent. */
export type Relations = ReadonlyMap<string, readonly RelatedDocument[]>;

/** Texts that share this much are one text: what is left is furniture, and words that readers part otherwise. */
const SAME_TEXT = 0.75;
/** Recognition misreads a letter in a hundred, and each costs some runs. */
const SAME_SCANNED_TEXT = 0.5;
/** Decisions on one pattern share much: where a scan gave neither number nor subject, more must be shared. */
const SAME_UNNAMED_TEXT = 0.65;
/** A copy may number its pages; more other numbers than this are another text. */
const MAX_OTHER_FIGURES = 4;
/** Texts of one name that share this much are versions of each other. */
const VERSION_TEXT = 0.2;

const OPPOSITE = {
  'duplicate-of': 'has-duplicate',
  'has-duplicate': 'duplicate-of',
  'earlier-version-of': 'later-version-of',
  'later-version-of': 'earlier-version-of',
  'other-version-of': 'other-version-of',
  describes: 'described-by',
  'described-by': 'describes',
  amends: 'amended-by',
  'amended-by': 'amends',
  replaces: 'replaced-by',
  'replaced-by': 'replaces',
  repeals: 'repealed-by',
  'repealed-by': 'repeals',
} as const satisfies Record<VersionRelation, VersionRelation>;

interface Found {
  readonly from: string;
  readonly to: string;
  readonly relation: VersionRelation;
  readonly reason: string;
}

/**
 * How held documents stand to each other, from their identities, their references and, where two bear one name, their
 * texts. Never by number alone: numbers restart every year in every office.
 *
 * @param documents with references resolved
 * @param loadPrint the print of a document's text; asked for only where two documents bear one name
 * @param only the one document whose relations are wanted; those of the others may then be missing. @default all
 */
export async function findRelations(
  documents: readonly OfficialDocument[],
  loadPrint: (id: string) => Promise<TextPrint>,
  only?: string,
): Promise<Relations> {
  const held = documents.filter(({ kind }) => kind !== 'cited-only');
  const found: Found[] = [...held.flatMap((document) => listActs(document, held)), ...listDescribed(held)];
  for (const [a, b] of pairNamesakes(held, only)) {
    const version = await compareTexts(a, b, loadPrint);
    if (version !== undefined) found.push(version);
  }
  const relations = new Map<string, RelatedDocument[]>();
  const add = (from: string, related: RelatedDocument) =>
    relations.set(from, [...(relations.get(from) ?? []), related]);
  for (const { from, to, relation, reason } of dropRepeated(found)) {
    add(from, { relation, documentId: to, reason });
    add(to, { relation: OPPOSITE[relation], documentId: from, reason });
  }
  return relations;
}

function dropRepeated(found: readonly Found[]): Found[] {
  return [...new Map(found.map((one) => [`${one.relation} ${one.from} ${one.to}`, one])).values()];
}

const ACT_WORDS = { amends: 'sửa đổi, bổ sung', replaces: 'thay thế', repeals: 'bãi bỏ' } as const;

/** What a document does to others that are held, by its references. */
function listActs(document: OfficialDocument, held: readonly OfficialDocument[]): Found[] {
  if (document.kind !== 'original') return [];
  return document.references.flatMap((reference) => {
    const { documentId, quote } = reference;
    const relation = toWholeAct(document, reference);
    if (relation === null) return [];
    if (!held.some(({ id }) => id === documentId) || documentId === null) return [];
    return [{ from: document.id, to: documentId, relation, reason: `${ACT_WORDS[relation]}: “${quote}”` }];
  });
}

/** Posts with the one held document they tell of. */
function listDescribed(held: readonly OfficialDocument[]): Found[] {
  const originals = Map.groupBy(
    held.filter(({ kind }) => kind === 'original'),
    ({ number }) => documentNumberKey(number),
  );
  return held.flatMap((post) => {
    const { describes, kind, id } = post;
    const key = documentNumberKey(describes?.number ?? null);
    if (kind !== 'web-post' || describes === null || key === null) return [];
    if (describes.issuer === null && toIsoDate(describes.issuedOn) === null) return [];
    const told = (originals.get(key) ?? []).filter((original) => isSameDocument(original, describes));
    const [first] = told;
    const isOne = told.every((other) => first !== undefined && isSameDocument(first, other));
    if (first === undefined || !isOne) return [];
    return [{ from: id, to: first.id, relation: 'describes', reason: 'bài đăng giới thiệu văn bản này' }];
  });
}

/** Pairs of documents of one kind that bear one number of one issuer, or one subject where a number is blank. */
function pairNamesakes(
  held: readonly OfficialDocument[],
  only: string | undefined,
): [OfficialDocument, OfficialDocument][] {
  const byNumber = Map.groupBy(held, ({ number }) => documentNumberKey(number));
  const blank = byNumber.get(null) ?? [];
  byNumber.delete(null);
  const bySubject = Map.groupBy(held, ({ subject }) => toSubjectKey(subject));
  bySubject.delete(null);
  const position = new Map(held.map((document, i) => [document, i]));
  const pairs = new Map<string, [OfficialDocument, OfficialDocument]>();
  const pair = (some: readonly OfficialDocument[], others: readonly OfficialDocument[]) => {
    for (const one of some) {
      for (const other of others) {
        if (one === other || (only !== undefined && one.id !== only && other.id !== only)) continue;
        const [a, b] = (position.get(one) ?? 0) < (position.get(other) ?? 0) ? [one, other] : [other, one];
        if (!pairs.has(`${a.id} ${b.id}`) && canBeOne(a, b)) pairs.set(`${a.id} ${b.id}`, [a, b]);
      }
    }
  };
  for (const group of byNumber.values()) pair(group, group);
  for (const one of blank) pair([one], bySubject.get(toSubjectKey(one.subject)) ?? []);
  // A scan may have lost number and subject both: then the texts of its issuer's documents of that time tell.
  for (const one of blank.filter(isNumberLost))
    pair(
      [one],
      held.filter((other) => canBeOfOneDay(one, other)),
    );
  return [...pairs.values()];
}

function isNumberLost({ number, headerScans }: OfficialDocument): boolean {
  return number === null && headerScans.number !== undefined;
}

function canBeOfOneDay({ issuedOn }: OfficialDocument, other: OfficialDocument): boolean {
  return issuedOn.month !== null && issuedOn.year !== null && datesAgree(issuedOn, other.issuedOn);
}

/** Whether nothing known of both tells two documents apart, and enough is known of both to be more than a number. */
function canBeOne(a: OfficialDocument, b: OfficialDocument): boolean {
  if (a.kind !== b.kind || a.issuer === null || b.issuer === null) return false;
  if (!canBeSameIssuer(parseIssuerName(a.issuer), parseIssuerName(b.issuer))) return false;
  if (!canBeSamePlace(a, b)) return false;
  if (a.number !== null && b.number !== null) return isSameDocument(a, b) && a.issuedOn.year !== null;
  const isSameType = a.type === null || b.type === null || a.type === b.type;
  const years = [a.issuedOn.year ?? b.issuedOn.year, b.issuedOn.year ?? a.issuedOn.year];
  return isSameType && years[0] === years[1] && samePeriod(a, b);
}

function samePeriod(a: OfficialDocument, b: OfficialDocument): boolean {
  return (['from', 'to'] as const).every(
    (end) => a.period[end] === null || b.period[end] === null || a.period[end] === b.period[end],
  );
}

async function compareTexts(
  a: OfficialDocument,
  b: OfficialDocument,
  loadPrint: (id: string) => Promise<TextPrint>,
): Promise<Found | undefined> {
  const [printA, printB] = [await loadPrint(a.id), await loadPrint(b.id)];
  const overlap = measureOverlap(printA, printB);
  const percent = Math.round(overlap * 100);
  const isScanned = isScan(a) || isScan(b);
  const isByTextAlone =
    (isNumberLost(a) || isNumberLost(b)) && toSubjectKey(a.subject) !== toSubjectKey(b.subject);
  const least = isByTextAlone ? SAME_UNNAMED_TEXT : isScanned ? SAME_SCANNED_TEXT : SAME_TEXT;
  const isSameText = overlap >= least && countOtherFigures(printA, printB) <= MAX_OTHER_FIGURES;
  // Of a scan the register leaves out what was not read surely; its figures are those of the text.
  if (isSameText && (isScanned || sayTheSame(a, b))) {
    const [copy, kept] = rank(a) > rank(b) ? [a, b] : [b, a];
    const reason = `cùng một văn bản, lời văn trùng ${percent}%`;
    return { from: copy.id, to: kept.id, relation: 'duplicate-of', reason };
  }
  if (overlap < VERSION_TEXT || isByTextAlone) return undefined;
  const order = compareAge(a, b);
  const [from, to] = order <= 0 ? [a, b] : [b, a];
  const relation = order === 0 ? 'other-version-of' : 'earlier-version-of';
  return { from: from.id, to: to.id, relation, reason: nameVersion(a, b, percent) };
}

/** A changed figure may be the only difference between two versions. */
function sayTheSame(a: OfficialDocument, b: OfficialDocument): boolean {
  const figures = ({ targets, deadlines }: OfficialDocument) =>
    [
      ...targets.map(({ comparator, value, valueHigh, unit }) => [comparator, value, valueHigh, unit].join()),
      ...deadlines.map(({ bound, dueOn }) => `${bound} ${dueOn}`),
    ]
      .sort()
      .join('\n');
  return figures(a) === figures(b);
}

/** The higher, the less a copy is worth: fields missing from its head, pages not read, read from pictures. */
function rank(document: OfficialDocument): number {
  const { number, issuedOn, signer, pages, warnings } = document;
  const missing = [number, toIsoDate(issuedOn), signer?.name ?? null].filter((part) => part === null).length;
  return missing + (pages.total - pages.read) + (isScan(document) ? 10 : 0) + warnings.length / 1_000;
}

function isScan({ headerScans, warnings }: OfficialDocument): boolean {
  return Object.keys(headerScans).length > 0 || warnings.some(({ code }) => code === 'PAGES_RECOGNIZED');
}

/**
 * Negative when the first is the earlier: a draft without number before the numbered one, else by date; 0 when unknown. On
 * a scan a number may only not have been read: that makes no draft.
 */
function compareAge(a: OfficialDocument, b: OfficialDocument): number {
  const isBlank = (one: OfficialDocument) => one.number === null && !isScan(one);
  if (a.number !== null && isBlank(b)) return 1;
  if (b.number !== null && isBlank(a)) return -1;
  const [dayA, dayB] = [toIsoDate(a.issuedOn), toIsoDate(b.issuedOn)];
  if (dayA === null || dayB === null || dayA === dayB) return 0;
  return dayA < dayB ? -1 : 1;
}

function nameVersion(a: OfficialDocument, b: OfficialDocument, percent: number): string {
  const same = a.number !== null && b.number !== null ? 'cùng số, ngày, cơ quan' : 'cùng cơ quan, trích yếu';
  return `${same} nhưng nội dung khác (lời văn trùng ${percent}%)`;
}
