import type { Agency } from '../../agencies/agency.ts';
import { plainKey } from '../../agencies/unit-names.ts';
import { agencyKey } from '../../language/abbreviations.ts';
import { findUnits } from '../../language/agency.ts';
import { blankSpans } from '../../language/blank-spans.ts';
import { foldMarks } from '../../language/fold.ts';
import { rememberFor } from '../../language/remember.ts';
import type { OfficialDocument } from '../../model/official-document.ts';
import { type ActorPart, parseActor } from './actor-parts.ts';
import { obligationWording as wording } from './coverage-wording.ts';

/** Whether something obliges an agency. */
export interface Verdict {
  readonly applies: boolean;
  /** Why it does not, or, where it applies, why that is not sure; null where it surely does. */
  readonly reason: string | null;
  /** Which kind the agency is of is not known: what does not oblige it may yet, and a person must see it. */
  readonly isOpen?: boolean;
}

/** Surely obliged. */
export const OBLIGED: Verdict = { applies: true, reason: null };

/**
 * Whether what an actor must do is an agency's to do: it is named, or all bodies of its kind are ("UBND các xã, phường",
 * "các trường THCS"). Bodies named with a condition ("các xã có rừng") and bodies in general ("các đơn vị liên quan") are,
 * with the doubt told.
 */
export function judgeActor(actor: string, agency: Agency): Verdict {
  const meaning = SHORT_FORM.exec(actor)?.groups?.meaning;
  if (meaning !== undefined) return judgeActor(meaning, agency);
  if (STAFF.test(actor)) return { applies: true, reason: wording.inGeneral(actor) };
  const own = describeOwn(agency);
  const verdicts = parseActor(actor).map((part) => judgePart(part, actor, own));
  if (isNamedIn(actor, own)) verdicts.push(OBLIGED);
  if (verdicts.some(({ applies }) => applies) && isOfOtherStage(actor, agency))
    return { applies: false, reason: wording.namedOnlySome(actor) };
  return (
    verdicts.find(({ applies, reason }) => applies && reason === null) ??
    verdicts.find(({ applies }) => applies) ??
    verdicts.find(({ reason }) => reason !== null) ?? { applies: false, reason: wording.assignedTo(actor) }
  );
}

/** "Các đơn vị (các phòng …, các trường …)": the brackets say what a short form of the document means. */
const SHORT_FORM = /^(?:các )?(?:cơ quan|đơn vị|địa phương)[^()]*\((?<meaning>.+)\)$/iu;

/** Staff of no body in particular: who is charged is whose staff it is. */
const STAFF = /^(?:(?:các )?(?:cán bộ|công chức|viên chức|giáo viên|nhân viên|người lao động)(?:, )?)+$/iu;

/** Whether what nobody is named for is an agency's to do: all a document is sent to; a plan without addressees is for all below. */
export function judgeAddressed(
  { addressees }: Pick<OfficialDocument, 'addressees'>,
  agency: Agency,
): Verdict {
  if (addressees.length === 0) return OBLIGED;
  const verdicts = addressees.map((line) => judgeActor(line, agency));
  const best = verdicts.find(({ reason }) => reason === null) ?? verdicts.find(({ applies }) => applies);
  if (best !== undefined) return best;
  const above = addressees.find((line) => parseActor(line).some((part) => standsOver(part, agency)));
  return above === undefined
    ? { applies: false, reason: wording.sentElsewhere(addressees.join('; ')) }
    : { applies: true, reason: wording.sentAbove(above) };
}

/** An agency as the words of documents may mean it. */
interface Own {
  readonly agency: Agency;
  /** Its folded name without units; empty for a committee, of which every unit has one. */
  readonly body: string;
  /** `plainKey` of its own unit's name; empty for bodies without a place. */
  readonly unit: string;
  /** Nouns its own unit goes by. */
  readonly nouns: readonly string[];
}

const describeOwn = rememberFor((agency: Agency): Own => {
  const [unit] = agency.units;
  const name = blankSpans(agency.name, findUnits(agency.name)).replace(/,.*$/u, '');
  return {
    agency,
    body: agencyKey(name).replace(/ (?:tinh|huyen|xa|phuong|thanh pho|cap)$/, ''),
    unit: unit === undefined ? '' : plainKey(unit.name),
    nouns: NOUNS[agency.level] ?? [],
  };
});

