import { findNearerCarrier } from '../../../knowledge/directives/coverage/carried-out.ts';
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
 * nearer one says what of them is the agency's. How many is told.
 */
export function leaveGeneralTasks(
  obligations: readonly Obligation[],
  basis: readonly OfficialDocument[],
): KeptObligations {
  const left = obligations.filter(
    (obligation) => obligation.applies && findNearerCarrier(obligation, basis) !== undefined,
  );
  const warnings = [...Map.groupBy(left, ({ document }) => document)].map(([document, own]) =>
    wording.generalTasksLeft(describeIdentity(document), own.length),
  );
  return { obligations: obligations.filter((obligation) => !left.includes(obligation)), warnings };
}
