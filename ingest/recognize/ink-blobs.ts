import type { GrayPicture } from './gray-picture.ts';

/** A piece of ink that touches no other, in pixels of the picture; right and bottom exclusive. */
export interface InkBlob {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly pixels: number;
}

/** Darkest and lightest differ by less: there is no ink. */
const MIN_CONTRAST = 60;

/** Ink is what is darker than this, from darkest to lightest: thin strokes are gray, and are not to fall apart. */
const INK_LEVEL = 0.7;

/** The pieces of ink of a small picture, from left to right. */
export function findInkBlobs({ width, height, data }: GrayPicture): InkBlob[] {
  let [darkest, lightest] = [255, 0];
  for (const value of data) {
    darkest = Math.min(darkest, value);
    lightest = Math.max(lightest, value);
  }
  if (lightest - darkest < MIN_CONTRAST) return [];
  const level = darkest + (lightest - darkest) * INK_LEVEL;
  const isInk = Uint8Array.from(data, (value) => (value < level ? 1 : 0));
  const blobs: InkBlob[] = [];
  for (let at = 0; at < isInk.length; at += 1) {
    if (isInk[at] === 1) blobs.push(takeBlob(isInk, at, width, height));
  }
  return blobs.sort((a, b) => a.left - b.left);
}

// Wipes the blob out, so that none is taken twice.
function takeBlob(isInk: Uint8Array, start: number, width: number, height: number): InkBlob {
  const blob = { left: width, top: height, right: 0, bottom: 0, pixels: 0 };
  const open = [start];
  isInk[start] = 0;
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const x = at % width;
    const y = (at - x) / width;
    blob.left = Math.min(blob.left, x);
    blob.right = Math.max(blob.right, x + 1);
    blob.top = Math.min(blob.top, y);
    blob.bottom = Math.max(blob.bottom, y + 1);
    blob.pixels += 1;
    for (const [nextX, nextY] of neighbours(x, y)) {
      const next = nextY * width + nextX;
      if (nextX < 0 || nextX >= width || isInk[next] !== 1) continue;
      isInk[next] = 0;
      open.push(next);
    }
  }
  return blob;
}

function neighbours(x: number, y: number): readonly (readonly [number, number])[] {
  return [
    [x - 1, y - 1],
    [x, y - 1],
    [x + 1, y - 1],
    [x - 1, y],
    [x + 1, y],
    [x - 1, y + 1],
    [x, y + 1],
    [x + 1, y + 1],
  ];
}
