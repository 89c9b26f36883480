import type { OfficialDocument } from '../../model/official-document.ts';
import type { Evidence } from '../../model/register.ts';

/** The words of a later document that change something of an earlier one. */
export interface ClauseSource {
  readonly by: OfficialDocument;
  readonly quote: string;
  readonly locator: string;
  readonly page: number | null;
  readonly scan: Evidence['scan'];
}

/** Words of a document that a later one sets anew, by their place in the document's own text. */
export interface TextChange {
  readonly start: number;
  readonly from: string;
  readonly to: string;
}

/** What a clause surely did to a document: words set anew, or a line taken out. */
export interface Amendment {
  readonly clause: ClauseSource;
  /** Empty where the line is taken out. */
  readonly changes: readonly TextChange[];
  /** The document's own line, before. */
  readonly line: Evidence;
}

/** A clause that changes something of a document which cannot be told surely; the lines it may mean, possibly none. */
export interface AmendmentDoubt {
  readonly clause: ClauseSource;
  readonly lines: readonly Evidence[];
}

/** What later documents of its body do to a document. */
export interface Amendments {
  readonly made: readonly Amendment[];
  readonly doubts: readonly AmendmentDoubt[];
}
