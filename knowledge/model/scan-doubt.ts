import { holdsFigure } from '../language/figure-words.ts';
import type { Evidence } from './register.ts';

/**
 * A figure read from a page's picture less surely than this is not stated, only shown as a picture. 0..1.
 * Measured by tesseract's word confidences on two signed scans (the surest wrong figure has 0.71) and on 24 pages of print
 * at 72 to 110 dpi: of 347 figures at or above it 2 were wrong, of those below it 31 were right. Pages that are worse
 * still are doubted as a whole when they are read.
 */
export const CLEAR_READING = 0.85;

/** Words with what is known of how they were read. */
export type ReadWords = Pick<Evidence, 'quote' | 'scan' | 'confirmedBy'>;

/** Whether words carry a figure that was not read surely enough to be stated and that nobody has confirmed. */
export function isUnclear({ quote, scan, confirmedBy }: ReadWords): boolean {
  return scan !== null && confirmedBy === null && scan.confidence < CLEAR_READING && holdsFigure(quote);
}
