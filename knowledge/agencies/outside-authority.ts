import type { IssuerLevel, IssuerSystem } from '../model/official-document.ts';
import type { Agency } from './agency.ts';

/** A body that others may not give orders to, by how texts name it. */
interface OutsideBody {
  readonly name: RegExp;
  /** At which levels a body of the state has it outside its authority; null = at every one. */
  readonly for: readonly IssuerLevel[] | null;
}

/**
 * Bodies beside or above, a row for each kind. The Front and its members, the Party, the councils, courts and procuracies
 * stand outside the authority of every committee (Luật Mặt trận Tổ quốc Việt Nam, Luật Tổ chức chính quyền địa phương); bodies
 * run by their own branch from above are outside that of a commune or a school; of what is above, nobody orders it.
 */
const OUTSIDE: readonly OutsideBody[] = [
  {
    name: /^(?:Ủy ban (?:Mặt trận|MTTQ)|UBMTTQ|MTTQ|Mặt trận Tổ quốc|Ban Thường trực Ủy ban (?:Mặt trận|MTTQ))/iu,
    for: null,
  },
  {
    name: /^(?:Hội (?:Liên hiệp Phụ nữ|LHPN|Phụ nữ|Nông dân|Cựu chiến binh|CCB|Chữ thập đỏ|Người cao tuổi|Khuyến học|Bảo trợ)|(?:Tỉnh|Thành|Xã|Phường) đoàn|Đoàn (?:Thanh niên|TNCS|TN)|Liên đoàn Lao động|Công đoàn (?:xã|tỉnh|phường)|các (?:tổ chức chính trị - xã hội|đoàn thể|hội, đoàn thể))/iu,
    for: ['central', 'province', 'department', 'district', 'commune'],
  },
  {
    name: /^(?:(?:Tỉnh|Thành|Huyện|Đảng) ủy|Thường trực (?:Đảng ủy|Tỉnh ủy|HĐND|Hội đồng nhân dân)|Ban (?:Tuyên giáo|Dân vận|Tổ chức) |HĐND|Hội đồng nhân dân)/iu,
    for: null,
  },
  { name: /^(?:Tòa án|Toà án|TAND|Viện kiểm sát|VKSND)/iu, for: null },
  {
    name: /^(?:Công an|Bảo hiểm xã hội|BHXH|Kho bạc|Thuế|Chi cục Thuế|Đồn Biên phòng|Bộ đội Biên phòng|Thi hành án|Hạt Kiểm lâm)/iu,
    for: ['commune', 'school'],
  },
  {
    name: /^(?:(?:Ủy ban nhân dân|UBND) (?:tỉnh|thành phố)|các sở|Sở |các bộ(?! phận)|Bộ (?!phận|đội)|Chính phủ|Thủ tướng)/u,
    for: ['commune', 'school'],
  },
  {
    name: /^(?:(?:Ủy ban nhân dân|UBND) (?:xã|phường|đặc khu)|Trạm Y tế|Phòng Văn hóa - Xã hội)/iu,
    for: ['school'],
  },
  { name: /^(?:Ủy ban nhân dân|UBND|các sở|Sở |các bộ(?! phận)|Bộ (?!phận|đội))/u, for: ['department'] },
];

/** Who gives orders: its level and system are enough. */
export type Ordering =
  | Pick<Agency, 'level' | 'system'>
  | { readonly level: IssuerLevel; readonly system: IssuerSystem };

/** Whether a body, as a text names it, is one that an agency of the state may only ask; false for bodies that no row names. */
export function isOutsideAuthority(body: string, { level, system }: Ordering): boolean {
  if (system !== 'state') return false;
  return OUTSIDE.some((row) => row.name.test(body) && (row.for === null || row.for.includes(level)));
}
