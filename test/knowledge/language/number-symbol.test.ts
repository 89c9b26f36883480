import { describe, expect, it } from 'vitest';
import { parseNumberSymbol } from '../../../knowledge/language/number-symbol.ts';

describe('parseNumberSymbol', () => {
  it.each([
    ['12/QĐ-TTg', 'Quyết định', 'Thủ tướng Chính phủ', null],
    ['40/2016/NĐ-CP', 'Nghị định', 'Chính phủ', null],
    ['24/TB-VPCP', 'Thông báo', 'Văn phòng Chính phủ', null],
    ['31/2020/QH14', null, 'Quốc hội', null],
    ['/KH-UBND', 'Kế hoạch', null, 'Ủy ban nhân dân'],
    ['KH/LĐ', 'Kế hoạch', null, null],
    ['9-CTr/TU', 'Chương trình', null, null],
    ['5/QĐ-SLĐTBXH', 'Quyết định', null, 'Sở Lao động - Thương binh và Xã hội'],
    ['7/HD-SGDĐT', 'Hướng dẫn', null, 'Sở Giáo dục và Đào tạo'],
    ['812/BYT-BMTE', 'Công văn', 'Bộ Y tế', null],
    ['12/UBND-VX2', 'Công văn', null, 'Ủy ban nhân dân'],
    ['3/2013/TTLT-BGDĐT-BTC', 'Thông tư liên tịch', 'Bộ Giáo dục và Đào tạo, Bộ Tài chính', null],
  ])('reads %s', (number, type, issuer, localIssuer) =>
    expect(parseNumberSymbol(number)).toEqual({ type, issuer, localIssuer }));
});
