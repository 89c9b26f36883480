import { isCapitals, respaceAgency } from '../../knowledge/language/agency-case.ts';
import { findDocumentNumbers } from '../../knowledge/language/document-number.ts';
import { findDates } from '../../knowledge/language/vietnamese-date.ts';
import { type PartialDate, UNKNOWN_DATE } from '../../knowledge/model/calendar.ts';
import { type HeadLine, isNationLine } from './head-lines.ts';
import { isTypeLine } from './subject.ts';

/** What stands above a document's title (Nghị định 30/2020/NĐ-CP, Phụ lục I: ô số 1 to 4). */
export interface Letterhead {
  /** Bodies as written, superior first; CAPS kept, damage repaired. Empty when lost. */
  readonly bodies: readonly string[];
  /** The lines each of `bodies` is printed in. */
  readonly printed: readonly (readonly string[])[];
  /** Words of `bodies` that were repaired; null when none was. */
  readonly damagedQuote: string | null;
  readonly number: string | null;
  /** The symbol of a blank number ("/KH-UBND"); null when there is no number line or the number is whole. */
  readonly blankSymbol: string | null;
  readonly numberLine: string | null;
  readonly issuedOn: PartialDate;
  readonly dateLine: string | null;
  /** Địa danh of the date line. */
  readonly place: string | null;
  readonly hasNation: boolean;
  /** Index after the last line of the letterhead in the head's lines; 0 when there is none. */
  readonly end: number;
}

/** How letterheads name bodies, upper case; the longest first. */
const HEADS: readonly string[] = [
  'ỦY BAN',
  'UBND',
  'HỘI ĐỒNG',
  'HĐND',
  'THỦ TƯỚNG',
  'CHÍNH PHỦ',
  'QUỐC HỘI',
  'CHỦ TỊCH NƯỚC',
  'BỘ',
  'SỞ',
  'PHÒNG',
  'BAN',
  'BCH',
  'BTV',
  'UBMTTQ',
  'MTTQ',
  'CHI CỤC',
  'TỔNG CỤC',
  'CỤC',
  'VĂN PHÒNG',
  'TRUNG TÂM',
  'TRƯỜNG',
  'LIÊN ĐỘI',
  'ĐỘI',
  'ĐOÀN',
  'HỘI',
  'LIÊN HIỆP',
  'LIÊN ĐOÀN',
  'CÔNG ĐOÀN',
  'CÔNG AN',
  'TỈNH ỦY',
  'THÀNH ỦY',
  'HUYỆN ỦY',
  'QUẬN ỦY',
  'THỊ ỦY',
  'ĐẢNG ỦY',
  'ĐẢNG BỘ',
  'CHI BỘ',
  'TỈNH ĐOÀN',
  'THÀNH ĐOÀN',
  'HUYỆN ĐOÀN',
  'BỆNH VIỆN',
  'TRẠM',
  'VIỆN',
  'KHO BẠC',
  'NGÂN HÀNG',
  'TÒA ÁN',
  'BẢO HIỂM',
  'THANH TRA',
  'KIỂM TOÁN',
  'MẶT TRẬN',
  'QUỸ',
  'HẠT',
  'HỌC VIỆN',
  'ĐÀI',
  'TRUNG ƯƠNG',
  'TỔNG LIÊN ĐOÀN',
  'TỔNG CÔNG TY',
  'CÔNG TY',
  'TẬP ĐOÀN',
  'THÔN',
  'TỔ DÂN PHỐ',
];
const HEAD = new RegExp(`^(?:${HEADS.join('|')}|UỶ BAN|TOÀ ÁN)(?!\\p{L})`, 'u');
const UNIT_LINE = /^(?:TỈNH|THÀNH PHỐ|TP|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU)(?!\p{L})/u;
const MIXED_HEAD =
  /^(?:Ủy ban|Uỷ ban|UBND|HĐND|Hội đồng|Sở|Phòng|Bộ|Trường|Trung tâm|Tỉnh ủy|Huyện ủy|Đảng ủy|Ban|Công an|Hội|Đoàn|Liên đội)(?!\p{L})/u;
// Lost first letters of the longer heads only: "Ở" alone is a word.
const LOST_LETTER: readonly (readonly [RegExp, string])[] = [
  [/^(?:Y|Ỷ)\s?BAN(?=\sNHÂN)/u, 'ỦY BAN'],
  [/^ỘI ĐỒNG(?!\p{L})/u, 'HỘI ĐỒNG'],
  [/^HÒNG(?=\s)/u, 'PHÒNG'],
  [/^RƯỜNG(?=\s)/u, 'TRƯỜNG'],
  [/^Ở(?=\s(?:GIÁO|Y|NỘI|TÀI|TƯ|XÂY|CÔNG|NÔNG|VĂN|KHOA|LAO|THÔNG|KẾ|GIAO|DU|NGOẠI))/u, 'SỞ'],
  [/^Ộ(?=\s(?:GIÁO|Y|NỘI|TÀI|TƯ|XÂY|CÔNG|NÔNG|VĂN|KHOA|LAO|THÔNG|KẾ|GIAO|NGOẠI|QUỐC))/u, 'BỘ'],
  [/^HỦ TƯỚNG(?!\p{L})/u, 'THỦ TƯỚNG'],
];

