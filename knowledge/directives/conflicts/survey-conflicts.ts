import { agencyKey } from '../../language/abbreviations.ts';
import { documentNumberKey } from '../../language/document-number.ts';
import { toIsoDate } from '../../language/vietnamese-date.ts';
import type { DocumentIdentity, OfficialDocument } from '../../model/official-document.ts';
import type { Store, Viewer } from '../../store/store.ts';
import type { ActStore } from '../incoming-acts.ts';
import { type IssuersApart, nameInPlace, tellIssuersApart } from '../issuers-apart.ts';
import { sayConflict } from './conflict-wording.ts';
import { type ConflictReport, type Finding, findConflicts, findConflictsWithin } from './find-conflicts.ts';
import { createHeadingGuard, type HeadingGuard } from './limiting-headings.ts';
import { type DocumentPair, findPairsOf, type PairStore } from './load-pairs.ts';
import { createReplacedCheck, type ReplacedCheck } from './replaced-superiors.ts';

/** A document that could not be held against another, and why. */
export interface NotCompared {
  /**
   * cited-only: named as a superior, not held · no-items: held, but no target or deadline was read of it · replaced: another
   * held document had replaced or repealed it.
   */
  readonly reason: 'cited-only' | 'no-items' | 'replaced';
  readonly document: DocumentIdentity & Partial<Pick<OfficialDocument, 'place'>>;
}

/** What came of looking through documents with their superiors and subordinates. */
export interface ConflictSurvey {
  readonly findings: readonly Finding[];
  /** Documents that were looked at for themselves. */
  readonly documents: number;
  /** Pairs of documents that were held against each other. */
  readonly pairs: number;
  /** Targets and deadlines that have a counterpart which could be judged. */
  readonly compared: number;
  readonly notCompared: readonly NotCompared[];
  /** Targets and deadlines left out because a scan was not read surely. */
  readonly unclear: number;
  /** The issuers of all it names, told apart: its messages name them so. */
  readonly issuers: IssuersApart;
}

/** What a survey leaves out. */
export interface SurveyOptions {
  /** Other documents that do not speak for this day, `YYYY-MM-DD`. @default null: none */
  readonly asOf?: string | null;
  /** Pairs it is not true of. @default none */
  readonly isMeant?: (pair: DocumentPair) => boolean;
}

/** What of the store a survey reads. */
export type SurveyStore = PairStore & Pick<Store, 'listPassages'> & ActStore;

/**
 * The differences of documents with their superiors and subordinates and within themselves; each pair once, however many
 * of the documents it belongs to.
 * What is to be looked at (weaker, later) comes first.
 */
export async function surveyConflicts(
  documentIds: readonly string[],
  store: SurveyStore,
  viewer: Viewer,
  { asOf = null, isMeant = () => true }: SurveyOptions = {},
): Promise<ConflictSurvey> {
  const within: ConflictReport[] = [];
  const between = new Map<string, ConflictReport>();
  const notCompared = new Map<string, NotCompared>();
  const isReplaced = createReplacedCheck(store, viewer, asOf);
  const read = rememberLists(store);
  for (const id of documentIds) {
    const document = await store.findDocument(id, viewer);
    if (document === undefined) continue;
    within.push(findConflictsWithin(document));
    const { pairs, missing } = await findPairsOf(document, read, viewer, asOf);
    for (const pair of pairs.filter(isMeant)) await comparePair(pair, isReplaced, between, notCompared);
    for (const cited of missing) note(notCompared, { reason: 'cited-only', document: cited });
  }
  const pairs = [...between.values()];
  const guard = createHeadingGuard(store, viewer);
  const findings = await keepUnlimited(
    [...pairs, ...within].flatMap((report) => report.findings),
    guard,
  );
  const issuers = tellIssuersApart([
    ...findings.flatMap(({ superior, subordinate }) => [superior.document, subordinate.document]),
    ...[...notCompared.values()].map(({ document }) => document),
  ]);
  return {
    findings: findings.map((finding) => ({
      ...finding,
      conflict: { ...finding.conflict, message: sayConflict(finding.conflict, issuers) },
    })),
    issuers,
    documents: within.length,
    pairs: pairs.length,
    compared: pairs.reduce((sum, { compared }) => sum + compared, 0),
    notCompared: [...notCompared.values()],
    unclear: within.reduce((sum, { unclear }) => sum + unclear, 0),
  };
}

