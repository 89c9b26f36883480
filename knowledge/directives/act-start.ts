import { addDays, toDayBounds } from '../language/vietnamese-date.ts';
import type { IncomingAct } from './validity.ts';
import { isNormative } from './validity-term.ts';

/** A normative text without a clause on its effect begins no sooner than this after signing (Luật 64/2025/QH15, Điều 53). */
const NORMATIVE_WAIT_DAYS = 45;

/** The days between which an act begins; undefined when nothing tells. */
export function findActStart({
  by,
  actsFrom,
}: Pick<IncomingAct, 'by' | 'actsFrom'>): { first: string; last: string } | undefined {
  const clause = by.effects.find(({ bound }) => bound === 'from');
  const day = actsFrom ?? clause?.day ?? null;
  if (day !== null) return { first: day, last: day };
  const issued = toDayBounds(by.issuedOn);
  if (issued === undefined || (clause !== undefined && clause.day === null)) return undefined;
  return isNormative(by) ? { first: issued.first, last: addDays(issued.last, NORMATIVE_WAIT_DAYS) } : issued;
}

/**
 * The first day of an act that begins behind the day its document was issued, as its clauses name it, `YYYY-MM-DD`; null
 * where it begins with its document, or no clause names a day.
 */
export function findLaterStart(act: Pick<IncomingAct, 'by' | 'actsFrom'>): string | null {
  const clause = act.by.effects.find(({ bound }) => bound === 'from');
  const day = act.actsFrom ?? clause?.day ?? null;
  const issued = toDayBounds(act.by.issuedOn);
  return day !== null && (issued === undefined || day > issued.last) ? day : null;
}
