import {
  findAnnexTitle,
  isAuthorityLine,
  isCapitals,
  isLetterheadLine,
  isMotto,
  isNationalTitle,
  isNumberLine,
  isOfficeLine,
  isPlaceAndDate,
  isRecipientsLine,
  isTableRow,
  isTypeLine,
} from './line-shapes.ts';
import type { SourceLine } from './source-line.ts';
import { carryWords, toOwnLine } from './word-spans.ts';

/** The letterhead stands within so many lines of the top. */
const HEAD_LINES = 24;
/** Longer lines are no letterhead, whatever words they hold. */
const MAX_CELL_LENGTH = 400;
/** A line alone in its block belongs to the right column when it starts this far in. */
const RIGHT_INDENT = 28;

/**
 * The lines with the two columns of letterhead and foot read one after the other, left first, as the eye reads them:
 * issuer, number | quốc hiệu, date; and Nơi nhận | signature. Columns are told by pipes, wide gaps or the words
 * themselves. Ordinary table rows stay as they are.
 */
export function splitColumns(lines: readonly SourceLine[]): SourceLine[] {
  const starts = [0, ...findFurtherHeads(lines)];
  return starts.flatMap((start, index) => splitDocument(lines.slice(start, starts[index + 1])));
}

/** Rows in which a further letterhead begins, in the same columns: a short letter has the next one's within its own first lines. */
function findFurtherHeads(lines: readonly SourceLine[]): number[] {
  const isNation = lines.map(({ columns }) => columns.some(isNationalTitle));
  const first = isNation.indexOf(true);
  return lines.flatMap(({ text, columns }, index) => {
    const isFurther = first >= 0 && index > first && isNation[index] === true;
    return isFurther && columns.length === 2 && !isTableRow(text) ? [index] : [];
  });
}

function splitDocument(lines: readonly SourceLine[]): SourceLine[] {
  const head = findHeadBlock(lines);
  const foot = findFootBlock(lines, head.end);
  return [
    ...lines.slice(0, head.start),
    ...readColumns(lines.slice(head.start, head.end), toHeadCells, splitHeadCell),
    ...lines.slice(head.end, foot.start),
    ...readColumns(lines.slice(foot.start, foot.end), (line) => line.columns, splitFootCell),
    ...lines.slice(foot.end),
  ];
}

interface Block {
  readonly start: number;
  readonly end: number;
}

function findHeadBlock(lines: readonly SourceLine[]): Block {
  const top = lines.slice(0, HEAD_LINES);
  const rows = top.flatMap((line, index) => (isHeadRow(line) ? [index] : []));
  const start = rows[0];
  if (start === undefined) return { start: 0, end: 0 };
  let end = (rows.at(-1) ?? start) + 1;
  const title = top.findIndex((line, index) => index > start && isTypeLine(line.text));
  if (title > start) end = Math.min(end, title);
  return { start: extendUp(top, start), end };
}

/** Rows above that have two columns of capitals belong to the letterhead as well. */
function extendUp(lines: readonly SourceLine[], start: number): number {
  let first = start;
  while (
    first > 0 &&
    (lines[first - 1]?.columns.length ?? 0) === 2 &&
    isCapitals(lines[first - 1]?.text ?? '')
  ) {
    first -= 1;
  }
  return first;
}

function isHeadRow(line: SourceLine): boolean {
  if (line.text.length > MAX_CELL_LENGTH) return false;
  if (isTableRow(line.text))
    return line.columns.length <= 3 && line.columns.some((cell) => hasHeadPart(cell));
  return findRightPart(line.columns) > 0 || splitHeadCell(line.text).length > 1;
}

/** Index of the first column that begins the right side; wide gaps inside "Số:      /KH-UBND" are blanks, not columns. */
function findRightPart(columns: readonly string[]): number {
  return columns.findIndex((cell, index) => index > 0 && isRightOnly(splitHeadCell(cell)[0] ?? ''));
}

function hasHeadPart(cell: string): boolean {
  return splitHeadCell(cell).some((part) => isLetterheadLine(part));
}

function findFootBlock(lines: readonly SourceLine[], from: number): Block {
  const none = { start: lines.length, end: lines.length };
  const start = lines.findIndex(
    (line, index) =>
      index >= from &&
      line.columns.length >= 2 &&
      line.columns.length <= 3 &&
      isRecipientsLine(line.columns[0] ?? ''),
  );
  const startsCell = lines.findIndex(
    (line, index) =>
      index >= from &&
      line.text.length < 4 * MAX_CELL_LENGTH &&
      line.columns.length === 2 &&
      /^Nơi nhận\s*:/iu.test(line.text),
  );
  const first = start >= 0 ? start : startsCell >= 0 ? startsCell : findSigningRow(lines, from);
  if (first < 0) return none;
  const annex = lines.findIndex((line, index) => index > first && endsFoot(line));
  const limit = Math.min(annex < 0 ? lines.length : annex, first + HEAD_LINES);
  let end = first + 1;
  for (let index = first; index < limit; index += 1) {
    if ((lines[index]?.columns.length ?? 0) >= 2) end = index + 1;
  }
  return { start: first, end };
}

/** Recipients line by line, and the signature beside the last of them: "Lưu: VT.      TM. ỦY BAN NHÂN DÂN". */
function findSigningRow(lines: readonly SourceLine[], from: number): number {
  const recipients = lines.findIndex((line, index) => index >= from && isRecipientsLine(line.text));
  if (recipients < 0) return -1;
  const near = lines.slice(recipients, recipients + HEAD_LINES);
  const row = near.findIndex(
    ({ columns }) =>
      columns.length === 2 && isSigningCell(columns[1] ?? '') && !isSigningCell(columns[0] ?? ''),
  );
  return row < 0 ? -1 : recipients + row;
}

