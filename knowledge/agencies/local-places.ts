import { levelOfNoun } from '../language/administrative-units.ts';
import { findUnitsByPath } from './find-units.ts';
import { isTypedMarked, toNameTokens } from './name-tokens.ts';
import { parseAgencyName } from './parse-agency-name.ts';
import type { ParsedAgency } from './parsed-agency.ts';
import { type ResolvedAgency, resolveAgency } from './resolve-agency.ts';
import { formatUnit } from './resolve-units.ts';
import { isNamedByPlace } from './school-names.ts';
import { segmentUnits } from './segment-units.ts';
import { canBeSameName, markedKey, toWrittenName } from './unit-names.ts';
import { findByName, readUnitSpecs, type UnitSpec } from './unit-specs.ts';
import { FIRST_DAY_OF_TWO_TIERS } from './unit-table.ts';

/** A path of units as documents write it, smallest first. */
type Path = readonly UnitSpec[];

/**
 * As `resolveAgency`, where the table does not know the place helped by the places that documents at hand name: a name
 * typed without marks gets them, one without its province the province, and one that several bear is several.
 *
 * @param places Paths as documents write them, smallest first: "xã A, huyện B, tỉnh C".
 */
export function resolveAgencyLocally(
  written: string,
  asOf: string,
  topicFields: readonly string[],
  places: readonly string[],
): ResolvedAgency {
  const paths = listPaths(places);
  const parsed = partOwnName(written, paths);
  const resolve = (name: string) => resolveAgency(name, asOf, topicFields);
  if (parsed.unitTokens.length === 0 || isInTable(parsed)) return resolve(toText(parsed, written));
  const whole = paths.filter((path) => fitsWritten(parsed, path, asOf));
  const fitting = whole.length > 0 ? whole : extendUpwards(parsed, paths);
  if (fitting.length === 0) return resolve(toText(parsed, written));
  const found = dropShorter(fitting).map((path) => resolve(toName(parsed, path)));
  return {
    agencies: found.flatMap(({ agencies }) => agencies),
    notes: [...new Set(found.flatMap(({ notes }) => notes))],
  };
}

/** What to resolve where the documents do not help: the words as written, or as they were parted. */
function toText(parsed: ParsedAgency, written: string): string {
  return parsed.unitTokens.length === 0 || parseAgencyName(written).unitTokens.length > 0
    ? written
    : toName(parsed, parsed.units);
}

// A name of its own ends where the place begins; a committee's is one with its unit.
function toName({ name, kind }: ParsedAgency, path: Path): string {
  return [name, path.map(formatSpec).join(', ')]
    .filter(Boolean)
    .join(kind === 'school' || kind === 'other' ? ', ' : ' ');
}

function formatSpec({ noun, written }: UnitSpec): string {
  return noun === null ? written : formatUnit({ noun, name: written });
}

const PROVINCE_SYLLABLES = [4, 3, 2] as const;
/** Words of a body's name besides its place: its kind and a name of its own. */
const MIN_NAME_WORDS = 2;

/** "thpt van khe lam khe", "chi cục dân số lam khê": a province at the end without a comma is the place, not the name. */
function partOwnName(written: string, paths: readonly Path[]): ParsedAgency {
  const parsed = parseAgencyName(written);
  if (!(parsed.kind === 'school' || parsed.kind === 'other') || parsed.unitTokens.length > 0) return parsed;
  const words = written.trim().split(/\s+/);
  for (const size of PROVINCE_SYLLABLES) {
    if (words.length - size < MIN_NAME_WORDS) continue;
    const place = words.slice(-size).join(' ');
    const named = toWrittenName(place, isTypedMarked(written));
    const isPlace =
      findByName(named).some(({ level }) => level === 'province') ||
      paths.some(
        ([only, ...above]) => only !== undefined && above.length === 0 && canBeSameName(named, only.name),
      );
    const kind = words.slice(0, -size).join(' ');
    // "Trường Tiểu học A" in xã A: the place is its own name, too.
    const name = isNamedByPlace(parseAgencyName(kind).key) ? written.trim() : kind;
    if (isPlace) return parseAgencyName(`${name}, ${place}`);
  }
  return parsed;
}

function isInTable({ units, unitTokens, isMarked }: ParsedAgency): boolean {
  if (findUnitsByPath({ specs: units }).length > 0) return true;
  return segmentUnits(unitTokens, isMarked, units[0]?.noun ?? null) !== undefined;
}

