/** A stretch of months a text names: "tháng 6/2027", "quý II và quý III năm 2027", "6 tháng đầu năm", "cuối năm", "năm 2027". */
export interface NamedSpan {
  /** Null when the text leaves it to the document ("trong quý II"). */
  readonly year: number | null;
  /** From 1. */
  readonly firstMonth: number;
  readonly lastMonth: number;
}

const QUARTERS: Readonly<Record<string, number>> = {
  I: 1,
  II: 2,
  III: 3,
  IV: 4,
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
};

/**
 * The months a text names; of several, from the first to the last. Undefined when it names neither month, quarter, half nor
 * year.
 *
 * @example parseNamedSpan('trong quý II/2027') // { year: 2027, firstMonth: 4, lastMonth: 6 }
 */
export function parseNamedSpan(words: string): NamedSpan | undefined {
  const named = /(?:19|20)\d\d/u.exec(words)?.[0];
  const year = named === undefined ? null : Number(named);
  const months = findMonths(words) ?? (year === null ? undefined : { firstMonth: 1, lastMonth: 12 });
  return months === undefined || months.firstMonth < 1 || months.lastMonth > 12
    ? undefined
    : { year, ...months };
}

function findMonths(words: string): Omit<NamedSpan, 'year'> | undefined {
  const months = [...words.matchAll(/tháng\s(\d{1,2})/giu)].map((match) => Number(match[1]));
  const quarters = [...words.matchAll(/quý\s(IV|I{1,3}|[1-4])/giu)].map(
    (match) => QUARTERS[match[1]?.toUpperCase() ?? ''] ?? 0,
  );
  const starts = [...months, ...quarters.map((quarter) => quarter * 3 - 2)];
  const ends = [...months, ...quarters.map((quarter) => quarter * 3)];
  if (starts.length > 0) return { firstMonth: Math.min(...starts), lastMonth: Math.max(...ends) };
  if (/cuối năm(?! học)/iu.test(words) && !/\d/u.test(words)) return { firstMonth: 12, lastMonth: 12 };
  const half = /(6|sáu|9|chín) tháng (đầu|cuối) năm/iu.exec(words);
  if (half === null) return undefined;
  const count = /6|sáu/iu.test(half[1] ?? '') ? 6 : 9;
  return half[2]?.toLowerCase() === 'đầu'
    ? { firstMonth: 1, lastMonth: count }
    : { firstMonth: 13 - count, lastMonth: 12 };
}

/** The first day of a month, `YYYY-MM-DD`. @param month from 1 */
export function firstDayOfMonth(year: number, month: number): string {
  return new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10);
}

/** The last day of a month, `YYYY-MM-DD`. @param month from 1 */
export function lastDayOfMonth(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
