import type { IssuerLevel } from '../model/official-document.ts';
import type { Agency, UnitInTime } from './agency.ts';
import { formatBodyName } from './agency-names.ts';
import type { ParsedAgency } from './parsed-agency.ts';
import {
  type FieldSpan,
  fieldsOn,
  isOtherForm,
  isWithin,
  type SectorBody,
  type SectorRank,
  sectorBodies,
} from './sector-bodies.ts';
import { FIRST_DAY_OF_TWO_TIERS } from './unit-days.ts';

interface FoundSectors {
  readonly agencies: readonly Agency[];
  readonly notes: readonly string[];
}

const RANK_OF_LEVEL = {
  province: 'department',
  district: 'division',
  commune: 'commune-division',
} as const;

const LEVEL_OF_RANK: Readonly<Record<SectorRank, IssuerLevel>> = {
  ministry: 'central',
  department: 'department',
  division: 'district',
  'commune-division': 'commune',
};

/**
 * The agencies that a sector's name means at a unit on a day: the body itself where it stood, else those that have
 * its fields then. Before 01/7/2025 a commune had no phòng: its UBND stands for one.
 *
 * @param unit The smallest of `units`; undefined for a ministry or where the place is not told.
 * @param topicFields Of several that share its fields, those of the topic are meant; empty = all.
 */
export function resolveSectors(
  parsed: ParsedAgency,
  unit: UnitInTime | undefined,
  units: readonly UnitInTime[],
  asOf: string,
  topicFields: readonly string[],
): FoundSectors {
  const rank = rankOf(parsed, unit);
  const own = parsed.sectors.filter((body) => body.rank === rank);
  const standing = own.find((body) => isWithin(body, asOf));
  if (standing !== undefined) return { agencies: [toAgency(standing, unit, units, asOf)], notes: [] };
  if (rank === 'commune-division') return resolveInCommune(parsed, unit, units, asOf);
  if (!own.some(({ name }) => OF_A_COMMITTEE.test(name)))
    return {
      agencies: [],
      notes: [`${parsed.name} không có vào ngày được hỏi; chưa rõ cơ quan nào kế thừa`],
    };
  const others = preferTopic(findSharing(parsed.sectors, rank, asOf), topicFields, asOf);
  const agencies = others.map((body) => toAgency(body, unit, units, asOf));
  return { agencies, notes: describeChange(parsed, others) };
}

/** Offices of a UBND and ministries hand their fields on to one another; bodies of a line of their own do not. */
const OF_A_COMMITTEE = /^(?:Phòng|Văn phòng|Sở|Ban|Bộ|Ủy ban|Thanh tra) /;

function preferTopic(
  bodies: readonly SectorBody[],
  topicFields: readonly string[],
  asOf: string,
): readonly SectorBody[] {
  const [leading] = topicFields;
  const ofTopic = bodies.filter((body) => fieldsOn(body, asOf).some((field) => field === leading));
  return ofTopic.length > 0 ? ofTopic : bodies;
}

function rankOf({ sectors }: ParsedAgency, unit: UnitInTime | undefined): SectorRank {
  if (unit !== undefined && sectors[0]?.rank !== 'ministry') return RANK_OF_LEVEL[unit.level];
  return sectors[0]?.rank ?? 'department';
}

// "Công an xã" is no phòng and stood before: it is named as written. A phòng that has gone on in the commune's own
// ones is told by field.
function resolveInCommune(
  parsed: ParsedAgency,
  unit: UnitInTime | undefined,
  units: readonly UnitInTime[],
  asOf: string,
): FoundSectors {
  const [first] = parsed.sectors;
  if (first !== undefined && !/^(?:Phòng|Văn phòng) /.test(first.name)) {
    const fields = fieldsOn(first, asOf);
    return {
      agencies: [
        { ...EMPTY, name: formatBodyName(first.name, unit), level: 'commune', kind: 'other', fields, units },
      ],
      notes: [],
    };
  }
  const others = findSharing(parsed.sectors, 'commune-division', asOf)
    .filter((body) => !isOtherForm(body, unit))
    .slice(0, 1);
  if (others.length > 0)
    return {
      agencies: others.map((body) => toAgency(body, unit, units, asOf)),
      notes: describeChange(parsed, others),
    };
  const name = formatBodyName('Ủy ban nhân dân', unit);
  const note =
    asOf < FIRST_DAY_OF_TWO_TIERS
      ? `Trước ngày 01/7/2025 cấp xã chưa có phòng chuyên môn (Nghị định 150/2025/NĐ-CP); tính theo ${name}`
      : `Chưa rõ phòng nào của cấp xã nhận việc của ${parsed.name}; tính theo ${name}`;
  return { agencies: [{ ...EMPTY, name, level: 'commune', kind: 'committee', units }], notes: [note] };
}

const EMPTY = { system: 'state', fields: [], schoolStage: null } as const;

function toAgency(
  body: SectorBody,
  unit: UnitInTime | undefined,
  units: readonly UnitInTime[],
  asOf: string,
): Agency {
  const kind = body.rank === 'commune-division' ? 'division' : body.rank;
  return {
    ...EMPTY,
    name: formatBodyName(body.name, body.rank === 'ministry' ? undefined : unit),
    kind,
    level: LEVEL_OF_RANK[body.rank],
    fields: fieldsOn(body, asOf),
    units,
  };
}

/**
 * Bodies of a rank that took over a field of these bodies by a day, or had one that they took over later; those with
 * most in common first. Fields that both had all along (food safety) make no successor.
 */
function findSharing(bodies: readonly SectorBody[], rank: SectorRank, asOf: string): SectorBody[] {
  const isOver = bodies.every(({ until }) => until !== null && until < asOf);
  const wanted = new Set(bodies.flatMap(({ spans }) => spans.map(({ field }) => field)));
  const countMoved = (body: SectorBody): number =>
    isWithin(body, asOf)
      ? body.spans.filter(
          (span) => wanted.has(span.field) && isWithin(span, asOf) && hasMoved(body, span, isOver),
        ).length
      : 0;
  return sectorBodies
    .filter(
      (body) => body.rank === rank && !(body.isOccasional && rank === 'department') && countMoved(body) > 0,
    )
    .toSorted((a, b) => countMoved(b) - countMoved(a));
}

function hasMoved(body: SectorBody, span: FieldSpan, isOver: boolean): boolean {
  return isOver ? (span.from ?? body.from) !== null : (span.until ?? body.until) !== null;
}

function describeChange({ name }: ParsedAgency, others: readonly SectorBody[]): string[] {
  const list = others.map((body) => body.name).join(', ');
  return list === ''
    ? [`${name} không có vào ngày được hỏi`]
    : [
        `Vào ngày được hỏi không có ${name}; lĩnh vực của cơ quan này thuộc ${list} (Nghị quyết 176/2025/QH15 và các nghị định về tổ chức cơ quan chuyên môn)`,
      ];
}
