import { documentNumberKey } from '../../language/document-number.ts';
import type { OfficialDocument } from '../../model/official-document.ts';
import type { Reference } from '../../model/register.ts';
import type { Store, Viewer } from '../../store/store.ts';
import { isSameDocument } from '../same-document.ts';
import { createSuperiorJudge } from './judge-superiors.ts';
import { isSameMatter, makesSuperior, speaksFor, standsOver } from './stands-over.ts';

/** Two held documents of which one stands over the other. */
export interface DocumentPair {
  readonly superior: OfficialDocument;
  readonly subordinate: OfficialDocument;
  /** superiors: both stand over the document that was asked about. */
  readonly relation: 'superior' | 'superiors';
  /** reference: the lower one names the higher one · level: by their issuers' levels and place, one matter and time. */
  readonly basis: 'reference' | 'level';
}

/** The pairs a document is in, and what could not be paired. */
export interface FoundPairs {
  readonly pairs: readonly DocumentPair[];
  /** Superiors it names that are not held. */
  readonly missing: readonly Reference[];
}

/** What of the store pairs are found in: heads and references by index, never the whole. */
export type PairStore = Pick<
  Store,
  'findDocument' | 'listReferences' | 'listDocuments' | 'listIssuers' | 'listHeads'
>;

/** From a document's side, another one with what tells that it is a superior or a subordinate. */
interface Neighbour {
  readonly document: OfficialDocument;
  readonly basis: DocumentPair['basis'];
}

/**
 * The held documents a document is to be held against: its superiors, those that name it as theirs, and its superiors
 * among themselves. References come first; issuers' levels find superiors that it does not name. Only the documents of
 * the pairs are read.
 *
 * @param asOf leaves out documents that do not speak for this day, `YYYY-MM-DD`; null keeps all
 */
export async function findPairsOf(
  document: OfficialDocument,
  store: PairStore,
  viewer: Viewer,
  asOf: string | null,
): Promise<FoundPairs> {
  const isMeant = (other: OfficialDocument) => asOf === null || speaksFor(other, asOf);
  const superiors = dropCopies([
    ...(await loadNamed(document, store, viewer)),
    ...(await loadByLevel(document, store, viewer)),
  ]).filter((superior) => isMeant(superior.document));
  const subordinates = (await loadFollowers(document, store, viewer)).filter(isMeant);
  return {
    pairs: [
      ...superiors.map(({ document: superior, basis }) => ({
        superior,
        subordinate: document,
        relation: 'superior' as const,
        basis,
      })),
      ...subordinates.map((subordinate) => ({
        superior: document,
        subordinate,
        relation: 'superior' as const,
        basis: 'reference' as const,
      })),
      ...pairSuperiors(superiors),
    ],
    missing: document.references.filter(
      ({ relation, documentId, number }) =>
        documentId === null && number !== null && ['implements', 'guided-by'].includes(relation),
    ),
  };
}

async function loadNamed(document: OfficialDocument, store: PairStore, viewer: Viewer): Promise<Neighbour[]> {
  const ids = [...new Set(document.references.flatMap(({ documentId }) => documentId ?? []))];
  if (ids.length === 0) return [];
  const cited = await store.listDocuments(viewer, { ids });
  return cited
    .filter((other) =>
      document.references.some(
        (reference) => reference.documentId === other.id && makesSuperior(reference, other, document),
      ),
    )
    .map((other) => ({ document: other, basis: 'reference' as const }));
}

/** Superiors it does not name: issuers over its own, and of their documents those on its matter and time. */
async function loadByLevel(
  document: OfficialDocument,
  store: PairStore,
  viewer: Viewer,
): Promise<Neighbour[]> {
  const issuers = await store.listIssuers(viewer, 'held');
  const isOver = createSuperiorJudge(document);
  const keys = issuers
    .filter(({ head }) => canBeInForce(head.issuedOn, document) && isOver(head))
    .map(({ key }) => key);
  if (keys.length === 0) return [];
  const heads = await store.listHeads(viewer, keys);
  const ids = heads
    .filter((head) => head.id !== document.id && isSameMatter(head, document))
    .map(({ id }) => id);
  const found = ids.length === 0 ? [] : await store.listDocuments(viewer, { ids });
  return found.map((other) => ({ document: other, basis: 'level' as const }));
}

/** The longest programmes run for ten years, and are issued up to a year ahead. */
const LONGEST_REACH_YEARS = 11;

/** Whether what was issued then can speak for a document's time: spares the heads of most years of a large store. */
function canBeInForce(
  { year }: OfficialDocument['issuedOn'],
  { period, issuedOn }: OfficialDocument,
): boolean {
  const first = Number((period.from ?? `${issuedOn.year}`).slice(0, 4));
  const last = Number((period.to ?? `${issuedOn.year}`).slice(0, 4));
  if (year === null || Number.isNaN(first) || Number.isNaN(last)) return true;
  return year <= last && year >= first - LONGEST_REACH_YEARS;
}

/** Documents that name this one as what they follow. */
async function loadFollowers(
  document: OfficialDocument,
  store: PairStore,
  viewer: Viewer,
): Promise<OfficialDocument[]> {
  const numberKey = documentNumberKey(document.number);
  if (numberKey === null) return [];
  const naming = await store.listReferences(viewer, numberKey);
  const ids = naming.filter(({ documentId }) => documentId === document.id).map(({ citedBy }) => citedBy);
  const citing = ids.length === 0 ? [] : await store.listDocuments(viewer, { ids: [...new Set(ids)] });
  return citing.filter((other) =>
    other.references.some(
      (reference) => reference.documentId === document.id && makesSuperior(reference, document, other),
    ),
  );
}

/** One document in two files, or a post about one that is held, counts once: the original, as first found. */
function dropCopies(found: readonly Neighbour[]): Neighbour[] {
  const ordered = found.toSorted((a, b) => rankOfKind(a) - rankOfKind(b));
  return ordered.filter(
    ({ document }, i) =>
      !ordered
        .slice(0, i)
        .some(({ document: other }) => other.id === document.id || isSameDocument(other, document)),
  );
}

function rankOfKind({ document }: Neighbour): number {
  return document.kind === 'original' ? 0 : 1;
}

/** Superiors of one document that stand over each other: the province's plan and its department's. */
function pairSuperiors(superiors: readonly Neighbour[]): DocumentPair[] {
  return superiors.flatMap(({ document: superior }) =>
    superiors.flatMap(({ document: subordinate }): DocumentPair[] => {
      const isNamed = subordinate.references.some(
        (reference) =>
          reference.documentId === superior.id && makesSuperior(reference, superior, subordinate),
      );
      const isOver = standsOver(superior, subordinate) && isSameMatter(superior, subordinate);
      if (superior.id === subordinate.id || !(isNamed || isOver)) return [];
      return [{ superior, subordinate, relation: 'superiors', basis: isNamed ? 'reference' : 'level' }];
    }),
  );
}
