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

const CELL_SEPARATOR = /(?:^|\s)\|(?=\s|$)/u;
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

/** The cells of a row's text, trimmed; empty ones kept but for the last. */
export function toCells(text: string): string[] {
  if (!text.includes('|')) return [text.trim()];
  return ` ${text}`
    .replace(/\s\|\s*$/u, '')
    .split(CELL_SEPARATOR)
    .map((cell) => cell.trim());
}

/** The tables of a document, in order; rows in a run without a row of heading words are left out. */
export function findTables(sections: Sections): Table[] {
  const tables: Table[] = [];
  let run: OutlineItem[] = [];
  let lastOrdinal = Number.NEGATIVE_INFINITY;
  for (const item of [...sections.items, undefined]) {
    if (item !== undefined && isTableRow(item) && isNext(run.at(-1), item)) run.push(item);
    else {
      const table = toTable(run, sections) ?? continueTable(run, tables.at(-1), lastOrdinal);
      if (table !== undefined) {
        tables.push(table);
        lastOrdinal = run.at(-1)?.ordinal ?? lastOrdinal;
      }
      run = item !== undefined && isTableRow(item) ? [item] : [];
    }
  }
  return tables;
}

function isNext(last: OutlineItem | undefined, item: OutlineItem): boolean {
  return last === undefined || item.ordinal === last.ordinal + 1;
}

// A line across the table ("I. Lĩnh vực y tế") parts its rows, not their headings.
const MAX_GROUP_LINES = 2;
function continueTable(
  run: readonly OutlineItem[],
  before: Table | undefined,
  lastOrdinal: number,
): Table | undefined {
  const [first] = run;
  if (first === undefined || before === undefined) return undefined;
  const isNear = first.ordinal - lastOrdinal - 1 <= MAX_GROUP_LINES;
  if (!isNear || toCells(first.text).length !== before.heads.length) return undefined;
  const rows = run.map((item) => ({ item, cells: alignCells(toCells(item.text), before.heads) }));
  return { ...before, rows };
}

function toTable(run: readonly OutlineItem[], sections: Sections): Table | undefined {
  const headAt = run.findIndex(isHead);
  const head = run[headAt];
  if (head === undefined) return undefined;
  const { heads, count } = joinHeads(run.slice(headAt).map(({ text }) => toCells(text)));
  const rows = run
    .slice(headAt + count)
    .map((item) => ({ item, cells: alignCells(toCells(item.text), heads) }))
    .filter(({ cells }) => !isColumnNumbers(cells));
  const above = sections.ancestorsOf(head).map((one) => one.text.slice(afterMarker(one)));
  return { heads, rows, captions: [...linesBefore(run[0] ?? head, sections), ...above] };
}

// A row whose empty first cell was lost: words where the ordinal belongs.
function alignCells(cells: readonly string[], heads: readonly string[]): readonly string[] {
  const [first = '', second] = cells;
  const isShifted =
    ORDINAL_HEAD.test(heads[0] ?? '') &&
    cells.length < heads.length &&
    /\p{L}{3}/u.test(first) &&
    !GROUP_ORDINAL.test(first) &&
    first !== second;
  return isShifted ? ['', ...cells] : cells;
}

const GROUP_ORDINAL = /^(?:[IVXLC]+|[A-Z])[.)]?$/u;

/** Whether a row only names the rows under it: a Roman number or a capital, and the same words across the table or one cell of them. */
export function isGroupRow([first = '', ...rest]: readonly string[]): boolean {
  return GROUP_ORDINAL.test(first) && new Set(rest.filter((cell) => cell !== '')).size === 1;
}

/** Heading of a column of ordinals. */
export const ORDINAL_HEAD = /^(?:số )?(?:tt|stt)$/iu;

// A head of two or three rows: what spans both stands in both; each column is named by all its cells, and a blank one beside a
// cell that spans it by that cell, too.
function joinHeads(rows: readonly (readonly string[])[]): { heads: string[]; count: number } {
  const [first = [], second = []] = rows;
  const isCut = second[0] === '' && second.length > first.length;
  const heads = isCut ? second.map((_, at) => first[at] ?? '') : [...first];
  let count = 1;
  for (const row of rows.slice(1, MAX_HEAD_ROWS)) {
    const cells = padHead(row, heads);
    if (!isSecondHead(heads, cells)) break;
    const above = [...heads];
    for (const [at, cell] of cells.entries()) {
      if (above[at] === '' && at > 0 && cell !== '') above[at] = above[at - 1] ?? '';
      if (cell !== '' && above[at] !== cell) heads[at] = `${above[at] ?? ''} ${cell}`.trim();
    }
    count += 1;
  }
  return { heads, count };
}
const MAX_HEAD_ROWS = 3;

