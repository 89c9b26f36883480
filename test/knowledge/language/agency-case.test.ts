import { describe, expect, it } from 'vitest';
import { isCapitals, respaceAgency, toAgencyName } from '../../../knowledge/language/agency-case.ts';

describe('toAgencyName', () => {
  it.each([
    ['SỞ GD&ĐT SÔNG VÂN', 'Sở Giáo dục và Đào tạo Sông Vân'],
    ['UỶ BAN NHÂN DÂN XÃ MÂY NGÀN', 'Ủy ban nhân dân xã Mây Ngàn'],
    ['BỘ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI', 'Bộ Lao động - Thương binh và Xã hội'],
    ['TRƯỜNG THPT BẾN MƠ', 'Trường THPT Bến Mơ'],
    ['Thủ tướng chính phủ', 'Thủ tướng Chính phủ'],
    ['UBND TP. HỒ CHÍ MINH', 'Ủy ban nhân dân Thành phố Hồ Chí Minh'],
    ['UBND THÀNH PHỐ THỦ MƠ', 'Ủy ban nhân dân thành phố Thủ Mơ'],
    ['ỦY BAN NHÂN DÂN QUẬN 3', 'Ủy ban nhân dân Quận 3'],
    ['UBND huyện Đoàn Kết', 'Ủy ban nhân dân huyện Đoàn Kết'],
  ])('writes %s as %s', (written, name) => expect(toAgencyName(written)).toBe(name));
});

describe('respaceAgency', () => {
  it('puts lost spaces of a body back', () => {
    expect(respaceAgency('BỘ LAO ĐỘNG - THƯƠNG BINHVÀ XÃ HỘI')).toBe('BỘ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI');
  });
  it('leaves a whole name as it is', () =>
    expect(respaceAgency('Ủy ban nhân dân xã')).toBe('Ủy ban nhân dân xã'));
});

describe('isCapitals', () => {
  it('tells CAPS from ordinary text', () => {
    expect([isCapitals('KẾ HOẠCH 2'), isCapitals('Kế hoạch'), isCapitals('123')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
