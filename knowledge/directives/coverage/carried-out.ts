import type { OfficialDocument } from '../../model/official-document.ts';
import { rankOfLevel } from '../level-rank.ts';
import type { Obligation } from './obligation.ts';

/**
 * The nearer document of a basis that carries out the one an obligation is of, where it names nobody: what of it is an
 * agency's the nearer one says. Targets, and what is given to the agency's own kind, are left to nobody. Undefined where it
 * stays the agency's.
 *
 * @param basis the documents one draft carries out
 */
export function findNearerCarrier(
  { kind, document, item }: Obligation,
  basis: readonly OfficialDocument[],
): OfficialDocument | undefined {
  if (kind === 'target' || !('actor' in item) || item.actor !== null) return undefined;
  return basis.find((nearer) => isBelow(nearer, document) && carriesOut(nearer, document));
}

function isBelow({ issuerLevel: a }: OfficialDocument, { issuerLevel: b }: OfficialDocument): boolean {
  return a !== null && b !== null && rankOfLevel(a) < rankOfLevel(b);
}

function carriesOut({ references }: OfficialDocument, { id, number }: OfficialDocument): boolean {
  return references.some(
    (reference) =>
      reference.relation === 'implements' &&
      (reference.documentId === id || (number !== null && reference.number === number)),
  );
}
