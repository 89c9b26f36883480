import { expandAbbreviations } from '../language/abbreviations.ts';
import { branchNames } from '../language/branches.ts';
import { foldMarks } from '../language/fold.ts';
import { normalizeCharacters, unifyTonePlacement } from '../language/normalize.ts';
import type { Term } from './understand-question.ts';

/** A place in a name of a body or in a path ("UBND xã An Bình, huyện Chợ Sông"), level apart from name. */
export interface PlaceName {
  /** Folded level word ("xa", "tinh"); null when the text gives none ("Sở Y tế Lam Giang"). */
  readonly level: string | null;
  readonly words: readonly Term[];
  /** Folded kind of a school ("tieu hoc"): "trường tiểu học X" is no other school of X. */
  readonly school?: string;
}

/** Words that say the level of an administrative unit or that a school's name follows, longest first. */
export const levelWords = [
  'thành phố',
  'thị xã',
  'thị trấn',
  'đặc khu',
  'tỉnh',
  'huyện',
  'quận',
  'xã',
  'phường',
  'trường',
] as const;

/** "[Tt]ỉnh": the name behind it must keep its capitals, so the pattern as a whole cannot ignore case. */
function eitherCase(word: string): string {
  return `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`;
}

// A name in writing: capitals (or numbers: "Phường 5", "Quận 12") one after another.
const NAME = String.raw`(?:\p{Lu}[\p{L}'’]*|\d{1,2})(?:[\s-]+(?:\p{Lu}[\p{L}'’]*|\d{1,2}))*`;
const LEVELLED = new RegExp(
  String.raw`(?<![\p{L}])(?<level>${levelWords.map(eitherCase).join('|')})\s+(?<kinds>(?:(?:[Tt]rung học phổ thông|[Tt]rung học cơ sở|[Tt]iểu học|[Mm]ầm non|[Mm]ẫu giáo|và|[Ll]iên cấp|[Pp]hổ thông|bán trú|nội trú|dân tộc|cơ sở|trực thuộc)\s+)*)(?<name>${NAME})`,
  'gu',
);
const TRAILING = /(?<=\p{Ll}\s)(?<name>\p{Lu}[\p{L}'’]*(?:\s+\p{Lu}[\p{L}'’]*)+)$/u;

/** "Tân Phong BHXH": a name ends in front of a short form, whose long form may open with a capital too. */
const NAME_THEN_SHORT = /(?<=\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+)\s+(?=[A-ZĐ]{3,}(?!\p{L}))/gu;

/**
 * The places in a name written with capitals, in order: after a level word, and a last run of capitalised words
 * ("Sở Giáo dục và Đào tạo Lam Giang"). A branch's own capitals ("Đào tạo") are no place.
 */
