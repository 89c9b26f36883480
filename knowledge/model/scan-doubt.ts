import { holdsFigure } from '../language/figure-words.ts';
import type { Evidence } from './register.ts';

/**
 * A figure read from a page's picture less surely than this is not stated, only shown as a picture. 0..1.
 * Measured with tesseract's word confidences on two signed scans (33 figures: of the wrongly read ones the surest has
 * 0.71, of the rightly read ones the least sure 0.74) and on degraded pages of printed figures.
 */
export const CLEAR_READING = 0.75;

/** Words with what is known of how they were read. */
export type ReadWords = Pick<Evidence, 'quote' | 'scan' | 'confirmedBy'>;

/** Whether words carry a figure that was not read surely enough to be stated and that nobody has confirmed. */
export function isUnclear({ quote, scan, confirmedBy }: ReadWords): boolean {
  return scan !== null && confirmedBy === null && scan.confidence < CLEAR_READING && holdsFigure(quote);
}
