import { expandAbbreviations } from './abbreviations.ts';
import { unitNouns } from './administrative-units.ts';
import { collapseSpaces, normalizeCharacters, unifyTonePlacement } from './normalize.ts';

/**
 * Words of bodies' names in the case Nghị định 30/2020/NĐ-CP, Phụ lục II, mục IV gives them: first letters of the
 * words for kind, function and field are capital. Longest first wins.
 */
const CASED_PHRASES: readonly string[] = [
  'Ủy ban nhân dân',
  'Hội đồng nhân dân',
  'Ủy ban Thường vụ Quốc hội',
  'Ủy ban Mặt trận Tổ quốc Việt Nam',
  'Ủy ban Mặt trận Tổ quốc',
  'Thủ tướng Chính phủ',
  'Văn phòng Chính phủ',
  'Văn phòng Trung ương Đảng',
  'Chính phủ',
  'Quốc hội',
  'Chủ tịch nước',
  'Ban Chấp hành Trung ương',
  'Ban Chấp hành',
  'Ban Thường vụ',
  'Ban Thường trực',
  'Ban Bí thư',
  'Bộ Chính trị',
  'Ban Chỉ đạo',
  'Ban Chỉ huy',
  'Ban Quản lý',
  'Ban Tổ chức',
  'Ban Tuyên giáo và Dân vận',
  'Ban Tuyên giáo',
  'Ban Dân vận',
  'Ủy ban Kiểm tra',
  'Tỉnh ủy',
  'Thành ủy',
  'Huyện ủy',
  'Quận ủy',
  'Thị ủy',
  'Đảng ủy',
  'Đảng bộ',
  'Chi bộ',
  'Tỉnh đoàn',
  'Thành đoàn',
  'Huyện đoàn',
  'Đoàn Thanh niên Cộng sản Hồ Chí Minh',
  'Đội Thiếu niên Tiền phong Hồ Chí Minh',
  'Liên đội',
  'Liên đoàn Lao động',
  'Công đoàn',
  'Hội Liên hiệp Phụ nữ',
  'Hội Nông dân',
  'Liên hiệp Phụ nữ',
  'Hội Cựu chiến binh',
  'Hội Chữ thập đỏ',
  'Hội Khuyến học',
  'Hội Người cao tuổi',
  'Bộ Chỉ huy Quân sự',
  'Ban Chỉ huy Quân sự',
  'Tòa án nhân dân',
  'Viện kiểm sát nhân dân',
  'Kho bạc Nhà nước',
  'Ngân hàng Nhà nước',
  'Kiểm toán nhà nước',
  'Bảo hiểm xã hội',
  'Thanh tra',
  'Công an',
  'Chi cục',
  'Tổng cục',
  'Cục Thuế',
  'Văn phòng',
  'Trung tâm',
  'Trung tâm Y tế',
  'Trạm Y tế',
  'Bệnh viện',
  'Bệnh viện Đa khoa',
  'Trung tâm Phục vụ hành chính công',
  'Giáo dục nghề nghiệp - Giáo dục thường xuyên',
  'Giáo dục thường xuyên',
  'Trường Tiểu học',
  'Trường Mầm non',
  'Trường Mẫu giáo',
  'Trường Trung học cơ sở',
  'Trường Trung học phổ thông',
  'Trường Phổ thông dân tộc nội trú',
  'Trường Đại học',
  'Trường Cao đẳng',
  'Trường Trung cấp',
  'Giáo dục và Đào tạo',
  'Lao động - Thương binh và Xã hội',
  'Lao động, Thương binh và Xã hội',
  'Lao động Thương binh và Xã hội',
  'Y tế',
  'Nội vụ',
  'Ngoại vụ',
  'Tài chính',
  'Tài chính - Kế hoạch',
  'Tư pháp',
  'Xây dựng',
  'Công Thương',
  'Công nghiệp và Thương mại',
  'Quốc phòng',
  'Ngoại giao',
  'Nông nghiệp và Phát triển nông thôn',
  'Nông nghiệp và Môi trường',
  'Tài nguyên và Môi trường',
  'Khoa học và Công nghệ',
  'Thông tin và Truyền thông',
  'Kế hoạch và Đầu tư',
  'Giao thông vận tải',
  'Giao thông công chính',
  'Quy hoạch - Kiến trúc',
  'Văn hóa, Thể thao và Du lịch',
  'Văn hóa, Khoa học và Thông tin',
  'Văn hóa và Thể thao',
  'Văn hóa và Thông tin',
  'Văn hóa - Thông tin',
  'Văn hóa - Xã hội',
  'Du lịch',
  'Kinh tế',
  'Kinh tế, Hạ tầng và Đô thị',
  'Kinh tế và Hạ tầng',
  'Quản lý đô thị',
  'Dân tộc và Tôn giáo',
  'Dân tộc',
  'Việt Nam',
  'khu công nghiệp',
  'khu kinh tế',
  'cụm công nghiệp',
  ...unitNouns,
].toSorted((a, b) => b.length - a.length);

