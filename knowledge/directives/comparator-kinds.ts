import type { Comparator } from '../model/register.ts';

/**
 * What a comparator makes of its figure, by which it can be told what binds more: of a ceiling the lower, of a floor the
 * higher, of a fall or rise the larger. level: a figure to be reached. Null where there is no figure to compare.
 */
export type ComparatorKind = 'ceiling' | 'floor' | 'level' | 'fall' | 'rise' | null;

/** The kind of each comparator. */
export const comparatorKinds: Readonly<Record<Comparator, ComparatorKind>> = {
  lt: 'ceiling',
  le: 'ceiling',
  reduce_to: 'ceiling',
  gt: 'floor',
  ge: 'floor',
  increase_to: 'floor',
  eq: 'level',
  decrease_by: 'fall',
  increase_by: 'rise',
  decrease_vs_baseline: null,
  increase_vs_baseline: null,
  maintain: null,
};
