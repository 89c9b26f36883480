import { blankSpans } from '../../../knowledge/language/blank-spans.ts';
import { findDocumentNumbers } from '../../../knowledge/language/document-number.ts';
import { foldMarks } from '../../../knowledge/language/fold.ts';
import type { Period } from '../../../knowledge/model/calendar.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import type { Deadline, Target } from '../../../knowledge/model/register.ts';
import type { UnderstoodQuestion } from '../../../knowledge/search/understand-question.ts';
import type { StoredPassage } from '../../../knowledge/store/store.ts';
import type { Candidate } from './register-candidates.ts';

/** Words in front of a year that make it a document's ("kế hoạch năm 2031"), when the document is of that year. */
const DOCUMENT_YEAR =
  /\b(?:van ban|ke hoach|quyet dinh|chi thi|nghi quyet|cong van|chuong trinh|huong dan|ket luan|thong bao|bao cao|de an|kh|qd|nq|cv)(?: so)?(?: nam)? ((?:19|20)\d\d)\b/g;

/** The years a question asks of: without those that tell a document named by number or type. */
export function findAskedYears(question: UnderstoodQuestion): readonly number[] {
  const naming = new Set([...question.folded.matchAll(DOCUMENT_YEAR)].map((match) => Number(match[1])));
  return question.years.filter((year) => !naming.has(year));
}

const PART_OF_YEAR =
  /\b(?:(?:3|6|9|ba|sau|chin) thang (?:dau|cuoi)|quy (?:[1-4]|i{1,3}|iv)|nua (?:dau|cuoi))\b/;

/** "6 tháng đầu", "quý II": the part of a year a question asks of, folded; undefined when it asks of none. */
export function findAskedPart(question: UnderstoodQuestion): string | undefined {
  const [part] = PART_OF_YEAR.exec(question.folded) ?? [];
  return part
    ?.replace(/^sau /, '6 ')
    .replace(/^ba /, '3 ')
    .replace(/^chin /, '9 ');
}

/** Whether a target's figure is one for the years and the part of a year asked of; true where its period is not known. */
export function isOfAskedPeriod(question: UnderstoodQuestion, { fact, document }: Candidate): boolean {
  if ('bound' in fact) return isOfAskedReport(question, fact);
  if (!('indicator' in fact)) return true;
  const years = findAskedYears(question);
  const isCovered = (year: number) => covers(fact.period, year, document);
  const inYears =
    years.length === 0 || (question.isSchoolYear ? years.every(isCovered) : years.some(isCovered));
  const part = findAskedPart(question);
  return (
    inYears &&
    !isOfBaseYear(question, fact) &&
    (part === undefined || isOfPart(fact.period, fact.quote, part))
  );
}

/** A report that comes again every week, month or quarter is asked by that; one of another period is none, folded. */
const REPORT_PERIODS: readonly { readonly asked: RegExp; readonly told: RegExp }[] = [
  { asked: /\bbao cao (?:[a-z]+ ){0,4}tuan\b(?! (?:tra|le|hanh|hoan|thu))/, told: /\btuan\b/ },
  {
    asked: /\bbao cao (?:ket qua |dinh ky )?(?:(?:hang|tung|moi) )?thang\b(?! hanh dong| \d)/,
    told: /(?<!\d )\b(?:hang|tung|moi|bao cao|dinh ky|cua) thang\b/,
  },
  {
    asked:
      /\bbao cao (?:[a-z]+ ){0,2}quy\b(?! (?:dinh|che|hoach|trinh|mo|vi|dat|tac|tien|bao))|\bquy (?:\d|i{1,3}|iv)\b.*\bbao cao\b/,
    told: /\bquy\b/,
  },
];

/** Whether a report of another period than the week, month or quarter asked is told; both folded. */
export function isOfOtherReport(asked: string, told: string): boolean {
  const period = REPORT_PERIODS.find((periods) => periods.asked.test(asked));
  return period !== undefined && !period.told.test(told);
}

const REPORTED_MONTHS = /\b(3|6|9|ba|sau|chin) thang\b/;

/** "Báo cáo 9 tháng": a report for so many months is none for others. */
function isOfAskedReport(
  { folded }: UnderstoodQuestion,
  { quote, task, rule, recurrence }: Deadline,
): boolean {
  if (isOfOtherReport(folded, foldMarks([task, quote, rule, recurrence].join(' ; ')).toLowerCase()))
    return false;
  const months = REPORTED_MONTHS.exec(folded)?.[1];
  if (months === undefined || !/\bbao cao\b|\bso ket\b/.test(folded)) return true;
  const said = foldMarks(`${task} ${quote}`)
    .toLowerCase()
    .replace(/\b0(?=\d)/g, '');
  const spelled = { ba: '3', sau: '6', chin: '9' }[months] ?? months;
  const word = { 3: 'ba', 6: 'sau', 9: 'chin' }[spelled] ?? spelled;
  return (
    new RegExp(String.raw`\b(?:${spelled}|${word})\s+thang\b|\bso ket\b`).test(said) ||
    !/\bbao cao\b/.test(said)
  );
}

