import type { OutlineItem } from './outlined-text.ts';
import type { Sections } from './register-sections.ts';
import { afterMarker } from './sentences.ts';

/** A row under a table's heading cells. */
export interface TableRow {
  readonly item: OutlineItem;
  readonly cells: readonly string[];
}

/** A table of the text: its heading cells, the rows under them, and the words that introduce it. */
export interface Table {
  readonly heads: readonly string[];
  readonly rows: readonly TableRow[];
  /** The sentence or heading above it and those above that, nearest first, without markers. */
  readonly captions: readonly string[];
}

const CELL_SEPARATOR = /\s\|(?:\s|$)/u;
const MIN_CELLS = 3;
// Two columns of longer cells are a page set in two columns, not a table.
const MAX_PAIR_CHARS = 160;
const HEAD_WORDS =
  /^(?:tt|stt|số tt|chỉ tiêu|nội dung|nhiệm vụ|đơn vị|đvt|thời (?:gian|hạn)|bộ phận|cơ quan|tên|loại|công việc|việc|năm|kế hoạch|ghi chú|hoạt động|sản phẩm|xã|phường|địa phương|địa bàn|mục tiêu|tiêu chí|tỷ lệ|số lượng|lĩnh vực|hạn|tiến độ|trách nhiệm)/iu;

/** Whether an item is a row of a table (cells parted by " | "). */
export function isTableRow(item: OutlineItem): boolean {
  const cells = toCells(item.text);
  if (cells.length >= MIN_CELLS) return true;
  return cells.length === 2 && isInTable(item) && cells.every((cell) => cell.length <= MAX_PAIR_CHARS);
}

function isInTable(item: OutlineItem): boolean {
  return /dòng (?:\d+|tiêu đề)$/u.test(item.locator);
}

function toCells(text: string): string[] {
  return ` ${text}`
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
      const table = toTable(run, sections);
      if (table !== undefined) tables.push(table);
      run = item !== undefined && isTableRow(item) ? [item] : [];
    }
  }
  return tables;
}

function isNext(last: OutlineItem | undefined, item: OutlineItem): boolean {
  return last === undefined || item.ordinal === last.ordinal + 1;
}

function toTable(run: readonly OutlineItem[], sections: Sections): Table | undefined {
  const headAt = run.findIndex(isHead);
  const head = run[headAt];
  if (head === undefined) return undefined;
  const rows = run.slice(headAt + 1).map((item) => ({ item, cells: toCells(item.text) }));
  const captions = sections.ancestorsOf(head).map((above) => above.text.slice(afterMarker(above)));
  return { heads: toCells(head.text), rows, captions };
}

function isHead(item: OutlineItem): boolean {
  const cells = toCells(item.text);
  if (cells.some((cell) => /^[\d.,%]+$/u.test(cell))) return false;
  const told = cells.filter((cell) => HEAD_WORDS.test(cell)).length;
  return told >= 2 || (told === 1 && item.role === 'heading');
}

/** The index of the first column whose heading matches, or -1. */
export function findColumn(table: Table, heading: RegExp): number {
  return table.heads.findIndex((head) => heading.test(head));
}
