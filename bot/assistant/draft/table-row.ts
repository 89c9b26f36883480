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

/** Whether a row names the columns of the rows below it: no cell of it is an ordinal or a value. */
export function isTableHead(row: string): boolean {
  const [first = '', ...cells] = toCells(row);
  return !/^[\dIVX]/u.test(first) && !cells.some((cell) => HAS_VALUE.test(cell));
}

/** "86,2", "Ít nhất 95%", "05 điểm"; the years that head columns are none. */
const HAS_VALUE = /^(?!(?:năm\s)?20\d\d$)(?:[^\d]{0,20}\s)?\d[\d.,]*\s?(?:%|‰|\p{Ll}[\p{L} ]{0,20})?$/iu;
