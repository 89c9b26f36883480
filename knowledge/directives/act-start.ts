import { addDays, formatIsoDate, toDayBounds } from '../language/vietnamese-date.ts';
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

/**
 * When an act begins as seen from a day: still to come, done, or open where no day is asked of; with the day it begins as
 * officials write it, where that is not the day of its document.
 */
export function timeAct(
  act: Pick<IncomingAct, 'by' | 'actsFrom'>,
  asOf: string | null,
): { readonly tense: 'done' | 'to-come' | 'open'; readonly from: string | null } {
  const later = findLaterStart(act);
  const start = findActStart(act)?.first ?? later;
  if (asOf === null) return { tense: 'open', from: write(later) };
  if (start !== null && start > asOf) return { tense: 'to-come', from: write(start) };
  return { tense: 'done', from: write(later) };
}

function write(day: string | null): string | null {
  return day === null ? null : formatIsoDate(day);
}
