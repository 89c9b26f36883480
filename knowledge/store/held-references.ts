import { isTelling, matchCitation } from '../directives/match-citation.ts';
import { isSameDocument } from '../directives/same-document.ts';
import { documentNumberKey } from '../language/document-number.ts';
import { type DocumentIdentity, identitySchema } from '../model/official-document.ts';
import type { Reference } from '../model/register.ts';
import { isUnclear } from '../model/scan-doubt.ts';
import type { UnresolvedReference } from './register-columns.ts';
import { getText, parseJson, type Row } from './rows.ts';
import type { ReferenceRow } from './store.ts';

/** A held document as a reference may name it. */
export interface HeldOriginal extends DocumentIdentity {
  readonly id: string;
}

/** The held originals of a number key that a viewer may see. */
export type FindOriginals = (numberKey: string) => readonly HeldOriginal[];

/** The original of a row (columns `id`, `head`). The head is read, not the sealed record: a damaged namesake must not keep another document from being read. */
export function toHeldOriginal(row: Row): HeldOriginal {
  const id = getText(row, 'id');
  return { id, ...identitySchema.parse(parseJson(getText(row, 'head'), id)) };
}

/** References of any documents, each document's resolved together. */
export function resolveRows(
  findOriginals: FindOriginals,
  references: readonly UnresolvedReference[],
): ReferenceRow[] {
  const byDocument = Map.groupBy(references, ({ citedBy }) => citedBy);
  return [...byDocument].flatMap(([citedBy, rows]) =>
    resolveReferences(
      findOriginals,
      citedBy,
      rows.map(({ reference }) => reference),
    ).map((reference) => ({ ...reference, citedBy })),
  );
}

/** The number keys whose held originals `resolveReferences` asks for. */
export function listNumberKeys(references: readonly Reference[]): string[] {
  const keys = references.map((reference) => toSoughtKey(reference));
  return [...new Set(keys.filter((key) => key !== null))];
}

function toSoughtKey(reference: Reference): string | null {
  return isUnclear(reference) ? null : documentNumberKey(reference.number);
}

/**
 * The references of one document with `documentId` set to the held original each names, null where none is held, where
 * two different ones could be meant, where the citation gives nothing but a number that restarts every year, or where a
 * scan does not give it surely.
 * Web posts are no target: they tell of a plan, they are not the plan. Originals the viewer may not see stay unnamed.
 */
export function resolveReferences(
  findOriginals: FindOriginals,
  citedBy: string,
  references: readonly Reference[],
): Reference[] {
  return references.map((reference) => {
    const numberKey = toSoughtKey(reference);
    const documentId =
      numberKey === null ? null : findHeld(findOriginals, { citedBy, references, reference, numberKey });
    return documentId === reference.documentId ? reference : { ...reference, documentId };
  });
}

function findHeld(
  findOriginals: FindOriginals,
  cited: { citedBy: string; references: readonly Reference[]; reference: Reference; numberKey: string },
): string | null {
  const candidates = findOriginals(cited.numberKey).filter((held) => held.id !== cited.citedBy);
  if (candidates.length === 0) return null;
  const identity = completeFromSiblings(cited.reference, cited.references, cited.numberKey);
  const match = matchCitation(identity, candidates, null);
  return match === undefined || match.certainty === 'ambiguous' ? null : match.found.id;
}

// Decree 30/2020/NĐ-CP lets a document be cited in full once and by number alone afterwards: the full citation speaks for both.
function completeFromSiblings(
  reference: Reference,
  references: readonly Reference[],
  numberKey: string,
): DocumentIdentity {
  if (isTelling(reference)) return reference;
  const full = references.filter(
    (other) => isTelling(other) && documentNumberKey(other.number) === numberKey,
  );
  const [first] = full;
  if (first === undefined || !full.every((other) => isSameDocument(first, other))) return reference;
  return first;
}
