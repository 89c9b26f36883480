import type { Passage } from '../../model/passage.ts';
import type { AmendedText } from './amend-documents.ts';
import type { Amendment, AmendmentDoubt, ClauseSource, TextChange } from './amendment.ts';

/** Words of an amended document as it was written, and what was done to them later. */
export interface WrittenSource {
  readonly quote: string;
  /** What set words of them anew, the earliest first; empty where they stand as written. */
  readonly amended: readonly Amendment[];
  /** What may have. */
  readonly doubted: readonly AmendmentDoubt[];
}

/**
 * Finds words of an amended document in it as it was written: they alone may be quoted as its own.
 *
 * @param written its passages before the amendments
 */
export function findWritten<P extends Passage>(
  { passages, made, doubts, cleared }: AmendedText<P>,
  written: readonly Passage[],
  { quote, locator }: { readonly quote: string; readonly locator: string },
): WrittenSource {
  const holding = passages.filter(({ text }) => text.includes(quote));
  const own = holding.find((passage) => passage.locator === locator) ?? holding[0];
  const doubted = doubts.filter(({ lines }) =>
    lines.some(
      (line) => line.locator === locator && (line.quote.includes(quote) || quote.includes(line.quote)),
    ),
  );
  const passage = written.find(({ ordinal }) => ordinal === own?.ordinal);
  if (own === undefined || passage === undefined) return { quote, amended: [], doubted };
  const start = own.start + own.text.indexOf(quote);
  let span: Span = { start, end: start + quote.length };
  const amended: Amendment[] = [];
  for (const amendment of made.toReversed()) {
    if (amendment.changes.some((change) => isWithin(change, span))) amended.unshift(amendment);
    span = amendment.changes.reduce(undo, span);
  }
  span = cleared.toReversed().reduce(undo, span);
  return {
    quote: passage.text.slice(span.start - passage.start, span.end - passage.start),
    amended,
    doubted,
  };
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function isWithin({ start, to }: TextChange, span: Span): boolean {
  return start < span.end && span.start < start + to.length;
}

/** Where a stretch of text stood before words of it, or before it, were set anew. */
function undo({ start, end }: Span, change: TextChange): Span {
  const changeEnd = change.start + change.to.length;
  const longer = change.to.length - change.from.length;
  if (changeEnd <= start) return { start: start - longer, end: end - longer };
  if (change.start >= end) return { start, end };
  return { start: Math.min(start, change.start), end: Math.max(end, changeEnd) - longer };
}

/** The clauses of several amendments, each once. */
export function listClauses(amended: readonly { readonly clause: ClauseSource }[]): ClauseSource[] {
  return [...new Set(amended.map(({ clause }) => clause))];
}
