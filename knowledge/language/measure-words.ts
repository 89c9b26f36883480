import { expandAbbreviations } from './abbreviations.ts';
import { foldMarks, hasMarks } from './fold.ts';
import { normalizeCharacters, unifyTonePlacement } from './normalize.ts';

/**
 * Words that name one thing in the indicators of plans, the first standing for all. Far fewer than the words a question may
 * use for one another (`same-words.ts`): there a wider match finds more, here it would accuse somebody. Usage of official
 * plans; whoever adds a line must be sure that a count of the one is a count of the other.
 */
const ONE_MEASURE: readonly (readonly string[])[] = [
  ['hỗ trợ', 'trợ giúp', 'giúp đỡ'],
  ['tử vong', 'chết', 'bị chết'],
  ['vắc xin', 'vắc-xin', 'vaccine', 'vacxin', 'văcxin'],
  ['tiêm chủng', 'tiêm phòng', 'tiêm ngừa'],
  ['trẻ', 'trẻ em'],
  ['hộ', 'hộ gia đình', 'hộ dân', 'gia đình'],
  ['người dân', 'nhân dân', 'dân số', 'dân cư'],
  ['giáo viên', 'nhà giáo', 'thầy cô giáo'],
  ['môi trường mạng', 'không gian mạng', 'internet'],
  ['nhà vệ sinh', 'nhà tiêu', 'công trình vệ sinh'],
  ['khám sức khỏe', 'kiểm tra sức khỏe'],
  ['ra lớp', 'đến lớp', 'đến trường', 'đi học'],
  ['điểm vui chơi', 'sân chơi', 'khu vui chơi', 'nơi vui chơi'],
  ['chất thải rắn sinh hoạt', 'rác thải sinh hoạt', 'rác sinh hoạt'],
  ['người khuyết tật', 'người tàn tật'],
  ['trực tuyến', 'qua mạng'],
  [
    'bao phủ bảo hiểm y tế',
    'dân số tham gia bảo hiểm y tế',
    'người dân tham gia bảo hiểm y tế',
    'người tham gia bảo hiểm y tế',
    'bao phủ bảo hiểm y tế toàn dân',
  ],
  ['hợp vệ sinh', 'bảo đảm vệ sinh', 'đảm bảo vệ sinh'],
  ['đạt chuẩn', 'đạt tiêu chuẩn', 'được công nhận đạt chuẩn'],
  ['phù hợp trẻ', 'thân thiện trẻ'],
  ['bảo vệ', 'bảo vệ an toàn'],
];

const UNIT_NOUN = '(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|trường|ngành)';
/** What an indicator may be told with or without: where and when in general, how it is counted, how well it is done. */
const TOLD_OR_NOT: readonly RegExp[] = [
  /\((?:[^()]*\/[^()]*|[\p{Lu}\d&-]{2,})\)/gu,
  /(?:trên|trong)\s+(?:tổng số\s+)?1(?:[.\s]?0{2,3})+\s+(?:trẻ(?: em)?(?: (?:được )?(?:đẻ|sinh)(?: ra)?(?: còn)? sống)?|ca (?:đẻ|sinh)(?: ra)?(?: còn)? sống|người dân|dân|người)/giu,
  new RegExp(
    `(?:trên|tại|trong)\\s+(?:phạm vi\\s+)?(?:địa bàn\\s+)?(?:toàn\\s+)?${UNIT_NOUN}(?!\\p{L})`,
    'giu',
  ),
  new RegExp(`(?:(?:của|trong|trên)\\s+)?toàn\\s+${UNIT_NOUN}(?!\\p{L})\\s*:?`, 'giu'),
  new RegExp(`của\\s+${UNIT_NOUN}(?!\\p{L})`, 'giu'),
  /trên địa bàn(?!\s+\p{L}*\p{Lu})/giu,
  /(?:tính )?(?:đến|vào|trong|của)?\s*(?:hết |cuối )?(?:năm(?: học)?|giai đoạn|quý [ivx\d]+(?:\/|\s+năm))\s+\d{4}(?:\s?-\s?\d{4})?/giu,
  /(?:hằng|hàng|mỗi)\s+năm(?: học)?|trong\s+năm(?: học)?(?!\s+\d)/giu,
  /theo (?:đúng )?(?:quy định|quy trình|quy chế|hướng dẫn)(?: (?:của pháp luật|hiện hành))?/giu,
  /(?<=từ )đủ(?= \d)/giu,
  /(?:kịp thời|thường xuyên|phù hợp theo nhu cầu)(?!\p{L})/giu,
];
/** "Mở rộng mạng cấp nước để tỷ lệ …": what leads to the rate is no part of it. */
const LEAD =
  /^.*(?:(?<!\p{L})(?:để|nhằm|đưa|nâng|giảm|hạ|kéo giảm|bảo đảm|đảm bảo|phấn đấu|duy trì)|[,;:])\s+(?=(?:tỷ lệ|tỷ suất)(?!\p{L}))/u;
