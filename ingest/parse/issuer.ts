import {
  type AdministrativeUnit,
  findProvince,
  findProvinceByHost,
  type UnitLevel,
} from '../../knowledge/language/administrative-units.ts';
import { findUnits } from '../../knowledge/language/agency.ts';
import { toAgencyName } from '../../knowledge/language/agency-case.ts';
import { ACT_VERB, BODY_HEAD, readBodyName, toIssuerName } from './body-name.ts';
import { addProvinceName, addUnitName, findGenericNoun, isBareDepartment } from './place-names.ts';

/** An issuer's name made whole, and the words it rests on when they do not stand in its own line. */
export interface NamedIssuer {
  readonly name: string;
  /** Null when the name was whole as written. */
  readonly inferredFrom: string | null;
}

/** Texts that may name the place, the nearest to the document's own words first. */
export interface PlaceSources {
  /** Địa danh of the date line. */
  readonly datePlace: string | null;
  readonly dateLine: string | null;
  readonly texts: readonly string[];
  /** `YYYY-MM-DD` of the document, null when unknown. */
  readonly asOf: string | null;
}

const GENERIC_BODY = /^(?:Ủy ban nhân dân|Hội đồng nhân dân|Thường trực Hội đồng nhân dân)$/u;
const LOCAL_BRANCH = /^(?:Phòng|Ban|Văn phòng|Thanh tra|Đội|Trạm)(?!\p{L})/u;
const HOST = /(?<![\w.-])(?:[a-z0-9-]+\.)+gov\.vn(?![\w-])/giu;

// The standing body of a committee or union, named in a line of its own under it, or before the place ("BCH TỈNH X").
const COMMITTEE =
  /^(?<name>Ban Chấp hành|Ban Thường vụ|Ban Thường trực|Thường trực)(?:\s(?<place>(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)\s.+))?$/u;

function composeCommittee(
  { name, place }: Readonly<Record<string, string | undefined>>,
  superior: string,
): string {
  const isPlaced = place === undefined || findUnits(superior).length > 0;
  return `${name} ${superior}${isPlaced ? '' : ` ${place}`}`;
}

/** Letterhead bodies, superior first, to the name of the last one. Undefined for an empty letterhead. */
export function composeIssuer(bodies: readonly string[]): string | undefined {
  const names = bodies.map(toAgencyName);
  const issuer = names.at(-1);
  if (issuer === undefined) return undefined;
  const superior = names.at(-2);
  const committee = COMMITTEE.exec(issuer)?.groups;
  if (superior !== undefined && committee !== undefined) return composeCommittee(committee, superior);
  if (superior !== undefined && issuer === 'Văn phòng') return `Văn phòng ${superior}`;
  const unit = superior === undefined ? undefined : findUnits(superior)[0];
  if (superior === undefined || findUnits(issuer).length > 0) return issuer;
  if (unit !== undefined && isBareDepartment(issuer)) return addProvinceName(issuer, unit);
  return unit !== undefined && LOCAL_BRANCH.test(issuer) ? `${issuer} ${unit.noun} ${unit.name}` : issuer;
}

const ACTING = new RegExp(String.raw`(?:^|[,;.:]\s+|\n)(?=(?<body>${BODY_HEAD}))`, 'gu');
const ACTS = new RegExp(
  String.raw`^\s*(?:\([^)]{1,40}\)\s*)?,?\s*(?:đã\s|tiếp tục\s)?${ACT_VERB}(?!\p{L})`,
  'u',
);

/** The body that speaks in an opening ("…, Sở GD&ĐT xây dựng Kế hoạch"), as written; undefined when none does. */
export function findSpeakingBody(paragraph: string): string | undefined {
  for (const match of paragraph.matchAll(ACTING)) {
    const rest = paragraph.slice(match.index + match[0].length);
    const name = readBodyName(rest);
    if (name !== undefined && ACTS.test(rest.slice(name.length))) return name;
  }
  return undefined;
}

function distinct(
  units: readonly (AdministrativeUnit & { quote: string })[],
): readonly (AdministrativeUnit & { quote: string })[] {
  return units.filter((unit, index) => units.findIndex((other) => other.name === unit.name) === index);
}

/** Units of a text, hosts of provinces' portals and Party committees ("Tỉnh ủy X") included. */
function findPlaces(text: string, asOf: string | null): (AdministrativeUnit & { quote: string })[] {
  const units = findUnits(text, asOf).map((unit) => ({ ...unit, quote: text.slice(unit.start, unit.end) }));
  const committees = [
    ...text.matchAll(
      /(?:Tỉnh [uủ][yỷ]|Sở [^,;.\n]{3,60}?(?:Đào tạo|Xã hội|Y tế|Nội vụ|Tài chính|Môi trường|Công nghệ|Du lịch|Tư pháp|Xây dựng|Công Thương))\s(?<name>\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+){0,3})/gu,
    ),
  ].flatMap((match) => {
    const province = findProvince(match.groups?.name ?? '');
    return province === undefined
      ? []
      : [{ level: 'province' as const, noun: province.kind, name: province.name, quote: match[0] }];
  });
  const hosts = [...text.matchAll(HOST)].flatMap((match) => {
    const province = findProvinceByHost(match[0]);
    return province === undefined
      ? []
      : [{ level: 'province' as const, noun: province.kind, name: province.name, quote: match[0] }];
  });
  return [...units, ...committees, ...hosts];
}

