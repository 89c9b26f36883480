import { levelOfNoun, type UnitLevel } from '../language/administrative-units.ts';
import type { UnitInTime } from './agency.ts';
import { canBeSameName, toWrittenName } from './unit-names.ts';
import { findByName, type UnitSpec } from './unit-specs.ts';
import { FIRST_DAY_OF_TWO_TIERS, type TableUnit } from './unit-table.ts';

/** Whether a unit of the table stood on a day; one whose last day is not known counts until the map of 7/2025. */
export function stoodOn(unit: TableUnit, day: string): boolean {
  if (unit.from !== null && day < unit.from) return false;
  if (unit.until !== null) return day <= unit.until;
  return !unit.hasEnded || day < FIRST_DAY_OF_TWO_TIERS;
}

/**
 * The path of a unit on a day, smallest first, itself included: a province that was not yet or no longer is the one
 * that stood there.
 */
export function pathOn(unit: TableUnit, day: string): TableUnit[] {
  const { parent } = unit;
  if (parent === null) return [unit];
  const above = stoodOn(parent, day) ? parent : (standIn(parent, day) ?? parent);
  return [unit, ...pathOn(above, day)];
}

function standIn(unit: TableUnit, day: string): TableUnit | undefined {
  const others = unit.from !== null && day < unit.from ? unit.predecessors : unit.successors;
  const standing = others.filter((other) => other.level === unit.level && stoodOn(other, day));
  return standing.length === 1 ? standing[0] : undefined;
}

/** What stands on the territory of a unit on a day: itself, or its successors, or its predecessors, however far. */
export function standingFor(unit: TableUnit, day: string): TableUnit[] {
  return collectStanding(unit, day, new Set());
}

function collectStanding(unit: TableUnit, day: string, seen: Set<TableUnit>): TableUnit[] {
  if (seen.has(unit)) return [];
  seen.add(unit);
  if (stoodOn(unit, day)) return [unit];
  const isTooEarly = unit.from !== null && day < unit.from;
  const others = isTooEarly ? unit.predecessors : unit.successors;
  return others.flatMap((other) => collectStanding(other, day, seen));
}

/** Every unit a unit ever lay in: its own path, that of what it was made of, and what its provinces became. */
export function listAncestors(unit: TableUnit): ReadonlySet<TableUnit> {
  const found = new Set<TableUnit>();
  const add = (each: TableUnit | null): void => {
    if (each === null || found.has(each)) return;
    found.add(each);
    add(each.parent);
    const sameLevel = each.level === 'commune' ? [] : [...each.successors, ...each.predecessors];
    for (const other of sameLevel) if (other.level === each.level && isWhole(other, each)) add(other);
  };
  for (const origin of [unit, ...listOrigins(unit)]) add(origin.parent);
  if (unit.level === 'commune' && unit.hasEnded) for (const later of unit.successors) add(later.parent);
  return found;
}

// Looking back, only what became the unit by itself: a commune of Hải Phòng is not of Hải Dương for being there.
function isWhole(other: TableUnit, unit: TableUnit): boolean {
  return !unit.predecessors.includes(other) || unit.predecessors.length === 1;
}

/** What a unit was made of, and what that was made of, however far. */
export function listOrigins(unit: TableUnit): TableUnit[] {
  return unit.predecessors.flatMap((origin) => [origin, ...listOrigins(origin)]);
}

/** Whether a spec can mean a unit: its noun, if written, and its name; an empty name fits every unit of the noun. */
export function fitsUnit(spec: UnitSpec, unit: UnitInTime): boolean {
  if (spec.noun !== null && !isSameNoun(spec.noun, unit)) return false;
  if (spec.name.plain === '') return spec.noun !== null;
  return (
    canBeSameName(spec.name, toWrittenName(unit.name, true)) ||
    (unit.level === 'province' &&
      findByName(spec.name).some(({ level, name }) => level === 'province' && name === unit.name))
  );
}

// "tỉnh Huế", "tỉnh Hải Phòng" are written, too, though there never was one; "tỉnh Đồng Nai" was one.
function isSameNoun(noun: string, unit: UnitInTime): boolean {
  if (noun === unit.noun) return true;
  if (noun !== 'tỉnh' || unit.level !== 'province') return false;
  return !findByName(toWrittenName(unit.name, true)).some(
    (other) => other.level === 'province' && other.noun === noun,
  );
}

/** What is asked of the table. */
export interface UnitQuery {
  /** Smallest first: the unit itself, then what it lies in as far as told. */
  readonly specs: readonly UnitSpec[];
  /** Levels that the body can have; all when left out. */
  readonly levels?: readonly UnitLevel[];
}

/**
 * Units of the table that a path can mean, whenever they stood: marks count when typed, every unit above that is told
 * must be or have been above it. Where none has the name and noun: units numbered after it ("phường Hà Giang": 1, 2),
 * then those of another noun of the level ("xã" for "thị trấn"). Empty for a place that the table does not know.
 */
export function findUnitsByPath({ specs, levels }: UnitQuery): TableUnit[] {
  const [own, ...above] = specs;
  if (own === undefined || own.name.plain === '') return [];
  const fitting = (units: readonly TableUnit[]): TableUnit[] =>
    units.filter((unit) => (levels === undefined || levels.includes(unit.level)) && canLieIn(unit, above));
  const named = fitting(findByName(own.name));
  const exact = named.filter((unit) => own.noun === null || isSameNoun(own.noun, unit));
  if (exact.length > 0 || own.noun === null) return exact;
  const numbered = fitting(findNumbered(own)).filter(({ noun }) => noun === own.noun);
  if (numbered.length > 0) return numbered;
  const ownLevel = levelOfNoun(own.noun);
  return above.length === 0 ? [] : named.filter(({ level }) => level === ownLevel);
}

function canLieIn(unit: TableUnit, above: readonly UnitSpec[]): boolean {
  if (above.length === 0) return true;
  const ancestors = [...listAncestors(unit)];
  return above.every((spec) => ancestors.some((ancestor) => fitsUnit(spec, ancestor)));
}

const NUMBERED_MAX = 9;

function findNumbered({ name }: UnitSpec): readonly TableUnit[] {
  const numbers = Array.from({ length: NUMBERED_MAX }, (_, i) => i + 1);
  return numbers.flatMap((i) =>
    findByName({ marked: `${name.marked}${i}`, plain: `${name.plain}${i}`, isMarked: name.isMarked }),
  );
}