const NOUNS: Readonly<Partial<Record<Agency['level'], readonly string[]>>> = {
  province: ['tỉnh', 'thành phố'],
  department: ['tỉnh', 'thành phố'],
  district: ['huyện', 'quận', 'thị xã', 'thành phố'],
  commune: ['xã', 'phường', 'thị trấn', 'đặc khu'],
  school: ['xã', 'phường', 'thị trấn', 'đặc khu'],
};
/** Bodies of general competence, as an actor names them before the kinds of their units; '' for the units alone. */
const COMMITTEES = /^(?:|uy ban nhan dan|hoi dong nhan dan uy ban nhan dan|chinh quyen)$/;
/** Kinds that mean all bodies of one kind, by what the agency is. */
const KINDS: Readonly<Partial<Record<Agency['kind'], RegExp>>> = {
  department: /^(?:sở|ngành)$/u,
  division: /^phòng$/u,
  school: /^(?:cơ sở giáo dục|nhà trường|trường(?: học)?)$/u,
  ministry: /^(?:bộ|ngành)$/u,
};
const PARTY = /\b(?:cap uy|to chuc dang|dang bo|chi bo|dang uy)\b/;
const IN_GENERAL = /^(?:cơ quan|đơn vị)$/u;
/** Behind "các đơn vị": anything else says which ones ("kinh doanh hàng hóa"). */
const INVOLVED = /^(?:(?:có |khác )?liên quan|trực thuộc|(?:tại )?địa phương|khác|căn cứ|trong)(?!\p{L})/u;
const IN_GENERAL_BODY = /^(?:ca )?(?:cap|nganh|cap uy|cap chinh quyen|chinh quyen)?(?: nganh)?$/;

function judgePart(part: ActorPart, actor: string, own: Own): Verdict {
  const { agency } = own;
  if (isAllOfKind(part, own)) return withQualifier(part, actor, own);
  const isGeneral =
    part.names.length === 0 &&
    COMMITTEES.test(part.body) &&
    part.kinds.some((kind) => IN_GENERAL.test(kind) || kind === 'địa phương') &&
    (part.qualifier === '' || INVOLVED.test(part.qualifier));
  if (isGeneral || (part.kinds.length === 0 && IN_GENERAL_BODY.test(part.body)))
    return isSureInGeneral(part, agency) ? OBLIGED : { applies: true, reason: wording.inGeneral(actor) };
  // "Địa phương có nhu cầu …": those of which it is so.
  if (
    agency.kind === 'committee' &&
    part.kinds.includes('địa phương') &&
    /^(?:có|nào|còn)\s/u.test(part.qualifier)
  )
    return { applies: true, reason: wording.onlyFor(part.qualifier) };
  if (isOwnDivision(part, own)) return { applies: true, reason: wording.ofOwnUnit(actor) };
  return { applies: false, reason: null };
}

function isAllOfKind({ body, kinds, names }: ActorPart, { agency, nouns, body: name }: Own): boolean {
  if (agency.kind === 'committee') return COMMITTEES.test(body) && kinds.some((kind) => nouns.includes(kind));
  if (agency.system === 'party' && PARTY.test(body)) return true;
  const kind = KINDS[agency.kind];
  if (kind !== undefined && body === '' && names.length === 0 && kinds.some((one) => kind.test(one)))
    return agency.kind === 'ministry' || !kinds.includes('bộ');
  // "Hội Nông dân các xã": the body with the kind of its unit, or alone.
  return name !== '' && body === name && (kinds.length === 0 || kinds.some((one) => nouns.includes(one)));
}

/** All of a kind, unless some are named, or one of the list's kinds is not the agency's, or a condition is. */
function withQualifier(
  { kinds, names, qualifier }: ActorPart,
  actor: string,
  { agency, unit }: Own,
): Verdict {
  if (names.length > 0)
    return names.includes(unit) ? OBLIGED : { applies: false, reason: wording.namedOnlySome(actor) };
  const noun = agency.units[0]?.noun;
  const isCommune = agency.kind === 'committee' && agency.level === 'commune';
  if (isCommune && noun === 'xã' && !kinds.some((kind) => kind === 'xã' || kind === 'địa phương'))
    return { applies: false, reason: wording.namedOnlySome(actor) };
  if (isCommune && noun !== undefined && noun !== 'xã' && !kinds.includes(noun) && !/cấp xã/iu.test(actor))
    return { applies: true, reason: wording.inGeneral(actor) };
  if (qualifier === '' || isStage(qualifier)) return OBLIGED;
  return {
    applies: true,
    reason: /^(?:có )?liên quan/u.test(qualifier) ? wording.inGeneral(actor) : wording.onlyFor(qualifier),
  };
}

