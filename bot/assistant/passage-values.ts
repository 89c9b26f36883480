import { blankSpans } from '../../knowledge/language/blank-spans.ts';
import { findDocumentNumbers } from '../../knowledge/language/document-number.ts';
import { findQuantities } from '../../knowledge/language/quantity.ts';
import { findDates } from '../../knowledge/language/vietnamese-date.ts';
import type { Intent } from '../../knowledge/search/question-intents.ts';
import type { UnderstoodQuestion } from '../../knowledge/search/understand-question.ts';
import { askedSpan, tellsSpan } from './register/asked-length.ts';
import { asksState } from './register/asked-measure.ts';
import { tellsCount } from './register/counted-things.ts';

/** The intents that only a value answers: a passage without one of its kind is beside the point. */
export type ValueIntent = 'target' | 'deadline' | 'delivery' | 'timespan';

/** Whether an intent is one of `ValueIntent`. */
export function wantsValue(intent: Intent): intent is ValueIntent {
  return intent in HOLDS_VALUE;
}

const TIME =
  /\d+\s+(?:ngày|giờ|tháng)|hằng (?:ngày|tuần|tháng|quý|năm)|hàng (?:ngày|tuần|tháng|quý|năm)|quý [IV]+/iu;

/** Whether a text holds a value of the kind asked for. */
export const HOLDS_VALUE: Readonly<
  Record<ValueIntent, (text: string, question: UnderstoodQuestion) => boolean>
> = {
  target: (text, question) =>
    (asksState(question) || !isPastResult(text)) &&
    holdsQuantity(text, question) &&
    tellsCount(question, text),
  deadline: (text, question) =>
    askedSpan(question) === undefined ? holdsDueTime(text) : tellsSpan(question, text),
  timespan: holdsTime,
  delivery: (text) => /gửi|nộp|báo cáo|qua |địa chỉ|thư điện tử|phần mềm/iu.test(text),
};

const GOAL = /phấn đấu|chỉ tiêu|mục tiêu|tối thiểu|ít nhất|bảo đảm|đạt trên|xuống còn|không quá/iu;
const PAST =
  /(?:đã|mới) (?:đạt|có|được|hoàn thành)|năm (?:học )?trước|hiện (?:có|nay)|tính đến|kết quả năm|năm (?:học )?vừa qua|cùng kỳ/iu;

/** Parts that tell how things stand, not what is to be reached. */
export const SITUATION = /đặc điểm|tình hình|kết quả (?:đạt|thực hiện|năm)|đánh giá|thực trạng/iu;

/** What was reached before is no answer to what is to be reached. */
function isPastResult(text: string): boolean {
  return PAST.test(text) && !GOAL.test(text);
}

/** Whether a text names a time at all. */
export function holdsTime(text: string): boolean {
  return TIME.test(text) || findDates(blankSpans(text, findDocumentNumbers(text))).length > 0;
}

/** A time that something is due by, not merely a date somewhere in the passage. */
function holdsDueTime(text: string): boolean {
  const due =
    /(?:trước|chậm nhất|muộn nhất|đến hết|hạn|xong|hoàn thành|trong (?:vòng|thời hạn|thời gian)|định kỳ|hằng|hàng)[^.;]{0,40}/giu;
  return [...text.matchAll(due)].some((match) => holdsTime(match[0]));
}

/** A quantity that is neither a year nor part of a date or number; with its sign, where the question names one. */
export function holdsQuantity(text: string, question: UnderstoodQuestion): boolean {
  const withoutNumbers = blankSpans(text, findDocumentNumbers(text));
  const plain = blankSpans(withoutNumbers, findDates(withoutNumbers)).replace(
    /^\s*(?:\d+[.)]|[IVX]+\.)+/u,
    '',
  );
  const folded = question.folded;
  const sign =
    /phan tram/.test(folded) || question.text.includes('%') ? '%' : /phan nghin/.test(folded) ? '‰' : null;
  return findQuantities(plain).some(
    ({ value, unit, per }) =>
      (sign === null || unit === sign) && (unit !== null || per !== null || value < 1900 || value > 2200),
  );
}
