import { toDayBounds } from '../language/vietnamese-date.ts';
import type { IssuerLevel, OfficialDocument } from '../model/official-document.ts';

/** What tells whose a document is. */
export type IssuedDocument = Pick<OfficialDocument, 'issuedOn' | 'issuerLevel' | 'issuerSystem'>;

/** The lower the rank the higher the body; a sở and a huyện stand side by side under the province. */
const RANKS: Readonly<Record<IssuerLevel, number>> = {
  central: 0,
  province: 1,
  department: 2,
  district: 2,
  commune: 3,
  school: 4,
};
/** Districts ended with 30/6/2025, and communes took over what was theirs (Luật Tổ chức chính quyền địa phương 72/2025/QH15). */
const DISTRICTS_ENDED = '2025-07-01';

/**
 * Whether a body may end or change another's document: its own, one of its level, or one below it; a people's council also
 * what the committee of its level issued. Who issued an act ends it, or who stands over them (Luật 64/2025/QH15, Điều 8);
 * of what is not known of either, nothing is said against it.
 */
export function mayActOn(by: IssuedDocument, document: IssuedDocument): boolean {
  if (by.issuerLevel === null || document.issuerLevel === null) return true;
  const [acting, acted] = [RANKS[by.issuerLevel], RANKS[document.issuerLevel]];
  if (acting > acted) return isHeirOfDistrict(by, document) && isOneSystem(by, document);
  if (acting < acted) return isOneSystem(by, document) || isState(by) === isState(document);
  return isOneSystem(by, document) || (by.issuerSystem === 'council' && document.issuerSystem === 'state');
}

function isOneSystem(by: IssuedDocument, document: IssuedDocument): boolean {
  return (
    by.issuerSystem === null || document.issuerSystem === null || by.issuerSystem === document.issuerSystem
  );
}

function isState({ issuerSystem }: IssuedDocument): boolean {
  return issuerSystem === 'state' || issuerSystem === 'council';
}

function isHeirOfDistrict(by: IssuedDocument, document: IssuedDocument): boolean {
  const issued = toDayBounds(by.issuedOn);
  const isLater = issued === undefined || issued.last >= DISTRICTS_ENDED;
  return document.issuerLevel === 'district' && by.issuerLevel === 'commune' && isLater;
}
