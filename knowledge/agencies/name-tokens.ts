import { foldMarks, hasMarks } from '../language/fold.ts';
import { normalizeCharacters, unifyTonePlacement } from '../language/normalize.ts';

/** A syllable of a written name. */
export interface NameToken {
  /** As written, one tone placement. */
  readonly written: string;
  /** Lower case, with marks. */
  readonly marked: string;
  /** Lower case, without. */
  readonly plain: string;
  /** A comma, semicolon, bracket or line stands before it. */
  readonly isAfterBreak: boolean;
  /** A full stop stands right after it: "H. Cẩm X". */
  readonly hasStop: boolean;
}

/** The syllables of a name; numbers count as syllables, "B'Lao" as one, "GD&ĐT" as two. */
export function toNameTokens(text: string): NameToken[] {
  // "Q1", "P12": noun and number are two.
  const clean = unifyTonePlacement(normalizeCharacters(text)).replace(/(?<!\p{L})([QPqp])(?=\d)/gu, '$1 ');
  const tokens: NameToken[] = [];
  let isAfterBreak = false;
  for (const [found] of clean.matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*\.?|[,;()\n|/]/gu)) {
    if (/^[,;()\n|/]$/.test(found)) {
      isAfterBreak = true;
      continue;
    }
    const written = found.replace(/\.$/, '');
    const marked = written.toLowerCase();
    tokens.push({ written, marked, plain: foldMarks(marked), isAfterBreak, hasStop: found.endsWith('.') });
    isAfterBreak = false;
  }
  return tokens;
}

/** Whether a text was typed with marks; a text whose only mark is đ in a short form was not. */
export function isTypedMarked(text: string): boolean {
  return hasMarks(text.replace(/[A-ZĐđ&-]{2,}/g, ''));
}

/** The folded syllables, a space between. */
export function plainText(tokens: readonly NameToken[]): string {
  return tokens.map(({ plain }) => plain).join(' ');
}
