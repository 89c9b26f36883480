import type { Agency } from '../../agencies/agency.ts';
import { agencyKey } from '../../language/abbreviations.ts';
import { type BodyKind, findNouns, findStages, parseBodyKind } from '../../language/body-kinds.ts';
import type { OfficialDocument } from '../../model/official-document.ts';
import type { Target } from '../../model/register.ts';
import { obligationWording as wording } from './coverage-wording.ts';
import { judgeActor, OBLIGED, type Verdict } from './judge-actor.ts';

/**
 * Whether a value under a column for a kind of bodies ("Phường", "THCS", "Bệnh viện có phòng sinh") is an agency's. Where the
 * agency's kind has no column, or is not known, the verdict is open. Undefined for values of no such column.
 */
export function judgeColumn(target: Target, document: OfficialDocument, agency: Agency): Verdict | undefined {
  const kind = findColumnKind(target);
  if (kind === undefined || target.scope === null) return undefined;
  const { scope } = target;
  const standing = placeAgency(kind, scope, agency);
  if (standing === 'own' || standing === 'above') return OBLIGED;
  if (standing === 'unknown') return { applies: false, isOpen: true, reason: wording.kindUnknown(scope) };
  const isAlone = kind.kind !== 'whole' && kind.kind !== 'level' && !hasOwnColumn(target, document, agency);
  return isAlone && isLikeAgency(kind, agency)
    ? { applies: false, isOpen: true, reason: wording.noOwnColumn(scope) }
    : { applies: false, reason: wording.forOther(scope) };
}

/** Whether a value stands under the column of the agency's own kind, and of no more than that. */
export function isOwnColumn(target: Target, agency: Agency): boolean {
  const kind = findColumnKind(target);
  if (kind === undefined || target.scope === null) return false;
  // A school of two stages has a value for each.
  const ofTwo = kind.kind === 'stages' && stagesOf(agency).length > 1;
  return !ofTwo && placeAgency(kind, target.scope, agency) === 'own';
}

/** Whether a value is set for bodies of one kind alone, each of them: it is no count of the whole. */
export function isOfColumn({ quote, start, value }: Target, { targets }: OfficialDocument): boolean {
  return (
    quote.includes(BORDER) &&
    targets.some((one) => one.start === start && one.value === value && isForEach(findColumnKind(one)))
  );
}

function isForEach(kind: BodyKind | undefined): boolean {
  return kind !== undefined && kind.kind !== 'whole' && kind.kind !== 'area';
}

/** What parts the cells of a table's row. */
const BORDER = ' | ';

function findColumnKind({ scope, quote }: Target): BodyKind | undefined {
  return scope === null || !quote.includes(BORDER) || quote.includes(scope)
    ? undefined
    : parseBodyKind(scope);
}

/** How an agency stands to a kind: of it, over it, of another, or not known. */
export type Standing = 'own' | 'above' | 'other' | 'unknown';

/** How an agency stands to a kind that some words name, and nothing else; undefined for other words. */
export function placeByKind(words: string, agency: Agency): Standing | undefined {
  const kind = parseBodyKind(words);
  return kind === undefined ? undefined : placeAgency(kind, words, agency);
}

function placeAgency(kind: BodyKind, scope: string, agency: Agency): Standing {
  const isAbove = ABOVE.has(agency.level);
  switch (kind.kind) {
    case 'communes':
      return isAbove ? 'above' : placeAmongCommunes(kind, agency);
    case 'whole':
      return placeInWhole(kind.of, agency);
    case 'level':
      return LEVELS[kind.noun] === agency.level ? 'own' : isAbove ? 'above' : 'other';
    case 'area':
      return isAbove ? 'above' : placeInArea(kind.area, nounOf(agency));
    case 'stages':
      return placeAmongStages(kind.stages, agency);
    case 'bodies':
      return placeAmongBodies(scope, agency);
  }
}

/** Levels over communes, schools and other units: what is set for each kind of these is theirs to see to. */
const ABOVE: ReadonlySet<Agency['level']> = new Set(['central', 'province', 'department', 'district']);
const LEVELS: Readonly<Partial<Record<string, Agency['level']>>> = {
  'trung ương': 'central',
  tỉnh: 'province',
  huyện: 'district',
  xã: 'commune',
};
const LOCAL_WHOLE: Readonly<Partial<Record<string, Agency['level']>>> = {
  xã: 'commune',
  phường: 'commune',
  trường: 'school',
  huyện: 'district',
};

