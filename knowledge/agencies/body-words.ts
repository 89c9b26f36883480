import type { IssuerSystem } from '../model/official-document.ts';
import type { AgencyKind } from './agency.ts';
import type { Field } from './fields.ts';

/** A kind of body known by the words its name begins with. */
export interface BodyRow {
  /** Of the body at every level: two names with one key and one unit are one body. */
  readonly key: string;
  /** Of the folded name, from its first word. The unit nouns in "tỉnh ủy", "huyện đoàn" stand in the group `unit`. */
  readonly pattern: RegExp;
  readonly kind: AgencyKind;
  readonly system: IssuerSystem;
  /** Written out, without its unit. */
  readonly name: string;
  readonly fields: readonly Field[];
}

const PARTY_OFFICES = '(?:(?:ban thuong vu|btv|ban chap hanh|bch|thuong truc|thuong vu|bi thu|pho bi thu) )?';

function row(
  key: string,
  pattern: string,
  kind: AgencyKind,
  system: IssuerSystem,
  name: string,
  fields: readonly Field[] = [],
): BodyRow {
  return { key, pattern: new RegExp(`^(?:${pattern})(?= |$)`), kind, system, name, fields };
}

/**
 * Bodies whose name is no sector's, first match wins. Sources: Luật 72/2025/QH15, Luật Mặt trận Tổ quốc, charters of
 * the unions (public names); short forms from usage in official documents.
 */
