import type { TextSpan } from '../../knowledge/language/blank-spans.ts';

const BORDER = /(?:^|\s)\|(?=\s|$)/u;
const MIN_CELLS = 3;

/**
 * Rows of a recognised text's tables whose cells cannot be told to stand under the right heads: as many cells as the head
 * row has not, or one empty between others. A drawn line seen twice, or not at all, shifts all that follows it.
 */
export function findDoubtfulRows(text: string): TextSpan[] {
  const doubtful: TextSpan[] = [];
  let columns: number | undefined;
  let at = 0;
  for (const line of text.split('\n')) {
    const cells = line.trim().split(BORDER);
    if (!line.includes(' | ')) columns = undefined;
    else if (columns === undefined) columns = cells.length;
    else if (Math.max(cells.length, columns) >= MIN_CELLS && isShifted(cells, columns))
      doubtful.push({ start: at, end: at + line.length });
    at += line.length + 1;
  }
  return doubtful;
}

function isShifted(cells: readonly string[], columns: number): boolean {
  return cells.length !== columns || cells.slice(1, -1).some((cell) => cell.trim() === '');
}
