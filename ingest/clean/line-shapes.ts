import { documentTypeNames } from '../../knowledge/language/abbreviations.ts';

/** Fewer capital letters than this do not make a line of capitals. */
const MIN_CAPITALS = 2;
/** A line in capitals may hold a few small letters ("QĐ-TTg"). */
const CAPITAL_SHARE = 0.85;
const MAX_HEADING_LENGTH = 300;

const NATIONAL_TITLE = /^C[ỘO]NG\s+H[ÒO][ÀA]?A?\s+X[ÃA]\s+H[ỘO]I\s+CH[ỦU]\s+NGH[ĨI]A\s+VI[ỆE]T\s+NAM/iu;
const PARTY_TITLE = /^Đ[AẢ]NG\s+C[OỘ]NG\s+S[AẢ]N\s+VI[EỆ]T\s+NAM$/u;
const MOTTO = /^Độc lập\s*[-–]?\s*Tự do\s*[-–]?\s*Hạnh phúc/iu;
// Without a colon (Party style: "Số 12-CT/TU") the number must make up the line.
const NUMBER_LINE =
  /^S[ốỐ](?!\s?\/\s?[Kk]ý hiệu)\s*(?::|[.…_]{2,}|[.…_\d\s]*(?:\/\d{4}\s*)?[-/]\s*[A-ZĐ][\p{L}\d&/.\s-]{0,24}$)/u;
const BLANK = String.raw`[\s.…_\d/]*`;
// Small "ngày" without a place is the middle of a sentence, and so is a date with a full stop.
const PLACE_AND_DATE = new RegExp(
  String.raw`^(?:\p{Lu}[\p{L}\s.'-]{1,45},\s*[Nn]gày|Ngày|(?:[.…_]{2,}|\[[^\]]{1,60}\]),?\s*ngày)${BLANK}tháng${BLANK}năm${BLANK}(?<!\d\.)$`,
  'u',
);
const AUTHORITY =
  /^(?:T\s?[./]?\s?M|K\s?[./]?\s?T|T\s?[./]?\s?L|TUQ|T\/UQ)\s?[./]?\s?(?=\p{Lu}{2})|^Q\.\s?(?=\p{Lu}{2})/u;
/** Offices that sign. Nghị định 30/2020/NĐ-CP, Điều 13 and Phụ lục I; Party and mass organisations by use. */
const OFFICES =
  /^(?:(?:PHÓ|THƯỜNG TRỰC|QUYỀN)\s+)*(?:TỔNG\s+)?(?:(?:CHỦ TỊCH|GIÁM ĐỐC|THỦ TƯỚNG|THỐNG ĐỐC|BÍ THƯ|CHỦ NHIỆM|CHÁNH VĂN PHÒNG|CHÁNH ÁN|CHÁNH THANH TRA|THANH TRA|TƯ LỆNH|CHỈ HUY TRƯỞNG|TỔNG BIÊN TẬP|TỔNG KIỂM TOÁN|THƯ KÝ|TỔNG PHỤ TRÁCH|ĐỘI TRƯỞNG|TỔ TRƯỞNG|CHỦ HỘ|THỦ TRƯỞNG)|(?:\p{Lu}+\s)?(?:BỘ|THỨ|HIỆU|CỤC|VỤ|VIỆN|TRƯỞNG|BAN|PHÒNG|CHI CỤC|HỘI|LIÊN ĐỘI|CÔNG AN|KHOA|TRẠM|THÔN)\s?(?:TRƯỞNG|PHÒNG|BAN|CÔNG AN|KHOA|TRẠM|ĐOÀN|THÔN))(?:\s[\p{Lu}\s]{0,40})?$/u;

/** How the names of issuing bodies begin. Nghị định 30/2020/NĐ-CP, Phụ lục I, and Party and mass organisations by use. */
const BODY_NAME =
  /^(?:ỦY BAN|UỶ BAN|UBND|HỘI ĐỒNG|HĐND|SỞ|PHÒNG|BỘ|TRƯỜNG|BAN|CHI CỤC|CỤC|TỔNG CỤC|TRUNG TÂM|TỈNH ỦY|TỈNH UỶ|THÀNH ỦY|HUYỆN ỦY|ĐẢNG BỘ|ĐẢNG ỦY|ĐẢNG UỶ|LIÊN ĐỘI|LIÊN ĐOÀN|CÔNG AN|CHÍNH PHỦ|THỦ TƯỚNG CHÍNH PHỦ|QUỐC HỘI|VĂN PHÒNG|BỆNH VIỆN|VIỆN|MẶT TRẬN)(?=\s|$)/u;

const TYPE_NAMES = documentTypeNames
  .filter((name) => !['Công văn', 'Công ước', 'Hiến pháp'].includes(name))
  .map((name) => name.toUpperCase())
  .join('|');
const TYPE_LINE = new RegExp(String.raw`^(?:DỰ THẢO\s+)?(?:${TYPE_NAMES})(?:\s+LIÊN TỊCH)?(?=$|\s)`, 'u');

