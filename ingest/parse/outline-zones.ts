import {
  findAnnexTitle,
  isAuthorityLine,
  isOfficeLine,
  isRecipientsLine,
  isTypeLine,
} from '../clean/line-shapes.ts';
import { readHead } from './outline-head.ts';
import { endsDocument, introduces, isClosed, type OutlineLine } from './outline-lines.ts';
import { findParts, type Part } from './outline-parts.ts';
import type { Zone } from './outlined-text.ts';

/** How a closing paragraph begins (mẫu 1.4, 1.5 of Nghị định 30/2020/NĐ-CP, Phụ lục III, and use). */
const CLOSING =
  /^(?:Trên đây là|Trong quá trình|Quá trình (?:triển khai|thực hiện)|Trân trọng|Rất mong|Nhận được|Nơi nhận|Kế hoạch này|Chỉ thị này|Thông báo này)/u;
/** The closing has no more paragraphs than this. */
const MAX_CLOSING = 6;
/** A signature without "KT.", "TM." is looked for in so many last lines. */
const MAX_FOOT_LINES = 30;
const SOURCE_LINE = /^\(?(?:Nguồn|Theo)\s*:\s*.{2,120}$|^\((?:Nguồn|Theo)\s[^)]{2,120}\)$/u;

/** "Trên đây là …": how documents begin to end. */
export function isClosingFormula(text: string): boolean {
  return CLOSING.test(text);
}

/** "(Nguồn: …)": where a web page took its text from. */
export function isSourceLine(text: string): boolean {
  return text.length <= 130 && SOURCE_LINE.test(text);
}

/** The zones of all lines, and whether the body has an outline at all. */
export interface Zoning {
  readonly zones: readonly Zone[];
  /** False for an article or letter without numbered items: its paragraphs are counted. */
  readonly hasOutline: boolean;
  /** Annexes and other documents by the index of their first line. */
  readonly parts: ReadonlyMap<number, Part>;
}

/**
 * Tells for every line in which part of the document it stands, by the grammar of official documents: head, opening up
 * to the first item, body, closing, recipients and signature in either order, annexes.
 *
 * @param scannedTops lines that open a page read from its picture
 */
export function findZones(lines: readonly OutlineLine[], scannedTops: readonly number[] = []): Zoning {
  const head = readHead(lines);
  const headEnd = head.zones.length;
  const ownTail = findTail(lines, headEnd);
  const parts = findParts(lines, headEnd, ownTail, scannedTops);
  const tailStart = Math.min(ownTail, ...parts.keys().take(1));
  const bodyStart = findBody(lines.slice(0, tailStart), headEnd, head.isOfficial);
  const hasOutline = lines
    .slice(headEnd, tailStart)
    .some((line) => line.marker !== null && line.marker.kind !== 'bullet');
  const openingEnd = hasOutline || head.isOfficial ? bodyStart : headEnd;
  const closingStart = findClosing(lines, openingEnd, tailStart);
  const tail = readTail(lines, tailStart, parts);
  const zones = lines.map((_, index): Zone => {
    if (index < headEnd) return head.zones[index] ?? 'letterhead';
    if (index >= tailStart) return tail[index - tailStart] ?? 'annex';
    if (index < openingEnd) return 'opening';
    return index >= closingStart ? 'closing' : 'body';
  });
  return { zones, hasOutline, parts };
}

function findBody(lines: readonly OutlineLine[], from: number, isOfficial: boolean): number {
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    const isAnnounced = introduces(lines[index - 1]?.text ?? '') && index > from;
    if (line.marker !== null && line.marker.kind !== 'bullet') return index;
    if (isAnnounced && line.marker !== null && !/^\S\s*(?:Căn cứ|Thực hiện)\s/u.test(line.text)) return index;
    if (isAnnounced && line.isCapitals) return index;
  }
  return isOfficial ? findFirstAfterBasis(lines, from) : from;
}

/** Without items the opening is its căn cứ lines only. */
function findFirstAfterBasis(lines: readonly OutlineLine[], from: number): number {
  const index = lines.findIndex(
    (line, i) => i >= from && !(/^Căn cứ\s/u.test(line.text) && line.text.endsWith(';')),
  );
  return index < 0 ? lines.length : index;
}

/** Where recipients, signature or annexes begin: behind them nothing belongs to the body. */
function findTail(lines: readonly OutlineLine[], from: number): number {
  const index = lines.findIndex((line, i) => {
    if (i < from || line.text.length > 300) return false;
    if (isRecipientsLine(line.text) || isAuthorityLine(line.text)) return true;
    if (isOfficeLine(line.text))
      return i >= lines.length - MAX_FOOT_LINES || endsDocument(lines[i - 1]?.text ?? '');
    return i > from && isAnnexLine(line) && findAnnexTitle(line.text)?.match(/^phụ lục/iu) !== null;
  });
  return index < 0 ? lines.length : index;
}

