import {
  collapseSpaces,
  normalizeCharacters,
  unifyTonePlacement,
} from '../../../knowledge/language/normalize.ts';

/** A piece of a statement that is kept whole or, where `isRequired` is false, left out whole. */
export interface Fragment {
  readonly text: string;
  readonly isRequired: boolean;
  /** Fragments of one run stay side by side and in their order: the sentences of a quotation. */
  readonly run: number;
}

/** Words that set fragments side by side and tell nothing themselves, as letters of reply have them. */
const JOINING_WORDS = new Set(
  'theo tại trong thì là như sau quy định nêu ghi nội dung cụ thể về việc này đó thưa anh chị kính'.split(
    ' ',
  ),
);
/** A statement needs few of them. */
const MAX_JOINING_WORDS = 12;
const JOINING_MARKS = /^[,.:;“”"-]*$/u;

/**
 * Whether a wording is the statement's own fragments, each word for word, with nothing between them but words that join.
 * A figure then belongs to no other matter, year or body than it did, and nothing is added. Freer wordings are not
 * taken: whatever reads figures sees no difference between "hộ nghèo dưới 5%" and "hộ cận nghèo dưới 5%".
 */
export function isFaithfulWording(wording: string, fragments: readonly Fragment[]): boolean {
  const longestFirst = [...fragments].sort((a, b) => b.text.length - a.text.length);
  const found: { fragment: Fragment; at: number }[] = [];
  let rest = toPlain(wording);
  for (const fragment of longestFirst) {
    const part = toPlain(fragment.text);
    const at = findFragment(rest, part);
    if (at === -1 && fragment.isRequired) return false;
    if (at === -1) continue;
    found.push({ fragment, at });
    // As long as what it stands for: places behind it stay.
    rest = `${rest.slice(0, at)}${TAKEN.repeat(part.length)}${rest.slice(at + part.length)}`;
  }
  const inPlace = found.sort((a, b) => a.at - b.at).map(({ fragment }) => fragment);
  return keepsRuns(inPlace, fragments) && onlyJoins(rest.replaceAll(TAKEN, ' '));
}

const TAKEN = '\uE000';

function toPlain(text: string): string {
  const plain = unifyTonePlacement(normalizeCharacters(text.replaceAll(TAKEN, '?')));
  return collapseSpaces(plain);
}

/** Where a fragment stands, with a capital or a small letter first; -1 when nowhere. */
function findFragment(text: string, part: string): number {
  const [small, capital] = [part.charAt(0).toLowerCase(), part.charAt(0).toUpperCase()];
  const found = [small, capital].map((first) => findWhole(text, `${first}${part.slice(1)}`));
  return found.find((at) => at !== -1) ?? -1;
}

/** Where a text stands with no letter or digit at its ends; -1 when nowhere. */
function findWhole(text: string, part: string): number {
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) {
    const isWhole =
      !/[\p{L}\p{N}]$/u.test(text.slice(0, at)) && !/^[\p{L}\p{N}]/u.test(text.slice(at + part.length));
    if (isWhole) return at;
  }
  return -1;
}

function keepsRuns(inPlace: readonly Fragment[], fragments: readonly Fragment[]): boolean {
  return inPlace.every((fragment, i) => {
    const next = inPlace[i + 1];
    const returns = inPlace.slice(i + 2).some((later) => later.run === fragment.run);
    if (next === undefined) return true;
    return next.run === fragment.run ? fragments.indexOf(next) > fragments.indexOf(fragment) : !returns;
  });
}

function onlyJoins(between: string): boolean {
  const words = between.match(/[\p{L}\p{N}]+/gu) ?? [];
  const marks = between.replace(/[\p{L}\p{N}\s]/gu, '');
  return (
    words.length <= MAX_JOINING_WORDS &&
    words.every((word) => JOINING_WORDS.has(word.toLowerCase())) &&
    JOINING_MARKS.test(marks)
  );
}
