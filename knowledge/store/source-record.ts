import { getInteger, getNullableText, getText, type Row } from './rows.ts';
import type { SourceRecord } from './store.ts';

/** What a document's row (`id`, `source_file`, `content_hash`, `parser_version`) says of its file; undefined when it came from none. */
export function toSourceRecord(row: Row): SourceRecord | undefined {
  const sourceFile = getNullableText(row, 'source_file');
  const contentHash = getNullableText(row, 'content_hash');
  if (sourceFile === null || contentHash === null) return undefined;
  return {
    documentId: getText(row, 'id'),
    sourceFile,
    contentHash,
    parserVersion: getInteger(row, 'parser_version'),
  };
}
