import { expandAbbreviations, expandTyped } from '../../../knowledge/language/abbreviations.ts';
import { foldMarks } from '../../../knowledge/language/fold.ts';
import { unifyTonePlacement } from '../../../knowledge/language/normalize.ts';

/** A word with what its place in the text tells. */
export interface Word {
  /** Lower case, marks kept, one tone placement. */
  readonly text: string;
  readonly isCapital: boolean;
  /** First of the text or behind a mark that starts anew (". : - •"). */
  readonly isOpening: boolean;
  /** Parted from the word before by a mark. */
  readonly isParted: boolean;
}

// "ubnd", "hđnd" typed small: no syllable, so a short form.
const VOWELLESS = /(?<![\p{L}\d/-])(?:u?[bcdđghklmnpqrstvx]{3,})(?![\p{L}\d/-])/gu;

/** The words of a text with normalised characters, short forms written out. */
export function readWords(text: string): Word[] {
  const long = expandAbbreviations(unifyTonePlacement(text)).replace(VOWELLESS, expandTyped);
  let last = 0;
  return [...long.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match, i) => {
    const gap = long.slice(last, match.index);
    last = match.index + match[0].length;
    return {
      text: match[0].toLowerCase(),
      isCapital: /^\p{Lu}/u.test(match[0]),
      isOpening: i === 0 || /[.:;!?“”"()\-+•|\n]/u.test(gap),
      isParted: i === 0 || /[^\s]/u.test(gap),
    };
  });
}

/** Words that can be asked whether they hold others in a row. */
export interface WordSource {
  readonly words: readonly Word[];
  has(phrase: string): boolean;
}

/**
 * The words of several texts; no phrase reaches over the end of one.
 *
 * @param areMarksOptional for what a person typed: "xa doi thong" holds "xã Đồi Thông"
 */
export function createWordSource(texts: readonly string[], areMarksOptional: boolean): WordSource {
  const read = texts.map(readWords);
  const fold = areMarksOptional ? foldMarks : (words: string) => words;
  const joined = read
    .map((words) => joinCompounds(` ${words.map((word) => word.text).join(' ')} `))
    .join('\n');
  const searched = fold(joined);
  return {
    words: read.flat(),
    has: (phrase) => searched.includes(fold(joinCompounds(` ${phrase} `))),
  };
}

// In these the second word is not the noun of a body: "cán bộ y tế" is not "Bộ Y tế".
const COMPOUNDS = /(?<= )(cán|nội|toàn|đồng|tiến) (bộ)(?= )/g;

function joinCompounds(words: string): string {
  return words.replace(COMPOUNDS, '$1-$2');
}

// Little words and verbs that follow a name or a noun without being part of it.
const FUNCTION_WORDS = new Set(
  `và hoặc hay của do đến tới là có được phải trở so theo trong trên dưới tại ở vào với cho để thì mà trước sau từ về như nên nếu khi đã sẽ
  cần đạt hằng hàng mỗi nhằm bằng cả gồm thuộc đối các những này nào đó mình cùng cũng còn chưa không chỉ ghi nêu yêu đề giao báo gửi nộp chủ
  phối thực triển tổ hướng ban tham tiếp chịu lập xây phê duyệt ký trình nhận thống tổng rà kiểm đang vì qua lên xuống trực mới đặt quy số ngày
  tháng năm quyết quán căn kết lấy làm ra nhất nhưng bị bởi giữ đưa dự đăng thông cấp nơi nói việc phân`.split(
    /\s+/,
  ),
);

/** Whether a word may follow any name. */
export function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.has(word) || /\p{N}/u.test(word);
}

const NEGATIONS = new Set(['không', 'chưa', 'chẳng', 'cấm', 'trừ']);
// "không quá", "không dưới": comparators, read with their figure.
const COMPARING = /^(?:quá|vượt|dưới|thấp|ít|nhỏ|cao|nhiều|lớn|hơn|kém|gian|khí)$/u;

/** Negations of a claim that no source has, and words whose negation in the sources the claim leaves out. */
export function findChangedNegations(claim: WordSource, sources: readonly WordSource[]): string[] {
  const added = listNegated(claim).filter(
    ({ negation, next }) => !sources.some((source) => source.has(`${negation} ${next}`)),
  );
  const dropped = sources.flatMap(listNegated).filter(({ next, after }) => {
    const phrase = `${next} ${after}`;
    return (
      after !== '' && saysPlainly(claim, phrase) && !sources.some((source) => saysPlainly(source, phrase))
    );
  });
  return [
    ...added.map(({ negation, next }) => `${negation} ${next}`),
    ...new Set(dropped.map(({ next, after }) => `${next} ${after}`)),
  ];
}

function listNegated({ words }: WordSource): { negation: string; next: string; after: string }[] {
  return words.flatMap((word, i) => {
    const next = words[i + 1];
    const after = words[i + 2];
    if (!NEGATIONS.has(word.text) || next === undefined || next.isParted || COMPARING.test(next.text))
      return [];
    const isPhrase = after !== undefined && !after.isParted;
    return [{ negation: word.text, next: next.text, after: isPhrase ? after.text : '' }];
  });
}

function saysPlainly({ words }: WordSource, phrase: string): boolean {
  return words.some(
    (word, i) => `${word.text} ${words[i + 1]?.text}` === phrase && !NEGATIONS.has(words[i - 1]?.text ?? ''),
  );
}

const PERIOD = '(?<period>ngày|tuần|tháng|quý|năm|học kỳ|kỳ)';
const RECURRENCE = new RegExp(
  String.raw`(?<!\p{L})(?:hằng|hàng|mỗi|từng|định kỳ)\s${PERIOD}(?!\p{L})`,
  'giu',
);
const PART = new RegExp(String.raw`(?<!\p{L})(?<part>đầu|giữa|cuối)\s${PERIOD}(?!\p{L})`, 'giu');
const DIRECTIONS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['increase', /(?<!\p{L})(?:gia tăng|tăng(?! cường)|nâng)(?!\p{L})/giu],
  ['decrease', /(?<!\p{L})(?:giảm|hạ thấp|kéo giảm)(?!\p{L})/giu],
];

/** Recurrences, parts of a period and directions of a text, by class: "hằng năm" and "mỗi năm" are one. */
export function findTimeWords(text: string): { class: string; text: string }[] {
  const plain = unifyTonePlacement(text);
  return [
    ...[...plain.matchAll(RECURRENCE)].map((m) => ({
      class: `every ${lower(m.groups?.period)}`,
      text: m[0],
    })),
    ...[...plain.matchAll(PART)].map((m) => ({
      class: `${lower(m.groups?.part)} ${lower(m.groups?.period)}`,
      text: m[0],
    })),
    ...DIRECTIONS.flatMap(([name, pattern]) =>
      [...plain.matchAll(pattern)].map((m) => ({ class: name, text: m[0] })),
    ),
  ];
}

function lower(text: string | undefined): string {
  return (text ?? '').toLowerCase();
}
