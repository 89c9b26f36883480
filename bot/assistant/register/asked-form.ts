import type { Deadline } from '../../../knowledge/model/register.ts';
import type { UnderstoodQuestion } from '../../../knowledge/search/understand-question.ts';

const ASKS_DAY =
  /\b(?:ngay|hom) (?:nao|may|bao nhieu)\b|\bhan (?:cuoi|chot)\b|\bdeadline\b|\bmung may\b|\bngay thang nao\b/;
const ASKS_TERM =
  /\b(?:(?<!con )(?<!keo dai )bao lau|(?:co|trong|duoc|cho)(?: (?:vong|thoi han|toi da|khoang))* (?:bao nhieu|may) (?:ngay|gio|thang)|(?:bao nhieu|may) (?:ngay|gio)(?: lam viec)? (?:de|ke tu|tinh tu|sau|thi phai|phai))\b/;
const TERM = /\d+\s*(?:ngày|giờ|tháng|tuần)(?: làm việc)?(?! (?:đầu|cuối))/iu;

const ASKS_LAST = /\b(?:muon|cham|tre) nhat\b|\bhan (?:cuoi|chot)\b|\b(?:la|thi) het han\b/;
const RECURS = /\b(?:hang|moi|tung|dinh ky|thang|quy|tuan|thuong ky|thuong xuyen)\b/;

/** Whether a deadline is of a form. */
export type FormTest = (deadline: Deadline) => boolean;

/**
 * The forms of deadline a question asks for, the closer first: how long one has ("trong mấy ngày"), or a day of the
 * calendar ("ngày nào"), one that does not come back where the last day is asked. Empty where the question leaves it open.
 */
export function findAskedForms({ folded }: UnderstoodQuestion): readonly FormTest[] {
  if (ASKS_TERM.test(folded)) return [isTerm];
  if (!ASKS_DAY.test(folded)) return [];
  const isDay: FormTest = (deadline) => !isTerm(deadline);
  return ASKS_LAST.test(folded) && !RECURS.test(folded) ? [({ dueOn }) => dueOn !== null, isDay] : [isDay];
}

/** "Trong 15 ngày kể từ …": so long behind something else, and no day of the calendar. */
function isTerm({ dueOn, rule }: Deadline): boolean {
  return dueOn === null && TERM.test((rule ?? '').replace(/ngày \d+/giu, ' '));
}
