/** Columns that make aligned lines a table; two are a letterhead or a foot. */
const MIN_COLUMNS = 3;
/** "TT   Nội dung   Cơ quan chủ trì": the count of rows opens the head, which no letterhead has. */
const HEAD = /^\s*(?:TT|STT|Số TT)\s{2,}\S/iu;
const COUNT = /^(?:\d{1,3}|[IVX]{1,5})[.)]?$/u;

interface Row {
  readonly cells: string[];
  /** Lines it was set in. */
  readonly last: number;
}

/**
 * A text with the tables that were set in columns by spaces in rows of pipes, as the other readers give them: a head that
 * begins with "TT", rows that begin with a number under it, and the lines that go on with the cells of a row. Lines that do
 * not keep to the columns end the table.
 *
 * @example 'TT   Việc     Hạn\n1    Sửa      15/4\n     mái' // '| TT | Việc | Hạn |\n| 1 | Sửa mái | 15/4 |'
 */
export function pipeAlignedRows(text: string): string {
  const lines = text.split('\n');
  const shown: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const rows = HEAD.test(lines[at] ?? '') ? takeRows(lines, at) : [];
    if (rows.length < 2) {
      shown.push(lines[at] ?? '');
      at += 1;
    } else {
      shown.push(...rows.map(({ cells }) => `| ${cells.join(' | ')} |`));
      at = (rows.at(-1)?.last ?? at) + 1;
    }
  }
  return shown.join('\n');
}

/** The head and the rows under it; empty where its columns are too few. */
function takeRows(lines: readonly string[], from: number): Row[] {
  const head = (lines[from] ?? '').normalize('NFC');
  const starts = [...head.matchAll(/(?<=^|\s{2})\S/gu)].map(({ index }) => index);
  if (starts.length < MIN_COLUMNS || /[|\t]/u.test(head)) return [];
  const rows: Row[] = [];
  for (let at = from; at < lines.length; at += 1) {
    const line = (lines[at] ?? '').normalize('NFC');
    if (line.trim() === '') continue;
    const cells = at === from || keepsColumns(line, starts) ? cutCells(line, starts) : undefined;
    const [count = ''] = cells ?? [];
    if (cells === undefined || (rows.length > 0 && count !== '' && !COUNT.test(count))) break;
    const last = rows.at(-1);
    if (last === undefined || count !== '') rows.push({ cells, last: at });
    // Behind an empty line only a new row goes on.
    else if (last.last === at - 1) rows[rows.length - 1] = { cells: joinCells(last.cells, cells), last: at };
    else break;
  }
  return rows;
}

function keepsColumns(line: string, starts: readonly number[]): boolean {
  return !/[|\t]/u.test(line) && starts.slice(1).every((start) => (line[start - 1] ?? ' ') === ' ');
}

function cutCells(line: string, starts: readonly number[]): string[] {
  return starts.map((start, i) => line.slice(i === 0 ? 0 : start, starts[i + 1]).trim());
}

function joinCells(cells: readonly string[], more: readonly string[]): string[] {
  return cells.map((cell, i) => `${cell} ${more[i] ?? ''}`.trim());
}
