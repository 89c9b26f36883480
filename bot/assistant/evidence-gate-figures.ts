import { documentNumberKey, findDocumentNumbers } from '../../knowledge/language/document-number.ts';
import { findQuantities, type Quantity } from '../../knowledge/language/quantity.ts';
import { type DateMention, findDates } from '../../knowledge/language/vietnamese-date.ts';
import { type Bound, readBound } from './evidence-gate-bounds.ts';
import { findNumberWords } from './evidence-gate-number-words.ts';

/** A quantity with all that its meaning hangs on. */
export interface QuantityFigure extends Pick<Quantity, 'value' | 'valueHigh' | 'unit' | 'per'> {
  readonly text: string;
  readonly bound: Bound;
  /** The word counted ("12 lớp"), lower case; null when none follows at once. */
  readonly noun: string | null;
  /** Whether nothing else stands in its text or table cell: a header elsewhere says what it counts. */
  readonly isAlone: boolean;
  /** The word the number belongs to ("Điều 5", "tháng 6"), lower case; null for a plain quantity. */
  readonly label: string | null;
  /** A number word that may be another word ("năm", "ba"): weak evidence of a claim. */
  readonly isDoubtful: boolean;
}

/** A date with its comparator. */
export interface DateFigure extends Pick<DateMention, 'date' | 'text'> {
  readonly bound: Bound;
}

/** A document number; with the date written behind it, if one is. */
export interface NumberFigure {
  readonly text: string;
  readonly key: string;
  readonly year: number | null;
  readonly issuedOn: DateMention['date'] | null;
}

/** Everything countable a text says. */
export interface Figures {
  readonly numbers: readonly NumberFigure[];
  readonly dates: readonly DateFigure[];
  readonly quantities: readonly QuantityFigure[];
  /** Tokens with a digit that none of the others read: "1/3", "31/02/2026", "T12". */
  readonly leftovers: readonly string[];
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The figures of a text with normalised characters. */
export function readFigures(text: string): Figures {
  const numbers = findDocumentNumbers(text);
  const withoutNumbers = blank(text, numbers);
  const dates = findDates(withoutNumbers);
  const plain = blank(withoutNumbers, dates);
  const digits = findQuantities(plain);
  const read = digits.map((quantity) => toFigure(text, quantity));
  return {
    numbers: numbers.map((number) => ({
      text: number.text,
      key: documentNumberKey(number.text) ?? number.text,
      year: number.year,
      issuedOn: dates.find((date) => isBehind(text, number, date))?.date ?? null,
    })),
    dates: dates.map((date) => ({ ...date, bound: readBound(text, date.start, date.end) })),
    quantities: [...read, ...findRowFigures(text), ...findWordFigures(text)],
    leftovers: findLeftovers(text, blank(plain, digits)),
  };
}

/** The text with spaces in place of the spans, offsets kept. */
export function blank(text: string, spans: readonly Span[]): string {
  return spans.reduce(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    text,
  );
}

/** "số 14/KH-UBND ngày 05/7/2031": nothing but "ngày" and marks between. */
function isBehind(text: string, number: Span, date: Span): boolean {
  return date.start >= number.end && /^[\s,;(]*(?:ngày\s*)?$/iu.test(text.slice(number.end, date.start));
}

// Words that follow a number without being what it counts.
const NOT_COUNTED =
  /^(?:và|hoặc|hay|của|do|đến|tới|là|có|được|phải|trở|so|theo|trong|trên|dưới|tại|ở|vào|với|cho|để|thì|mà|trước|sau|từ|về|như|nên|nếu|khi|đã|sẽ|cần|đạt|hằng|hàng|mỗi|nhằm|bằng|cả|gồm|thuộc|đối|xuống|còn|lên|giảm|tăng|ít|không|chưa|văn|chỉ)$/u;
const LABELS =
  'điều|khoản|điểm|mục|chương|phần|phụ lục|biểu|mẫu|bước|lần|thứ|khóa|khoá|quý|tháng|tuần|ngày|lớp|nhóm|loại|cấp|trang|quận|phường|tổ|khu phố|thôn';
const LABEL = new RegExp(String.raw`(?<!\p{L})(${LABELS})\s$`, 'iu');

function toFigure(text: string, quantity: Quantity): QuantityFigure {
  const { value, valueHigh, unit, per, start, end } = quantity;
  return {
    ...{ value, valueHigh, unit, per },
    text: quantity.text.trim(),
    bound: readBound(text, start, end),
    noun: readNoun(text, end),
    isAlone: /(?:^|[|\n])\s*$/u.test(text.slice(0, start)) && /^\s*(?:$|[|\n])/u.test(text.slice(end)),
    label: LABEL.exec(text.slice(Math.max(0, start - 12), start))?.[1]?.toLowerCase() ?? null,
    isDoubtful: false,
  };
}

function readNoun(text: string, end: number): string | null {
  const word = /^(?:\s+(?:\([^)]*\)\s+)?(\p{Ll}+)|(h)(?=\d|\s|$))/u.exec(text.slice(end));
  const noun = word?.[1] ?? (word?.[2] === undefined ? undefined : 'giờ');
  return noun === undefined || NOT_COUNTED.test(noun) ? null : noun;
}

const ROW_PERCENT = /^(?:.*\()?\s*(?:%|phần trăm)\s*\)?$/iu;
const ROW_PER_MILLE = /^(?:.*\()?\s*(?:‰|phần nghìn)\s*\)?$/iu;
const ROW_RATE = /(?:trên|\/)\s*(1\.000|10\.000|100\.000|1\.000\.000)(?!\d)/iu;

/** In a row of a table ("Tỷ lệ ... | % | 76,5 | ít nhất 85") the unit's cell speaks for the cells of bare numbers. */
function findRowFigures(text: string): QuantityFigure[] {
  return text.split('\n').flatMap((line) => {
    const cells = line.split('|').map((cell) => cell.trim());
    if (cells.length < 3) return [];
    const unit = cells.some((cell) => ROW_PERCENT.test(cell))
      ? '%'
      : cells.some((cell) => ROW_PER_MILLE.test(cell))
        ? '‰'
        : null;
    const rate = cells.map((cell) => ROW_RATE.exec(cell)?.[1]).find((found) => found !== undefined);
    if (unit === null && rate === undefined) return [];
    const per = rate === undefined ? null : Number(rate.replaceAll('.', ''));
    return cells
      .filter((cell) => /^(?:[\p{L}\s≥≤<>=]*\s)?\d[\d.,\s-]*$/u.test(cell))
      .flatMap((cell) =>
        findQuantities(cell).map((quantity) => ({ ...toFigure(cell, quantity), unit, per, noun: null })),
      );
  });
}

function findWordFigures(text: string): QuantityFigure[] {
  return findNumberWords(text).map(({ value, isDoubtful, start, end }) => ({
    ...{ value, valueHigh: null, unit: null, per: null },
    text: text.slice(start, end),
    bound: readBound(text, start, end),
    noun: readNoun(text, end),
    isAlone: false,
    label: null,
    isDoubtful,
  }));
}

function findLeftovers(text: string, unread: string): string[] {
  const signs = unread.match(/[%‰]/g) ?? [];
  const found = [...unread.matchAll(/\p{N}+/gu)].map((match) => {
    const before = /\S*$/u.exec(text.slice(0, match.index))?.[0] ?? '';
    const behind = /^\S*/u.exec(text.slice(match.index))?.[0] ?? '';
    return `${before}${behind}`.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}%‰]+$/gu, '');
  });
  return [...new Set([...found, ...signs])];
}