/** "Các địa phương" are the units, "các đơn vị" of a school's superior the schools. */
function isSureInGeneral({ kinds, qualifier }: ActorPart, { kind }: Agency): boolean {
  if (qualifier !== '' && !/^trực thuộc/u.test(qualifier)) return false;
  if (kinds.includes('địa phương')) return kind === 'committee';
  return kind === 'school' && qualifier === '' && kinds.every((one) => one === 'đơn vị');
}

/** A phòng of the agency's own kind of unit ("Phòng Kinh tế cấp xã"). */
function isOwnDivision({ body, kinds }: ActorPart, { agency, nouns }: Own): boolean {
  return (
    agency.kind === 'committee' &&
    /^(?:phong|van hoa|van phong hoi dong nhan dan)/.test(body) &&
    kinds.some((kind) => nouns.includes(kind))
  );
}

/** The agency's own name stands in the actor, without a unit that is another one's. */
function isNamedIn(actor: string, { agency, body, unit }: Own): boolean {
  if (agency.kind === 'committee' || body === '') return false;
  if (!` ${agencyKey(actor)} `.includes(` ${body} `) && !isListedUnderKind(actor, body)) return false;
  const units = findUnits(actor).map(({ name }) => plainKey(name));
  return (
    units.length === 0 ||
    units.includes(unit) ||
    agency.units.some(({ name }) => units.includes(plainKey(name)))
  );
}

/** "Các sở: Tư pháp, Khoa học và Công nghệ": the kind is said once, before all of them. */
const UNDER_KIND = /^(?:các|những)\s+(?<kind>sở|bộ|phòng):?\s+(?=\p{Lu})(?<names>.+)$/iu;

function isListedUnderKind(actor: string, body: string): boolean {
  const { kind, names } = UNDER_KIND.exec(actor)?.groups ?? {};
  const own = kind === undefined ? undefined : body.replace(new RegExp(`^${agencyKey(kind)} `), '');
  if (own === undefined || own === body || names === undefined) return false;
  return names
    .split(/[,;]\s*/u)
    .map((name) => agencyKey(name))
    .some((name) => name === own || name.startsWith(`${own} va `) || name.endsWith(` va ${own}`));
}

const STAGES: readonly (readonly [pattern: RegExp, stage: Agency['schoolStage']])[] = [
  [/\bmam non\b|\bmau giao\b/, 'preschool'],
  [/\btieu hoc\b/, 'primary'],
  [/\btrung hoc co so\b/, 'lower'],
  [/\btrung hoc pho\b|\bgiao duc thuong xuyen\b/, 'upper'],
  // Source: Luật Giáo dục 2019, Điều 28.
  ...(['primary', 'lower', 'upper'] as const).map(
    (stage) => [/(?<!trung hoc )\bpho thong\b/, stage] as const,
  ),
];

/** Schools of other stages alone are named. */
function isOfOtherStage(actor: string, { kind, schoolStage, name }: Agency): boolean {
  if (kind !== 'school' || agencyKey(actor).includes(agencyKey(name))) return false;
  const key = agencyKey(actor);
  const named = STAGES.filter(([pattern]) => pattern.test(key)).map(([, stage]) => stage);
  return named.length > 0 && schoolStage !== null && !named.includes(schoolStage);
}

function isStage(qualifier: string): boolean {
  const key = agencyKey(qualifier);
  return STAGES.some(([pattern]) => pattern.test(key)) || foldMarks(qualifier) === 'truc thuoc';
}

const ABOVE: Readonly<Partial<Record<Agency['level'], RegExp>>> = {
  department: /^(?:tỉnh|thành phố)$/u,
  district: /^(?:tỉnh|thành phố)$/u,
  commune: /^(?:tỉnh|thành phố|huyện|quận|thị xã)$/u,
  school: /^(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|đặc khu|thị trấn)$/u,
};

/** A committee of a unit above, or of a school its education authority. */
function standsOver({ body, kinds }: ActorPart, { level, kind }: Agency): boolean {
  const above = ABOVE[level];
  if (above !== undefined && COMMITTEES.test(body) && kinds.some((one) => above.test(one))) return true;
  return kind === 'school' && /^(?:so|phong) giao duc/.test(body);
}
