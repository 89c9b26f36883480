import { findMarker } from '../parse/markers.ts';
import type { RemovedLine } from './cleaned-text.ts';
import { isLetterheadLine, isRecipientsLine, isTableRow } from './line-shapes.ts';
import { findNumberedRuns, readPageNumber } from './page-numbers.ts';
import type { SourceLine } from './source-line.ts';

type Reason = RemovedLine['reason'];
/** Which lines to take out, by index. */
export type Furniture = ReadonlyMap<number, Reason>;

/** Headers and footers stand within this many lines of a page's edge. */
const EDGE_LINES = 3;
/** A running header is short. */
const MAX_HEADER_LENGTH = 160;
/** It recurs on at least this many pages, and on this share: left and right pages may differ. */
const MIN_RECURRENCES = 3;
const MIN_SHARE = 0.3;

/**
 * Page numbers and running headers and footers of a paged file, told by position and recurrence: a line at the edge of
 * a page that recurs at other edges with other digits, nothing of the text between it and the edge, one at each edge where
 * no page number stands beside. Table rows, outline items, letterhead lines and pieces of a sentence are never taken.
 */
export function findPageFurniture(lines: readonly SourceLine[]): Furniture {
  if (lines.every((line) => line.page === null)) return new Map();
  const edges = listEdges(lines);
  const indexes = [...new Set(edges.flat())];
  const recurring = findRecurring(lines, edges);
  const offsets = findNumberOffsets(lines, indexes);
  const numbers = new Set(
    indexes.filter((index) => {
      const number = readPageNumber(lines[index]?.text ?? '');
      if (number === null) return false;
      const isCounted = offsets.has(number - (lines[index]?.page ?? 0));
      return isCounted || breaksSentence(lines[index - 1], lines[index + 1]);
    }),
  );
  const headers = edges.flatMap((edge) => takeHeaders(lines, edge, numbers, recurring));
  return new Map([
    ...headers.map((index): [number, Reason] => [index, 'page-furniture']),
    ...[...numbers].map((index): [number, Reason] => [index, 'page-number']),
  ]);
}

/** From the edge inwards, as far as all is furniture. */
function takeHeaders(
  lines: readonly SourceLine[],
  edge: readonly number[],
  numbers: ReadonlySet<number>,
  recurring: ReadonlySet<string>,
): number[] {
  const most = edge.some((index) => numbers.has(index)) ? EDGE_LINES : 1;
  const end = edge.findIndex(
    (index) => !numbers.has(index) && !recurring.has(toHeaderKey(lines[index]?.text ?? '')),
  );
  return edge
    .slice(0, end < 0 ? edge.length : end)
    .filter((index) => !numbers.has(index))
    .slice(0, most);
}

/** The lines at the top and at the bottom of each page, the outermost first. */
function listEdges(lines: readonly SourceLine[]): number[][] {
  const pages = new Map<number | null, number[]>();
  for (const [index, line] of lines.entries()) {
    const onPage = pages.get(line.page);
    if (onPage === undefined) pages.set(line.page, [index]);
    else onPage.push(index);
  }
  return [...pages.values()].flatMap((page) => [
    page.slice(0, EDGE_LINES),
    page.slice(-EDGE_LINES).reverse(),
  ]);
}

function findRecurring(lines: readonly SourceLine[], edges: readonly (readonly number[])[]): Set<string> {
  const counts = new Map<string, number>();
  const torn = new Set<string>();
  for (const index of new Set(edges.flat())) {
    const line = lines[index];
    if (line === undefined || !canBeHeader(line.text)) continue;
    const key = toHeaderKey(line.text);
    counts.set(key, (counts.get(key) ?? 0) + 1);
    if (opensSentence(lines, index)) torn.add(key);
  }
  const needed = Math.max(MIN_RECURRENCES, Math.ceil((edges.length / 2) * MIN_SHARE));
  return new Set(
    [...counts]
      .filter(([key, count]) => key.length > 2 && count >= needed && !torn.has(key))
      .map(([key]) => key),
  );
}

