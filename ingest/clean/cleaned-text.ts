import type { Warning } from '../../knowledge/model/register.ts';
import type { WordSpan } from './word-spans.ts';

/** A line the cleaning took out of the text, kept so that nothing vanishes unseen. */
export interface RemovedLine {
  readonly text: string;
  readonly page: number | null;
  /** page number, running header, web menu… */
  readonly reason: 'page-number' | 'page-furniture' | 'web-furniture';
}

/** A stretch of the cleaned text that was read from a page's picture. */
export interface RecognizedSpan extends WordSpan {
  readonly page: number;
}

/**
 * The one text every later stage reads, and to which all offsets refer.
 * Invariants: NFC; new tone placement is *not* imposed (quotes stay as written); Ð is Đ; no markdown emphasis, no
 * non-breaking or zero-width spaces, no runs of spaces, no line starts or ends with a space, no blank lines; one
 * paragraph, item or table row a line (hard-wrapped lines are rejoined), lines separated by "\n".
 */
export interface CleanedText {
  readonly text: string;
  /** Ascending by `start`; the page of an offset is that of the last entry at or before it. Empty when unpaged. */
  readonly pageStarts: readonly { readonly start: number; readonly page: number }[];
  /** The recognised words under the text, ascending by `start`; none under what the file gave as text. */
  readonly recognized: readonly RecognizedSpan[];
  readonly removed: readonly RemovedLine[];
  /** Furniture that tells of a web page (menus, "Cập nhật:", "Nguồn:", attachments) was seen. */
  readonly looksLikeWebPage: boolean;
  /** What had to be converted or repaired to read the text; empty for Unicode text as it should be. */
  readonly warnings: readonly Warning[];
}