export function findPlaceNames(text: string): PlaceName[] {
  const parted = unifyTonePlacement(normalizeCharacters(text)).replace(NAME_THEN_SHORT, ', ');
  const spelled = expandAbbreviations(parted);
  const found: PlaceName[] = [];
  for (const match of spelled.matchAll(LEVELLED)) {
    const name = match.groups?.name ?? '';
    if (!/^\p{Lu}|^\d/u.test(name)) continue;
    const school = foldMarks(match.groups?.kinds ?? '').trim();
    const level = foldMarks(match.groups?.level ?? '');
    found.push({ level, words: toTerms(name), ...(school === '' ? {} : { school }) });
  }
  for (const part of spelled.split(/\s*[,;(]\s*/)) {
    const name = withoutBody(TRAILING.exec(part.trim())?.groups?.name ?? '');
    if (name === '') continue;
    const words = toTerms(name);
    if (!found.some((place) => endsWith(place.words, words))) found.push({ level: null, words });
  }
  return found;
}

const BODY_IN_FRONT = /^(?:Sở|Phòng|Bộ)\s+/u;
const SHORT_IN_FRONT = /^[\p{Lu}&-]{2,}\s+/u;

/** "Sở GD Sông Vân", "Sở Xây Dựng Sông Vân": written with capitals throughout, a department is no part of its place's name. */
function withoutBody(name: string): string {
  if (!BODY_IN_FRONT.test(name)) return name;
  const rest = name.replace(BODY_IN_FRONT, '');
  const folded = `${foldMarks(rest).toLowerCase()} `;
  const branch = branchNames
    .filter((known) => folded.startsWith(`${known} `))
    .reduce((longest, known) => (known.length > longest.length ? known : longest), '');
  return branch === '' ? rest.replace(SHORT_IN_FRONT, '') : rest.slice(branch.length).trim();
}

function toTerms(name: string): Term[] {
  return (name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((marked) => ({
    marked,
    folded: foldMarks(marked),
  }));
}

function endsWith(words: readonly Term[], tail: readonly Term[]): boolean {
  const offset = words.length - tail.length;
  return offset >= 0 && tail.every((word, i) => word.marked === words[offset + i]?.marked);
}

/** Where a place's name stands in a question, and how that agrees with its marks and level. */
export interface PlaceMention {
  readonly place: PlaceName;
  /** Index of the first word, of the level word when there is one, and past the last. */
  readonly start: number;
  readonly end: number;
  /** Folded level word in front of the name in the question; null when there is none. */
  readonly level: string | null;
}

/** Typed words fit a name when their marks agree, or when none of them was typed with any: "Sông Vân" is not "Sông Văn". */
function fitsName(typed: readonly Term[], name: readonly Term[]): boolean {
  const isPlain = typed.every((word) => word.marked === word.folded);
  return (
    typed.length === name.length &&
    name.every((word, i) => (isPlain ? typed[i]?.folded === word.folded : typed[i]?.marked === word.marked))
  );
}

/** Every place of `places` that the words name; a level word in front must agree with the place's own. */
export function findPlaceMentions(words: readonly Term[], places: readonly PlaceName[]): PlaceMention[] {
  const found: PlaceMention[] = [];
  for (const place of places) {
    for (let start = 0; start + place.words.length <= words.length; start++) {
      if (!fitsName(words.slice(start, start + place.words.length), place.words)) continue;
      const before = schoolBefore(words, start, place.school) ?? levelBefore(words, start);
      const level = before?.level ?? null;
      if (level !== null && place.level !== null && level !== place.level) continue;
      found.push({ place, start: before?.start ?? start, end: start + place.words.length, level });
    }
  }
  return found;
}

/** A level word in front of a name, and where it begins. */
interface LevelBefore {
  readonly level: string;
  readonly start: number;
}

function levelBefore(words: readonly Term[], start: number): LevelBefore | undefined {
  const at = (index: number) => words[index]?.folded ?? '';
  const long = `${at(start - 2)} ${at(start - 1)}`;
  if (LEVELS.has(long) && !OF_MANY.has(at(start - 3))) return { level: long, start: start - 2 };
  // "các xã, phường X", "các xã X" are the communes of X, not one of that name.
  const isEnumeration = LEVELS.has(at(start - 2)) || OF_MANY.has(at(start - 2));
  // "môi trường X" is no school of that name.
  const isOtherWord = at(start - 1) === 'truong' && BEFORE_TRUONG.has(at(start - 2));
  return LEVELS.has(at(start - 1)) && !isEnumeration && !isOtherWord
    ? { level: at(start - 1), start: start - 1 }
    : undefined;
}

/** Words that make a level word behind them several units, folded. */
const OF_MANY: ReadonlySet<string> = new Set(['cac', 'nhung', 'moi', 'tung', 'may']);

/** "trường tiểu học" right in front of a name, where the school so named is of that kind. */
function schoolBefore(
  words: readonly Term[],
  start: number,
  school: string | undefined,
): LevelBefore | undefined {
  if (school === undefined) return undefined;
  const asked = ['truong', ...school.split(' ')];
  const from = start - asked.length;
  return from >= 0 && asked.every((word, i) => words[from + i]?.folded === word)
    ? { level: 'truong', start: from }
    : undefined;
}

const BEFORE_TRUONG: ReadonlySet<string> = new Set([
  'moi',
  'thi',
  'hien',
  'quang',
  'tang',
  'cong',
  'nong',
  'chu',
  'lap',
  'doi',
]);
const LEVELS: ReadonlySet<string> = new Set(levelWords.map(foldMarks));

/** A mentioned place as the question has it, level word included, lower case; "" when there is no mention. */
export function nameOfPlace(
  question: { readonly words: readonly Term[] },
  mention: PlaceMention | undefined,
): string {
  const words = mention === undefined ? [] : question.words.slice(mention.start, mention.end);
  return words.map((word) => word.marked).join(' ');
}
