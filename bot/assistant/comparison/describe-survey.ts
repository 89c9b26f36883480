import type {
  ConflictSurvey,
  NotCompared,
} from '../../../knowledge/directives/conflicts/survey-conflicts.ts';
import { conflictWording } from '../../../prompts/conflict-wording.ts';
import { describeIdentity } from '../describe-document.ts';

/** What was held against what, and what could not be: the sentences that close a list of differences, or stand for it. */
export function describeSurvey(survey: ConflictSurvey): string[] {
  const { findings, pairs, compared } = survey;
  const isNothing = findings.length === 0;
  const outcome = isNothing
    ? pairs === 0
      ? conflictWording.noPair
      : conflictWording.nothing(pairs, compared)
    : conflictWording.found(findings.length, pairs);
  const left = listLeftOut(survey);
  return left.length === 0 ? [outcome] : [outcome, conflictWording.notCompared(left)];
}

/** More documents than this are counted, not named. */
const MAX_NAMED = 8;

/** Documents and items that were left out, each with the reason. */
function listLeftOut({ notCompared, unclear, issuers }: ConflictSurvey): string[] {
  const describe = ({ reason, document }: NotCompared) =>
    SAID[reason](describeIdentity({ ...document, issuer: issuers.nameOf(document) }));
  return [
    ...notCompared.slice(0, MAX_NAMED).map(describe),
    ...(notCompared.length > MAX_NAMED ? [conflictWording.others(notCompared.length - MAX_NAMED)] : []),
    ...(unclear === 0 ? [] : [conflictWording.unclear(unclear)]),
  ];
}

const SAID = {
  'cited-only': conflictWording.citedOnly,
  'no-items': conflictWording.noItems,
  replaced: conflictWording.replaced,
} as const;
