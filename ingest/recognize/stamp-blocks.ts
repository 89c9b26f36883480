import { cutOut, type GrayPicture } from './gray-picture.ts';
import type { PictureArea } from './picture-tasks.ts';

/** Ink nearer than this is of one block, as a share of the page's longer side: 3 mm of A4. */
const GAP_SHARE = 0.01;
/** Lower than 3 mm is a line or a smudge, higher than 45 mm a picture, as shares of the longer side. */
const MIN_HEIGHT_SHARE = 0.01;
const MAX_HEIGHT_SHARE = 0.15;
const MAX_WIDTH_SHARE = 0.45;
/** Seals of bodies are round; stamps of words are wider than high, on a page lying on its side the reverse. */
const MIN_RATIO = 1.25;
const MAX_RATIO = 8;
/** More are a coloured page. */
const MAX_BLOCKS = 4;
/** What reaches over so much of a block, both ways, is its frame. */
const FRAME_REACH = 0.8;
const PAPER = 255;
const DARK = 128;

/** Where red ink stands in blocks shaped like a stamp of words, from the top; round seals, lines and smudges are none. */
export function findStampBlocks(ink: GrayPicture): PictureArea[] {
  const side = Math.max(ink.width, ink.height);
  const cell = Math.max(2, Math.round(side * GAP_SHARE));
  const blocks = joinCells(ink, cell).filter(({ left, top, right, bottom }) => {
    const [width, height] = [right - left, bottom - top];
    const ratio = width / height;
    return (
      height >= side * MIN_HEIGHT_SHARE &&
      height <= side * MAX_HEIGHT_SHARE &&
      width <= side * MAX_WIDTH_SHARE &&
      ratio >= MIN_RATIO &&
      ratio <= MAX_RATIO
    );
  });
  return blocks.slice(0, MAX_BLOCKS);
}

// Cells of a coarse grid that hold ink, joined with their neighbours; areas are tight around the ink.
function joinCells(ink: GrayPicture, cell: number): PictureArea[] {
  const columns = Math.ceil(ink.width / cell);
  const cells = new Map<number, PictureArea>();
  for (let at = 0; at < ink.data.length; at += 1) {
    if ((ink.data[at] ?? PAPER) >= DARK) continue;
    const x = at % ink.width;
    const y = (at - x) / ink.width;
    const key = Math.floor(y / cell) * columns + Math.floor(x / cell);
    cells.set(key, unite(cells.get(key), { left: x, top: y, right: x + 1, bottom: y + 1 }));
  }
  const areas: PictureArea[] = [];
  for (const key of [...cells.keys()]) {
    const area = takeCells(cells, key, columns);
    if (area !== undefined) areas.push(area);
  }
  return areas;
}

function takeCells(cells: Map<number, PictureArea>, start: number, columns: number): PictureArea | undefined {
  let area: PictureArea | undefined;
  const open = [start];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    const found = cells.get(key);
    if (found === undefined) continue;
    cells.delete(key);
    area = unite(area, found);
    for (const row of [-columns, 0, columns]) open.push(key + row - 1, key + row, key + row + 1);
  }
  return area;
}

function unite(one: PictureArea | undefined, other: PictureArea): PictureArea {
  if (one === undefined) return other;
  return {
    left: Math.min(one.left, other.left),
    top: Math.min(one.top, other.top),
    right: Math.max(one.right, other.right),
    bottom: Math.max(one.bottom, other.bottom),
  };
}

/** A block without its frame, which hides the words from recognition. */
export function cutStampBlock(ink: GrayPicture, { left, top, right, bottom }: PictureArea): GrayPicture {
  const block = cutOut(ink, left, top, right, bottom);
  const data = Uint8Array.from(block.data);
  const seen = new Uint8Array(data.length);
  for (let at = 0; at < data.length; at += 1) {
    if (seen[at] === 1 || (data[at] ?? PAPER) === PAPER) continue;
    const piece = takePiece(data, seen, at, block.width);
    if (!isFrame(piece, block)) continue;
    for (const pixel of piece) data[pixel] = PAPER;
  }
  return { ...block, data };
}

function takePiece(data: Uint8Array, seen: Uint8Array, start: number, width: number): number[] {
  const piece: number[] = [];
  const open = [start];
  seen[start] = 1;
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    piece.push(at);
    for (const next of [
      at - width,
      at + width,
      ...(at % width > 0 ? [at - 1] : []),
      ...((at + 1) % width > 0 ? [at + 1] : []),
    ]) {
      if (next < 0 || next >= data.length || seen[next] === 1 || (data[next] ?? PAPER) === PAPER) continue;
      seen[next] = 1;
      open.push(next);
    }
  }
  return piece;
}

function isFrame(piece: readonly number[], { width, height }: GrayPicture): boolean {
  let [left, right, top, bottom] = [width, 0, height, 0];
  for (const at of piece) {
    const x = at % width;
    const y = (at - x) / width;
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return right - left >= width * FRAME_REACH && bottom - top >= height * FRAME_REACH;
}
