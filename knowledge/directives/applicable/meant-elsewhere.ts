import type { Agency, UnitInTime } from '../../agencies/agency.ts';
import { listAuthorities } from '../../agencies/authorities.ts';
import { plainKey } from '../../agencies/unit-names.ts';
import { findUnits } from '../../language/agency.ts';
import { foldMarks } from '../../language/fold.ts';
import type { DocumentHead } from '../../store/store.ts';

/** Acts on persons and single cases, which direct nobody else; how a subject begins, folded. Nghị định 30/2020/NĐ-CP, Điều 7. */
const ON_PERSONS =
  /^(?:ve (?:viec )?)?(?:bo nhiem|mien nhiem|dieu dong|luan chuyen|ky luat|khen thuong|nang luong|phe chuan (?:ket qua|chuc)|cong nhan (?:ket qua bau|chuc danh)|cu (?:can bo|nguoi)|tuyen dung|cho thoi)\b/;
/** Names of all bodies of a kind: "các tỉnh", "các bộ, ngành, địa phương". */
const OF_ALL = /\b(?:cac|moi|toan|ca nuoc)\b/;
const OF_CENTRE =
  /^(?:bo |ngan hang nha nuoc|thanh tra chinh phu|van phong (?:chinh phu|quoc hoi|trung uong)|toa an nhan dan toi cao|vien kiem sat nhan dan toi cao)/;

/**
 * Tells documents of superiors that are meant for somebody else: about other places alone by their subject, sent to other
 * places or to the centre alone by their "Kính gửi", or about persons. What names no place, or all of a kind, is for all.
 */
export function createElsewhereJudge(agency: Agency, asOf: string): (head: DocumentHead) => boolean {
  const units: UnitInTime[] = [
    ...agency.units,
    ...listAuthorities(agency, asOf, []).flatMap((authority) => authority.units),
  ];
  const own = new Set(units.map(({ name }) => plainKey(name)));
  const isElsewhere = (text: string) => {
    const named = findUnits(text, asOf);
    return named.length > 0 && !named.some(({ name }) => own.has(plainKey(name)));
  };
  const isForOthers = (line: string) => {
    const folded = foldMarks(line).toLowerCase();
    if (OF_ALL.test(folded)) return false;
    return isElsewhere(line) || (agency.level !== 'central' && OF_CENTRE.test(folded));
  };
  return ({ subject, addressees }) => {
    const matter = subject ?? '';
    if (ON_PERSONS.test(foldMarks(matter).toLowerCase()) || isElsewhere(matter)) return true;
    return addressees.length > 0 && addressees.every(isForOthers);
  };
}