const NUMBER_LINE =
  /^Số(?:\s?\/?\s?(?:ký hiệu|hiệu|văn bản))?\s*(?::|(?=[\d/…](?!\s?ký hiệu)|\.{2}))\s*(?<rest>.*)$/iu;
const MAX_NUMBER_LINE = 90;
const LOOSE_NUMBER =
  /^(?<serial>\d{1,5}[a-zA-Z]?)\s*(?<separator>[/-]|\s)\s*(?<symbol>[A-ZĐ][\p{Lu}\p{Ll}\d&]*(?:\s?[-/]\s?[A-ZĐ][\p{L}\d&]*)*)/u;
const BLANK_SYMBOL = /^[\s.…_]*[-/]?\s*(?<symbol>[A-ZĐ][\p{L}\d&]*(?:\s?[-/]\s?[A-ZĐ][\p{L}\d&]*)+)/u;
const SYMBOL_LINE = /^[-/]\s?(?<symbol>[A-ZĐ][\p{L}\d&]*(?:-[A-ZĐ][\p{L}\d&]*)*)$/u;

/** A place in brackets is still to be filled in. */
const DATE_LINE =
  /^(?:(?<place>(?:Phường|Quận)\s\d{1,2}|\p{Lu}[\p{L}\s.'’-]{1,40}?)|\[[^\]]{1,60}\])\s?,\s*(?=ngày)/u;
const NO_PLACE = /^(?:thứ|chủ nhật|cập nhật|đăng|ngày|lúc)(?!\p{L})/iu;

interface NumberLine {
  readonly number: string | null;
  readonly blankSymbol: string | null;
}

function readNumberLine(line: string, later: readonly HeadLine[]): NumberLine | undefined {
  const rest = line.length > MAX_NUMBER_LINE ? undefined : NUMBER_LINE.exec(line)?.groups?.rest;
  if (rest === undefined) return undefined;
  const whole = findDocumentNumbers(`số ${rest}`)[0];
  if (whole !== undefined && whole.start <= 4) return { number: whole.text, blankSymbol: null };
  const loose = LOOSE_NUMBER.exec(rest)?.groups;
  if (loose?.serial !== undefined) {
    const separator = loose.separator === '/' ? '/' : '-';
    return {
      number: `${loose.serial}${separator}${loose.symbol ?? ''}`.replace(/\s+/g, ''),
      blankSymbol: null,
    };
  }
  const symbolLine = later
    .map((next) => SYMBOL_LINE.exec(next.text)?.groups?.symbol)
    .find((symbol) => symbol !== undefined);
  const serial = /^\d{1,5}$/.exec(rest.trim())?.[0];
  if (serial !== undefined && symbolLine !== undefined)
    return { number: `${serial}/${symbolLine}`, blankSymbol: null };
  const symbol = BLANK_SYMBOL.exec(rest)?.groups?.symbol?.replace(/\s+/g, '') ?? symbolLine;
  return { number: null, blankSymbol: symbol ?? null };
}

function readDateLine(line: string): { issuedOn: PartialDate; place: string | null } | undefined {
  const lead = DATE_LINE.exec(line);
  const place = lead?.groups?.place?.trim() ?? null;
  if (place !== null && NO_PLACE.test(place)) return undefined;
  const rest = line.slice(lead?.[0].length ?? 0);
  const date = findDates(rest)[0];
  if (date !== undefined && date.start <= 'ngày '.length && (lead !== null || date.end >= rest.length - 1))
    return /^ngày/iu.test(rest) ? { issuedOn: date.date, place } : undefined;
  // "…, ngày … tháng … năm …" with nothing filled in.
  return lead !== null && /^ngày[\s.…_]*tháng[\s.…_]*(?:năm[\s.…_\d]*)?$/iu.test(rest)
    ? { issuedOn: UNKNOWN_DATE, place }
    : undefined;
}

/** The line with a lost first letter or lost spaces of a known body put back. */
export function repairHead(line: string): string {
  const lost = LOST_LETTER.find(([pattern]) => pattern.test(line));
  return respaceAgency(lost === undefined ? line : line.replace(lost[0], lost[1]));
}

function isBodyLine(text: string, next: string | undefined): boolean {
  if (isNationLine(text) || isTypeLine(text)) return false;
  if (isCapitals(text)) return HEAD.test(text) || UNIT_LINE.test(text);
  const isBeforeHead = next !== undefined && (isNationLine(next) || NUMBER_LINE.test(next));
  return MIXED_HEAD.test(text) && text.length < 80 && isBeforeHead;
}

function isContinuation(text: string): boolean {
  return (
    isCapitals(text) &&
    !isNationLine(text) &&
    !isTypeLine(text) &&
    !/^(?:[*\d/]|Số|V\/)/u.test(text) &&
    !NUMBER_LINE.test(text) &&
    text.length < 60
  );
}

function startsBody(text: string): boolean {
  return HEAD.test(text) || MIXED_HEAD.test(text);
}

/** Stands at the right, where others have quốc hiệu. */
const UNION_TITLE = /^ĐOÀN (?:TNCS|THANH NIÊN CỘNG SẢN) HỒ CHÍ MINH$/u;

/** A place's name in CAPS, then the body below it: two lines of a letterhead that were run together. */
const RUN_TOGETHER =
  /(?<=^(?:UBND|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|PHÒNG|SỞ)\s.*(?:TỈNH|THÀNH PHỐ|TP\.?|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU)\s\p{Lu}+\s(?:\p{Lu}+\s){0,4}?)(?=(?:SỞ|PHÒNG (?!\p{Lu}+$)|TRƯỜNG (?:MẦM|MẪU|TIỂU|TRUNG|TH|THCS|THPT|MN|PTDT|PHỔ)|TRUNG TÂM|TRẠM Y TẾ|CHI CỤC|BAN QUẢN LÝ|VĂN PHÒNG|THANH TRA)\s?)/u;

/** The bodies of one line, superior first; most lines have one. */
function partBodies(line: string): string[] {
  return isCapitals(line) ? line.split(RUN_TOGETHER).map((body) => body.trim()) : [line];
}

interface Bodies {
  readonly bodies: string[];
  readonly printed: string[][];
  readonly damagedQuote: string | null;
  readonly end: number;
}

function readBodies(lines: readonly HeadLine[], limit: number): Bodies {
  const printed: string[][] = [];
  let damagedQuote: string | null = null;
  let lastIndex = -1;
  for (const [index, { text, line }] of lines.slice(0, limit).entries()) {
    const repaired = repairHead(text);
    if (printed.length > 0 && UNION_TITLE.test(repaired)) continue;
    const continues = printed.length > 0 && index === lastIndex + 1 && isContinuation(repaired);
    if (!isBodyLine(repaired, lines[index + 1]?.text) && !continues) continue;
    if (repaired !== text) damagedQuote = line;
    const last = printed.at(-1);
    const [first = '', ...below] = partBodies(repaired);
    if (last !== undefined && index === lastIndex + 1 && !startsBody(first)) last.push(first);
    else printed.push([first]);
    printed.push(...below.map((body) => [body]));
    lastIndex = index;
  }
  return { bodies: printed.map((body) => body.join(' ')), printed, damagedQuote, end: lastIndex + 1 };
}

/**
 * Reads issuer lines, number, place and date from the head's lines. Nothing found leaves every field null; a posting
 * date of a web page is no date line.
 */
export function parseLetterhead(lines: readonly HeadLine[]): Letterhead {
  let number: (NumberLine & { index: number }) | undefined;
  let date: { issuedOn: PartialDate; place: string | null; index: number } | undefined;
  for (const [index, { text }] of lines.entries()) {
    const foundNumber =
      number === undefined ? readNumberLine(text, lines.slice(index + 1, index + 6)) : undefined;
    if (foundNumber !== undefined) number = { ...foundNumber, index };
    const foundDate = date === undefined ? readDateLine(text) : undefined;
    if (foundDate !== undefined) date = { ...foundDate, index };
  }
  const nation = lines.findIndex((line) => isNationLine(line.text));
  const title = lines.findIndex(
    (line, index) => isTypeLine(line.text) && index > Math.max(number?.index ?? 0, date?.index ?? 0),
  );
  const marks = [number?.index ?? -1, date?.index ?? -1, nation];
  const bodyLimit = Math.max(...marks, title);
  const hasMark = marks.some((mark) => mark >= 0);
  const found = readBodies(lines, hasMark ? bodyLimit : 0);
  return {
    ...found,
    number: number?.number ?? null,
    blankSymbol: number?.blankSymbol ?? null,
    numberLine: number === undefined ? null : (lines[number.index]?.line ?? null),
    issuedOn: date?.issuedOn ?? UNKNOWN_DATE,
    dateLine: date === undefined ? null : (lines[date.index]?.line ?? null),
    place: date?.place ?? null,
    hasNation: nation >= 0,
    end: Math.max(...marks.map((mark) => mark + 1), found.end),
  };
}
