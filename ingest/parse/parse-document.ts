import type { Passage } from '../../knowledge/model/passage.ts';
import type { Warning } from '../../knowledge/model/register.ts';
import { cleanText } from '../clean/clean-text.ts';
import type { ReadResult } from '../read/read-result.ts';
import { findContradicted } from './contradicted-figures.ts';
import { type ClassFinding, findDocumentClass } from './document-class.ts';
import { findDocumentPages, warnOfOtherDocuments } from './other-documents.ts';
import { parseOutline } from './outline.ts';
import type { OutlineItem } from './outlined-text.ts';
import { parseHeader } from './parse-header.ts';
import { parseRegister } from './parse-register.ts';
import type { ParsedDocument } from './parsed-document.ts';
import { parseReferences } from './references.ts';
import { findRegisterWarnings } from './register-warnings.ts';
import { createScanReader } from './scan-reader.ts';
import { settleScannedHeader } from './scanned-header.ts';
import { attachScans, readPassageScan } from './scanned-register.ts';
import { findSecrecyMark, type SecrecyMark } from './secrecy-mark.ts';

/**
 * Of the way from a file's text to its register. Raised whenever a change here, in `clean/` or in a reader may read a
 * document otherwise: documents read by an older one are read again at the next ingest.
 */
export const PARSER_VERSION = 10;

/** What became of a file's text. */
export interface ParseResult {
  readonly parsed: ParsedDocument;
  /** The stamp that forbids keeping it; null when there is none. */
  readonly secrecyMark: SecrecyMark | null;
  /** The class its content asks for. */
  readonly documentClass: ClassFinding['documentClass'];
  /** Pages that further documents in the same file open, see `findDocumentPages`. */
  readonly documentPages: readonly number[];
}

/** From pages of raw text to header, passages and register. Pure. */
export function parseDocument(read: ReadResult): ParseResult {
  const cleaned = cleanText(read.pages);
  const outlined = parseOutline(cleaned);
  const { header, warnings, headerScans } = settleScannedHeader(
    parseHeader(outlined, cleaned, { title: read.title }),
    outlined,
    createScanReader(cleaned),
  );
  const references = parseReferences(outlined, header);
  const register = parseRegister(outlined, header, references);
  const scans = createScanReader(cleaned, findContradicted(register.targets));
  const told = findDocumentClass(cleaned);
  return {
    parsed: {
      header,
      passages: outlined.items.map((item) => toPassage(item, readPassageScan(item, outlined.items, scans))),
      register: attachScans(register, outlined.items, scans),
      headerScans,
      warnings: uniqueWarnings([
        ...withoutGuess(read.warnings, cleaned.warnings),
        ...cleaned.warnings,
        ...warnOfOtherDocuments(outlined),
        ...(WORKBOOKS.has(read.format) ? warnings.filter(({ code }) => !OF_FOOT.has(code)) : warnings),
        ...findRegisterWarnings(outlined, header, register.themes),
        ...told.warnings,
      ]),
    },
    secrecyMark: findSecrecyMark({ read, cleaned, outlined }),
    documentClass: told.documentClass,
    documentPages: findDocumentPages(outlined),
  };
}

/** Tables are signed where the document they go with is. */
const WORKBOOKS: ReadonlySet<string> = new Set<ReadResult['format']>(['xlsx', 'xls']);
const OF_FOOT: ReadonlySet<string> = new Set(['MISSING_SIGNER', 'TRUNCATED']);

function toPassage(item: OutlineItem, scan: Passage['scan']): Passage {
  const { ordinal, locator, headings, page, text, start, end, role } = item;
  return { ordinal, locator, headings, page, text, start, end, role, scan };
}

// The bytes of an old font are no windows-1252 text: what they were turned from says it all.
function withoutGuess(read: readonly Warning[], cleaned: readonly Warning[]): readonly Warning[] {
  const isConverted = cleaned.some(({ code }) => code === 'ENCODING_CONVERTED');
  return isConverted ? read.filter(({ code }) => code !== 'ENCODING_GUESSED') : read;
}

function uniqueWarnings(warnings: readonly Warning[]): Warning[] {
  const byText = new Map(
    warnings.map((warning) => [`${warning.code} ${warning.message} ${warning.quote}`, warning]),
  );
  return [...byText.values()];
}
