import type { Box } from '../../knowledge/model/register.ts';
import { loadLibrary } from '../read/load-library.ts';

/** What is shown around a line, in fractions of the page's width and height. */
export interface CropMargins {
  readonly horizontal: number;
  readonly vertical: number;
}

/** About half a line above and below, two letters left and right. */
const DEFAULT_MARGINS: CropMargins = { horizontal: 0.02, vertical: 0.008 };

/**
 * A line cut out of a page's picture, to be looked at by a person.
 *
 * @param picture the bytes of the file that `findPagePicture` names
 * @param box in fractions of the page, as `RecognizedLine` and `ScanReading` carry it
 * @returns a PNG
 *
 * @example
 * const path = await findPagePicture(dataDirectory, document.id, scan.page);
 * if (path !== undefined) await cropLine(await readFile(path), scan.box);
 */
export async function cropLine(
  picture: Uint8Array,
  box: Box,
  margins: CropMargins = DEFAULT_MARGINS,
): Promise<Buffer> {
  const { createCanvas, loadImage } = await loadLibrary('@napi-rs/canvas', () => import('@napi-rs/canvas'));
  const image = await loadImage(Buffer.from(picture));
  const horizontal = toSpan(box.left, box.width, margins.horizontal, image.width);
  const vertical = toSpan(box.top, box.height, margins.vertical, image.height);
  const canvas = createCanvas(horizontal.length, vertical.length);
  canvas.getContext('2d').drawImage(image, -horizontal.start, -vertical.start);
  return canvas.encode('png');
}

// In whole pixels, kept within the page.
function toSpan(start: number, length: number, margin: number, pixels: number) {
  const from = Math.max(0, Math.round((start - margin) * pixels));
  const to = Math.min(pixels, Math.round((start + length + margin) * pixels));
  return { start: from, length: Math.max(1, to - from) };
}
