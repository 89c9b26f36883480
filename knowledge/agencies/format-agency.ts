import type { Agency } from './agency.ts';
import { formatUnit } from './resolve-units.ts';

/** An agency with the units it lies in, so that no homonym is left: "Ủy ban nhân dân xã A, huyện B, tỉnh C". */
export function formatAgency({ name, units }: Pick<Agency, 'name' | 'units'>): string {
  const above = units.map(formatUnit).filter((unit) => !name.includes(unit));
  return [name, ...above].join(', ');
}
