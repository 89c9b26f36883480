import type { Obligation } from '../../../knowledge/directives/coverage/obligation.ts';
import { describeIdentity } from '../../../knowledge/directives/describe-identity.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import { draftWording as wording } from '../../../prompts/draft-wording.ts';

/** What a plan carries down, and what must be said of the rest. */
export interface KeptObligations {
  readonly obligations: readonly Obligation[];
  readonly warnings: readonly string[];
}

/**
 * Leaves out the tasks and days of a higher document that name nobody where a nearer one carries that document out: the
 * nearer one says what of them is the agency's. Its targets, and what it gives to the agency's own kind, stay.
 *
 * @param basis the nearest superior's first
 */
export function leaveGeneralTasks(
  obligations: readonly Obligation[],
  basis: readonly OfficialDocument[],
): KeptObligations {
  const carriedOut = basis.filter((document, i) =>
    basis.slice(0, i).some((nearer) => implementsIt(nearer, document)),
  );
  const isLeft = ({ kind, document, item, applies }: Obligation) =>
    applies && kind !== 'target' && 'actor' in item && item.actor === null && carriedOut.includes(document);
  const warnings = carriedOut.flatMap((document) => {
    const count = obligations.filter(
      (obligation) => obligation.document === document && isLeft(obligation),
    ).length;
    return count === 0 ? [] : [wording.generalTasksLeft(describeIdentity(document), count)];
  });
  return { obligations: obligations.filter((obligation) => !isLeft(obligation)), warnings };
}

function implementsIt(nearer: OfficialDocument, { id, number }: OfficialDocument): boolean {
  return nearer.references.some(
    (reference) =>
      reference.relation === 'implements' &&
      (reference.documentId === id || (number !== null && reference.number === number)),
  );
}
