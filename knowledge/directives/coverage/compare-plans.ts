import { toSyllables } from '../../language/fold.ts';
import type { OfficialDocument } from '../../model/official-document.ts';
import type { Deadline, Evidence, Target, Task } from '../../model/register.ts';
import { isUnclear } from '../../model/scan-doubt.ts';
import { sayDay } from '../conflicts/conflict-wording.ts';
import { compareDueDays } from '../conflicts/due-days.ts';
import { sayFigure } from '../say-figure.ts';
import { coverDeadlines } from './cover-deadline.ts';
import { coverTargets } from './cover-target.ts';
import { coverTasks, toTaskText } from './cover-task.ts';
import type { CoverageStatus, Finding } from './coverage.ts';
import { comparisonWording, statusWording } from './coverage-wording.ts';
import { pairReworded } from './pair-reworded.ts';
import { findRestated } from './restated-tasks.ts';
import { findPlanYear, shiftYears, withoutWorkingDays } from './shift-years.ts';
import { toEvidence } from './to-evidence.ts';
import { weighForce } from './weigh-force.ts';

/** A target, deadline or task of a document. */
export type PlanItem =
  | { readonly kind: 'target'; readonly item: Target }
  | { readonly kind: 'deadline'; readonly item: Deadline }
  | { readonly kind: 'task'; readonly item: Task };

/** What became of an item from one plan to another: dropped has no after, added no before. */
export interface PlanChange {
  readonly change: 'added' | 'dropped' | 'changed';
  readonly kind: PlanItem['kind'];
  /** Of a changed one: how the later stands to the earlier; null otherwise. */
  readonly status: CoverageStatus | null;
  readonly before: PlanItem | null;
  /** The item of the later document; only its place where several of its sentences say a task. */
  readonly after: PlanItem | Evidence | null;
  readonly reason: string;
}

/** What came of holding two plans against each other. */
export interface PlanComparison {
  readonly changes: readonly PlanChange[];
  /** How many items both say alike. */
  readonly same: number;
  /** How many were not read surely enough from a scan to be compared. */
  readonly unclear: number;
  /** How many years the earlier one was taken to be later, so that yearly figures and days compare; 0 for none. */
  readonly years: number;
}

/**
 * What a later plan added, dropped and changed of an earlier one: targets by what they measure, deadlines by what is due,
 * tasks by their content words. Plans of two years are compared as if of one. What is only like something is told as changed.
 */
export function comparePlans(before: OfficialDocument, after: OfficialDocument): PlanComparison {
  const [from, to] = [findPlanYear(before), findPlanYear(after)];
  const years = from === null || to === null ? 0 : to - from;
  const earlier = withoutSaidDays(years === 0 ? before : withoutWorkingDays(shiftYears(before, years)));
  const later = withoutSaidDays(years === 0 ? after : withoutWorkingDays(after));
  const cover = createCover(earlier, later);
  const forward = listItems(before).map((found) => ({
    found,
    finding: cover(findCopy(found, before, earlier)),
  }));
  const taken = forward.flatMap(({ finding: { where } }) => (where === null ? [] : [where]));
  const coverBack = createCover(later, earlier);
  const added = listItems(after)
    .filter(({ item }) => !taken.some((place) => isAt(item, place)))
    .filter((found) => coverBack(findCopy(found, after, later)).status === 'missing');
  const dropped = forward.filter(({ finding }) => finding.status === 'missing' && finding.where === null);
  const reworded = pairReworded(
    dropped.map(({ found }) => found),
    added,
  );
  const toEarlier = (found: PlanItem) => findCopy(found, before, earlier);
  const toLater = (found: PlanItem) => findCopy(found, after, later);
  return {
    changes: [
      ...forward.flatMap(({ found, finding }) => {
        const now = reworded.find((pair) => pair.before === found)?.after;
        if (now === undefined) return toChange(found, finding, after);
        const status = judgeReworded(toEarlier(found), toLater(now));
        const reason = tellFigures(found, now) ?? comparisonWording.reworded;
        return [{ change: 'changed' as const, kind: found.kind, status, before: found, after: now, reason }];
      }),
      ...added
        .filter((found) => !reworded.some((pair) => pair.after === found))
        .map((found) => ({
          ...{ change: 'added' as const, kind: found.kind, status: null, before: null },
          ...{ after: found, reason: statusWording.added },
        })),
    ],
    same: forward.filter(({ finding }) => finding.status === 'equal').length,
    unclear: countUnclear(before) + countUnclear(after),
    years,
  };
}

/** "… trước ngày 15 tháng 6 và trước ngày 05 tháng 12": the first day is no word of what is due on the second. */
const SAID_DAY =
  /\s*(?:,|và)?\s*(?:trước|chậm nhất|muộn nhất|đến hết|vào)?\s*(?:ngày\s+)?\d{1,2}(?:\/|\s+tháng\s+)\d{1,2}(?:(?:\/|\s+năm\s+)\d{4})?(?![\d%/])/giu;

function withoutSaidDays(document: OfficialDocument): OfficialDocument {
  const strip = (deadline: Deadline) => ({ ...deadline, task: deadline.task.replace(SAID_DAY, '') });
  return { ...document, deadlines: document.deadlines.map(strip) };
}