function isAnnexLine(line: OutlineLine): boolean {
  return findAnnexTitle(line.text) !== null && !isClosed(line.text);
}

function findClosing(lines: readonly OutlineLine[], from: number, to: number): number {
  let start = to;
  let seen = 0;
  for (let index = to - 1; index >= from && seen < MAX_CLOSING; index -= 1, seen += 1) {
    const line = lines[index];
    if (line === undefined || line.marker !== null || (line.isCapitals && !endsDocument(line.text))) break;
    const isLast = endsDocument(line.text) && !isHeading(lines[index - 1]);
    if (isClosingFormula(line.text) || isLast || isSourceLine(line.text)) start = index;
  }
  return start;
}

/** "3. Chế độ báo cáo": the only paragraph under it is its matter, even where the document ends with it. */
function isHeading(line: OutlineLine | undefined): boolean {
  return line?.marker != null && line.marker.kind !== 'bullet' && !/[.;:]$/u.test(line.text);
}

/** Who typed it and how many copies, under the recipients (Nghị định 30/2020/NĐ-CP, Phụ lục I, ô số 12): "HTM/12b". */
const TYPIST_MARK = /^\(?[\p{L}\d.]{1,16}\s?[/(.-]\s?[\p{L}\d./()-]{1,24}$/u;

interface TailState {
  readonly zone: 'recipients' | 'signature' | 'annex' | 'other-document';
  /** Whether the list of recipients is still open: "Lưu: …" is its last line. */
  readonly expectsRecipients: boolean;
  /** What stands behind a signature: nothing yet, or the annex or document it belongs to. */
  readonly inside: 'own' | 'annex' | 'other-document';
}

function readTail(lines: readonly OutlineLine[], from: number, parts: ReadonlyMap<number, Part>): Zone[] {
  let state: TailState = { zone: 'signature', expectsRecipients: false, inside: 'own' };
  return lines.slice(from).map((line, offset) => {
    const part = parts.get(from + offset);
    state = part === undefined ? readTailLine(state, line) : openPart(state, part);
    return state.zone;
  });
}

/** An annex of another document is that document's. */
function openPart({ inside }: TailState, { kind }: Part): TailState {
  const zone = kind === 'document' || inside === 'other-document' ? 'other-document' : 'annex';
  return { zone, expectsRecipients: false, inside: zone };
}

function readTailLine(state: TailState, line: OutlineLine): TailState {
  if (state.inside === 'other-document') return state;
  if (isRecipientsLine(line.text))
    return { ...state, zone: 'recipients', expectsRecipients: !/Lưu\s*:/u.test(line.text) };
  if (isAuthorityLine(line.text)) return { ...state, zone: 'signature' };
  if (state.zone === 'annex') return state;
  if (isOfficeLine(line.text)) return { ...state, zone: 'signature' };
  if (isAnnexLine(line) || isTypeLine(line.text))
    return { zone: 'annex', expectsRecipients: false, inside: 'annex' };
  if (state.expectsRecipients && (isRecipient(line) || (state.zone === 'recipients' && !line.isCapitals))) {
    return { ...state, zone: 'recipients', expectsRecipients: !/^\S?\s*Lưu\b/u.test(line.text) };
  }
  if (state.inside === 'own' && TYPIST_MARK.test(line.text)) return { ...state, zone: 'recipients' };
  return canSign(line) ? { ...state, zone: 'signature' } : { ...state, zone: 'annex', inside: 'annex' };
}

function isRecipient(line: OutlineLine): boolean {
  return line.marker?.kind === 'bullet' || /^Lưu\s*:/u.test(line.text);
}

/** What may stand under an office: more of it, "(Đã ký)", degrees and the name, or brackets where one is to be filled in. */
function canSign(line: OutlineLine): boolean {
  if (line.text.length > 80 || line.marker !== null) return false;
  return (
    line.isCapitals ||
    isPersonName(line.text) ||
    /^\(?(?:đã ký|ký tên|ký, ghi)|^\[[^\]]+\]$/iu.test(line.text)
  );
}

/** Two to six capitalised words, a degree before them; a first one of one letter is a name of the highlands ("A Thiêu", "Y Blin"). */
function isPersonName(text: string): boolean {
  const name = text.replace(
    /^(?:(?:PGS|GS|TS|ThS|BS|Bác sĩ|Thạc sĩ|Tiến sĩ|NGƯT|NGND|KS|CN|Đại tá|Thượng tá|Trung tá|Thiếu tá)\.?\s*)+/u,
    '',
  );
  return /^\p{Lu}[\p{Ll}']*(?:\s\p{Lu}[\p{Ll}']*){1,5}$/u.test(name);
}