/** Figures that stand under headings which limit them otherwise ("đối với miền núi") are of two things. */
async function keepUnlimited(findings: readonly Finding[], areUnderOne: HeadingGuard): Promise<Finding[]> {
  const kept: Finding[] = [];
  for (const finding of findings) {
    const isFigure = finding.conflict.kind !== 'deadline';
    if (!isFigure || (await areUnderOne(finding))) kept.push(finding);
  }
  const isWarning = ({ conflict }: Finding) => conflict.severity === 'warning';
  return [...kept.filter(isWarning), ...kept.filter((finding) => !isWarning(finding))];
}

async function comparePair(
  { superior, subordinate, relation }: DocumentPair,
  isReplaced: ReplacedCheck,
  between: Map<string, ConflictReport>,
  notCompared: Map<string, NotCompared>,
): Promise<void> {
  const key = `${toPairKey(superior)} ${toPairKey(subordinate)}`;
  if (between.has(key)) return;
  const silent = [superior, subordinate].filter(hasNoItems);
  for (const document of silent) note(notCompared, { reason: 'no-items', document });
  if (silent.length > 0) return;
  const report = findConflicts(superior, subordinate, relation);
  // Asked only where something differs: it is asked of the store.
  const isMoot = report.findings.length > 0 && (await isReplaced(superior, subordinate));
  if (isMoot) note(notCompared, { reason: 'replaced', document: superior });
  else between.set(key, report);
}

/** A document that is held in two files is one of a pair once. */
function toPairKey({ id, number, issuedOn, issuer, place }: OfficialDocument): string {
  const numberKey = documentNumberKey(number);
  const day = toIsoDate(issuedOn);
  return numberKey === null || day === null || issuer === null
    ? id
    : [numberKey, day, agencyKey(nameInPlace({ issuer, place }) ?? '')].join(' ');
}

/** Issuers are asked for once, the heads of neighbours of one place once while they are looked through. */
function rememberLists(store: SurveyStore): PairStore {
  const heads = new Map<string, ReturnType<PairStore['listHeads']>>();
  let issuers: ReturnType<PairStore['listIssuers']> | undefined;
  return {
    findDocument: (id, viewer) => store.findDocument(id, viewer),
    listReferences: (viewer, numberKey) => store.listReferences(viewer, numberKey),
    listDocuments: (viewer, filter) => store.listDocuments(viewer, filter),
    listIssuers: (viewer, of) => {
      issuers ??= store.listIssuers(viewer, of);
      return issuers;
    },
    listHeads: (viewer, keys) => {
      const key = keys.join('\n');
      const known = heads.get(key);
      if (known !== undefined) return known;
      if (heads.size >= MAX_HEAD_LISTS) heads.clear();
      const listed = store.listHeads(viewer, keys);
      heads.set(key, listed);
      return listed;
    },
  };
}

/** Lists of thousands of heads each. */
const MAX_HEAD_LISTS = 4;

function hasNoItems({ targets, deadlines }: OfficialDocument): boolean {
  return targets.length === 0 && deadlines.length === 0;
}

function note(notCompared: Map<string, NotCompared>, one: NotCompared): void {
  const { type, number, issuedOn } = one.document;
  const key = [number ?? type, issuedOn.year, nameInPlace(one.document)].join('|');
  if (!notCompared.has(key)) notCompared.set(key, one);
}
