import { formatIsoDate } from '../../../../knowledge/language/vietnamese-date.ts';
import type { KeptDraft } from '../../../../knowledge/model/kept-draft.ts';
import { returnedWording as wording } from '../../../../prompts/review-returned-wording.ts';
import { traceWording } from '../../../../prompts/trace-wording.ts';
import type { Draft } from '../draft.ts';
import { type Finding, toFinding } from '../finding.ts';

/**
 * That a file is the second one of a draft of ours, its sources and coverage in tables, and no draft to be reviewed; known
 * by its own words, whatever program saved it. Undefined for any other file.
 */
export function findTrace({ items }: Pick<Draft, 'items'>): Finding | undefined {
  const lines = items.map(({ text }) => text.trim()).filter((text) => text !== '');
  const isTrace = lines[0]?.startsWith(traceWording.title) && lines.some(isFirstHeading);
  if (!isTrace) return undefined;
  const place = { locator: wording.whole, page: null, quote: traceWording.title };
  return toFinding(place, {
    code: 'RETURNED_TRACE',
    severity: 'error',
    message: wording.trace,
    source: wording.traceWords,
    suggestion: wording.handInClean(traceWording.fileEnding),
  });
}

const isFirstHeading = (line: string) => line.startsWith(traceWording.statements.heading);

/**
 * What the reader should know before the findings: that the file is a draft of ours, and in how many places it was
 * changed. Null for any other file.
 *
 * @param changes what `reviewReturned` tells of the file
 */
export function noteOwn(kept: KeptDraft | null, changes: readonly Finding[]): string | null {
  if (kept === null || changes.some(({ code }) => code === 'RETURNED_OTHER')) return null;
  const places = new Set(
    changes
      .filter(({ code }) => code !== 'RETURNED_COMMENT' && code !== 'RETURNED_OMITTED')
      .map(({ where, quote, evidence }) => JSON.stringify([where, quote, evidence?.quote])),
  );
  return wording.own(kept.id, formatIsoDate(kept.keptOn), places.size);
}
