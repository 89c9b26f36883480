import { documentNumberKey } from '../language/document-number.ts';
import type { PartialDate } from '../model/calendar.ts';
import type { DocumentIdentity } from '../model/official-document.ts';
import { canBeSameIssuer, parseIssuerName } from './issuer-name.ts';
import { canBeSamePlace } from './issuers-apart.ts';

/** An identity with where its issuer sits, where that is known. */
export type PlacedIdentity = DocumentIdentity & { readonly place?: string | null };

/**
 * Whether two identities can be of one document: one number, and nothing known of both that differs in date, issuer or its place.
 * A number alone is no identity, since numbers restart every year in every office: what is unknown never contradicts,
 * so the answer means "can be", and a caller with several candidates must not pick. False without a number. The type is
 * left out: the number's symbol carries it, and citations call one document "văn bản", "công văn" or nothing.
 */
export function isSameDocument(a: PlacedIdentity, b: PlacedIdentity): boolean {
  // The dates are looked at first: of hundreds that bear one number they tell most apart, and cost least.
  if (!canBeSameDate(a.issuedOn, b.issuedOn)) return false;
  const numberKey = documentNumberKey(a.number);
  return (
    numberKey !== null &&
    numberKey === documentNumberKey(b.number) &&
    (a.issuer === null ||
      b.issuer === null ||
      (canBeSameIssuer(parseIssuerName(a.issuer), parseIssuerName(b.issuer)) && canBeSamePlace(a, b)))
  );
}

function canBeSameDate(a: PartialDate, b: PartialDate): boolean {
  return (['year', 'month', 'day'] as const).every(
    (part) => a[part] === null || b[part] === null || a[part] === b[part],
  );
}
