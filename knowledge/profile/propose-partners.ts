import type { Agency } from '../agencies/agency.ts';
import { markedKey } from '../agencies/unit-names.ts';
import type { NamedBody } from './named-bodies.ts';
import type { Sourced } from './sourced.ts';
import type { Standing } from './standing-bodies.ts';

/** Bodies of a unit that its UBND directs nothing of: own vertical lines, the Front and its unions. By key of `bodyRows`. */
const BESIDE: Readonly<Record<string, string>> = {
  mttq: 'Ủy ban Mặt trận Tổ quốc Việt Nam',
  doan: 'Đoàn Thanh niên Cộng sản Hồ Chí Minh',
  'phu-nu': 'Hội Liên hiệp Phụ nữ',
  'nong-dan': 'Hội Nông dân',
  'cuu-chien-binh': 'Hội Cựu chiến binh',
  'cong-doan': 'Công đoàn',
  'chu-thap-do': 'Hội Chữ thập đỏ',
  'khuyen-hoc': 'Hội Khuyến học',
  'nguoi-cao-tuoi': 'Hội Người cao tuổi',
  'tram-y-te': 'Trạm Y tế',
  'quan-su': 'Ban Chỉ huy Quân sự',
  'sector:Công an': 'Công an',
};
/** Of an area, under a line of their own: named as they stand. */
const OF_AREA =
  /^(?:Đồn Biên phòng|Hạt Kiểm lâm|Tòa án nhân dân|Viện kiểm sát nhân dân|Kho bạc Nhà nước|Bảo hiểm xã hội|Trung tâm Y tế|Bệnh viện|Thuế cơ sở)(?:\s(?:\d{1,2}|khu vực|đa khoa|quân dân y|\p{Lu}[\p{L}'’]*))*(?!\p{L})/u;
const OF_SCHOOL: readonly (readonly [RegExp, string])[] = [
  [/^Ban (?:đại diện|ĐD)\s?(?:cha mẹ học sinh|CMHS)|^Ban ĐDCMHS/iu, 'Ban đại diện cha mẹ học sinh'],
  [/^Liên đội/u, 'Liên đội'],
  [/^Đoàn trường/u, 'Đoàn Thanh niên Cộng sản Hồ Chí Minh'],
];

/**
 * The bodies beside the agency that its papers ask or name, each once, named with the agency's unit ("Công an xã").
 * Bodies of other levels are none, nor what is gone.
 */
export function proposePartners(
  agency: Agency,
  named: readonly NamedBody[],
  standing: Standing,
): readonly Sourced<string>[] {
  const kept = new Map<string, Sourced<string>>();
  for (const body of named) {
    const value = isStanding(body, standing) ? findPartner(agency, body) : undefined;
    const key = value === undefined ? '' : markedKey(value);
    if (value !== undefined && !kept.has(key)) kept.set(key, { value, origin: body.origin });
  }
  return [...kept.values()];
}

/** "Công an thị trấn" in a paper of the thị trấn that was: the same body of today's unit. */
function isStanding({ written, unit, own, isBounded }: NamedBody, standing: Standing): boolean {
  const isOfFormerSelf = own.isOfPredecessor && unit?.noun === 'thị trấn' && unit.name === '';
  return isOfFormerSelf || !standing.isGone(isBounded ? written : written.slice(0, MAX_NAME));
}

/** Behind a name whose end is not told the sentence goes on. */
const MAX_NAME = 50;

function findPartner(agency: Agency, body: NamedBody): string | undefined {
  const { kind } = agency;
  if (kind === 'school') return findSchoolPartner(body);
  if (kind === 'department') return findDepartmentPartner(agency, body);
  if (kind !== 'committee') return undefined;
  const area = OF_AREA.exec(body.written)?.[0];
  if (area !== undefined && !OF_COUNTRY.test(area))
    return body.unit === undefined || body.unit.noun === null ? area : undefined;
  const name = findBeside(agency, body);
  const [own] = agency.units;
  return name === undefined || own === undefined || !isOwnLevel(agency, body)
    ? undefined
    : `${name} ${own.noun}`;
}

/** A station of a commune is none of a province. */
function findBeside({ units: [own] }: Agency, { parsed, written }: NamedBody): string | undefined {
  const isOfCommune = parsed.key === 'tram-y-te' || parsed.key === 'quan-su';
  if ((isOfCommune && own?.level === 'province') || OF_COUNTRY.test(written)) return undefined;
  return BESIDE[parsed.key];
}

// "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh" is the province's; "Bảo hiểm xã hội Việt Nam" the country's.
const OF_COUNTRY = /^(?!.*(?:Mặt trận|MTTQ)).*Việt Nam$/u;

const COMMUNE_NOUNS: readonly (string | null)[] = ['xã', 'phường', 'thị trấn'];

function isOwnLevel({ units: [own] }: Agency, { unit, own: paper }: NamedBody): boolean {
  if (unit === undefined) return true;
  if (unit.name !== '' && markedKey(unit.name) !== markedKey(own?.name ?? '')) return false;
  const isFormerNoun = paper.isOfPredecessor && own?.level === 'commune' && COMMUNE_NOUNS.includes(unit.noun);
  return unit.noun === null || unit.noun === own?.noun || isFormerNoun;
}

/** Other sở stand beside it; it has no line to what the province has beside itself. */
function findDepartmentPartner(agency: Agency, body: NamedBody): string | undefined {
  const { parsed, role } = body;
  if (role === 'sent' || !isOwnLevel(agency, body)) return undefined;
  const [own] = agency.units;
  const name = findBeside(agency, body);
  if (name !== undefined) return own === undefined ? undefined : `${name} ${own.noun}`;
  const isOther = parsed.name !== '' && !agency.name.startsWith(parsed.name);
  return parsed.kind === 'department' && /^Sở /u.test(parsed.name) && isOther ? parsed.name : undefined;
}

/** A school's unions are its own; what lies outside is the commune's. */
function findSchoolPartner({ written, parsed, unit }: NamedBody): string | undefined {
  const own = OF_SCHOOL.find(([pattern]) => pattern.test(written))?.[1];
  if (own !== undefined) return own;
  const name = BESIDE[parsed.key];
  if (name === undefined) return undefined;
  if (parsed.key === 'cong-doan' || parsed.key === 'doan') return unit === undefined ? name : undefined;
  const noun = unit?.noun ?? null;
  if (noun === null) return name;
  return noun === 'xã' || noun === 'phường' || noun === 'đặc khu' ? `${name} ${noun}` : undefined;
}
