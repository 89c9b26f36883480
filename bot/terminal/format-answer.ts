import { basename } from 'node:path';
import { terminalTexts } from '../../prompts/terminal-texts.ts';
import type { Answer, Citation } from '../assistant/answer.ts';
import type { Picture } from '../assistant/picture.ts';
import { formatBoxPlace } from '../assistant/scans/scan-places.ts';
import { formatReading } from '../assistant/scans/scan-statements.ts';

/** An answer for reading in a terminal: the text, the choices when there are any, the sources. */
export function formatAnswer(answer: Answer): string {
  const options = answer.options.map((option, i) => `  ${i + 1}) ${option.label}`);
  const sources = formatSources(answer.citations);
  return [
    answer.text,
    ...(options.length === 0 ? [] : ['', 'Chọn:', ...options]),
    ...(sources.length === 0 ? [] : ['', 'Nguồn:', ...sources]),
    ...(answer.picture === undefined ? [] : ['', terminalTexts.drawIt(formatDrawCommand(answer.picture))]),
  ].join('\n');
}

/** One that is only cited is found by its number. */
function formatFocus({ focusId, nodes }: Extract<Picture, { kind: 'cascade' }>): string {
  const focus = nodes.find(({ id }) => id === focusId);
  const number = focus?.isHeld === false ? / số (.+)$/.exec(focus.name)?.[1] : undefined;
  return number === undefined ? `--id ${focusId}` : `${number} --id ${focusId}`;
}

/** The words that draw what an answer shows. */
function formatDrawCommand(picture: Picture): string {
  return picture.kind === 'cascade'
    ? `graph ${formatFocus(picture)} --out so-do.png`
    : `chart ${JSON.stringify(picture.title)} --out bieu-do.png`;
}

/** A line a place: number, issuer, place, file; citations of one place share it, each under its own number. */
export function formatSources(citations: readonly Citation[]): string[] {
  const numbers = new Map<string, string[]>();
  for (const citation of citations) {
    const source = formatSource(citation);
    numbers.set(source, [...(numbers.get(source) ?? []), `[${citation.n}]`]);
  }
  return [...numbers].map(([source, own]) => `  ${own.join(' ')} ${source}`);
}

function formatSource(citation: Citation): string {
  const place = citation.page === null ? citation.locator : `${citation.locator}, trang ${citation.page}`;
  const correction = citation.correction === null ? '' : `\n      ${citation.correction}`;
  const file = citation.sourceFile === null ? null : basename(citation.sourceFile);
  const parts = [citation.number, citation.issuer, place, file].filter((part) => part !== null);
  return `${parts.join(' · ')}${formatScan(citation)}${correction}`;
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
