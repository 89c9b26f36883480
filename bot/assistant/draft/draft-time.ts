import { parsePeriod } from '../../../knowledge/language/period.ts';
import type { DraftRequest } from './draft.ts';

/** What a draft is for. */
export type DraftTime = Pick<DraftRequest, 'period' | 'periodName'>;

/**
 * A year or a time as people type it; undefined where it is none with a beginning and an end.
 *
 * @example parseDraftTime('2027')?.periodName // 'năm 2027'
 */
export function parseDraftTime(typed: string): DraftTime | undefined {
  return readTime(typed.trim()) ?? readTime(addMarks(typed.trim().toLowerCase()));
}

function readTime(text: string): DraftTime | undefined {
  const periodName = /^(?:19|20|21)\d{2}$/u.test(text) ? `năm ${text}` : text;
  const period = parsePeriod(periodName);
  const isWhole = period.from !== null && period.to !== null && !NO_SUCH_TIME.test(periodName);
  return isWhole ? { period, periodName } : undefined;
}

/** The words of a time as they are typed without marks. */
const MARKED: Readonly<Record<string, string>> = {
  nam: 'năm',
  hoc: 'học',
  quy: 'quý',
  thang: 'tháng',
  dau: 'đầu',
  cuoi: 'cuối',
};

function addMarks(text: string): string {
  return text.replace(/[a-z]+/gu, (word) => MARKED[word] ?? word);
}

/** A quarter behind the fourth, a month behind the twelfth. */
const NO_SUCH_TIME = /quý\s+(?!(?:I{1,3}|IV|[1-4])(?!\p{L}|\d))|tháng\s+(?!(?:0?[1-9]|1[0-2])(?!\d))\d/iu;
