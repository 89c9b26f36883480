import type { Passage } from '../../knowledge/model/passage.ts';
import { parseOutline } from './outline.ts';
import type { OutlinedText } from './outlined-text.ts';

/** The outline, with zones and marks, of a text that was parsed before and is at hand as its passages alone. */
export function outlinePassages(passages: readonly Passage[]): OutlinedText {
  const pageStarts: { start: number; page: number }[] = [];
  for (const { page, start } of passages) {
    if (page !== null && page > (pageStarts.at(-1)?.page ?? 0)) pageStarts.push({ start, page });
  }
  return parseOutline({
    text: passages.map(({ text }) => text).join('\n'),
    pageStarts,
    recognized: [],
    removed: [],
    looksLikeWebPage: false,
    warnings: [],
  });
}
