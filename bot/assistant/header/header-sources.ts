import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import type { StoredPassage } from '../../../knowledge/store/store.ts';
import { passageSource } from '../answer-context.ts';
import type { SourceSpan } from '../compose-answer.ts';

/** The places of a head or foot that were found, each once; empty where none was. */
export function sourcesOf(
  document: OfficialDocument,
  found: readonly (StoredPassage | undefined)[],
): SourceSpan[] {
  return [...new Set(found)].flatMap((passage) =>
    passage === undefined ? [] : [passageSource(document, passage)],
  );
}
