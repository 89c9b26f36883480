import { isIssuedBy } from '../../../knowledge/directives/coverage/issued-by.ts';
import { agencyWording as wording } from '../../../prompts/review-agency-wording.ts';
import type { Draft } from './draft.ts';
import { type Finding, toFinding } from './finding.ts';

/**
 * Whether the agency that a draft is reviewed for is known, and is the one its letterhead names. Nothing where nobody was
 * named: then the letterhead tells.
 */
export function reviewAgency({ agency, document }: Draft, named: string | null): Finding[] {
  if (named === null) return [];
  const place = { locator: wording.head, page: null, quote: null };
  if (agency === null)
    return [
      toFinding(
        { ...place, quote: null },
        {
          ...{ code: 'AGENCY_UNKNOWN', severity: 'warning', source: wording.asked },
          ...wording.unknown(named),
        },
      ),
    ];
  if (document.issuer === null || isIssuedBy(document, agency)) return [];
  return [
    toFinding(place, {
      ...{ code: 'AGENCY_OTHER', severity: 'warning', source: wording.asked },
      ...wording.other(agency.name, document.issuer),
    }),
  ];
}