/** A line behind a full stop that the next one goes on with: it is the text's own. */
function opensSentence(lines: readonly SourceLine[], index: number): boolean {
  const before = lines[index - 1]?.text ?? '';
  const after = lines[index + 1]?.text ?? '';
  return (
    /[.;:!?]$/.test(before) && (/^\p{Ll}/u.test(after) || DATE_REST.test(after)) && findMarker(after) === null
  );
}

const DATE_REST = /^\d{1,2}(?:\s+tháng\s|\s?[/.-]\s?\d{1,2}(?:\D|$))/u;
const WANTS_MORE =
  /(?<!\p{L})(?:ngày(?:\s\d{1,2})?|tháng(?:\s\d{1,2})?|năm|và|của|với|cho|do|tại|từ|đến|về|trước|sau|theo|là|các|những|hoặc|để|trong|bằng|được|trên|dưới|ít nhất|tối thiểu|đạt)$/iu;
const ADDRESS = /^(?:https?:|www\.|[\w-]+(?:\.[\w-]+)*\.(?:vn|com|net|org)(?!\p{L}))/u;

function canBeHeader(text: string): boolean {
  return (
    text.length <= MAX_HEADER_LENGTH &&
    // A header is no sentence, nor a piece of one.
    !/[.,;:!?]$/.test(text) &&
    !WANTS_MORE.test(text) &&
    !DATE_REST.test(text) &&
    (!/^\p{Ll}/u.test(text) || ADDRESS.test(text)) &&
    !isTableRow(text) &&
    findMarker(text) === null &&
    !isLetterheadLine(text) &&
    !isRecipientsLine(text)
  );
}

/** What stays the same from page to page: letters and signs without digits and spaces. */
function toHeaderKey(text: string): string {
  return text.length > MAX_HEADER_LENGTH ? '' : text.replace(/[\d\s]+/g, '');
}

/** Printed number minus page in the file: 0 for most, constant in an excerpt. Two pages must agree on another one. */
function findNumberOffsets(lines: readonly SourceLine[], indexes: readonly number[]): Set<number> {
  const votes = new Map<number, number>();
  for (const index of indexes) {
    const line = lines[index];
    const number = line === undefined ? null : readPageNumber(line.text);
    if (number === null) continue;
    const offset = number - (line?.page ?? 0);
    votes.set(offset, (votes.get(offset) ?? 0) + 1);
  }
  return new Set(
    [...votes].filter(([offset, count]) => offset === 0 || count >= 2).map(([offset]) => offset),
  );
}

/** A page is at least this long: nearer numbers are the cells of a table. */
const MIN_PAGE_CHARACTERS = 500;

/**
 * The same for a text without pages, where the page breaks of its origin are still to be seen: numbers that stand
 * alone and rise by one at the distance of a page, lines that carry such a number, and the lines that always stand
 * beside them.
 */
export function findUnpagedFurniture(lines: readonly SourceLine[]): Furniture {
  const found = new Map<number, Reason>();
  if (lines.some((line) => line.page !== null)) return found;
  const numbers = findNumberedRuns(lines, MIN_PAGE_CHARACTERS);
  for (const [index, isAlone] of numbers) found.set(index, isAlone ? 'page-number' : 'page-furniture');
  for (const index of findCompanions(lines, [...numbers.keys()])) found.set(index, 'page-furniture');
  for (const [index, line] of lines.entries()) {
    if (readPageNumber(line.text) !== null && breaksSentence(lines[index - 1], lines[index + 1])) {
      found.set(index, 'page-number');
    }
  }
  return found;
}

/** Lines beside a page number that recur beside the others. */
function findCompanions(lines: readonly SourceLine[], numbers: readonly number[]): number[] {
  const beside = numbers.flatMap((index) => [index - 2, index - 1, index + 1, index + 2]);
  const byKey = new Map<string, number[]>();
  for (const index of beside) {
    const line = lines[index];
    if (line === undefined || !canBeHeader(line.text)) continue;
    const key = toHeaderKey(line.text);
    const indexes = byKey.get(key);
    if (indexes === undefined) byKey.set(key, [index]);
    else indexes.push(index);
  }
  const needed = Math.max(MIN_RECURRENCES, Math.ceil(numbers.length / 2));
  return [...byKey].flatMap(([key, indexes]) => (key.length > 2 && indexes.length >= needed ? indexes : []));
}

