import { blankSpans, type TextSpan } from '../../../knowledge/language/blank-spans.ts';
import { documentNumberKey, findDocumentNumbers } from '../../../knowledge/language/document-number.ts';
import { findQuantities, type Quantity } from '../../../knowledge/language/quantity.ts';
import { type DateMention, findDates } from '../../../knowledge/language/vietnamese-date.ts';
import { type Bound, readBound } from './evidence-gate-bounds.ts';
import { findNumberWords } from './evidence-gate-number-words.ts';
import { readWords } from './evidence-gate-words.ts';

/** A quantity with all that its meaning hangs on. */
export interface QuantityFigure extends Pick<Quantity, 'value' | 'valueHigh' | 'unit' | 'per'> {
  readonly text: string;
  readonly bound: Bound;
  /** The word counted ("12 lớp"), lower case; null when none follows at once. */
  readonly noun: string | null;
  /** What it fills by itself: what it counts is then said elsewhere. Null when words stand beside it. */
  readonly fills: 'text' | 'cell' | null;
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
  /** The first words of the body named behind it; null when none is. */
  readonly issuer: string | null;
}

/** Everything countable a text says. */
export interface Figures {
  readonly numbers: readonly NumberFigure[];
  readonly dates: readonly DateFigure[];
  readonly quantities: readonly QuantityFigure[];
  /** Tokens with a digit that none of the others read: "1/3", "31/02/2026", "T12". */
  readonly leftovers: readonly string[];
}

/** The figures of a text with normalised characters. */
export function readFigures(text: string): Figures {
  const numbers = findDocumentNumbers(text);
  const withoutNumbers = blankSpans(text, numbers);
  const dates = findDates(withoutNumbers);
  const plain = blankSpans(withoutNumbers, dates);
  const digits = findQuantities(plain);
  const read = digits.map((quantity) => toFigure(text, quantity));
  return {
    numbers: numbers.map((number) => ({
      text: number.text,
      key: documentNumberKey(number.text) ?? number.text,
      year: number.year,
      issuedOn: dates.find((date) => isBehind(text, number, date))?.date ?? null,
      issuer: readIssuer(text.slice(number.end)),
    })),
    dates: dates.map((date) => ({ ...date, bound: readBound(text, date.start, date.end) })),
    quantities: [...read, ...findRowFigures(text), ...findWordFigures(text), ...findRomanFigures(text)],
    leftovers: findLeftovers(text, blankSpans(plain, digits)),
  };
}

/** "số 14/KH-UBND ngày 05/7/2031": nothing but "ngày" and marks between. */
function isBehind(text: string, number: TextSpan, date: TextSpan): boolean {
  return date.start >= number.end && /^[\s,;(]*(?:ngày\s*)?$/iu.test(text.slice(number.end, date.start));
}

/** "số 14/KH-UBND ngày 05/7/2031 của Ủy ban nhân dân tỉnh": enough words to tell one body from another. */
function readIssuer(behind: string): string | null {
  const named =
    /^[\s,;(]*(?:(?:ngày|tháng)[\s\d/]*(?:tháng\s*\d+\s*)?(?:năm\s*\d+)?)?[\s,;)]*(?:của|;)\s*(\p{Lu}[^;,.()\n]*)/u.exec(
      behind,
    );
  const words = readWords(named?.[1] ?? '').slice(0, ISSUER_WORDS);
  return words.length < ISSUER_WORDS ? null : words.map((word) => word.text).join(' ');
}

const ISSUER_WORDS = 3;

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
    fills: readFilling(text, start, end),
    label: LABEL.exec(text.slice(Math.max(0, start - 12), start))?.[1]?.toLowerCase() ?? null,
    isDoubtful: false,
  };
}

function readFilling(text: string, start: number, end: number): 'text' | 'cell' | null {
  const before = text.slice(0, start).trimEnd();
  const behind = text.slice(end).trimStart();
  if (before === '' && behind === '') return 'text';
  return /^$|\|$/.test(before) && /^$|^\|/.test(behind) ? 'cell' : null;
}

