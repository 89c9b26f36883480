import type { CleanedText } from '../../../ingest/clean/cleaned-text.ts';
import type { OutlinedText, OutlineItem, Zone } from '../../../ingest/parse/outlined-text.ts';

const MARKER = /^(?:[IVX]+\.|\d+(?:\.\d+)*\.|[a-zđ]\)|-)(?=\s)/u;

/** An outline good enough for header and reference tests: a line an item, every zone "body" unless told. */
export function outlineLines(
  lines: readonly string[],
  zones: Readonly<Record<number, Zone>> = {},
): OutlinedText {
  const items: OutlineItem[] = [];
  let start = 0;
  for (const [ordinal, text] of lines.entries()) {
    items.push({
      ordinal,
      locator: `dòng ${ordinal + 1}`,
      headings: [],
      page: null,
      text,
      start,
      end: start + text.length,
      role: 'body',
      zone: zones[ordinal] ?? 'body',
      marker: MARKER.exec(text)?.[0] ?? null,
      depth: 0,
      parent: null,
    });
    start += text.length + 1;
  }
  return { text: lines.join('\n'), items };
}

/** The cleaned text those lines stand for. */
export function cleanLines(
  lines: readonly string[],
  more: Partial<Omit<CleanedText, 'text'>> = {},
): CleanedText {
  return {
    text: lines.join('\n'),
    pageStarts: [],
    recognized: [],
    removed: [],
    looksLikeWebPage: false,
    warnings: [],
    ...more,
  };
}
