import { expandTyped } from '../language/abbreviations.ts';
import { foldMarks, isTypedWithMarks } from '../language/fold.ts';
import { rememberFor } from '../language/remember.ts';
import { isShortForm } from '../language/short-forms.ts';
import { replaceTokens, type TypedToken, toTypedTokens } from '../language/typed-tokens.ts';
import { isPlainSyllable } from '../language/vietnamese-syllable.ts';
import { type DocumentCard, isHeld } from './document-cards.ts';
import { takeNumbers } from './named-numbers.ts';

/** A question with the initials of a place written out, or the places that initials could mean equally well. */
export type PlaceReading =
  | { readonly kind: 'plain' }
  | { readonly kind: 'read'; readonly text: string }
  | { readonly kind: 'open'; readonly short: string; readonly names: readonly string[] };

/** Where initials are a place's: at the beginning, and behind a level, a preposition or the type and number of a document. */
const STANDS_AS_PLACE =
  /(?:^|(?:^| )(?:tinh|tp|thanh pho|huyen|xa|phuong|quan|cua|o|tai|ubnd|hdnd|truong|thcs|thpt|(?:kh|qd|cv|ct|nq|tb|ke hoach|quyet dinh|cong van|chi thi|nghi quyet|thong bao)(?: (?:so )?\d+)?) )$/;
/** At the beginning a number or a topic follows; "hs lop 5" is no place. */
const MIN_WORDS = 3;

/**
 * Reads "hn 138", "kh 173 hn" by the one place of the documents held that has these initials. Short forms of anything else
 * are left alone; initials of several places are told apart by nobody but the asker.
 */
export function readPlaceInitials(text: string, cards: readonly DocumentCard[]): PlaceReading {
  const tokens = toTypedTokens(text, takeNumbers(text).rest);
  if (tokens.length < MIN_WORDS) return { kind: 'plain' };
  const names = listByInitials(cards);
  for (const [i, token] of tokens.entries()) {
    const found = isInitials(token) && standsAsPlace(tokens, i) ? names.get(token.folded) : undefined;
    if (found === undefined) continue;
    const [name, ...others] = found;
    if (name === undefined) continue;
    if (others.length > 0) return { kind: 'open', short: token.text, names: found };
    const isMarked = tokens.some((other) => other !== token && isTypedWithMarks(other.text));
    const spelled = isMarked ? name : foldMarks(name);
    return { kind: 'read', text: replaceTokens(text, new Map([[token, spelled]])) };
  }
  return { kind: 'plain' };
}

function isInitials({ isFree, folded }: TypedToken): boolean {
  return isFree && /^[a-z]{2,3}$/.test(folded) && !isPlainSyllable(folded) && expandTyped(folded) === folded;
}

function standsAsPlace(tokens: readonly TypedToken[], index: number): boolean {
  const before = tokens.slice(0, index).map(({ folded }) => `${folded} `);
  if (!STANDS_AS_PLACE.test(before.join(''))) return false;
  // A short form of something else is a place only where a level or a document's type stands in front, or a number behind.
  const isNumbered = /^\d/.test(tokens[index + 1]?.folded ?? '');
  return !isShortForm(tokens[index]?.text ?? '') || before.length > 0 || isNumbered;
}

/** The names of the places that held documents come from, by the initials of their words, without marks. */
const listByInitials = rememberFor(
  (cards: readonly DocumentCard[]): ReadonlyMap<string, readonly string[]> => {
    const byInitials = new Map<string, Set<string>>();
    for (const { words } of cards.filter(isHeld).flatMap(({ ownPlaces }) => ownPlaces)) {
      const initials = words.map(({ folded }) => folded.charAt(0)).join('');
      const name = words.map(({ marked }) => marked.charAt(0).toUpperCase() + marked.slice(1)).join(' ');
      byInitials.set(initials, (byInitials.get(initials) ?? new Set()).add(name));
    }
    return new Map([...byInitials].map(([initials, names]) => [initials, [...names]]));
  },
);
