import { readFile } from 'node:fs/promises';
import type { ScanReading } from '../../knowledge/model/register.ts';
import { cropLine } from './crop-line.ts';
import { findPagePicture } from './page-pictures.ts';

/** Cuts a place out of a document's page picture; undefined when there is no picture of that page. */
export type ScanCropper = (
  documentId: string,
  place: Pick<ScanReading, 'page' | 'box'>,
) => Promise<Uint8Array | undefined>;

/** What is shown left and right, in fractions of the page's width. */
const SIDE_MARGIN = 0.02;
/** What is shown above and below at least, in fractions of the page's height: about a line each. */
const LINE_MARGIN = 0.015;
/**
 * Height of a picture at least, as a share of its width (both in fractions of the page): Telegram refuses photos more
 * than 20 times as wide as high, and a sheet lying on its side is twice as wide as high.
 * https://core.telegram.org/bots/api#sendphoto
 */
const MIN_HEIGHT_SHARE = 0.12;

/** The cropper over a data folder: a line with those around it, for a person to read. */
export function createScanCropper(dataDirectory: string): ScanCropper {
  return async (documentId, { page, box }) => {
    const path = await findPagePicture(dataDirectory, documentId, page);
    if (path === undefined) return undefined;
    const lacking = MIN_HEIGHT_SHARE * (box.width + 2 * SIDE_MARGIN) - box.height;
    const vertical = Math.max(LINE_MARGIN, lacking / 2);
    return cropLine(await readFile(path), box, { horizontal: SIDE_MARGIN, vertical });
  };
}
