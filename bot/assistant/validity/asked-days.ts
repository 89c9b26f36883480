import { foldMarks } from '../../../knowledge/language/fold.ts';
import { addDays, findDates, toDayBounds, toIsoDate } from '../../../knowledge/language/vietnamese-date.ts';

/** A question without the time it asks of, and that time. */
export interface AskedDays {
  /** The question without the words of its time, single spaces. */
  readonly text: string;
  /** The first and the last day asked of, `YYYY-MM-DD`; one for a single day, none where the question names none. */
  readonly days: readonly string[];
  /** A date as written that no calendar has ("30/2/2025"); null where every date is one. */
  readonly impossible: string | null;
}

/** What is asked of the document, folded: a time behind it is one asked of, not one of issue. */
const STATUS =
  /(?:con|het|co) (?:hieu luc|gia tri)|(?:het|con) (?:thoi )?han|ap dung|(?:bi|duoc) (?:thay the|bai bo|huy bo|sua doi|bo sung|dieu chinh)/;
/** Words in front of a time asked of. */
const FRONT =
  /(?<!ban hanh )(?<!ky )(?<![a-z])(?<words>(?:(?:tinh|vao|den|tai|trong|o|sau|truoc|qua|het|cuoi|dau|thoi diem|ca) )*(?:(?:ngay|hom|(?<!hieu )luc|thang|nam) )*)$/;
/** Those of them that make any time one asked of, wherever it stands. */
const ASKED = /\b(?:tinh|vao|den|tai)\b/;
/** "Có hiệu lực từ ngày …" asks for the day itself. */
const SINCE = /\b(?:ke )?tu $/;
const OPENING = /^(?:(?:cho (?:toi|minh|em|anh|chi) (?:hoi|biet)|xin hoi|lieu|thua|vay|,) ?)*$/;
const YEAR = /(?<![\d/.-])(?:19|20)\d\d(?![\d/-]| ?[-–] ?\d)/g;
const ANY_DATE =
  /(?<![\d/.-])(?<day>\d{1,2})(?:\s?[/.-]\s?|\s+thang\s+)(?<month>\d{1,2})(?:\s?[/.-]\s?|\s+nam\s+)(?<year>(?:19|20)\d\d)(?![\d/])/g;

/**
 * Takes from a question the time it asks of, told by its words ("vào ngày …") or by where it stands: at the opening, or
 * behind what is asked. A date of issue stays with its document.
 *
 * @example takeAskedDays('Quyết định 5/QĐ-UBND còn hiệu lực năm 2031 không?').days // ['2031-01-01', '2031-12-31']
 */
export function takeAskedDays(written: string): AskedDays {
  const plain = written.replace(/\s+/gu, ' ').trim();
  const folded = foldMarks(plain).toLowerCase();
  const none = findImpossible(folded);
  if (none !== undefined)
    return { text: cutOut(plain, none), days: [], impossible: plain.slice(none.start, none.end) };
  const status = STATUS.exec(folded);
  const asked = status === null ? Number.POSITIVE_INFINITY : status.index + status[0].length;
  for (const { start, end, first, last } of listTimes(plain, folded)) {
    const words = readFront(folded, start);
    const rest = folded.slice(0, start - words.length);
    const isAskedOf = ASKED.test(words) || OPENING.test(rest) || start >= asked;
    if (!isAskedOf || SINCE.test(rest)) continue;
    return { text: cutOut(plain, { start, end }), days: toAskedDays(words, first, last), impossible: null };
  }
  return { text: plain, days: [], impossible: null };
}

function readFront(folded: string, start: number): string {
  return FRONT.exec(folded.slice(0, start))?.groups?.words ?? '';
}

/** A text without a stretch and the words in front of it that belong to a time. */
function cutOut(plain: string, { start, end }: Pick<Time, 'start' | 'end'>): string {
  const words = readFront(foldMarks(plain).toLowerCase(), start);
  return `${plain.slice(0, start - words.length)} ${plain.slice(end)}`
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,]+|\s+$/gu, '');
}

function findImpossible(folded: string): Pick<Time, 'start' | 'end'> | undefined {
  const none = [...folded.matchAll(ANY_DATE)].find(({ groups }) => !isDay(groups ?? {}));
  return none && { start: none.index, end: none.index + none[0].length };
}

interface Time {
  readonly start: number;
  readonly end: number;
  readonly first: string;
  readonly last: string;
}

/** Days, months and years of a text, in order. */
function listTimes(plain: string, folded: string): Time[] {
  const dates = findDates(plain).flatMap(({ date, start, end }): Time[] => {
    const bounds = toDayBounds(date);
    return bounds === undefined ? [] : [{ start, end, ...bounds }];
  });
  const years = [...folded.matchAll(YEAR)].map(({ index, 0: year }): Time => {
    const [first, last] = [`${year}-01-01`, `${year}-12-31`];
    return { start: index, end: index + year.length, first, last };
  });
  const alone = years.filter(({ start }) => !dates.some((date) => date.start <= start && start < date.end));
  return [...dates, ...alone].toSorted((a, b) => a.start - b.start);
}

function toAskedDays(words: string, first: string, last: string): string[] {
  if (/\bsau\b/.test(words)) return [addDays(last, 1)];
  if (/\btruoc\b/.test(words)) return [addDays(first, -1)];
  if (/\b(?:het|cuoi|den)\b/.test(words)) return [last];
  if (/\bdau\b/.test(words)) return [first];
  return first === last ? [first] : [first, last];
}

function isDay(parts: Readonly<Record<string, string | undefined>>): boolean {
  const [year, month, day] = [parts.year, parts.month, parts.day].map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  return month >= 1 && month <= 12 && day >= 1 && toIsoDate({ year, month, day }) !== null;
}
