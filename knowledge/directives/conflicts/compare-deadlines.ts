import { rememberFor } from '../../language/remember.ts';
import type { OfficialDocument } from '../../model/official-document.ts';
import type { Deadline } from '../../model/register.ts';
import { isUnclear } from '../../model/scan-doubt.ts';
import { compareDueDays, type DayOrder } from './due-days.ts';
import { findDestination, isOwedBy, isSameDuty } from './owed-upwards.ts';
import { type DueThing, isSameDueThing, toDueThing } from './report-tasks.ts';
import { haveCommonSubject } from './stands-over.ts';

/** A superior's day and a subordinate's for the same thing that leaves no time, or comes too late. */
export interface DeadlineDifference {
  readonly superior: Deadline;
  readonly subordinate: Deadline;
  readonly label: 'later' | 'same-day';
}

/** What came of holding the deadlines of two documents against each other. */
export interface ComparedDeadlines {
  readonly differences: readonly DeadlineDifference[];
  /** How many of the subordinate's deadlines have a counterpart with a day to compare. */
  readonly compared: number;
}

interface Due {
  readonly deadline: Deadline;
  readonly thing: DueThing;
}

const listDue = rememberFor((document: OfficialDocument): readonly Due[] =>
  document.deadlines
    .filter((deadline) => !isUnclear(deadline))
    .map((deadline) => ({ deadline, thing: toDueThing(deadline, document) })),
);

/** How many of a document's deadlines were not read surely enough to be compared. */
export function countUnclearDeadlines({ deadlines }: OfficialDocument): number {
  return deadlines.filter(isUnclear).length;
}

/**
 * Deadlines of a subordinate that come later than its superior's for the same thing, and those by which others bring it to
 * the subordinate only on the day it must itself send it on. The superior's most lenient day counts.
 */
export function compareDeadlinesOf(
  superior: OfficialDocument,
  subordinate: OfficialDocument,
): ComparedDeadlines {
  let compared = 0;
  const differences = listDue(subordinate).flatMap((own) => {
    const counterparts = listDue(superior).flatMap(
      (wanted) => judge(wanted, own, superior, subordinate) ?? [],
    );
    if (counterparts.length === 0) return [];
    compared += 1;
    const lenient =
      counterparts.find(({ label }) => label === 'none') ??
      counterparts.find(({ label }) => label === 'same-day') ??
      counterparts[0];
    if (lenient === undefined || lenient.label === 'none') return [];
    return [{ superior: lenient.superior, subordinate: own.deadline, label: lenient.label }];
  });
  return { differences, compared };
}

interface Judged {
  readonly superior: Deadline;
  readonly label: 'later' | 'same-day' | 'none';
}

function judge(
  wanted: Due,
  own: Due,
  superior: OfficialDocument,
  subordinate: OfficialDocument,
): Judged | undefined {
  if (!isSameDueThing(wanted.thing, own.thing, [superior, subordinate])) return undefined;
  const isOwed = isOwedBy(wanted.deadline, subordinate);
  if (!isOwed && !isSameDuty(wanted.deadline, own.deadline)) return undefined;
  const order = compareDueDays(wanted.deadline, own.deadline);
  if (order === undefined) return undefined;
  const destination = isOwed
    ? findDestination(own.deadline, subordinate, wanted.deadline, superior)
    : ('up' as const);
  const isReport = own.thing.kind === 'report';
  if (isReport && destination === 'elsewhere') return undefined;
  // A bare "báo cáo năm" is the report of its plan: of two plans on other matters it is two reports.
  const isBare = isReport && own.thing.words.size === 0;
  if (isBare && destination !== 'up' && !haveCommonSubject(superior, subordinate)) return undefined;
  return {
    superior: wanted.deadline,
    label: toLabel(order, isReport && destination === 'inside'),
  };
}

/** The same day is too late only for what others must bring before it can be sent on. */
function toLabel(order: DayOrder, isInside: boolean): Judged['label'] {
  if (order === 'later') return 'later';
  return order === 'same-day' && isInside ? 'same-day' : 'none';
}
