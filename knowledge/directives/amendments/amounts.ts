import { parseNumber } from '../../language/quantity.ts';
import { findDates, toIsoDate } from '../../language/vietnamese-date.ts';
import type { Comparator, Deadline } from '../../model/register.ts';

/** A value or a day as a sentence gives it. */
export type Amount =
  | {
      readonly kind: 'value';
      readonly value: number;
      /** Null where it stands bare: that of what it takes the place of stays. */
      readonly comparator: Comparator | null;
    }
  | {
      readonly kind: 'day';
      readonly dueOn: string;
      /** Null where it stands bare. */
      readonly bound: Deadline['bound'] | null;
    };

const DAY_BOUNDS: readonly (readonly [RegExp, Deadline['bound']])[] = [
  [/^(?:xong\s+)?trước/iu, 'before'],
  [/^(?:chậm nhất|muộn nhất|đến hết|hết|đến|tới)/iu, 'by'],
  [/^trong/iu, 'within'],
  [/^vào/iu, 'on'],
];
const VALUE_BOUNDS: readonly (readonly [RegExp, Comparator])[] = [
  [/^(?:đạt\s+)?(?:trên|hơn|cao hơn)/iu, 'gt'],
  [/^(?:đạt\s+)?(?:ít nhất|tối thiểu|không dưới|không thấp hơn|từ)/iu, 'ge'],
  [/^(?:dưới|thấp hơn)/iu, 'lt'],
  [/^(?:không quá|tối đa|không vượt quá)/iu, 'le'],
  [/^(?:đạt|bằng)/iu, 'eq'],
];

const DAY_WORDS =
  '(?:(?:xong\\s+)?trước|(?:chậm|muộn) nhất(?:\\s+(?:là|vào))?|đến hết|hết|đến|tới|trong|vào)';
const DATE = '\\d{1,2}(?:[/.-]\\d{1,2}[/.-]20\\d\\d|\\s+tháng\\s+\\d{1,2}\\s+năm\\s+20\\d\\d)';
const VALUE_WORDS =
  '(?:đạt\\s+)?(?:trên|cao hơn|hơn|ít nhất|tối thiểu|không dưới|không thấp hơn|từ|dưới|thấp hơn|không quá|tối đa|không vượt quá|đạt|bằng)';
const NUMBER = '\\d+(?:[.,]\\d+)*';

/** Source of a pattern of a day with the words that bound it ("trước ngày 15/7/2026"). */
export const DAY_PATTERN = `(?:(?:${DAY_WORDS})\\s+)?(?:ngày\\s+)?${DATE}`;
/** Source of a pattern of a day or of a value with its comparator ("trên 40%", "từ 90% trở lên"). */
export const AMOUNT_PATTERN = `(?:${DAY_PATTERN}|(?:(?:${VALUE_WORDS})\\s+)?(?<![\\d/.,]|(?:điểm|mục|khoản|số|tiết|lục|tháng|quý|năm|Điều)\\s)${NUMBER}(?!\\d|/\\d)(?:\\s*[%‰])?(?:\\s+trở lên)?)`;

/** Reads what `AMOUNT_PATTERN` matches; undefined for words that are no day and no number. */
export function parseAmount(text: string): Amount | undefined {
  const written = text.trim();
  const [date] = findDates(written);
  const dueOn = date === undefined ? null : toIsoDate(date.date);
  if (dueOn !== null)
    return { kind: 'day', dueOn, bound: DAY_BOUNDS.find(([words]) => words.test(written))?.[1] ?? null };
  const digits = new RegExp(NUMBER, 'u').exec(written)?.[0];
  const value = digits === undefined ? null : parseNumber(digits);
  if (value === null) return undefined;
  const open = /trở lên$/iu.test(written) ? 'ge' : undefined;
  const comparator = open ?? VALUE_BOUNDS.find(([words]) => words.test(written))?.[1] ?? null;
  return { kind: 'value', value, comparator };
}

/** Words of a text that give an amount, by their place in it. */
export interface AmountMention {
  readonly start: number;
  readonly end: number;
  readonly amount: Amount;
}

/** Where a text gives a value or a day; the number that counts a table's row is none. */
export function findAmounts(text: string): AmountMention[] {
  return [...text.matchAll(new RegExp(AMOUNT_PATTERN, 'giu'))].flatMap((match) => {
    const amount = parseAmount(match[0]);
    const end = match.index + match[0].length;
    const isRowNumber = match.index === 0 && /^\s*\|/u.test(text.slice(end));
    return amount === undefined || isRowNumber ? [] : [{ start: match.index, end, amount }];
  });
}
