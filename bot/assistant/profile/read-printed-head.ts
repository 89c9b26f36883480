import { findHeadLines } from '../../../ingest/parse/head-lines.ts';
import { parseLetterhead } from '../../../ingest/parse/letterhead.ts';
import type { PrintedHead } from '../../../knowledge/profile/own-documents.ts';
import type { StoredPassage } from '../../../knowledge/store/store.ts';

/** What is printed over a held document's title: letterhead lines, địa danh and the symbol of a blank number. */
export function readPrintedHead(passages: readonly StoredPassage[]): PrintedHead {
  const { printed, place, blankSymbol } = parseLetterhead(findHeadLines({ items: passages }));
  return { superior: printed.slice(0, -1), issuer: printed.at(-1) ?? [], place, blankSymbol };
}