const KEPT_IN_TEXT = new Set([...unitNouns, 'tỉnh đoàn', 'thành đoàn', 'huyện đoàn']);
const LOWER_WORDS = new Set(['và', 'của', 'các', 'về']);
/** Short forms that schools' names keep. */
const KEPT_SHORT_FORMS = /^(?:THPT|THCS|PTDTNT|PTDTBT|TH|MN|MG|GDNN|GDTX|TNTP|TNCS|HCM|CTV)$/;
const UPPER_SHARE = 0.8;

function isUpper(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const upper = letters.filter((letter) => letter === letter.toUpperCase()).length;
  return letters.length > 0 && upper / letters.length >= UPPER_SHARE;
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

const ALTERNATIVES = CASED_PHRASES.map(escapePattern).join('|');
const PHRASES = new RegExp(`(?<!\\p{L})(?:${ALTERNATIVES.replaceAll(' - ', '\\s?-\\s?')})(?!\\p{L})`, 'giu');
const LOOSE_PHRASES = new RegExp(
  `(?:${CASED_PHRASES.filter((phrase) => phrase.split(' ').length > 2)
    .map(escapePattern)
    .join('|')
    .replaceAll(' - ', '\\s*-\\s*')
    .replaceAll(' ', '\\s*')})(?!\\p{L})`,
  'giu',
);
const PHRASE_BY_KEY = new Map(CASED_PHRASES.map((phrase) => [toPhraseKey(phrase), phrase]));

const PHRASE_BY_COMPACT = new Map(
  CASED_PHRASES.map((phrase) => [phrase.toLowerCase().replace(/\s+/g, ''), phrase]),
);

function toPhraseKey(phrase: string): string {
  return phrase.toLowerCase().replace(/\s?-\s?/g, ' - ');
}

function toProperWord(word: string): string {
  const lower = word.toLowerCase();
  if (LOWER_WORDS.has(lower)) return lower;
  return KEPT_SHORT_FORMS.test(word) ? word : lower.charAt(0).toUpperCase() + lower.slice(1);
}

function recaseGap(gap: string): string {
  return gap.replace(/\p{L}[\p{L}'’]*/gu, toProperWord);
}

function recase(text: string): string {
  let cased = '';
  let end = 0;
  for (const match of text.matchAll(PHRASES)) {
    cased += recaseGap(text.slice(end, match.index)) + (PHRASE_BY_KEY.get(toPhraseKey(match[0])) ?? match[0]);
    end = match.index + match[0].length;
  }
  return cased + recaseGap(text.slice(end));
}

// These keep their case in running text: they may be syllables of a place's name ("huyện Đoàn Kết").
//
function toCasedPhrase(phrase: string): string {
  const key = toPhraseKey(phrase);
  return KEPT_IN_TEXT.has(key) ? phrase : (PHRASE_BY_KEY.get(key) ?? phrase);
}

function expandBody(text: string): string {
  return text.replace(
    /(?<![\p{L}\d])[A-ZĐ]{2,}[a-z]?(?:\s?[&,-]\s?[A-ZĐ]{2,}|&[A-ZĐ])*(?![\p{L}\d])/gu,
    (short) =>
      short.split(/[\s-]/).some((part) => KEPT_SHORT_FORMS.test(part)) ? short : expandAbbreviations(short),
  );
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * A body's name as it is written in running text: short forms of bodies and branches written out, CAPS turned to
 * ordinary case (words not in the table count as proper names), one tone placement, one spacing. School short forms
 * (THPT, THCS) stay.
 *
 * @example toAgencyName('SỞ GD&ĐT ĐẮK LẮK') // 'Sở Giáo dục và Đào tạo Đắk Lắk'
 * @example toAgencyName('UBND huyện Sông Vân') // 'Ủy ban nhân dân huyện Sông Vân'
 */
export function toAgencyName(written: string): string {
  const clean = unifyTonePlacement(collapseSpaces(normalizeCharacters(written)));
  const wasUpper = isUpper(clean);
  const long = expandBody(clean).replace(/(?<!\p{L})TP\.?\s?(?=\p{Lu})/gu, 'thành phố ');
  const cased = wasUpper ? recase(long) : long.replace(PHRASES, toCasedPhrase);
  const numbered = cased.replace(/(?<!\p{L})(quận|phường)(?=\s\d)/gu, capitalize);
  return capitalize(numbered.replace(/(?<!\p{L})thành phố hồ chí minh/giu, 'Thành phố Hồ Chí Minh'));
}

/**
 * Puts back the spaces lost inside known bodies' names ("THƯƠNG BINHVÀ XÃ HỘI"); the case is kept. Equal to the text
 * when nothing was glued.
 */
export function respaceAgency(text: string): string {
  return text.replace(LOOSE_PHRASES, (found) => {
    const phrase = PHRASE_BY_COMPACT.get(found.toLowerCase().replace(/\s+/g, ''));
    if (phrase === undefined) return found;
    return isUpper(found) ? phrase.toUpperCase() : found.includes(' ') ? found : phrase;
  });
}

/** Whether text is written in CAPS (four letters in five); false when it has no letter. */
export { isUpper as isCapitals };
