import type { GrayPicture } from './gray-picture.ts';

/** Side of the squares in which the paper's brightness is measured, in pixels: larger than a letter of a heading. */
const SQUARE = 48;
/** So much of a square is darker than its paper at most. */
const PAPER_RANK = 0.85;
/** Paper that is so much darker in one place than in another lies in shadow; scanners stay above. */
const EVEN = 0.8;
/** What is darker is no paper. */
const DARKEST_PAPER = 40;
const WHITE = 240;

/**
 * A photo's shadows taken out: every spot is made so much brighter as the paper around it is darker than white. A picture
 * in even light is returned as it is.
 */
export function levelLight(picture: GrayPicture): GrayPicture {
  const paper = measurePaper(picture);
  const sorted = paper.shades.toSorted((a, b) => a - b);
  // Not the ends: a square may be a table's edge or a picture.
  const dark = sorted[Math.floor(sorted.length * 0.1)] ?? WHITE;
  const bright = sorted[Math.floor(sorted.length * 0.9)] ?? WHITE;
  if (dark >= bright * EVEN) return picture;
  const { width, height, data } = picture;
  const level = new Uint8Array(data.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * width + x;
      level[at] = Math.min(255, ((data[at] ?? 0) * WHITE) / shadeAt(paper, x, y));
    }
  }
  return { width, height, data: level };
}

interface Paper {
  readonly columns: number;
  readonly rows: number;
  readonly shades: readonly number[];
}

function measurePaper(picture: GrayPicture): Paper {
  const columns = Math.ceil(picture.width / SQUARE);
  const rows = Math.ceil(picture.height / SQUARE);
  const shades = Array.from({ length: columns * rows }, (_, index) =>
    measureSquare(picture, (index % columns) * SQUARE, Math.floor(index / columns) * SQUARE),
  );
  return { columns, rows, shades };
}

function measureSquare({ width, height, data }: GrayPicture, left: number, top: number): number {
  const counts = new Uint32Array(256);
  let total = 0;
  for (let y = top; y < Math.min(top + SQUARE, height); y += 1) {
    for (let x = left; x < Math.min(left + SQUARE, width); x += 1) {
      const value = data[y * width + x] ?? 0;
      counts[value] = (counts[value] ?? 0) + 1;
      total += 1;
    }
  }
  let below = 0;
  const shade = counts.findIndex((count) => {
    below += count;
    return below >= total * PAPER_RANK;
  });
  return Math.max(shade, DARKEST_PAPER);
}

/** Blended between the middles of the four squares around. */
function shadeAt({ columns, rows, shades }: Paper, x: number, y: number): number {
  const column = Math.min(Math.max(x / SQUARE - 0.5, 0), columns - 1);
  const row = Math.min(Math.max(y / SQUARE - 0.5, 0), rows - 1);
  const left = Math.floor(column);
  const upper = Math.floor(row) * columns;
  const right = Math.min(left + 1, columns - 1);
  const lower = Math.min(Math.floor(row) + 1, rows - 1) * columns;
  const above = mix(shades[upper + left], shades[upper + right], column - left);
  const below = mix(shades[lower + left], shades[lower + right], column - left);
  return mix(above, below, row - Math.floor(row));
}

function mix(first = WHITE, second = WHITE, share = 0): number {
  return first + (second - first) * share;
}
