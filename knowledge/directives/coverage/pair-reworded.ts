import { blankSpans } from '../../language/blank-spans.ts';
import { foldMarks } from '../../language/fold.ts';
import { findDates } from '../../language/vietnamese-date.ts';
import type { PlanItem } from './compare-plans.ts';

/** Of the words that either has so many must be common for two items to be one that was put otherwise. */
const MIN_ALIKE = 0.5;
/** Of fewer words nothing is told. */
const MIN_WORDS = 4;

/** One item of two plans in other words. */
export interface RewordedPair<T> {
  readonly before: T;
  readonly after: T;
}

/**
 * Of what one plan alone and what the other alone has, the pairs that are one thing in other words or with another day: by
 * their words without figures and days, the likest first, of one kind.
 */
export function pairReworded<T extends PlanItem>(
  gone: readonly T[],
  came: readonly T[],
): readonly RewordedPair<T>[] {
  const words = new Map([...gone, ...came].map((found) => [found, toWords(found)]));
  const weighed = gone.flatMap((before) =>
    came
      .filter(({ kind }) => kind === before.kind)
      .map((after) => ({ before, after, likeness: measure(words.get(before), words.get(after)) })),
  );
  const taken = new Set<T>();
  return weighed
    .filter(({ likeness }) => likeness >= MIN_ALIKE)
    .toSorted((a, b) => b.likeness - a.likeness)
    .filter(({ before, after }) => {
      if (taken.has(before) || taken.has(after)) return false;
      taken.add(before).add(after);
      return true;
    });
}

function toWords({ kind, item }: PlanItem): ReadonlySet<string> {
  const text = kind === 'target' ? item.indicator : item.task;
  // Reports are many: who they go to and of what time they are was weighed before.
  if (kind === 'deadline' && REPORT.test(text)) return new Set();
  const bare = foldMarks(blankSpans(text, findDates(text)));
  return new Set(bare.match(/[a-z]+/g)?.filter((word) => !GRAMMAR.has(word)) ?? []);
}

const REPORT = /(?<!\p{L})báo cáo(?!\p{L})/iu;

/** Words of grammar and of order, which any two tasks share. */
const GRAMMAR = new Set(
  'va cac cua cho ve tai o tren co la duoc de den tu trong voi nhu khi nham thuc hien to chuc trien khai truoc ngay thang nam quy hoan thanh viec cong tac'.split(
    ' ',
  ),
);

function measure(a: ReadonlySet<string> = new Set(), b: ReadonlySet<string> = new Set()): number {
  if (Math.min(a.size, b.size) < MIN_WORDS) return 0;
  return a.intersection(b).size / a.union(b).size;
}
