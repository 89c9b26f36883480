import type { UnitInTime } from './agency.ts';
import { formatUnit } from './resolve-units.ts';

const PARTY_NAMES: Readonly<Record<string, string>> = {
  tỉnh: 'Tỉnh ủy',
  'thành phố': 'Thành ủy',
  huyện: 'Huyện ủy',
  quận: 'Quận ủy',
  'thị xã': 'Thị ủy',
};

/** A Party committee's name by its unit: "Tỉnh ủy Thanh Hóa", "Đảng ủy xã Hà Long". */
export function formatPartyName(unit: UnitInTime): string {
  const name = PARTY_NAMES[unit.noun];
  return name === undefined ? `Đảng ủy ${formatUnit(unit)}` : `${name} ${unit.name}`;
}

/** A body's name with its unit: "Sở Y tế tỉnh Thanh Hóa", "Ban Tổ chức Tỉnh ủy Thanh Hóa". */
export function formatBodyName(body: string, unit: UnitInTime | undefined): string {
  if (unit === undefined) return body;
  return / ủy$/u.test(body) ? `${body} ${unit.name}` : `${body} ${formatUnit(unit)}`;
}
