import { normalizeCharacters } from './normalize.ts';

const MARKS = /[\u0300-\u036f]/g;

/**
 * Lower case without tone, vowel and đ marks: what a person types in a hurry. Letters map one to one, so offsets in the
 * NFC text and in the folded text agree as long as the input is normalised.
 *
 * @example foldMarks('Ủy ban Đảng') // 'uy ban dang'
 */
export function foldMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(/[đðĐÐƉ]/g, 'd')
    .toLowerCase();
}

const SYLLABLE = /[\p{L}\p{N}]+/gu;

/**
 * Folded syllables and numbers in order, the terms of the keyword index. Punctuation, also inside document numbers,
 * parts them: "51/KH-UBND" gives 51, kh, ubnd.
 */
export function toSyllables(text: string): string[] {
  return foldMarks(normalizeCharacters(text)).match(SYLLABLE) ?? [];
}

/** Whether a word carries a mark that its typing shows: "qđ", "hcđb" are short forms in a text typed without. */
export function isTypedWithMarks(word: string): boolean {
  return hasMarks(word) && /[aeiouy]/.test(foldMarks(word));
}

/** Whether any letter carries a Vietnamese mark: tells typing with marks from typing without. */
export function hasMarks(text: string): boolean {
  return /[\u0300-\u036f]|đ/i.test(text.normalize('NFD'));
}
