import type { MeasureText, TextStyle } from './picture-font.ts';

/** What stands at the end of a text that goes on. */
const GOES_ON = '…';

/**
 * A text in lines no wider than a column. Words stay whole; one wider than the column is parted behind a slash or hyphen,
 * else between letters.
 *
 * @param maxLines of more lines the rest is left out, and the last one ends in "…". @default all
 */
export function wrapText(
  text: string,
  width: number,
  style: TextStyle,
  measure: MeasureText,
  maxLines = Number.POSITIVE_INFINITY,
): string[] {
  const fits = (line: string) => measure(line, style) <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of text.normalize('NFC').split(/[ \t\r\n]+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = fits(word) ? [word] : partWord(word, fits);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  if (line !== '') lines.push(line);
  if (lines.length <= maxLines) return lines;
  return [...lines.slice(0, maxLines - 1), shorten(lines[maxLines - 1] ?? '', fits)];
}

/** Pieces of a word that each fit. */
function partWord(word: string, fits: (text: string) => boolean): string[] {
  const pieces: string[] = [];
  let piece = '';
  const units = word.split(/(?<=[/\-–])/u).flatMap((part) => (fits(part) ? [part] : [...part]));
  for (const unit of units) {
    if (piece !== '' && !fits(piece + unit)) {
      pieces.push(piece);
      piece = '';
    }
    piece += unit;
  }
  return [...pieces, piece];
}

function shorten(line: string, fits: (text: string) => boolean): string {
  const words = line.split(' ');
  while (words.length > 1 && !fits(`${words.join(' ')}${GOES_ON}`)) words.pop();
  return `${words.join(' ').replace(/[,;:.]+$/, '')}${GOES_ON}`;
}
