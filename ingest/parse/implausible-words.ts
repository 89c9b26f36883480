import type { TextSpan } from '../../knowledge/language/blank-spans.ts';
import { parseNumber } from '../../knowledge/language/quantity.ts';
import type { RecognizedSpan } from '../clean/cleaned-text.ts';
import { findDoubtfulPercents } from './doubtful-percents.ts';
import { findDoubtfulRows } from './doubtful-rows.ts';

/** What a recogniser's own confidence counts for where the reading cannot be right. */
const IMPLAUSIBLE = 0.3;
/**
 * A page of which this share of the words is unsure is hardly legible, and sure words of it are wrong as well ("2036" for
 * "2026" with 0.94). Measured on print at 60 dpi (a fifth to a third unsure, a third of the figures wrong) against 72 dpi
 * and better and two signed scans (at most 6 %).
 */
const ILLEGIBLE = { share: 0.15, unsure: 0.7, minWords: 40, confidence: 0.5 };
/** How much of a doubt about the word beside it a figure takes over. */
const NEIGHBOUR_WEIGHT = 0.25;
/** Years a document in force may speak of. */
const YEARS = { first: 1930, last: 2100 };
const DAYS_OF_MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** "2O23", "l5", "1O,5", "2S5": a digit among letters that look like one, or such a letter among digits. */
const LETTERS_FOR_DIGITS =
  /(?<![\p{L}\d])(?:(?=[\d.,]*[OolI])(?=[OolI.,]*\d)[\dOolI]+(?:[.,][\dOolI]+)*|\d+[SBZg]\d+)(?![\p{L}\d])/gu;
/** "9 5 %", "9, 5 %", "9 ,5 %": one number that was torn, or two that met. */
const TORN = /(?<![\d.,/])\d{1,3}(?:\s*[.,]\s+|\s+[.,]?)\d{1,3}\s*%/gu;
const PERCENT = /(?<![\d.,/-])(\d[\d.]*(?:,\d+)?)\s*%/gu;
/** "6%e", "6%0": what stands behind the sign is a ring of "‰". */
const STRAY_SIGN = /(?<![\d.,/-])\d[\d.,]*\s?%\s?(?:[oO0]|(?<=%)[\p{L}\d])(?![\p{L}\d])/gu;
/** "tăng, 1,6%": a speck read as a comma makes a level of an increase. */
const CUT_CHANGE =
  /(?<!\p{L})(?:tăng|giảm)(?: thêm| lên| xuống| còn| bình quân)?\s?[,.;:'’]\s*(?:(?:thêm|bình quân|khoảng|ít nhất|tối thiểu|trên|từ|tới|đến|còn)\s)*\d[\d.,]*(?:\s?[%‰])?/giu;
const DATES = [
  /(?<![\d.,/-])(?<day>\d{1,2})\s?[/.-]\s?(?<month>\d{1,2})\s?[/.-]\s?(?<year>\d{4})(?!\d)/gu,
  /ngày\s*(?<day>\d{1,3})\s*tháng\s*(?<month>\d{1,3})(?:\s*năm\s*(?<year>\d{2,5}))?/giu,
  /ngày\s*(?<day>\d{1,2})\s?\/\s?(?<month>\d{1,2})(?:\s?\/\s?(?<year>\d{2,5}))?(?!\d)/giu,
  /tháng\s+(?<month>\d{1,2})(?:\s?\/\s?|\s+năm\s+)(?<year>\d{2,5})(?!\d)/giu,
  /năm\s+(?:học\s+)?(?<year>\d{3,5})(?!\d)/giu,
];

/**
 * The recognised words with less confidence where what they say cannot be: letters for digits, more than 100 %, numbers
 * torn in two, percentages that may be thousandths, rows whose columns are not sure, a change cut off its figure, dates and years that do not exist, what the document contradicts, all of a page that is hardly legible; and where a word beside a figure was itself hardly read.
 */
export function doubtImplausible(
  text: string,
  recognized: readonly RecognizedSpan[],
  contradicted: readonly TextSpan[],
): RecognizedSpan[] {
  if (recognized.length === 0) return [];
  const doubted = [
    ...findImplausible(text),
    ...findDoubtfulPercents(text),
    ...findDoubtfulRows(text),
    ...contradicted,
  ];
  const illegible = findIllegiblePages(recognized);
  return recognized.map((word, index) => {
    const isImplausible = doubted.some(({ start, end }) => word.start < end && word.end > start);
    const beside = /\d/.test(text.slice(word.start, word.end)) ? besideFigure(text, recognized, index) : 1;
    const confidence = Math.min(
      word.confidence,
      isImplausible ? IMPLAUSIBLE : 1,
      illegible.has(word.page) ? ILLEGIBLE.confidence : 1,
      (1 - NEIGHBOUR_WEIGHT) * word.confidence + NEIGHBOUR_WEIGHT * beside,
    );
    return { ...word, confidence };
  });
}

/** Whether a word was read surely enough to be one, whatever becomes of figures in it. */
export function isLegible({ confidence }: RecognizedSpan): boolean {
  return confidence >= ILLEGIBLE.unsure;
}

function findIllegiblePages(recognized: readonly RecognizedSpan[]): Set<number> {
  const pages = Map.groupBy(recognized, (word) => word.page);
  const isIllegible = (words: readonly RecognizedSpan[]) =>
    words.length >= ILLEGIBLE.minWords &&
    words.filter((word) => !isLegible(word)).length > ILLEGIBLE.share * words.length;
  return new Set([...pages].filter(([, words]) => isIllegible(words)).map(([page]) => page));
}

/** The confidence of the least sure word directly before or behind, on the same line; rules and dots do not count. */
function besideFigure(text: string, recognized: readonly RecognizedSpan[], index: number): number {
  const own = recognized[index];
  const neighbours = [recognized[index - 1], recognized[index + 1]].filter(
    (word) =>
      word !== undefined &&
      word.page === own?.page &&
      word.lineBox === own.lineBox &&
      /[\p{L}\d]/u.test(text.slice(word.start, word.end)),
  );
  return Math.min(1, ...neighbours.map((word) => word?.confidence ?? 1));
}

function findImplausible(text: string): TextSpan[] {
  const matches = [
    ...text.matchAll(LETTERS_FOR_DIGITS),
    ...text.matchAll(TORN),
    ...text.matchAll(STRAY_SIGN),
    ...text.matchAll(CUT_CHANGE),
    ...[...text.matchAll(PERCENT)].filter((match) => (parseNumber(match[1] ?? '') ?? 0) > 100),
    ...DATES.flatMap((pattern) => [...text.matchAll(pattern)].filter(isNoDate)),
  ];
  return matches.map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

function isNoDate({ groups }: RegExpExecArray): boolean {
  const month = toNumber(groups?.month);
  const year = toNumber(groups?.year);
  const days = month === undefined ? 31 : (DAYS_OF_MONTHS[month - 1] ?? 0);
  const day = toNumber(groups?.day);
  const isNoDay = day !== undefined && (day < 1 || day > days);
  return days === 0 || isNoDay || (year !== undefined && (year < YEARS.first || year > YEARS.last));
}

function toNumber(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}
