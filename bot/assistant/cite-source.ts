import { isDeepStrictEqual } from 'node:util';
import type { IssuersApart } from '../../knowledge/directives/issuers-apart.ts';
import { isUnclear } from '../../knowledge/model/scan-doubt.ts';
import { answerWording } from '../../prompts/answer-wording.ts';
import type { Citation } from './answer.ts';
import type { SourceSpan } from './compose-answer.ts';
import { awaitsCheck, describeChanges, findHeaderChanges } from './register/corrected-values.ts';
import { toShownQuote } from './scans/scan-statements.ts';

/** Whether a figure of a span was not read surely enough to be stated. */
export function isDoubtful(source: SourceSpan): boolean {
  return source.isUnread === true || isUnclear(source);
}

/**
 * The number of a span among citations; a new one is added to them.
 *
 * @param issuers tells issuers of one name apart
 */
export function cite(citations: Citation[], source: SourceSpan, issuers: IssuersApart): number {
  const quote = toShownQuote(source);
  const isOnlyShown = isDoubtful(source);
  const known = citations.find(
    (c) =>
      c.documentId === source.document.id &&
      c.quote === quote &&
      c.locator === source.locator &&
      c.isUnclear === isOnlyShown &&
      // What is left of two unclear places may be the same words: the pictures differ.
      (!isOnlyShown || isDeepStrictEqual(c.scan, source.scan)),
  );
  if (known !== undefined) {
    if (source.changes !== undefined) known.correction = describeCorrection(source);
    return known.n;
  }
  const n = citations.length + 1;
  citations.push({
    n,
    sourceFile: source.document.sourceFile,
    documentId: source.document.id,
    number: source.document.number,
    issuer: issuers.nameOf(source.document),
    locator: source.locator,
    page: source.page,
    quote,
    scan: source.scan,
    isUnclear: isOnlyShown,
    correction: describeCorrection(source),
  });
  return n;
}

/** Changes of the item itself and of the fields the document is named by, and that a change waits to be checked. */
function describeCorrection({ document, quote, changes = [] }: SourceSpan): string | null {
  const made = describeChanges([...new Set([...changes, ...findHeaderChanges(document, IDENTITY_FIELDS)])]);
  const waiting = awaitsCheck(document, quote) ? answerWording.correctionWaits : null;
  const notes = [made, waiting].filter((note) => note !== null);
  return notes.length === 0 ? null : notes.join(' ');
}

const IDENTITY_FIELDS = ['type', 'number', 'issuedOn', 'issuer'];