/** What is put otherwise may ask for something else; of days the order still tells. */
function judgeReworded(before: PlanItem, after: PlanItem): CoverageStatus {
  if (before.kind !== 'deadline' || after.kind !== 'deadline') return 'different';
  const order = compareDueDays(before.item, after.item);
  if (order === 'later' || order === 'earlier') return order;
  const [from, to] = [before.item.dueOn, after.item.dueOn];
  if (from === null || to === null || from === to) return 'different';
  return from < to ? 'later' : 'earlier';
}

/** Both figures or days; null where there are none, or they are the same. */
function tellFigures(before: PlanItem, after: PlanItem): string | null {
  const [from, to] = [before, after].map(sayItem);
  return from == null || to == null || from === to ? null : comparisonWording.figures(from, to);
}

/** The figure or the day of an item in words; null for a task. */
export function sayItem(found: PlanItem): string | null {
  if (found.kind === 'target') return sayFigure(found.item);
  return found.kind === 'deadline' ? sayDay(found.item) : null;
}

/** The same item in a copy of its document, whose items stand in the same order. */
function findCopy(found: PlanItem, document: OfficialDocument, copy: OfficialDocument): PlanItem {
  if (found.kind === 'target')
    return { kind: 'target', item: copy.targets[document.targets.indexOf(found.item)] ?? found.item };
  if (found.kind === 'deadline')
    return { kind: 'deadline', item: copy.deadlines[document.deadlines.indexOf(found.item)] ?? found.item };
  return { kind: 'task', item: copy.tasks[document.tasks.indexOf(found.item)] ?? found.item };
}

function countUnclear({ targets, deadlines, tasks }: OfficialDocument): number {
  return [...targets, ...deadlines, ...tasks].filter(isUnclear).length;
}

/** What a document sets, each once: a task that only repeats a target or deadline is counted there. */
function listItems(document: OfficialDocument): readonly PlanItem[] {
  const items: readonly PlanItem[] = [
    ...document.targets.map((item) => ({ kind: 'target' as const, item })),
    ...document.deadlines.map((item) => ({ kind: 'deadline' as const, item })),
    ...document.tasks
      .filter((task) => findRestated(task, document) === null)
      .map((item) => ({ kind: 'task' as const, item })),
  ];
  const sure = items.filter(({ item }) => !isUnclear(item));
  // Several bodies that share a task are several items of one sentence.
  const byWords = Map.groupBy(sure, ({ kind, item }) =>
    kind === 'task' ? `${item.start} ${item.end} ${item.task}` : item,
  );
  return [...byWords.values()].flatMap(([first]) => first ?? []);
}

function createCover(document: OfficialDocument, other: OfficialDocument): (found: PlanItem) => Finding {
  const sides = { basis: document, draft: other, wording: comparisonWording, areAlike: true };
  const coverTask = coverTasks(sides);
  const coverTarget = coverTargets(sides);
  const coverDeadline = coverDeadlines(sides, coverTask);
  const find = (found: PlanItem) => {
    if (found.kind === 'target') return coverTarget(found.item);
    return found.kind === 'deadline'
      ? coverDeadline(found.item)
      : coverTask(toTaskText(found.item, document));
  };
  const verbatim = new Map(other.tasks.map((task) => [toWording(task), task]));
  return (found) => {
    // However little it says: the same words are the same task.
    const same = found.kind === 'task' ? verbatim.get(toWording(found.item)) : undefined;
    if (same !== undefined)
      return { status: 'equal', where: toEvidence(same), reason: comparisonWording.sameTask };
    return weighForce(find(found), { ...found, isLed: true }, sides);
  };
}

function toWording({ task }: Task): string {
  return toSyllables(task).join(' ');
}

function toChange(
  before: PlanItem,
  { status, where, reason }: Finding,
  document: OfficialDocument,
): PlanChange[] {
  if (status === 'equal') return [];
  const { kind } = before;
  if (where === null)
    return status === 'missing'
      ? [{ change: 'dropped', kind, status: null, before, after: null, reason: statusWording.dropped }]
      : [];
  const after = findItem(kind, where, document, reason);
  // Days were moved to one year to be compared: they are told as they are written.
  const told =
    before.kind === 'deadline' && after?.kind === 'deadline'
      ? comparisonWording.figures(sayDay(before.item), sayDay(after.item))
      : reason;
  return [{ change: 'changed', kind, status, before, after: after ?? where, reason: told }];
}

/** The item at a place; of several figures of one sentence the one that the finding tells of. */
function findItem(
  kind: PlanItem['kind'],
  where: Evidence,
  document: OfficialDocument,
  reason: string,
): PlanItem | undefined {
  const here = listItems(document).filter((found) => found.kind === kind && isSame(found.item, where));
  return here.find((found) => reason.endsWith(sayItem(found) ?? reason)) ?? here[0];
}

function isSame(item: Evidence, place: Evidence): boolean {
  return item.passage === place.passage && item.start === place.start && item.end === place.end;
}

function isAt(item: Evidence, place: Evidence): boolean {
  return item.passage === place.passage && item.start < place.end && place.start < item.end;
}