const OPENING =
  /^(?:(?:phấn đấu|bảo đảm|đảm bảo|tiếp tục|duy trì|giảm|nâng|tăng|hạ|tổ chức|xây dựng|thành lập|mở|có|tỷ lệ|tỷ suất|mức|chỉ tiêu|số lượng|số)\s+)+/u;
/** Words of grammar: an indicator with and without them is one. "hoặc", "không", "dưới", "trên" are content. */
const GRAMMAR = new Set(
  'các những và của cho ở tại vào với về do từ đến là được bị có thì mà để nhằm ra cả tỷ lệ suất đối'.split(
    ' ',
  ),
);
const WORD = /[\p{L}\d]+(?:[.,]\d+)*/gu;

/** What an indicator measures, to be held against another's. */
export interface Measure {
  /** Content words with marks, in one spelling; a set, since "suy dinh dưỡng trẻ em" is "trẻ em suy dinh dưỡng". */
  readonly words: ReadonlySet<string>;
  /** The same without marks, for texts that lost theirs. */
  readonly folded: ReadonlySet<string>;
  readonly hasMarks: boolean;
  /** "Số vụ …": a change of a number is no change of a rate. */
  readonly isNumber: boolean;
}

/**
 * The words that tell what is measured, in one spelling: short forms written out, synonyms of `ONE_MEASURE` unified, words
 * of grammar, of the year and of the whole territory left out.
 *
 * @example [...toMeasure('Tỷ lệ TE được trợ giúp').words] // ['trẻ', 'hỗ', 'trợ']
 */
export function toMeasure(text: string): Measure {
  const long = expandAbbreviations(normalizeCharacters(text));
  const bare = TOLD_OR_NOT.reduce((rest, pattern) => rest.replace(pattern, ' '), unifySpelling(long));
  const plain = bare.toLowerCase().replace(/\s+/g, ' ').trim().replace(LEAD, '');
  const words = (unifyWords(plain.replace(OPENING, '')).match(WORD) ?? [])
    .map(toPlainNumber)
    .filter((word) => !GRAMMAR.has(word));
  return {
    words: new Set(words),
    folded: new Set(words.map(foldMarks)),
    hasMarks: hasMarks(text),
    isNumber: /^(?:(?:phấn đấu|bảo đảm|giảm|tăng|nâng|hạ)\s+)*số(?!\p{L})/u.test(plain),
  };
}

/** Whether two measures are told in the same words; never for one without any. */
export function isSameMeasure(a: Measure, b: Measure): boolean {
  const [own, other] = a.hasMarks && b.hasMarks ? [a.words, b.words] : [a.folded, b.folded];
  return own.size > 0 && own.size === other.size && own.isSubsetOf(other);
}

/** "tỉ lệ" is "tỷ lệ", "hoà" is "hòa"; letters keep their case, so that short forms stay what they are. */
function unifySpelling(text: string): string {
  return unifyTonePlacement(text).replace(
    /(?<=(?:^|[^\p{L}])(?:[hkmt]|qu))([ìíỉĩị])(?!\p{L})/giu,
    (vowel) => Y_FOR_I[vowel.toLowerCase()] ?? vowel,
  );
}

const Y_FOR_I: Readonly<Record<string, string>> = { ì: 'ỳ', í: 'ý', ỉ: 'ỷ', ĩ: 'ỹ', ị: 'ỵ' };

const REPLACEMENTS = ONE_MEASURE.flatMap(([first = '', ...others]) =>
  others.map((other) => ({ pattern: toPattern(other), length: other.length, first })),
).sort((a, b) => b.length - a.length);

function toPattern(words: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])${words}(?![\\p{L}\\d])`, 'gu');
}

function unifyWords(text: string): string {
  return REPLACEMENTS.reduce((rest, { pattern, first }) => rest.replace(pattern, first), text);
}

/** "06 tuổi" is "6 tuổi". */
function toPlainNumber(word: string): string {
  return /^0\d+$/.test(word) ? word.replace(/^0+/, '') : word;
}
