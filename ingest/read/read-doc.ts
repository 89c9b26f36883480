import { AssistantError } from '../../knowledge/model/errors.ts';
import { readDocBlocks } from './doc-blocks.ts';
import { type DocFile, openDoc } from './doc-file.ts';
import { readDocText } from './doc-pieces.ts';
import type { ReadResult } from './read-result.ts';
import { toBlockLines } from './word-blocks.ts';

/**
 * A Word 97–2003 document, read by its published format ([MS-CFB], [MS-DOC]): `word-extractor` loses automatic numbers,
 * tables' shapes and hidden text, and writes "undefined" for an optional hyphen. Word keeps no pages in the file, so it is
 * unpaged. Letters of fonts before Unicode come as the windows-1252 letters they are stored as.
 *
 * @throws DOCUMENT_UNSUPPORTED — Word 95 or older
 * @throws DOCUMENT_EMPTY, DOCUMENT_NO_TEXT (pictures only), DOCUMENT_ENCRYPTED, DOCUMENT_DAMAGED
 */
export async function readDoc(bytes: Buffer): Promise<ReadResult> {
  const file = openDoc(bytes);
  const { blocks, holdsPictures } = readDocBlocks(file);
  const lines = toBlockLines(blocks);
  if (lines.length === 0) {
    if (holdsPictures) throw new AssistantError('DOCUMENT_NO_TEXT', 'Word document holds pictures only');
    throw new AssistantError('DOCUMENT_EMPTY', 'Word document holds no text');
  }
  const margins = listMargins(file);
  return {
    format: 'doc',
    pages: [{ pageNumber: null, text: lines.join('\n') }],
    totalPages: 1,
    title: null,
    warnings: [],
    ...(margins.length === 0 ? {} : { margins }),
  };
}

// Control characters end paragraphs and cells.
function listMargins(file: DocFile): string[] {
  const { start, end } = file.headers;
  const text = readDocText(file).text.slice(start, end);
  return text
    .split(/[\p{Cc}--\t]/v)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
