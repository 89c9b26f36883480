import type { ReportRow } from './report-row.ts';

/** Rows that are shown where a name is surely none's. */
const MAX_NEAR = 3;
/** Of a name's words how many a row must have to be shown. */
const MIN_NEAR = 0.7;
/** One word may be any row's. */
const MIN_WORDS = 2;

/** A row with the words it is compared by. */
export interface ComparedRow {
  readonly row: ReportRow;
  /** What is measured or done. */
  readonly own: ReadonlySet<string>;
}

/**
 * The rows a name may mean, though not surely: a person is asked which. The likest first.
 *
 * @param typed the words of the name
 * @returns empty where none is like it
 */
export function findNearRows(rows: readonly ComparedRow[], typed: ReadonlySet<string>): ReportRow[] {
  return rows
    .map(({ row, own }) => ({ row, own, common: typed.intersection(own).size }))
    .filter(({ common }) => common >= MIN_WORDS && common >= MIN_NEAR * typed.size)
    .toSorted((a, b) => b.common - a.common || a.own.size - b.own.size)
    .slice(0, MAX_NEAR)
    .map(({ row }) => row);
}
