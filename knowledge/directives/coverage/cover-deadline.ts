import type { OfficialDocument } from '../../model/official-document.ts';
import type { Deadline } from '../../model/register.ts';
import { isUnclear } from '../../model/scan-doubt.ts';
import { sayDay } from '../conflicts/conflict-wording.ts';
import { compareDueDays, type DayOrder } from '../conflicts/due-days.ts';
import { type Destination, findDestination } from '../conflicts/owed-upwards.ts';
import { type DueThing, isSameDueThing, toDueThing } from '../conflicts/report-tasks.ts';
import type { CoverTask } from './cover-task.ts';
import type { Finding } from './coverage.ts';
import { coverageWording as wording } from './coverage-wording.ts';
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
export function coverDeadlines(
  basis: OfficialDocument,
  draft: OfficialDocument,
  coverTask: CoverTask,
): (deadline: Deadline) => Finding {
  const own = draft.deadlines
    .filter((deadline) => !isUnclear(deadline))
    .map((deadline) => ({ deadline, thing: toDueThing(deadline, draft) }));
  return (given) => {
    const thing = toDueThing(given, basis);
    const same = own.filter(
      (one) =>
        isSameDueThing(thing, one.thing, [basis, draft]) ||
        isSameDeed(given, thing, one, coverTask) ||
        (isSameReport(thing, one.thing) && findDestination(one.deadline, draft, given, basis) === 'up'),
    );
    const counterparts = same.map(({ deadline }) => ({
      own: deadline,
      order: compareDueDays(given, deadline),
      destination: findDestination(deadline, draft, given, basis),
    }));
    const counted = counterparts.filter(({ order, own: { dueOn } }) => order !== undefined || dueOn === null);
    if (counted.length > 0) return judge(given, counted, thing.kind === 'report');
    const task = thing.kind === 'deed' ? coverTask(given.task) : undefined;
    return task === undefined || task.status === 'missing'
      ? { status: 'missing', where: null, reason: wording.missingDeadline }
      : { status: 'missing', where: task.where, reason: wording.dayNotSaid(sayDay(given)) };
  };
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

/** The latest first: what a draft says twice holds as its later day. */
const ORDERS: readonly (DayOrder | undefined)[] = ['later', undefined, 'same-day', 'earlier'];

function judge(given: Deadline, counterparts: readonly Counterpart[], isReport: boolean): Finding {
  const up = counterparts.filter(({ destination }) => destination === 'up' || destination === 'unsure');
  const isInside = isReport && up.length === 0;
  const [latest] = (isInside ? counterparts : up.length > 0 ? up : counterparts).toSorted(
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
    reason: isInside ? wording.insideDay(...days) : wording.days(...days),
  };
}
