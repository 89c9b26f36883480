import { agencyKey } from '../../language/abbreviations.ts';
import { formatDate, parseIsoDate } from '../../language/vietnamese-date.ts';
import type { Deadline, Evidence } from '../../model/register.ts';
import { isUnclear } from '../../model/scan-doubt.ts';
import { sayDay } from '../conflicts/conflict-wording.ts';
import { compareDueDays, type DayOrder } from '../conflicts/due-days.ts';
import { type Destination, findDestination } from '../conflicts/owed-upwards.ts';
import { type DueThing, isSameDueThing, toDueThing } from '../conflicts/report-tasks.ts';
import { compareTerms } from './compare-terms.ts';
import type { CoverTask } from './cover-task.ts';
import type { Finding, Sides } from './coverage.ts';
import { findDaysAt } from './said-days.ts';
import { toEvidence } from './to-evidence.ts';

/** A deadline of the draft that is for the same thing. */
interface Counterpart {
  readonly own: Deadline;
  readonly order: DayOrder | undefined;
  readonly destination: Destination;
}

/**
 * How the deadlines of a draft stand to each of a basis document. What it sends up itself counts before what its own units
 * bring to it; of several days the latest.
 */
export function coverDeadlines(sides: Sides, coverTask: CoverTask): (deadline: Deadline) => Finding {
  const { basis, draft, wording } = sides;
  const own = draft.deadlines
    .filter((deadline) => !isUnclear(deadline))
    .map((deadline) => ({ deadline, thing: toDueThing(deadline, draft) }));
  return (given) => {
    const thing = toDueThing(given, basis);
    const sure = own.filter(
      (one) => isSameDueThing(thing, one.thing, [basis, draft]) || isSameDeed(given, thing, one, coverTask),
    );
    const bare = own.filter(
      (one) => isSameReport(thing, one.thing) && isSentAlike(given, one.deadline, sides),
    );
    const alike = sure.length > 0 ? sure : findNearest(given, bare);
    const same = sides.areAlike ? pickOwn(given, alike, basis) : alike;
    const counterparts = same.map(({ deadline }) => ({
      own: deadline,
      order: compareDueDays(given, deadline) ?? orderTerms(given, deadline),
      destination: findDestination(deadline, draft, given, basis),
    }));
    const counted = counterparts.filter(({ order, own: { dueOn } }) => order !== undefined || dueOn === null);
    if (counted.length > 0) return judge(given, counted, thing.kind === 'report', sides);
    const task = thing.kind === 'deed' ? coverTask(given.task) : undefined;
    // What is reported of a deed is not the deed.
    if (task === undefined || task.where === null || OPENS_REPORT.test(task.where.quote))
      return { status: 'missing', where: null, reason: wording.missingDeadline };
    return (
      judgeSaidDay(given, task.where, sides) ?? {
        ...{ status: 'missing', where: task.where, reason: wording.dayNotSaid(sayDay(given)) },
      }
    );
  };
}

const OPENS_REPORT = /^\P{L}*(?:(?:gửi|lập|nộp|tổng hợp) )?báo cáo(?! viên)(?!\p{L})/iu;

/** The day that the words of the deed, or the point over it, name though the register has no deadline of it. */
function judgeSaidDay(
  { dueOn, ...given }: Deadline,
  where: Evidence,
  { draft, wording }: Sides,
): Finding | undefined {
  if (dueOn === null) return undefined;
  const days = findDaysAt(where, draft, dueOn.slice(0, 4));
  // Of several days of one sentence the others are those of other deeds.
  const day = days.findLast((one) => one <= dueOn) ?? days[0];
  if (day === undefined) return undefined;
  const figures = [sayDay({ ...given, dueOn }), formatDate(parseIsoDate(day))] as const;
  if (day === dueOn) return { status: 'equal', where, reason: wording.sameDay(figures[0]) };
  return { status: day > dueOn ? 'later' : 'earlier', where, reason: wording.figures(...figures) };
}

/**
 * Of deadlines of two plans that are for the same thing those that can be this one's: the same day where one has it, else
 * none that is the same day's of another ("các bộ phận gửi kết quả chậm nhất ngày …" of every task).
 */
