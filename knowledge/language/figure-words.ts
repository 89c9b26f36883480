import type { TextSpan } from './blank-spans.ts';

// "1.", "2.3)", "a)", "Điều 4." before the first word: the mark of an item, no figure of it.
const ITEM_MARK =
  /^\s*(?:(?:Điều|Khoản|Mục|Chương|Phần)\s+)?(?:\d{1,3}|[IVX]{1,5})(?:\.\d{1,2})*[.)]?\s(?=\s*[\p{L}“"(])/u;
const WORD = /[^\s|]+/gu;
/** Letters that a picture's digits are taken for, before a sign that only a number takes: "lO %". */
const LOOKALIKE = /^[(]?[OoIl|]+(?:[.,][OoIl|]+)?%/u;
/** Of numbers in Roman figures only a quarter says when something is due. */
const QUARTER = /(?<=qu[ýí]\s)[IVXl1|]{1,4}(?![\p{L}\d])/giu;

/**
 * The words of a text that carry figures: numbers, dates, document numbers, quarters. The mark that opens an item is
 * none. Empty for words alone.
 */
export function findFigureWords(text: string): TextSpan[] {
  const from = ITEM_MARK.exec(text)?.[0].length ?? 0;
  const quarters = [...text.matchAll(QUARTER)].map((match) => match.index);
  return [...text.matchAll(WORD)].flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const isFigure = /\d/.test(match[0]) || LOOKALIKE.test(match[0]);
    const isQuarter = quarters.some((at) => at >= start && at < end);
    return start >= from && (isFigure || isQuarter) ? [{ start, end }] : [];
  });
}

/** Whether a text carries a figure. */
export function holdsFigure(text: string): boolean {
  return findFigureWords(text).length > 0;
}

/** The longest stretch of a text without a figure, a piece of it as written; empty when every word carries one. */
export function findStretchWithoutFigures(text: string): string {
  const figures = [...findFigureWords(text), { start: text.length, end: text.length }];
  let from = 0;
  let longest = '';
  for (const { start, end } of figures) {
    const stretch = text.slice(from, start).trim();
    if (stretch.length > longest.length) longest = stretch;
    from = end;
  }
  return longest;
}
