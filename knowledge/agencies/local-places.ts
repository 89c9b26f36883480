import { levelOfNoun } from '../language/administrative-units.ts';
import { findUnitsByPath } from './find-units.ts';
import { isTypedMarked, toNameTokens } from './name-tokens.ts';
import { parseAgencyName } from './parse-agency-name.ts';
import type { ParsedAgency } from './parsed-agency.ts';
import { type ResolvedAgency, resolveAgency } from './resolve-agency.ts';
import { formatUnit } from './resolve-units.ts';
import { segmentUnits } from './segment-units.ts';
import { canBeSameName, markedKey, toWrittenName } from './unit-names.ts';
import { readUnitSpecs, type UnitSpec } from './unit-specs.ts';
import { FIRST_DAY_OF_TWO_TIERS } from './unit-table.ts';

const isOfDistrict = ({ noun }: UnitSpec): boolean => noun !== null && levelOfNoun(noun) === 'district';

/**
 * As `resolveAgency`, where the table does not know the place helped by the places that documents at hand name: a name typed
 * without marks gets them, one without its province the province, and one that several bear is several.
 *
 * @param places Paths as documents write them, smallest first: "xã A, huyện B, tỉnh C".
 */
export function resolveAgencyLocally(
  written: string,
  asOf: string,
  topicFields: readonly string[],
  places: readonly string[],
): ResolvedAgency {
  const parsed = parseAgencyName(written);
  if (parsed.unitTokens.length === 0 || isInTable(parsed)) return resolveAgency(written, asOf, topicFields);
  const paths = listPaths(places, asOf);
  const fitting = paths.filter((path) => fitsWritten(parsed, path, asOf));
  if (fitting.length === 0) return resolveAgency(written, asOf, topicFields);
  const found = dropShorter(fitting).map((path) =>
    resolveAgency(
      [parsed.name, path.map(formatSpec).join(', ')].filter(Boolean).join(' '),
      asOf,
      topicFields,
    ),
  );
  return {
    agencies: found.flatMap(({ agencies }) => agencies),
    notes: [...new Set(found.flatMap(({ notes }) => notes))],
  };
}

function isInTable({ units, unitTokens, isMarked }: ParsedAgency): boolean {
  if (findUnitsByPath({ specs: units }).length > 0) return true;
  return segmentUnits(unitTokens, isMarked, units[0]?.noun ?? null) !== undefined;
}

function formatSpec({ noun, written }: UnitSpec): string {
  return noun === null ? written : formatUnit({ noun, name: written });
}

/** Each path and what it goes up to, once; from 01/7/2025 on without the districts above a commune. */
function listPaths(places: readonly string[], asOf: string): UnitSpec[][] {
  const paths = new Map<string, UnitSpec[]>();
  for (const place of places) {
    const specs = readUnitSpecs(toNameTokens(place), isTypedMarked(place));
    for (let i = 0; i < specs.length; i += 1) {
      const path = specs
        .slice(i)
        .filter((spec, k) => k === 0 || asOf < FIRST_DAY_OF_TWO_TIERS || !isOfDistrict(spec));
      paths.set(path.map(toSpecKey).join('|'), path);
    }
  }
  return [...paths.values()];
}

function toSpecKey({ noun, written }: UnitSpec): string {
  return `${noun} ${markedKey(written)}`;
}

/** Whether what was typed can mean a path: its first unit is the path's, and the others lie above it in their order. */
function fitsWritten(
  { units, isMarked, unitTokens }: ParsedAgency,
  path: readonly UnitSpec[],
  asOf: string,
): boolean {
  const [own, ...above] = units;
  const [first, ...upper] = path;
  if (own === undefined || first === undefined) return false;
  if (fitsSpec(own, first)) {
    let rest = upper;
    return above.every((spec) => {
      // A district that is typed for a time without any is passed over.
      if (asOf >= FIRST_DAY_OF_TWO_TIERS && isOfDistrict(spec)) return true;
      const at = rest.findIndex((each) => fitsSpec(spec, each));
      rest = rest.slice(at + 1);
      return at !== -1;
    });
  }
  return fitsRunOn(unitTokens.map(({ written }) => written).join(''), isMarked, path);
}

function fitsSpec(spec: UnitSpec, each: UnitSpec): boolean {
  return (spec.noun === null || spec.noun === each.noun) && canBeSameName(spec.name, each.name);
}

/** "xa dong may ben tram lam son ha": names without commas, some units above left out. */
function fitsRunOn(typed: string, isMarked: boolean, path: readonly UnitSpec[]): boolean {
  const [first, ...upper] = path;
  if (first === undefined) return false;
  const uppers = [upper, upper.slice(0, 1), upper.slice(-1)];
  const name = toWrittenName(typed, isMarked);
  return uppers.some((above) =>
    ['', first.noun ?? ''].some((noun) => {
      const joined = noun + [first, ...above].map(({ written }) => written).join('');
      return canBeSameName(name, toWrittenName(joined, true));
    }),
  );
}

/** Of two paths from one unit to one province the one that tells more. */
function dropShorter(paths: readonly UnitSpec[][]): UnitSpec[][] {
  return paths.filter(
    (path) =>
      !paths.some(
        (other) =>
          other.length > path.length &&
          path.every((spec) => other.some((each) => toSpecKey(each) === toSpecKey(spec))) &&
          toSpecKey(other[0] ?? EMPTY) === toSpecKey(path[0] ?? EMPTY),
      ),
  );
}

const EMPTY: UnitSpec = { noun: null, name: toWrittenName('', true), written: '' };
