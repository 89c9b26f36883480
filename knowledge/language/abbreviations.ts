import { foldMarks } from './fold.ts';
import { normalizeCharacters, unifyTonePlacement } from './normalize.ts';

/**
 * Short forms of administrative Vietnamese and what they stand for. Bodies, branches and clerical words; the words of a
 * sector are data of the same table. Sources: Nghị định 30/2020/NĐ-CP Phụ lục III (types) and usage in official
 * documents. Keys are compared without marks, spaces, "&", "-" and ",": GD&ĐT = GDĐT = GD-ĐT.
 */
const ABBREVIATIONS: readonly (readonly [short: string, long: string])[] = [
  // bodies
  ['UBND', 'Ủy ban nhân dân'],
  ['HĐND', 'Hội đồng nhân dân'],
  ['UBMTTQ', 'Ủy ban Mặt trận Tổ quốc'],
  ['MTTQ', 'Mặt trận Tổ quốc'],
  ['UBTVQH', 'Ủy ban Thường vụ Quốc hội'],
  ['VPCP', 'Văn phòng Chính phủ'],
  ['TTg', 'Thủ tướng Chính phủ'],
  ['TTgCP', 'Thủ tướng Chính phủ'],
  ['BCĐ', 'Ban Chỉ đạo'],
  ['BĐH', 'Ban Điều hành'],
  ['BTV', 'Ban Thường vụ'],
  ['BCH', 'Ban Chấp hành'],
  ['BHXH', 'Bảo hiểm xã hội'],
  ['BHYT', 'bảo hiểm y tế'],
  ['LHPN', 'Liên hiệp Phụ nữ'],
  ['CCB', 'Cựu chiến binh'],
  ['ĐTN', 'Đoàn Thanh niên'],
  ['LĐLĐ', 'Liên đoàn Lao động'],
  ['TYT', 'Trạm Y tế'],
  // branches
  ['LĐTBXH', 'Lao động - Thương binh và Xã hội'],
  ['GDĐT', 'Giáo dục và Đào tạo'],
  ['VHTTDL', 'Văn hóa, Thể thao và Du lịch'],
  ['VHTT', 'Văn hóa và Thông tin'],
  ['VHXH', 'Văn hóa - Xã hội'],
  ['TTTT', 'Thông tin và Truyền thông'],
  ['KHĐT', 'Kế hoạch và Đầu tư'],
  ['KHCN', 'Khoa học và Công nghệ'],
  ['NNPTNT', 'Nông nghiệp và Phát triển nông thôn'],
  ['PTNT', 'Phát triển nông thôn'],
  ['NNMT', 'Nông nghiệp và Môi trường'],
  ['TNMT', 'Tài nguyên và Môi trường'],
  ['GTVT', 'Giao thông vận tải'],
  ['BMTE', 'Bà mẹ và Trẻ em'],
  ['GDNN', 'giáo dục nghề nghiệp'],
  ['GDTX', 'giáo dục thường xuyên'],
  ['THPT', 'trung học phổ thông'],
  ['THCS', 'trung học cơ sở'],
  ['KTXH', 'kinh tế - xã hội'],
  ['PCTT', 'phòng, chống thiên tai'],
  ['PCCC', 'phòng cháy, chữa cháy'],
  ['ATGT', 'an toàn giao thông'],
  ['CNTT', 'công nghệ thông tin'],
  ['CCHC', 'cải cách hành chính'],
  ['CSDL', 'cơ sở dữ liệu'],
  ['TTHC', 'thủ tục hành chính'],
  // words of sectors
  ['BVCSTE', 'bảo vệ, chăm sóc trẻ em'],
  ['BVTE', 'bảo vệ trẻ em'],
  ['HCĐBKK', 'hoàn cảnh đặc biệt khó khăn'],
  ['HCĐB', 'hoàn cảnh đặc biệt'],
  ['TNTT', 'tai nạn, thương tích'],
  ['XHTD', 'xâm hại tình dục'],
  ['BLHĐ', 'bạo lực học đường'],
  ['SDD', 'suy dinh dưỡng'],
  ['DTTS', 'dân tộc thiểu số'],
  ['TE', 'trẻ em'],
  ['HS', 'học sinh'],
  ['GV', 'giáo viên'],
  ['QTE', 'quyền trẻ em'],
  ['NCT', 'người cao tuổi'],
  ['ĐBKK', 'đặc biệt khó khăn'],
  ['TNXH', 'tệ nạn xã hội'],
  ['TNGT', 'tai nạn giao thông'],
  ['NTM', 'nông thôn mới'],
  ['BHTN', 'bảo hiểm thất nghiệp'],
  ['BTXH', 'bảo trợ xã hội'],
  ['XKLĐ', 'xuất khẩu lao động'],
  ['ANTT', 'an ninh trật tự'],
  ['ATTP', 'an toàn thực phẩm'],
  ['GPMB', 'giải phóng mặt bằng'],
  ['GDMN', 'giáo dục mầm non'],
  ['SXH', 'sốt xuất huyết'],
  ['KCB', 'khám bệnh, chữa bệnh'],
  ['VSMT', 'vệ sinh môi trường'],
  ['NKT', 'người khuyết tật'],
  ['CBCCVC', 'cán bộ, công chức, viên chức'],
];

