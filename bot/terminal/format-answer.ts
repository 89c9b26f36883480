import { basename } from 'node:path';
import type { Answer, Citation } from '../assistant/answer.ts';
import { formatBoxPlace } from '../assistant/scans/scan-places.ts';
import { formatReading } from '../assistant/scans/scan-statements.ts';

/** An answer for reading in a terminal: the text, the choices when there are any, the sources. */
export function formatAnswer(answer: Answer): string {
  const options = answer.options.map((option, i) => `  ${i + 1}) ${option.label}`);
  const sources = answer.citations.map(formatSource);
  return [
    answer.text,
    ...(options.length === 0 ? [] : ['', 'Chọn:', ...options]),
    ...(sources.length === 0 ? [] : ['', 'Nguồn:', ...sources]),
  ].join('\n');
}

/** One citation on a line: number, issuer, place, file. */
export function formatSource(citation: Citation): string {
  const place = citation.page === null ? citation.locator : `${citation.locator}, trang ${citation.page}`;
  const correction = citation.correction === null ? '' : `\n      ${citation.correction}`;
  const file = citation.sourceFile === null ? null : basename(citation.sourceFile);
  return `  [${citation.n}] ${[citation.number, citation.issuer, place, file].filter((part) => part !== null).join(' · ')}${formatScan(citation)}${correction}`;
}

/** What was read from a scan can be looked at: the command that cuts it out of the page. */
function formatScan({ scan, isUnclear, documentId }: Citation): string {
  if (scan === null) return '';
  return `\n      ${formatReading(isUnclear, scan.page)}; ảnh: ${formatCropCommand(documentId, formatBoxPlace(scan))}`;
}

/** The words that show a place of a scan as a picture. */
export function formatCropCommand(documentId: string, place: string): string {
  return `crop ${documentId} "${place}"`;
}
