import type { OutlineItem } from './outlined-text.ts';
import type { Sections } from './register-sections.ts';

/** A table of the text: its heading cells and the rows under them. */
export interface Table {
  readonly heads: readonly string[];
  readonly rows: readonly { readonly item: OutlineItem; readonly cells: readonly string[] }[];
}

const CELL_SEPARATOR = /\s\|(?:\s|$)/u;
const MIN_CELLS = 3;
const HEAD_WORDS =
  /^(?:tt|stt|số tt|chỉ tiêu|nội dung|nhiệm vụ|đơn vị|đvt|thời (?:gian|hạn)|bộ phận|cơ quan|tên|loại|công việc|năm|kế hoạch|ghi chú|hoạt động|sản phẩm)/iu;

/** Whether an item is a row of a table (cells parted by " | "). */
export function isTableRow(item: OutlineItem): boolean {
  return toCells(item.text).length >= MIN_CELLS;
}

function toCells(text: string): string[] {
  return text
    .replace(/\s\|\s*$/u, '')
    .split(CELL_SEPARATOR)
    .map((cell) => cell.trim());
}

/** The tables of a document, in order; rows in a run without a row of heading words are left out. */
export function findTables(sections: Sections): Table[] {
  const tables: Table[] = [];
  let run: OutlineItem[] = [];
  for (const item of [...sections.items, undefined]) {
    if (item !== undefined && isTableRow(item) && isNext(run.at(-1), item)) run.push(item);
    else {
      const table = toTable(run);
      if (table !== undefined) tables.push(table);
      run = item !== undefined && isTableRow(item) ? [item] : [];
    }
  }
  return tables;
}

function isNext(last: OutlineItem | undefined, item: OutlineItem): boolean {
  return last === undefined || item.ordinal === last.ordinal + 1;
}

function toTable(run: readonly OutlineItem[]): Table | undefined {
  const headAt = run.findIndex(
    (item) => toCells(item.text).filter((cell) => HEAD_WORDS.test(cell)).length >= 2,
  );
  const head = run[headAt];
  if (head === undefined) return undefined;
  const rows = run.slice(headAt + 1).map((item) => ({ item, cells: toCells(item.text) }));
  return { heads: toCells(head.text), rows };
}

/** The index of the first column whose heading matches, or -1. */
export function findColumn(table: Table, heading: RegExp): number {
  return table.heads.findIndex((head) => heading.test(head));
}
