import type { IssuerLevel, IssuerSystem } from '../model/official-document.ts';
import { type AdministrativeUnit, findProvince, findUnitLevel, unitNouns } from './administrative-units.ts';
import { toAgencyName } from './agency-case.ts';
import { blankSpans } from './blank-spans.ts';

/** Where a body stands in the state; null where its name does not tell. */
export interface IssuerClass {
  readonly level: IssuerLevel | null;
  readonly system: IssuerSystem;
}

/** A unit named in a text, with its place there. */
export interface UnitMention extends AdministrativeUnit {
  readonly start: number;
  readonly end: number;
}

// "Phú Xuân", "Ea H'leo", "M'gar", "Đắk R'lấp".
const PROPER_WORD = String.raw`\p{Lu}[\p{Ll}\p{M}'’]*(?:\p{Lu}[\p{Ll}'’]+)?`;
/** A place name: up to five capitalised syllables, or a number ("Quận 1"). */
export const PLACE_NAME = String.raw`(?:${PROPER_WORD}(?:(?: | ?- ?)${PROPER_WORD}){0,4}|\d{1,2}(?!\d))`;
const UNIT = new RegExp(
  String.raw`(?<!\p{L})(?<noun>${unitNouns.map((noun) => `[${noun[0]}${noun[0]?.toUpperCase()}]${noun.slice(1)}`).join('|')}|TP\.?|Tp\.?)\s?(?<name>${PLACE_NAME})`,
  'gu',
);
// Capitalised words that follow a unit noun without being its name ("xã Phòng …", "tỉnh Kế hoạch …").
const BEHIND_NAME =
  /^(\S+ \S+(?: \S+)*?)\s+(?:Phòng|Sở|Ban|Trường|Hội|Đoàn|Kế|Ủy|Uỷ|UBND|HĐND|Ngày|Căn|Thực|Công|Chương|Quyết|Nghị|Chỉ|Giai|Năm|Tháng|Khóa|Khoá|Về|Và)(?!\p{L})[\s\S]*$/u;

const CENTRAL_NOUNS = new Set(['tỉnh', 'thành phố', 'thủ đô']);

/** Names are mostly of two syllables, and "An Trường", "Tân Phòng" are such: only from the third word on is one another's. */
function cutName(written: string): string {
  const [first = '', second, ...others] = written.split(' ');
  const head = second === undefined ? first : `${first} ${second}`;
  return others.length === 0
    ? head
    : `${head} ${others.join(' ')}`.replace(BEHIND_NAME, '$1').replace(/\s?-$/u, '');
}

// "Hải Phòng" is a name, "Sông Vân Phòng" a name and the next word.
function trimName(written: string, noun: string): string {
  if (!CENTRAL_NOUNS.has(noun)) return cutName(written);
  const words = written.split(' ');
  const province = words
    .map((_, i) => words.slice(0, words.length - i).join(' '))
    .find((prefix) => findProvince(prefix) !== undefined);
  return province ?? cutName(written);
}

/**
 * Units of the administrative map named with their noun, in order: "huyện Cẩm X", "TP. Y". Bare names and generic nouns
 * ("các xã", "thành phố yêu cầu") are none. A province need not stand in the table: "tỉnh" says enough.
 *
 * @param asOf `YYYY-MM-DD` of the document, null when unknown.
 */
export function findUnits(text: string, asOf: string | null = null): UnitMention[] {
  const found: UnitMention[] = [];
  for (const match of text.matchAll(UNIT)) {
    const written = match.groups?.noun ?? '';
    const noun = /^tp/i.test(written) ? 'thành phố' : written.toLowerCase();
    const name = trimName(match.groups?.name ?? '', noun);
    const level = findUnitLevel(noun, name, asOf);
    if (level === undefined || /^(?:Phòng|Sở|Ban|Đoàn|Ủy|UBND|HĐND|Kế)$/u.test(name)) continue;
    const end = match.index + match[0].length - ((match.groups?.name ?? '').length - name.length);
    found.push({ level, noun, name, start: match.index, end });
  }
  return found;
}

const CENTRAL =
  /^(?:bộ(?! chỉ huy)|chính phủ|thủ tướng|quốc hội|ủy ban thường vụ quốc hội|hội đồng bầu cử|chủ tịch nước|văn phòng (?:chính phủ|quốc hội|chủ tịch nước|trung ương)|ủy ban dân tộc|thanh tra chính phủ|kiểm toán|tổng cục|trung ương|ban bí thư|ban chấp hành trung ương|ủy ban trung ương|hội đồng bộ trưởng|tổng liên đoàn|thông tấn xã|tòa án nhân dân tối cao|viện kiểm sát nhân dân tối cao)|(?:trung ương|việt nam)$/u;
const PARTY =
  /(?:^|\s)(?:ban bí thư|bộ chính trị|ban chấp hành (?:trung ương(?! (?:đoàn|hội))|đảng)|tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|đảng ủy|đảng bộ|chi bộ|chi ủy|trung ương đảng)/u;
const COUNCIL =
  /^(?:thường trực )?(?:hội đồng nhân dân)|^(?:các )?ban .* hội đồng nhân dân|^văn phòng .*hội đồng nhân dân(?! và)/u;
const FRONT =
  /(?:^|\s)(?:mặt trận tổ quốc|đoàn thanh niên|đoàn tncs|trung ương đoàn|liên đội|đội thiếu niên|đội tntp|liên đoàn lao động|công đoàn|liên hiệp các hội)|(?:^|^(?:ban (?:chấp hành|thường vụ|thường trực)|thường trực) )(?:trung ương )?hội (?!đồng)/u;
