import { expandAbbreviations } from '../../language/abbreviations.ts';
import type { Store, Viewer } from '../../store/store.ts';
import { canBeSameIssuer, parseIssuerName } from '../issuer-name.ts';
import { speaksFor } from './stands-over.ts';

/** "Xã A" alone is its committee. */
const BARE_UNIT = /^(?=(?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)\s)/iu;

/**
 * Ids of the held documents that an agency issued, in order of first ingest; what its name leaves out ("UBND xã A" without
 * its province) fits every one of that name. Empty when none is held.
 *
 * @param asOf leaves out documents that do not speak for this day, `YYYY-MM-DD`; null keeps all
 */
export async function listDocumentsOf(
  agency: string,
  store: Pick<Store, 'listIssuers' | 'listHeads'>,
  viewer: Viewer,
  asOf: string | null,
): Promise<string[]> {
  const wanted = parseIssuerName(expandAbbreviations(agency.trim().replace(BARE_UNIT, 'Ủy ban nhân dân ')));
  const issuers = await store.listIssuers(viewer, 'held');
  const keys = issuers
    .filter(
      ({ head: { issuer, place } }) =>
        issuer !== null &&
        canBeSameIssuer(wanted, parseIssuerName(expandAbbreviations([issuer, place ?? ''].join(', ')))),
    )
    .map(({ key }) => key);
  if (keys.length === 0) return [];
  const heads = await store.listHeads(viewer, keys);
  return heads.filter((head) => asOf === null || speaksFor(head, asOf)).map(({ id }) => id);
}
