import { foldMarks, hasMarks } from '../../../knowledge/language/fold.ts';
import { levelWords } from '../../../knowledge/search/place-names.ts';
import { applyEdits } from './edit-text.ts';
import type { QuestionParts, TextSpan } from './question-parts.ts';

/** Units below those documents come from; usage of communes' documents, Thông tư 04/2012/TT-BNV for thôn and tổ dân phố. */
const SMALL_UNITS = ['thôn', 'bản', 'làng', 'ấp', 'buôn', 'tổ dân phố', 'khu phố', 'xóm', 'khóm'];
const UNIT_WORDS = [...levelWords, ...SMALL_UNITS];
const UNIT = UNIT_WORDS.map(foldMarks).join('|');

/** A name of two to four words, with or without the kind of place in front. */
const NAME_LENGTH = { min: 2, max: 4 };

/**
 * A question with another place's name in the place of its own, where the name stands in the documents in talk and no
 * document comes from there: "Nà Sảo" is a row of the province's table. Undefined where the message is no name, or the
 * question names no one place.
 *
 * @param clauses folded clauses of the documents in talk
 */
export function replaceName(
  frame: QuestionParts,
  name: string,
  clauses: readonly string[],
): string | undefined {
  const place = findOnlyPlace(frame);
  if (place === undefined || !isName(name, clauses)) return undefined;
  return applyEdits(frame.text, [{ ...place, by: name }]);
}

/** Typed with marks a name has its capitals; without, documents must have a kind of place in front of it. */
function isName(name: string, clauses: readonly string[]): boolean {
  const words = name.split(' ');
  if (words.length < NAME_LENGTH.min || words.length > NAME_LENGTH.max) return false;
  const folded = foldMarks(name).replace(/[^a-z0-9 ]/g, '');
  if (isWrittenAsName(name)) return clauses.some((clause) => clause.includes(` ${folded} `));
  const levelled = new RegExp(` (?:${UNIT}) ${folded} `);
  return !hasMarks(name) && clauses.some((clause) => levelled.test(clause));
}

/** Whether words are no more than a name of two to four words, by its capitals. */
export function isWrittenAsName(words: string): boolean {
  const parts = words.split(' ');
  const isLong = parts.length >= NAME_LENGTH.min && parts.length <= NAME_LENGTH.max;
  return isLong && parts.slice(-NAME_LENGTH.min).every((part) => /^\p{Lu}/u.test(part));
}

/** Where a question names its one place; undefined when it names none or several. */
export function findOnlyPlace({ text, placeSpans }: QuestionParts): TextSpan | undefined {
  const [place, ...others] = placeSpans;
  if (others.length > 0) return undefined;
  return place ?? findSmallUnit(text);
}

// The kind in either case, the name with its capitals: the pattern as a whole cannot ignore case.
const SMALL_NAMES = new RegExp(
  String.raw`(?<!\p{L})(?:${SMALL_UNITS.map((unit) => `[${unit.charAt(0).toUpperCase()}${unit.charAt(0)}]${unit.slice(1)}`).join('|')})(?:\s+(?:\p{Lu}\p{L}*|\d{1,2}))+`,
  'u',
);

/**
 * Where a text names a unit smaller than those documents come from ("thôn Khe Mít"), with its capitals.
 *
 * @param kind folded kind of unit; any when left out
 */
export function findSmallUnit(text: string, kind?: string): TextSpan | undefined {
  const match = SMALL_NAMES.exec(text);
  const isOther = kind !== undefined && !foldMarks(match?.[0] ?? '').startsWith(`${kind} `);
  return match === null || isOther ? undefined : { start: match.index, end: match.index + match[0].length };
}
