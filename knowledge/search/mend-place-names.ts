import { hasMarks } from '../language/fold.ts';
import { nearSyllables } from '../language/near-syllables.ts';
import { isShortForm } from '../language/short-forms.ts';
import { replaceTokens, type TypedToken, toTypedTokens } from '../language/typed-tokens.ts';
import { isPlainSyllable } from '../language/vietnamese-syllable.ts';
import type { DocumentCard } from './document-cards.ts';
import { takeNumbers } from './named-numbers.ts';
import type { PlaceName } from './place-names.ts';
import type { Reading } from './read-short-forms.ts';

/**
 * Names of places with one slip of the finger, read as the one place of the documents they can be: a place that is not
 * recognised would let another one's document answer. Only what is no syllable at all is a slip; "Bến Sin" may be another
 * commune than "Bến Sim" and stays.
 *
 * @example mendPlaceNames('xa ben sm', cardsOfBenSim).text // 'xa ben sim', and of "bsim" too
 */
export function mendPlaceNames(text: string, cards: readonly DocumentCard[]): Reading {
  const tokens = toTypedTokens(text, takeNumbers(text).rest);
  const slips = tokens.filter(
    ({ isFree, folded }) => isFree && /^[a-z]{2,8}$/.test(folded) && !isPlainSyllable(folded),
  );
  const heads = tokens.filter(({ isFree, folded }) => isFree && /^[bcdghklmnpqrstvx]{1,2}$/.test(folded));
  if (slips.length + heads.length === 0) return { text, isGuess: false };
  const names = listNames(cards);
  const written = new Map<TypedToken, string>();
  for (const head of heads) {
    const first = readAsHead(head, tokens, names);
    if (first !== undefined) written.set(head, hasMarks(text) ? capitalise(first.marked) : first.folded);
  }
  for (const slip of slips.filter((token) => !written.has(token))) {
    const whole = isShortForm(slip.text) ? undefined : readAsInitial(slip, names);
    if (whole !== undefined) {
      const spelled = whole.map(({ marked, folded }) => (hasMarks(text) ? capitalise(marked) : folded));
      written.set(slip, spelled.join(' '));
      continue;
    }
    const word = readAsName(slip, tokens, names);
    if (word !== undefined) written.set(slip, hasMarks(text) ? capitalise(word.marked) : word.folded);
  }
  return { text: replaceTokens(text, written), isGuess: written.size > 0 };
}

function listNames(cards: readonly DocumentCard[]): readonly PlaceName['words'][] {
  const places = cards.flatMap((card) => [...card.ownPlaces, ...card.pathPlaces]);
  const byKey = new Map(places.map(({ words }) => [words.map((word) => word.folded).join(' '), words]));
  return [...byKey.values()].filter((words) => words.length > 1);
}

/** The word of a name that a slip stands for: all its other words stand around it, and only one name fits. */
function readAsName(slip: TypedToken, tokens: readonly TypedToken[], names: readonly PlaceName['words'][]) {
  const at = tokens.indexOf(slip);
  const near = nearSyllables(slip.folded);
  const fitting = names.flatMap((words) =>
    words.flatMap((word, k) => {
      const others = words.every((other, i) => i === k || tokens[at - k + i]?.folded === other.folded);
      return others && near.has(word.folded) ? [word] : [];
    }),
  );
  const [first] = fitting;
  return fitting.every((word) => word.folded === first?.folded) ? first : undefined;
}

/** "t nguyen": the first letters of a name's first word, in front of its second, of one name alone. */
function readAsHead(head: TypedToken, tokens: readonly TypedToken[], names: readonly PlaceName['words'][]) {
  const next = tokens[tokens.indexOf(head) + 1]?.folded;
  const fitting = names.filter(
    ([first, second, ...others]) =>
      others.length === 0 && second?.folded === next && first?.folded.startsWith(head.folded) === true,
  );
  const spelled = new Set(fitting.map((words) => words.map(({ marked }) => marked).join(' ')));
  return spelled.size === 1 ? fitting[0]?.[0] : undefined;
}

/** "tnguyen": the first letters of the first word with all of the second, of one name alone. */
function readAsInitial(slip: TypedToken, names: readonly PlaceName['words'][]) {
  const fitting = names.filter(([first, second, ...others]) => {
    if (first === undefined || second === undefined || others.length > 0) return false;
    const head = slip.folded.slice(0, -second.folded.length);
    const isHead = head !== '' && !/[aeiouy]/.test(head) && first.folded.startsWith(head);
    return isHead && slip.folded.endsWith(second.folded);
  });
  const spelled = new Set(fitting.map((words) => words.map(({ marked }) => marked).join(' ')));
  return spelled.size === 1 ? fitting[0] : undefined;
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
