import type { Agency } from '../../agencies/agency.ts';
import { plainKey } from '../../agencies/unit-names.ts';
import { findUnits } from '../../language/agency.ts';
import type { OfficialDocument } from '../../model/official-document.ts';
import type { Target } from '../../model/register.ts';
import { listMeasuredTargets } from '../conflicts/comparable-targets.ts';
import { obligationWording as wording } from './coverage-wording.ts';
import { judgeActor, judgeAddressed, OBLIGED, type Verdict } from './judge-actor.ts';
import { isOwnColumn, judgeColumn } from './judge-kind.ts';
import { namesBody } from './names-body.ts';

/**
 * Whether a target is an agency's to reach. One of the whole territory is, as carried down; one of another unit, or within a
 * task of another body, is not. What stands for a part (nông thôn, miền núi), for the superior's whole count, or counts
 * bodies of the agency's own kind, is with the doubt told.
 */
export function judgeTargetFor(target: Target, document: OfficialDocument, agency: Agency): Verdict {
  const addressed = judgeAddressed(document, agency);
  if (!addressed.applies) return addressed;
  const byTask = judgeByTask(target, document, agency);
  if (!byTask.applies) return byTask;
  const byColumn = judgeColumn(target, document, agency);
  if (byColumn !== undefined) return byColumn;
  const byScope = judgeScope(target, agency);
  if (!byScope.applies) return byScope;
  const byCount = judgeCount(target, document, agency);
  return (
    [byCount, byScope, byTask, addressed].find(({ applies }) => !applies) ??
    [byScope, byCount, byTask, addressed].find(({ reason }) => reason !== null) ??
    OBLIGED
  );
}

/** A target that a task's sentence sets is its actor's, the lead's where others join in. "Mỗi trường" only says how it counts. */
function judgeByTask(target: Target, document: OfficialDocument, agency: Agency): Verdict {
  const items = [...document.tasks, ...document.deadlines].filter(
    ({ actor }) => actor !== null && namesBody(actor) && !SHARER.test(actor),
  );
  const holding = items.filter(({ start, end }) => start <= target.start && target.end <= end);
  const around = holding.length > 0 ? holding : listOfPoint(target, items);
  const leads = around.filter((item) => !('role' in item && item.role === 'coordinate'));
  const actors = leads.length === 0 ? around : leads;
  if (actors.length === 0) return OBLIGED;
  const verdicts = actors.map(({ actor }) => judgeActor(actor ?? '', agency));
  const best = verdicts.find(({ reason }) => reason === null) ?? verdicts.find(({ applies }) => applies);
  return best ?? { applies: false, reason: wording.inTaskOf(actors[0]?.actor ?? '') };
}

/** What stands in a target's own point, where all of that is one body's: "c) Giám sát 20% số điểm …; báo cáo trước ngày …". */
function listOfPoint<T extends Pick<Target, 'passage'> & { readonly actor: string | null }>(
  target: Target,
  items: readonly T[],
): readonly T[] {
  const own = items.filter(({ passage }) => passage === target.passage);
  return new Set(own.map(({ actor }) => actor)).size === 1 ? own : [];
}

const SHARER = /^(?:mỗi|từng)\s/iu;

/** Areas by the noun of the communes in them. */
const AREAS: readonly (readonly [area: RegExp, noun: string])[] = [
  [/^(?:(?:đối với|tại|ở|khu vực|các) )*xã$/iu, 'xã'],
  [/^(?:(?:đối với|tại|ở|khu vực|các) )*phường$/iu, 'phường'],
];
/** By law a xã is rural and a phường urban; that a xã has nothing urban is not said. */
const BY_LAW: typeof AREAS = [
  [/^(?:(?:đối với|tại|ở|khu vực|vùng) )*nông thôn$/iu, 'xã'],
  [/^(?:(?:đối với|tại|ở|khu vực) )*(?:đô thị|thành thị)$/iu, 'phường'],
];

/** Whether a scope names the area that all communes of the agency's noun make up ("khu vực phường" for a phường). */
export function isOwnArea(scope: string, agency: Agency): boolean {
  const noun = agency.level === 'commune' ? agency.units[0]?.noun : undefined;
  return [...AREAS, ...BY_LAW].some(([pattern, own]) => pattern.test(scope) && own === noun);
}

/** "cấp tỉnh", "lực lượng chức năng của tỉnh": whose level it is. */
const OF_LEVEL = /(?:^|\s)(?:cấp|của)\s(tỉnh|huyện|xã)$/iu;
const LEVELS: ReadonlyMap<string, Agency['level']> = new Map([
  ['tỉnh', 'province'],
  ['huyện', 'district'],
  ['xã', 'commune'],
]);
const TERRITORIAL: readonly Agency['level'][] = ['province', 'district', 'commune'];
const OF_EACH_COMMUNE = /^(?:mỗi|từng)\s(?:xã|phường)(?:,\s(?:xã|phường|thị trấn|đặc khu))*$/iu;

/** Whether a scope is nothing but all bodies of the agency's kind: "từng xã, phường", "cấp xã", "UBND các xã, phường". */
function isOwnKind(scope: string, agency: Agency): boolean {
  if (agency.level === 'commune' && OF_EACH_COMMUNE.test(scope)) return true;
  if (/^cấp\s/iu.test(scope))
    return LEVELS.get(OF_LEVEL.exec(scope)?.[1]?.toLowerCase() ?? '') === agency.level;
  return BODY.test(scope) && judgeActor(scope, agency).applies;
}

/** A body in front, and not a place or a sort of people. */
const BODY =
  /^(?:ủy ban nhân dân|uỷ ban nhân dân|UBND|sở|ban|công an|hội|bệnh viện|trung tâm|chi cục|cục|trường)(?!\p{L})/iu;

