/** A table as the library finds it by its drawn lines: rows of cells, "\n" inside a cell where its text wraps. */
export type DrawnTable = readonly (readonly string[])[];

/** A page looks like it holds a table when this many of its lines in a row are short… */
const SHORT_LINES = 8;
/** …shorter than this share of the page's longest line. */
const SHORT_SHARE = 0.6;
const TABLE_HEADING = /^\s*(?:S?TT|Số TT)\b/m;

/**
 * Whether it is worth the time to look for drawn tables on a page (as long as reading its text, several times over): it
 * has a heading "TT", or several short lines one after another, as wrapped cells give.
 */
export function mayHoldTable(pageText: string): boolean {
  if (TABLE_HEADING.test(pageText)) return true;
  const lengths = pageText.split('\n').map((line) => line.length);
  const limit = lengths.reduce((longest, length) => Math.max(longest, length), 0) * SHORT_SHARE;
  let run = 0;
  return lengths.some((length) => {
    run = length < limit ? run + 1 : 0;
    return run >= SHORT_LINES;
  });
}

/**
 * The page's text with each drawn row that stands in it as one piece written as one line, cells joined by " | ". Rows
 * that cannot be found again letter by letter are left as they are: no letter is ever added, lost or moved.
 */
export function writeOutRows(pageText: string, tables: readonly DrawnTable[]): string {
  const letters = toLetters(pageText);
  const parts: string[] = [];
  let textAt = 0;
  let letterAt = 0;
  for (const row of tables.flat().filter(isDataRow)) {
    const found = letters.text.indexOf(row.map(squeeze).join(''), letterAt);
    const length = row.map(squeeze).join('').length;
    const start = letters.offsets[found];
    const end = letters.offsets[found + length - 1];
    if (found < 0 || start === undefined || end === undefined) continue;
    parts.push(toOwnLine(pageText.slice(textAt, start)), `${toLine(row)}\n`);
    textAt = end + 1;
    letterAt = found + length;
  }
  parts.push(parts.length === 0 ? pageText : pageText.slice(textAt).replace(/^\s+/, ''));
  return parts.join('').trim();
}

const squeeze = (text: string) => text.replace(/[\s|]+/g, '');
const toLine = (row: readonly string[]) => row.map((cell) => cell.replace(/\s+/g, ' ').trim()).join(' | ');
const toOwnLine = (text: string) => (text.trim() === '' ? '' : `${text.trimEnd()}\n`);

// Two filled cells and some letters: a row of less could be found anywhere.
function isDataRow(row: readonly string[]): boolean {
  const filled = row.map(squeeze).filter((cell) => cell !== '');
  return filled.length >= 2 && filled.join('').length >= 4;
}

// The text without white space and cell marks, and where each of its letters stands.
function toLetters(pageText: string): { text: string; offsets: number[] } {
  const offsets: number[] = [];
  let text = '';
  for (let at = 0; at < pageText.length; at++) {
    const letter = pageText.charAt(at);
    if (/[\s|]/.test(letter)) continue;
    text += letter;
    offsets.push(at);
  }
  return { text, offsets };
}