// "Huyện đoàn X", but not "huyện Đoàn Kết".
const YOUTH_UNION = /(?:^|\s)(?:[Tt]ỉnh|[Tt]hành|[Hh]uyện|[Qq]uận|[Xx]ã) đoàn(?!\p{L})/u;
const SCHOOL =
  /(?:^|\s)(?:(?<!(?:môi|thị|hiện|nông|lâm) )trường|học viện|nhóm trẻ|liên đội|trung tâm (?:giáo dục|gdnn|gdtx|học tập cộng đồng)|trung tâm ngoại ngữ)(?:\s|$)/u;
const COLLEGIAL = /(?:ủy ban nhân dân|hội đồng nhân dân|tỉnh ủy|thành ủy|huyện ủy|đảng ủy|đảng bộ)/u;
const PARTY_LEVELS: readonly (readonly [RegExp, IssuerLevel])[] = [
  [/tỉnh ủy|đảng bộ tỉnh|tỉnh đoàn/u, 'province'],
  [/huyện ủy|quận ủy|thị ủy|đảng bộ huyện|huyện đoàn|quận đoàn/u, 'district'],
  [/đảng ủy (?:xã|phường|thị trấn|đặc khu)/u, 'commune'],
];

function findSystem(lower: string, name: string): IssuerSystem {
  if (FRONT.test(lower) || YOUTH_UNION.test(name)) return 'front';
  if (PARTY.test(lower)) return 'party';
  return COUNCIL.test(lower) ? 'council' : 'state';
}

function findPartyLevel(lower: string, name: string): IssuerLevel | undefined {
  const city = /thành ủy(?: (?<city>.+))?$/u.exec(lower);
  const level = city
    ? findUnitLevel('thành phố', name.slice(name.length - (city.groups?.city ?? '').length), null)
    : PARTY_LEVELS.find(([pattern]) => pattern.test(lower))?.[1];
  return level === 'province' && /^(?:ban (?!thường vụ|chấp hành)|văn phòng|ủy ban kiểm tra)/u.test(lower)
    ? 'department'
    : level;
}

// Generic names: "Ủy ban nhân dân tỉnh", "Công an huyện".
const GENERIC_UNIT = /(?<!\p{L})(tỉnh|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)(?!\p{L})/u;
/** From here there is no district level: a phòng is a commune's. Luật 72/2025/QH15. */
const TWO_TIERS_SINCE = '2025-07-01';

function levelOfUnit(lower: string, name: string, asOf: string | null): IssuerLevel | undefined {
  const unit = findUnits(name, asOf)[0];
  const generic = GENERIC_UNIT.exec(lower)?.[1];
  const level = unit?.level ?? (generic === undefined ? undefined : findUnitLevel(generic, '', asOf));
  if (level === undefined) return undefined;
  return level === 'province' && !COLLEGIAL.test(lower) && !FRONT.test(lower) ? 'department' : level;
}

function levelOfBranch(lower: string, name: string, asOf: string | null): IssuerLevel | null {
  if (/^(?:sở|chi cục|thanh tra sở)(?:\s|$)/u.test(lower)) return 'department';
  if (/^phòng(?:\s|$)/u.test(lower)) return asOf !== null && asOf >= TWO_TIERS_SINCE ? 'commune' : 'district';
  const place = name.split(' ').slice(-4);
  const hasProvince = place.some((_, i) => findProvince(place.slice(i).join(' ')) !== undefined);
  if (
    hasProvince &&
    /^(?:công an|tòa án|viện|kho bạc|bảo hiểm|cục|ban|hội|liên đoàn|trung tâm|văn phòng|đoàn|ngân hàng)/u.test(
      lower,
    )
  )
    return 'department';
  return /^cục(?:\s|$)/u.test(lower) ? 'central' : null;
}

/**
 * Level and system of a body by the grammar of its name, short forms and CAPS included. "Sở" is a department, "Phòng …
 * huyện" the district, a school's bodies the school; state is the answer when nothing says council, party or front.
 *
 * @param asOf `YYYY-MM-DD` of the document, null when unknown: cities and phòng changed their level in 2025.
 * @example classifyIssuer('UBND xã Sông Vân') // { level: 'commune', system: 'state' }
 */
export function classifyIssuer(issuer: string, asOf: string | null = null): IssuerClass {
  const name = toAgencyName(issuer);
  const lower = name.toLowerCase();
  const system = findSystem(lower, name);
  if (SCHOOL.test(withoutUnits(name))) return { level: 'school', system };
  if (CENTRAL.test(lower)) return { level: 'central', system };
  const partyLevel = system === 'party' || system === 'front' ? findPartyLevel(lower, name) : undefined;
  const level = partyLevel ?? levelOfLeading(lower, name, asOf);
  return { level, system };
}

/** A body's name in lower case without the units in it: "tỉnh An Trường" makes no school of its committee. */
function withoutUnits(name: string): string {
  return blankSpans(name, findUnits(name)).toLowerCase();
}

function levelOfLeading(lower: string, name: string, asOf: string | null): IssuerLevel | null {
  if (/^(?:sở|chi cục|thanh tra sở)(?:\s|$)/u.test(lower)) return 'department';
  if (/(?:^|\s)(?:thôn|tổ dân phố)(?:\s|$)/u.test(lower)) return 'commune';
  return levelOfUnit(lower, name, asOf) ?? levelOfBranch(lower, name, asOf);
}
