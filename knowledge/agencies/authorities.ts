import type { IssuerLevel, IssuerSystem } from '../model/official-document.ts';
import type { Agency, UnitInTime } from './agency.ts';
import { formatBodyName, formatPartyName } from './agency-names.ts';
import { parseAgencyName } from './parse-agency-name.ts';
import { formatDay, formatUnit } from './resolve-units.ts';
import { centralBodies, listSectorAuthorities } from './sector-authorities.ts';
import { findTerritory, type Territory } from './territory.ts';

/** A body over an agency, now or before. */
export interface Authority {
  readonly chain: 'administrative' | 'sector';
  /** From 1, nearest; a former one that stood between two lies half a step below the upper one. */
  readonly distance: number;
  readonly name: string;
  readonly level: IssuerLevel;
  readonly system: IssuerSystem;
  readonly fields: readonly string[];
  /** Smallest first; empty for bodies of the centre. */
  readonly units: readonly UnitInTime[];
  /** As in `ParsedAgency`. */
  readonly key: string;
  readonly isFormer: boolean;
  /** A body that only some places have: never missed where it is not. */
  readonly isOccasional: boolean;
  /** Why it stands there, in Vietnamese. */
  readonly why: string;
  /** Its documents from before this day were issued when it was not over this territory; null = always was. */
  readonly since: string | null;
  /** Who stands there today: itself, or who took over; itself too where nobody did (a district). */
  readonly today: string;
}

/** All bodies over an agency on a day, nearest first, chain by chain, former ones included. */
export function listAuthorities(
  agency: Agency,
  asOf: string,
  topicFields: readonly string[],
): readonly Authority[] {
  const territory = findTerritory(agency, asOf);
  const steps = listSteps(agency, territory);
  const rungs = steps.flatMap((step, i) => toAuthorities(agency, step, steps.slice(0, i), territory));
  const count = new Set(steps.filter(({ isFormer }) => !isFormer).map(({ unit }) => unit.level)).size;
  const central = centralBodies(agency).map((body) => ({ ...body, distance: count + 1 }));
  return [...rungs, ...central, ...listSectorAuthorities(agency, asOf, topicFields, territory)];
}

type BodyKey = 'committee' | 'council' | 'party' | 'own-vertical';

/** A rung of the administrative ladder: bodies of one unit. */
interface Step {
  readonly unit: UnitInTime;
  /** The unit and what it lies in. */
  readonly path: readonly UnitInTime[];
  readonly bodies: readonly BodyKey[];
  readonly isFormer: boolean;
}

const LEVELS = ['commune', 'district', 'province'] as const;
const STATE: readonly BodyKey[] = ['committee', 'council', 'party'];

function listSteps(agency: Agency, territory: Territory): Step[] {
  const { present, path, former } = territory;
  const own = agency.units[0];
  const isUpperSchool = agency.kind === 'school' && isUnderProvince(agency);
  const units = [
    ...former.map(({ unit, path }) => ({ unit, path, isFormer: true })),
    ...present.map((unit) => ({ unit, path: path.slice(path.indexOf(unit)), isFormer: false })),
  ].filter(({ unit }) => !isUpperSchool || unit.level === 'province');
  const ordered = LEVELS.flatMap((level) => units.filter(({ unit }) => unit.level === level));
  return ordered.flatMap((step) => {
    const isOwn = own !== undefined && step.unit.level === own.level;
    const bodies = isOwn ? bodiesAtHome(agency) : bodiesAbove(agency);
    return bodies.length === 0 ? [] : [{ ...step, bodies }];
  });
}

/** Whether a school stands under its province: THPT and beyond. */
export function isUnderProvince({ schoolStage }: Agency): boolean {
  return schoolStage === 'upper' || schoolStage === null;
}

// The UBND of a unit has the HĐND and the Party committee of its unit over it, an office of a UBND all three.
function bodiesAtHome({ kind }: Agency): readonly BodyKey[] {
  if (kind === 'committee') return ['council', 'party'];
  if (kind === 'council') return ['party'];
  if (kind === 'party') return [];
  return kind === 'front' ? ['party', 'committee'] : STATE;
}

function bodiesAbove({ kind }: Agency): readonly BodyKey[] {
  if (kind === 'party') return ['party'];
  return kind === 'front' ? ['own-vertical', 'party'] : STATE;
}

function toAuthorities(
  agency: Agency,
  step: Step,
  below: readonly Step[],
  territory: Territory,
): Authority[] {
  const today = territory.present.find(({ level }) => level === step.unit.level);
  const distance = distanceOf(step, below, today !== undefined);
  const why = describeStep(step, today, territory);
  const since = territory.joinedOn.get(step.unit) ?? null;
  return step.bodies.flatMap((key) => {
    const body = key === 'own-vertical' ? verticalOf(agency) : { ...STATE_BODIES[key], key };
    return [
      {
        chain: 'administrative' as const,
        distance,
        name: body.format(step.unit),
        level: step.unit.level,
        system: body.system,
        fields: [],
        units: step.path,
        key: body.key,
        isFormer: step.isFormer,
        isOccasional: false,
        why,
        since,
        today: body.format(today ?? step.unit),
      },
    ];
  });
}

// A former unit of a level that still stands shares its rung; a district that is gone lies half a rung below the
// next.
function distanceOf(step: Step, below: readonly Step[], hasToday: boolean): number {
  const passed = new Set(below.filter(({ isFormer }) => !isFormer).map(({ unit }) => unit.level));
  passed.delete(step.unit.level);
  return passed.size + (hasToday ? 1 : 0.5);
}

function describeStep(step: Step, today: UnitInTime | undefined, { present }: Territory): string {
  const unit = formatUnit(step.unit);
  if (!step.isFormer) return `${unit} là cấp quản lý theo địa bàn`;
  const until = step.unit.until;
  const day = until === null ? 'trước ngày 01/7/2025' : `sau ngày ${formatDay(until)}`;
  if (today !== undefined) return `${unit} không còn ${day}; địa bàn nay thuộc ${formatUnit(today)}`;
  // A district's territory became several communes': only of this one is it said.
  const own = present[0] === undefined ? 'địa bàn này' : `địa bàn ${formatUnit(present[0])}`;
  return `${unit} không còn ${day}; ${own} trước đó có phần hoặc toàn bộ thuộc ${unit}`;
}

interface UnitBody {
  readonly system: IssuerSystem;
  readonly format: (unit: UnitInTime) => string;
}

const STATE_BODIES = {
  committee: { system: 'state', format: (unit) => formatBodyName('Ủy ban nhân dân', unit) },
  council: { system: 'council', format: (unit) => formatBodyName('Hội đồng nhân dân', unit) },
  party: { system: 'party', format: formatPartyName },
} satisfies Record<Exclude<BodyKey, 'own-vertical'>, UnitBody>;

/** The body of the same union at another unit. */
function verticalOf({ name, system }: Agency): UnitBody & { readonly key: string } {
  const parsed = parseAgencyName(name);
  return { key: parsed.key, system, format: (unit) => formatBodyName(parsed.name, unit) };
}
