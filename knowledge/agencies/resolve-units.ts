import { levelOfNoun, type UnitLevel } from '../language/administrative-units.ts';
import type { UnitInTime } from './agency.ts';
import { findUnitsByPath, fitsUnit, listAncestors, pathOn, standingFor, stoodOn } from './find-units.ts';
import { toWrittenName } from './unit-names.ts';
import { findByName, type UnitSpec } from './unit-specs.ts';
import { FIRST_DAY_OF_TWO_TIERS, LAST_DAY_OF_DISTRICTS, type TableUnit } from './unit-table.ts';

/** A place that a written path can mean on a day. */
export interface ResolvedPlace {
  /** Smallest first. */
  readonly units: readonly UnitInTime[];
  readonly notes: readonly string[];
}

/** "xã Hà Long", "Quận 1". */
export function formatUnit(unit: { readonly noun: string; readonly name: string }): string {
  const noun = /^\d/.test(unit.name) || unit.name === 'Hồ Chí Minh' ? capitalize(unit.noun) : unit.noun;
  return `${noun} ${unit.name}`;
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * The places that the units of a name can mean on a day. One = sure; several = homonyms or a unit that was split;
 * none = a bare name that no table knows. A place that no table knows is taken by its written path, when a noun says
 * what it is.
 *
 * @param levels Those the body can have, nearest guess first; a bare name of an unknown place takes the first.
 * @param isUnits Whether the body is the unit's own committee: of a unit that was not yet, another of its district may
 * then stand for it. What lies in a unit lay in one of those that made it, nobody knows which.
 */
export function resolvePlaces(
  specs: readonly UnitSpec[],
  asOf: string,
  levels: readonly UnitLevel[],
  isUnits: boolean,
): readonly ResolvedPlace[] {
  const known = findUnitsByPath({ specs, levels });
  const standing = preferPath(
    known.filter((unit) => stoodOn(unit, asOf)),
    specs,
    asOf,
  );
  if (standing.length > 0)
    return mergePlaces([
      ...standing.map((unit) => ({ units: pathAsWritten(unit, specs, asOf), notes: [] })),
      ...listFormerProvinces(known, specs, asOf),
    ]);
  if (known.length > 0) return mergePlaces(known.flatMap((unit) => moveInTime(unit, asOf, isUnits)));
  return readWrittenPath(specs, asOf, levels);
}

// "xã A, huyện B": of several, those that lie in B on that day itself come before those that lay there once.
function preferPath(
  units: readonly TableUnit[],
  specs: readonly UnitSpec[],
  asOf: string,
): readonly TableUnit[] {
  const [, ...above] = specs;
  const strict = units.filter((unit) => {
    let path = pathOn(unit, asOf).slice(1);
    // "Cao Bằng, Cao Bằng" is the city and its province: each name takes a unit further up.
    return above.every((spec) => {
      const at = path.findIndex((each) => fitsUnit(spec, each));
      path = path.slice(at + 1);
      return at !== -1;
    });
  });
  return strict.length > 0 ? strict : units;
}

/** The path on a day; where a district of before is written that stood on that day and has since taken it over, that one. */
function pathAsWritten(unit: TableUnit, specs: readonly UnitSpec[], asOf: string): UnitInTime[] {
  const path = pathOn(unit, asOf);
  const at = path.findIndex(({ level }, i) => i > 0 && level === 'district');
  const now = path[at];
  const written = now?.predecessors.find(
    (earlier) =>
      earlier.level === 'district' &&
      stoodOn(earlier, asOf) &&
      specs.slice(1).some((spec) => fitsUnit(spec, earlier) && !path.some((unit) => fitsUnit(spec, unit))),
  );
  return written === undefined ? path : [...path.slice(0, at), written, ...path.slice(at + 1)];
}

// A bare "Hải Dương" is the phường of today, yet as often the province that was.
function listFormerProvinces(
  known: readonly TableUnit[],
  specs: readonly UnitSpec[],
  asOf: string,
): ResolvedPlace[] {
  if (specs.length > 1 || specs[0]?.noun !== null) return [];
  const former = known.filter(
    (unit) => unit.level === 'province' && unit.until !== null && unit.until < asOf,
  );
  return former.flatMap((unit) => moveInTime(unit, asOf, true));
}

function moveInTime(unit: TableUnit, asOf: string, isUnits: boolean): ResolvedPlace[] {
  const standing = preferNamesake(unit, standingFor(unit, asOf), asOf);
  const isTooEarly = unit.from !== null && asOf < unit.from;
  const list = standing.map(formatUnit).join(', ');
  const source = describeSource(unit);
  // Of what was split the table has the larger part.
  const share = unit.level === 'commune' && unit.source === null ? ' (toàn bộ hoặc phần lớn)' : '';
  const isOfMerged = unit.level === 'district' && unit.successors.some(({ level }) => level === 'district');
  const belongs = isOfMerged ? 'nay là một phần trong số' : 'nay thuộc';
  const place = formatPlace(unit);
  const note = isTooEarly
    ? `${capitalize(place)} chỉ có từ ngày ${formatDay(unit.from ?? '')} (${source}); trước đó địa bàn này là ${list}`
    : `${capitalize(place)} ${unit.until === null ? 'đã sắp xếp trước ngày 01/7/2025' : `không còn sau ngày ${formatDay(unit.until)}`}; địa bàn${share} ${belongs} ${list} (${source})`;
  const places = standing.map((each) => ({ units: pathOn(each, asOf), notes: [note] }));
  return isTooEarly ? joinAlike(places, isUnits) : places;
}

// What was to become one commune lay in one district: over all its parts stood the same bodies, so one stands for
// them.
function joinAlike(places: readonly ResolvedPlace[], isUnits: boolean): ResolvedPlace[] {
  const [first, ...others] = places;
  const [own, ...above] = first?.units ?? [];
  const areAlike = others.every(
    ({ units }) => units.length === above.length + 1 && units.slice(1).every((each, i) => each === above[i]),
  );
  if (first === undefined || own === undefined || others.length === 0 || !areAlike) return [...places];
  if (!isUnits && above.length > 0)
    return [
      {
        units: above,
        notes: [...first.notes, 'Chưa rõ thuộc đơn vị nào trong số ấy; tính theo cấp trên của các đơn vị ấy'],
      },
    ];
  const note = `Các đơn vị ấy cùng cấp trên nên tính theo một đơn vị: ${formatUnit(own)}`;
  return [{ units: first.units, notes: [...first.notes, note] }];
}

// Before 7/2025 a commune changed with its district mostly in kind: of what stands there, the one of its name is
// meant.
function preferNamesake(unit: TableUnit, standing: readonly TableUnit[], asOf: string): readonly TableUnit[] {
  if (unit.level !== 'commune' || asOf >= FIRST_DAY_OF_TWO_TIERS) return standing;
  const namesakes = standing.filter(({ name }) => name === unit.name);
  return unit.hasEnded && namesakes.length > 0 ? namesakes : standing;
}

function formatPlace(unit: TableUnit): string {
  const path = pathOn(unit, unit.until ?? unit.from ?? LAST_DAY_OF_DISTRICTS);
  return path.map(formatUnit).join(', ');
}

function describeSource(unit: TableUnit): string {
  if (unit.source !== null) return unit.source;
  const isOfTwoTiers = unit.from === FIRST_DAY_OF_TWO_TIERS || unit.until === LAST_DAY_OF_DISTRICTS;
  if (unit.level === 'province')
    return isOfTwoTiers ? 'Nghị quyết 202/2025/QH15' : 'Nghị quyết 175/2024/QH15';
  if (unit.level === 'district' && isOfTwoTiers) return 'Luật 72/2025/QH15';
  return isOfTwoTiers
    ? 'các nghị quyết ngày 16/6/2025 của Ủy ban Thường vụ Quốc hội về sắp xếp cấp xã'
    : 'bảng đơn vị hành chính';
}

/** "30/6/2025". */
export function formatDay(day: string): string {
  const [year, month, date] = day.split('-');
  return `${date}/${Number(month) < 3 ? month : Number(month)}/${year}`;
}

// Two ways to one unit are one place with both notes.
function mergePlaces(places: readonly ResolvedPlace[]): ResolvedPlace[] {
  const groups = Map.groupBy(places, ({ units }) => units[0]);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    return [{ units: first.units, notes: [...new Set(group.flatMap(({ notes }) => notes))] }];
  });
}

