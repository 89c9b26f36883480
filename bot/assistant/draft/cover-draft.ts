import type { Agency } from '../../../knowledge/agencies/agency.ts';
import type { Coverage } from '../../../knowledge/directives/coverage/coverage.ts';
import { surveyCoverage } from '../../../knowledge/directives/coverage/survey-coverage.ts';
import { describeIdentity } from '../../../knowledge/directives/describe-identity.ts';
import type { AgencyProfile } from '../../../knowledge/model/agency-profile.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import { hidePrivate } from '../header/private-contacts.ts';
import type { Draft } from './draft.ts';
import { readOwnText } from './read-own-text.ts';
import { toAdministrativeDocument } from './to-administrative-document.ts';

/** What a draft's coverage is told from. */
export interface CoverRequest {
  readonly basis: readonly OfficialDocument[];
  readonly agency: Agency;
  readonly profile: AgencyProfile;
  /** Only sections were asked for: what stands in the others is not missing. */
  readonly isPart: boolean;
}

/** Each obligation of the basis documents against the draft as it is printed and read again, and what nobody compared. */
export function coverDraft(
  draft: Draft,
  { basis, agency, profile, isPart }: CoverRequest,
): Pick<Draft, 'coverage' | 'uncovered'> {
  const own = readOwnText(toAdministrativeDocument(draft, profile));
  const { rows, uncovered } = surveyCoverage(basis, own, agency);
  return {
    coverage: rows.filter(({ status }) => !isPart || status !== 'missing').map(toRow),
    uncovered: uncovered.map(({ document, unreadPages, sentences }) => ({
      document: describeIdentity(document),
      unreadPages,
      sentences: sentences.map(({ quote, locator, page }) => ({ quote: hidePrivate(quote), locator, page })),
    })),
  };
}

function toRow({ obligation, status, where, reason }: Coverage['rows'][number]): Draft['coverage'][number] {
  const { kind, document, item } = obligation;
  const { quote, locator, page } = item;
  return {
    kind,
    obligation: hidePrivate(quote),
    document: describeIdentity(document),
    locator,
    page,
    status,
    where: where === null ? null : { quote: hidePrivate(where.quote), locator: where.locator },
    reason,
  };
}
