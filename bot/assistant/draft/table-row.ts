import type { Evidence } from '../../../knowledge/model/register.ts';

/** What parts the cells of a table's row in a cleaned text. */
export const CELL_BORDER = ' | ';

/** Whether words of a document are a row of a table. */
export function isTableRow({ quote }: Pick<Evidence, 'quote'>): boolean {
  return quote.includes(CELL_BORDER) || quote.startsWith('| ');
}

/** The cells of a row, trimmed; an empty one at the end is dropped with its border. */
export function toCells(row: string): string[] {
  return ` ${row.trim().replace(/^\|/u, '')}`
    .replace(/\s*\|\s*$/u, '')
    .split(/\s\|(?=\s|$)/u)
    .map((cell) => cell.trim());
}

/** Whether a row only names the group of those below it: "I | Cải cách thể chế | | |". */
export function isGroupLine({ quote }: Pick<Evidence, 'quote'>): boolean {
  const [, ...cells] = toCells(quote).filter((cell) => cell !== '');
  return cells.length < 2;
}
