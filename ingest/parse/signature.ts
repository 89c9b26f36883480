import type { Signer } from '../../knowledge/model/official-document.ts';
import type { OutlinedText, OutlineItem } from './outlined-text.ts';

/** Foot of a document: who signed and who receives it. */
export interface Foot {
  /** Null when there is no signature block. */
  readonly signer: Signer | null;
  /** Lines of Nơi nhận without their dash. Empty when there are none. */
  readonly recipients: readonly string[];
  readonly hasRecipients: boolean;
  /** "./." or the like ends the text. */
  readonly hasEndMark: boolean;
  /** First line of the signature block; null when there is none. */
  readonly quote: string | null;
}

const CAPACITY =
  /(?:TM|KT|TL|TUQ|Q)\s?\.\s?(?=\p{Lu})|(?:T\/M|K\/T|T\/L)\s?\.?\s?(?=\p{Lu})|(?:THAY MẶT|THỪA LỆNH|KÝ THAY)\s(?=\p{Lu}{2})/u;
const CAPACITY_CELL =
  /(?:^|[\s;|])(?<capacity>(?:(?:TM|KT|TL|TUQ|Q)\s?\.|(?:T\/M|K\/T|T\/L)\s?\.?)\s?\p{Lu}{2}[\p{Lu}\s,.-]*)$/u;
/** Offices that sign alone, CAPS. */
const TITLE =
  /^(?:Q\.\s?)?(?:PHÓ\s)?(?:QUYỀN\s)?(?:THỦ TƯỚNG|BỘ TRƯỞNG|THỨ TRƯỞNG|CHỦ NHIỆM|CHỦ TỊCH|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|HIỆU TRƯỞNG|TRƯỞNG PHÒNG|TRƯỞNG BAN|BÍ THƯ|CHÁNH VĂN PHÒNG|CHÁNH THANH TRA|CỤC TRƯỞNG|CHI CỤC TRƯỞNG|VỤ TRƯỞNG|VIỆN TRƯỞNG|CHÁNH ÁN|TỔNG CỤC TRƯỞNG|TRƯỞNG CÔNG AN|TRƯỞNG TRẠM|TRƯỞNG THÔN|TỔNG PHỤ TRÁCH|LIÊN ĐỘI TRƯỞNG|TỔNG KIỂM TOÁN|TỔNG THANH TRA|CHỈ HUY TRƯỞNG|THƯỜNG TRỰC|PHÓ\s[\p{Lu}\s]+|THỐNG ĐỐC|NGƯỜI LẬP|TRƯỞNG ĐOÀN|KIỂM SÁT VIÊN|CHÁNH\s[\p{Lu}\s]+|ỦY VIÊN[\p{Lu}\s]*)(?:[\s,-]+[\p{Lu}\s,&-]+)?$/u;