/** Types of document by their symbol. Source: Nghị định 30/2020/NĐ-CP, Phụ lục III; NĐ, TT, TTLT from Luật Ban hành văn bản quy phạm pháp luật; KL from Party practice. */
export const documentTypes: readonly (readonly [symbol: string, name: string])[] = [
  ['NQ', 'Nghị quyết'],
  ['QĐ', 'Quyết định'],
  ['CT', 'Chỉ thị'],
  ['QC', 'Quy chế'],
  ['QyĐ', 'Quy định'],
  ['TC', 'Thông cáo'],
  ['TB', 'Thông báo'],
  ['HD', 'Hướng dẫn'],
  ['CTr', 'Chương trình'],
  ['KH', 'Kế hoạch'],
  ['PA', 'Phương án'],
  ['ĐA', 'Đề án'],
  ['DA', 'Dự án'],
  ['BC', 'Báo cáo'],
  ['BB', 'Biên bản'],
  ['TTr', 'Tờ trình'],
  ['HĐ', 'Hợp đồng'],
  ['CĐ', 'Công điện'],
  ['BGN', 'Bản ghi nhớ'],
  ['BTT', 'Bản thỏa thuận'],
  ['GUQ', 'Giấy ủy quyền'],
  ['GM', 'Giấy mời'],
  ['GGT', 'Giấy giới thiệu'],
  ['NĐ', 'Nghị định'],
  ['TT', 'Thông tư'],
  ['TTLT', 'Thông tư liên tịch'],
  ['VBHN', 'Văn bản hợp nhất'],
  ['KL', 'Kết luận'],
  ['PL', 'Pháp lệnh'],
];

/** Names of document types, longest first, for patterns; "Luật", "Công văn" and "Thư công" have no symbol. */
export const documentTypeNames: readonly string[] = [
  ...documentTypes.map(([, name]) => name),
  'Luật',
  'Bộ luật',
  'Công văn',
  'Hiến pháp',
  'Công ước',
  'Lệnh',
].sort((a, b) => b.length - a.length || a.localeCompare(b));

/** Types whose name is as often an act ("báo cáo kết quả", "hướng dẫn thực hiện"): alone they name no document. */
export const actTypeNames: readonly string[] = [
  'Báo cáo',
  'Thông báo',
  'Hướng dẫn',
  'Quy định',
  'Chương trình',
  'Dự án',
  'Đề án',
  'Hợp đồng',
  'Phương án',
];

function toKey(short: string): string {
  return foldMarks(short).replace(/[\s&,.-]/g, '');
}

const LONG_FORMS = new Map(ABBREVIATIONS.map(([short, long]) => [toKey(short), long]));
// Longest first so that "LĐTBXH" is not read as "LĐ".
// The symbol of a document number ("51/KH-UBND") is no short form.
const CANDIDATE =
  /(?<![\p{L}\d]|\d\s?[/-]\s?[\p{L}&/-]*)[A-ZĐ]{2,}[a-z]?(?:(?:\s?[&-]\s?|,)[A-ZĐ]+)*(?![\p{L}\d])/gu;

/**
 * The text with known short forms written out; unknown ones stay. A leading B, S or P of a branch is its Bộ, Sở or
 * Phòng: "SGDĐT" → "Sở Giáo dục và Đào tạo".
 *
 * @example expandAbbreviations('UBND huyện, Sở GD&ĐT') // 'Ủy ban nhân dân huyện, Sở Giáo dục và Đào tạo'
 */
export function expandAbbreviations(text: string): string {
  return text.replace(
    CANDIDATE,
    (short) => longForm(short) ?? short.replace(/[A-ZĐ]+[a-z]?/gu, (part) => longForm(part) ?? part),
  );
}

const BRANCH_PREFIXES: Readonly<Record<string, string>> = { b: 'Bộ', s: 'Sở', p: 'Phòng' };

function longForm(short: string): string | undefined {
  const key = toKey(short);
  const known = LONG_FORMS.get(key);
  if (known !== undefined) return known;
  const prefix = BRANCH_PREFIXES[key[0] ?? ''];
  const branch = LONG_FORMS.get(key.slice(1));
  return prefix === undefined || branch === undefined || key.length < 4 ? undefined : `${prefix} ${branch}`;
}

// A syllable Vietnamese can have: "te" may be "tế", so it is never taken for a short form typed in lower case.
const SPEAKABLE =
  /^(?:ngh?|[ckpt]h|gh|gi|nh|qu|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnptiouy])?$/;

/**
 * A short form typed without capitals or marks ("ubnd", "gddt") written out, as typed otherwise. Short forms that could
 * be a syllable stay. For matching a question, never for showing.
 *
 * @example expandTyped('ubnd') // 'ủy ban nhân dân'
 */
export function expandTyped(word: string): string {
  if (word.length < 2 || SPEAKABLE.test(foldMarks(word))) return word;
  return longForm(word)?.toLowerCase() ?? word;
}

/**
 * A body's name for comparing: short forms written out, marks, case, tone placement and punctuation ignored.
 *
 * @example agencyKey('Sở GD&ĐT Sông Vân') === agencyKey('Sở Giáo dục và Đào tạo Sông Vân') // true
 */
export function agencyKey(name: string): string {
  const long = expandAbbreviations(unifyTonePlacement(normalizeCharacters(name)));
  return foldMarks(long)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
