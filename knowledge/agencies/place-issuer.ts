import type { PartialDate } from '../model/calendar.ts';
import type { Agency, UnitInTime } from './agency.ts';
import { type Authority, listAuthorities } from './authorities.ts';
import { type IssuerHead, type ReadHead, readIssuerHead } from './issuer-head.ts';
import { fitsPath } from './issuer-units.ts';
import { parseAgencyName } from './parse-agency-name.ts';
import { formatDay } from './resolve-units.ts';
import { isSameSchool } from './school-names.ts';
import { findTerritory } from './territory.ts';
import { FIRST_DAY_OF_TWO_TIERS } from './unit-days.ts';

export type { IssuerHead } from './issuer-head.ts';

/** Where the issuer of a document stands over an agency. */
export interface PlacedIssuer {
  readonly chain: 'administrative' | 'sector';
  /** As in `listSuperiors`; a former body that stood between two rungs lies half a step below the upper one. */
  readonly distance: number;
  /** The superior of today that it counts for: the successor of a former body, itself where nobody took its place. */
  readonly superior: string;
  /** Issued by a unit or body that is gone, or when it was not yet over this territory. */
  readonly isFormer: boolean;
  /** In Vietnamese. */
  readonly why: string;
}

/** Judges issuers for one agency on one day. */
export interface IssuerPlacer {
  /** Undefined: not over this agency, or the head does not tell which unit's body issued. */
  place(head: IssuerHead): PlacedIssuer | undefined;
  /** Whether the agency, or what it was made of, issued it. */
  isOwn(head: IssuerHead): boolean;
  /** Of its own documents: issued by what it was made of, or before its units were what they are on the day. */
  isOfPredecessor(head: IssuerHead): boolean;
}

/**
 * Prepares the judging of many documents for one agency: repeated issuers cost a look-up. A homonym is never taken: a
 * commune or district whose name another bears must be told apart by what stands above it.
 *
 * @param asOf `YYYY-MM-DD`
 * @param topicFields From `findTopicFields`; empty = every field.
 */
export function createIssuerPlacer(
  agency: Agency,
  asOf: string,
  topicFields: readonly string[],
): IssuerPlacer {
  const authorities = Map.groupBy(listAuthorities(agency, asOf, topicFields), ({ key }) => key);
  const own = describeOwn(agency, asOf);
  const eras = listEras([...authorities.values()].flat());
  const judged = new Map<string | null, Map<string, Judged>>();
  const judge = (head: IssuerHead): Judged => {
    const ofIssuer = judged.get(head.issuer) ?? new Map<string, Judged>();
    judged.set(head.issuer, ofIssuer);
    const key = toMemoKey(head, eras);
    const known = ofIssuer.get(key);
    if (known !== undefined) return known;
    const heads = readIssuerHead(head);
    const found = {
      placed: placeHead(heads, authorities, head.issuedOn),
      isOwn: isOwnHead(heads, own.key, own.paths),
      isPresent: isOwnHead(heads, own.key, [agency.units]),
    };
    ofIssuer.set(key, found);
    return found;
  };
  return {
    place: (head) => judge(head).placed,
    isOwn: (head) => judge(head).isOwn,
    isOfPredecessor(head) {
      const { isOwn, isPresent } = judge(head);
      return isOwn && (!isPresent || (own.since !== null && isBefore(head.issuedOn, own.since)));
    },
  };
}

interface Judged {
  readonly placed: PlacedIssuer | undefined;
  readonly isOwn: boolean;
  /** Of the units of the day itself. */
  readonly isPresent: boolean;
}

function listEras(authorities: readonly Authority[]): readonly string[] {
  const days = authorities.flatMap(({ since, units }) => [since, units[0]?.from ?? null]);
  return [...new Set(days.filter((day) => day !== null))].sort();
}

// The number matters where there is no issuer: "305/QĐ-SLĐTBXH" names one.
function toMemoKey(
  { issuer, place, issuerLevel, number, issuedOn }: IssuerHead,
  eras: readonly string[],
): string {
  const symbol = issuer === null ? (number?.slice(number.search(/\D/)) ?? '') : '';
  const era = eras.length === 0 ? 0 : eras.filter((day) => isBefore(issuedOn, day)).length;
  return `${era} ${issuerLevel} ${symbol} ${place}`;
}

