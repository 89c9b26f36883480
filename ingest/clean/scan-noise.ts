import { isVietnameseSyllable } from '../../knowledge/language/vietnamese-syllable.ts';
import type { RemovedLine } from './cleaned-text.ts';
import { isAddresseeLine, isBodyLine, isLetterheadLine, isSubjectLine, isTypeLine } from './line-shapes.ts';
import type { Furniture } from './page-furniture.ts';
import type { SourceLine } from './source-line.ts';

/** A stamp of arrival (Nghị định 30/2020/NĐ-CP, Phụ lục IV): "ĐẾN" with number and date of the office that received it. */
const STAMP = /^(?:CÔNG VĂN |VĂN BẢN )?ĐẾN\s*:?\s*(?<fields>.*)$/u;
const FIELD = /^(?:(?:Số|Ngày|Giờ|Chuyển|Kính chuyển|Lưu hồ sơ(?: số)?)\s*[:.…]*[\d\s./:…_-]*)+$/iu;
const MAX_FIELD_LENGTH = 80;
/** Its lines stand so near to the word. */
const STAMP_LINES = 3;
/** Where stamps and dirt above a text are looked for, in lines from the top of the document. */
const HEAD_LINES = 25;

/** Noise is short, its words unsure and few of them possible. */
const MAX_NOISE_LENGTH = 40;
const UNSURE = 0.55;
const MAX_POSSIBLE_SHARE = 0.34;
/** What is written by hand into a letterhead reads like noise and is none. */
const LETTERHEAD_WORD = /(?<!\p{L})(?:số|ngày|tháng|năm|v\/v|nơi|mật)(?!\p{L})/iu;

/** The same beside a line of the text, filled by hand on dots: "… Cảng hàng không ĐẾN Giờ....", under it "… Ngày..". */
const STAMP_BESIDE = /\s(?<stamp>(?:CÔNG VĂN |VĂN BẢN )?ĐẾN\s+(?:Giờ|Số|Ngày)\s*[:.…].*)$/u;
const FIELD_BESIDE = /\s(?<stamp>(?:Giờ|Số|Ngày|Chuyển)\s*:?\s*[.…]{2,}.*)$/u;
/** The symbol of a document: its own number line, filled by hand. */
const SYMBOL = /[-/]\s?\p{Lu}{2}/u;

/** Lines without the stamps of arrival that stood beside them, and these. */
export interface UnstampedLines {
  readonly lines: readonly SourceLine[];
  readonly removed: readonly RemovedLine[];
}

/** Cuts stamps of arrival off the lines of a scan's first page that they stand beside. */
export function cutStampsBeside(lines: readonly SourceLine[]): UnstampedLines {
  const removed: RemovedLine[] = [];
  let last = Number.NEGATIVE_INFINITY;
  const cut = lines.map((line, index) => {
    if (index >= HEAD_LINES || line.words.length === 0 || line.page !== lines[0]?.page) return line;
    const below = index - last <= STAMP_LINES ? FIELD_BESIDE.exec(line.text) : null;
    const stamp = (STAMP_BESIDE.exec(line.text) ?? below)?.groups?.stamp;
    if (stamp === undefined || SYMBOL.test(stamp)) return line;
    last = index;
    removed.push({ text: stamp, page: line.page, reason: 'page-furniture' });
    return cutEnd(line, line.text.length - stamp.length);
  });
  return { lines: cut, removed };
}

function cutEnd(line: SourceLine, end: number): SourceLine {
  const text = line.text.slice(0, end).trimEnd();
  const words = line.words.filter((word) => word.end <= text.length);
  return { ...line, text, columns: [text], words };
}

/**
 * What stands on a scan's first page and belongs to no document: stamps of arrival, and lines that recognition made of
 * dirt, scribbles and stamps. Nothing of a text that the file gave itself.
 */
export function findScanNoise(lines: readonly SourceLine[]): Furniture {
  const found = new Map<number, 'page-furniture'>();
  const top = lines.slice(0, HEAD_LINES);
  for (const [index, line] of top.entries()) {
    if (line.words.length === 0 || line.page !== lines[0]?.page) continue;
    if (isNoise(line)) found.set(index, 'page-furniture');
    const fields = STAMP.exec(line.text)?.groups?.fields;
    if (fields === undefined || (fields !== '' && !isField(fields))) continue;
    for (const at of [index, ...walk(top, index, -1), ...walk(top, index, 1)])
      found.set(at, 'page-furniture');
  }
  return found;
}

function isField(text: string): boolean {
  return text.length <= MAX_FIELD_LENGTH && FIELD.test(text);
}

function walk(lines: readonly SourceLine[], from: number, step: number): number[] {
  const walked: number[] = [];
  for (let index = from + step; Math.abs(index - from) <= STAMP_LINES; index += step) {
    if (!isField(lines[index]?.text ?? '')) break;
    walked.push(index);
  }
  return walked;
}

function isNoise({ text, words }: SourceLine): boolean {
  if (text.length > MAX_NOISE_LENGTH || isOfHead(text) || LETTERHEAD_WORD.test(text)) return false;
  const confidence = words.reduce((sum, word) => sum + word.confidence, 0) / words.length;
  if (confidence >= UNSURE) return false;
  const read = text.split(' ').map((word) => word.replace(/[^\p{L}\d]/gu, ''));
  const possible = read.filter(
    (word) => /\d{2}/.test(word) || (word.length > 1 && isVietnameseSyllable(word)),
  );
  return possible.length <= read.length * MAX_POSSIBLE_SHARE;
}

function isOfHead(text: string): boolean {
  return [isLetterheadLine, isBodyLine, isTypeLine, isSubjectLine, isAddresseeLine].some((is) => is(text));
}
