import { AssistantError } from '../../knowledge/model/errors.ts';
import { loadLibrary } from './load-library.ts';

/** Pixels a PDF point is drawn to: 200 dpi. */
const SCALE = 200 / 72;

/**
 * A page of a PDF as a PNG. Needs a native canvas, which a reader process may not load: for picture processes only.
 *
 * @param page from 1
 * @throws DOCUMENT_DAMAGED — the page cannot be drawn
 */
export async function drawPdfPage(bytes: Buffer, page: number): Promise<Buffer> {
  const { PDFParse } = await loadLibrary('pdf-parse', () => import('pdf-parse'));
  const parser = new PDFParse({ data: Uint8Array.from(bytes), isEvalSupported: false, verbosity: 0 });
  try {
    const { pages } = await parser.getScreenshot({
      partial: [page],
      scale: SCALE,
      imageDataUrl: false,
      imageBuffer: true,
    });
    const data = pages[0]?.data;
    if (data === undefined) throw new AssistantError('DOCUMENT_DAMAGED', `PDF page cannot be drawn: ${page}`);
    return Buffer.from(data);
  } finally {
    await parser.destroy();
  }
}
