import { provinceAliases } from '../language/province-aliases.ts';
import type { NameToken } from './name-tokens.ts';
import { toWrittenName, type WrittenName } from './unit-names.ts';
import { getUnitTable, type TableUnit } from './unit-table.ts';

/** A unit as a name tells it: "huyện Cẩm X", or "Cẩm X" alone; the name is empty in "UBND tỉnh". */
export interface UnitSpec {
  /** Null where only the name is written. */
  readonly noun: string | null;
  readonly name: WrittenName;
  /** The name as written. */
  readonly written: string;
}

interface NounForm {
  readonly noun: string;
  readonly words: readonly string[];
  readonly plain: readonly string[];
  /** A letter or two that may be a name, too. */
  readonly isShort: boolean;
}

const NOUN_FORMS: readonly NounForm[] = [
  ...['thành phố', 'thị xã', 'thị trấn', 'đặc khu', 'thủ đô', 'tỉnh', 'huyện', 'quận', 'xã', 'phường'].map(
    (noun) => toForm(noun, noun, false),
  ),
  toForm('tp', 'thành phố', false),
  toForm('tx', 'thị xã', true),
  toForm('tt', 'thị trấn', true),
  toForm('t', 'tỉnh', true),
  toForm('h', 'huyện', true),
  toForm('q', 'quận', true),
  toForm('x', 'xã', true),
  toForm('p', 'phường', true),
];

function toForm(form: string, noun: string, isShort: boolean): NounForm {
  const words = form.split(' ');
  return { noun, words, plain: words.map((word) => toWrittenName(word, false).plain), isShort };
}

