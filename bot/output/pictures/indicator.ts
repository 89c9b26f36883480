import type { Comparator } from '../../../knowledge/model/register.ts';

/** A value of an indicator, of one issuer or year. */
export interface IndicatorRow {
  /** Whose or when: an issuer, a year. */
  readonly label: string;
  /** The value in words with its comparator and unit ("Dưới 9%"); null where the store has none: a gap, never zero. */
  readonly figure: string | null;
  readonly comparator: Comparator | null;
  readonly value: number | null;
  /** Upper end of a range. */
  readonly valueHigh: number | null;
  readonly unit: string | null;
  readonly per: number | null;
  /** "phấn đấu" */
  readonly isAspiration: boolean;
  /** What else belongs to the value: its scope, that it is of a former unit. */
  readonly note: string | null;
  /** Numbers of the sources it rests on, from 1. */
  readonly sources: readonly number[];
}

/** What an indicator is drawn and told from. */
export interface Indicator {
  /** What is measured, with who is counted. */
  readonly title: string;
  /** In the order they are shown. */
  readonly rows: readonly IndicatorRow[];
  /** What each source number means, [1] first. */
  readonly sources: readonly string[];
  /** What must be said with it, in Vietnamese. */
  readonly notes?: readonly string[];
}

/** More rows than this nobody reads on a phone. */
export const MAX_INDICATOR_ROWS = 12;

/** ceiling: good is below · goal: to be reached · change: by how much, not how far. */
export type BarKind = 'ceiling' | 'goal' | 'change';

const BAR_KINDS: Readonly<Record<Comparator, BarKind>> = {
  lt: 'ceiling',
  le: 'ceiling',
  reduce_to: 'ceiling',
  gt: 'goal',
  ge: 'goal',
  eq: 'goal',
  increase_to: 'goal',
  maintain: 'goal',
  decrease_by: 'change',
  increase_by: 'change',
  decrease_vs_baseline: 'change',
  increase_vs_baseline: 'change',
};

/** How a value's bar is drawn; undefined where there is no value to draw. */
export function toBarKind({ comparator, value }: IndicatorRow): BarKind | undefined {
  return comparator === null || value === null ? undefined : BAR_KINDS[comparator];
}

/** Whether the lengths of bars may be compared: one unit, one rate, and no change beside a level. */
export function areCommensurable(rows: readonly IndicatorRow[]): boolean {
  const drawn = rows.filter((row) => toBarKind(row) !== undefined);
  const measures = new Set(
    drawn.map((row) =>
      JSON.stringify([row.unit, row.per, toBarKind(row) === 'change' ? row.comparator : 'level']),
    ),
  );
  return measures.size === 1;
}
