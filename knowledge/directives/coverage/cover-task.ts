import { blankSpans } from '../../language/blank-spans.ts';
import { findDates } from '../../language/vietnamese-date.ts';
import type { OfficialDocument } from '../../model/official-document.ts';
import type { Evidence, Task } from '../../model/register.ts';
import type { Finding, Sides } from './coverage.ts';
import { isHardWord, toTaskWords } from './task-words.ts';
import { toEvidence } from './to-evidence.ts';

/** The words of a task without the days that deadlines of its sentence hold: they are judged there. */
export function toTaskText({ task, start, end }: Task, { deadlines }: OfficialDocument): string {
  const isDated = deadlines.some((one) => one.dueOn !== null && one.start < end && start < one.end);
  return isDated ? blankSpans(task, findDates(task)) : task;
}

/** How a draft stands to a task; looked for in some of its places, or in all. */
export type CoverTask = (task: string, places?: readonly Evidence[]) => Finding;

/** Of a task's words how many must stand together in the draft for it to be the same one. */
const MIN_SAME = 0.85;
/** And to be like it. */
const MIN_LIKE = 0.6;
/** Words other than numbers and times that must be common for anything to be said. */
const MIN_COMMON_WORDS = 4;
/** How much longer than the task the stretch of the draft may be in which its words are looked for. */
const STRETCH = 2;
const STRETCH_MORE = 6;

interface Place {
  readonly evidence: Evidence;
  readonly words: readonly string[];
}

/**
 * How a draft stands to the tasks of a basis document: by the content words of a task, which must stand together in one
 * place of the draft, numbers and times all of them.
 */
export function coverTasks({ basis, draft, wording }: Sides): CoverTask {
  const all = listPlaces(draft);
  return (task, within) => {
    const wanted = toTaskWords(task, basis);
    const places = within === undefined ? all : within.map((one) => toPlace([one], draft));
    const [best] = places
      .map((place) => ({ place, ...findStretch(wanted, place.words) }))
      .toSorted((a, b) => b.share - a.share);
    if (best === undefined || best.share < MIN_LIKE || best.common < countNeeded(wanted))
      return { status: 'missing', where: null, reason: wording.missingTask };
    const where = toEvidence(best.place.evidence);
    const isSame = best.share >= MIN_SAME && !best.missing.some(isHardWord) && !best.isDenied;
    return isSame
      ? { status: 'equal', where, reason: wording.sameTask }
      : { status: 'different', where, reason: wording.likeTask(best.missing.join(', ')) };
  };
}

/** A task of fewer words needs them all. */
function countNeeded(wanted: readonly string[]): number {
  return Math.min(MIN_COMMON_WORDS, new Set(wanted.filter((word) => !isHardWord(word))).size);
}

/** Every sentence of the draft that its register knows, those of one passage together. */
function listPlaces(draft: OfficialDocument): Place[] {
  const items: readonly Evidence[] = [
    ...draft.tasks,
    ...draft.deadlines,
    ...draft.targets,
    ...draft.uncovered,
  ];
  const byPassage = Map.groupBy(items, ({ passage }) => passage);
  return [...byPassage.values()].map((group) => toPlace(group, draft));
}

function toPlace(group: readonly Evidence[], draft: OfficialDocument): Place {
  const widest = group.toSorted((a, b) => b.end - b.start - (a.end - a.start));
  const kept = widest.filter(
    (one, i) => !widest.slice(0, i).some((other) => other.start <= one.start && one.end <= other.end),
  );
  const inOrder = kept.toSorted((a, b) => a.start - b.start);
  const [evidence] = widest;
  if (evidence === undefined) throw new RangeError('no place without a quotation');
  return { evidence, words: inOrder.flatMap(({ quote }) => toTaskWords(quote, draft)) };
}

interface Stretch {
  /** Of the wanted words, 0..1. */
  readonly share: number;
  /** How many that are no numbers or times. */
  readonly common: number;
  readonly missing: readonly string[];
  /** It says "không" where the task does not. */
  readonly isDenied: boolean;
}

const DENIALS = new Set(['không', 'chưa', 'ngừng', 'dừng']);

/** The stretch of a text that holds most of the wanted words. */
function findStretch(wanted: readonly string[], words: readonly string[]): Stretch {
  const distinct = [...new Set(wanted)];
  const length = distinct.length * STRETCH + STRETCH_MORE;
  let best: Stretch = { share: 0, common: 0, missing: distinct, isDenied: false };
  for (let start = 0; start === 0 || start + length <= words.length + length / 2; start += 1) {
    const stretch = new Set(words.slice(start, start + length));
    const missing = distinct.filter((word) => !stretch.has(word));
    const share = distinct.length === 0 ? 0 : 1 - missing.length / distinct.length;
    if (share <= best.share) continue;
    const isDenied = [...DENIALS].some((word) => stretch.has(word) && !distinct.includes(word));
    const common = distinct.filter((word) => stretch.has(word) && !isHardWord(word)).length;
    best = { share, common, missing, isDenied };
  }
  return best;
}
