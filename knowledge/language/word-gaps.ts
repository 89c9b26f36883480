import { isVietnameseSyllable } from './vietnamese-syllable.ts';

/**
 * Words that begin with a vowel and stand alone; "ết", "ường" have the grammar of a syllable and are only ever the end
 * of one. Source: the vowel-initial entries of Vietnamese dictionaries, without dialect.
 */
const VOWEL_WORDS = new Set(
  (
    'a á à ạ ác ách ai ái ải am ám ảm an án ang áng anh ánh ảnh ao áo ảo áp át ảnh ăn ắng ắp ắt ẵm âm ấm ẩm ậm ân ấn ẩn ấp ẩu âu ấu ' +
    'em én eo ép ê ế ếch êm ếm i ì ích im in inh ít ỉu o oai oan oán oanh oát óc oi ói om ong óng ọp ô ố ổ ốc ôi ổi ốm ôm ôn ổn ông ống ' +
    'ơ ờ ở ơi ơn ớn ớt ơ u ú ủ ù úa ủi um úm un ung ủng uốn uống úp út uy úy ủy uỷ uý uyên uyển ư ừ ưa ức ưng ứng ước ướm ương ướp ướt ưu ưỡn y ý ỷ yêm yếm yên yến yêu yếu yết'
  ).split(' '),
);
const ONSET = /^(?:ngh?|gh|gi|kh|nh|ch|ph|th|tr|qu|[bcdđghklmnprstvx])/iu;
/** How letters sound before e, ê, i and before others decides their spelling. */
const MISSPELT =
  /^(?:k(?![heêiyéèẻẽẹếềểễệíìỉĩịýỳỷỹỵ])|(?:gh|ngh)(?![eêiéèẻẽẹếềểễệíìỉĩị])|c(?=[eêiéèẻẽẹếềểễệíìỉĩị])|ng(?=[eêéèẻẽẹếềểễệiíìỉĩị]))/iu;
/** The longest run of pieces one syllable comes in, and the longest stretch looked at. */
const MAX_PIECES = 7;
const MAX_RUN = 200;

function isWord(text: string): boolean {
  const lower = text.toLowerCase();
  if (!ONSET.test(lower)) return VOWEL_WORDS.has(lower);
  return isVietnameseSyllable(lower) && !MISSPELT.test(lower);
}

/** Small, capital, or with a capital at the head. */
function hasOneCase(word: string): boolean {
  const rest = word.slice(1);
  return rest === rest.toLowerCase() || word === word.toUpperCase();
}

/** A piece that is no word and joins no other costs more than any number of words it might hide among. */
const LEFT_OVER = 100;

/**
 * The one cheapest way to part `pieces` into words of consecutive pieces, as the number of pieces in each: few words, and
 * as few pieces left over as can be. Undefined when two ways cost the same.
 */
function findOnlyParting(pieces: readonly string[]): number[] | undefined {
  const costs: number[] = Array.from({ length: pieces.length + 1 }, () => Number.POSITIVE_INFINITY);
  const isOnly: boolean[] = [];
  const first: number[] = [];
  costs[pieces.length] = 0;
  isOnly[pieces.length] = true;
  for (let at = pieces.length - 1; at >= 0; at -= 1) {
    for (let size = 1; size <= MAX_PIECES && at + size <= pieces.length; size += 1) {
      const step = costOf(pieces.slice(at, at + size));
      const cost = (costs[at + size] ?? 0) + step;
      const best = costs[at] ?? 0;
      if (step === Number.POSITIVE_INFINITY || cost > best) continue;
      isOnly[at] = cost < best && isOnly[at + size] === true;
      costs[at] = cost;
      first[at] = size;
    }
  }
  if (isOnly[0] !== true) return undefined;
  const sizes: number[] = [];
  for (let at = 0; at < pieces.length; at += first[at] ?? 1) sizes.push(first[at] ?? 1);
  return sizes;
}

function costOf(pieces: readonly string[]): number {
  const word = pieces.join('');
  // Capitals in a row are an abbreviation rather than a word of two letters.
  const isShortCapitals = pieces.length > 1 && word.length < 3 && word === word.toUpperCase();
  if (!isShortCapitals && hasOneCase(word) && isWord(word)) return 1;
  return pieces.length === 1 ? LEFT_OVER : Number.POSITIVE_INFINITY;
}

