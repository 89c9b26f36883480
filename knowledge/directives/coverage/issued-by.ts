import type { Agency } from '../../agencies/agency.ts';
import { plainKey } from '../../agencies/unit-names.ts';
import { findUnits } from '../../language/agency.ts';
import type { OfficialDocument } from '../../model/official-document.ts';
import { canBeSameIssuer, parseIssuerName } from '../issuer-name.ts';

/** Whether an agency issued a document itself: its plan of last year, its own draft. */
export function isIssuedBy(
  { issuer, issuerLevel, place }: Pick<OfficialDocument, 'issuer' | 'issuerLevel' | 'place'>,
  agency: Agency,
): boolean {
  if (issuer === null || issuerLevel !== agency.level) return false;
  if (!canBeSameIssuer(parseIssuerName(issuer), parseIssuerName(agency.name))) return false;
  const [own] = agency.units;
  const units = findUnits(`${issuer} , ${place ?? ''}`).map(({ name }) => plainKey(name));
  return own === undefined || units.length === 0 || units.includes(plainKey(own.name));
}