/** A row under a head whose blank first and last cells were lost: its words stand under the cell that spans as many columns. */
function padHead(cells: readonly string[], heads: readonly string[]): readonly string[] {
  if (cells[0] !== '' || cells.length >= heads.length) return cells;
  const named = cells.filter((cell) => cell !== '');
  const spans = heads.flatMap((head, at) => (head !== '' && spanOf(heads, at) === named.length ? [at] : []));
  const [at] = spans;
  if (at === undefined || spans.length > 1) return cells;
  return heads.map((_, column) => named[column - at] ?? '');
}

/** How many columns a cell of a head names: those beside it that are blank, or say the same. */
function spanOf(heads: readonly string[], at: number): number {
  const end = heads.findIndex((head, column) => column > at && head !== '' && head !== heads[at]);
  return (end === -1 ? heads.length : end) - at;
}

function isSecondHead(heads: readonly string[], cells: readonly string[]): boolean {
  if (cells.length !== heads.length || cells.some((cell) => !IS_YEAR.test(cell) && VALUE.test(cell)))
    return false;
  const isRepeated = cells.some(
    (cell, at) => cell !== '' && (heads[at] === cell || heads[at]?.startsWith(`${cell} `)),
  );
  const isSpanned = heads.some((head, at) => at > 0 && head !== '' && head === heads[at - 1]);
  return (
    (isRepeated || (cells[0] === '' && cells[1] === '')) &&
    (isSpanned || cells.some((cell) => IS_YEAR.test(cell)) || cells[0] === '')
  );
}
const IS_YEAR = /^(?:năm\s)?(?:19|20)\d\d$/iu;
const VALUE = /^[<>≥≤]?\s?\d[\d.,]*\s?[%‰]?$/u;

/** Whether a row only numbers the columns under a head: "(1) | (2) | (3)", "A | B | 1 | 2". */
export function isColumnNumbers(cells: readonly string[]): boolean {
  const numbered = cells.filter((cell) => /^\(?\d{1,2}\)?(?:\s?=.*)?$|^\(?[A-Z]\)?$/u.test(cell));
  const values = cells
    .map((cell) => Number(/\d+/u.exec(cell)?.[0] ?? Number.NaN))
    .filter((one) => !Number.isNaN(one));
  const isRising =
    values.length >= 2 && values.every((one, at) => at === 0 || one === (values[at - 1] ?? 0) + 1);
  return numbered.length === cells.length && isRising;
}

// Lines that stand right over the table and belong to no list: its title, "Đơn vị tính: …".
function linesBefore(first: OutlineItem, sections: Sections): string[] {
  const lines: string[] = [];
  for (let ordinal = first.ordinal - 1; lines.length < MAX_TITLE_LINES; ordinal -= 1) {
    const line = sections.itemAt(ordinal);
    if (
      line === undefined ||
      line.zone !== first.zone ||
      line.marker !== null ||
      line.text.length > MAX_TITLE_CHARS
    )
      break;
    if (isTableRow(line)) break;
    if (!/^\s*\((?:kèm|ban hành)\s/iu.test(line.text)) lines.push(line.text);
  }
  return lines;
}
const MAX_TITLE_LINES = 4;
const MAX_TITLE_CHARS = 250;

function isHead(item: OutlineItem): boolean {
  const cells = toCells(item.text);
  if (cells.some((cell) => /^[\d.,%]+$/u.test(cell) && !IS_YEAR.test(cell))) return false;
  const told = cells.filter((cell) => HEAD_WORDS.test(cell)).length;
  return told >= 2 || (told === 1 && item.role === 'heading');
}

/** The index of the first column whose heading matches, or -1. */
export function findColumn(table: Table, heading: RegExp): number {
  return table.heads.findIndex((head) => heading.test(head));
}
