import type { IssuerLevel, IssuerSystem } from '../model/official-document.ts';
import type { Agency, UnitInTime } from './agency.ts';
import { formatBodyName } from './agency-names.ts';
import type { Authority } from './authorities.ts';
import { bodyRows } from './body-words.ts';
import { type Field, fields } from './fields.ts';
import { parseAgencyName } from './parse-agency-name.ts';
import {
  fieldsOn,
  isField,
  isOtherForm,
  isWithin,
  type SectorBody,
  type SectorRank,
  sectorBodies,
} from './sector-bodies.ts';
import type { Territory } from './territory.ts';

type Rung = Omit<Authority, 'distance'>;

/** Bodies of the centre that direct everyone; for a union its own at the centre, too. */
export function centralBodies({ kind, name }: Agency): readonly Rung[] {
  if (kind === 'government') return [];
  const bodies = bodyRows.filter((row) => row.kind === 'government');
  const { key, name: union } = parseAgencyName(name);
  const own = kind === 'front' ? [{ key, name: `${union} (Trung ương)`, system: 'front' as const }] : [];
  return [...own, ...bodies].map(({ key: bodyKey, name: body, system }) => ({
    ...toCentral(body, system, bodyKey),
    chain: 'administrative',
    why: `${body} là cơ quan trung ương, chỉ đạo trên cả nước`,
  }));
}

function toCentral(name: string, system: IssuerSystem, key: string): Omit<Rung, 'chain' | 'why'> {
  return {
    name,
    key,
    level: 'central',
    system,
    fields: [],
    units: [],
    isFormer: false,
    isOccasional: false,
    since: null,
    today: name,
  };
}

const RANKS = ['commune-division', 'division', 'department', 'ministry'] as const;
const LEVEL_OF_RANK = {
  'commune-division': 'commune',
  division: 'district',
  department: 'department',
  ministry: 'central',
} as const satisfies Record<SectorRank, IssuerLevel>;
const UNIT_LEVEL_OF_RANK = {
  'commune-division': 'commune',
  division: 'district',
  department: 'province',
} as const;

/** The bodies of the agency's fields over it, or of the topic's for a body of general competence, nearest first. */
export function listSectorAuthorities(
  agency: Agency,
  asOf: string,
  topicFields: readonly string[],
  territory: Territory,
): readonly Authority[] {
  if (agency.kind === 'party' || agency.kind === 'front' || agency.kind === 'government') return [];
  const wanted = chooseFields(agency, topicFields);
  const found: Authority[] = [];
  let distance = 1;
  for (const rank of RANKS.slice(startRank(agency, territory))) {
    const rungs = listRung(rank, wanted, asOf, territory);
    const hasPresent = rungs.some(({ isFormer, isOccasional }) => !isFormer && !isOccasional);
    found.push(...rungs.map((rung) => ({ ...rung, distance: hasPresent ? distance : distance - 0.5 })));
    if (hasPresent) distance += 1;
  }
  return found;
}

function chooseFields(agency: Agency, topicFields: readonly string[]): ReadonlySet<Field> {
  const topic = topicFields.filter(isField);
  const own = agency.fields.filter(isField);
  const shared = own.filter((field) => topic.includes(field));
  if (agency.kind === 'school') return new Set(own);
  if (shared.length > 0) return new Set(shared);
  if (own.length > 0) return new Set(own);
  if (agency.kind === 'other') return new Set(topic);
  return new Set(topic.length > 0 ? topic : Object.keys(fields).filter(isField));
}

// From the first rank above the agency: a UBND has its own phòng below it, a school and a station have it above.
function startRank({ kind, level, schoolStage }: Agency, { present }: Territory): number {
  if (kind === 'ministry') return RANKS.length;
  if (kind === 'department' || level === 'province') return RANKS.indexOf('ministry');
  if (kind === 'school') return schoolStage === 'upper' || schoolStage === null ? 2 : 0;
  const own = present[0]?.level;
  // A station or a police post of a commune stands under its own line, not under the commune's phòng.
  if (kind === 'other') return own === 'province' ? RANKS.indexOf('department') : 1;
  return own === 'commune' ? 1 : RANKS.indexOf('department');
}

