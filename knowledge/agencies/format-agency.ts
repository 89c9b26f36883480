import type { Agency } from './agency.ts';
import { parseAgencyName } from './parse-agency-name.ts';
import { formatUnit } from './resolve-units.ts';
import { isNamedByPlace } from './school-names.ts';

/**
 * An agency with the units it lies in on a day, so that no homonym is left: "Ủy ban nhân dân xã A, huyện B, tỉnh C".
 *
 * @param asOf `YYYY-MM-DD`; units that ended before it are left out, but for the agency's own
 */
export function formatAgency({ name, units }: Pick<Agency, 'name' | 'units'>, asOf: string): string {
  const above = units
    .filter(({ until }, i) => i === 0 || until === null || until >= asOf)
    .map(formatUnit)
    .filter((unit) => !name.includes(unit));
  return [name, ...above].join(', ');
}

/**
 * An agency as its own texts name it: a school with a name of its own goes by that, without the commune it lies in.
 *
 * @example nameInText(school) // 'Trường Tiểu học Mộc Khê', of one whose name with its unit is 'Trường Tiểu học Mộc Khê xã Mộc Khê'
 */
export function nameInText({ name, kind, units }: Pick<Agency, 'name' | 'kind' | 'units'>): string {
  const [unit] = units;
  const place = unit === undefined ? '' : ` ${formatUnit(unit)}`;
  if (kind !== 'school' || place === '' || !name.endsWith(place)) return name;
  const own = name.slice(0, -place.length);
  return isNamedByPlace(parseAgencyName(own).key) ? name : own;
}
