import type { UnitLevel } from '../language/administrative-units.ts';
import type { IssuerLevel } from '../model/official-document.ts';
import type { Agency, UnitInTime } from './agency.ts';
import { formatBodyName, formatPartyName } from './agency-names.ts';
import { type ParsedAgency, parseAgencyName } from './parse-agency-name.ts';
import { resolveSectors } from './resolve-sectors.ts';
import { formatUnit, type ResolvedPlace, resolvePlaces } from './resolve-units.ts';
import { FIRST_DAY_OF_TWO_TIERS } from './unit-table.ts';

/** What a written name can mean. */
export interface ResolvedAgency {
  /** One = sure; several = to be asked; none = not understood. */
  readonly agencies: readonly Agency[];
  /** What was changed or is not known, in Vietnamese with its source. */
  readonly notes: readonly string[];
}

/**
 * The agency of a name as people write it, on a day. A unit or body that was gone by then is taken to its successors, one that was not yet to what
 * stood there; the notes say so. A place that no table knows counts as written.
 *
 * @param asOf `YYYY-MM-DD`
 * @example resolveAgency('UBND xã Hà Giang, huyện Hà Trung, Thanh Hóa', '2026-01-01').agencies[0]?.name
 * // 'Ủy ban nhân dân xã Hà Long'
 */
export function resolveAgency(written: string, asOf: string): ResolvedAgency {
  const parsed = parseAgencyName(written);
  if (parsed.kind === 'government' || parsed.kind === 'ministry')
    return toResolved(resolveCentral(parsed, asOf));
  const places = collapseUpperSchool(parsed, resolvePlaces(parsed.units, asOf, levelsOf(parsed, asOf)));
  if (places.length > 0) return toResolved(places.map((place) => resolveAt(parsed, place, asOf)));
  if (parsed.key === '') return { agencies: [], notes: [] };
  const isNamed = parsed.units.some(({ name }) => name.plain !== '');
  const place = parsed.units
    .map(({ noun, written: name }) => [noun, name].filter(Boolean).join(' '))
    .join(', ');
  const note = isNamed
    ? `Không thấy "${place}" trong bảng đơn vị hành chính.`
    : 'Tên cơ quan chưa nêu địa bàn (xã, huyện, tỉnh nào).';
  const { agencies } = resolveAt(parsed, { units: [], notes: [] }, asOf);
  return { agencies, notes: [note] };
}

interface Found {
  readonly agencies: readonly Agency[];
  readonly notes: readonly string[];
}

function toResolved(found: readonly Found[]): ResolvedAgency {
  const agencies = new Map(
    found.flatMap((each) => each.agencies).map((agency) => [toIdentity(agency), agency]),
  );
  return { agencies: [...agencies.values()], notes: [...new Set(found.flatMap(({ notes }) => notes))] };
}

function toIdentity({ name, units }: Agency): string {
  return [name, ...units.map(formatUnit)].join('|');
}

function levelsOf({ kind, sectors, key, units }: ParsedAgency, asOf: string): readonly UnitLevel[] {
  if (key === '') return ANY_LEVEL;
  if (kind === 'department' && sectors.every(({ name }) => name.startsWith('Sở') || name.startsWith('Ban ')))
    return ['province'];
  if (kind !== 'division' || (units[0]?.noun ?? null) !== null) return ANY_LEVEL;
  const isOfCommune =
    asOf >= FIRST_DAY_OF_TWO_TIERS && sectors.some(({ rank }) => rank === 'commune-division');
  return isOfCommune ? ['commune', 'district'] : ['district'];
}

const ANY_LEVEL: readonly UnitLevel[] = ['commune', 'district', 'province'];

// A THPT stands under its province: which of a former district's communes it lies in makes no difference.
function collapseUpperSchool(
  { kind, schoolStage }: ParsedAgency,
  places: readonly ResolvedPlace[],
): readonly ResolvedPlace[] {
  if (kind !== 'school' || schoolStage !== 'upper' || places.length < 2) return places;
  const provinces = new Set(places.map(({ units }) => units.at(-1)));
  const [province, ...others] = provinces;
  if (province === undefined || others.length > 0) return places;
  return [{ units: [province], notes: [...new Set(places.flatMap(({ notes }) => notes))] }];
}

function resolveCentral(parsed: ParsedAgency, asOf: string): Found[] {
  if (parsed.sectors.length > 0) return [resolveSectors(parsed, undefined, [], asOf)];
  return [{ agencies: [toAgency(parsed, parsed.name, 'central', [])], notes: [] }];
}

function resolveAt(parsed: ParsedAgency, place: ResolvedPlace, asOf: string): Found {
  const [unit] = place.units;
  if (parsed.sectors.length > 0) {
    const found = resolveSectors(parsed, unit, place.units, asOf);
    return { agencies: found.agencies, notes: [...place.notes, ...found.notes] };
  }
  const level = parsed.kind === 'school' ? 'school' : levelOf(parsed, unit);
  const agency = toAgency(parsed, nameOf(parsed, unit), level, place.units);
  return { agencies: [agency], notes: place.notes };
}

function nameOf(parsed: ParsedAgency, unit: UnitInTime | undefined): string {
  if (parsed.key === 'party' && unit !== undefined) return formatPartyName(unit);
  return formatBodyName(parsed.name, unit);
}

function levelOf({ kind, units }: ParsedAgency, unit: UnitInTime | undefined): IssuerLevel {
  if (unit !== undefined) return unit.level === 'province' && kind === 'other' ? 'department' : unit.level;
  const noun = units[0]?.noun;
  if (noun === 'tỉnh' || noun === 'thành phố') return 'province';
  return noun === 'huyện' || noun === 'quận' || noun === 'thị xã' ? 'district' : 'commune';
}

function toAgency(
  { kind, system, fields, schoolStage }: ParsedAgency,
  name: string,
  level: IssuerLevel,
  units: readonly UnitInTime[],
): Agency {
  return { name, kind, level, system, fields, units, schoolStage };
}
