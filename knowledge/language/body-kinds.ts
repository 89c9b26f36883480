import { findUnits } from './agency.ts';

/** A kind of bodies, places or levels that a value is set for: "Xã khu vực II", "THCS", "Trạm Y tế phường", "toàn tỉnh". */
export type BodyKind =
  /** `qualifier` is what not all of them are ("khu vực II"); null for all. */
  | { readonly kind: 'communes'; readonly nouns: readonly string[]; readonly qualifier: string | null }
  /** A territory or a sector as a whole: "tỉnh", "nước", "ngành". */
  | { readonly kind: 'whole'; readonly of: string }
  | { readonly kind: 'level'; readonly noun: string }
  | { readonly kind: 'area'; readonly area: 'rural' | 'urban' | 'other' }
  | { readonly kind: 'stages'; readonly stages: readonly StageName[] }
  | { readonly kind: 'bodies' };

/** preschool mầm non · primary tiểu học · lower THCS · upper THPT. */
export type StageName = 'preschool' | 'primary' | 'lower' | 'upper';

const NOUN = 'xã|phường|thị trấn|đặc khu';
const LIST = String.raw`(?:\s?[,/]\s?|\svà\s|,\svà\s)`;
const COMMUNES = new RegExp(
  String.raw`^(?:đối với |cho |tại )?(?:các )?(?:(?:ủy ban nhân dân|UBND) (?:các )?)?(?<nouns>(?:${NOUN})(?:${LIST}(?:các )?(?:${NOUN}))*)(?:\s(?<qualifier>(?!hội(?!\p{L})|viên(?!\p{L}))[^|]{1,70}))?$`,
  'iu',
);
const WHOLE =
  /^(?:(?:trên )?(?:địa bàn |phạm vi )?(?:toàn|cả)|chung (?:toàn|cả)?)\s?(?<of>tỉnh|thành phố|quốc|nước|huyện|xã|phường|ngành|trường|vùng)$/iu;
const LEVEL = /^cấp (?<noun>tỉnh|huyện|xã|trung ương|thành phố)$/iu;
const AREA =
  /^(?:đối với |tại |ở )?(?:khu vực |vùng |địa bàn )*(?<area>nông thôn(?! mới)|đô thị|thành thị|miền núi|vùng cao|vùng thấp|đồng bằng|trung du|ven biển|hải đảo|biên giới|khó khăn|thuận lợi|khu vực (?:[IVX]+|\d))(?!\p{L})[^|]{0,40}$/iu;
const BARE_AREA = /^(?:khu vực|vùng|nhóm) (?:[IVX]+|\d)$/iu;

const STAGES: Readonly<Record<StageName, string>> = {
  preschool: 'mầm non|mẫu giáo|nhà trẻ|MN',
  primary: 'tiểu học|TH',
  lower: 'trung học cơ sở|THCS',
  upper: 'trung học phổ thông|THPT|giáo dục thường xuyên|GDTX',
};
const STAGE = Object.values(STAGES).join('|');
const OF_STAGES = new RegExp(
  String.raw`^(?:đối với |cho )?(?:(?:các )?(?:cấp học|bậc học|cấp|bậc|khối|trường|học sinh|trẻ|trẻ em|giáo dục|cơ sở giáo dục)\s)*(?:${STAGE})(?:(?:${LIST}|\s?[-–]\s?)(?:${STAGE}))*$`,
  'iu',
);

const BODIES =
  /^(?:các )?(?:trạm y tế|trung tâm|bệnh viện|phòng khám|cơ sở y tế|công an|trường|cơ sở giáo dục|hợp tác xã|doanh nghiệp|(?:chi )?cục|sở|thư viện|nhà văn hóa|đồn biên phòng|hạt kiểm lâm|ban quản lý)(?!\p{L})[^|;:\d]{0,70}$/iu;

/**
 * What kind of bodies, places or levels some words name, where they name nothing else.
 *
 * @returns undefined for other words, and where one unit is named ("xã Nà Pheo")
 * @example parseBodyKind('Xã khu vực II') // { kind: 'communes', nouns: ['xã'], qualifier: 'khu vực II' }
 */
export function parseBodyKind(words: string): BodyKind | undefined {
  const text = words.trim();
  if (findUnits(text).length > 0) return undefined;
  const communes = COMMUNES.exec(text)?.groups;
  if (communes !== undefined)
    return {
      kind: 'communes',
      nouns: findNouns(communes.nouns ?? ''),
      qualifier: communes.qualifier ?? null,
    };
  const whole = WHOLE.exec(text)?.groups?.of;
  if (whole !== undefined) return { kind: 'whole', of: whole.toLowerCase() };
  const level = LEVEL.exec(text)?.groups?.noun;
  if (level !== undefined) return { kind: 'level', noun: level.toLowerCase() };
  if (OF_STAGES.test(text)) return { kind: 'stages', stages: findStages(text) };
  const area = AREA.exec(text)?.groups?.area;
  if (area !== undefined || BARE_AREA.test(text)) return { kind: 'area', area: toArea(area ?? '') };
  return BODIES.test(text) ? { kind: 'bodies' } : undefined;
}

/** The nouns of communes in a text, each once: "xã", "phường". */
export function findNouns(text: string): string[] {
  const found = text.toLowerCase().matchAll(/(?<!\p{L})(?:xã(?! hội)|phường|thị trấn|đặc khu)(?!\p{L})/gu);
  return [...new Set([...found].map(([noun]) => noun))];
}

/** The stages of schooling that a text names; short forms as they are written. */
export function findStages(text: string): StageName[] {
  const stages = Object.keys(STAGES) as StageName[];
  return stages.filter((stage) => {
    const [short, ...names] = STAGES[stage].split('|').toReversed();
    const isNamed = new RegExp(String.raw`(?<!\p{L})(?:${names.join('|')})(?!\p{L})`, 'iu').test(text);
    return isNamed || new RegExp(String.raw`(?<!\p{L})${short}(?!\p{L})`, 'u').test(text);
  });
}

/** By law a xã is rural and a phường urban. */
function toArea(words: string): 'rural' | 'urban' | 'other' {
  if (/^nông thôn/iu.test(words)) return 'rural';
  return /^(?:đô thị|thành thị)/iu.test(words) ? 'urban' : 'other';
}
