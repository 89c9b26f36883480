import { foldMarks, isTypedWithMarks } from '../language/fold.ts';
import { branchShortForms, officeShortForms, type ShortForm, shortForms } from '../language/short-forms.ts';
import { replaceTokens, type TypedToken, toTypedTokens } from '../language/typed-tokens.ts';
import { takeNumbers } from './named-numbers.ts';

/** A question after a stage of tidying. */
export interface Reading {
  readonly text: string;
  /** Whether a word could have been meant otherwise, so that the reply must say how it was read. */
  readonly isGuess: boolean;
}

const BY_SHORT = new Map<string, ShortForm[]>();
for (const entry of shortForms) {
  for (const short of entry.short) BY_SHORT.set(short, [...(BY_SHORT.get(short) ?? []), entry]);
}
const OFFICE = new Set(officeShortForms.flatMap(({ short }) => short));
/** In capitals a short form is good usage and is read as it stands, but a question's own words want the word in full. */
const POINTED_AT = /^ (?:nao|nay|do|ay|kia|tren|gi)\b/;

/**
 * Writes out the short forms of a question, without marks where it was typed without.
 *
 * @example readShortForms('kh này bn chỉ tiêu').text // 'kế hoạch này bao nhiêu chỉ tiêu'
 */
export function readShortForms(text: string): Reading {
  const tokens = toTypedTokens(text, takeNumbers(text).rest);
  const read = new Map<TypedToken, ShortForm>();
  tokens.forEach((token, i) => {
    const entry = token.isFree ? findForm(text, tokens, i) : undefined;
    if (entry !== undefined) read.set(token, entry);
  });
  if (read.size === 0) return { text, isGuess: false };
  // "qđ 23 ai ky" has a mark in its short form alone: the rest was typed without.
  const isMarked = tokens.some((token) => !read.has(token) && token.isFree && isTypedWithMarks(token.text));
  const written = new Map(
    [...read].map(([token, { long }]) => [token, likeTyped(token.text, isMarked ? long : foldMarks(long))]),
  );
  return {
    text: replaceTokens(text, written),
    isGuess: [...read.values()].some((entry) => entry.isGuess === true),
  };
}

function findForm(text: string, tokens: readonly TypedToken[], index: number): ShortForm | undefined {
  const token = tokens[index];
  const typed = token?.text.toLowerCase() ?? '';
  const branch = BODY_KIND.test(tokens[index - 1]?.text ?? '') ? branchShortForms.get(typed) : undefined;
  if (branch !== undefined) return { short: [typed], long: branch };
  const entries = BY_SHORT.get(typed);
  if (token === undefined || entries === undefined) return undefined;
  const before = clauseBefore(text, tokens, index);
  const behind = clauseBehind(text, tokens, index);
  const isCapital = token.text.length > 1 && token.text === token.text.toUpperCase();
  if (isCapital && !(OFFICE.has(typed) && POINTED_AT.test(behind))) return undefined;
  return entries.find(
    (entry) => (entry.behind?.test(before) ?? true) && (entry.before?.test(behind) ?? true),
  );
}

/** Typed with its mark: "so gd" may be a number of families. */
const BODY_KIND = /^(?:sở|phòng|bộ)$/iu;

const CLAUSE_MARK = /[.,;:?!()]/;

/** The folded words in front up to a mark that parts clauses, each closed by a space. */
function clauseBefore(text: string, tokens: readonly TypedToken[], index: number): string {
  let words = '';
  for (let i = index - 1; i >= 0; i--) {
    if (CLAUSE_MARK.test(text.slice(tokens[i]?.end, tokens[i + 1]?.start))) break;
    words = `${tokens[i]?.folded} ${words}`;
  }
  return words;
}

function clauseBehind(text: string, tokens: readonly TypedToken[], index: number): string {
  let words = '';
  for (let i = index + 1; i < tokens.length; i++) {
    if (CLAUSE_MARK.test(text.slice(tokens[i - 1]?.end, tokens[i]?.start))) break;
    words += ` ${tokens[i]?.folded}`;
  }
  return words;
}

function likeTyped(typed: string, long: string): string {
  const isCapital = typed.charAt(0) !== typed.charAt(0).toLowerCase();
  return isCapital ? long.charAt(0).toUpperCase() + long.slice(1) : long;
}
