import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { chooseColumnWidths, fitsWords } from './column-widths.ts';
import { toTwips } from './form-rules.ts';
import { type LetterStyle, toRuns } from './lines.ts';

/** A line of a cell, and how its letters differ from those of the table. */
export interface CellLine extends Omit<LetterStyle, 'size'> {
  readonly text: string;
}

/** What stands in a cell: one line, or several. */
export type Cell = string | readonly CellLine[];

/** A table with visible rules. Rows shorter than the header end in empty cells. */
export interface RuledTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** In twips. */
  readonly width: number;
  /** Of its letters, in points; less where many columns leave no room for whole words. */
  readonly size: number;
}

/** In points: no table gets smaller letters. */
const LEAST_SIZE = 10;
/** In twips, beside the text of a cell. */
const CELL_MARGIN = toTwips(1.5);
/** Figures, numbers and short words stand in the middle of their cell. */
const SHORT = /^[\p{L}\p{N}.,%‰/\- ]{0,10}$/u;

/** The table; its head is repeated on each page, no row breaks. */
export function writeRuledTable({ header, rows, width, size: wantedSize }: RuledTable): Table {
  const columns = header.map((head, i) => [head, ...rows.flatMap((row) => textsOf(row[i] ?? ''))]);
  const size = chooseSize(columns, width, wantedSize);
  const widths = chooseColumnWidths(columns, { width, size, margins: 2 * CELL_MARGIN });
  const toRow = (cells: readonly Cell[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: header.map((_, i) => toCell(cells[i] ?? '', { width: widths[i] ?? 0, size, isHead })),
    });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [toRow(header, true), ...rows.map((row) => toRow(row, false))],
  });
}

function chooseSize(columns: readonly (readonly string[])[], width: number, wanted: number): number {
  let size = wanted;
  while (size > LEAST_SIZE && !fitsWords(columns, { width, size, margins: 2 * CELL_MARGIN })) size -= 1;
  return size;
}

const textsOf = (cell: Cell) => (typeof cell === 'string' ? [cell] : cell.map(({ text }) => text));

interface CellForm {
  readonly width: number;
  readonly size: number;
  readonly isHead: boolean;
}

function toCell(cell: Cell, { width, size, isHead }: CellForm): TableCell {
  const lines: readonly CellLine[] = typeof cell === 'string' ? [{ text: cell, bold: isHead }] : cell;
  const isCentred = isHead || (typeof cell === 'string' && SHORT.test(cell));
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { left: CELL_MARGIN, right: CELL_MARGIN, top: CELL_MARGIN / 2, bottom: CELL_MARGIN / 2 },
    children: lines.map(
      ({ text, ...style }) =>
        new Paragraph({
          alignment: isCentred ? AlignmentType.CENTER : AlignmentType.LEFT,
          children: toRuns(text, { ...style, size }),
        }),
    ),
  });
}
