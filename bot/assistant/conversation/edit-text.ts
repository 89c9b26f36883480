import { collapseSpaces } from '../../../knowledge/language/normalize.ts';
import type { TextSpan } from './question-parts.ts';

/** A stretch of a text and what stands there instead. */
export interface TextEdit extends TextSpan {
  readonly by: string;
}

/** The text with the edits made; of edits that overlap, the first stands. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let done = 0;
  for (const { start, end, by } of [...edits].sort((a, b) => a.start - b.start)) {
    if (start < done) continue;
    result += text.slice(done, start) + by;
    done = end;
  }
  return tidySpaces(result + text.slice(done));
}

/** Single spaces, none in front of a mark, no brackets left empty, no preposition left without its noun. */
function tidySpaces(text: string): string {
  return collapseSpaces(
    text
      .replace(/\(\s*\)/g, ' ')
      .replace(/\s+([,.?!:;)])/g, '$1')
      .replace(/(?:^|\s)(?:của|cua|năm|nam|theo|ở|tại|trong|số)\s*(?=[,?!.:;)]|$)/giu, '')
      .replace(/^[\s,.:;]+/, ''),
  );
}

/** The text with words put behind it, in front of the question mark. */
export function append(text: string, words: string): string {
  const mark = /[\s?!.]*$/.exec(text)?.[0] ?? '';
  const head = text.slice(0, text.length - mark.length);
  return `${head} ${words}${mark.trim()}`;
}
