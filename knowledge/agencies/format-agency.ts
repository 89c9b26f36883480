import type { Agency } from './agency.ts';
import { formatUnit } from './resolve-units.ts';

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