function fits(unit: AdministrativeUnit, noun: string | undefined, level: UnitLevel | undefined): boolean {
  if (noun === 'thành phố') return unit.noun === 'thành phố';
  return noun === undefined ? unit.level === level : unit.noun === noun;
}

/** The only unit that fits, from the first source that names just one; undefined when sources name none or several. */
function findOnly(
  sources: PlaceSources,
  noun: string | undefined,
  level: UnitLevel | undefined,
): (AdministrativeUnit & { quote: string }) | undefined {
  for (const text of sources.texts) {
    const fitting = distinct(findPlaces(text, sources.asOf).filter((unit) => fits(unit, noun, level)));
    if (fitting.length === 1) return fitting[0];
    if (fitting.length > 1) return undefined;
  }
  return undefined;
}

function fromDateLine(
  sources: PlaceSources,
  noun: string | undefined,
): (AdministrativeUnit & { quote: string }) | undefined {
  const { datePlace, dateLine } = sources;
  if (datePlace === null || dateLine === null) return undefined;
  const province = findProvince(datePlace);
  const isProvince = noun === undefined || noun === 'tỉnh' || noun === 'thành phố';
  if (isProvince && province !== undefined && (noun === undefined || noun === province.kind))
    return { level: 'province', noun: province.kind, name: province.name, quote: dateLine };
  if (noun === undefined || noun === 'tỉnh') return undefined;
  // A commune or district dates its papers at the place of its own name (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.4).
  const level =
    noun === 'thành phố' || noun === 'huyện' || noun === 'quận' || noun === 'thị xã' ? 'district' : 'commune';
  return { level, noun, name: datePlace, quote: dateLine };
}

function infer(name: string, sources: PlaceSources): NamedIssuer | undefined {
  const noun = findGenericNoun(name);
  if (noun !== undefined || GENERIC_BODY.test(name)) {
    const unit =
      findOnly(sources, noun, noun === undefined ? 'province' : undefined) ?? fromDateLine(sources, noun);
    const whole = noun === undefined ? `${name} ${unit?.noun ?? ''}` : name;
    return unit && { name: addUnitName(whole, unit), inferredFrom: unit.quote };
  }
  if (isBareDepartment(name)) {
    const unit = findOnly(sources, undefined, 'province');
    return unit && { name: addProvinceName(name, unit), inferredFrom: unit.quote };
  }
  if (!/^Phòng\s/u.test(name) || findUnits(name).length > 0) return undefined;
  const unit = findOnly(sources, undefined, 'district') ?? findOnly(sources, undefined, 'commune');
  return unit && { name: `${name} ${unit.noun} ${unit.name}`, inferredFrom: unit.quote };
}

/**
 * Makes a generic issuer whole ("UBND tỉnh", "Sở Y tế", "Phòng …") from the document's own evidence. The name stays as it
 * is when no source names exactly one fitting place: a place is never guessed.
 */
export function completeIssuer(written: string, sources: PlaceSources): NamedIssuer {
  const name = toIssuerName(written);
  return infer(name, sources) ?? { name, inferredFrom: null };
}

/** Whether a name still lacks its place. */
export function isGenericIssuer(name: string): boolean {
  return findGenericNoun(name) !== undefined || GENERIC_BODY.test(name) || isBareDepartment(name);
}

const LEVELS: readonly UnitLevel[] = ['commune', 'district', 'province'];
/** No district level from here. Luật 72/2025/QH15. */
const TWO_TIERS_SINCE = '2025-07-01';

function unitsOf(name: string, asOf: string | null): AdministrativeUnit[] {
  const units: AdministrativeUnit[] = findUnits(name, asOf);
  const words = name.split(' ');
  const province = [4, 3, 2]
    .map((count) => findProvince(words.slice(-count).join(' ')))
    .find((found) => found !== undefined);
  const isBranch = /^(?:Sở|Tỉnh ủy|Thành ủy|Công an|Cục|Chi cục|Tỉnh đoàn|Liên đoàn|Hội)/u.test(name);
  return units.length === 0 && province !== undefined && isBranch
    ? [{ level: 'province', noun: province.kind, name: province.name }]
    : units;
}

/**
 * Where the issuer sits, small to large ("xã A, huyện B, tỉnh C"), as far as its name, its superiors and the document's
 * text name just one unit of a level; null when nothing is known.
 */
export function findPlacePath(
  issuer: string,
  superiors: readonly string[],
  sources: PlaceSources,
): string | null {
  const own = [issuer, ...superiors.map(toAgencyName)].flatMap((name) => unitsOf(name, sources.asOf));
  const from = own[0]?.level ?? (/^(?:Trường|Liên đội|Trung tâm)/u.test(issuer) ? 'district' : undefined);
  if (from === undefined) return null;
  const hasDistricts = sources.asOf === null || sources.asOf < TWO_TIERS_SINCE;
  const path = LEVELS.slice(LEVELS.indexOf(from)).flatMap((level) => {
    const known = own.find((unit) => unit.level === level);
    if (known !== undefined) return [known];
    if (level === 'district' && !hasDistricts) return [];
    const found = findOnly(sources, undefined, level);
    return found === undefined ? [] : [found];
  });
  return path.length === 0 ? null : path.map((unit) => `${unit.noun} ${unit.name}`).join(', ');
}
