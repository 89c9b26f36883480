import { listReferenceOccurrences, type ReferenceOccurrence } from '../../../../ingest/parse/references.ts';
import { documentNumberKey } from '../../../../knowledge/language/document-number.ts';
import { foldMarks } from '../../../../knowledge/language/fold.ts';
import type { Reference } from '../../../../knowledge/model/register.ts';
import { type Draft, listOwnItems } from '../draft.ts';
import type { FindingPlace } from '../finding.ts';

/** One mention of another document in a draft. */
export interface CitedPlace extends ReferenceOccurrence {
  /** The same for every mention of one document, as far as its number or name tells. */
  readonly key: string;
  readonly isFirst: boolean;
}

/** The mentions of a draft's own text, in reading order. */
export function listCitedPlaces(draft: Draft): CitedPlace[] {
  const seen = new Set<string>();
  return listReferenceOccurrences(listOwnItems(draft), draft.document).map((occurrence) => {
    const key = toKey(occurrence.reference);
    const isFirst = !seen.has(key) && !hasWhole(seen, occurrence);
    seen.add(key);
    return { ...occurrence, key, isFirst };
  });
}

function toKey({ number, subject, type }: Reference): string {
  return (
    documentNumberKey(number) ??
    (number === null ? `name:${foldMarks(subject ?? '')}` : `serial:${type}:${Number(number)}`)
  );
}

/** "Quyết định số 23" after "Quyết định số 23/QĐ-TTg" is that one. */
function hasWhole(seen: ReadonlySet<string>, { hasSymbol, reference }: ReferenceOccurrence): boolean {
  return (
    !hasSymbol &&
    reference.number !== null &&
    [...seen].some((key) => key.startsWith(`${Number(reference.number)}/`))
  );
}

/** Where a mention stands. */
export function toPlace({ reference }: Pick<CitedPlace, 'reference'>): FindingPlace {
  const { locator, page, quote } = reference;
  return { locator, page, quote };
}