/** Other words that begin with a vowel are likelier the end of a misspelling ("dưong"). */
const GLUED_VOWEL = /^(?:an|ăn|em|[uủ][yỷ]|ương|yên|yếu|yêu|ở|ông|ứng|ảnh|áp|ấn|ước|ưu)$/iu;
/** Where the grammar leaves two ways ("thự chiện"), the one that documents use. */
const USUAL_PAIRS: readonly string[] = [
  'thực hiện',
  'phát hiện',
  'phát huy',
  'phát hành',
  'kết hợp',
  'các hoạt',
  'các hộ',
  'các hội',
  'các huyện',
  'các hình',
];

/**
 * Words written without a gap, parted where the grammar of syllables leaves one way only: "kếhoạch" → "kế hoạch". The
 * word itself when it is a syllable, has no Vietnamese mark or can be parted in no way or several.
 */
export function splitGlued(word: string): string {
  if (word.length < 5 || word.length > 40 || !/[\u00C0-\u1EF9]/.test(word) || isVietnameseSyllable(word))
    return word;
  const letters = [...word];
  const usual = USUAL_PAIRS.find((pair) => pair.replace(' ', '') === word.toLowerCase());
  if (usual !== undefined) return `${word.slice(0, usual.indexOf(' '))} ${word.slice(usual.indexOf(' '))}`;
  const sizes = findOnlyParting(letters);
  if (sizes === undefined || sizes.length < 2 || sizes.some((size) => size < 2)) return word;
  let at = 0;
  const words = sizes.map((size) => {
    at += size;
    return letters.slice(at - size, at).join('');
  });
  return words.slice(1).every((later) => ONSET.test(later) || GLUED_VOWEL.test(later))
    ? words.join(' ')
    : word;
}

/** A join of parted letters. */
export interface PartedJoin {
  readonly text: string;
  /** Words put together. */
  readonly words: readonly string[];
  /** Whether one of them had a piece that is never a word ("ph ụ", "n ă m"); "chứ c" alone might be a list's letter. */
  readonly isSure: boolean;
}

const TOKEN = /^([^\p{L}\p{M}\d]*)([\p{L}\p{M}]+)([^\p{L}\p{M}\d]*)$/u;
/** A document's symbol with its letters apart: "12/2031/TTLT/BT C - B Y T". */
const PARTED_SYMBOL = /(?<!\d)\d{1,4}\/(?:\d{4}\/)?[\p{Lu}/-]+(?: {1,2}(?:\p{Lu}{1,3}|[-/])(?!\p{L})){3,}/gu;
/** "y tế": here the y is a word. */
const Y_WORDS = /^(?:tế|sĩ|dược|học|khoa|đức|bác|tá|lý|viện|án)(?!\p{L})/iu;
const UY = /(?<!\p{L})(ủ) (y)(?!\p{L})(?! (?:tế|sĩ|dược|học|khoa|đức|bác|tá|lý|viện)(?!\p{L}))/giu;

/**
 * Puts letters together that an export has parted ("n ă m", "ph ụ nữ", "Ủ y ban"), where the grammar of syllables leaves
 * one way only. Gaps of more than one space are kept: they part words or columns.
 */
export function joinParted(line: string): PartedJoin {
  const words: string[] = [];
  let isSure = false;
  const text = line
    .replace(UY, '$1$2')
    .replace(PARTED_SYMBOL, joinSymbol)
    .replace(/\S+(?: \S+)+/g, (stretch) => {
      const tokens = stretch.split(' ');
      const joined: string[] = [];
      let done = 0;
      for (const run of listRuns(tokens)) {
        const result = joinRun(tokens.slice(run.from, run.to));
        if (result === undefined) continue;
        words.push(...result.words);
        isSure ||= result.isSure;
        joined.push(...tokens.slice(done, run.from), ...result.tokens);
        done = run.to;
      }
      return [...joined, ...tokens.slice(done)].join(' ');
    });
  return { text, words, isSure: isSure || (text !== line && words.length === 0) };
}

