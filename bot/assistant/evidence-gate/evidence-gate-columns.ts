const BOUND =
  /(?<!\p{L})(?:tối thiểu|ít nhất|không (?:dưới|thấp hơn|ít hơn)|tối đa|nhiều nhất|không (?:quá|vượt quá))(?=\s*(?:\([^()]*\))?$)/iu;
const UNIT_HEAD = /^(?:đơn vị tính|đvt|đơn vị)$/iu;

/**
 * Rows of tables as their columns mean them: where the head of a column says how its values are to be compared ("Số điểm tập
 * kết tối thiểu"), "05 điểm" below it is "tối thiểu 05 điểm"; where one column has the units of the others ("Đơn vị tính"), "không
 * quá 02" beside "điểm" is "không quá 02 điểm". Only for rows whose head is among the sources, too.
 *
 * @param sources texts with normalised characters; a head and its rows may be lines of one or sources of their own
 */
export function readByColumns(sources: readonly string[]): string[] {
  const rows = sources
    .flatMap((source) => source.split('\n'))
    .filter((line) => line.includes('|'))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const heads = rows.filter((cells) => isBoundedHead(cells) || cells.some((cell) => UNIT_HEAD.test(cell)));
  return rows
    .filter((cells) => cells.some((cell) => /^\d/u.test(cell)))
    .flatMap((cells) =>
      heads
        .filter((head) => head !== cells && head.length === cells.length)
        .map((head) => readRow(cells, head).join(' | ')),
    );
}

function isBoundedHead(cells: readonly string[]): boolean {
  return !cells.some((cell) => /\d/u.test(cell)) && cells.some((cell) => BOUND.test(cell));
}

function readRow(cells: readonly string[], head: readonly string[]): string[] {
  const unitAt = head.findIndex((cell) => UNIT_HEAD.test(cell));
  const unit = cells[unitAt] ?? '';
  return cells.map((cell, at) => {
    const bounded = withBound(cell, head[at] ?? '');
    // Ordinals and the indicator stand before the units; a value is bare where only its unit is left to say.
    return at > unitAt && /^\p{Ll}/u.test(unit) && BARE_VALUE.test(cell) ? `${bounded} ${unit}` : bounded;
  });
}
const BARE_VALUE = /^[^\d]{0,25}\d[\d.,]*$/u;

function withBound(cell: string, head: string): string {
  const [bound] = BOUND.exec(head) ?? [];
  return bound === undefined || !/^\d/u.test(cell) ? cell : `${bound} ${cell}`;
}
