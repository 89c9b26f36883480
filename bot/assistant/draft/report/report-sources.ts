import type { Agency } from '../../../../knowledge/agencies/agency.ts';
import { describeIdentity } from '../../../../knowledge/directives/describe-identity.ts';
import type { OfficialDocument } from '../../../../knowledge/model/official-document.ts';
import type { Store, Viewer } from '../../../../knowledge/store/store.ts';
import { draftWording } from '../../../../prompts/draft-wording.ts';
import type { DraftRequest } from '../draft.ts';
import type { FoundBasis } from '../find-basis.ts';
import { findOwnDocuments, toPreviousYear } from './own-documents.ts';

/** What a report rests on. */
export interface ReportSources {
  readonly basis: FoundBasis;
  /** The agency's own plan of the period; null where none is held. */
  readonly plan: OfficialDocument | null;
  /** Its report of the same time a year before; null where none is held. */
  readonly previous: OfficialDocument | null;
}

/**
 * A report's sources: the agency's own plan of the period comes before its superiors' documents, unless the request names
 * what is to be reported on.
 *
 * @param found the superiors' documents, or those the request names
 */
export async function findReportSources(
  store: Store,
  viewer: Viewer,
  agency: Agency,
  { request, found }: { readonly request: DraftRequest; readonly found: FoundBasis },
): Promise<ReportSources> {
  const { topic, asOf, period } = request;
  const plans = await findOwnDocuments(store, viewer, agency, { type: 'Kế hoạch', topic, asOf, period });
  const before = toPreviousYear(period);
  const [previous = null] = await findOwnDocuments(store, viewer, agency, {
    ...{ type: 'Báo cáo', topic, asOf, period: before },
  });
  const isOwn = ({ id }: OfficialDocument) => plans.some((plan) => plan.id === id);
  const own = request.basis.length > 0 ? found.documents.filter(isOwn) : plans;
  const told = new Set(plans.map((plan) => draftWording.basisNotAbove(describeIdentity(plan))));
  return {
    basis: {
      documents: [...own, ...found.documents.filter((document) => !isOwn(document))],
      warnings: found.warnings.filter((warning) => !told.has(warning)),
    },
    plan: plans[0] ?? null,
    previous,
  };
}
