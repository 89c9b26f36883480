import type { Agency } from '../agencies/agency.ts';
import { formatAgency } from '../agencies/format-agency.ts';
import type { AgencyProfile, OwnUnit, ProfileSource } from '../model/agency-profile.ts';
import { findFormRules } from './form-rules.ts';
import { listNamedBodies } from './named-bodies.ts';
import type { OwnDocuments } from './own-documents.ts';
import { profileNotes } from './profile-notes.ts';
import { proposeClasses } from './propose-classes.ts';
import { proposeDivisions } from './propose-divisions.ts';
import { proposeHamlets } from './propose-hamlets.ts';
import { proposeHead } from './propose-head.ts';
import { proposePartners } from './propose-partners.ts';
import { type OwnNouns, proposeRecipients } from './propose-recipients.ts';
import { proposeSigners } from './propose-signers.ts';
import type { Sourced } from './sourced.ts';
import { createStanding } from './standing-bodies.ts';

/**
 * What the agency's own documents, and where they are silent the rules of form, tell of it on a day. Papers of what it
 * was made of serve for units, partners and recipients, never for its name, letterhead, địa danh or signers.
 *
 * @param asOf `YYYY-MM-DD`
 */
export function proposeProfile(agency: Agency, own: OwnDocuments, asOf: string): AgencyProfile {
  const { documents } = own;
  const rules = findFormRules(agency, asOf);
  const standing = createStanding(agency, asOf);
  const named = listNamedBodies(documents);
  const head = proposeHead(agency, documents, rules, standing, asOf);
  const hamlets = proposeHamlets(agency, documents, asOf);
  const recipients = proposeRecipients(documents, standing, findNouns(agency));
  const signers = proposeSigners(agency, documents, rules, asOf);
  const partners = proposePartners(agency, named, standing);
  const units: readonly Sourced<OwnUnit>[] = [
    ...proposeDivisions(agency, named, standing),
    ...hamlets.units,
    ...proposeClasses(agency, documents, asOf),
  ];
  return {
    agency: formatAgency(agency, asOf),
    letterhead: { superior: [...(head.superior?.value ?? [])], issuer: [...(head.issuer?.value ?? [])] },
    place: head.place?.value ?? null,
    symbol: head.symbol?.value ?? null,
    signers: signers.map(({ value }) => value),
    units: units.map(({ value }) => value),
    partners: partners.map(({ value }) => value),
    recipients: recipients.lines.map(({ value }) => value),
    sources: [
      ...sourceOne('letterhead.superior', head.superior),
      ...sourceOne('letterhead.issuer', head.issuer),
      ...sourceOne('place', head.place),
      ...sourceOne('symbol', head.symbol),
      ...sourceEach('signers', signers),
      ...sourceEach('units', units),
      ...sourceEach('partners', partners),
      ...sourceEach('recipients', recipients.lines),
    ],
    notes: profileNotes({ agency, asOf, own, rules, head, hamlets, dropped: recipients.dropped }),
    confirmedBy: null,
    confirmedOn: null,
  };
}

// A school's papers speak of its commune as it is.
function findNouns({ units, kind }: Agency): OwnNouns {
  const nounOf = (level: string) => units.find((unit) => unit.level === level)?.noun ?? null;
  return { commune: kind === 'school' ? null : nounOf('commune'), province: nounOf('province') };
}

function sourceOne(field: string, sourced: Sourced<unknown> | undefined): ProfileSource[] {
  return sourced === undefined ? [] : [{ field, ...sourced.origin }];
}

function sourceEach(field: string, list: readonly Sourced<unknown>[]): ProfileSource[] {
  return list.map(({ origin }, i) => ({ field: `${field}[${i}]`, ...origin }));
}
