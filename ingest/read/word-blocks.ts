import { LineFlow } from './line-flow.ts';

/** The cells of a table row by their edges. */
export interface RowShape {
  /** Where the cells begin and the last one ends, in twips (1/20 pt) from left to right; one more than cells. */
  readonly edges: readonly number[];
  /** Of each cell whether it goes on from the one on its left, from the one above, or stands by itself. */
  readonly merges: readonly ('across' | 'down' | null)[];
}

/** A paragraph of a Word or RTF document. */
export interface WordBlock {
  readonly text: string;
  /** 0 outside tables, 1 in a table, more in tables within its cells. */
  readonly depth: number;
  /** What ends with it; a row's own block has no text. */
  readonly ends: 'paragraph' | 'cell' | 'row';
  /** Of a row at depth 1; null when its file does not tell. */
  readonly shape: RowShape | null;
}

interface Row {
  readonly cells: readonly (readonly string[])[];
  readonly shape: RowShape | null;
}

/** Edges of rows nearer than this are the same edge, in twips: 1.5 mm. */
const EDGE_TOLERANCE = 85;

/**
 * The paragraphs of a document as lines, those of tables laid out as `LineFlow` lays out any table. Tabs stay: they part
 * the columns of a letterhead.
 */
export function toBlockLines(blocks: readonly WordBlock[]): string[] {
  const lines: string[] = [];
  let table = createTable();
  for (const block of blocks) {
    if (block.depth > 0) table.add(block);
    else {
      lines.push(...table.toLines(), ...splitLines(block.text));
      table = createTable();
    }
  }
  return [...lines, ...table.toLines()];
}

function splitLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function createTable() {
  const rows: Row[] = [];
  let cells: string[][] = [];
  let cell: string[] = [];
  let holdsTable = false;
  const endCell = () => {
    cells.push(cell);
    cell = [];
  };
  return {
    add({ text, depth, ends, shape }: WordBlock): void {
      cell.push(...splitLines(text));
      if (depth > 1) holdsTable = true;
      else if (ends === 'cell') endCell();
      else if (ends === 'row') {
        if (cell.length > 0) endCell();
        rows.push({ cells, shape });
        cells = [];
      }
    },
    toLines(): string[] {
      if (cell.length > 0) endCell();
      if (cells.length > 0) rows.push({ cells, shape: null });
      return rows.length === 0 ? [] : layOut(rows, holdsTable);
    },
  };
}

function layOut(rows: readonly Row[], holdsTable: boolean): string[] {
  const columnOf = findColumns(rows);
  const flow = new LineFlow();
  flow.startTable();
  for (const { cells, shape } of rows) {
    flow.startRow();
    for (const [index, cell] of cells.entries()) {
      const merge = shape?.merges[index] ?? null;
      if (merge === 'across') continue;
      const end = index + countMerged(shape, index + 1) + 1;
      const columns = columnOf(shape?.edges[end]) - columnOf(shape?.edges[index]);
      flow.startCell({ columns: columns > 0 ? columns : 1, rows: 1, goesOn: merge === 'down' });
      if (holdsTable) markNested(flow);
      for (const line of cell) {
        flow.write(line);
        flow.breakLine();
      }
    }
  }
  flow.endTable();
  return flow.finish();
}

function markNested(flow: LineFlow): void {
  flow.startTable();
  flow.endTable();
}

function countMerged(shape: RowShape | null, from: number): number {
  let count = 0;
  while (shape?.merges[from + count] === 'across') count += 1;
  return count;
}

/** The columns of all rows' edges together; edges that all but meet are one. */
function findColumns(rows: readonly Row[]): (edge: number | undefined) => number {
  const edges = rows.flatMap(({ shape }) => shape?.edges ?? []).toSorted((a, b) => a - b);
  const columns = new Map<number, number>();
  let column = 0;
  for (const [index, edge] of edges.entries()) {
    const before = edges[index - 1];
    if (before !== undefined && edge - before > EDGE_TOLERANCE) column += 1;
    columns.set(edge, column);
  }
  return (edge) => (edge === undefined ? 0 : (columns.get(edge) ?? 0));
}
