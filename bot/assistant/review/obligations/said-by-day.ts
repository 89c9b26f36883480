import type { OutlineItem } from '../../../../ingest/parse/outlined-text.ts';
import { compareTerms } from '../../../../knowledge/directives/coverage/compare-terms.ts';
import type { CoverageRow } from '../../../../knowledge/directives/coverage/coverage.ts';
import { findSaidDays } from '../../../../knowledge/directives/coverage/said-days.ts';
import { addDays } from '../../../../knowledge/language/vietnamese-date.ts';
import type { Deadline } from '../../../../knowledge/model/register.ts';
import { type Draft, listTextItems } from '../draft.ts';
import { MIN_WORDS, says, wordsOf } from './likeness.ts';

/** Where a draft says a thing that is due, and whether only by a later day. */
export interface SaidByDay {
  /** Null for the place that the survey itself found. */
  readonly item: OutlineItem | null;
  readonly isLate: boolean;
}

/** A report is ready so many days ahead at most; what is earlier, or as much later, is another one. */
const REPORT_MARGIN_DAYS = 45;

/**
 * A sentence of the draft that says most of what is due, or reports to the same body, with a day or the same term; in time
 * where there is one. Undefined where none has a day.
 */
export function findSaidByDay(row: CoverageRow, draft: Draft): SaidByDay | undefined {
  const { obligation, where } = row;
  if (obligation.kind !== 'deadline') return undefined;
  const { dueOn } = obligation.item;
  if (dueOn === null) return findSameTerm(obligation.item, draft);
  const yearStart = `${dueOn.slice(0, 4)}-01-01`;
  if (row.status === 'missing' && where !== null)
    return isBetween(where.quote, yearStart, dueOn) ? { item: null, isLate: false } : undefined;
  // What is found and late is set right by the same said elsewhere, not by another report to the same body.
  const places = listPlaces(obligation.item, draft).filter(
    ({ item, isReport }) => isOther(item, row) && (where === null || !isReport),
  );
  const reportFrom = addDays(dueOn, -REPORT_MARGIN_DAYS);
  const inTime = places.find(({ item, isReport }) =>
    isBetween(item.text, isReport || where !== null ? reportFrom : yearStart, dueOn),
  );
  if (inTime !== undefined) return { item: inTime.item, isLate: false };
  // Reports are many: without who they are sent to nothing tells one from another.
  const isTelling = !/báo cáo/iu.test(obligation.item.task);
  const late = places.find(
    ({ item, isReport }) =>
      (isReport || isTelling) && isBetween(item.text, addDays(dueOn, 1), addDays(dueOn, REPORT_MARGIN_DAYS)),
  );
  return late === undefined ? undefined : { item: late.item, isLate: true };
}

/** Of what was found late only another sentence, sent to the same body, can say the same in time. */
function isOther({ ordinal, text }: OutlineItem, { obligation, where }: CoverageRow): boolean {
  if (where === null) return true;
  const recipient = obligation.kind === 'deadline' ? obligation.item.recipient : null;
  return ordinal !== where.passage && recipient !== null && says(text, wordsOf(recipient));
}

interface Place {
  readonly item: OutlineItem;
  /** Found by who it is sent to, not by what it is. */
  readonly isReport: boolean;
}

function listPlaces({ task, recipient }: Deadline, draft: Draft): Place[] {
  const words = wordsOf(task);
  const isReport = /báo cáo/iu.test(task) && recipient !== null;
  return listTextItems(draft).flatMap((item): Place[] => {
    if (words.size >= MIN_WORDS && says(item.text, words)) return [{ item, isReport: false }];
    const isSent = isReport && /báo cáo/iu.test(item.text) && says(item.text, wordsOf(recipient));
    return isSent ? [{ item, isReport: true }] : [];
  });
}

/** "Trong vòng 12 giờ" of the same thing, or another term for it. */
function findSameTerm({ rule, task }: Deadline, draft: Draft): SaidByDay | undefined {
  if (rule === null) return undefined;
  const [term, words] = [rule.toLowerCase(), wordsOf(task)];
  const items = listTextItems(draft);
  const same = items.find(
    ({ text }) => text.toLowerCase().includes(term) && words.size > 0 && sharesMost(text, words),
  );
  if (same !== undefined) return { item: same, isLate: false };
  const other = items.find(
    ({ text }) => words.size >= MIN_WORDS && says(text, words) && compareTerms(rule, text) !== undefined,
  );
  return other === undefined
    ? undefined
    : { item: other, isLate: compareTerms(rule, other.text) === 'later' };
}

/** With the same term in it, half of the words are enough. */
const SHARED = 0.5;

function sharesMost(text: string, words: ReadonlySet<string>): boolean {
  return words.intersection(wordsOf(text)).size >= SHARED * words.size;
}

function isBetween(text: string, from: string, to: string): boolean {
  return findSaidDays(text, from.slice(0, 4)).some((day) => from <= day && day <= to);
}
