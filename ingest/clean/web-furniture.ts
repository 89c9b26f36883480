import { findMarker } from '../parse/markers.ts';
import { isLetterheadLine, isRecipientsLine } from './line-shapes.ts';
import type { Furniture } from './page-furniture.ts';
import type { SourceLine } from './source-line.ts';
import {
  attachmentPattern,
  likelyPatterns,
  likelyTailPattern,
  surePatterns,
  tailPattern,
  topPattern,
} from './web-furniture-patterns.ts';

/** Furniture is short; looking at longer lines would only cost time. */
const MAX_FURNITURE_LENGTH = 320;
/** So many likely lines in a row are a menu even without a sure sign. */
const MENU_RUN = 3;
/** The name of a portal's section stands within so many lines of the top. */
const TOP_LINES = 4;

/** What a web page left around the text. */
export interface WebFurniture {
  readonly indexes: ReadonlySet<number>;
  readonly looksLikeWebPage: boolean;
}

/**
 * Menus, buttons, posting dates, counters, attachments, pagers and lists of other articles. "(Nguồn: …)" stays: it tells
 * where the text is from.
 *
 * @param stamps lines of digital signatures, whose times are no posting dates
 */
export function findWebFurniture(lines: readonly SourceLine[], stamps: Furniture): WebFurniture {
  const sure = findMatches(lines, surePatterns)
    .union(findMatches(lines.slice(0, TOP_LINES), [topPattern]))
    .difference(stamps);
  const likely = findMatches(lines, likelyPatterns);
  const tail = findTail(lines, sure.size > 0 ? [tailPattern, likelyTailPattern] : [tailPattern]);
  const menu = findRuns(likely, MENU_RUN);
  const looksLikeWebPage = sure.size > 0 || menu.size > 0 || tail !== undefined;
  if (!looksLikeWebPage) return { indexes: new Set(), looksLikeWebPage };
  const indexes = new Set([...sure, ...(sure.size > 0 || tail !== undefined ? likely : menu)]);
  for (const index of [...indexes]) addAttachments(lines, index, indexes);
  for (let index = tail ?? lines.length; index < lines.length; index += 1) indexes.add(index);
  return { indexes, looksLikeWebPage };
}

function findMatches(lines: readonly SourceLine[], patterns: readonly RegExp[]): Set<number> {
  const found = new Set<number>();
  for (const [index, { text }] of lines.entries()) {
    if (text.length <= MAX_FURNITURE_LENGTH && isFurniture(text, patterns)) found.add(index);
  }
  return found;
}

/** A row of buttons is furniture when one cell is by `patterns` and the others are likely. */
function isFurniture(text: string, patterns: readonly RegExp[]): boolean {
  const isOne = (part: string, of: readonly RegExp[]): boolean => of.some((pattern) => pattern.test(part));
  if (isOne(text, patterns)) return true;
  const cells = text.split(' | ');
  return (
    cells.length > 1 &&
    cells.some((cell) => isOne(cell, patterns)) &&
    cells.every((cell) => isOne(cell, patterns) || isOne(cell, likelyPatterns))
  );
}

function findRuns(indexes: ReadonlySet<number>, length: number): Set<number> {
  const found = new Set<number>();
  for (const index of indexes) {
    const run = Array.from({ length }, (_, i) => index + i);
    if (run.every((one) => indexes.has(one))) for (const one of run) found.add(one);
  }
  return found;
}

/** The first line of the list of other articles, unless an official text goes on behind it. */
function findTail(lines: readonly SourceLine[], patterns: readonly RegExp[]): number | undefined {
  let tail: number | undefined;
  for (const [index, { text }] of lines.entries()) {
    if (text.length > MAX_FURNITURE_LENGTH) {
      if (tail !== undefined && text.length > 3 * MAX_FURNITURE_LENGTH) tail = undefined;
    } else if (tail === undefined && index > 0 && patterns.some((pattern) => pattern.test(text)))
      tail = index;
    else if (tail !== undefined && isOfficial(text)) tail = undefined;
  }
  return tail;
}

function isOfficial(text: string): boolean {
  if (isLetterheadLine(text) || isRecipientsLine(text)) return true;
  const kind = findMarker(text)?.kind;
  return kind === 'roman' || kind === 'article' || kind === 'chapter';
}

const ATTACHMENT_HEAD = /đính kèm|Tải về/iu;

function addAttachments(lines: readonly SourceLine[], index: number, indexes: Set<number>): void {
  if (!ATTACHMENT_HEAD.test(lines[index]?.text ?? '')) return;
  for (let next = index + 1; next < lines.length; next += 1) {
    const text = lines[next]?.text ?? '';
    if (text.length > MAX_FURNITURE_LENGTH || !(indexes.has(next) || attachmentPattern.test(text))) return;
    indexes.add(next);
  }
}
