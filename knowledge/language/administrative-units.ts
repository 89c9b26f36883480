import { foldMarks } from './fold.ts';
import { normalizeCharacters, unifyTonePlacement } from './normalize.ts';

/** A unit directly under the centre, in one or both of the maps (63 until 30/6/2025, 34 from 01/7/2025). */
export interface Province {
  /** "Thừa Thiên Huế", without the noun; new tone placement. */
  readonly name: string;
  /** As of 01/7/2025; see `centralCities` for what changed since. */
  readonly kind: 'tỉnh' | 'thành phố';
  /** Name of the unit it belongs to since 01/7/2025 (itself when it kept its name). */
  readonly successor: string;
}

// The 34 units and what each was made of. Source: Nghị quyết 202/2025/QH15 ngày 12/6/2025 về việc sắp xếp đơn vị hành
// chính cấp tỉnh, Điều 1; Huế: Nghị quyết 175/2024/QH15 (thành phố trực thuộc trung ương từ 01/01/2025).
const UNITS_SINCE_2025: readonly (readonly [
  name: string,
  kind: Province['kind'],
  merged: readonly string[],
])[] = [
  ['Hà Nội', 'thành phố', []],
  ['Huế', 'thành phố', ['Thừa Thiên Huế']],
  ['Hải Phòng', 'thành phố', ['Hải Dương']],
  ['Đà Nẵng', 'thành phố', ['Quảng Nam']],
  ['Hồ Chí Minh', 'thành phố', ['Bà Rịa - Vũng Tàu', 'Bình Dương']],
  ['Cần Thơ', 'thành phố', ['Sóc Trăng', 'Hậu Giang']],
  ['Lai Châu', 'tỉnh', []],
  ['Điện Biên', 'tỉnh', []],
  ['Sơn La', 'tỉnh', []],
  ['Lạng Sơn', 'tỉnh', []],
  ['Quảng Ninh', 'tỉnh', []],
  ['Thanh Hóa', 'tỉnh', []],
  ['Nghệ An', 'tỉnh', []],
  ['Hà Tĩnh', 'tỉnh', []],
  ['Cao Bằng', 'tỉnh', []],
  ['Tuyên Quang', 'tỉnh', ['Hà Giang']],
  ['Lào Cai', 'tỉnh', ['Yên Bái']],
  ['Thái Nguyên', 'tỉnh', ['Bắc Kạn']],
  ['Phú Thọ', 'tỉnh', ['Vĩnh Phúc', 'Hòa Bình']],
  ['Bắc Ninh', 'tỉnh', ['Bắc Giang']],
  ['Hưng Yên', 'tỉnh', ['Thái Bình']],
  ['Ninh Bình', 'tỉnh', ['Hà Nam', 'Nam Định']],
  ['Quảng Trị', 'tỉnh', ['Quảng Bình']],
  ['Quảng Ngãi', 'tỉnh', ['Kon Tum']],
  ['Gia Lai', 'tỉnh', ['Bình Định']],
  ['Khánh Hòa', 'tỉnh', ['Ninh Thuận']],
  ['Lâm Đồng', 'tỉnh', ['Đắk Nông', 'Bình Thuận']],
  ['Đắk Lắk', 'tỉnh', ['Phú Yên']],
  ['Đồng Nai', 'tỉnh', ['Bình Phước']],
  ['Tây Ninh', 'tỉnh', ['Long An']],
  ['Vĩnh Long', 'tỉnh', ['Bến Tre', 'Trà Vinh']],
  ['Đồng Tháp', 'tỉnh', ['Tiền Giang']],
  ['Cà Mau', 'tỉnh', ['Bạc Liêu']],
  ['An Giang', 'tỉnh', ['Kiên Giang']],
];

/** The 34 units of today. */
export const currentProvinces: readonly Province[] = UNITS_SINCE_2025.map(([name, kind]) => ({
  name,
  kind,
  successor: name,
}));

/** The units that ended with the mergers of 2025 (all were tỉnh); with the others they made the 63 of before. */
export const formerProvinces: readonly Province[] = UNITS_SINCE_2025.flatMap(([successor, , merged]) =>
  merged.map((name): Province => ({ name, kind: 'tỉnh', successor })),
);

/** A province that became a city under the centre, with its whole territory. */
export interface CentralCity {
  readonly name: string;
  /** `YYYY-MM-DD`, its first day as such. */
  readonly since: string;
  readonly resolution: string;
}

/** Since 2025, oldest first. Source of those of 2026: lists of the statistics office as open data sets carry them (9/2026). */
export const centralCities: readonly CentralCity[] = [
  { name: 'Huế', since: '2025-01-01', resolution: 'Nghị quyết 175/2024/QH15' },
  { name: 'Đồng Nai', since: '2026-04-30', resolution: 'Nghị quyết 30/2026/QH16' },
  { name: 'Quảng Ninh', since: '2026-09-01', resolution: 'Nghị quyết 36/2026/QH16' },
  { name: 'Bắc Ninh', since: '2026-09-20', resolution: 'Nghị quyết 39/2026/QH16' },
];

const CENTRAL_SINCE = new Map(centralCities.map(({ name, since }) => [name, since]));

