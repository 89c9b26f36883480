import { foldMarks } from '../../../knowledge/language/fold.ts';

/** A text without what the patterns match in it folded; single spaces. */
export function blankMatches(text: string, ...patterns: readonly RegExp[]): string {
  return patterns
    .reduce((left, pattern) => {
      const spans = [...foldMarks(left).matchAll(pattern)];
      return spans.reduce(
        (open, { index, 0: words }) =>
          `${open.slice(0, index)}${' '.repeat(words.length)}${open.slice(index + words.length)}`,
        left,
      );
    }, text)
    .replace(/\s+/g, ' ')
    .trim();
}