const NAME =
  /^(?:\(?đã ký\)?\s*:?\s*)?(?:(?:ThS|TS|PGS|GS|BS|Bác sĩ|Thạc sĩ|Tiến sĩ|CKI{1,2}|NGƯT|NGND|Đại tá|Thượng tá|Trung tá|Thiếu tá|Thiếu tướng|Trung tướng|Thượng tướng|Đại tướng)\.?\s*)*(?<name>\p{Lu}[\p{Ll}\p{M}]*(?:\s\p{Lu}[\p{Ll}\p{M}'’]*){1,5})\.?$/u;
const CAPS_NAME = /^\p{Lu}{1,7}(?:\s\p{Lu}{1,7}){1,4}$/u;
const RECIPIENTS = /^N?ơi nhận\s*:?/iu;
const END_MARK = /\.\s?\/\s?\.?(?:\s*#)?\s*$|\.\/\s*\.?\s*[#]?\s*$/u;
const SIGNED = /^[([]?\s*(?:đã ký|đã kí|ký tên|chữ ký)/iu;
const BULLET = /^[-+*•–]\s*/u;
const MAX_BLOCK_LINES = 8;
const FOOT_SHARE_LINES = 60;

function toCells(item: OutlineItem): string[] {
  return item.text
    .split('|')
    .map((cell) => cell.replace(/[*_]/g, '').trim())
    .filter((cell) => cell !== '');
}

/** Lines that may hold the signature: cells of the last lines before any annex, CAPS ends of recipients parted. */
function toFootLines(items: readonly OutlineItem[]): string[] {
  return items.flatMap(toCells).flatMap((cell) => {
    const capacity = CAPACITY_CELL.exec(cell);
    const at = capacity === null ? 0 : cell.indexOf(capacity.groups?.capacity ?? '');
    return at > 0 ? [cell.slice(0, at).trim(), cell.slice(at).trim()] : [cell];
  });
}

function isCapacity(line: string): boolean {
  return CAPACITY.exec(line)?.index === 0 && line.length < 90 && line === line.toUpperCase();
}

function isTitle(line: string): boolean {
  return line.length < 80 && TITLE.test(line);
}

function isCapsRest(line: string): boolean {
  return line === line.toUpperCase() && /\p{Lu}{2}/u.test(line) && line.length < 60 && !/^\d|:$/.test(line);
}

function findBlockStart(lines: readonly string[]): number {
  const starts = lines.flatMap((line, index) => (isCapacity(line) || isTitle(line) ? [index] : []));
  const last = starts.at(-1);
  if (last === undefined) return -1;
  let first = last;
  while (
    starts.includes(first - 1) ||
    (first > 0 && starts.includes(first - 2) && isCapsRest(lines[first - 1] ?? ''))
  )
    first -= 1;
  return first;
}

// "GIÁM ĐỐC SỞ NỘI VỤ GIÁM ĐỐC SỞ Y TẾ": two sign side by side, and nothing tells where the first name ends.
const SECOND_OFFICE =
  /(?<=\S)\s+(?=(?:PHÓ\s)?(?:CHỦ TỊCH|GIÁM ĐỐC|HIỆU TRƯỞNG|TRƯỞNG (?:BAN|PHÒNG)|BÍ THƯ|BỘ TRƯỞNG|THỨ TRƯỞNG|CỤC TRƯỞNG|CHỈ HUY TRƯỞNG|CHÁNH (?:ÁN|VĂN PHÒNG|THANH TRA))(?!\p{L}))/u;

/** The first of two offices in one line; undefined for one office. */
function findFirstOffice(title: string | null): string | undefined {
  const [first = '', second] = title?.split(SECOND_OFFICE) ?? [];
  return second !== undefined && isTitle(first) && !/^(?:PHÓ|QUYỀN|Q\.)$/u.test(first) ? first : undefined;
}

function findName(lines: readonly string[]): string | null {
  for (const line of lines) {
    if (SIGNED.test(line) && !NAME.test(line)) continue;
    const name = NAME.exec(line)?.groups?.name;
    if (name !== undefined) return name;
    if (CAPS_NAME.test(line) && !isTitle(line)) return line;
    if (BULLET.test(line) || RECIPIENTS.test(line) || line.length > 60) continue;
  }
  return null;
}

function readSigner(lines: readonly string[]): { signer: Signer; quote: string } | undefined {
  const start = findBlockStart(lines);
  if (start < 0) return undefined;
  const block = lines.slice(start, start + MAX_BLOCK_LINES);
  const capacities: string[] = [];
  let title: string | null = null;
  let used = 0;
  for (const line of block) {
    if (isCapacity(line)) capacities.push(line);
    else if (title === null && isTitle(line)) title = line;
    else if (title === null && capacities.length > 0 && isCapsRest(line))
      capacities.push(`${capacities.pop()} ${line}`);
    else break;
    used += 1;
  }
  const first = findFirstOffice(title);
  const name =
    first === undefined ? findName([...block.slice(used), ...lines.slice(start + MAX_BLOCK_LINES)]) : null;
  const capacity = capacities.length === 0 ? null : capacities.join(', ');
  return { signer: { capacity, title: first ?? title, name }, quote: block[0] ?? '' };
}

function readRecipients(items: readonly OutlineItem[]): string[] | undefined {
  const at = items.findLastIndex((item) => RECIPIENTS.test(item.text));
  if (at < 0) return undefined;
  const kept: string[] = [];
  const first = (items[at]?.text ?? '').replace(RECIPIENTS, '').split('|')[0]?.trim() ?? '';
  for (const line of toFootLines(items.slice(at + 1))) {
    // Cells of the signature's column lie between the lines of this one.
    const continues = kept.length > 0 && !/[;.]$/.test(kept.at(-1) ?? '') && /[;,.]$/.test(line);
    if (isCapacity(line) || isTitle(line) || (isCapsRest(line) && !continues)) continue;
    if (BULLET.test(line)) kept.push(line.replace(BULLET, ''));
    else if (SIGNED.test(line) || NAME.test(line) || END_MARK.test(line)) continue;
    else if (kept.length > 0 && !/[;.]$/.test(kept.at(-1) ?? '')) kept.push(`${kept.pop()} ${line}`);
    else if (/;$/.test(line) || /^(?:Như|Lưu)\s/u.test(line)) kept.push(line);
  }
  const inline =
    first === '' || isCapacity(first) || isTitle(first)
      ? []
      : first.split(/;\s*/u).map((part) => part.replace(BULLET, ''));
  return [...inline, ...kept].filter((line) => line !== '');
}

function findFootItems(outlined: OutlinedText): readonly OutlineItem[] {
  const annex = outlined.items.findIndex((item) => item.zone === 'annex' || item.zone === 'other-document');
  const body = annex < 0 ? outlined.items : outlined.items.slice(0, annex);
  const recipients = body.findLastIndex((item) => RECIPIENTS.test(item.text));
  // The signature may stand above Nơi nhận (two columns read one after the other).
  const from = Math.max(
    0,
    Math.min(recipients < 0 ? body.length : recipients, body.length) - (recipients < 0 ? 12 : 6),
  );
  return body.slice(from, from + FOOT_SHARE_LINES);
}

/** Reads signature and Nơi nhận. A text without either gives null and an empty list. */
export function parseFoot(outlined: OutlinedText): Foot {
  const items = findFootItems(outlined);
  const lines = toFootLines(items).filter((line) => !BULLET.test(line) && !/^N?ơi nhận\s*:?$/iu.test(line));
  const signed = readSigner(lines);
  const recipients = readRecipients(items);
  return {
    signer: signed?.signer ?? null,
    quote: signed?.quote ?? null,
    recipients: recipients ?? [],
    hasRecipients: recipients !== undefined,
    hasEndMark: outlined.items.some((item) => END_MARK.test(item.text) || /\.\/\.\s*#?$/u.test(item.text)),
  };
}
