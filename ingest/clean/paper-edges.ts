import type { SourceLine } from './source-line.ts';

/** Where the text of a page's picture ends on the left and right, in shares of the page's width. */
export interface PaperEdges {
  readonly left: number;
  readonly right: number;
}

/** A line of prose has so many words; headings, cells and letterhead have fewer. */
const PROSE_WORDS = 6;
/** So many lines of prose must end at one edge. */
const MIN_LINES = 3;
/** How far lines of one edge lie apart: paper lies askew. */
const SLACK = 0.02;

/** The edges of each page read from a picture on which lines of prose end below one another. */
export function findPaperEdges(lines: readonly SourceLine[]): ReadonlyMap<number, PaperEdges> {
  const prose = lines.filter(({ page, words }) => page !== null && words.length >= PROSE_WORDS);
  const edges = new Map<number, PaperEdges>();
  for (const [page, onPage] of Map.groupBy(prose, ({ page: number }) => number ?? 0)) {
    const boxes = onPage.flatMap(({ words }) => words[0]?.lineBox ?? []);
    const right = findEdge(boxes.map(({ left, width }) => left + width).sort((a, b) => b - a));
    const left = findEdge(boxes.map((box) => box.left).sort((a, b) => a - b));
    if (left !== undefined && right !== undefined) edges.set(page, { left, right });
  }
  return edges;
}

/** The outermost place at which several lines end: a stamp or a scribble reaches farther out, alone. */
function findEdge(ends: readonly number[]): number | undefined {
  return ends.find((edge) => ends.filter((end) => Math.abs(end - edge) <= SLACK).length >= MIN_LINES);
}

/**
 * Whether a sentence goes on in the next line of a page's picture although that opens with a capital ("… thành phố" /
 * "Đà Nẵng"): the line reaches the right edge and the next begins at the left one, where no paragraph is indented.
 */
export function goesOnOnPaper(
  before: SourceLine,
  line: SourceLine,
  edges: ReadonlyMap<number, PaperEdges>,
): boolean {
  const edge = edges.get(before.page ?? 0);
  const [box, next] = [before.words[0]?.lineBox, line.words[0]];
  if (edge === undefined || box === undefined || next === undefined || before.page !== line.page)
    return false;
  if (
    before.words.length < PROSE_WORDS ||
    !/[\p{L}\p{N},]$/u.test(before.text) ||
    !/^\p{Lu}\p{Ll}/u.test(line.text)
  )
    return false;
  return box.left + box.width >= edge.right - SLACK && next.lineBox.left <= edge.left + SLACK;
}