/** Syllables of the longest names there are ("Văn Miếu - Quốc Tử Giám"): more is a sentence. */
const NAME_LENGTH_MAX = 5;

function readWrittenPath(
  specs: readonly UnitSpec[],
  asOf: string,
  levels: readonly UnitLevel[],
): readonly ResolvedPlace[] {
  const [own] = specs;
  if (own === undefined || own.name.plain === '' || own.written.split(' ').length > NAME_LENGTH_MAX)
    return [];
  const isLevelSure = own.noun !== null || levels.length === 1;
  if (!isLevelSure) return [];
  const units: UnitInTime[] = [];
  for (const [i, spec] of specs.entries()) {
    const known = i === 0 ? [] : findAbove(specs.slice(i), asOf);
    if (known.length > 0) return [{ units: [...units, ...known], notes: [describeUnknown(own, known)] }];
    // A bare name that no table knows as a unit above ("…, Phú Quốc") makes no province of itself.
    if (i > 0 && spec.noun === null) return [];
    const level = levelOfSpec(spec, i, specs.length, levels);
    if (level !== undefined) units.push(toWrittenUnit(spec, level));
  }
  if (units.length === 0) return [];
  return [{ units, notes: specs.length === 1 ? [describeUnknown(own, [])] : [] }];
}

