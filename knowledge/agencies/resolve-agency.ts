import { levelOfNoun, type UnitLevel } from '../language/administrative-units.ts';
import type { IssuerLevel } from '../model/official-document.ts';
import type { Agency, AgencyKind, UnitInTime } from './agency.ts';
import { formatBodyName, formatPartyName } from './agency-names.ts';
import { findUnitsByPath } from './find-units.ts';
import { parseAgencyName } from './parse-agency-name.ts';
import type { ParsedAgency } from './parsed-agency.ts';
import { resolveSectors } from './resolve-sectors.ts';
import { formatUnit, type ResolvedPlace, resolvePlaces } from './resolve-units.ts';
import { segmentUnits } from './segment-units.ts';
import { FIRST_DAY_OF_TWO_TIERS } from './unit-table.ts';

/** What a written name can mean. */
export interface ResolvedAgency {
  /** One = sure; several = to be asked; none = not understood. */
  readonly agencies: readonly Agency[];
  /** What was changed or is not known, in Vietnamese with its source. */
  readonly notes: readonly string[];
}

/**
 * The agency of a name as people write it, on a day. A unit or body that was gone by then is taken to its successors,
 * one that was not yet to what stood there; the notes say so. A place that no table knows counts as written.
 *
 * @param asOf `YYYY-MM-DD`
 * @param topicFields From `findTopicFields`: of the bodies that took over from one that is gone, those of the topic are meant.
 * @example resolveAgency('UBND xã Hà Giang, huyện Hà Trung, Thanh Hóa', '2026-01-01').agencies[0]?.name
 * // 'Ủy ban nhân dân xã Hà Long'
 */
export function resolveAgency(
  written: string,
  asOf: string,
  topicFields: readonly string[] = [],
): ResolvedAgency {
  const parsed = readUnits(parseAgencyName(written));
  if (parsed.kind === 'government' || parsed.kind === 'ministry')
    return toResolved(resolveCentral(parsed, asOf, topicFields));
  const places = collapseUpperSchool(
    parsed,
    resolvePlaces(parsed.units, asOf, levelsOf(parsed, asOf), UNITS_OWN.includes(parsed.kind)),
  );
  if (places.length > 0 && isOfGoneDistrict(parsed, places)) {
    const gone = `Từ ngày 01/7/2025 không còn cấp huyện (Luật 72/2025/QH15); chưa rõ cơ quan nào kế thừa ${parsed.name}`;
    return { agencies: [], notes: [gone] };
  }
  if (places.length > 0)
    return toResolved(places.map((place) => resolveAt(parsed, tellEnd(place, asOf), asOf, topicFields)));
  const isNamed = parsed.units.some(({ name }) => name.plain !== '');
  if (parsed.key === '') return NOT_UNDERSTOOD;
  if (isNamed && GENERAL_KINDS.includes(parsed.kind))
    return { agencies: [], notes: [`Không thấy "${formatWritten(parsed)}" trong bảng đơn vị hành chính`] };
  const note = isNamed
    ? `Không thấy "${formatWritten(parsed)}" trong bảng đơn vị hành chính; tính như chưa nêu địa bàn`
    : 'Tên cơ quan chưa nêu địa bàn (xã, huyện, tỉnh nào)';
  const { agencies, notes } = resolveAt(parsed, { units: [], notes: [] }, asOf, topicFields);
  return { agencies, notes: [note, ...notes] };
}

// A court, a treasury, a clinic of a district has no heir in each commune: only committees and their offices do.
function isOfGoneDistrict({ kind, sectors, units }: ParsedAgency, places: readonly ResolvedPlace[]): boolean {
  const noun = units[0]?.noun ?? null;
  const isOfDistrict = noun !== null && levelOfNoun(noun) === 'district';
  const isMoved = places.every(
    ({ units: found, notes }) => found[0]?.level === 'commune' && notes.length > 0,
  );
  return kind === 'other' && sectors.length === 0 && isOfDistrict && isMoved;
}

// Where nouns' words stand in names or commas are missing, the table parts the names.
function readUnits(parsed: ParsedAgency): ParsedAgency {
  if (parsed.units.length === 0 || findUnitsByPath({ specs: parsed.units }).length > 0) return parsed;
  const units = segmentUnits(parsed.unitTokens, parsed.isMarked, parsed.units[0]?.noun ?? null);
  return units === undefined ? parsed : { ...parsed, units };
}

const NOT_UNDERSTOOD: ResolvedAgency = { agencies: [], notes: [] };
/** Bodies of which a unit has one, over the whole of it. */
const UNITS_OWN: readonly AgencyKind[] = ['committee', 'council', 'party'];
/** Bodies that are nothing without their unit. */
const GENERAL_KINDS: readonly AgencyKind[] = ['committee', 'council', 'party', 'department', 'division'];

function formatWritten({ units }: ParsedAgency): string {
  return units.map(({ noun, written }) => [noun, written].filter(Boolean).join(' ')).join(', ');
}

interface Found {
  readonly agencies: readonly Agency[];
  readonly notes: readonly string[];
}

function toResolved(found: readonly Found[]): ResolvedAgency {
  const agencies = new Map(
    found.flatMap((each) => each.agencies).map((agency) => [toIdentity(agency), agency]),
  );
  const notes = [...new Set(found.flatMap((each) => each.notes))];
  return { agencies: tellApart([...agencies.values()]), notes };
}

// Namesakes are shown, and asked again, with what they lie in.
function tellApart(agencies: readonly Agency[]): readonly Agency[] {
  return agencies.map((agency) => {
    const isShared = agencies.some((other) => other !== agency && other.name === agency.name);
    if (!isShared) return agency;
    return { ...agency, name: [agency.name, ...agency.units.slice(1).map(formatUnit)].join(', ') };
  });
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

// A district that no table knows: nothing tells what its territory became.
function tellEnd(place: ResolvedPlace, asOf: string): ResolvedPlace {
  const [unit] = place.units;
  if (unit?.until === undefined || unit.until === null || asOf <= unit.until) return place;
  const note = `Từ ngày 01/7/2025 không còn cấp huyện (Luật 72/2025/QH15); chưa rõ địa bàn ${formatUnit(unit)} nay thuộc xã, phường nào`;
  return { units: place.units, notes: [...place.notes, note] };
}

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

function resolveCentral(parsed: ParsedAgency, asOf: string, topicFields: readonly string[]): Found[] {
  if (parsed.sectors.length > 0) return [resolveSectors(parsed, undefined, [], asOf, topicFields)];
  return [{ agencies: [toAgency(parsed, parsed.name, 'central', [])], notes: [] }];
}

function resolveAt(
  parsed: ParsedAgency,
  place: ResolvedPlace,
  asOf: string,
  topicFields: readonly string[],
): Found {
  const [unit] = place.units;
  if (parsed.sectors.length > 0) {
    const found = resolveSectors(parsed, unit, place.units, asOf, topicFields);
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
