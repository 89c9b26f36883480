import { AssistantError } from '../../knowledge/model/errors.ts';

/** A picture of one brightness a pixel, 0 black to 255 white, row by row. */
export interface GrayPicture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Pixels as they come from a decoder. */
export interface ColorPicture extends GrayPicture {
  /** Bytes a pixel: 1 gray, 3 red-green-blue, 4 with opacity. */
  readonly channels: 1 | 3 | 4;
}

const PNM_HEADER = /^P([56])\s+(\d{1,6})\s+(\d{1,6})\s+255\s/;
/** The header of a picture as programs write it is about 15 bytes. */
const PNM_HEADER_BYTES = 64;

/**
 * A picture in the format PGM or PPM, as `pdftoppm` writes it.
 *
 * @throws DOCUMENT_DAMAGED — another format, or fewer pixels than it says
 */
export function decodePnm(bytes: Buffer): ColorPicture {
  const header = PNM_HEADER.exec(bytes.subarray(0, PNM_HEADER_BYTES).toString('latin1'));
  const [whole = '', kind, width, height] = header ?? [];
  const channels = kind === '6' ? 3 : 1;
  const size = Number(width) * Number(height) * channels;
  const data = bytes.subarray(whole.length, whole.length + size);
  if (header === null || data.length !== size)
    throw new AssistantError('DOCUMENT_DAMAGED', 'page was not drawn whole');
  return { width: Number(width), height: Number(height), channels, data };
}

/** The same as bytes of the format PGM. */
export function encodePgm({ width, height, data }: GrayPicture): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), data]);
}

/** Red by so much more than green and blue is stamp ink; paper in warm light stays below 45. */
const STAMP_REDNESS = 60;
/** A page whose ink is red for more than this share is a coloured page, not one with a stamp. */
const MAX_STAMP_SHARE = 0.5;
const DARK = 128;

/** Brightness, with the red ink of stamps taken out: seen through a red filter, what it covers stays. */
export function toGray(picture: ColorPicture): GrayPicture {
  if (picture.channels === 1) return picture;
  const throughRed = isStamped(picture);
  const { width, height, channels, data } = picture;
  const gray = new Uint8Array(width * height);
  for (let pixel = 0, at = 0; pixel < gray.length; pixel += 1, at += channels) {
    const red = data[at] ?? 0;
    gray[pixel] = throughRed ? red : (red * 77 + (data[at + 1] ?? 0) * 150 + (data[at + 2] ?? 0) * 29) >> 8;
  }
  return { width, height, data: gray };
}

function isStamped({ channels, data }: ColorPicture): boolean {
  let red = 0;
  let dark = 0;
  for (let at = 0; at + 2 < data.length; at += channels * 4) {
    const others = Math.max(data[at + 1] ?? 0, data[at + 2] ?? 0);
    if ((data[at] ?? 0) - others > STAMP_REDNESS) red += 1;
    else if (Math.max(data[at] ?? 0, others) < DARK) dark += 1;
  }
  return red > 0 && red < (red + dark) * MAX_STAMP_SHARE;
}

/** Share of pixels that are ink. */
export function measureInk({ data }: GrayPicture): number {
  let dark = 0;
  for (const value of data) if (value < DARK) dark += 1;
  return dark / Math.max(data.length, 1);
}

/** Weights of a pixel and its neighbours, of 256: a blur of 0.7 pixels. */
const CENTER = 148;
const SIDE = 54;

/** Slightly softened, so that the steps at the edges of black-and-white scans do not look like strokes. */
export function soften(picture: GrayPicture): GrayPicture {
  const { width, height } = picture;
  const across = blurAlong(picture.data, width, height, 1, width);
  return { width, height, data: blurAlong(across, height, width, width, 1) };
}

// Blurs `lines` lines of `length` pixels, which lie `step` apart in a line; the lines begin `lineStep` apart.
function blurAlong(
  data: Uint8Array,
  length: number,
  lines: number,
  step: number,
  lineStep: number,
): Uint8Array {
  const blurred = Uint8Array.from(data);
  for (let line = 0; line < lines; line += 1) {
    const start = line * lineStep;
    for (let index = 1; index < length - 1; index += 1) {
      const at = start + index * step;
      const sides = (data[at - step] ?? 0) + (data[at + step] ?? 0);
      blurred[at] = ((data[at] ?? 0) * CENTER + sides * SIDE) >> 8;
    }
  }
  return blurred;
}

/** A part of it, kept within the picture. */
export function cutOut(
  picture: GrayPicture,
  left: number,
  top: number,
  right: number,
  bottom: number,
): GrayPicture {
  const from = { x: Math.max(0, left), y: Math.max(0, top) };
  const width = Math.max(1, Math.min(picture.width, right) - from.x);
  const height = Math.max(1, Math.min(picture.height, bottom) - from.y);
  const data = new Uint8Array(width * height);
  for (let row = 0; row < height; row += 1) {
    const start = (from.y + row) * picture.width + from.x;
    data.set(picture.data.subarray(start, start + width), row * width);
  }
  return { width, height, data };
}

/** The picture so many times larger, its pixels blended. */
export function enlarge(picture: GrayPicture, scale: number): GrayPicture {
  const width = Math.round(picture.width * scale);
  const height = Math.round(picture.height * scale);
  const data = new Uint8Array(width * height);
  const columns = Array.from({ length: width }, (_, x) => toBlend(x, scale, picture.width));
  for (let y = 0; y < height; y += 1) {
    const row = toBlend(y, scale, picture.height);
    const upper = row.first * picture.width;
    const lower = row.second * picture.width;
    for (let x = 0; x < width; x += 1) {
      const { first, second, share } = columns[x] ?? row;
      const above = blend(picture.data[upper + first] ?? 0, picture.data[upper + second] ?? 0, share);
      const below = blend(picture.data[lower + first] ?? 0, picture.data[lower + second] ?? 0, share);
      data[y * width + x] = blend(above, below, row.share);
    }
  }
  return { width, height, data };
}

// Which two pixels of the smaller picture a pixel lies between, and how near to the second.
function toBlend(at: number, scale: number, length: number) {
  const center = Math.min(Math.max((at + 0.5) / scale - 0.5, 0), length - 1);
  const first = Math.floor(center);
  return { first, second: Math.min(first + 1, length - 1), share: center - first };
}

const blend = (first: number, second: number, share: number) => first + (second - first) * share;
