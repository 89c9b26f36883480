import { foldMarks } from '../../../knowledge/language/fold.ts';
import { lastDayOfMonth, parseNamedSpan } from '../../../knowledge/language/named-span.ts';
import {
  findDates,
  formatDate,
  parseIsoDate,
  toIsoDate,
} from '../../../knowledge/language/vietnamese-date.ts';
import { lacksHolidays, lastWorkingDay } from '../../../knowledge/language/working-days.ts';
import type { PartialDate, Period } from '../../../knowledge/model/calendar.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import type { Deadline } from '../../../knowledge/model/register.ts';
import type { StoredPassage } from '../../../knowledge/store/store.ts';
import { answerWording } from '../../../prompts/answer-wording.ts';
import { toSource } from '../answer-context.ts';
import type { DraftStatement } from '../compose-answer.ts';
import { sayIssueTerm } from '../days/issue-term.ts';
import type { Computation } from '../evidence-gate/evidence-gate.ts';
import { findItemChanges, touches } from './corrected-values.ts';
import { ownClause, sayWindow, windowComputation } from './deadline-window.ts';
import { findActor } from './find-actor.ts';
import type { Candidate } from './register-candidates.ts';

/**
 * A deadline with its day first. What is due is named beside a quotation that only tells the day ("Thời gian: ngày …"),
 * as the heading it stands under has it.
 *
 * @param closing where it stands, or the full stop alone
 */
export function deadlineStatement(
  { document, passage, passages }: Candidate,
  deadline: Deadline,
  closing: string,
): DraftStatement {
  const title = findTitle(deadline, passage, passages);
  const isChanged = findItemChanges(document, deadline).length > 0;
  const opening = openDeadline(deadline, isChanged, title?.name);
  // What takes place on its day is no work to be handed in before it.
  const note = title === undefined ? (lastDayNote(deadline) ?? sayIssueTerm(document, deadline)) : null;
  const details = [
    note,
    deadline.actor === null ? null : answerWording.actor(deadline.actor),
    deadline.recipient === null ? null : answerWording.recipient(deadline.recipient),
    deadline.channel === null ? null : answerWording.channel(deadline.channel),
  ].filter((part) => part !== null);
  const around =
    details.length === 0 ? [] : [passage, ...findActor(deadline.actor, deadline.passage, passages)];
  const computations = [
    ...(touches(findItemChanges(document, deadline), 'dueOn', 'bound')
      ? []
      : dueDateComputation(deadline, document.period)),
    ...workingDayComputation(deadline),
    ...windowComputation(deadline),
    ...issueTermComputation(document, deadline),
  ];
  const clause = isChanged ? deadline.quote : ownClause(deadline);
  const own = toSource(document, { ...deadline, quote: clause });
  const whole = clause === deadline.quote ? [] : [toSource(document, deadline)];
  const places = [title?.heading, ...around].flatMap((place) =>
    place === undefined ? [] : [toSource(document, { ...place, quote: place.text })],
  );
  const quoted = [...whole, ...places];
  const short = `${opening}${closing}${note === null ? '' : ` ${note}`}`;
  const shorter =
    title === undefined
      ? { text: short, sources: [own], computations }
      : {
          text: `${answerWording.deadline(title.name, clause)}${closing}`,
          sources: [own, ...places.slice(0, 1)],
        };
  return {
    text: [`${opening}${closing}`, ...details].join(' '),
    sources: [own, ...quoted],
    computations,
    // Who owes it may be put together from places that no quotation shows.
    ...(details.length === 0 ? {} : { shorter }),
  };
}

function openDeadline(deadline: Deadline, isChanged: boolean, title?: string): string {
  const { dueOn, bound, rule, recurrence } = deadline;
  const window = isChanged ? null : sayWindow(deadline);
  const day =
    dueOn === null
      ? capitalise(rule ?? recurrence ?? answerWording.someTime)
      : (window ?? `${answerWording.bounds[bound]} ${formatDate(parseIsoDate(dueOn))}`);
  const quote = isChanged ? deadline.quote : ownClause(deadline);
  return title === undefined
    ? answerWording.deadline(day, quote)
    : answerWording.deadlineOf(day, title, quote);
}

