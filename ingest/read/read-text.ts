import { AssistantError } from '../../knowledge/model/errors.ts';
import { pipeAlignedRows } from './aligned-rows.ts';
import { decodeText } from './decode-text.ts';
import type { PageText, ReadResult } from './read-result.ts';
import { pipeTabbedRows } from './tabbed-rows.ts';

const PAGE_BREAK = '\f';

/**
 * A plain text file; form feeds part its pages, numbered from 1 then; tables of tabs or of columns set by
 * spaces come as rows of pipes, see {@link pipeTabbedRows} and {@link pipeAlignedRows}.
 *
 * @throws DOCUMENT_EMPTY — white space only
 */
export async function readText(bytes: Uint8Array): Promise<ReadResult> {
  const { text, warnings } = decodeText(bytes);
  if (text.trim() === '') throw new AssistantError('DOCUMENT_EMPTY', 'text file holds only white space');
  const pages = toPages(text.replace(/\r\n?/g, '\n'));
  return { format: 'text', pages, totalPages: pages.length, title: null, warnings };
}

function toPages(text: string): PageText[] {
  // A form feed at the very end closes the last page and opens none.
  const parts = text.replace(/\f\s*$/, '').split(PAGE_BREAK);
  const isPaged = parts.length > 1;
  return parts.map((part, i) => ({
    pageNumber: isPaged ? i + 1 : null,
    text: pipeAlignedRows(pipeTabbedRows(part)),
  }));
}