function covers({ from, to }: Period, year: number, document: OfficialDocument): boolean {
  if (to === null) return from === null || Number(from.slice(0, 4)) <= year;
  const last = Number(to.slice(0, 4));
  // "Đến năm 2030" is for that year, and for the document's own where it sets no other.
  if (from === null) return year === last || year === document.issuedOn.year;
  return Number(from.slice(0, 4)) <= year && year <= last;
}

function isOfPart({ from, to }: Period, quote: string, part: string): boolean {
  const said = foldMarks(quote)
    .toLowerCase()
    .replace(/\b0(?=\d)/g, '')
    .replace(/\bsau (?=thang)/g, '6 ');
  if (said.includes(part)) return true;
  const isWholeYear = from === null || to === null || (from.endsWith('-01-01') && to.endsWith('-12-31'));
  return !isWholeYear && monthsBetween(from, to) < MONTHS_OF_YEAR;
}

const MONTHS_OF_YEAR = 11;

function monthsBetween(from: string, to: string): number {
  const months = (iso: string) => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7));
  return months(to) - months(from);
}

/** The years the figures of some targets are for, earliest first ("2031, 2032"); undefined when they are not told. */
export function yearsOfTargets(chosen: readonly Candidate[]): string | undefined {
  const years = chosen.flatMap(({ fact }) =>
    'indicator' in fact ? (fact.period.to?.slice(0, 4) ?? []) : [],
  );
  return years.length === 0 ? undefined : [...new Set(years)].sort().join(', ');
}

const YEAR = /(?<![\d/.,])((?:19|20)\d\d)(?![\d/.,]*\d)/g;
/** A year something is only compared with says nothing of its figure. */
const COMPARED = /(?:so với|so với cùng kỳ|cùng kỳ)[^.;()|]{0,40}?(?:19|20)\d\d/giu;

/** Whether a passage's own words name years, and none of those asked of. */
export function tellsOnlyOtherYears(
  question: UnderstoodQuestion,
  { text }: Pick<StoredPassage, 'text'>,
): boolean {
  const asked = findAskedYears(question);
  const plain = blankSpans(text, findDocumentNumbers(text)).replace(COMPARED, ' ');
  const named = [...plain.matchAll(YEAR)].map((match) => Number(match[1]));
  return asked.length > 0 && named.length > 0 && !named.some((year) => asked.includes(year));
}

/** A cell that names a year and gives no figure for it: "Năm 2031 giao sau". */
const YEAR_NOTE = /\|[^|\d]*\p{L}[^|\d]*(?:19|20)\d\d[^|\d]*\p{L}[^|\d]*(?=\||$)/gu;

/**
 * Whether a passage tells of the years asked of: by its own words or, where these name no year, by the nearest heading
 * that names one.
 */
export function tellsOfAskedYears(
  question: UnderstoodQuestion,
  { text, headings }: Pick<StoredPassage, 'text' | 'headings'>,
): boolean {
  const named = [text.replace(YEAR_NOTE, '|'), ...[...headings].reverse()]
    .map((words) => [...words.replace(COMPARED, ' ').matchAll(YEAR)].map((match) => Number(match[1])))
    .find((found) => found.length > 0);
  const isNamed = (year: number) => named?.includes(year) === true;
  const years = findAskedYears(question);
  return question.isSchoolYear ? years.every(isNamed) : years.some(isNamed);
}

const BASE_YEAR = /so với (?:cùng kỳ )?(?:cuối )?(?:năm )?((?:19|20)\d\d)(?!\s*[-–]\s*\d)/giu;

/** "Tăng thêm 12 xã so với năm 2030" does not tell how many there are in 2030. */
function isOfBaseYear({ years, folded }: UnderstoodQuestion, { quote }: Target): boolean {
  const bases = [...quote.matchAll(BASE_YEAR)].map((match) => Number(match[1]));
  const isNone = bases.length === 0 || years.length === 0 || /\b(?:so voi|them|tang|giam)\b/.test(folded);
  if (isNone) return false;
  return years.every((year) => bases.includes(year) && !quote.replace(BASE_YEAR, '').includes(String(year)));
}