/** A date or sentence that goes on behind the number: nothing but a page number can stand there. */
function breaksSentence(before: SourceLine | undefined, after: SourceLine | undefined): boolean {
  if (before === undefined || after === undefined) return false;
  if (breaksDate(before.text, after.text)) return true;
  if (before.text.length < 40) return false;
  if (findMarker(after.text) !== null) return false;
  // "… các quy định của / 2 / Nhà nước": no sentence counts a name.
  return (
    (/[\p{L},]$/u.test(before.text) && /^\p{Ll}/u.test(after.text)) ||
    (/\s(?:của|và|với|cho|do|tại|từ)$/u.test(before.text) && /^\p{Lu}\p{Ll}/u.test(after.text))
  );
}

/** "… trước ngày / 4 / 15 tháng 6", "ngày 05 / Trang 2/3 / tháng 11": without the number the date is whole. */
function breaksDate(before: string, after: string): boolean {
  return (
    (/(?<!\p{L})ngày$/iu.test(before) && DATE_REST.test(after)) ||
    (/(?<!\p{L})ngày\s+\d{1,2}$/iu.test(before) && /^tháng\s+\d/iu.test(after)) ||
    (/(?<!\p{L})tháng$/iu.test(before) && /^\d{1,2}(?:\s+năm\s|\s?\/\s?\d{4})/iu.test(after)) ||
    (/(?<!\p{L})tháng\s+\d{1,2}$/iu.test(before) && /^năm\s+\d{4}/iu.test(after)) ||
    (/(?<!\p{L})năm$/iu.test(before) && /^20\d\d(?!\d)/u.test(after))
  );
}

// "Hình ảnh chữ ký số": name of the body and time of signing by ISO 8601 (Nghị định 30/2020/NĐ-CP, Phụ lục I).
const STAMP_TIME =
  /^(?:Ngày ký|Thời gian ký|Ký ngày|Signing time|Date)\s*:\s*\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}.{0,30}$/iu;
const STAMP_LABEL = /^(?:Ngày ký|Thời gian ký|Ký ngày|Signing time)\s*:?$/iu;
const STAMP_MOMENT = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}[\sT]+\d{1,2}:\d{2}.{0,20}$/u;
const STAMP_LINE = /^(?:Ký bởi|Người ký|Signed by|Cơ quan|Tổ chức|Email|Đơn vị|Location|Reason)\s*:/iu;
const STAMP_LINES = 4;

/** The printed look of a digital signature: its time of signing with the signer's lines around it. */
export function findSignatureStamps(lines: readonly SourceLine[]): Furniture {
  const found = new Map<number, Reason>();
  for (const [index, line] of lines.entries()) {
    if (line.text.length > MAX_HEADER_LENGTH) continue;
    const moment = lines[index + 1]?.text ?? '';
    const isParted = STAMP_LABEL.test(line.text) && STAMP_MOMENT.test(moment);
    if (!isParted && !STAMP_TIME.test(line.text)) continue;
    const last = isParted ? index + 1 : index;
    const around = [...walkStamp(lines, index, -1), ...walkStamp(lines, last, 1)];
    if (around.length === 0) continue;
    for (const stamped of [index, last, ...around]) found.set(stamped, 'page-furniture');
  }
  return found;
}

function walkStamp(lines: readonly SourceLine[], from: number, step: number): number[] {
  const walked: number[] = [];
  for (let index = from + step; Math.abs(index - from) <= STAMP_LINES; index += step) {
    const text = lines[index]?.text ?? '';
    if (text.length > MAX_HEADER_LENGTH || !STAMP_LINE.test(text)) break;
    walked.push(index);
  }
  return walked;
}
