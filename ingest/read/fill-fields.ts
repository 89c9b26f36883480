import type { PageText } from './read-result.ts';

/** Lines of more words are prose, in which nobody leaves a field for a number. */
const MAX_WORDS = 12;
/** A line of fewer letters stands in too many others by chance. */
const MIN_LETTERS = 4;
/** Words after which a blank may be filled at the end of a line. */
const OPEN_END = /(?:ngày|tháng|năm|:)$/u;

/**
 * The page with the figures of its form and signature fields put where they belong: a line whose words stand in
 * `fullText` in order, with nothing but figures more between them, takes these ("Số: /KH-UBND" becomes "Số: 173 /KH-UBND").
 * Nothing else changes.
 *
 * @param fullText the same page by a program that reads fields, a row a line
 * @returns the page itself when nothing is filled
 */
export function fillFields(page: PageText, fullText: string): PageText {
  const rows = fullText
    .normalize('NFC')
    .split('\n')
    .map((row) => row.replace(/\s+/g, ' '));
  const text = page.text
    .split('\n')
    .map((line) => fillLine(line, rows))
    .join('\n');
  return text === page.text ? page : { ...page, text };
}

function fillLine(line: string, rows: readonly string[]): string {
  const words = line.normalize('NFC').trim().split(/\s+/);
  if (words.length > MAX_WORDS || words.join('').length < MIN_LETTERS) return line;
  const pattern = toPattern(words);
  const found = rows.map((row) => pattern.exec(row)).filter((match) => match !== null);
  const figures = found[0]?.slice(1) ?? [];
  // In two places it could be either; with no figure there is nothing to fill.
  if (found.length !== 1 || figures.every((figure) => figure === undefined)) return line;
  return words.map((word, index) => join(word, figures[index])).join(' ');
}

const join = (word: string, figure: string | undefined) =>
  figure === undefined ? word : `${word} ${figure}`;

function toPattern(words: readonly string[]): RegExp {
  const pieces = words.map((word, index) => {
    const isLast = index === words.length - 1;
    const blank = isLast && !OPEN_END.test(word) ? '' : ' ?(\\d{1,4})? ?';
    return `${escapePattern(word)}${blank}`;
  });
  return new RegExp(pieces.join(''));
}

const escapePattern = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
