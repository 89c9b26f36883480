import type { ColorPicture, GrayPicture } from './gray-picture.ts';

/** Red by so much more than green and blue is ink of a stamp; paper in warm light stays below 45. */
const INK_REDNESS = 60;
/** Less is dust or a coloured edge: the letters of the smallest stamp have some 1,500 pixels on A4 at 200 dpi. */
const MIN_INK_SHARE = 0.0002;
const INK = 0;
const PAPER = 255;

/** What is printed in red alone, black on white: a stamp of secrecy is red. Null when there is next to none. */
export function toStampInk({ width, height, channels, data }: ColorPicture): GrayPicture | null {
  if (channels === 1) return null;
  const ink = new Uint8Array(width * height).fill(PAPER);
  let count = 0;
  for (let pixel = 0, at = 0; pixel < ink.length; pixel += 1, at += channels) {
    if ((data[at] ?? 0) - Math.max(data[at + 1] ?? 0, data[at + 2] ?? 0) <= INK_REDNESS) continue;
    ink[pixel] = INK;
    count += 1;
  }
  return count < ink.length * MIN_INK_SHARE ? null : { width, height, data: ink };
}
