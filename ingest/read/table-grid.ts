import { AssistantError } from '../../knowledge/model/errors.ts';
import { MAX_TEXT_LENGTH } from './limits.ts';

/** A cell of a table as its file tells it. */
export interface SpannedCell {
  readonly text: string;
  /** Columns it covers. */
  readonly columns: number;
  /** Rows it covers, its own with them. */
  readonly rows: number;
  /** The cell goes on from the row above and has no text of its own. */
  readonly goesOn: boolean;
}

/** More columns than a printed table has; a span that claims more is cut, a cell of its own never. */
const MAX_COLUMNS = 100;
/** More rows than any cell spans. */
const MAX_ROWS_SPANNED = 500;
/** Longer texts are not written again for each row or column they cover: a page beside a table is no heading. */
const MAX_REPEATED_CHARS = 300;
/** A figure across rows or columns may be meant for each or for all together: it is written once, where it stands first. */
const BARE_FIGURE = /^[^\p{L}/]*$/u;
const CELL_SEPARATOR = ' | ';

interface GridPlace {
  readonly source: SpannedCell;
  /** Rows still to come that the cell covers. */
  readonly rowsLeft: number;
}

/**
 * The rows of a table as lines, one cell for each column of its grid, so that cells stand under their headings: words
 * that cover several columns or rows are repeated in each of them, a bare figure is written once. A row that one cell
 * fills is that cell's text.
 *
 * @throws DOCUMENT_TOO_BIG — repeated, the words of the table are more than a file may hold
 */
export function toRowLines(rows: readonly (readonly SpannedCell[])[]): string[] {
  let above: (GridPlace | undefined)[] = [];
  let length = 0;
  return rows.map((row) => {
    const places = placeCells(row, above);
    const line = toLine(places, above);
    above = places;
    length += line.length;
    if (length > MAX_TEXT_LENGTH)
      throw new AssistantError('DOCUMENT_TOO_BIG', `table has more than ${MAX_TEXT_LENGTH} characters`);
    return line;
  });
}

function placeCells(
  row: readonly SpannedCell[],
  above: readonly (GridPlace | undefined)[],
): (GridPlace | undefined)[] {
  const places: (GridPlace | undefined)[] = [];
  const fillFromAbove = () => {
    for (
      let over = above[places.length];
      over !== undefined && over.rowsLeft > 0;
      over = above[places.length]
    ) {
      places.push({ source: over.source, rowsLeft: over.rowsLeft - 1 });
    }
  };
  for (const cell of row) {
    fillFromAbove();
    const source = cell.goesOn ? (above[places.length]?.source ?? cell) : cell;
    const columns = Math.max(Math.min(cell.columns, MAX_COLUMNS - places.length), 1);
    const rowsLeft = Math.min(cell.rows, MAX_ROWS_SPANNED) - 1;
    for (let column = 0; column < columns; column++) places.push({ source, rowsLeft });
  }
  fillFromAbove();
  return places;
}

function toLine(
  places: readonly (GridPlace | undefined)[],
  above: readonly (GridPlace | undefined)[],
): string {
  const sources = new Set(places.flatMap((place) => (place === undefined ? [] : [place.source])));
  const filled = [...sources].filter(({ text }) => text !== '');
  if (filled.length <= 1) {
    const [only] = filled;
    return only === undefined || above.some((place) => place?.source === only) ? '' : only.text;
  }
  const cells = places.map((place, at) => {
    if (place === undefined) return '';
    const { source } = place;
    const isAgain = places[at - 1]?.source === source || above[at]?.source === source;
    const isOnce = source.text.length > MAX_REPEATED_CHARS || BARE_FIGURE.test(source.text);
    return isAgain && isOnce ? '' : source.text;
  });
  // Pipes at both ends would be taken for the frame of a row.
  const end = cells[0] === '' ? cells.findLastIndex((cell) => cell !== '') + 1 : cells.length;
  return cells.slice(0, end).join(CELL_SEPARATOR);
}
