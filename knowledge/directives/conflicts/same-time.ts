import { foldMarks } from '../../language/fold.ts';
import { findQuantities } from '../../language/quantity.ts';
import type { Period } from '../../model/calendar.ts';
import type { OfficialDocument } from '../../model/official-document.ts';
import type { Target } from '../../model/register.ts';
import { comparatorKinds } from '../comparator-kinds.ts';

/** A target with the time it is for. */
interface Timed {
  readonly target: Target;
  readonly period: Period;
}

/** The period of a target; where its words tell none that of its document, else the document's year of issue. */
export function periodOf(
  target: Target,
  { period, issuedOn: { year } }: Pick<OfficialDocument, 'period' | 'issuedOn'>,
): Period {
  if (target.period.to !== null) return target.period;
  if (period.to !== null) return period;
  return year === null ? target.period : { from: `${year}-01-01`, to: `${year}-12-31` };
}

/** A value for one year holds against the same year's alone; a change against one over the same span. */
export function isSameTime(a: Timed, b: Timed): boolean {
  if (a.period.to === null || b.period.to === null) return false;
  if (partOfYear(a.target) !== partOfYear(b.target)) return false;
  if (isChange(a.target) || isChange(b.target))
    return (
      a.period.to === b.period.to &&
      a.period.from === b.period.from &&
      isYearly(a.target) === isYearly(b.target)
    );
  if (isEveryYear(a))
    return isEveryYear(b)
      ? a.period.to === b.period.to
      : isSingleYear(b.period) && isWithin(b.period, a.period);
  return !isEveryYear(b) && a.period.to === b.period.to;
}

const PART_OF_YEAR =
  /\b(?:quy (?:i{1,3}|iv|[1-4])|(?:0?[369]|ba|sau|chin) thang (?:dau|cuoi)|hoc ky (?:i{1,2}|[12])|(?:het|cuoi|trong|den) thang \d{1,2})\b/;

/** "Đến hết quý II đạt 40%" is half-way to the year's figure; empty where the sentence names no part of the year. */
function partOfYear({ quote }: Target): string {
  return PART_OF_YEAR.exec(foldMarks(quote))?.[0].replace(/^0| (?=\d)/g, '') ?? '';
}

/** Whether two changes are measured from one base; levels have none. */
export function isSameBaseline(a: Target, b: Target): boolean {
  if (!isChange(a) && !isChange(b)) return true;
  return toBaselineKey(a) === toBaselineKey(b);
}

function toBaselineKey({ baseline }: Target): string {
  return foldMarks(baseline ?? '')
    .replace(/[^a-z\d]+/g, ' ')
    .trim()
    .replace(/^so (?:voi|sanh voi) (?:cung ky )?/, '');
}

/** Said of each of several years; of one year it is no more than that year's. */
function isEveryYear({ target, period }: Timed): boolean {
  return isYearly(target) && !isSingleYear(period);
}

const YEAR_MS = 366 * 86_400_000;

function isSingleYear({ from, to }: Period): boolean {
  return from !== null && to !== null && Date.parse(to) - Date.parse(from) <= YEAR_MS;
}

function isChange({ comparator }: Target): boolean {
  const kind = comparatorKinds[comparator];
  return kind === 'fall' || kind === 'rise' || /_baseline$/.test(comparator);
}

const YEARLY = /(?:hằng|hàng|mỗi) năm(?! (?:trước|sau))|bình quân năm/iu;

/** "Hằng năm đạt ít nhất 95%": said of every year of its period, where the sentence has no other figure. */
function isYearly({ quote, value }: Target): boolean {
  return (
    YEARLY.test(quote) &&
    findQuantities(quote).every((quantity) => quantity.value === value || quantity.unit === null)
  );
}

function isWithin({ from, to }: Period, longer: Period): boolean {
  return to !== null && longer.to !== null && (longer.from ?? '') <= (from ?? to) && to <= longer.to;
}
