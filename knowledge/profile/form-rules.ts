import type { Agency, UnitInTime } from '../agencies/agency.ts';
import { isUnderProvince } from '../agencies/authorities.ts';
import { parseAgencyName } from '../agencies/parse-agency-name.ts';
import { formatUnit } from '../agencies/resolve-units.ts';
import { FIRST_DAY_OF_TWO_TIERS } from '../agencies/unit-days.ts';

/** What the rules of form tell of an agency without any document of it; null where they do not. */
export interface FormRules {
  readonly superior: readonly string[] | null;
  readonly issuer: readonly string[] | null;
  readonly place: string | null;
  readonly symbol: string | null;
  /** Who can sign, in what capacity, the head first. */
  readonly capacities: readonly (readonly string[])[];
}

/** Nghị định 30/2020/NĐ-CP, Phụ lục I: what stands over a document, its địa danh, its symbol. */
export const LETTERHEAD_RULE = 'Nghị định 30/2020/NĐ-CP, Phụ lục I';
/** Nghị định 30/2020/NĐ-CP, Điều 13: who signs, and as what. */
export const SIGNING_RULE = 'Nghị định 30/2020/NĐ-CP, Điều 13';

const NO_RULES: FormRules = { superior: null, issuer: null, place: null, symbol: null, capacities: [] };
const COMMITTEE = 'ỦY BAN NHÂN DÂN';
const COUNCIL = 'HỘI ĐỒNG NHÂN DÂN';
/** Of a body that decides together. */
export const FOR_THE_COMMITTEE = `TM. ${COMMITTEE}`;

/**
 * What Nghị định 30/2020/NĐ-CP says of an agency's letterhead, địa danh, symbol and signing. Party bodies and unions
 * have rules of their own, not held here.
 *
 * @param asOf `YYYY-MM-DD`
 */
export function findFormRules(agency: Agency, asOf: string): FormRules {
  const [unit] = agency.units;
  const name = parseAgencyName(agency.name).name.toUpperCase();
  if ((agency.system !== 'state' && agency.system !== 'council') || hasEnded(agency, asOf)) return NO_RULES;
  switch (agency.kind) {
    case 'committee':
      return unit === undefined ? NO_RULES : committeeRules(unit);
    case 'council':
      return unit === undefined ? NO_RULES : { ...collegialRules(COUNCIL, unit), symbol: 'HĐND' };
    case 'department':
      // "Thanh tra tỉnh", "Công an tỉnh" are named with their unit, and signed for in other words.
      if (!name.startsWith('SỞ ')) return { ...NO_RULES, superior: underCommittee(unit) };
      return { ...NO_RULES, superior: underCommittee(unit), issuer: [name], capacities: headed('GIÁM ĐỐC') };
    case 'division':
      return {
        ...NO_RULES,
        superior: underCommittee(unit),
        issuer: [name],
        place: placeOf(unit),
        capacities: headed('TRƯỞNG PHÒNG'),
      };
    case 'school':
      return schoolRules(agency, name, asOf);
    default:
      return NO_RULES;
  }
}

/** Whether the unit an agency is of had ended by a day: what it is called then nothing tells. */
export function hasEnded({ units: [unit] }: Agency, asOf: string): boolean {
  return unit !== undefined && unit.until !== null && unit.until < asOf;
}

function collegialRules(body: string, unit: UnitInTime): FormRules {
  return { ...NO_RULES, superior: [], issuer: [body, formatUnit(unit).toUpperCase()], place: placeOf(unit) };
}

function committeeRules(unit: UnitInTime): FormRules {
  return {
    ...collegialRules(COMMITTEE, unit),
    symbol: 'UBND',
    capacities: headed('CHỦ TỊCH').map((lines) => [FOR_THE_COMMITTEE, ...lines]),
  };
}

function schoolRules(agency: Agency, name: string, asOf: string): FormRules {
  const isOfCommune = !isUnderProvince(agency);
  const commune = agency.units.find(({ level }) => level === 'commune');
  const province = agency.units.find(({ level }) => level === 'province');
  const capacities = /^TRƯỜNG /u.test(name) ? headed('HIỆU TRƯỞNG') : [];
  const place = isOfCommune ? placeOf(commune) : null;
  return { ...NO_RULES, superior: findSchoolSuperior(), issuer: [name], place, capacities };

  // Before, a school of a district had its UBND or its Phòng Giáo dục over it: custom differed.
  function findSchoolSuperior(): readonly string[] | null {
    if (isOfCommune) return asOf < FIRST_DAY_OF_TWO_TIERS ? null : underCommittee(commune);
    return province === undefined || agency.schoolStage === null
      ? null
      : ['SỞ GIÁO DỤC VÀ ĐÀO TẠO', formatUnit(province).toUpperCase()];
  }
}

function underCommittee(unit: UnitInTime | undefined): readonly string[] | null {
  return unit === undefined ? null : [`UBND ${formatUnit(unit).toUpperCase()}`];
}

/** A commune's bodies sit in it; where those of a province or district sit, its name alone does not tell. */
function placeOf(unit: UnitInTime | undefined): string | null {
  if (unit?.level !== 'commune') return null;
  return /^\d/.test(unit.name) ? formatUnit(unit).replace(/^\p{L}/u, (l) => l.toUpperCase()) : unit.name;
}

function headed(title: string): string[][] {
  return [[title], [`KT. ${title}`, `PHÓ ${title}`]];
}
