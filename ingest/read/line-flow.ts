import { type SpannedCell, toRowLines } from './table-grid.ts';

/** Tables nested deeper than this are read as plain blocks: real pages nest five or six deep. */
const MAX_TABLE_DEPTH = 30;
/** A table that may be mere layout (letterhead, signature block) has at most this many rows… */
const MAX_LAYOUT_ROWS = 3;
/** …and this many columns. */
const MAX_LAYOUT_COLUMNS = 2;
/** A cell of more lines than this is a page laid out in a table, not a datum. */
const MAX_CELL_LINES = 25;

/** How far a cell reaches; `goesOn`: it belongs to the cell above. */
export type CellSpan = Omit<SpannedCell, 'text'>;
const ONE_CELL: CellSpan = { columns: 1, rows: 1, goesOn: false };

interface Cell {
  readonly lines: string[];
  readonly span: CellSpan;
}
interface Table {
  readonly rows: Cell[][];
  /** Where text outside cells (a caption) and finally the rows go. */
  readonly outer: string[];
  cell: Cell | null;
  holdsTable: boolean;
}

/**
 * Gathers flowing text into lines: white space collapses, blocks break lines, a table row becomes one line with its
 * cells joined by " | " (see {@link toRowLines}). A table that only lays out (a nested table in it, one column, or a
 * letterhead's two columns of several lines) gives the lines of its cells one cell after another instead.
 */
export class LineFlow {
  readonly #lines: string[] = [];
  readonly #tables: Table[] = [];
  #ignoredDepth = 0;
  #line: string[] = [];
  #prefix = '';
  readonly #space: RegExp;

  /** @param tabs whether they are white space like any other, or part the columns of a line outside tables */
  constructor(tabs: 'collapse' | 'keep' = 'collapse') {
    this.#space = tabs === 'keep' ? /[ \r\n\f]+/g : /[ \t\r\n\f]+/g;
  }

  /** Adds running text. */
  write(text: string): void {
    this.#line.push(text);
  }

  /** Adds text whose line breaks count. */
  writePreformatted(text: string): void {
    const [first = '', ...rest] = text.split(/\r\n?|\n/);
    this.write(first);
    for (const line of rest) {
      this.breakLine();
      this.write(line);
    }
  }

  /** Ends the line; an empty one leaves no trace. */
  breakLine(): void {
    if (this.#line.length === 0) return;
    const line = this.#line.join('').replace(this.#space, ' ').trim();
    this.#line = [];
    if (line === '') return;
    this.#target().push(this.#prefix + line);
    this.#prefix = '';
  }

  /** Starts a list item whose label ("- ", "2. ") goes before its first words. */
  startItem(label: string): void {
    this.breakLine();
    this.#prefix = label;
  }

  /** Ends a list item; the label of an empty one is dropped. */
  endItem(): void {
    this.breakLine();
    this.#prefix = '';
  }

  startTable(): void {
    this.breakLine();
    const parent = this.#tables.at(-1);
    if (parent !== undefined) parent.holdsTable = true;
    if (this.#tables.length >= MAX_TABLE_DEPTH) this.#ignoredDepth += 1;
    else this.#tables.push({ rows: [], outer: this.#target(), cell: null, holdsTable: false });
  }

  startRow(): void {
    this.endCell();
    if (this.#ignoredDepth === 0) this.#tables.at(-1)?.rows.push([]);
  }

  startCell(span: CellSpan = ONE_CELL): void {
    this.endCell();
    const table = this.#tables.at(-1);
    if (table === undefined || this.#ignoredDepth > 0) return;
    table.cell = { lines: [], span };
    if (table.rows.length === 0) table.rows.push([]);
    table.rows.at(-1)?.push(table.cell);
  }

  endCell(): void {
    this.breakLine();
    const table = this.#tables.at(-1);
    if (table !== undefined && this.#ignoredDepth === 0) table.cell = null;
  }

  endTable(): void {
    this.breakLine();
    if (this.#ignoredDepth > 0) {
      this.#ignoredDepth -= 1;
      return;
    }
    const table = this.#tables.pop();
    if (table === undefined) return;
    const lines = isLayout(table)
      ? table.rows.flatMap((row) => row.flatMap((cell) => cell.lines))
      : toRowLines(table.rows.map((row) => row.map(toSpanned)));
    for (const line of lines) if (line !== '') table.outer.push(line);
  }

  /** The lines so far; tables left open are closed. */
  finish(): string[] {
    this.breakLine();
    while (this.#tables.length > 0) this.endTable();
    return this.#lines;
  }

  #target(): string[] {
    const table = this.#tables.at(-1);
    return table?.cell?.lines ?? table?.outer ?? this.#lines;
  }
}

function isLayout(table: Table): boolean {
  if (table.holdsTable) return true;
  const columns = table.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const tallest = table.rows.reduce(
    (most, row) => row.reduce((rowMost, cell) => Math.max(rowMost, cell.lines.length), most),
    0,
  );
  if (columns <= 1 || tallest > MAX_CELL_LINES) return true;
  return columns <= MAX_LAYOUT_COLUMNS && table.rows.length <= MAX_LAYOUT_ROWS && tallest > 1;
}

const toSpanned = ({ lines, span }: Cell): SpannedCell => ({
  ...span,
  text: lines.join(' ').replaceAll('\t', ' '),
});
