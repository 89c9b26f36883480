import { blankSpans } from '../../../knowledge/language/blank-spans.ts';
import { foldMarks } from '../../../knowledge/language/fold.ts';
import { findDates } from '../../../knowledge/language/vietnamese-date.ts';
import type { UnderstoodQuestion } from '../../../knowledge/search/understand-question.ts';

/** "Mấy ngày", "bao nhiêu tháng": so long, not a day; not "ngày bao nhiêu tháng mấy", nor how often or how far off. */
const ASKS_SPAN =
  /(?<!\b(?:con|cach|sau|truoc|ngay|muc)(?: den)? )\b(?:may|bao nhieu) (ngay|thang|tuan|nam)\b(?! (?:may|nao|nua|mot|\d))/;
/** "Mấy tháng báo cáo một lần" is told as "hằng quý" too; how far two days lie apart is counted. */
const ASKS_OTHERWISE =
  /\b(?:cach nhau|chenh nhau|lech nhau)\b|\b(?:may|bao nhieu) (?:ngay|thang|tuan|nam) (?:lai|(?:[a-z]+ )*(?:mot|1) (?:lan|luot|dot|ky|buoi|phien))\b/;
/** A span is written in figures or in words; half a month and the like are none of days. */
const FIGURE = String.raw`(?:\d+|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi)`;

/** The unit of the span a question asks for ("trong mấy ngày"); undefined where it asks for none. */
export function askedSpan({ folded }: UnderstoodQuestion): string | undefined {
  if (ASKS_OTHERWISE.test(folded)) return undefined;
  return ASKS_SPAN.exec(folded)?.[1];
}

/**
 * Whether a text gives a span of time in the unit that a question asks for ("mấy ngày"): a day of the calendar is none.
 * True for any other question.
 */
export function tellsSpan(question: UnderstoodQuestion, text: string): boolean {
  const unit = askedSpan(question);
  if (unit === undefined) return true;
  const plain = foldMarks(blankSpans(text, findDates(text))).toLowerCase();
  return new RegExp(String.raw`\b${FIGURE}\s+(?:\([a-z ]+\)\s*)?${unit}\b`).test(plain);
}
