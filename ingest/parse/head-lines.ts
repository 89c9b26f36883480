import { collapseSpaces } from '../../knowledge/language/normalize.ts';

/** A cell or line of a document's head: tables and glued columns are parted. */
export interface HeadLine {
  readonly text: string;
  /** The line of the cleaned text it stands in, for quotes. */
  readonly line: string;
}

const MAX_HEAD_ITEMS = 45;
const MAX_HEAD_LENGTH = 260;
const MAX_CAPS_LENGTH = 500;
const NATION = /C\s?Ộ\s?NG\s+H\s?(?:ÒA|OÀ)\s+XÃ\s+HỘI|ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT/iu;
const NATION_START = /\s+(?=(?:CỘNG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI|ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT))/u;
const MOTTO_START = /\s+(?=Độc\s+lập\s*-\s*Tự\s+do)/u;
const NUMBER_START = /(?<=\p{Lu}{2}|[;*])\s+(?=Số\s*:)/u;
// "… BẾN MƠSông Vân, ngày" and "Số: 15/KH-UBND Sông Vân, ngày …".
const DATE_START =
  /(?<=\p{Lu}{2}|\d\/[\p{L}&/-]{2,20})\s*(?=\p{Lu}\p{Ll}+(?:[\s-]+\p{Lu}[\p{L}']*){0,4}\s?,\s*ngày)/u;
const OPENING =
  /^(?:[-+*]\s*)?(?:Căn cứ|Thực hiện|Triển khai|Theo|Xét|Để|Nhằm|Tiếp tục|Trên cơ sở|Ngày \d|Trong |Thi hành|Quán triệt)(?!\p{L})/u;
// "UBND tỉnh ban hành Kế hoạch …": the issuer as the subject of a sentence.
const ISSUES =
  /^(?:UBND|[UỦ][ỷy] ban nhân dân|Sở|Phòng|Trường|Ban|Hội)\s[^:;.]{2,90}?\s(?:ban hành|xây dựng)\s(?:Kế hoạch|Chương trình|kế hoạch|chương trình)(?!\p{L})/u;
const RUNNING_TEXT = /[.;:,]$|\.\/\.|số\s*\d+[^\n]*ngày/u;
const BODY_MARKER =
  /^(?!V\/v)(?:[IVX]+\s?[.)/]|\d+(?:\.\d+)*\s?(?:[.)]|\/(?!\p{Lu}{2}|\d))|Điều \d|Chương [IVX\d]|Phần )/u;

/** Quốc hiệu, or the heading of a Party paper. */
export function isNationLine(text: string): boolean {
  return NATION.test(text) || /Độc\s+lập\s*-?\s*Tự\s+do/iu.test(text);
}

/** Whether a line is running text that opens a document ("Căn cứ …;", "Thực hiện Kế hoạch số …"), not its title. */
export function isOpeningLine(text: string): boolean {
  return (
    ISSUES.test(text) || (OPENING.test(text) && (RUNNING_TEXT.test(text) || text.length > MAX_HEAD_LENGTH))
  );
}

function isBeyondHead(text: string): boolean {
  const isCaps = text === text.toUpperCase();
  return (
    isOpeningLine(text) ||
    BODY_MARKER.test(text) ||
    text.length > (isCaps ? MAX_CAPS_LENGTH : MAX_HEAD_LENGTH) ||
    /như sau\s*:?$/u.test(text)
  );
}

function partCells(line: string): string[] {
  const cells = line.includes('|') ? line.split('|') : [line];
  return cells
    .flatMap((cell) => cell.split(NATION_START))
    .flatMap((cell) => cell.split(MOTTO_START))
    .flatMap((cell) => cell.split(NUMBER_START))
    .flatMap((cell) => cell.split(DATE_START))
    .map((cell) => collapseSpaces(cell).replace(/^[*\\_\s-]{2,}|[*_\s-]{3,}$/gu, ''))
    .filter((cell) => /[\p{L}\d]/u.test(cell));
}

// A cell of a narrow column breaks inside a word pair: "ỦY" / "BAN NHÂN DÂN", "CỘNG" / "HÒA XÃ HỘI".
function joinBroken(lines: readonly HeadLine[]): HeadLine[] {
  const joined: HeadLine[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last !== undefined && /^(?:ỦY|UỶ|CỘNG|HỘI|THỦ|TRƯỜNG|SỞ|PHÒNG|BỘ)$/u.test(last.text))
      joined.splice(-1, 1, { text: `${last.text} ${line.text}`, line: last.line });
    else if (
      last !== undefined &&
      /ngày[\s\d.…]*(?:tháng[\s\d.…]*)?$/u.test(last.text) &&
      /^(?:tháng|năm)(?!\p{L})[\s\d.…]*/u.test(line.text) &&
      line.text.length < 24
    )
      joined.splice(-1, 1, { text: `${last.text} ${line.text}`, line: last.line });
    else joined.push(line);
  }
  return joined;
}

/** The lines above a document's first paragraph of running text, cells parted; empty when it opens with running text. */
export function findHeadLines({
  items,
}: {
  readonly items: readonly { readonly text: string }[];
}): HeadLine[] {
  const lines: HeadLine[] = [];
  for (const item of items.slice(0, MAX_HEAD_ITEMS)) {
    if (isBeyondHead(item.text)) break;
    lines.push(...partCells(item.text).map((text) => ({ text, line: item.text })));
  }
  return joinBroken(lines);
}