/** Several letters alone show that they have come apart; short abbreviations beside a number are cells of a table. */
function joinSymbol(symbol: string): string {
  const single = symbol.match(/ \p{Lu}(?!\p{L})/gu)?.length ?? 0;
  return single >= 3 ? symbol.replace(/ /g, '') : symbol;
}

interface Run {
  readonly from: number;
  readonly to: number;
}

/** Stretches of pieces that are no words, with the word on either side. */
function listRuns(tokens: readonly string[]): Run[] {
  const isPiece = tokens.map((token, i) => isPieceOfWord(token, tokens[i - 1]));
  const isOpen = (at: number): boolean =>
    isPiece[at] === true ||
    (tokens[at]?.length === 1 && !(tokens[at] === 'y' && Y_WORDS.test(tokens[at + 1] ?? '')));
  const runs: { from: number; to: number }[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (isPiece[at] !== true) continue;
    const from = at > 0 && canJoin(tokens[at - 1], tokens[at]) ? at - 1 : at;
    let to = at + 1;
    while (
      to < tokens.length &&
      canJoin(tokens[to - 1], tokens[to]) &&
      (isOpen(to) || isPiece[to - 1] === true)
    )
      to += 1;
    const last = runs.at(-1);
    if (last !== undefined && from < last.to) last.to = to;
    else runs.push({ from, to });
    at = to - 1;
  }
  return runs.filter((run) => run.to - run.from > 1 && run.to - run.from <= MAX_RUN);
}

/** A letter behind a number is a unit or a class: "3 m", "lớp 5 a". */
function isPieceOfWord(token: string, before: string | undefined): boolean {
  const letters = TOKEN.exec(token)?.[2];
  if (letters === undefined || /\d$/.test(before ?? '')) return false;
  return (
    letters.length <= 5 && !isWord(letters) && (letters === letters.toLowerCase() || letters.length === 1)
  );
}

/** Punctuation between two tokens parts words. */
function canJoin(before: string | undefined, after: string | undefined): boolean {
  const left = TOKEN.exec(before ?? '');
  const right = TOKEN.exec(after ?? '');
  return left !== null && right !== null && left[3] === '' && right[1] === '';
}

function joinRun(
  tokens: readonly string[],
): { tokens: string[]; words: string[]; isSure: boolean } | undefined {
  const pieces = tokens.map((token) => TOKEN.exec(token)?.[2] ?? '');
  const sizes = findOnlyParting(pieces);
  if (sizes === undefined) return undefined;
  let at = 0;
  const words: string[] = [];
  let isSure = false;
  const hasLeftOver = sizes.some(
    (size, i) => size === 1 && !isWord(pieces[sizes.slice(0, i).reduce((sum, one) => sum + one, 0)] ?? ''),
  );
  const joined = sizes.flatMap((size) => {
    const parts = tokens.slice(at, at + size);
    at += size;
    const word = parts.join('');
    // Among letters that fit nowhere, capitals are those of an abbreviation.
    if (hasLeftOver && size > 1 && word === word.toUpperCase()) return parts;
    if (size > 1) words.push(word);
    isSure ||=
      size > 1 && (endsWord(parts) || parts.some((part) => isNeverAWord(TOKEN.exec(part)?.[2] ?? '')));
    return word;
  });
  return words.length === 0 ? undefined : { tokens: joined, words, isSure };
}

/** Words that a letter may follow as a name: "số n", "tổ c", "lô t". */
const LABELLED = /^(?:số|tổ|lô|thửa|khu|ý|mã|tờ|bộ|kỳ|trí|cỡ|ô|hồ|vụ|đồ)$/iu;

/** "chứ c": a word and the end of it. */
function endsWord(parts: readonly string[]): boolean {
  const [head = '', tail = ''] = parts.map((part) => TOKEN.exec(part)?.[2] ?? '');
  return parts.length === 2 && tail.length === 1 && isWord(head) && !LABELLED.test(head);
}

/** A vowel with a mark, or a double consonant, that no word consists of. */
function isNeverAWord(piece: string): boolean {
  return !isWord(piece) && (piece.length > 1 || /[^\p{ASCII}đĐ]/u.test(piece));
}