/** A target as it stands for an agency of whose kind all are meant: without saying so. */
export function withoutOwnScope(target: Target, agency: Agency): Target {
  const { scope } = target;
  const isOwn = scope !== null && (isOwnKind(scope, agency) || isOwnColumn(target, agency));
  return isOwn ? { ...target, scope: null } : target;
}

function judgeScope({ scope }: Target, agency: Agency): Verdict {
  if (scope === null) return OBLIGED;
  if (BODY.test(scope)) return judgeActor(scope, agency);
  const units = findUnits(scope).map(({ name }) => plainKey(name));
  if (units.length > 0) {
    const own = agency.units.map(({ name }) => plainKey(name));
    return units.some((name) => own.includes(name))
      ? OBLIGED
      : { applies: false, reason: wording.ofOtherUnit(scope) };
  }
  if (isOwnArea(scope, agency) || isOwnKind(scope, agency)) return OBLIGED;
  const level = LEVELS.get(OF_LEVEL.exec(scope)?.[1]?.toLowerCase() ?? '');
  if (level !== undefined && TERRITORIAL.includes(agency.level))
    return level === agency.level ? OBLIGED : { applies: false, reason: wording.forOther(scope) };
  const noun = agency.units[0]?.noun ?? '';
  const area = AREAS.find(([pattern]) => pattern.test(scope));
  if (area !== undefined)
    return area[1] === noun ? OBLIGED : { applies: false, reason: wording.forOther(scope) };
  return { applies: true, reason: wording.scopeUnsure(scope) };
}

const NOUNS: Readonly<Partial<Record<Agency['level'], readonly string[]>>> = {
  province: ['huyện', 'xã', 'phường', 'thị trấn', 'thôn', 'trường', 'đơn vị', 'cơ sở', 'hộ'],
  department: ['đơn vị', 'cơ sở', 'trường', 'xã', 'phường', 'huyện', 'thôn', 'hộ'],
  district: ['huyện', 'xã', 'phường', 'thị trấn', 'thôn', 'trường', 'đơn vị', 'cơ sở', 'hộ'],
  commune: ['xã', 'phường', 'thị trấn', 'thôn', 'đơn vị', 'cơ sở', 'hộ', 'trường'],
  school: ['trường', 'đơn vị', 'cơ sở'],
};
const COUNTS_UNITS: Readonly<Partial<Record<Agency['level'], RegExp>>> = {
  commune: /^(?:(?:tỷ lệ|số|các) )*(?<noun>xã|phường|thị trấn|đơn vị cấp xã|địa phương)(?!\p{L}| hội)/iu,
  school: /^(?:(?:tỷ lệ|số|các) )*(?<noun>trường|cơ sở giáo dục|đơn vị)(?!\p{L})/iu,
};

function judgeCount(target: Target, document: OfficialDocument, agency: Agency): Verdict {
  const measured = listMeasuredTargets(document).find((one) => one.target === target);
  const sharer = measured?.sharer ?? '';
  if (sharer !== '') {
    const isOwn =
      (NOUNS[agency.level]?.includes(sharer) ?? true) && !isOfOtherCommunes(target, document, agency);
    return isOwn ? OBLIGED : { applies: false, reason: wording.forOther(`mỗi ${sharer}`) };
  }
  const { unit, per, value, indicator } = target;
  const noun = COUNTS_UNITS[agency.level]?.exec(indicator)?.groups?.noun;
  const isWhole = value === 100 && unit === '%';
  if (noun !== undefined && !isWhole)
    return { applies: true, reason: wording.countsUnits(noun.toLowerCase()) };
  if (NEVER.test(target.quote)) return OBLIGED;
  const isShare = unit === '%' || unit === '‰' || per !== null || value === null;
  return isShare || isRate(unit) ? OBLIGED : { applies: true, reason: wording.wholeCount };
}

/** "Không để xảy ra vụ nào có từ 30 người mắc": what holds for the whole holds for each part of it. */
const NEVER = /^\P{L}*(?:kiên quyết )?không (?:để|xảy ra|phát sinh)(?!\p{L})/iu;
const EACH_COMMUNE =
  /(?:mỗi|từng)\s+(?<nouns>(?:xã|phường|thị trấn|đặc khu)(?:(?:,|\s+và)\s+(?:xã|phường|thị trấn|đặc khu))*)(?!\p{L})/iu;

/** "mỗi phường …" for a xã; "mỗi xã …" for a phường only where the same sentence sets what each phường has. */
function isOfOtherCommunes(target: Target, { targets }: OfficialDocument, { level, units }: Agency): boolean {
  const own = units[0]?.noun;
  const nouns = EACH_COMMUNE.exec(target.quote)?.groups?.nouns?.toLowerCase();
  if (level !== 'commune' || own === undefined || nouns === undefined || nouns.includes(own)) return false;
  const isForEvery =
    nouns === 'xã' &&
    !targets.some(
      ({ passage, quote }) =>
        passage === target.passage && EACH_COMMUNE.exec(quote)?.groups?.nouns?.toLowerCase() === own,
    );
  return !isForEvery;
}

/** "điểm phần trăm", "triệu đồng/người/năm", "buổi/tuần", "giờ": what holds for each alike; a sum for a year is one of the whole. */
function isRate(unit: string | null): boolean {
  return (
    /^(?:điểm (?:phần trăm|%)|phút|giờ|ngày(?: làm việc)?)$|\//u.test(unit ?? '') &&
    !/đồng\/(?:năm|tháng|quý)$/u.test(unit ?? '')
  );
}
