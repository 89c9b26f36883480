import { blankSpans } from '../../../../knowledge/language/blank-spans.ts';
import { foldMarks } from '../../../../knowledge/language/fold.ts';
import { addDays, findDates } from '../../../../knowledge/language/vietnamese-date.ts';
import type { Period } from '../../../../knowledge/model/calendar.ts';
import type { Deadline } from '../../../../knowledge/model/register.ts';
import type { ReportRow } from './report-row.ts';

/** Days on either side of the last day of a time within which a report that names no time is one on it. */
const DAYS_AROUND = 45;
/** A school year ends in May, and on paper in August. */
const DAYS_BEFORE_SCHOOL_YEAR = 120;

/** How duties to report name the time they are on, marks folded. Order matters: "6 tháng cuối năm" is not the year. */
const TIMES: readonly (readonly [pattern: RegExp, spans: readonly string[]])[] = [
  [/\b(?:0?6|sau) thang cuoi nam\b|\b6 thang cuoi\b/gu, ['07-01 12-31']],
  [/\b(?:0?6|sau) thang(?: dau nam)?\b|\bso ket giua nam\b/gu, ['01-01 06-30']],
  [/\b(?:0?9|chin) thang(?: dau nam)?\b/gu, ['01-01 09-30']],
  [/\bquy (?:i|1)\b/gu, ['01-01 03-31']],
  [/\bquy (?:ii|2)\b/gu, ['04-01 06-30']],
  [/\bquy (?:iii|3)\b/gu, ['07-01 09-30']],
  [/\bquy (?:iv|4)\b/gu, ['10-01 12-31']],
  [/\b(?:hang|dinh ky|moi) quy\b/gu, ['01-01 03-31', '04-01 06-30', '07-01 09-30', '10-01 12-31']],
  [/\bnam hoc(?: 20\d\d(?: ?- ?20\d\d)?)?\b/gu, ['09-01 08-31']],
  [/\b(?:ca )?nam 20\d\d\b/gu, ['01-01 12-31']],
  [/\b(?:ca |hang )?nam\b|\btong ket\b/gu, ['01-01 12-31', '09-01 08-31']],
];

/** What a duty to report says beside its time that is of any report. */
const ANY_REPORT =
  /\b(?:gui|nop|lap|bao cao|ket qua|tinh hinh|thuc hien|trien khai|cong tac|nhiem vu|dinh ky|so ket|danh gia|tong hop|chung|ve|cho|voi|den|va|cua|theo|mau|bieu|van ban|ke hoach|chuong trinh|chi thi|cong van|huong dan|quyet dinh|nay|tren|qua|he thong|phan mem|tren dia ban)\b/gu;

/**
 * Of a row's days those on which the report at hand is itself due: what is to be reported is the whole matter, of the same time.
 * A report on a campaign or an event, or of another time, is a task like any.
 *
 * @returns empty for a row that asks for no report
 */
export function findOwnDues(
  { dues, sources }: Pick<ReportRow, 'dues' | 'sources'>,
  period: Period,
): readonly Deadline[] {
  const known = [
    ...sources.map(({ document }) => `${document.type ?? ''} ${document.subject ?? ''}`),
    ...dues.flatMap(({ actor, recipient }) => [actor ?? '', recipient ?? '']),
  ];
  return dues.filter((due) =>
    isThisReport(due, period, new Set(known.flatMap((text) => toPlain(text).split(' ')))),
  );
}

/** @param known words of the matter and of those who report and receive */
function isThisReport(
  { task, dueOn, recurrence }: Deadline,
  period: Period,
  known: ReadonlySet<string>,
): boolean {
  const words = toPlain(blankSpans(task, findDates(task)));
  if (!/\bbao cao\b/u.test(words) || /\b(?:du thao|tham muu)\b/u.test(words)) return false;
  if (dueOn === null && recurrence === null) return false;
  const { rest, spans } = readTimes(`${words} ${toPlain(recurrence ?? '')}`);
  if (spans.length > 0 ? !spans.includes(toSpan(period)) : !isNear(dueOn, period)) return false;
  const left = rest.replaceAll(ANY_REPORT, ' ').replaceAll(/\b(?:truoc|ngay|cham nhat|thang)\b/gu, ' ');
  return left.split(' ').every((word) => word === '' || known.has(word));
}

/** The times that words name, and the words without them. */
function readTimes(words: string): { readonly rest: string; readonly spans: readonly string[] } {
  let rest = words;
  const spans: string[] = [];
  for (const [pattern, own] of TIMES) {
    const without = rest.replaceAll(pattern, ' ');
    if (without !== rest) spans.push(...own);
    rest = without;
  }
  return { rest, spans };
}

/** "01-01 06-30": the first and last day of a time, in any year. */
function toSpan({ from, to }: Period): string {
  return `${from?.slice(5) ?? ''} ${to?.slice(5) ?? ''}`;
}

function isNear(dueOn: string | null, { from, to }: Period): boolean {
  if (dueOn === null || to === null) return false;
  const before = from?.endsWith('-09-01') === true ? DAYS_BEFORE_SCHOOL_YEAR : DAYS_AROUND;
  return dueOn >= addDays(to, -before) && dueOn <= addDays(to, DAYS_AROUND);
}

function toPlain(text: string): string {
  return foldMarks(text)
    .toLowerCase()
    .replaceAll(/[^a-z\d-]+/gu, ' ')
    .trim();
}
