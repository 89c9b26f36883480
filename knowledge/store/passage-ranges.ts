import { getInteger, type Row } from './rows.ts';

/**
 * Whether a passage belongs to one of the documents of these rows (`first_passage`, `last_passage`, ascending): the
 * passages of a document have consecutive ids, so a document is one range.
 */
export function createRangeFilter(rows: readonly Row[]): (passageId: number) => boolean {
  const firsts = Float64Array.from(rows, (row) => getInteger(row, 'first_passage'));
  const lasts = Float64Array.from(rows, (row) => getInteger(row, 'last_passage'));
  return (passageId) => passageId <= (lasts[findLastAtOrBefore(firsts, passageId)] ?? -1);
}

/** Position of the last element ≤ value in an ascending list; -1 when all are above it. */
function findLastAtOrBefore(ascending: Float64Array, value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? Number.POSITIVE_INFINITY) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
