const BOUND =
  /(?<!\p{L})(?:tối thiểu|ít nhất|không (?:dưới|thấp hơn|ít hơn)|tối đa|nhiều nhất|không (?:quá|vượt quá))(?=\s*(?:\([^()]*\))?$)/iu;

/**
 * Rows of tables as their columns mean them: where the head of a column says how its values are to be compared ("Số điểm tập
 * kết tối thiểu"), "05 điểm" below it is "tối thiểu 05 điểm". Only for rows whose head is among the sources, too.
 *
 * @param sources texts with normalised characters; a head and its rows may be lines of one or sources of their own
 */
export function readByColumns(sources: readonly string[]): string[] {
  const rows = sources
    .flatMap((source) => source.split('\n'))
    .filter((line) => line.includes('|'))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const heads = rows.filter((cells) => !cells.some((cell) => /\d/u.test(cell)) && cells.some(isBounded));
  return rows
    .filter((cells) => cells.some((cell) => /^\d/u.test(cell)))
    .flatMap((cells) =>
      heads
        .filter((head) => head.length === cells.length)
        .map((head) => cells.map((cell, i) => withBound(cell, head[i] ?? '')).join(' | ')),
    );
}

function isBounded(cell: string): boolean {
  return BOUND.test(cell);
}

function withBound(cell: string, head: string): string {
  const [bound] = BOUND.exec(head) ?? [];
  return bound === undefined || !/^\d/u.test(cell) ? cell : `${bound} ${cell}`;
}