function nounOf({ units }: Agency): string | undefined {
  return units.find(({ level }) => level === 'commune')?.noun;
}

function placeAmongCommunes(
  { nouns, qualifier }: Extract<BodyKind, { kind: 'communes' }>,
  agency: Agency,
): Standing {
  const own = nounOf(agency);
  if (own === undefined) return 'unknown';
  if (!nouns.includes(own)) return 'other';
  return qualifier === null ? 'own' : 'unknown';
}

function placeInWhole(of: string, { level }: Agency): Standing {
  const local = LOCAL_WHOLE[of];
  if (local !== undefined) return local === level ? 'own' : 'other';
  return ABOVE.has(level) ? 'own' : 'other';
}

function placeInArea(area: Extract<BodyKind, { kind: 'area' }>['area'], noun: string | undefined): Standing {
  if (area === 'other' || noun === undefined || noun === 'đặc khu') return 'unknown';
  return (noun === 'xã') === (area === 'rural') ? 'own' : 'other';
}

function placeAmongStages(stages: Extract<BodyKind, { kind: 'stages' }>['stages'], agency: Agency): Standing {
  if (ABOVE.has(agency.level)) return 'above';
  if (agency.kind !== 'school') return agency.level === 'commune' ? placeCommune(stages) : 'other';
  const own = stagesOf(agency);
  if (own.length === 0) return 'unknown';
  return stages.some((stage) => own.includes(stage)) ? 'own' : 'other';
}

/** Schools up to the lower secondary are under their commune. */
function placeCommune(stages: readonly string[]): Standing {
  return stages.every((stage) => stage === 'upper') ? 'other' : 'above';
}

function stagesOf({ name, schoolStage }: Agency): readonly string[] {
  const named = findStages(name.replace(/,.*$/u, ''));
  return named.length > 0 || schoolStage === null ? named : [schoolStage];
}

function placeAmongBodies(scope: string, agency: Agency): Standing {
  const nouns = findNouns(scope);
  const own = nounOf(agency);
  const type = agencyKey(scope.replace(/\s(?:xã|phường|thị trấn|đặc khu|cấp)(?!\p{L}).*$/iu, ''));
  const name = agencyKey(agency.name);
  if (name === type || name.startsWith(`${type} `))
    return nouns.length === 0 || (own !== undefined && nouns.includes(own)) ? 'own' : 'other';
  if (isSameType(type, name)) return 'unknown';
  const isHigher = /^(?:các )?(?:sở|(?:chi )?cục)(?!\p{L})/iu.test(scope);
  if (ABOVE.has(agency.level) && !isHigher) return 'above';
  const { applies, reason } = judgeActor(scope, agency);
  return applies ? (reason === null ? 'own' : 'unknown') : 'other';
}

/** "Bệnh viện có phòng sinh" and "Bệnh viện đa khoa …": of one sort, but whether of this one is not said. */
function isSameType(type: string, name: string): boolean {
  const [one, other] = [type, name].map((key) => key.split(' ').slice(0, SORT_SYLLABLES).join(' '));
  return one === other;
}
const SORT_SYLLABLES = 2;

/** Whether another column of the same table is the agency's. */
function hasOwnColumn(target: Target, { targets }: OfficialDocument, agency: Agency): boolean {
  return targets.some((one) => {
    const kind = toTable(one) === toTable(target) ? findColumnKind(one) : undefined;
    return kind !== undefined && placeAgency(kind, one.scope ?? '', agency) === 'own';
  });
}

function toTable({ locator }: Target): string {
  return locator.replace(/dòng \d+.*$/u, '');
}

/** Whether the agency is of the sort the columns part: a commune among communes, a school among stages. */
function isLikeAgency(kind: BodyKind, agency: Agency): boolean {
  if (kind.kind === 'stages') return agency.kind === 'school';
  return kind.kind !== 'bodies' && nounOf(agency) !== undefined;
}