/** Each path and what it goes up to, once. */
function listPaths(places: readonly string[]): Path[] {
  const paths = new Map<string, Path>();
  for (const place of places) {
    const specs = readUnitSpecs(toNameTokens(place), isTypedMarked(place));
    for (let i = 0; i < specs.length; i += 1) {
      const path = specs.slice(i);
      paths.set(path.map(toSpecKey).join('|'), path);
    }
  }
  return [...paths.values()];
}

function toSpecKey({ noun, written }: UnitSpec): string {
  return `${noun} ${markedKey(written)}`;
}

/** Whether what was typed can mean a path: its first unit is the path's, and the others lie above it in their order. */
function fitsWritten({ units, isMarked, unitTokens }: ParsedAgency, path: Path, asOf: string): boolean {
  const [own, ...above] = units;
  const [first, ...upper] = path;
  if (own === undefined || first === undefined) return false;
  if (!fitsSpec(own, first))
    return fitsRunOn(unitTokens.map(({ written }) => written).join(''), isMarked, path);
  let rest: Path = upper;
  return above.every((spec) => {
    const at = rest.findIndex((each) => fitsSpec(spec, each));
    // A district that is typed for a time without any may be missing from the documents of that time.
    if (at === -1) return asOf >= FIRST_DAY_OF_TWO_TIERS && isOfDistrict(spec);
    rest = rest.slice(at + 1);
    return true;
  });
}

function isOfDistrict({ noun }: UnitSpec): boolean {
  return noun !== null && levelOfNoun(noun) === 'district';
}

function fitsSpec(spec: UnitSpec, each: UnitSpec): boolean {
  return (spec.noun === null || spec.noun === each.noun) && canBeSameName(spec.name, each.name);
}

/** "xa dong may ben tram lam son ha": names without commas, some units above left out. */
function fitsRunOn(typed: string, isMarked: boolean, path: Path): boolean {
  const [first, ...upper] = path;
  if (first === undefined) return false;
  const name = toWrittenName(typed, isMarked);
  return [upper, upper.slice(0, 1), upper.slice(-1)].some((above) =>
    ['', first.noun ?? ''].some((noun) => {
      const joined = noun + [first, ...above].map(({ written }) => written).join('');
      return canBeSameName(name, toWrittenName(joined, true));
    }),
  );
}

/**
 * The written path, and above its topmost unit what the documents know lies above that: "xã A, huyện B" in the province
 * of huyện B. Run together ("xa a huyen b", "xa a b"), the end of the words is that unit.
 */
function extendUpwards({ units, unitTokens, isMarked }: ParsedAgency, paths: readonly Path[]): Path[] {
  const [lowest, ...uppers] = units;
  if (lowest === undefined) return [];
  if (uppers.length > 0)
    return paths.filter((path) => fitsUppers(uppers, path)).map((path) => [lowest, ...path]);
  const own = units[0];
  const words = unitTokens.map(({ written }) => written);
  return paths.flatMap((path) => {
    const size = path[0]?.written.split(' ').length ?? 0;
    const head = words.slice(0, -size).filter((word) => own?.noun === null || !own?.noun?.includes(word));
    const tail = toWrittenName(words.slice(-size).join(' '), isMarked);
    const isEnd = size > 0 && head.length > 0 && path[0] !== undefined && canBeSameName(tail, path[0].name);
    if (!isEnd || own === undefined || own.noun === null) return [];
    const name = head.join(' ');
    return [[{ noun: own.noun, name: toWrittenName(name, isMarked), written: name }, ...path]];
  });
}

/** Whether the units typed above the lowest are a path's first and, in their order, others of it. */
function fitsUppers([first, ...above]: Path, [own, ...upper]: Path): boolean {
  if (first === undefined || own === undefined || !fitsSpec(first, own)) return false;
  let rest: Path = upper;
  return above.every((spec) => {
    const at = rest.findIndex((each) => fitsSpec(spec, each));
    rest = rest.slice(at + 1);
    return at !== -1;
  });
}

/** Of two paths from one unit to one province the one that tells more. */
function dropShorter(paths: readonly Path[]): Path[] {
  const isPart = (path: Path, other: Path) =>
    other.length > path.length &&
    toSpecKey(other[0] ?? EMPTY) === toSpecKey(path[0] ?? EMPTY) &&
    path.every((spec) => other.some((each) => toSpecKey(each) === toSpecKey(spec)));
  return paths.filter((path) => !paths.some((other) => isPart(path, other)));
}

const EMPTY: UnitSpec = { noun: null, name: toWrittenName('', true), written: '' };
