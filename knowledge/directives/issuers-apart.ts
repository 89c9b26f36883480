import { agencyKey, expandAbbreviations } from '../language/abbreviations.ts';
import { findUnits } from '../language/agency.ts';
import { normalizeCharacters, unifyTonePlacement } from '../language/normalize.ts';

/** Who issued a document and where that sits, as far as it is known. */
export interface PlacedIssuer {
  readonly issuer: string | null;
  /** A path from small to large: "xã A, tỉnh B"; null or left out where it is not known. */
  readonly place?: string | null;
}

/** The issuers of documents that are shown together, told apart. */
export interface IssuersApart {
  /** One key for one issuer: of one name in two places there are two. */
  keyOf(document: PlacedIssuer): string;
  /** The issuer as it is shown: with its place where another one shown bears its name. */
  nameOf(document: PlacedIssuer): string | null;
}

/**
 * Tells the issuers of some documents apart: two of one name whose places differ are two. A place that is told in fewer
 * units than another ("xã A, tỉnh C" beside "xã A, huyện B, tỉnh C") is that one where it can be no other.
 *
 * @example tellIssuersApart([a, b]).nameOf(a) // 'UBND xã A, tỉnh B'
 */
export function tellIssuersApart(shown: Iterable<PlacedIssuer>): IssuersApart {
  const byName = new Map<string, Map<string, readonly string[]>>();
  for (const one of shown) {
    const name = toKey(one.issuer ?? '');
    const paths = byName.get(name) ?? new Map<string, readonly string[]>();
    const path = toPath(one);
    byName.set(name, paths.set(path.join(', '), path));
  }
  const wholeOf = (name: string, path: readonly string[]) => {
    const paths = [...(byName.get(name)?.values() ?? [])];
    const longest = paths.filter((own) => !paths.some((other) => isPartOf(own, other)));
    const [only = path, ...others] = longest.filter((other) => isPartOf(path, other));
    return (others.length === 0 ? only : path).join(', ');
  };
  const keyOf = (one: PlacedIssuer) => {
    const name = toKey(one.issuer ?? '');
    return `${name} | ${wholeOf(name, toPath(one))}`;
  };
  const isShared = ({ issuer }: PlacedIssuer) => {
    const name = toKey(issuer ?? '');
    const wholes = [...(byName.get(name)?.values() ?? [])].map((path) => wholeOf(name, path));
    return new Set(wholes).size > 1;
  };
  return { keyOf, nameOf: (one) => (isShared(one) ? nameInPlace(one) : one.issuer) };
}

/**
 * An issuer with the units of its place that its name does not have.
 *
 * @example nameInPlace({ issuer: 'UBND xã A', place: 'xã A, tỉnh B' }) // 'UBND xã A, tỉnh B'
 */
export function nameInPlace({ issuer, place }: PlacedIssuer): string | null {
  if (issuer === null) return null;
  const name = ` ${toKey(issuer)} `;
  const above = splitPlace(place).filter((unit) => !name.includes(` ${toKey(unit)} `));
  return [issuer, ...above].join(', ');
}

/** Whether two paths can be one place: no unit of one kind is named otherwise in the other, marks ignored. */
export function canBeSamePlace(a: Pick<PlacedIssuer, 'place'>, b: Pick<PlacedIssuer, 'place'>): boolean {
  if (a.place == null || b.place == null || a.place === b.place) return true;
  const [first, second] = [a, b].map(({ place }) => findUnits(place ?? ''));
  return (first ?? []).every(({ noun, name }) => {
    const namesakes = (second ?? []).filter((other) => other.noun === noun);
    return namesakes.length === 0 || namesakes.some((other) => agencyKey(other.name) === agencyKey(name));
  });
}

function toPath({ place }: PlacedIssuer): readonly string[] {
  return splitPlace(place).map(toKey);
}

function splitPlace(place: string | null | undefined): string[] {
  return (place ?? '').split(/\s*,\s*/).filter((unit) => unit !== '');
}

/** Whether a path has fewer units than another, all of them its. */
function isPartOf(path: readonly string[], other: readonly string[]): boolean {
  return path.length < other.length && path.every((unit) => other.includes(unit));
}

// With marks: "Tân Phong" and "Tân Phòng" are two places.
function toKey(name: string): string {
  const long = expandAbbreviations(unifyTonePlacement(normalizeCharacters(name))).toLowerCase();
  return (long.match(/[\p{L}\d]+/gu) ?? []).join(' ');
}
