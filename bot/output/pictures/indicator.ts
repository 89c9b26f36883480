import type { Comparator } from '../../../knowledge/model/register.ts';
import type { Indicator, IndicatorRow } from '../../assistant/picture.ts';

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
export function areCommensurable({ rows, isOneMeasure }: Pick<Indicator, 'rows' | 'isOneMeasure'>): boolean {
  const drawn = rows.filter((row) => toBarKind(row) !== undefined);
  const measures = new Set(
    drawn.map((row) =>
      JSON.stringify([row.unit, row.per, toBarKind(row) === 'change' ? row.comparator : 'level']),
    ),
  );
  return isOneMeasure && measures.size === 1;
}
