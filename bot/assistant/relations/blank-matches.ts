import { foldMarks } from '../../../knowledge/language/fold.ts';

/** A text without what the patterns match in it folded; single spaces. */
export function blankMatches(text: string, ...patterns: readonly RegExp[]): string {
  return fillMatches(text, ' ', patterns);
}

/** The same with a comma left between: what stood on both sides is no one name ("xã Suối Bạc ra Quyết định 12"). */
export function partMatches(text: string, ...patterns: readonly RegExp[]): string {
  return fillMatches(text, ',', patterns)
    .replace(/(?:\s*,)+/g, ',')
    .replace(/^[\s,]+|[\s,]+$/g, '');
}

function fillMatches(text: string, mark: ' ' | ',', patterns: readonly RegExp[]): string {
  return patterns
    .reduce((left, pattern) => {
      const spans = [...foldMarks(left).matchAll(pattern)];
      return spans.reduce(
        (open, { index, 0: words }) =>
          `${open.slice(0, index)}${mark.padEnd(words.length)}${open.slice(index + words.length)}`,
        left,
      );
    }, text)
    .replace(/\s+/g, ' ')
    .trim();
}