function pickOwn<T extends { readonly deadline: Deadline }>(
  given: Deadline,
  alike: readonly T[],
  { deadlines }: Sides['basis'],
): readonly T[] {
  const isSame = (one: Deadline, other: Deadline) =>
    one.dueOn === other.dueOn && one.rule === other.rule && agencyKey(one.task) === agencyKey(other.task);
  const unchanged = alike.filter(({ deadline }) => isSame(given, deadline));
  if (unchanged.length > 0) return unchanged;
  return alike.filter(({ deadline }) => !deadlines.some((other) => isSame(other, deadline)));
}

/** Terms that begin with the same event: "trong vòng 12 giờ" and "trong vòng 24 giờ". */
function orderTerms(given: Deadline, own: Deadline): DayOrder | undefined {
  if (given.rule === null || own.rule === null || given.dueOn !== null || own.dueOn !== null)
    return undefined;
  const order = compareTerms(given.rule, own.rule);
  return order === 'same' ? undefined : order;
}

/** Of reports that only their receiver tells the one whose day is nearest: the others may be those of other plans. */
function findNearest<T extends { readonly deadline: Deadline }>(given: Deadline, reports: readonly T[]): T[] {
  const distance = ({ deadline }: T) =>
    Math.abs(Date.parse(deadline.dueOn ?? '') - Date.parse(given.dueOn ?? ''));
  return reports.toSorted((a, b) => distance(a) - distance(b)).slice(0, 1);
}

/** A deed told in other words of order, with all that it is about. */
function isSameDeed(
  given: Deadline,
  thing: DueThing,
  own: { readonly deadline: Deadline; readonly thing: DueThing },
  coverTask: CoverTask,
): boolean {
  if (thing.kind !== 'deed' || own.thing.kind !== 'deed') return false;
  if (thing.year !== null && own.thing.year !== null && thing.year !== own.thing.year) return false;
  return coverTask(given.task, [own.deadline]).status === 'equal';
}

/** "Báo cáo kết quả" of a plan and of the draft that carries it out: sent to the same body, they are one. */
function isSameReport(a: DueThing, b: DueThing): boolean {
  if (a.kind !== 'report' || b.kind !== 'report' || a.part !== '' || b.part !== '') return false;
  return a.year === b.year && a.words.size === b.words.size && a.words.isSubsetOf(b.words);
}

/** Sent up where the basis wants it; of two plans, to the same receiver. */
function isSentAlike(given: Deadline, own: Deadline, { basis, draft, areAlike }: Sides): boolean {
  if (!areAlike) return findDestination(own, draft, given, basis) === 'up';
  if (given.recipient === null && own.recipient === null)
    return agencyKey(given.task) === agencyKey(own.task);
  return given.recipient !== null && own.recipient !== null && isSameReceiver(given.recipient, own.recipient);
}

function isSameReceiver(a: string, b: string): boolean {
  return agencyKey(a) === agencyKey(b);
}

/** The latest first: what a draft says twice holds as its later day. */
const ORDERS: readonly (DayOrder | undefined)[] = ['later', undefined, 'same-day', 'earlier'];

function judge(
  given: Deadline,
  counterparts: readonly Counterpart[],
  isReport: boolean,
  { wording, areAlike }: Sides,
): Finding {
  const up = counterparts.filter(({ destination }) => destination === 'up' || destination === 'unsure');
  const isInside = isReport && up.length === 0 && !areAlike;
  const [latest] = (up.length > 0 && !areAlike ? up : counterparts).toSorted(
    (a, b) => ORDERS.indexOf(a.order) - ORDERS.indexOf(b.order),
  );
  if (latest === undefined) return { status: 'missing', where: null, reason: wording.missingDeadline };
  const where = toEvidence(latest.own);
  const days = [sayDay(given), sayDay(latest.own)] as const;
  if (latest.order === undefined) return { status: 'different', where, reason: wording.unclearDay(...days) };
  if (latest.order === 'same-day')
    return isInside
      ? { status: 'different', where, reason: wording.insideSameDay(days[1]) }
      : { status: 'equal', where, reason: wording.sameDay(days[0]) };
  return {
    status: latest.order,
    where,
    reason: isInside ? wording.insideDay(...days) : wording.figures(...days),
  };
}
