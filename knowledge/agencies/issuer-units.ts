import { levelOfNoun } from '../language/administrative-units.ts';
import type { UnitInTime } from './agency.ts';
import { fitsUnit } from './find-units.ts';
import type { ReadHead } from './issuer-head.ts';
import { toWrittenName } from './unit-names.ts';
import { findByName, type UnitSpec } from './unit-specs.ts';

/**
 * Whether an issuer can be the body of the first of these units, as far as name and place tell: its own unit must be
 * told, nothing told may differ, and a unit below a province whose name others bear must have one above it told, too.
 *
 * @param path Smallest first; empty for bodies of the centre, which have no unit.
 */
export function fitsPath(head: ReadHead, path: readonly UnitInTime[]): boolean {
  const [own, ...above] = path;
  if (own === undefined) return head.units.every(({ name }) => name.plain === '');
  const named = head.units.filter(({ name }) => name.plain !== '');
  const noun = head.units[0]?.noun ?? null;
  if (noun !== null && named.length === 0 && noun !== own.noun) return false;
  const told = mergeSpecs(named, head.place);
  const position = told.findIndex((spec) => fitsUnit(spec, own));
  const [first] = named;
  if (position === -1 || (first !== undefined && (position > 0 || !fitsUnit(first, own)))) return false;
  if (first === undefined && position > 0 && !isSeatOf(told.slice(0, position), own, head)) return false;
  const upper = told.slice(position + 1);
  if (!upper.every((spec) => canLieIn(spec, own, above))) return false;
  return own.level === 'province' || upper.length > 0 || !hasHomonym(own);
}

// The place repeats the name's units and goes on above them.
function mergeSpecs(named: readonly UnitSpec[], place: readonly UnitSpec[]): readonly UnitSpec[] {
  const last = named.at(-1);
  if (last === undefined) return place;
  const same = place.findIndex(
    (spec) => spec.name.plain === last.name.plain && (spec.noun ?? last.noun) === (last.noun ?? spec.noun),
  );
  if (same !== -1) return [...named, ...place.slice(same + 1)];
  return [...named, ...place.filter((spec) => isAbove(spec, last))];
}

const RANK: Readonly<Record<string, number>> = { tỉnh: 3, 'thành phố': 3, huyện: 2, quận: 2, 'thị xã': 2 };

function isAbove(spec: UnitSpec, own: UnitSpec): boolean {
  return (RANK[spec.noun ?? 'tỉnh'] ?? 1) > (RANK[own.noun ?? ''] ?? 1);
}

// "Sở Y tế", place "thành phố X, tỉnh Y": it sits in X and is Y's. "UBND" without a noun may be of any unit of its
// place: then of the smallest only.
function isSeatOf(below: readonly UnitSpec[], own: UnitInTime, { key, level, units }: ReadHead): boolean {
  const isLevelTold = units[0] !== undefined || level !== null || /^sector:(?:Sở|Phòng) /.test(key);
  return (
    isLevelTold &&
    below.every(({ noun }) => noun === null || (RANK[noun] ?? 1) <= (own.level === 'province' ? 3 : 2))
  );
}

// A level that is not known of the path contradicts nothing; a province lies in nothing.
function canLieIn(spec: UnitSpec, own: UnitInTime, above: readonly UnitInTime[]): boolean {
  if (own.level === 'province') return false;
  const level = spec.noun === null ? undefined : levelOfNoun(spec.noun);
  const told = above.filter((unit) => level === undefined || unit.level === level);
  return told.length === 0 || told.some((unit) => fitsUnit(spec, unit));
}

// A commune that kept its name on 01/7/2025 is no homonym of itself.
function hasHomonym({ name, level, noun }: UnitInTime): boolean {
  const same = findByName(toWrittenName(name, true)).filter(
    (unit) => unit.level === level && unit.noun === noun,
  );
  const latest = same.filter((unit) => !same.some((other) => other.predecessors.includes(unit)));
  return latest.length > 1;
}
