import type { CoverageRow } from '../../../../knowledge/directives/coverage/coverage.ts';
import { obligationWording } from '../../../../prompts/review-obligation-wording.ts';
import type { Draft } from '../draft.ts';
import { type Finding, toFinding } from '../finding.ts';
import type { Holdings } from '../holdings.ts';
import { reviewCoverage, surveyDraft, tellStricter } from './coverage.ts';
import { reviewFigures } from './figures.ts';

/** What a draft carries over from the documents it carries out, and what it sets beside them. */
export async function reviewObligations(draft: Draft, holdings: Holdings): Promise<Finding[]> {
  if (draft.document.kind !== 'original') return [];
  const rows = surveyDraft(draft, holdings);
  const told = reviewCoverage(draft, holdings, rows);
  const figures = await reviewFigures(draft, holdings);
  return [
    ...holdings.missingBases.map(tellMissing),
    ...told,
    ...figures.flatMap((figure) => judgeFigure(figure, rows, told)),
  ];
}

/** A figure that is told to be lower is not told again to be without a basis; one that is stricter than its basis is only that. */
function judgeFigure(figure: Finding, rows: readonly CoverageRow[], told: readonly Finding[]): Finding[] {
  const isHere = (where: string, quote: string | null) =>
    where === figure.where &&
    quote !== null &&
    (quote.includes(figure.quote ?? '') || (figure.quote ?? '').includes(quote));
  if (told.some(({ where, quote }) => isHere(where, quote))) return [];
  const stricter = rows.find(
    ({ status, where }) => status === 'stricter' && where !== null && isHere(where.locator, where.quote),
  );
  const place = { locator: figure.where, page: figure.page, quote: figure.quote };
  return [stricter === undefined ? figure : tellStricter(stricter, place)];
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