export const bodyRows: readonly BodyRow[] = [
  row(
    'qh-standing',
    'uy ban thuong vu quoc hoi|ubtvqh',
    'government',
    'council',
    'Ủy ban Thường vụ Quốc hội',
  ),
  row('quoc-hoi', 'van phong quoc hoi|quoc hoi|qh', 'government', 'council', 'Quốc hội'),
  row(
    'thu-tuong',
    '(?:pho )?thu tuong(?: chinh phu)?|ttg(?:cp)?',
    'government',
    'state',
    'Thủ tướng Chính phủ',
  ),
  row('vpcp', 'van phong chinh phu|vpcp', 'government', 'state', 'Văn phòng Chính phủ'),
  row('chinh-phu', 'chinh phu', 'government', 'state', 'Chính phủ'),
  row('chu-tich-nuoc', '(?:van phong )?chu tich nuoc', 'government', 'state', 'Chủ tịch nước'),
  row('bo-chinh-tri', 'bo chinh tri', 'government', 'party', 'Bộ Chính trị'),
  row('ban-bi-thu', 'ban bi thu(?: trung uong(?: dang)?)?', 'government', 'party', 'Ban Bí thư'),
  row(
    'trung-uong',
    '(?:ban chap hanh |bch |van phong |ban (?:to chuc|tuyen giao va dan van|tuyen giao|dan van|noi chinh|kinh te) |uy ban kiem tra )?(?:trung uong dang|trung uong(?! (?:doan|hoi))|tw dang)(?: cong san viet nam| khoa \\w+)?',
    'government',
    'party',
    'Ban Chấp hành Trung ương Đảng',
  ),
  row(
    'mttq',
    '(?:ban thuong truc )?(?:uy ban |ub ?)?(?:mat tran to quoc|mttq|mt to quoc)(?:vn)?(?: viet nam| vn)?',
    'front',
    'front',
    'Ủy ban Mặt trận Tổ quốc Việt Nam',
  ),
  row(
    'doan',
    '(?:ban thuong vu |ban chap hanh |btv |bch )?(?:(?<unit>tinh|thanh|huyen|quan|thi|xa|phuong) doan|trung uong doan(?: tncs ho chi minh)?|doan (?:thanh nien|tn|tncs)(?: cong san)?(?: ho chi minh| hcm)?|dtn|doan(?= (?:xa|phuong|thi tran|huyen|tinh)))(?: ho chi minh| hcm)?',
    'front',
    'front',
    'Đoàn Thanh niên Cộng sản Hồ Chí Minh',
    ['youth'],
  ),
  row(
    'doi',
    '(?:hoi dong doi|doi thieu nien tien phong(?: ho chi minh)?|doi tntp(?: ho chi minh| hcm)?)',
    'front',
    'front',
    'Hội đồng Đội',
    ['youth'],
  ),
  row(
    'phu-nu',
    '(?:ban thuong vu |ban chap hanh |btv |bch )?(?:(?:trung uong )?(?:hoi )?(?:lien hiep phu nu|lhpn)(?: viet nam)?|hoi phu nu)',
    'front',
    'front',
    'Hội Liên hiệp Phụ nữ',
  ),
  row(
    'nong-dan',
    '(?:ban thuong vu |ban chap hanh |btv |bch )?(?:trung uong )?hoi (?:nong dan|nd)(?: viet nam)?',
    'front',
    'front',
    'Hội Nông dân',
  ),
  row(
    'cuu-chien-binh',
    '(?:ban thuong vu |ban chap hanh |btv |bch )?(?:trung uong )?hoi (?:cuu chien binh|ccb)(?: viet nam)?',
    'front',
    'front',
    'Hội Cựu chiến binh',
  ),
  row(
    'cong-doan',
    '(?:tong )?(?:lien doan lao dong|ldld)(?: viet nam)?|cong doan(?: nganh giao duc| vien chuc| giao duc)?',
    'front',
    'front',
    'Liên đoàn Lao động',
  ),
  row('chu-thap-do', 'hoi (?:chu thap do|ctd)(?: viet nam)?', 'front', 'front', 'Hội Chữ thập đỏ'),
  row('khuyen-hoc', 'hoi khuyen hoc(?: viet nam)?', 'front', 'front', 'Hội Khuyến học'),
  row('nguoi-cao-tuoi', 'hoi (?:nguoi cao tuoi|nct)(?: viet nam)?', 'front', 'front', 'Hội Người cao tuổi'),
  row(
    'uy-ban-kiem-tra',
    `uy ban kiem tra (?<unit>tinh|thanh|huyen|quan|thi|dang) uy`,
    'party',
    'party',
    'Ủy ban Kiểm tra',
  ),
  row(
    'ban-dang',
    `(?:ban (?:to chuc|tuyen giao va dan van|tuyen giao|dan van|noi chinh)|van phong) (?<unit>tinh|thanh|huyen|quan|thi|dang) uy`,
    'party',
    'party',
    'Ban Đảng',
  ),
  row(
    'party',
    `${PARTY_OFFICES}(?:(?<unit>tinh|thanh|huyen|quan|thi|dang) uy|dang bo|chi bo|chi uy)`,
    'party',
    'party',
    'Đảng ủy',
  ),
  row(
    'committee-office',
    '(?:van phong|vp) (?:hdnd|hoi dong nhan dan)(?: va| -)? (?:ubnd|uy ban nhan dan)|(?:van phong|vp) (?:ubnd|uy ban nhan dan)',
    'other',
    'state',
    'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân',
  ),
  row(
    'council',
    '(?:thuong truc |van phong |tt |ban (?:[a-z]+ ){1,6}?)?(?:doan dai bieu quoc hoi va )?(?:hdnd|hoi dong nhan dan)',
    'council',
    'council',
    'Hội đồng nhân dân',
  ),
  row(
    'committee',
    '(?:thuong truc )?(?:ubnd|uy ban nhan dan|ub nhan dan|ub(?= (?:xa|phuong|huyen|tinh|thi|quan)))',
    'committee',
    'state',
    'Ủy ban nhân dân',
  ),
  row('tram-y-te', 'tram y te|tyt', 'other', 'state', 'Trạm Y tế', ['health', 'population', 'children']),
  row('trung-tam-y-te', 'trung tam y te|ttyt', 'other', 'state', 'Trung tâm Y tế', ['health', 'population']),
  row('benh-vien', 'benh vien(?: da khoa)?|bv(?:dk)?', 'other', 'state', 'Bệnh viện', ['health']),
  row(
    'hanh-chinh-cong',
    '(?:trung tam |tt )(?:phuc vu hanh chinh cong|pvhcc|hanh chinh cong)',
    'other',
    'state',
    'Trung tâm Phục vụ hành chính công',
    ['home-affairs'],
  ),
  row('quan-su', 'ban (?:chi huy quan su|chqs)', 'other', 'state', 'Ban Chỉ huy Quân sự', ['defence']),
  row('toa-an', '(?:toa an nhan dan|tand|toa an)(?: khu vuc)?', 'other', 'state', 'Tòa án nhân dân'),
  row(
    'kiem-sat',
    '(?:vien kiem sat nhan dan|vksnd|vien kiem sat)(?: khu vuc)?',
    'other',
    'state',
    'Viện kiểm sát nhân dân',
  ),
  row('kho-bac', 'kho bac(?: nha nuoc)?', 'other', 'state', 'Kho bạc Nhà nước'),
  row('bao-hiem', 'bao hiem xa hoi|bhxh', 'other', 'state', 'Bảo hiểm xã hội'),
  row(
    'thon',
    'thon|to dan pho|tdp|khu pho|khu dan cu|ban(?= [a-z]+(?: |$))(?! (?:chi|quan|dan|to|nhan|cong|thuong|chap|quan ly))|ap|buon|lang|xom',
    'other',
    'state',
    'Thôn',
  ),
];
