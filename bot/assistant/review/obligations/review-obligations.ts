import { obligationWording } from '../../../../prompts/review-obligation-wording.ts';
import type { Draft } from '../draft.ts';
import { type Finding, toFinding } from '../finding.ts';
import type { Holdings } from '../holdings.ts';
import { reviewCoverage } from './coverage.ts';
import { reviewFigures } from './figures.ts';

/** What a draft carries over from the documents it carries out, and what it sets beside them. */
export async function reviewObligations(draft: Draft, holdings: Holdings): Promise<Finding[]> {
  if (draft.document.kind !== 'original') return [];
  return [
    ...holdings.missingBases.map(tellMissing),
    ...reviewCoverage(draft, holdings),
    ...(await reviewFigures(draft, holdings)),
  ];
}

function tellMissing(number: string): Finding {
  const place = { locator: 'mở đầu', page: null, quote: null };
  return toFinding(place, {
    code: 'BASIS_NOT_HELD',
    severity: 'hint',
    ...obligationWording.basisNotHeld(number),
    source: obligationWording.store,
  });
}
