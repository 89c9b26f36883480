import { AssistantError } from '../../knowledge/model/errors.ts';
import { decodeText } from './decode-text.ts';
import { loadLibrary } from './load-library.ts';
import type { ReadResult } from './read-result.ts';

/** How far into a page its charset may stand, in bytes (HTML standard: 1,024; old portals put scripts before it). */
const CHARSET_SCAN_BYTES = 8192;
const CHARSET = /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w:-]{1,40})/i;

/**
 * A saved web page: its visible text, unpaged.
 *
 * @param charset what a header outside the page says of its encoding; without it the page is asked
 *
 * @throws DOCUMENT_EMPTY — nothing visible in it
 */
export async function readHtml(bytes: Uint8Array, charset: string | null = null): Promise<ReadResult> {
  const { extractHtmlText } = await loadLibrary('htmlparser2', () => import('./html-text.ts'));
  const decoded = decodeText(bytes, charset ?? findCharset(bytes));
  const { lines, title } = extractHtmlText(decoded.text);
  if (lines.length === 0) throw new AssistantError('DOCUMENT_EMPTY', 'page shows no text');
  return {
    format: 'html',
    pages: [{ pageNumber: null, text: lines.join('\n') }],
    totalPages: 1,
    title,
    warnings: decoded.warnings,
  };
}

function findCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, CHARSET_SCAN_BYTES)).toString('latin1');
  return CHARSET.exec(head)?.[1] ?? null;
}
