import { findNearerCarrier } from '../../../knowledge/directives/coverage/carried-out.ts';
import type { Obligation } from '../../../knowledge/directives/coverage/obligation.ts';
import { describeIdentity } from '../../../knowledge/directives/describe-identity.ts';
import type { Period } from '../../../knowledge/model/calendar.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import { draftWording as wording } from '../../../prompts/draft-wording.ts';

/** What a plan carries down, and what must be said of the rest. */
export interface KeptObligations {
  readonly obligations: readonly Obligation[];
  readonly warnings: readonly string[];
}

/**
 * Leaves out the tasks and days of a higher document that name nobody, and its targets of later years, where a nearer one
 * carries that document out: the nearer one says what of them is the agency's in the plan's time. What is left out is told.
 */
export function leaveGeneral(
  obligations: readonly Obligation[],
  basis: readonly OfficialDocument[],
  plan: Period,
): KeptObligations {
  const left = obligations.filter(
    (obligation) => obligation.applies && findNearerCarrier(obligation, basis, plan) !== undefined,
  );
  const warnings = [...Map.groupBy(left, ({ document }) => document)].flatMap(([document, own]) => {
    const name = describeIdentity(document);
    const targets = own.filter(({ kind }) => kind === 'target');
    return [
      ...(own.length > targets.length ? [wording.generalTasksLeft(name, own.length - targets.length)] : []),
      ...(targets.length > 0
        ? [wording.longTermLeft(name, [...new Set(targets.map(({ item }) => item.quote))])]
        : []),
    ];
  });
  return { obligations: obligations.filter((obligation) => !left.includes(obligation)), warnings };
}