function listRung(
  rank: SectorRank,
  wanted: ReadonlySet<Field>,
  asOf: string,
  { present, path, former, joinedOn }: Territory,
): Rung[] {
  const bodies = sectorBodies.filter(
    (body) =>
      body.rank === rank &&
      (body.from === null || body.from <= asOf) &&
      body.spans.some(({ field, from }) => wanted.has(field) && (from === null || from <= asOf)),
  );
  const holders = bodies.filter((body) => fieldsOn(body, asOf).some((field) => wanted.has(field)));
  if (rank === 'ministry')
    return bodies.map((body) => toRung(body, undefined, [], false, { holders, wanted, asOf }, null));
  const level = UNIT_LEVEL_OF_RANK[rank];
  const now = present.flatMap((unit) =>
    unit.level === level ? [{ unit, path: path.slice(path.indexOf(unit)) }] : [],
  );
  const gone = former.filter(({ unit }) => unit.level === level);
  const context = { holders, wanted, asOf };
  return bodies.flatMap((body) => [
    ...now.map(({ unit, path: own }) => toRung(body, unit, own, false, context, joinedOn.get(unit) ?? null)),
    ...gone
      .filter(({ unit }) => canHaveStood(body, unit))
      .map(({ unit, path: own }) => toRung(body, unit, own, true, context, null, now[0]?.unit)),
  ]);
}

// A body that began after its unit had ended never was.
function canHaveStood(body: SectorBody, { until }: UnitInTime): boolean {
  return body.from === null || until === null || body.from <= until;
}

interface RungContext {
  /** Bodies of the rank that have a wanted field on the day asked. */
  readonly holders: readonly SectorBody[];
  readonly wanted: ReadonlySet<Field>;
  readonly asOf: string;
}

function toRung(
  body: SectorBody,
  unit: UnitInTime | undefined,
  path: readonly UnitInTime[],
  isGone: boolean,
  { holders, wanted, asOf }: RungContext,
  since: string | null,
  unitToday: UnitInTime | undefined = unit,
): Rung {
  const isHolder = holders.includes(body);
  const shared = body.spans.map(({ field }) => field).filter((field) => wanted.has(field));
  const heirs = isHolder
    ? [body]
    : holders.filter(({ spans }) => spans.some(({ field }) => shared.includes(field)));
  const names = heirs.map(({ name }) => formatBodyName(name, unitToday));
  const name = formatBodyName(body.name, unit);
  return {
    chain: 'sector',
    name,
    level: LEVEL_OF_RANK[body.rank],
    system: 'state',
    fields: isHolder ? fieldsOn(body, asOf) : shared,
    units: path,
    key: `sector:${body.name}`,
    isFormer: isGone || !isHolder,
    isOccasional: body.isOccasional || isOtherForm(body, unit),
    why: describeRung(name, shared, isHolder && !isGone, isWithin(body, asOf) && !isGone, names),
    since,
    today: names[0] ?? name,
  };
}

const FIELDS_TOLD_MAX = 3;

function describeRung(
  name: string,
  shared: readonly Field[],
  isHolder: boolean,
  isStanding: boolean,
  heirs: readonly string[],
): string {
  const told = shared.slice(0, FIELDS_TOLD_MAX).map((field) => fields[field]);
  const work = shared.length > FIELDS_TOLD_MAX ? 'theo ngành, lĩnh vực' : `lĩnh vực ${told.join(', ')}`;
  if (isHolder) return `${name} quản lý ${work}`;
  const heir = heirs.length === 0 ? '' : `; nay thuộc ${heirs.slice(0, FIELDS_TOLD_MAX).join(', ')}`;
  return isStanding
    ? `${name} không còn quản lý ${work}${heir}`
    : `${name} không còn, trước quản lý ${work}${heir}`;
}
