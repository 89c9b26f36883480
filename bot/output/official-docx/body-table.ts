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
import type { Block } from '../../../knowledge/model/administrative-document.ts';
import { formRules, textWidth, toTwips } from './form-rules.ts';
import { toRuns } from './lines.ts';
import { measureBold } from './text-width.ts';

type TableBlock = Extract<Block, { kind: 'table' }>;

const { sizes } = formRules;
const CELL_MARGIN = toTwips(1.5);
/** For fonts that stand in for Times New Roman and are wider. */
const SLACK = 1.06;
/** Figures, numbers and short words stand in the middle of their cell. */
const SHORT = /^[\p{L}\p{N}.,%‰/\- ]{0,10}$/u;

/** A ruled table as wide as the text; its head is repeated on each page, no row breaks. */
export function writeTable({ header, rows }: TableBlock): Table {
  const widths = columnWidths(header, rows);
  const toRow = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: header.map((_, i) => toCell(cells[i] ?? '', widths[i] ?? 0, isHead)),
    });
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [toRow(header, true), ...rows.map((row) => toRow(row, false))],
  });
}

function toCell(text: string, width: number, isHead: boolean): TableCell {
  const isCentred = isHead || SHORT.test(text);
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { left: CELL_MARGIN, right: CELL_MARGIN, top: CELL_MARGIN / 2, bottom: CELL_MARGIN / 2 },
    children: [
      new Paragraph({
        alignment: isCentred ? AlignmentType.CENTER : AlignmentType.LEFT,
        children: toRuns(text, { size: sizes.table, bold: isHead }),
      }),
    ],
  });
}

// Narrow columns get all they want before wide ones share the rest; none is narrower than its longest word.
function columnWidths(header: readonly string[], rows: TableBlock['rows']): number[] {
  const columns = header.map((head, i) => [head, ...rows.map((row) => row[i] ?? '')]);
  const wanted = columns.map(widest);
  if (sum(wanted) <= textWidth) return fitTo(wanted);
  const widths = [...wanted];
  let room = textWidth;
  const narrowFirst = [...columns.keys()].toSorted((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  for (const [done, column] of narrowFirst.entries()) {
    const fair = room / (columns.length - done);
    const least = widest((columns[column] ?? []).flatMap((cell) => cell.split(/\s+/u)));
    widths[column] = Math.max(least, Math.min(wanted[column] ?? 0, fair));
    room -= widths[column];
  }
  return fitTo(widths);
}

const widest = (texts: readonly string[]) =>
  2 * CELL_MARGIN + SLACK * Math.max(...texts.map((text) => measureBold(text, sizes.table)));

const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0);

/** Whole twips that make up the width of the text exactly. */
function fitTo(widths: readonly number[]): number[] {
  const scale = textWidth / sum(widths);
  const whole = widths.map((width) => Math.floor(width * scale));
  return whole.map((width, i) => (i === 0 ? width + textWidth - sum(whole) : width));
}