const ALL = [...currentProvinces, ...formerProvinces];
// Spellings in use beside the official one; keys as toKey makes them.
const SPELLINGS: Readonly<Record<string, string>> = {
  'đăk lăk': 'Đắk Lắk',
  'đắc lắc': 'Đắk Lắk',
  'đăk nông': 'Đắk Nông',
  'bà rịa-vũng tàu': 'Bà Rịa - Vũng Tàu',
  'bà rịa vũng tàu': 'Bà Rịa - Vũng Tàu',
  kontum: 'Kon Tum',
  'thừa thiên - huế': 'Thừa Thiên Huế',
  'thừa thiên-huế': 'Thừa Thiên Huế',
};

function toKey(name: string): string {
  return unifyTonePlacement(normalizeCharacters(name)).toLowerCase().replace(/\s+/g, ' ').trim();
}

const BY_KEY = new Map(ALL.map((province) => [toKey(province.name), province]));
for (const [spelling, name] of Object.entries(SPELLINGS)) {
  const province = BY_KEY.get(toKey(name));
  if (province !== undefined) BY_KEY.set(spelling, province);
}

/** Every spelling of a province's name, longest first, for patterns ("Đăk Lăk" beside "Đắk Lắk"). Lower case. */
export const provinceSpellings: readonly string[] = [...BY_KEY.keys()].sort((a, b) => b.length - a.length);

/**
 * The province of this bare name ("Hải Dương", "HOÀ BÌNH"), old or new; undefined for any other place. Marks count:
 * a commune may differ from a province by one.
 */
export function findProvince(name: string): Province | undefined {
  return BY_KEY.get(toKey(name));
}

// Host labels under gov.vn that are not the plain name. Source: addresses of the provinces' portals.
const LABELS: Readonly<Record<string, string>> = {
  hochiminhcity: 'Hồ Chí Minh',
  tphcm: 'Hồ Chí Minh',
  hcm: 'Hồ Chí Minh',
  'baria-vungtau': 'Bà Rịa - Vũng Tàu',
  bariavungtau: 'Bà Rịa - Vũng Tàu',
  backan: 'Bắc Kạn',
  thanhphohue: 'Huế',
};
const BY_LABEL = new Map(ALL.map((province) => [foldMarks(province.name).replace(/[^a-z]/g, ''), province]));
for (const [label, name] of Object.entries(LABELS)) {
  const province = BY_KEY.get(toKey(name));
  if (province !== undefined) BY_LABEL.set(label, province);
}

/** The province of a name written without marks ("gia lai"); undefined for any other place. */
export function findPlainProvince(name: string): Province | undefined {
  return BY_LABEL.get(name.toLowerCase().replace(/[^a-z]/g, ''));
}

/**
 * The province whose portal a host under gov.vn belongs to; undefined for ministries and anything else.
 *
 * @example findProvinceByHost('soyte.laocai.gov.vn')?.name // 'Lào Cai'
 */
export function findProvinceByHost(host: string): Province | undefined {
  const labels = host.toLowerCase().split('.');
  if (labels.at(-1) !== 'vn' || labels.at(-2) !== 'gov') return undefined;
  const label = labels.at(-3);
  return label === undefined ? undefined : BY_LABEL.get(label);
}

/** Levels of units, largest first; since 01/7/2025 there is no district. */
export const unitLevels = ['province', 'district', 'commune'] as const;
export type UnitLevel = (typeof unitLevels)[number];

/** A place named with its noun: "huyện Cẩm X". */
export interface AdministrativeUnit {
  readonly level: UnitLevel;
  /** The noun in lower case ("thành phố"). */
  readonly noun: string;
  readonly name: string;
}

// Source: Luật Tổ chức chính quyền địa phương 2015 (three tiers) and 72/2025/QH15 (two tiers, đặc khu).
const NOUN_LEVELS: Readonly<Record<string, UnitLevel>> = {
  tỉnh: 'province',
  'thủ đô': 'province',
  huyện: 'district',
  quận: 'district',
  'thị xã': 'district',
  xã: 'commune',
  phường: 'commune',
  'thị trấn': 'commune',
  'đặc khu': 'commune',
};

/** The level that a noun in lower case tells; undefined for "thành phố", which is of two. */
export function levelOfNoun(noun: string): UnitLevel | undefined {
  return NOUN_LEVELS[noun];
}

/** Nouns of administrative units, longest first, for patterns. */
export const unitNouns: readonly string[] = ['thành phố', ...Object.keys(NOUN_LEVELS)].sort(
  (a, b) => b.length - a.length,
);

/**
 * The level of a unit. A "thành phố" is a province when it is one of the cities under the centre, else a district (city
 * under a province).
 *
 * @param asOf `YYYY-MM-DD` of the document, null when unknown (then Huế counts as today).
 */
export function findUnitLevel(noun: string, name: string, asOf: string | null): UnitLevel | undefined {
  const key = noun.toLowerCase();
  if (key !== 'thành phố') return NOUN_LEVELS[key];
  const province = findProvince(name);
  if (province === undefined) return 'district';
  const since = CENTRAL_SINCE.get(province.name);
  // Undated, "thành phố Bắc Ninh" is more likely the city of the province that was so named until 6/2025.
  if (since === undefined || asOf === null) return province.kind === 'thành phố' ? 'province' : 'district';
  return asOf < since ? 'district' : 'province';
}
