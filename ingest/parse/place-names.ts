import { type AdministrativeUnit, findProvince } from '../../knowledge/language/administrative-units.ts';
import { findUnits } from '../../knowledge/language/agency.ts';

// A body named by the kind of its unit alone: "Ủy ban nhân dân tỉnh", "Công an huyện".
const GENERIC_END = /(?<!\p{L})(tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)$/iu;

/** The unit's noun at the end of a body's name that lacks the unit's own name; undefined for a whole name. */
export function findGenericNoun(issuer: string): string | undefined {
  return GENERIC_END.exec(issuer)?.[1]?.toLowerCase();
}

/** "Ủy ban nhân dân tỉnh" + tỉnh X → "Ủy ban nhân dân tỉnh X". */
export function addUnitName(issuer: string, unit: AdministrativeUnit): string {
  const completed = `${issuer.replace(GENERIC_END, '').trimEnd()} ${unit.noun} ${unit.name}`;
  return completed.replace('thành phố Hồ Chí Minh', 'Thành phố Hồ Chí Minh');
}

/** "Sở Y tế" + tỉnh X → "Sở Y tế X", the usual form; a place outside the table of provinces keeps its noun. */
export function addProvinceName(department: string, unit: AdministrativeUnit): string {
  if (unit.name === 'Hồ Chí Minh') return `${department} Thành phố Hồ Chí Minh`;
  return findProvince(unit.name) === undefined
    ? `${department} ${unit.noun} ${unit.name}`
    : `${department} ${unit.name}`;
}

// A sở without its place: its branch only, in words that are no place ("Sở Giáo dục và Đào tạo").
const BARE_DEPARTMENT =
  /^Sở (?:Giáo dục và Đào tạo|Lao động - Thương binh và Xã hội|Lao động, Thương binh và Xã hội|Y tế|Nội vụ|Ngoại vụ|Tài chính|Tư pháp|Xây dựng|Công Thương|Nông nghiệp và Phát triển nông thôn|Nông nghiệp và Môi trường|Tài nguyên và Môi trường|Khoa học và Công nghệ|Thông tin và Truyền thông|Kế hoạch và Đầu tư|Giao thông vận tải|Quy hoạch - Kiến trúc|Văn hóa, Thể thao và Du lịch|Văn hóa và Thể thao|Văn hóa và Thông tin|Du lịch|Dân tộc và Tôn giáo|Dân tộc)$/u;

/** Whether a sở is named without its province. */
export function isBareDepartment(issuer: string): boolean {
  return BARE_DEPARTMENT.test(issuer);
}

/**
 * A generic body of the document's own place made whole: "Ủy ban nhân dân tỉnh" in a paper of "xã A, tỉnh B" is that of
 * tỉnh B. Unchanged when the place does not tell.
 */
export function completeByPlace(issuer: string, place: string | null): string {
  if (place === null) return issuer;
  const units = findUnits(place);
  const noun = findGenericNoun(issuer);
  if (noun !== undefined) {
    const unit = units.find((candidate) => candidate.noun === noun);
    return unit === undefined ? issuer : addUnitName(issuer, unit);
  }
  const province = units.find((unit) => unit.level === 'province');
  return province !== undefined && isBareDepartment(issuer) ? addProvinceName(issuer, province) : issuer;
}
