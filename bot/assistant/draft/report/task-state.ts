import { foldMarks } from '../../../../knowledge/language/fold.ts';
import {
  addDays,
  findDates,
  formatIsoDate,
  toIsoDate,
} from '../../../../knowledge/language/vietnamese-date.ts';
import type { Deadline } from '../../../../knowledge/model/register.ts';
import { formatPlaceholder } from '../../../../prompts/official-form-wording.ts';
import { reportWording as wording } from '../../../../prompts/report-wording.ts';
import type { TypedResult } from './typed-result.ts';

/** What is known of a task on the day the figures are of. */
export interface TaskFacts {
  readonly dues: readonly Deadline[];
  /** Of them those that the report at hand meets by being sent. */
  readonly ownDues: readonly Deadline[];
  readonly result: TypedResult | null;
  /** `YYYY-MM-DD` */
  readonly cutoffOn: string;
}

/** done and doing as the agency says it · unsaid: its words tell neither · none: it says nothing. */
type Progress = 'done' | 'doing' | 'unsaid' | 'none';

/**
 * How a task stands on the cutoff day, in words: what was told done or not, held against its days. Of words that tell neither
 * a person is asked.
 */
export function sayTaskState({ dues, ownDues, result, cutoffOn }: TaskFacts): string {
  const days = dues.filter(isDated).toSorted((a, b) => lastDayOf(a).localeCompare(lastDayOf(b)));
  const progress = readProgress(result);
  if (progress === 'none' && ownDues.length > 0) return saySending(days, ownDues);
  if (progress === 'done') return sayDone(days, findDoneOn(result, cutoffOn));
  if (progress === 'unsaid') return formatPlaceholder(wording.completion);
  const passed = days.filter((due) => lastDayOf(due) < cutoffOn);
  const open = days.filter((due) => !passed.includes(due));
  const { states } = wording;
  const isOpenAlone = progress === 'none' && open.length > 0 && passed.length === 0;
  const parts = [
    passed.length > 0 ? states.overdue(listDays(passed)) : null,
    isOpenAlone ? null : progress === 'doing' ? states.doing : states.none,
    open.length > 0 ? states.notDue(listDays(open)) : null,
  ];
  return parts.filter((part) => part !== null).join('; ');
}

/** When the report at hand is to be sent; of the other reports of its sentence the days. */
function saySending(days: readonly Dated[], ownDues: readonly Deadline[]): string {
  const own = days.filter((due) => ownDues.includes(due));
  const others = days.filter((due) => !own.includes(due));
  const send = own.length === 0 ? wording.states.sendRegularly : wording.states.sendBy(listDays(own));
  if (others.length === 0) return send;
  return `${send}; ${wording.states.otherTimes(listDays(others))}`;
}

/** Whether a task's days are still to come, so that nobody misses its result. */
export function isNotDue({ dues, cutoffOn }: Pick<TaskFacts, 'dues' | 'cutoffOn'>): boolean {
  const days = dues.filter(isDated);
  return days.length > 0 && days.every((due) => lastDayOf(due) >= cutoffOn);
}

/** A deadline of one day. */
type Dated = Deadline & { readonly dueOn: string };

function isDated(due: Deadline): due is Dated {
  return due.dueOn !== null && due.recurrence === null;
}

/** The last day that meets a bound: "trước ngày 15/5" leaves the 15th out. */
function lastDayOf({ dueOn, bound }: Dated): string {
  return bound === 'before' ? addDays(dueOn, -1) : dueOn;
}

function listDays(dues: readonly Dated[]): string {
  return [...new Set(dues.map(sayDay))].join(', ');
}

/** As people set it: "trước 15/5/2026". */
function sayDay({ dueOn, bound }: Dated): string {
  return bound === 'before' ? wording.states.before(formatIsoDate(dueOn)) : formatIsoDate(dueOn);
}

const DONE = /^(?:(?:da|duoc|co ban)\s+)*(?:hoan thanh|thuc hien xong|to chuc xong|xong|hoan tat)(?!\p{L})/u;
const NOT_DONE = /^(?:chua|dang|khong|moi|du kien|se|tiep tuc)(?!\p{L})/u;
/** What takes "hoàn thành" back, or leaves a part of it open. */
const IN_PART =
  /(?<!\p{L})(?:chua|con|dang|mot phan|co ban|du kien|tiep tuc|khong|gan|hau het|phan lon)(?!\p{L})/u;

function readProgress(result: TypedResult | null): Progress {
  if (result === null) return 'none';
  const { figure, note } = result;
  if (figure !== null) return figure.value === WHOLE && figure.unit === '%' ? 'done' : 'unsaid';
  const words = foldMarks(note ?? '')
    .toLowerCase()
    .trim();
  if (NOT_DONE.test(words)) return 'doing';
  const isWhole = !IN_PART.test(words) && !/\d\s*(?:%|\/\d+\s+[a-z])/u.test(words.replace('100%', ''));
  return DONE.test(words) && isWhole ? 'done' : 'unsaid';
}

/** Per cent. */
const WHOLE = 100;

/** The only day its words tell; null where they tell none, several, or one that is still to come. */
function findDoneOn(result: TypedResult | null, cutoffOn: string): string | null {
  const [only, ...others] = findDates(result?.note ?? '');
  const day = only === undefined || others.length > 0 ? null : toIsoDate(only.date);
  return day !== null && day <= cutoffOn ? day : null;
}

function sayDone(days: readonly Dated[], doneOn: string | null): string {
  const [due, ...others] = days;
  if (due === undefined || others.length > 0 || doneOn === null) return wording.states.done;
  return doneOn <= lastDayOf(due) ? wording.states.inTime : wording.states.late(sayDay(due));
}