/** Whether a date lies surely before a day; parts that are not known leave it open. */
function isBefore({ year, month, day }: PartialDate, limit: string): boolean {
  if (year === null) return false;
  const limitYear = Number(limit.slice(0, 4));
  if (year !== limitYear) return year < limitYear;
  const latest = [year, pad(month ?? 12), pad(day ?? 31)].join('-');
  return latest < limit;
}

function pad(part: number): string {
  return String(part).padStart(2, '0');
}

function placeHead(
  heads: readonly ReadHead[],
  authorities: ReadonlyMap<string, readonly Authority[]>,
  issuedOn: PartialDate,
): PlacedIssuer | undefined {
  const fitting = heads
    .flatMap((head) =>
      (authorities.get(head.key) ?? []).filter((authority) => fits(head, authority, issuedOn)),
    )
    .toSorted((a, b) => Number(a.isFormer) - Number(b.isFormer) || b.chain.localeCompare(a.chain));
  const [authority] = fitting;
  return authority === undefined ? undefined : toPlaced(authority, issuedOn);
}

// A unit issued nothing before it was: "thành phố Huế" of 2020 is the city of the province. The level read from the
// document counts where its name has no unit: "Ủy ban nhân dân" alone.
function fits(head: ReadHead, { units, level }: Authority, issuedOn: PartialDate): boolean {
  const from = units[0]?.from ?? null;
  if (from !== null && isBefore(issuedOn, from)) return false;
  if (head.units.length === 0 && head.level !== null && head.level !== level) return false;
  return fitsPath(head, units);
}

function toPlaced(authority: Authority, issuedOn: PartialDate): PlacedIssuer {
  const { chain, distance, today, isFormer, why, since, units } = authority;
  const cameLater = since !== null && isBefore(issuedOn, since);
  const told = cameLater
    ? `${why}; ban hành trước ngày ${formatDay(since)}, khi địa bàn chưa thuộc ${units[0]?.noun} ${units[0]?.name}`
    : why;
  return { chain, distance, superior: today, isFormer: isFormer || cameLater, why: told };
}

interface OwnBody {
  readonly key: string;
  /** Its units, and those of what it was made of. */
  readonly paths: readonly (readonly UnitInTime[])[];
  /** The first day of the units as they are; null = all along, or not known. */
  readonly since: string | null;
}

function describeOwn(agency: Agency, asOf: string): OwnBody {
  const { present, former } = findTerritory(agency, asOf);
  const level = present[0]?.level;
  const paths = [agency.units, ...former.filter(({ unit }) => unit.level === level).map(({ path }) => path)];
  const { key } = parseAgencyName(agency.name);
  return { key, paths, since: findSince(agency, asOf) };
}

// Nearly every commune was made anew on 01/7/2025, and what lay in one came from under a district; where no table knows
// the unit, that day counts.
function findSince({ level, schoolStage, units }: Agency, asOf: string): string | null {
  const isOfCommune = level === 'commune' || (level === 'school' && schoolStage !== 'upper');
  const from = (isOfCommune ? units[0] : units.at(-1))?.from ?? null;
  if (!isOfCommune || asOf < FIRST_DAY_OF_TWO_TIERS) return from;
  return from !== null && from > FIRST_DAY_OF_TWO_TIERS ? from : FIRST_DAY_OF_TWO_TIERS;
}

// A school's paper told of its district, where its own name was one.
function isSchoolOf(head: ReadHead, [, ...above]: readonly UnitInTime[]): boolean {
  return head.key.startsWith('school:') && above[0]?.level === 'district' && fitsPath(head, above);
}

function isSameBody(a: string, b: string, [unit]: readonly UnitInTime[]): boolean {
  return unit === undefined ? a === b : isSameSchool(a, b, unit);
}

function isOwnHead(
  heads: readonly ReadHead[],
  key: string,
  paths: readonly (readonly UnitInTime[])[],
): boolean {
  return heads.some((head) =>
    paths.some((path) => isSameBody(head.key, key, path) && (fitsPath(head, path) || isSchoolOf(head, path))),
  );
}
