import type { Box, Warning } from '../../knowledge/model/register.ts';
import type { PageLayout } from './page-layout.ts';
import type { PageWish } from './page-readings.ts';
import type { ReturnedMarks } from './returned-marks.ts';

/** A word as read from a page's picture. */
export interface RecognizedWord {
  readonly text: string;
  /** 0..1, higher is surer. */
  readonly confidence: number;
  readonly box: Box;
}

/** A line as read from a page's picture; its text is its words joined by one space. */
export interface RecognizedLine {
  readonly words: readonly RecognizedWord[];
  readonly box: Box;
}

/** One page (or the whole of an unpaged file) as the format's library gives it. */
export interface PageText {
  /** From 1; null where the format has no pages. */
  readonly pageNumber: number | null;
  /**
   * Raw text, "\n" between lines. A table row is one line with one cell for each column of the table, joined by " | ",
   * so that cells stand under their headings: words that cover several rows or columns are repeated in each of them, a
   * bare figure is written only where it stands first, and a row that one cell fills is that cell's text alone.
   */
  readonly text: string;
  /** The lines of `text`, one each, when it was read from the page's picture; absent when the file gave the text itself. */
  readonly lines?: readonly RecognizedLine[];
}

/** What a file can turn out to be and be read as. image: pages as pictures. */
export const documentFormats = [
  'text',
  'markdown',
  'html',
  'pdf',
  'docx',
  'doc',
  'rtf',
  'xlsx',
  'xls',
  'mht',
  'image',
] as const;
/** One of `documentFormats`. */
export type DocumentFormat = (typeof documentFormats)[number];

/** A page to be read otherwise than by its text layer. */
export interface UnreadPage {
  /** From 1, within the file. */
  readonly pageNumber: number;
  readonly reason: PageWish['reason'];
}

/** What a reader makes of a file's bytes. Plain data: it crosses a process boundary. */
export interface ReadResult {
  readonly format: DocumentFormat;
  readonly pages: readonly PageText[];
  /** Pages the file has, also those without text; 1 for an unpaged file. */
  readonly totalPages: number;
  /** The web page's title; null for other formats. */
  readonly title: string | null;
  readonly warnings: readonly Warning[];
  /**
   * Lines outside the text: headers, footers, text boxes, WordArt. They decide nothing but whether a stamp of secrecy
   * stands there; absent when there are none.
   */
  readonly margins?: readonly string[];
  /** Lines in the red ink of stamps on scans, for the same; absent when there are none. */
  readonly stamps?: readonly string[];
  /** What a Word document bears of having been handed out; absent when it bears nothing. */
  readonly returned?: ReturnedMarks;
  /** How a Word document is set; absent of other files. */
  readonly layout?: PageLayout;
  /** The text of a Word document as it read before its tracked changes; absent when it bears none. */
  readonly original?: string;
  /** Pages that this process cannot read, or not well; absent when there are none. */
  readonly unread?: readonly UnreadPage[];
}
