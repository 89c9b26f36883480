import type { Agency } from '../agencies/agency.ts';
import { markedKey } from '../agencies/unit-names.ts';
import type { OwnUnit } from '../model/agency-profile.ts';
import type { NamedBody } from './named-bodies.ts';
import type { Sourced } from './sourced.ts';
import type { Standing } from './standing-bodies.ts';

const OFFICES: Readonly<Record<string, string>> = {
  'committee-office': 'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân',
  'hanh-chinh-cong': 'Trung tâm Phục vụ hành chính công',
};

/**
 * The agency's own offices: phòng of a commune, sở of a province, phòng of a sở, tổ of a school. From today's papers
 * alone: what its predecessors had is not what it has.
 */
export function proposeDivisions(
  agency: Agency,
  named: readonly NamedBody[],
  standing: Standing,
): readonly Sourced<OwnUnit>[] {
  const kept = new Map<string, Sourced<OwnUnit>>();
  for (const body of named) {
    if (isBefore(agency, body) || standing.isGone(body.written)) continue;
    const unit = findDivision(agency, body);
    const key = unit === undefined ? '' : markedKey(unit.name);
    if (unit !== undefined && !kept.has(key)) kept.set(key, { value: unit, origin: body.origin });
  }
  return [...kept.values()];
}

// A school keeps its tổ whatever unit it lies in.
function isBefore({ kind }: Agency, { own }: NamedBody): boolean {
  return own.isOfPredecessor && kind !== 'school';
}

function findDivision(agency: Agency, body: NamedBody): OwnUnit | undefined {
  if (agency.kind === 'school') return findTeam(body);
  const name =
    agency.kind === 'committee'
      ? findOfCommittee(agency, body)
      : agency.kind === 'department'
        ? findOfDepartment(body)
        : undefined;
  return name === undefined ? undefined : { name, kind: 'division' };
}

function findOfCommittee(agency: Agency, { parsed, unit }: NamedBody): string | undefined {
  const own = agency.units[0];
  const isOwn =
    unit === undefined ||
    (unit.noun === own?.noun && (unit.name === '' || markedKey(unit.name) === markedKey(own?.name ?? '')));
  if (!isOwn) return undefined;
  const office = OFFICES[parsed.key];
  if (office !== undefined)
    return parsed.key === 'committee-office' && own?.level === 'province' ? undefined : office;
  const ranks = parsed.sectors.map(({ rank }) => rank);
  if (agency.level === 'commune') return ranks.includes('commune-division') ? parsed.name : undefined;
  if (agency.level === 'province')
    return ranks.includes('department') && /^Sở /u.test(parsed.name) ? parsed.name : undefined;
  return ranks.includes('division') && /^Phòng /u.test(parsed.name) ? parsed.name : undefined;
}

const CHI_CUC = /^(?:Chi cục|Trung tâm) \p{Lu}/u;

const OF_OTHERS = /(?<!\p{L})(?:các|những|cấp|huyện|quận|thị xã|xã|phường)(?!\p{L}| hội)/u;

// "Phòng GD&ĐT huyện …", "các Phòng …" are others'; what it tells to do something is its own.
function findOfDepartment({ written, parsed, unit, role, isBounded }: NamedBody): string | undefined {
  const office = /^(?:Văn phòng|Thanh tra)(?= [Ss]ở(?!\p{L}))/u.exec(written)?.[0];
  if (office !== undefined) return `${office} Sở`;
  const isOthers =
    (unit !== undefined && unit.noun !== null && unit.noun !== 'tỉnh') || isWholeSector(parsed);
  if (!isBounded || isOthers || OF_OTHERS.test(written)) return undefined;
  return /^Phòng \p{Lu}/u.test(written) || (role === 'assigned' && CHI_CUC.test(written))
    ? written
    : undefined;
}

function isWholeSector({ sectors, unitTokens }: NamedBody['parsed']): boolean {
  return sectors.length > 0 && unitTokens.length === 0;
}

const NO_TEAM =
  /^Tổ (?:dân phố|chức|công tác|trưởng|phó|quốc|hợp tác|bảo vệ|an ninh|giúp việc|thẩm định)(?!\p{L})/u;

function findTeam({ written, isBounded }: NamedBody): OwnUnit | undefined {
  if (
    !isBounded ||
    !/^Tổ (?:\p{Lu}|\d|chuyên môn \p{Lu}|chuyên môn \d)/u.test(written) ||
    NO_TEAM.test(written)
  )
    return undefined;
  return { name: written, kind: 'team' };
}
