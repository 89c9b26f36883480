/** Columns that make lines of tabs a table; two are a letterhead, a foot or a label before its words. */
const MIN_COLUMNS = 3;
/** Longer head cells are sentences. */
const MAX_HEAD_CHARS = 60;

/**
 * A text with the tables that were pasted as lines of tabs (from a sheet or a word processor) in rows of pipes, as the other
 * readers give them: a head of three cells or more, a row under it with as many columns, and the lines that go on. A row
 * short of cells gets empty ones, so that each stands under its heading.
 */
export function pipeTabbedRows(text: string): string {
  const lines = text.split('\n');
  const shown: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const run = takeRun(lines, at);
    if (run.length === 0) {
      shown.push(lines[at] ?? '');
      at += 1;
    } else {
      const width = Math.max(...run.map((cells) => cells.length));
      shown.push(...run.map((cells) => toRow(cells, width)));
      at += run.length;
    }
  }
  return shown.join('\n');
}

/** The cells of the rows of the table whose head stands at a line; empty where none does. */
function takeRun(lines: readonly string[], from: number): string[][] {
  const head = toCells(lines[from] ?? '');
  if (
    head.length < MIN_COLUMNS ||
    !head.every((cell) => /\p{L}/u.test(cell) && cell.length <= MAX_HEAD_CHARS)
  )
    return [];
  const run = [head];
  for (const line of lines.slice(from + 1)) {
    const cells = toCells(line);
    if (cells.length < 2 || cells.length > head.length) break;
    run.push(cells);
  }
  return run.slice(1).some((cells) => cells.length === head.length) ? run : [];
}

function toCells(line: string): string[] {
  if (line.includes('|')) return [];
  const cells = line.split('\t').map((cell) => cell.trim());
  while (cells.at(-1) === '') cells.pop();
  return cells;
}

function toRow(cells: readonly string[], width: number): string {
  return `| ${[...cells, ...new Array<string>(width - cells.length).fill('')].join(' | ')} |`;
}
