import { blankSpans } from '../../language/blank-spans.ts';
import { findDates } from '../../language/vietnamese-date.ts';
import type { OfficialDocument } from '../../model/official-document.ts';
import type { Evidence, Reference, Task } from '../../model/register.ts';
import type { Finding, Sides } from './coverage.ts';
import { isHardWord, type TaskWords, toTaskWords } from './task-words.ts';
import { toEvidence } from './to-evidence.ts';

/** The words of a task without who does it, and without the days that deadlines of its sentence hold: they are judged there. */
export function toTaskText({ task, actor, start, end }: Task, { deadlines }: OfficialDocument): string {
  const isDated = deadlines.some((one) => one.dueOn !== null && one.start < end && start < one.end);
  const at = actor === null ? -1 : task.indexOf(actor);
  const done = at >= 0 && at <= ACTOR_WITHIN ? task.slice(at + (actor ?? '').length) : task;
  return isDated ? blankSpans(done, findDates(done)) : done;
}

/** Characters before an actor at the most: "Đề nghị …", "Giao nhiệm vụ cho …". */
const ACTOR_WITHIN = 24;

/** How a draft stands to a task; looked for in some of its places, or in all. */
export type CoverTask = (task: string, places?: readonly Evidence[]) => Finding;

/** Of a task's words how many must stand together in the draft for it to be the same one. */
const MIN_SAME = 0.85;
/** And to be like it. */
const MIN_LIKE = 0.6;
/** Words other than numbers and times that must be common for anything to be said. */
const MIN_COMMON_WORDS = 4;
/** Content words that tell a task by themselves; of one with fewer its words of order count, too, and all stand close. */
const MIN_TELLING = 6;
/** A task of fewer ("chủ trì, hướng dẫn, tổng hợp") says nothing of its own and is never surely the same. */
const MIN_WORDS = 3;
/** How much longer than the task the stretch of the draft may be in which its words are looked for. */
const STRETCH = { content: 2, all: 1.25 } as const;
const STRETCH_MORE = { content: 6, all: 2 } as const;

interface Place {
  readonly evidence: Evidence;
  /** A target alone: what is to be reached is not yet what is done. */
  readonly isTarget: boolean;
  readonly words: TaskWords;
}

/**
 * How a draft stands to the tasks of a basis document: by the content words of a task, which must stand together in one
 * place of the draft, numbers and times all of them.
 */
export function coverTasks({ basis, draft, wording }: Sides): CoverTask {
  const all = listPlaces(draft);
  return (task, within) => {
    const words = toTaskWords(task, basis);
    const side = countTelling(words.content) < MIN_TELLING ? 'all' : 'content';
    const wanted = words[side];
    const length = Math.round(new Set(wanted).size * STRETCH[side]) + STRETCH_MORE[side];
    const places = within === undefined ? all : within.map((one) => toPlace([one], draft));
    const [best] = places
      .map((place) => ({ place, ...findStretch(wanted, place.words[side], length) }))
      .toSorted((a, b) => b.share - a.share || Number(a.place.isTarget) - Number(b.place.isTarget));
    if (
      best === undefined ||
      best.share < MIN_LIKE ||
      best.common < Math.min(MIN_COMMON_WORDS, countTelling(wanted))
    )
      return { status: 'missing', where: null, reason: wording.missingTask };
    const where = toEvidence(best.place.evidence);
    const isTold = countTelling(words.content) >= MIN_WORDS && !best.place.isTarget;
    const isSame = isTold && best.share >= MIN_SAME && !best.missing.some(isHardWord) && !best.isDenied;
    return isSame
      ? { status: 'equal', where, reason: wording.sameTask }
      : { status: 'different', where, reason: wording.likeTask(best.missing.join(', ')) };
  };
}

/** How many different words are no numbers or times. */
function countTelling(words: readonly string[]): number {
  return new Set(words.filter((word) => !isHardWord(word))).size;
}

/**
 * Every sentence of the draft that its register knows, those of one passage together; but for those that name what it
 * carries out, whose titles are no tasks.
 */
function listPlaces(draft: OfficialDocument): Place[] {
  const items: readonly Evidence[] = [
    ...draft.tasks,
    ...draft.deadlines,
    ...draft.targets,
    ...draft.uncovered.filter((one) => !draft.references.some((reference) => namesBasis(reference, one))),
  ];
  const byPassage = Map.groupBy(items, ({ passage }) => passage);
  return [...byPassage.values()].map((group) => toPlace(group, draft));
}

function namesBasis({ relation, start, end }: Reference, place: Evidence): boolean {
  return relation !== 'cites' && start < place.end && place.start < end;
}

function toPlace(group: readonly Evidence[], draft: OfficialDocument): Place {
  const widest = group.toSorted((a, b) => b.end - b.start - (a.end - a.start));
  const kept = widest.filter(
    (one, i) => !widest.slice(0, i).some((other) => other.start <= one.start && one.end <= other.end),
  );
  const inOrder = kept.toSorted((a, b) => a.start - b.start);
  const [evidence] = widest;
  if (evidence === undefined) throw new RangeError('no place without a quotation');
  const words = inOrder.map(({ quote }) => toTaskWords(quote, draft));
  return {
    evidence,
    isTarget: kept.every((item) => 'comparator' in item),
    words: { content: words.flatMap(({ content }) => content), all: words.flatMap(({ all }) => all) },
  };
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
function findStretch(wanted: readonly string[], words: readonly string[], length: number): Stretch {
  const distinct = [...new Set(wanted)];
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
