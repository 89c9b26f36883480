import { formatIsoDate } from '../../../../knowledge/language/vietnamese-date.ts';
import { timeWording } from '../../../../prompts/review-time-wording.ts';
import type { Draft } from '../draft.ts';

/** The time a draft is for. */
export interface OwnTime {
  readonly from: string;
  readonly to: string;
  readonly firstYear: number;
  readonly lastYear: number;
  /** "năm 2026", "năm học 2025-2026". */
  readonly words: string;
}

/** The time a draft's title names; its year of issue for a plan whose title names none; undefined where nothing tells. */
export function findOwnTime({ document, year }: Draft): OwnTime | undefined {
  const { from, to } = document.period;
  if (from !== null && to !== null) return toTime(from, to);
  return year === null ? undefined : toTime(`${year}-01-01`, `${year}-12-31`);
}

function toTime(from: string, to: string): OwnTime {
  const [firstYear, lastYear] = [from, to].map((day) => Number(day.slice(0, 4)));
  const [first = 0, last = 0] = [firstYear, lastYear];
  const words =
    first === last
      ? timeWording.year(first)
      : isSchoolTime(from, to)
        ? timeWording.schoolYear(first, last)
        : timeWording.time(formatIsoDate(from), formatIsoDate(to));
  return { from, to, firstYear: first, lastYear: last, words };
}

function isSchoolTime(from: string, to: string): boolean {
  return from.endsWith('-09-01') && to.endsWith('-08-31');
}
