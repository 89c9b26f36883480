import { type Paragraph, Table, TableBorders, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { textWidth } from './form-rules.ts';

/** What stands left and right on one level. */
export type ColumnPair = readonly [left: readonly Paragraph[], right: readonly Paragraph[]];

/**
 * Two columns without borders over the whole width of the text, as head and foot of a document have them. A row never
 * breaks across pages.
 *
 * @param rightWidth in twips
 */
export function twoColumns(rows: readonly ColumnPair[], rightWidth: number): Table {
  const widths = [textWidth - rightWidth, rightWidth];
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: TableBorders.NONE,
    margins: { left: 0, right: 0 },
    rows: rows.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          children: row.map(
            (children, i) =>
              new TableCell({ children, width: { size: widths[i] ?? 0, type: WidthType.DXA } }),
          ),
        }),
    ),
  });
}
