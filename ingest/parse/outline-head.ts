import {
  isAddresseeLine,
  isBareTypeLine,
  isBodyLine,
  isDecidingLine,
  isLetterheadLine,
  isSubjectLine,
  isTableRow,
  isTypeLine,
} from '../clean/line-shapes.ts';
import { introduces, isClosed, type OutlineLine } from './outline-lines.ts';
import type { Zone } from './outlined-text.ts';

/** Letterhead and title end within so many lines. */
const MAX_HEAD_LINES = 60;
/** A line of a letterhead or title in small letters is shorter than a sentence. */
const MAX_TITLE_LENGTH = 160;
/** The line right under the type is the trích yếu, however long. */
const MAX_SUBJECT_LENGTH = 500;

const BASIS = /^-?\s*(?:Căn cứ|Thực hiện|Thi hành|Theo|Xét|Để|Nhằm|Trên cơ sở|Tiếp tục|Triển khai|Ngày)\s/u;
const DOCUMENT_NUMBER = /\d\s?[/-]\s?[A-ZĐ]|\s(?:số|ngày)\s\d/u;

/** What the head of a text consists of. */
export interface Head {
  /** Zones of the first lines, letterhead and title; empty when the text begins with its body. */
  readonly zones: readonly Zone[];
  /** Whether there is a letterhead, a type line, a subject or an addressee: marks of a document, not of an article. */
  readonly isOfficial: boolean;
}

/**
 * Reads letterhead and title: everything before the first sentence or item. An article's headline is its title.
 */
export function readHead(lines: readonly OutlineLine[]): Head {
  const type = findTypeLine(lines);
  const end = findEnd(lines, type);
  const head = lines.slice(0, end);
  const lastCore = head.findLastIndex((line) => isLetterheadLine(line.text));
  const isOfficial =
    type >= 0 ||
    head.some(
      (line) => isLetterheadLine(line.text) || isSubjectLine(line.text) || isAddresseeLine(line.text),
    );
  let isAddressed = false;
  const zones = head.map((line, index): Zone => {
    isAddressed ||= isAddresseeLine(line.text);
    if (isLetterheadLine(line.text) || (!isOfficial && isBodyLine(line.text))) return 'letterhead';
    if (isSubjectLine(line.text) || isAddressed || !isOfficial) return 'title';
    if (type >= 0 && index > type && isDecidingLine(line.text)) return 'opening';
    if (type >= 0) return index >= type ? 'title' : 'letterhead';
    return index > lastCore ? 'title' : 'letterhead';
  });
  return { zones, isOfficial };
}

/** The lines of the top before the first item. */
function sliceTop(lines: readonly OutlineLine[]): readonly OutlineLine[] {
  const top = lines.slice(0, MAX_HEAD_LINES);
  const firstItem = top.findIndex((line) => isItem(line));
  return firstItem < 0 ? top : top.slice(0, firstItem);
}

/** The last letterhead line before the first item; -1 when there is none. */
function findLastCore(lines: readonly OutlineLine[]): number {
  return sliceTop(lines).findLastIndex((line) => isLetterheadLine(line.text));
}

/** The type line that follows the letterhead; one above it is the headline of the web page. */
function findTypeLine(lines: readonly OutlineLine[]): number {
  const top = sliceTop(lines);
  const lastCore = findLastCore(lines);
  const behind = top.findIndex((line, index) => index > lastCore && isTypeLine(line.text));
  return behind >= 0 ? behind : top.findIndex((line) => isTypeLine(line.text));
}

function isItem(line: OutlineLine): boolean {
  return line.marker !== null && line.marker.kind !== 'bullet';
}

function findEnd(lines: readonly OutlineLine[], type: number): number {
  let isAddressed = false;
  // What a web page puts above the letterhead does not end the head.
  const from = findLastCore(lines) + 1;
  for (const [index, line] of lines.entries()) {
    if (index >= MAX_HEAD_LINES) return 0;
    isAddressed ||= isAddresseeLine(line.text);
    if (index < from || isLetterheadLine(line.text) || isAddresseeLine(line.text)) continue;
    if (isSubjectLine(line.text) || isSubject(lines, index, type)) continue;
    if (isAddressed && line.marker?.kind === 'bullet') continue;
    if (endsHead(line, index < type)) return index;
  }
  return lines.length;
}

function isSubject(lines: readonly OutlineLine[], index: number, type: number): boolean {
  const line = lines[index];
  if (type < 0 || index !== type + 1 || line === undefined || isItem(line)) return false;
  if (!isBareTypeLine(lines[type]?.text ?? '') || line.text.length > MAX_SUBJECT_LENGTH) return false;
  return !/[:;]$/.test(line.text) && !/^Căn cứ\s/u.test(line.text);
}

function endsHead(line: OutlineLine, isBeforeType: boolean): boolean {
  if (line.isCapitals) return line.marker !== null && line.marker.kind !== 'bullet';
  if (isTableRow(line.text)) return !isBeforeType;
  if (line.marker !== null) return true;
  if (line.text.length > MAX_TITLE_LENGTH) return true;
  if (BASIS.test(line.text) && (DOCUMENT_NUMBER.test(line.text) || isClosed(line.text))) return true;
  return !isBeforeType && (isClosed(line.text) || introduces(line.text));
}
