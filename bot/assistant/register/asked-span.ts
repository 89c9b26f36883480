import { foldMarks } from '../../../knowledge/language/fold.ts';
import { findDates } from '../../../knowledge/language/vietnamese-date.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import type { Target } from '../../../knowledge/model/register.ts';
import type { UnderstoodQuestion } from '../../../knowledge/search/understand-question.ts';

/**
 * Whether a question asks of a month ("đến cuối tháng 6/2032") that neither a figure's period nor what is told beside it
 * names: the figure of the whole year, or of another month, is none of it.
 *
 * @param told the figure's sentence and what stands around it
 */
export function isOfOtherMonth(
  { dates }: UnderstoodQuestion,
  { issuedOn }: Pick<OfficialDocument, 'issuedOn'>,
  told: string,
  period?: Target['period'],
): boolean {
  const asked = dates.filter(
    ({ month, year }) =>
      month !== null && !(month === issuedOn.month && (year === null || year === issuedOn.year)),
  );
  if (asked.length === 0) return false;
  const given = findDates(told).map(({ date }) => date);
  const ends = period?.to?.split('-').map(Number) ?? [];
  return !asked.some(
    ({ month, year }) =>
      (ends[1] === month && (year === null || year === ends[0])) ||
      given.some(
        (date) => date.month === month && (year === null || date.year === null || date.year === year),
      ),
  );
}

const SPAN = 'ngay|tuan|thang|quy|hoc ky|nam';
const ASKED_PER = new RegExp(
  String.raw`\b(?:bao nhieu|may)\b.*\b(?:moi|mot|1|tung|hang) (${SPAN})\b|\b(?:moi|tung|hang) (${SPAN})\b.*\b(?:bao nhieu|may)\b`,
);
const TOLD_PER = /(?:mỗi|một|(?<!\d)0?1|từng|hằng|hàng|\/)\s*(ngày|tuần|tháng|quý|học kỳ|năm)(?!\p{L})/giu;

/** Whether a figure is for another span of time than the one it is asked for: "mỗi học kỳ 2 buổi" where it says "mỗi tháng". */
export function isPerOtherSpan({ folded }: UnderstoodQuestion, told: string): boolean {
  const [, behind, before] = ASKED_PER.exec(folded) ?? [];
  const asked = behind ?? before;
  const given = [...told.matchAll(TOLD_PER)].map(([, span = '']) => foldMarks(span).toLowerCase());
  return asked !== undefined && given.length > 0 && !given.includes(asked);
}
