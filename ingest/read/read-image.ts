import type { ReadResult } from './read-result.ts';
import { findTiffPages } from './tiff-pages.ts';

/**
 * A picture of pages: it holds no letters of its own, so every page is left to be read otherwise.
 *
 * @throws DOCUMENT_DAMAGED — a TIFF whose directory of pages cannot be followed
 */
export async function readImage(bytes: Buffer): Promise<ReadResult> {
  const totalPages = findTiffPages(bytes)?.length ?? 1;
  const numbers = Array.from({ length: totalPages }, (_, index) => index + 1);
  return {
    format: 'image',
    pages: numbers.map((pageNumber) => ({ pageNumber, text: '' })),
    totalPages,
    title: null,
    warnings: [],
    unread: numbers.map((pageNumber) => ({ pageNumber, reason: 'picture' })),
  };
}
