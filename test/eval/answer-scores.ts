import type { Key } from './answer-keys.ts';
import type { Judgement, Verdict } from './judge-answer.ts';

/** A key with what its reply was worth. */
export interface JudgedKey extends Judgement {
  readonly key: Key;
}

/** What a group of questions came to. */
export interface Score {
  readonly questions: number;
  /** Of them `rightlyAbstained` by not answering. */
  readonly right: number;
  readonly rightlyAbstained: number;
  readonly wrong: number;
  readonly wronglyAbstained: number;
  readonly partial: number;
  /** Percent of the citations given that are of the file asked for; null where no key names a file. */
  readonly citationPrecision: number | null;
  /** Percent of the questions with a file to cite whose words are cited; null where there is none. */
  readonly citationRecall: number | null;
}

/** Counts the judgements of a group. */
export function scoreGroup(group: readonly Judgement[]): Score {
  const count = (verdict: Verdict) => group.filter((entry) => entry.verdict === verdict).length;
  const given = group.flatMap(({ precision }) => precision ?? []);
  const quotable = group.filter(({ isQuoteCited }) => isQuoteCited !== null);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return {
    questions: group.length,
    right: count('right'),
    rightlyAbstained: group.filter(({ isRightAbstention }) => isRightAbstention).length,
    wrong: count('wrong'),
    wronglyAbstained: count('abstained'),
    partial: count('partial'),
    citationPrecision: toPercent(sum(given.map(({ good }) => good)), sum(given.map((one) => one.given))),
    citationRecall: toPercent(quotable.filter(({ isQuoteCited }) => isQuoteCited).length, quotable.length),
  };
}

function toPercent(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((1000 * part) / whole) / 10;
}

/** The scores by set, corpus, kind of behaviour and typing, and of all. */
export function tabulateScores(judged: readonly JudgedKey[]): Record<string, Score> {
  const groups: readonly (readonly [name: string, of: (key: Key) => string | undefined])[] = [
    ['set', ({ set }) => set],
    ['corpus', ({ corpus }) => corpus],
    ['kind', ({ kind }) => kind],
    ['typed', ({ unmarked }) => (unmarked ? 'unmarked' : 'marked')],
    ['worded', ({ paraphrased }) => (paraphrased === undefined ? undefined : wordingOf(paraphrased))],
  ];
  const rows = groups.flatMap(([group, of]) => {
    const named = judged.flatMap((entry) => {
      const value = of(entry.key);
      return value === undefined ? [] : [{ name: `${group}: ${value}`, entry }];
    });
    return Object.entries(Object.groupBy(named, ({ name }) => name)).map(
      ([name, list = []]) => [name, scoreGroup(list.map(({ entry }) => entry))] as const,
    );
  });
  return { ...Object.fromEntries(rows), all: scoreGroup(judged) };
}

function wordingOf(isParaphrased: boolean): string {
  return isParaphrased ? 'paraphrased' : "the document's words";
}
