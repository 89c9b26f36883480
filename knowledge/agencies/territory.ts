import type { Agency, UnitInTime } from './agency.ts';
import { listOrigins, pathOn, stoodOn } from './find-units.ts';
import { findTableUnit } from './resolve-units.ts';
import { getUnitTable, LAST_DAY_OF_DISTRICTS, type TableUnit } from './unit-table.ts';

/** The units an agency lies in on a day, and those its territory lay in before. */
export interface Territory {
  /** Smallest first. */
  readonly present: readonly UnitInTime[];
  /** The present units with, for places that no table knows, the ended ones they were written with. */
  readonly path: readonly UnitInTime[];
  /** Ended before the day: communes and provinces it came from, districts; each with what lay above it then. */
  readonly former: readonly FormerUnit[];
  /** Of present units its territory did not lie in before: the day it began to. */
  readonly joinedOn: ReadonlyMap<UnitInTime, string>;
  /** Of the table; undefined for places that no table knows. */
  readonly own: TableUnit | undefined;
}

/** A unit that has ended, with the units it lay in, itself first. */
export interface FormerUnit {
  readonly unit: UnitInTime;
  readonly path: readonly UnitInTime[];
}

/** Where an agency lies and lay. */
export function findTerritory({ units }: Agency, asOf: string): Territory {
  const own = findTableUnit(units);
  if (own === undefined) return splitWritten(units, asOf);
  const present = pathOn(own, asOf);
  const former = new Map<TableUnit, FormerUnit>();
  const origins = listOrigins(own).filter((origin) => !stoodOn(origin, asOf));
  for (const path of [own, ...origins].flatMap((unit) => listPaths(unit, asOf)))
    for (const [i, unit] of path.entries())
      if (!present.includes(unit) && !stoodOn(unit, asOf)) former.set(unit, { unit, path: path.slice(i) });
  return {
    present,
    path: present,
    former: [...former.values()],
    joinedOn: findJoined(own, present, origins),
    own,
  };
}

/** The paths a unit had before a day; a district that was raised (huyện to thị xã) under its former noun, too. */
function listPaths(unit: TableUnit, asOf: string): TableUnit[][] {
  const days = listLastDays().filter((day) => day < asOf && stoodOn(unit, day));
  return days.flatMap((day) => {
    const path = pathOn(unit, day);
    const at = path.findIndex(({ level }) => level === 'district');
    const earlier = path[at]?.predecessors.filter(({ level }) => level === 'district') ?? [];
    // Of several that were joined, which one a commune lay in is not in the table.
    const raised = earlier.length === 1 ? earlier.filter(({ name }) => name === path[at]?.name) : [];
    return [path, ...raised.map((district) => [...path.slice(0, at), district, ...path.slice(at + 1)])];
  });
}

/** Last days of the maps that were: each after which a province or a district was no more. */
function listLastDays(): readonly string[] {
  lastDays ??= [
    ...new Set(
      getUnitTable().units.flatMap(({ level, until }) =>
        level === 'commune' || until === null ? [] : until,
      ),
    ),
  ].sort();
  return lastDays;
}

let lastDays: readonly string[] | undefined;

function findJoined(
  own: TableUnit,
  present: readonly TableUnit[],
  origins: readonly TableUnit[],
): ReadonlyMap<UnitInTime, string> {
  const joined = new Map<UnitInTime, string>();
  if (own.from === null || origins.length === 0) return joined;
  const paths = origins.map((origin) => pathOn(origin, origin.until ?? LAST_DAY_OF_DISTRICTS));
  for (const unit of present.slice(1))
    if (!paths.some((path) => path.includes(unit))) joined.set(unit, own.from);
  return joined;
}

function splitWritten(units: readonly UnitInTime[], asOf: string): Territory {
  const isOver = ({ until }: UnitInTime): boolean => until !== null && until < asOf;
  const former = units.flatMap((unit, i) => (isOver(unit) ? [{ unit, path: units.slice(i) }] : []));
  return {
    present: units.filter((unit) => !isOver(unit)),
    path: units,
    former,
    joinedOn: new Map(),
    own: undefined,
  };
}
