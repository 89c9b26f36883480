import { findPersonalData } from '../../../../knowledge/language/personal-data.ts';
import type { TypedResult } from './typed-result.ts';

/** Results with notes that may be printed, and of which a note was left out. */
export interface SafeResults {
  readonly results: readonly TypedResult[];
  readonly leftOut: readonly TypedResult[];
}

/**
 * Leaves out every note that tells of a person, or may: a phone, papers, a child's name, or a name that neither the
 * agency nor its documents bear. A report counts children, it does not name them.
 *
 * @param known the agency's name and the texts of the documents it rests on
 */
export function keepSafeNotes(results: readonly TypedResult[], known: readonly string[]): SafeResults {
  const leftOut = results.filter(({ note }) => note !== null && tellsOfPerson(note, known));
  return {
    results: results.map((result) => (leftOut.includes(result) ? { ...result, note: null } : result)),
    leftOut,
  };
}

const NAME = /(?<!\p{L})\p{Lu}[\p{Ll}']*(?:\s+\p{Lu}[\p{Ll}']*)+/gu;

function tellsOfPerson(note: string, known: readonly string[]): boolean {
  if (findPersonalData(note).some(({ holder }) => holder === 'person')) return true;
  return [...note.matchAll(NAME)].some(([name]) => !known.some((text) => text.includes(name)));
}