/** Whether the line is in capitals, as issuers, titles and offices are; false for a line without letters. */
export function isCapitals(line: string): boolean {
  if (line.length > MAX_HEADING_LENGTH) return false;
  // Most lines are sentences: they are told after a dozen small letters.
  const maxSmall = (1 - CAPITAL_SHARE) * line.length;
  let capitals = 0;
  let small = 0;
  for (const letter of line) {
    if (letter >= 'a' && letter <= 'z') small += 1;
    else if (letter >= 'A' && letter <= 'Z') capitals += 1;
    else if (letter > '\u00BF') {
      if (letter !== letter.toLowerCase()) capitals += 1;
      else if (letter !== letter.toUpperCase()) small += 1;
    }
    if (small > maxSmall) return false;
  }
  return capitals >= MIN_CAPITALS && capitals >= CAPITAL_SHARE * (capitals + small);
}

/** Quốc hiệu. */
export function isNationalTitle(line: string): boolean {
  return NATIONAL_TITLE.test(line);
}

/** The same of the Party's documents (Hướng dẫn 36-HD/VPTW): "ĐẢNG CỘNG SẢN VIỆT NAM" alone on its line. */
export function isPartyTitle(line: string): boolean {
  return PARTY_TITLE.test(line);
}

/** Tiêu ngữ. */
export function isMotto(line: string): boolean {
  return MOTTO.test(line);
}

/** "Số: 12/KH-UBND", also blank: "Số:    /KH-UBND". */
export function isNumberLine(line: string): boolean {
  return NUMBER_LINE.test(line) && line.length < 80;
}

/** "Hà Nội, ngày 03 tháng 6 năm 2021", also with blanks. */
export function isPlaceAndDate(line: string): boolean {
  return line.length < 100 && PLACE_AND_DATE.test(line);
}

/** The name of an issuing body in capitals: "SỞ Y TẾ", "UBND XÃ …". */
export function isBodyLine(line: string): boolean {
  return line.length < 120 && BODY_NAME.test(line) && isCapitals(line) && !/[.:;]$/.test(line);
}

/** Who decides, in capitals, between title and căn cứ: "GIÁM ĐỐC SỞ Y TẾ", "HỘI ĐỒNG NHÂN DÂN TỈNH …". */
export function isDecidingLine(line: string): boolean {
  return isBodyLine(line) || (OFFICES.test(line) && line.length < 80);
}

/** The lines that only a letterhead has: quốc hiệu, tiêu ngữ, number, place and date. */
export function isLetterheadLine(line: string): boolean {
  return isNationalTitle(line) || isMotto(line) || isNumberLine(line) || isPlaceAndDate(line);
}

/** A line in capitals that names the type of a document, alone or with its subject behind: "KẾ HOẠCH", "QUYẾT ĐỊNH". */
export function isTypeLine(line: string): boolean {
  return line.length <= MAX_HEADING_LENGTH && TYPE_LINE.test(line) && !line.endsWith(':');
}

/** Whether the type stands alone on the line. */
export function isBareTypeLine(line: string): boolean {
  const match = TYPE_LINE.exec(line);
  return match !== null && match[0].length === line.length;
}

/** "TM. ỦY BAN NHÂN DÂN", "KT. GIÁM ĐỐC": who signs for whom. */
export function isAuthorityLine(line: string): boolean {
  return line.length < 120 && AUTHORITY.test(line) && isCapitals(line);
}

/** An office in capitals, alone on its line: "PHÓ CHỦ TỊCH", "HIỆU TRƯỞNG". */
export function isOfficeLine(line: string): boolean {
  return line.length < 80 && OFFICES.test(line);
}

/** "Nơi nhận:" */
export function isRecipientsLine(line: string): boolean {
  return /^Nơi (?:nhận|gửi)\s*(?::|$)/iu.test(line);
}

/** "Kính gửi:" */
export function isAddresseeLine(line: string): boolean {
  return /^Kính gửi\s*(?::|$|\p{Lu})/iu.test(line);
}

/** "V/v …": the subject of a công văn. */
export function isSubjectLine(line: string): boolean {
  return /^(?:V\/v|Về việc)[\s:.]/iu.test(line);
}

const ANNEX =
  /^(?:PHỤ LỤC|Phụ lục)(?:\s+(?:(?:số|SỐ)\s+)?[\dIVXA-Z]{1,5}[.:]?)?(?=\s*$|\s*[-.:(]|\s+\p{Lu}[\p{Lu}\s,]{3})/u;
const FORM =
  /^(?:(?:BIỂU\s+)?MẪU|(?:Biểu\s+)?[Mm]ẫu|BIỂU|Biểu)\s+(?:(?:số|SỐ)\s+)?[\dIVX]{1,4}[a-zA-Z]?(?:[-/.]\S{1,12})?(?=[.:]|\s*$|\s+\p{Lu})/u;

/** A line that opens an annex or a form of it: "Phụ lục I", "PHỤ LỤC", "Mẫu số 01"; not "Phụ lục ban hành kèm theo …". */
export function findAnnexTitle(line: string): string | null {
  if (line.length > MAX_HEADING_LENGTH) return null;
  const match = ANNEX.exec(line) ?? FORM.exec(line);
  return match === null ? null : match[0].replace(/[.:]$/, '').trim();
}

/** Whether the line is a table row, its cells joined by " | ". */
export function isTableRow(line: string): boolean {
  return line.includes(' | ');
}