const NUMBERING = /^(?:(?:[IVX]+|\d+(?:\.\d+)*|\p{L})[.)/]+\s*)?/u;

/** The heading that names what is due, where the quotation and its sentence do not. */
function findTitle(
  { task, quote, passage: ordinal }: Deadline,
  passage: StoredPassage | undefined,
  passages: readonly StoredPassage[],
): { name: string; heading: StoredPassage } | undefined {
  const said = toKey(task);
  if (said === '' || toKey(`${passage?.text ?? ''} ${quote}`).includes(said)) return undefined;
  const heading = passages
    .slice(0, ordinal)
    .findLast(({ text }) => toKey(text.replace(NUMBERING, '')) === said);
  return heading === undefined ? undefined : { name: task.replace(/[“”"]\s*/g, '').trim(), heading };
}

function toKey(text: string): string {
  return foldMarks(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

function lastDayNote(deadline: Deadline): string | null {
  if (deadline.lastWorkingDay !== null)
    return answerWording.lastWorkingDay(toDayMonthYear(deadline.lastWorkingDay));
  return lacksHolidays(deadline) ? answerWording.lastWorkingDayUnknown : null;
}

/** A text with its first letter large. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** An ISO day as people write it. */
export function toDayMonthYear(iso: string): string {
  return formatDate(parseIsoDate(iso));
}

/** "Trước ngày 15/01" of a plan for one year, or a school year: the day as written with the year worked out again. */
function dueDateComputation({ bound, dueOn, quote }: Deadline, period: Period): Computation[] {
  if (dueOn === null || findDates(quote).some((mention) => toIsoDate(mention.date) === dueOn)) return [];
  const due = parseIsoDate(dueOn);
  const say = (date: PartialDate) => `${answerWording.bounds[bound]} ${formatDate(date)}`;
  return [
    {
      claimed: say(due),
      recompute: () => {
        const written = findDates(quote).find(({ date }) => date.day === due.day && date.month === due.month);
        const year = written === undefined ? null : yearWithin(period, due);
        const isBound = BOUND_WRITTEN[bound].test(quote);
        return written === undefined || year === null || !isBound ? null : say({ ...written.date, year });
      },
    },
  ];
}

/** How a text says each bound. */
const BOUND_WRITTEN: Readonly<Record<Deadline['bound'], RegExp>> = {
  before: /trước/iu,
  by: /chậm nhất|muộn nhất|đến hết|trước khi hết|không quá/iu,
  within: /trong|từ/iu,
  on: /vào|ngày/iu,
};

/** The one year in which a day and month fall within a period of at most a year; null when there is none. */
function yearWithin({ from, to }: Period, { month, day }: PartialDate): number | null {
  if (from === null || to === null) return null;
  const years = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const fitting = years.filter((year) => {
    const iso = toIsoDate({ year, month, day });
    return iso !== null && iso >= from && iso <= to;
  });
  return new Set(fitting).size === 1 ? (fitting[0] ?? null) : null;
}

function issueTermComputation(document: OfficialDocument, deadline: Deadline): Computation[] {
  const claimed = sayIssueTerm(document, deadline);
  return claimed === null ? [] : [{ claimed, recompute: () => sayIssueTerm(document, deadline) }];
}

function workingDayComputation(deadline: Deadline): Computation[] {
  const { lastWorkingDay: claimed } = deadline;
  if (claimed === null) return [];
  return [
    {
      claimed: `ngày ${toDayMonthYear(claimed)}`,
      recompute: () => {
        const again = lastWorkingDayOf(deadline);
        return again === null ? null : `ngày ${toDayMonthYear(again)}`;
      },
    },
  ];
}

/** From the day due, or from the end of the span of months that the rule names ("trong quý II/2031"). */
function lastWorkingDayOf({ bound, dueOn, rule, lastWorkingDay: claimed }: Deadline): string | null {
  if (dueOn !== null) return lastWorkingDay(bound, dueOn);
  const span = rule === null ? undefined : parseNamedSpan(rule);
  if (span === undefined || claimed === null) return null;
  return lastWorkingDay('by', lastDayOfMonth(span.year ?? Number(claimed.slice(0, 4)), span.lastMonth));
}
