import { markedKey } from '../../../../knowledge/agencies/unit-names.ts';
import { findUnits } from '../../../../knowledge/language/agency.ts';
import { formWording } from '../../../../prompts/review-form-wording.ts';
import { type Draft, placeOf } from '../draft.ts';
import type { Finding } from '../finding.ts';
import { breakRule, missingAt } from './break-rule.ts';
import { type HeadCell, listHeadCells } from './head-cells.ts';

const DATE_LINE =
  /^(?:(?<place>\p{Lu}[^,\d]{1,45}?)\s?,\s*)?ngày\s*(?<day>\d{1,2})?[\s.…_]*tháng\s*(?<month>\d{1,2})?[\s.…_]*năm\s*(?<year>\d{2,4})?[\s.…_]*$/iu;
const SHORT_DATE = /^(?:\p{Lu}[^,\d]{1,45}?\s?,\s*)(?:ngày\s*)?\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}$/iu;

/** Địa danh and the day of issue. */
export function reviewDateLine(draft: Draft): Finding[] {
  const head = listHeadCells(draft);
  if (head.length === 0) return [];
  const short = head.find(({ text }) => SHORT_DATE.test(text.trim()));
  if (short !== undefined) return report(draft, short, 'DATE_WORDS', formWording.dateWords);
  const line = head.find(({ text }) => DATE_LINE.test(text.trim()));
  const groups = DATE_LINE.exec(line?.text.trim() ?? '')?.groups;
  if (line === undefined || groups === undefined) {
    if (head.some(({ text }) => /(?:^|,\s*)ngày\s/iu.test(text))) return [];
    return breakRule(draft, 'place-and-date', missingAt(formWording.places.head), {
      code: 'DATE_LINE_MISSING',
      ...formWording.noDateLine,
    });
  }
  return [...reviewPlace(draft, line, groups.place), ...reviewDay(draft, line, groups)];
}

function reviewDay(
  draft: Draft,
  line: HeadCell,
  { day, month, year }: Readonly<Record<string, string | undefined>>,
): Finding[] {
  const rightDay = day === undefined ? undefined : String(Number(day)).padStart(2, '0');
  const number = Number(month);
  const rightMonth = month === undefined ? undefined : number <= 2 ? `0${number}` : String(number);
  if (day !== undefined && month !== undefined && !isOfCalendar(Number(day), number, Number(year)))
    return report(draft, line, 'DATE_IMPOSSIBLE', formWording.dateImpossible);
  if (day === rightDay && month === rightMonth) return [];
  const right = line.text
    .replace(/(ngày\s*)\d{1,2}/iu, `$1${rightDay ?? ''}`)
    .replace(/(tháng\s*)\d{1,2}/iu, `$1${rightMonth ?? ''}`);
  return report(draft, line, 'DATE_PADDING', formWording.datePadding(right));
}

function isOfCalendar(day: number, month: number, year: number): boolean {
  const last = new Date(Date.UTC(Number.isNaN(year) ? 2024 : year, month, 0)).getUTCDate();
  return month >= 1 && month <= 12 && day >= 1 && day <= last;
}

/** A commune's own documents bear its name; others may sit anywhere. */
function reviewPlace(draft: Draft, line: HeadCell, place: string | undefined): Finding[] {
  if (place === undefined) return report(draft, line, 'PLACE_MISSING', formWording.noPlace);
  const { issuer, issuerLevel } = draft.document;
  const [unit] = findUnits(issuer ?? '');
  const isOwn = issuerLevel === 'commune' && /^Ủy ban nhân dân/u.test(issuer ?? '');
  if (!isOwn || unit === undefined || unit.name === '') return [];
  const written = markedKey(place.replace(/^(?:xã|phường|thị trấn|đặc khu)\s/iu, ''));
  if (written === markedKey(unit.name)) return [];
  return report(draft, line, 'PLACE_OTHER', formWording.otherPlace(place, `${unit.noun} ${unit.name}`));
}

function report(
  draft: Draft,
  line: HeadCell,
  code: string,
  remark: { readonly message: string; readonly suggestion: string },
): Finding[] {
  return breakRule(draft, 'place-and-date', placeOf(line.item, line.text), { code, ...remark });
}
