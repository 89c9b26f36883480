import type { DocumentIdentity, OfficialDocument } from '../../model/official-document.ts';
import type { Viewer } from '../../store/store.ts';
import type { Conflict } from './conflict.ts';
import { type ConflictReport, findConflicts, findConflictsWithin } from './find-conflicts.ts';
import { type DocumentPair, findPairsOf, type PairStore } from './load-pairs.ts';

/** A document that could not be held against another, and why. */
export interface NotCompared {
  /** cited-only: named as a superior, not held · no-items: held, but no target or deadline was read of it. */
  readonly reason: 'cited-only' | 'no-items';
  readonly document: DocumentIdentity;
}

/** What came of looking through documents with their superiors and subordinates. */
export interface ConflictSurvey {
  readonly conflicts: readonly Conflict[];
  /** Documents that were looked at for themselves. */
  readonly documents: number;
  /** Pairs of documents that were held against each other. */
  readonly pairs: number;
  /** Targets and deadlines that have a counterpart which could be judged. */
  readonly compared: number;
  readonly notCompared: readonly NotCompared[];
  /** Targets and deadlines left out because a scan was not read surely. */
  readonly unclear: number;
}

/**
 * The differences of documents with their superiors and subordinates and within themselves; each pair once, however many
 * of the documents it belongs to.
 *
 * @param asOf leaves out other documents that do not speak for this day, `YYYY-MM-DD`; null keeps all
 */
export async function surveyConflicts(
  documentIds: readonly string[],
  store: PairStore,
  viewer: Viewer,
  asOf: string | null,
): Promise<ConflictSurvey> {
  const within: ConflictReport[] = [];
  const between = new Map<string, ConflictReport>();
  const notCompared = new Map<string, NotCompared>();
  for (const id of documentIds) {
    const document = await store.findDocument(id, viewer);
    if (document === undefined) continue;
    within.push(findConflictsWithin(document));
    const { pairs, missing } = await findPairsOf(document, store, viewer, asOf);
    for (const pair of pairs) comparePair(pair, between, notCompared);
    for (const cited of missing) note(notCompared, { reason: 'cited-only', document: cited });
  }
  const pairs = [...between.values()];
  return {
    conflicts: [...pairs, ...within].flatMap(({ conflicts }) => conflicts),
    documents: within.length,
    pairs: pairs.length,
    compared: pairs.reduce((sum, { compared }) => sum + compared, 0),
    notCompared: [...notCompared.values()],
    unclear: within.reduce((sum, { unclear }) => sum + unclear, 0),
  };
}

function comparePair(
  { superior, subordinate, relation }: DocumentPair,
  between: Map<string, ConflictReport>,
  notCompared: Map<string, NotCompared>,
): void {
  const key = `${superior.id} ${subordinate.id}`;
  if (between.has(key)) return;
  const silent = [superior, subordinate].filter(hasNoItems);
  for (const document of silent) note(notCompared, { reason: 'no-items', document });
  if (silent.length === 0) between.set(key, findConflicts(superior, subordinate, relation));
}

function hasNoItems({ targets, deadlines }: OfficialDocument): boolean {
  return targets.length === 0 && deadlines.length === 0;
}

function note(notCompared: Map<string, NotCompared>, one: NotCompared): void {
  const { type, number, issuedOn, issuer } = one.document;
  const key = [number ?? type, issuedOn.year, issuer].join('|');
  if (!notCompared.has(key)) notCompared.set(key, one);
}