// "H. Cẩm X", "P. 12", "TX Sông Vân"; a lone "X" may be a name.
function isShortNoun(tokens: readonly NameToken[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  const isCapital = token.written === token.written.toUpperCase();
  return token.hasStop || (token.plain.length > 1 && isCapital) || /^\d/.test(tokens[at + 1]?.plain ?? '');
}

// "xã hội", "tỉnh ủy", "huyện đoàn" inside a name are no units; "UBND xã Hội An" is one.
const NO_NAMES: readonly string[] = ['hoi', 'uy', 'doan'];
const NAME_LENGTH_MAX = 6;

/** The noun that begins at a token; undefined for any other word. */
export function findNoun(
  tokens: readonly NameToken[],
  at: number,
  isMarked: boolean,
): { readonly noun: string; readonly length: number } | undefined {
  const form = NOUN_FORMS.find(({ words, plain, isShort }) => {
    const isFound = words.every((word, i) => {
      const token = tokens[at + i];
      return isMarked && !isShort ? token?.marked === word : token?.plain === plain[i];
    });
    return isFound && (!isShort || isShortNoun(tokens, at));
  });
  if (form === undefined) return undefined;
  const next = tokens[at + form.words.length];
  const isInside = at > 0 && tokens[at]?.isAfterBreak === false;
  const isGlued =
    isInside && next !== undefined && NO_NAMES.includes(next.plain) && next.written === next.marked;
  const isHue = tokens[at]?.plain === 'tt' && next?.plain === 'hue';
  if (isGlued || isHue || (form.isShort && next === undefined)) return undefined;
  return { noun: form.noun === 'thủ đô' ? 'thành phố' : form.noun, length: form.words.length };
}

/**
 * Reads the units of a path, smallest first as written: "xã A, huyện B, tỉnh C". Where nouns or commas are left out
 * the table of units parts the names ("xa ha giang ha trung thanh hoa"); names it does not know stay whole.
 */
export function readUnitSpecs(tokens: readonly NameToken[], isMarked: boolean): UnitSpec[] {
  const specs: UnitSpec[] = [];
  for (let i = 0; i < tokens.length; ) {
    const found = findNoun(tokens, i, isMarked);
    const start = i + (found?.length ?? 0);
    // "UBND tỉnh, …": a noun alone. What follows a noun directly is its name, be it a noun's word ("phường Phường
    // Đúc").
    const isAlone = start > i && tokens[start]?.isAfterBreak !== false;
    let end = isAlone ? start : start + 1;
    while (!isAlone && end < tokens.length && !isBoundary(tokens, end, isMarked)) end += 1;
    const words = trimTail(found?.noun ?? null, tokens.slice(start, end), isMarked);
    specs.push(...splitNames(found?.noun ?? null, words, isMarked));
    i = end;
  }
  return specs;
}

// "tỉnh Thanh Hóa hiện", "xã Hà Long trước": a small word behind capitals is the sentence's, unless the table has it so
// ("thị trấn Nông trường …").
function trimTail(noun: string | null, words: readonly NameToken[], isMarked: boolean): readonly NameToken[] {
  const [first] = words;
  if (!isMarked || first === undefined || !/^\p{Lu}/u.test(first.written)) return words;
  const at = words.findIndex(({ written }) => /^\p{Ll}/u.test(written));
  return at === -1 || findKnown(noun, words, isMarked).length > 0 ? words : words.slice(0, at);
}

// A noun's word that nothing follows ends a name: "xã Tân Xã, huyện …".
function isBoundary(tokens: readonly NameToken[], at: number, isMarked: boolean): boolean {
  if (tokens[at]?.isAfterBreak === true) return true;
  const noun = findNoun(tokens, at, isMarked);
  if (noun === undefined) return false;
  const next = tokens[at + noun.length];
  if (next === undefined || next.isAfterBreak) return false;
  const isNounAgain = isMarked && findNoun(tokens, at + noun.length, isMarked) !== undefined;
  return !isNounAgain;
}

/** A unit as its noun and the syllables of its name tell it. */
export function toUnitSpec(noun: string | null, words: readonly NameToken[], isMarked: boolean): UnitSpec {
  const written = words.map((word) => word.written).join(' ');
  return { noun, name: toWrittenName(written, isMarked), written };
}

function splitNames(noun: string | null, written: readonly NameToken[], isMarked: boolean): UnitSpec[] {
  const words = findKnown(noun, written, isMarked).length > 0 ? written : cutSentence(written);
  const whole = [toUnitSpec(noun, words, isMarked)];
  if (words.length < 3 || findKnown(noun, words, isMarked).length > 0) return whole;
  for (let cut = 1; cut < words.length; cut += 1) {
    const upper = words.slice(cut);
    // A number ends a name: a district that bears one is not written without its noun.
    const isNumber = /^\d/u.test(upper[0]?.plain ?? '');
    if (upper.length > NAME_LENGTH_MAX || cut < 2 || isNumber) continue;
    const parts = splitUpper(upper, isMarked);
    if (parts !== undefined) return [toUnitSpec(noun, words.slice(0, cut), isMarked), ...parts];
  }
  return whole;
}

// "xã Hà Giang lập kế hoạch năm …": a name in capitals ends before two small words; one may be a slip ("Hà giang").
function cutSentence(words: readonly NameToken[]): readonly NameToken[] {
  const isSmall = ({ written, marked }: NameToken): boolean => written === marked && /^\p{L}/u.test(written);
  if (!/^\p{Lu}/u.test(words[0]?.written ?? '')) return words;
  const end = words.findIndex((word, i) => isSmall(word) && words[i + 1] !== undefined);
  return end === -1 ? words : words.slice(0, end);
}

// What follows the first name: a province, or a district and its province, or a district.
function splitUpper(words: readonly NameToken[], isMarked: boolean): UnitSpec[] | undefined {
  for (let cut = 1; cut < words.length; cut += 1) {
    const district = words.slice(0, cut);
    const province = words.slice(cut);
    const districts = findKnown(null, district, isMarked).filter(({ level }) => level === 'district');
    if (districts.length > 0 && isProvince(province, isMarked))
      return [toUnitSpec(null, district, isMarked), toUnitSpec(null, province, isMarked)];
  }
  const isUpper = findKnown(null, words, isMarked).some(({ level }) => level !== 'commune');
  return isUpper || isProvince(words, isMarked) ? [toUnitSpec(null, words, isMarked)] : undefined;
}

function isProvince(words: readonly NameToken[], isMarked: boolean): boolean {
  return findKnown(null, words, isMarked).some(({ level }) => level === 'province');
}

function findKnown(
  noun: string | null,
  words: readonly NameToken[],
  isMarked: boolean,
): readonly TableUnit[] {
  const { name } = toUnitSpec(noun, words, isMarked);
  return findByName(name).filter((unit) => noun === null || unit.noun === noun);
}

/** Units of the table that bear a name; marks count when it was typed with them. */
export function findByName(name: WrittenName): readonly TableUnit[] {
  const table = getUnitTable();
  const alias = PROVINCE_ALIASES.get(name.plain);
  const units = table.byPlainName.get(name.plain) ?? [];
  const named = name.isMarked
    ? units.filter((unit) => toWrittenName(unit.name, true).marked === name.marked)
    : units;
  if (alias === undefined) return named;
  return [
    ...named,
    ...table.provinces.filter((province) => province.name === alias && !named.includes(province)),
  ];
}

// Beside the general aliases what stands for a province in the name of an agency only, as `plainKey` makes it.
const PROVINCE_ALIASES: ReadonlyMap<string, string> = new Map([
  ...provinceAliases.map(([alias, name]) => [alias.replaceAll(' ', ''), name] as const),
  ['tphcm', 'Hồ Chí Minh'],
  ['hn', 'Hà Nội'],
  ['hp', 'Hải Phòng'],
  ['hd', 'Hải Dương'],
  ['dn', 'Đà Nẵng'],
  ['brvt', 'Bà Rịa - Vũng Tàu'],
  // Marks differ in use: "Đăk Lăk", "Đăk Nông", "Bắc Cạn".
  ['daklak', 'Đắk Lắk'],
  ['daknong', 'Đắk Nông'],
  ['baccan', 'Bắc Kạn'],
  ['backan', 'Bắc Kạn'],
]);

/** Whether a body's own name ends before a syllable: at a comma, or at a unit's noun. */
export function isEndOfName(tokens: readonly NameToken[], at: number, isMarked: boolean): boolean {
  return tokens[at]?.isAfterBreak === true || findNoun(tokens, at, isMarked) !== undefined;
}
