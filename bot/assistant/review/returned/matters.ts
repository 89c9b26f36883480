import {
  listMeasuredTargets,
  type MeasuredTarget,
} from '../../../../knowledge/directives/conflicts/comparable-targets.ts';
import { sayDay } from '../../../../knowledge/directives/conflicts/conflict-wording.ts';
import { findRestated } from '../../../../knowledge/directives/coverage/restated-tasks.ts';
import { sayFigure } from '../../../../knowledge/directives/say-figure.ts';
import type { Deadline, Evidence, Task } from '../../../../knowledge/model/register.ts';
import { measureLikeness, toWords } from './align-paragraphs.ts';
import type { ComparedText } from './compared-text.ts';

/** Something that a paragraph obliges to. */
export type Matter =
  | { readonly kind: 'target'; readonly item: MeasuredTarget }
  | { readonly kind: 'deadline'; readonly item: Deadline }
  | { readonly kind: 'task'; readonly item: Task };

/** The same matter in both texts. */
export interface MatterPair {
  readonly before: Matter;
  readonly after: Matter;
}

/** The matters of two paragraphs or texts: those of both, those that are gone and those that came. */
export interface MatchedMatters {
  readonly both: readonly MatterPair[];
  readonly gone: readonly Matter[];
  readonly came: readonly Matter[];
}

/** Where a matter stands in its text. */
export function placeOfMatter(matter: Matter): Evidence {
  return matter.kind === 'target' ? matter.item.target : matter.item;
}

/** What a text obliges to, by the passages it stands in; a task that only says a target or day again is left out. */
export function listMatters({ document }: ComparedText): ReadonlyMap<number, readonly Matter[]> {
  const matters: readonly Matter[] = [
    ...listMeasuredTargets(document).map((item) => ({ kind: 'target' as const, item })),
    ...document.deadlines.map((item) => ({ kind: 'deadline' as const, item })),
    ...document.tasks
      .filter((task) => findRestated(task, document) === null)
      .map((item) => ({ kind: 'task' as const, item })),
  ];
  const once = new Map(matters.map((matter) => [toKey(matter), matter]));
  return Map.groupBy(once.values(), (matter) => placeOfMatter(matter).passage);
}

/** Several bodies that share a task are several items of one sentence. */
function toKey(matter: Matter): string {
  const { start, end } = placeOfMatter(matter);
  const words = matter.kind === 'target' ? JSON.stringify(matter.item.target) : matter.item.task;
  return `${matter.kind} ${start} ${end} ${words}`;
}

/**
 * Which matter of one paragraph is which of the other, by the words of what is measured, due or to be done.
 *
 * @param minLikeness of their words, 0..1
 * @param takesLast the only one of its kind that is left on either side is the same
 */
export function matchMatters(
  before: readonly Matter[],
  after: readonly Matter[],
  minLikeness: number,
  takesLast: boolean,
): MatchedMatters {
  const [gone, came] = [new Set(before), new Set(after)];
  const both: MatterPair[] = [];
  const take = (first: Matter, second: Matter) => {
    both.push({ before: first, after: second });
    gone.delete(first);
    came.delete(second);
  };
  const words = new Map([...before, ...after].map((matter) => [matter, toWords(sayMatter(matter))]));
  const none: ReadonlySet<string> = new Set();
  const weighed = before.flatMap((first) =>
    after
      .filter(({ kind }) => kind === first.kind)
      .map((second) => ({
        first,
        second,
        likeness: measureLikeness(words.get(first) ?? none, words.get(second) ?? none),
      })),
  );
  for (const { first, second, likeness } of weighed.toSorted((a, b) => b.likeness - a.likeness)) {
    if (likeness >= minLikeness && gone.has(first) && came.has(second)) take(first, second);
  }
  if (takesLast) {
    for (const kind of ['target', 'deadline', 'task'] as const) {
      const [left, right] = [gone, came].map((set) => [...set].filter((one) => one.kind === kind));
      const [[first, ...others] = [], [second, ...more] = []] = [left, right];
      if (first !== undefined && second !== undefined && others.length + more.length === 0)
        take(first, second);
    }
  }
  return { both, gone: [...gone], came: [...came] };
}

/** A matter named, with its figure or day; null for a task. */
export function nameMatter(matter: Matter): { kind: Matter['kind']; words: string; figure: string | null } {
  const figure =
    matter.kind === 'target'
      ? sayFigure(matter.item.target)
      : matter.kind === 'deadline'
        ? sayDay(matter.item)
        : null;
  return { kind: matter.kind, words: sayMatter(matter), figure };
}

/** How far two matters are told in the same words, 0..1. */
export function compareMatters(a: Matter, b: Matter): number {
  return measureLikeness(toWords(sayMatter(a)), toWords(sayMatter(b)));
}

/** What is measured, due or to be done, in the words of its text. */
function sayMatter(matter: Matter): string {
  if (matter.kind !== 'target') return matter.item.task;
  const { indicator, population } = matter.item.target;
  return population === null || indicator.includes(population) ? indicator : `${indicator} ${population}`;
}
