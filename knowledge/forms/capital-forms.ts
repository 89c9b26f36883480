import type { FormRuleId } from './form-rules.ts';

/** A name that is written with these capitals, whatever stands around it. */
export interface CapitalForm {
  readonly right: string;
  readonly rule: FormRuleId;
}

/**
 * Names with the capitals that Phụ lục II of Nghị định 30/2020/NĐ-CP gives them; names of bodies after its rule: the first
 * letters of the words for kind, function and field. A form stands here when it is unmistakable: the same words in small letters
 * are never anything else.
 */
const ROWS: readonly (readonly [rule: FormRuleId, ...forms: string[]])[] = [
  [
    'capitals-bodies',
    'Ủy ban nhân dân',
    'Hội đồng nhân dân',
    'Ủy ban Mặt trận Tổ quốc Việt Nam',
    'Mặt trận Tổ quốc',
    'Thủ tướng Chính phủ',
    'Văn phòng Chính phủ',
    'Ủy ban Thường vụ Quốc hội',
    'Hội Liên hiệp Phụ nữ',
    'Hội Cựu chiến binh',
    'Hội Nông dân',
    'Đoàn Thanh niên Cộng sản Hồ Chí Minh',
    'Liên đoàn Lao động',
    'Tòa án nhân dân',
    'Viện kiểm sát nhân dân',
    'Kho bạc Nhà nước',
    'Bộ Chính trị',
    'Sở Giáo dục và Đào tạo',
    'Sở Y tế',
    'Sở Nội vụ',
    'Sở Tài chính',
    'Sở Tư pháp',
    'Sở Xây dựng',
    'Sở Công Thương',
    'Sở Khoa học và Công nghệ',
    'Sở Nông nghiệp và Môi trường',
    'Sở Văn hóa, Thể thao và Du lịch',
    'Sở Dân tộc và Tôn giáo',
    'Bộ Giáo dục và Đào tạo',
    'Bộ Y tế',
    'Bộ Nội vụ',
    'Bộ Tài chính',
    'Bộ Tư pháp',
    'Bộ Xây dựng',
    'Bộ Công Thương',
    'Bộ Công an',
    'Bộ Quốc phòng',
    'Bộ Khoa học và Công nghệ',
    'Bộ Nông nghiệp và Môi trường',
    'Bộ Văn hóa, Thể thao và Du lịch',
    'Phòng Văn hóa - Xã hội',
  ],
  ['capitals-places', 'Thành phố Hồ Chí Minh', 'Thủ đô Hà Nội', 'Việt Nam'],
  [
    'capitals-others',
    'Luật Trẻ em',
    'Luật Giáo dục',
    'Luật Đất đai',
    'Luật Bảo hiểm y tế',
    'Luật Bình đẳng giới',
  ],
];

/** Festivals: the rule's examples have a small "tết"; "Tết" with a capital is common, and only told as a hint. */
export const festivalForms: readonly string[] = ['tết Nguyên đán', 'tết Trung thu', 'tết Đoan ngọ'];

/** All forms, longest first: of two that begin alike the longer is meant. */
export const capitalForms: readonly CapitalForm[] = ROWS.flatMap(([rule, ...forms]) =>
  forms.map((right) => ({ right, rule })),
).toSorted((a, b) => b.right.length - a.right.length);