function isSigningCell(cell: string): boolean {
  return isAuthorityLine(cell) || isOfficeLine(cell);
}

/** An annex's title or a table of more columns than a foot has: what follows the signature is no part of it. */
function endsFoot(line: SourceLine): boolean {
  return line.columns.length > 3 || findAnnexTitle(line.text) !== null;
}

function readColumns(
  lines: readonly SourceLine[],
  toCells: (line: SourceLine) => readonly string[],
  split: (cell: string) => string[],
): SourceLine[] {
  if (lines.length === 0) return [];
  const left: SourceLine[] = [];
  const right: SourceLine[] = [];
  for (const line of lines) {
    const [first, ...others] = toCellLines(line, toCells(line).map(split));
    if (others.length === 0 && (line.indent >= RIGHT_INDENT || isRightOnly(line.text)))
      right.push(...(first ?? []));
    else {
      left.push(...(first ?? []));
      right.push(...others.flat());
    }
  }
  return [...left, ...right];
}

/** A line that can only stand in the right column. */
function isRightOnly(text: string): boolean {
  return isNationalTitle(text) || isMotto(text) || isPlaceAndDate(text);
}

function toHeadCells(line: SourceLine): readonly string[] {
  if (isTableRow(line.text)) return line.columns;
  const right = findRightPart(line.columns);
  if (right > 0) return [line.columns.slice(0, right).join(' '), line.columns.slice(right).join(' ')];
  return splitPair(line);
}

/** "SỞ Y TẾ CỘNG HÒA …" without any gap left: the right part begins where its words begin. */
function splitPair(line: SourceLine): readonly string[] {
  const [first, ...others] = splitHeadCell(line.text);
  const isPair = first !== undefined && others.length > 0 && !isRightOnly(first);
  return isPair ? [first, others.join('\n')] : [line.text];
}

/** The lines of each cell, in the order in which they stand in `line`, each with its own words. */
function toCellLines(line: SourceLine, cells: readonly (readonly string[])[]): SourceLine[][] {
  const words = carryWords(line.text, line.words, cells.flat()).map(toOwnLine);
  let index = 0;
  return cells.map((texts) =>
    texts.map((text) => ({ ...line, text, columns: [text], words: words[index++] ?? [] })),
  );
}

const HEAD_BREAKS: readonly RegExp[] = [
  /\s*(?=CỘNG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI\s+CHỦ\s+NGHĨA)/u,
  /\s*(?=Độc lập\s*-\s*Tự do\s*-\s*Hạnh phúc)/u,
  /(?<=\S)\s+(?=Số\s*:)/u,
];
// "KH-UBND Đông Sơn, ngày … năm 2024": the place begins at the last run of capitalised words; also glued to capitals before it.
const PLACE_BREAK =
  /^(.{2,200}?[\p{Lu}\d:/])(?:\s+|(?=\p{Lu}\p{Ll}))((?:\p{Lu}\p{Ll}+[\s.-]+){0,5}\p{Lu}\p{Ll}+,\s*ngày.{0,60}năm[\s.…\d]*)$/u;

/** A cell of the letterhead parted where quốc hiệu, tiêu ngữ, the number or the place and date begin. */
function splitHeadCell(cell: string): string[] {
  if (cell.length > MAX_CELL_LENGTH) return [cell];
  const parts = HEAD_BREAKS.reduce<string[]>(
    (texts, pattern) => texts.flatMap((text) => text.split(pattern)),
    cell.split('\n'),
  );
  return parts.flatMap((part) => splitPlace(part.trim())).filter((part) => part !== '');
}

function splitPlace(text: string): string[] {
  const match = PLACE_BREAK.exec(text);
  if (match?.[1] === undefined || match[2] === undefined) return [text];
  return isCapitals(match[1]) || isNumberLine(match[1]) ? [match[1].trim(), match[2]] : [text];
}

const FOOT_BREAKS: readonly RegExp[] = [
  /(?<=[;:.])\s+(?=-\s?\S)/u,
  /(?<=\S)\s+(?=(?:KT|TL|TUQ|TM|Q)\.\s?\p{Lu}{2})/u,
  /(?<=\p{Lu}{2})\s+(?=PHÓ\s)/u,
  /(?<=\p{Lu}{2})\s+(?=\p{Lu}\p{Ll})/u,
  /\s+(?=\((?:Đã ký|Ký tên))/u,
];
const BODY_AND_OFFICE = /^(TM\.\s?.*?)\s+(CHỦ TỊCH|PHÓ CHỦ TỊCH|GIÁM ĐỐC|BÍ THƯ|TRƯỞNG BAN)$/u;

/** A cell of the foot parted into recipients, or into authority, office and name. */
function splitFootCell(cell: string): string[] {
  if (cell.length > 4 * MAX_CELL_LENGTH) return [cell];
  const [itemBreak, ...signatureBreaks] = FOOT_BREAKS;
  const isSignature = isCapitals(cell.slice(0, 12)) || isAuthorityLine(cell) || isOfficeLine(cell);
  const breaks = isSignature ? signatureBreaks : itemBreak === undefined ? [] : [itemBreak];
  const parts = breaks.reduce<string[]>(
    (texts, pattern) => texts.flatMap((text) => text.split(pattern)),
    [cell],
  );
  return parts
    .flatMap((part) => BODY_AND_OFFICE.exec(part)?.slice(1) ?? [part])
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
