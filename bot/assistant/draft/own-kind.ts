import type { Agency } from '../../../knowledge/agencies/agency.ts';

/** How superiors name the bodies of a level together, and how one of these names itself. Grammar of nouns, longest first. */
interface OwnKind {
  /** The bodies themselves, as those who act: "Ủy ban nhân dân các xã, phường". */
  readonly together: RegExp;
  /** Of what `together` finds, the bodies that can be no other than those of the level: not "địa phương". */
  readonly committee: RegExp;
  /** Nouns of which each has its share: "mỗi xã". */
  readonly sharers: string;
  /** Several nouns of the level in a row that say where: "trụ sở xã, phường"; group `where` is kept. */
  readonly placed: RegExp;
  /** Several units of the level, or a higher level: what one of them cannot say of itself. */
  readonly many: RegExp;
}

const COMMUNE = 'xã|phường|thị trấn|đặc khu';
const COMMUNES = `(?:${COMMUNE})(?:(?:,| và|,? hoặc| -)\\s*(?:${COMMUNE}))*`;
const DISTRICTS = '(?:huyện|quận|thị xã|thành phố)(?:(?:,| và)\\s*(?:huyện|quận|thị xã|thành phố))*';
const SEVERAL_COMMUNES = `(?:${COMMUNE})(?:(?:,| và|,? hoặc| -)\\s*(?:${COMMUNE}))+`;
const PLACED =
  '(?<where>(?:tại|ở|đối với|riêng(?: đối với)?|trụ sở|trên địa bàn|trung tâm|cấp|ngân sách|nhà văn hóa|trạm y tế|công an|quân sự|truyền thanh|đoàn thanh niên|đoàn xã|phụ nữ|nông dân|cựu chiến binh|người cao tuổi|chữ thập đỏ|mặt trận tổ quốc)\\s+)';
const COMMITTEE = '(?:[UỦ][ỷy] ban nhân dân(?:\\s*\\(UBND\\))?|UBND|[Cc]hính quyền)';
const STAGE = '[Mm]ầm non|[Mm]ẫu giáo|[Tt]iểu học|[Tt]rung học cơ sở|THCS|[Tt]rung học phổ thông|THPT';
const SCHOOL = `[Tt]rường(?! hợp)(?: (?:học|${STAGE}))?`;
const SOME_SCHOOLS = `(?:(?:[Cc]ác|[Mm]ỗi|[Tt]ừng) )?(?:[Nn]hà trường|[Cc]ơ sở giáo dục(?: mầm non| phổ thông)*|${SCHOOL}(?:(?:,| và)\\s*(?:${STAGE}))*)`;
const SCHOOLS = `${SOME_SCHOOLS}(?:(?:,| và)\\s*${SOME_SCHOOLS})*`;
/** Neighbours are others: "phối hợp với các xã lân cận" is said by one. */
const NOT_NEIGHBOURS = '(?!\\s+(?:lân cận|giáp ranh|liền kề|khác|bạn)(?!\\p{L}))';

const NONE = /(?!)/u;

const kinds: Partial<Record<Agency['level'], OwnKind>> = {
  commune: {
    together: new RegExp(
      `${COMMITTEE} (?:các |cấp |từng |mỗi )?${COMMUNES}(?!\\s+\\p{Lu})|(?:[Cc]ác )?(?:[Đđ]ơn vị, )?[Đđ]ịa phương|${COMMITTEE} (?:các )?địa phương`,
      'gu',
    ),
    placed: new RegExp(
      `${PLACED}(?:các )?${SEVERAL_COMMUNES}(?!\\p{L})|(?<![\\p{L}\\d%,]\\s?)${SEVERAL_COMMUNES}(?!\\p{L})|(?<=(?:không còn|do|của|thuộc)\\s)${SEVERAL_COMMUNES}(?!\\p{L})`,
      'giu',
    ),
    committee: new RegExp(`${COMMITTEE} (?:các |cấp |từng |mỗi )?(?:${COMMUNE})`, 'u'),
    sharers: `${COMMUNE}|địa phương|đơn vị|cơ quan`,
    many: new RegExp(
      `(?<!\\p{L})(?:các|những|mỗi|từng|\\d+|liên)\\s+(?:huyện|quận|thị xã|${COMMUNE}|địa phương)${NOT_NEIGHBOURS}(?!\\p{L})|(?<!\\p{L})cấp (?:tỉnh|huyện)(?!\\p{L})|(?<!\\p{L})(?:xã|phường),\\s*(?:${COMMUNE})(?!\\p{L})`,
      'iu',
    ),
  },
  school: {
    together: new RegExp(`(?:(?:Hiệu trưởng|Thủ trưởng|Lãnh đạo) )?${SCHOOLS}(?!\\p{L}|\\s+\\p{Lu})`, 'gu'),
    placed: /(?<where>tại\s+)(?:các )?(?:trường học|cơ sở giáo dục)(?!\p{L})/giu,
    committee: NONE,
    sharers: 'trường học|trường|cơ sở giáo dục|cơ sở|đơn vị|nhà trường|cơ quan',
    many: new RegExp(
      `(?<!\\p{L})(?:các|những|mỗi|từng|\\d+)\\s+(?:huyện|quận|thị xã|${COMMUNE}|địa phương|trường|cơ sở giáo dục|đơn vị trường học)${NOT_NEIGHBOURS}(?!\\p{L})|(?<!\\p{L})cấp (?:tỉnh|huyện)(?!\\p{L})`,
      'iu',
    ),
  },
  district: {
    together: new RegExp(`${COMMITTEE} (?:các |cấp )?${DISTRICTS}(?!\\s+\\p{Lu})|(?:các )?địa phương`, 'gu'),
    placed: new RegExp(
      `${PLACED}(?:các )?(?:huyện|quận|thị xã)(?:,\\s*(?:huyện|quận|thị xã|thành phố))+(?!\\p{L})`,
      'giu',
    ),
    committee: NONE,
    sharers: 'huyện|quận|thị xã|địa phương|đơn vị',
    many: new RegExp(
      `(?<!\\p{L})(?:các|những|mỗi|từng)\\s+(?:huyện|quận|thị xã|địa phương)${NOT_NEIGHBOURS}(?!\\p{L})|(?<!\\p{L})cấp tỉnh(?!\\p{L})`,
      'iu',
    ),
  },
  department: {
    together:
      /[Cc]ác sở,(?: ban,)? ngành(?: (?:tỉnh|cấp tỉnh))?|[Cc]ác sở(?!\p{L})|Sở \p{Lu}[\p{L} ,-]*? (?:các )?(?:tỉnh|địa phương)(?:, thành phố(?: trực thuộc [Tt]rung ương)?)?(?!\s+\p{Lu})/gu,
    placed: /(?<where>tại\s+)các sở,(?: ban,)? ngành/giu,
    committee: NONE,
    sharers: 'sở|cơ quan|đơn vị',
    many: new RegExp(`(?<!\\p{L}|với )(?:các|những)\\s+(?:sở|tỉnh)${NOT_NEIGHBOURS}(?!\\p{L})`, 'iu'),
  },
};

/** The words superiors have for bodies of an agency's level; undefined for a level nobody addresses together. */
export function findOwnKind({ level }: Agency): OwnKind | undefined {
  return kinds[level];
}

/** Whether who is named to act is the agency, by its kind or by name. */
export function isOwnKind(actor: string, agency: Agency): boolean {
  const kind = findOwnKind(agency);
  return actor.includes(agency.name) || (kind !== undefined && actor.search(kind.together) !== -1);
}
