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
/** Of no unit of the agency's: named as they stand. */
const AREA_KEYS: readonly string[] = [
  'toa-an',
  'kiem-sat',
  'kho-bac',
  'bao-hiem',
  'trung-tam-y-te',
  'benh-vien',
];

/**
 * The bodies beside the agency that its papers ask, each once, named with the agency's unit ("Công an xã"). Bodies of
 * other levels are none, nor what is gone.
 */
export function proposePartners(
  agency: Agency,
  named: readonly NamedBody[],
  standing: Standing,
): readonly Sourced<string>[] {
  const kept = new Map<string, Sourced<string>>();
  for (const body of named) {
    const value =
      standing.isGone(body.written) && !isOfFormerSelf(body) ? undefined : findPartner(agency, body);
    const key = value === undefined ? '' : markedKey(value);
    if (value !== undefined && !kept.has(key)) kept.set(key, { value, origin: body.origin });
  }
  return [...kept.values()];
}

/** "Công an thị trấn" in a paper of the thị trấn that was: the same body of today's unit. */
function isOfFormerSelf({ parsed, own }: NamedBody): boolean {
  const [unit] = parsed.units;
  return own.isOfPredecessor && unit?.noun === 'thị trấn' && unit.written === '';
}

function findPartner(agency: Agency, { written, parsed, own }: NamedBody): string | undefined {
  const name = BESIDE[parsed.key];
  if (name === undefined || agency.kind === 'front' || agency.kind === 'party')
    return AREA_KEYS.includes(parsed.key) ? written : undefined;
  if (agency.kind === 'school') return findSchoolPartner(parsed, name);
  const unit = agency.units[0];
  if (unit === undefined || !isOwnLevel()) return undefined;
  return `${name} ${unit.noun}`;

  function isOwnLevel(): boolean {
    const [first] = parsed.units;
    if (first === undefined) return true;
    if (first.written !== '' && markedKey(first.written) !== markedKey(unit?.name ?? '')) return false;
    const isFormerNoun = own.isOfPredecessor && COMMUNE_NOUNS.includes(first.noun ?? '');
    return first.noun === null || first.noun === unit?.noun || (isFormerNoun && unit?.level === 'commune');
  }
}

const COMMUNE_NOUNS: readonly string[] = ['xã', 'phường', 'thị trấn'];

/** A school's unions are its own; what lies outside is the commune's. */
function findSchoolPartner({ key, units }: NamedBody['parsed'], name: string): string | undefined {
  const [unit] = units;
  if (key === 'cong-doan' || key === 'doan') return unit === undefined ? name : undefined;
  const noun = unit?.noun ?? null;
  return noun === 'xã' || noun === 'phường' || noun === 'đặc khu'
    ? `${name} ${noun}`
    : noun === null
      ? name
      : undefined;
}
