import { documentNumberKey } from '../../knowledge/language/document-number.ts';
import { parseNumber } from '../../knowledge/language/quantity.ts';
import { toIsoDate } from '../../knowledge/language/vietnamese-date.ts';
import type { PartialDate, Period } from '../../knowledge/model/calendar.ts';
import type {
  BudgetLine,
  Deadline,
  Evidence,
  Reference,
  Register,
  Target,
} from '../../knowledge/model/register.ts';

/** The items of a register before it is known what they leave out. */
export type RegisterItems = Omit<Register, 'uncovered'>;

/** A register item as something that answers for figures and dates in its quote. */
export interface Cover {
  readonly span: Evidence;
  /** Whether the item itself says a number that stands in its quote, as written. */
  saysNumber(written: string): boolean;
  saysDate(date: PartialDate, written: string): boolean;
}

/** The items as covers, by the passage they stand in. A task answers for no figure: what it tells of one is only its own words. */
export function toCovers(items: RegisterItems): ReadonlyMap<number, readonly Cover[]> {
  const never = () => false;
  const always = () => true;
  const covers: Cover[] = [
    ...items.references.map((span) => ({ span, saysNumber: always, saysDate: always })),
    ...items.effects.map((span) => ({ span, saysNumber: always, saysDate: always })),
    ...items.themes.map((span) => ({ span, saysNumber: always, saysDate: always })),
    ...items.targets.map(coverOfTarget),
    ...items.deadlines.map(coverOfDeadline),
    ...items.budgetLines.map(coverOfBudget),
    ...items.tasks.map((span) => ({ span, saysNumber: never, saysDate: never })),
  ];
  return Map.groupBy(covers, ({ span }) => span.passage);
}

function coverOfTarget(target: Target): Cover {
  const { value, valueHigh, per, period } = target;
  const fields = [
    target.indicator,
    target.population,
    target.denominator,
    target.baseline,
    target.condition,
    target.scope,
    target.unit,
  ].join('\n');
  return {
    span: target,
    saysNumber: (written) => [value, valueHigh, per].includes(parseNumber(written)) || holds(fields, written),
    saysDate: (date, written) => fields.includes(written) || isEndOf(period, date),
  };
}

const TERM = /(?<!\d)0?[369] tháng(?!\p{L})/u;

function coverOfDeadline(deadline: Deadline): Cover {
  const { rule, recurrence, dueOn, startOn } = deadline;
  const words = `${rule ?? ''}\n${recurrence ?? ''}`;
  return {
    span: deadline,
    // "báo cáo 06 tháng": which report, by its term.
    saysNumber: (written) =>
      holds(words, written) ||
      (/^0?[369]$/u.test(written) && TERM.test(deadline.task)) ||
      [startOn, dueOn].some((day) => day !== null && isPartOfDay(day, written)),
    saysDate: (date, written) =>
      words.includes(written) || [dueOn, startOn].some((day) => day !== null && isDay(day, date)),
  };
}

function coverOfBudget(line: BudgetLine): Cover {
  const fields = `${line.purpose ?? ''}\n${line.source ?? ''}`;
  return {
    span: line,
    saysNumber: (written) => parseNumber(written) === line.amount || holds(fields, written),
    saysDate: (_date, written) => fields.includes(written),
  };
}

// "5" is not said by "15".
function holds(fields: string, written: string): boolean {
  for (let at = fields.indexOf(written); at !== -1; at = fields.indexOf(written, at + 1)) {
    const isWhole =
      !/[\d.,]$/u.test(fields.slice(0, at).slice(-1)) &&
      !/^\d|^[.,]\d/u.test(fields.slice(at + written.length));
    if (isWhole) return true;
  }
  return false;
}

function isEndOf(period: Period, date: PartialDate): boolean {
  return [period.from, period.to].some((day) => day !== null && isDay(day, date));
}

// "từ ngày 01 đến ngày 15 tháng 5", "15/5 - 20/5/2027": the first day as far as it is said.
function isPartOfDay(day: string, written: string): boolean {
  const [ofMonth, month] = written.split('/').map(Number);
  const isWritten = /^\d{1,2}(?:\/\d{1,2})?$/u.test(written);
  const [, itsMonth, itsDay] = day.split('-').map(Number);
  return isWritten && ofMonth === itsDay && (month === undefined || month === itsMonth);
}

// The year a day takes from its plan, the day a month does without.
function isDay(day: string, { year, month, day: ofMonth }: PartialDate): boolean {
  const [itsYear, itsMonth, itsDay] = day.split('-').map(Number);
  return (
    (year === null || year === itsYear) &&
    (month === null || month === itsMonth) &&
    (ofMonth === null || ofMonth === itsDay)
  );
}

/** Whether a document number, or the date that goes with one, is known from a reference made elsewhere in the document. */
export function isKnownReference(
  references: readonly Reference[],
  numbers: readonly string[],
  date: PartialDate | null,
): boolean {
  const keys = new Set(numbers.map(documentNumberKey));
  const known = references.filter(({ number }) => number !== null && keys.has(documentNumberKey(number)));
  if (date === null) return known.length > 0;
  const day = toIsoDate(date);
  return day !== null && known.some(({ issuedOn }) => toIsoDate(issuedOn) === day);
}
