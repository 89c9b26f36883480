import { AssistantError } from '../../knowledge/model/errors.ts';
import type { ReadResult } from './read-result.ts';
import { readRtfBlocks } from './rtf-blocks.ts';
import { toBlockLines } from './word-blocks.ts';

const HOLDS_PICTURE = /\\(?:pict|object)\b/;

const MARGIN_START = /\\(?:header|footer)[lrf]?(?![a-z0-9])/g;

/**
 * A rich text file, unpaged. Letters of fonts before Unicode come as windows-1252 letters.
 *
 * @throws DOCUMENT_NO_TEXT — pictures only
 * @throws DOCUMENT_EMPTY, DOCUMENT_TOO_BIG
 */
export async function readRtf(bytes: Buffer): Promise<ReadResult> {
  const source = bytes.toString('latin1');
  const lines = toBlockLines(readRtfBlocks(source));
  if (lines.length === 0) {
    if (HOLDS_PICTURE.test(source))
      throw new AssistantError('DOCUMENT_NO_TEXT', 'rich text holds pictures only');
    throw new AssistantError('DOCUMENT_EMPTY', 'rich text holds no text');
  }
  const margins = listMargins(source, lines);
  return {
    format: 'rtf',
    pages: [{ pageNumber: null, text: lines.join('\n') }],
    totalPages: 1,
    title: null,
    warnings: [],
    ...(margins.length === 0 ? {} : { margins }),
  };
}

/** What more there is to read once headers and footers are no destinations of their own. */
function listMargins(source: string, lines: readonly string[]): string[] {
  const opened = source.replace(MARGIN_START, '\\par ');
  if (opened === source) return [];
  const known = new Set(lines);
  return toBlockLines(readRtfBlocks(opened)).filter((line) => !known.has(line));
}