function describeUnknown({ noun, written }: UnitSpec, above: readonly UnitInTime[]): string {
  const place = [noun, written].filter(Boolean).join(' ');
  const within = above.length === 0 ? '' : ` thuộc ${above.map(formatUnit).join(', ')}`;
  return `Không thấy "${place}"${within} trong danh mục đơn vị hành chính; tính theo tên được viết`;
}

/** The units above an unknown place, when the table knows exactly one. */
function findAbove(specs: readonly UnitSpec[], asOf: string): readonly UnitInTime[] {
  const found = findUnitsByPath({ specs, levels: ['district', 'province'] });
  const [only, ...others] = found;
  if (only === undefined || others.length > 0) return [];
  if (stoodOn(only, asOf)) return pathOn(only, asOf);
  const [today, ...parts] = only.level === 'province' ? standingFor(only, asOf) : [];
  if (today !== undefined && parts.length === 0) return pathOn(today, asOf);
  return pathOn(only, only.until ?? LAST_DAY_OF_DISTRICTS);
}

function levelOfSpec(
  { noun, name }: UnitSpec,
  position: number,
  count: number,
  levels: readonly UnitLevel[],
): UnitLevel | undefined {
  if (noun === 'thành phố') {
    const isCentral = findByName(name).some(({ level, noun: own }) => level === 'province' && own === noun);
    return isCentral || (position === count - 1 && count > 1) ? 'province' : 'district';
  }
  if (noun !== null) return levelOfNoun(noun);
  return position === 0 ? levels[0] : undefined;
}

function toWrittenUnit({ noun, written }: UnitSpec, level: UnitLevel): UnitInTime {
  const usual = { province: 'tỉnh', district: 'huyện', commune: 'xã' } as const;
  const until = level === 'district' ? LAST_DAY_OF_DISTRICTS : null;
  return { level, noun: noun ?? usual[level], name: written, from: null, until };
}

/** Units of the table that an agency's place stands for; undefined for a place that no table knows. */
export function findTableUnit(units: readonly UnitInTime[]): TableUnit | undefined {
  const [own, ...above] = units;
  if (own === undefined) return undefined;
  const found = findByName(toWrittenName(own.name, true)).filter(
    (unit) =>
      unit.level === own.level &&
      unit.noun === own.noun &&
      unit.from === own.from &&
      unit.until === own.until,
  );
  return found.find((unit) => {
    const ancestors = [...listAncestors(unit)];
    return above.every((each) =>
      ancestors.some(({ level, name }) => level === each.level && name === each.name),
    );
  });
}