function readNoun(text: string, end: number): string | null {
  const word = /^(?:\s+(?:\([^)]*\)\s+)?(\p{Ll}+)|(h)(?=\d|\s|$))/u.exec(text.slice(end));
  const noun = word?.[1] ?? (word?.[2] === undefined ? undefined : 'giờ');
  return noun === undefined || NOT_COUNTED.test(noun) ? null : noun;
}

const PERCENT_CELL = /^(?:.*\()?\s*(?:%|phần trăm)\s*\)?$/iu;
const PER_MILLE_CELL = /^(?:.*\()?\s*(?:‰|phần nghìn)\s*\)?$/iu;
const RATE_CELL = /(?:trên|\/)\s*(1\.000|10\.000|100\.000|1\.000\.000)(?!\d)/iu;
/** Fewer cells are a line with a bar in it, no row of a table. */
const MIN_CELLS = 3;

interface Measure {
  readonly unit: '%' | '‰' | null;
  readonly per: number | null;
}

/**
 * Bare numbers of table rows with what a cell of the row ("Tỷ lệ ... | % | 76,5 | ít nhất 85") or the head of the column
 * ("Thực hiện (%)") measures them in.
 */
function findRowFigures(text: string): QuantityFigure[] {
  let columns: (Measure | undefined)[] = [];
  return text.split('\n').flatMap((line) => {
    const cells = line.split('|').map((cell) => cell.trim());
    if (cells.length < MIN_CELLS) return [];
    const measures = cells.map(readMeasure);
    const ofRow = measures.find((measure) => measure !== undefined);
    const figures = cells.flatMap((cell, i) => readCell(cell, columns[i] ?? ofRow));
    if (figures.length === 0 && ofRow !== undefined) columns = measures;
    return figures;
  });
}

function readMeasure(cell: string): Measure | undefined {
  if (PERCENT_CELL.test(cell)) return { unit: '%', per: null };
  if (PER_MILLE_CELL.test(cell)) return { unit: '‰', per: null };
  const rate = RATE_CELL.exec(cell)?.[1];
  return rate === undefined ? undefined : { unit: null, per: Number(rate.replaceAll('.', '')) };
}

function readCell(cell: string, measure: Measure | undefined): QuantityFigure[] {
  const isBare = /^(?:[\p{L}\s≥≤<>=]*\s)?\d[\d.,\s-]*$/u.test(cell);
  if (!isBare || measure === undefined) return [];
  return findQuantities(cell).map((quantity) => ({ ...toFigure(cell, quantity), ...measure, noun: null }));
}

function findWordFigures(text: string): QuantityFigure[] {
  return findNumberWords(text).map(({ value, isDoubtful, start, end }) => ({
    ...{ value, valueHigh: null, unit: null, per: null },
    text: text.slice(start, end),
    bound: readBound(text, start, end),
    noun: readNoun(text, end),
    fills: null,
    label: null,
    isDoubtful,
  }));
}

const ROMAN_LABELS = 'quý|mục|chương|phần|phụ lục|khu vực|loại|hạng|khóa|khoá|kỳ';
const ROMAN = new RegExp(
  String.raw`(?<!\p{L})(?<label>${ROMAN_LABELS})\s(?<roman>[IVX]+)(?![\p{L}\d])`,
  'giu',
);
const ROMAN_NUMERALS = [
  'I',
  'II',
  'III',
  'IV',
  'V',
  'VI',
  'VII',
  'VIII',
  'IX',
  'X',
  'XI',
  'XII',
  'XIII',
  'XIV',
  'XV',
];

/** "quý II" as "quý 2". */
function findRomanFigures(text: string): QuantityFigure[] {
  return [...text.matchAll(ROMAN)].flatMap((match) => {
    const { label = '', roman = '' } = match.groups ?? {};
    const value = ROMAN_NUMERALS.indexOf(roman.toUpperCase()) + 1;
    if (value === 0) return [];
    const figure = { value, valueHigh: null, unit: null, per: null, text: match[0], noun: null, fills: null };
    const bound = readBound(text, match.index, match.index + match[0].length);
    return [{ ...figure, bound, label: label.toLowerCase(), isDoubtful: false }];
  });
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
