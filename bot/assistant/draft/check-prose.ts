import {
  collapseSpaces,
  normalizeCharacters,
  unifyTonePlacement,
} from '../../../knowledge/language/normalize.ts';
import { draftVoiceWording as wording } from '../../../prompts/draft-voice-wording.ts';

/**
 * Whether a paragraph in prose says what the composed ones do, word for word: a sentence may only begin with other words of
 * the same meaning and, behind another one, with a word that joins them. Whatever reads figures sees no difference between
 * "hộ nghèo" and "hộ cận nghèo", so that no other word may come, go or move.
 *
 * @param composed the paragraphs, joined by spaces
 */
export function isFaithfulProse(prose: string, composed: string): boolean {
  return toCore(prose) === toCore(composed);
}

/** Whether a sentence only leads into a list and tells nothing: no body, duty, figure or time can be said in it. */
export function isLead(sentence: string): boolean {
  return LEAD.test(lowerFirst(toPlain(sentence)));
}

/** Whether a paragraph begins with words that others of the same meaning may stand for. */
export function hasEqualOpening(composed: string): boolean {
  return OPENING.test(lowerFirst(toPlain(composed)));
}

/** A model's text as it is printed: a capital first, one space between words. */
export function toPrinted(text: string): string {
  const plain = collapseSpaces(normalizeCharacters(text));
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}

/** The text without what may be changed in it: two with the same core say the same. */
function toCore(text: string): string {
  return toPlain(text)
    .split(/(?<=[.;])\s+/u)
    .map((part, i, all) => (all[i - 1]?.endsWith('.') === true ? withoutConnective(part) : part))
    .map((part) => toFirstOfEqual(lowerFirst(part)))
    .join(' ');
}

function withoutConnective(sentence: string): string {
  return lowerFirst(sentence).replace(CONNECTIVE, '');
}

function toPlain(text: string): string {
  return collapseSpaces(unifyTonePlacement(normalizeCharacters(text)));
}

/** "Rà soát" as "rà soát"; an abbreviation stays. */
function lowerFirst(text: string): string {
  return /^\p{Lu}(?!\p{Lu})/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

function toFirstOfEqual(part: string): string {
  const opening = OPENING.exec(part)?.[0];
  const group = wording.equalOpenings.find((words) => words.some((word) => word === opening));
  return opening === undefined || group === undefined ? part : `${group[0]}${part.slice(opening.length)}`;
}

/** One of several, the longest that fits. */
function anyOf(words: readonly string[]): string {
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  return `(?:${longestFirst.join('|')})`;
}

const CONNECTIVE = new RegExp(`^${anyOf(wording.connectives)}, `, 'u');
const OPENING = new RegExp(`^${anyOf(wording.equalOpenings.flat())}(?![\\p{L}\\p{M}\\p{N}])`, 'u');
const { aims, acts, objects, weights, ends } = wording.lead;
const LEAD = new RegExp(
  `^(?:${anyOf(aims)}, )?${anyOf(acts)} ${anyOf(objects)}(?: ${anyOf(weights)})? ${anyOf(ends)}:$`,
  'u',
);
