import type { Warning } from '../../knowledge/model/register.ts';

/** One page (or the whole of an unpaged file) as the format's library gives it. */
export interface PageText {
  /** From 1; null where the format has no pages. */
  readonly pageNumber: number | null;
  /** Raw text, "\n" between lines. A table row is one line, its cells joined by " | ". */
  readonly text: string;
}

/** What a reader makes of a file's bytes. Plain data: it crosses a process boundary. */
export interface ReadResult {
  readonly format: 'text' | 'markdown' | 'html' | 'pdf' | 'docx';
  readonly pages: readonly PageText[];
  /** Pages the file has, also those without text; 1 for an unpaged file. */
  readonly totalPages: number;
  /** The web page's title; null for other formats. */
  readonly title: string | null;
  readonly warnings: readonly Warning[];
}
