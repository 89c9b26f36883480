import type { Period } from '../../model/calendar.ts';
import type { OfficialDocument } from '../../model/official-document.ts';

const YEAR_MS = 366 * 86_400_000;

/** The year of a plan of one year (a school year by its first); null for one of several years or of none. */
export function findPlanYear({ period: { from, to }, issuedOn }: OfficialDocument): number | null {
  if (from === null || to === null) return from === null && to === null ? issuedOn.year : null;
  return Date.parse(to) - Date.parse(from) <= YEAR_MS ? Number(from.slice(0, 4)) : null;
}

/**
 * A document as if it were of another year, to be held against the plan of that year: its periods, days and the years its
 * items name. Quotations stay as they are written.
 *
 * @param years How many years later; may be negative.
 */
export function shiftYears(document: OfficialDocument, years: number): OfficialDocument {
  if (years === 0) return document;
  const text = <T extends string | null>(written: T) => shiftText(written, years) as T;
  return {
    ...document,
    subject: text(document.subject),
    period: shiftPeriod(document.period, years),
    targets: document.targets.map((target) => ({
      ...target,
      indicator: text(target.indicator),
      population: text(target.population),
      denominator: text(target.denominator),
      baseline: text(target.baseline),
      period: shiftPeriod(target.period, years),
    })),
    deadlines: document.deadlines.map((deadline) => ({
      ...deadline,
      task: text(deadline.task),
      rule: text(deadline.rule),
      startOn: shiftDay(deadline.startOn, years),
      dueOn: shiftDay(deadline.dueOn, years),
    })),
    tasks: document.tasks.map((task) => ({ ...task, task: text(task.task) })),
  };
}

/** A document whose days are compared as they are written: the weekends of two years differ. */
export function withoutWorkingDays(document: OfficialDocument): OfficialDocument {
  const deadlines = document.deadlines.map((deadline) => ({ ...deadline, lastWorkingDay: null }));
  return { ...document, deadlines };
}

function shiftPeriod({ from, to }: Period, years: number): Period {
  return { from: shiftDay(from, years), to: shiftDay(to, years) };
}

/** The 29th of February is the 28th of a year that has none. */
function shiftDay(day: string | null, years: number): string | null {
  if (day === null) return null;
  const year = Number(day.slice(0, 4)) + years;
  const shifted = `${year}${day.slice(4)}`;
  return Number.isNaN(Date.parse(shifted)) || (day.endsWith('02-29') && !isLeap(year))
    ? `${year}-02-28`
    : shifted;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** A year stands alone or behind a slash or dash; "1/2000" of a map's scale is behind a short number alone. */
const YEAR = /(?<![\d.,])(?:19|20)\d{2}(?![\d.,]*\d)/g;

function shiftText(written: string | null, years: number): string | null {
  return written === null ? null : written.replace(YEAR, (year) => String(Number(year) + years));
}
