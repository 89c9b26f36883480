import { describe, expect, it } from 'vitest';
import { isSameDocument } from '../../../knowledge/directives/same-document.ts';
import type { DocumentIdentity } from '../../../knowledge/model/official-document.ts';

function identify(
  number: string | null,
  issuer: string | null = null,
  date: (number | null)[] = [],
): DocumentIdentity {
  const [year = null, month = null, day = null] = date;
  return { type: null, number, issuer, issuedOn: { year, month, day } };
}

describe('isSameDocument', () => {
  const compareIssuers = (a: string, b: string) => {
    const [one, other] = [identify('9/KH-UBND', a), identify('9/KH-UBND', b)];
    expect(isSameDocument(other, one)).toBe(isSameDocument(one, other));
    return isSameDocument(one, other);
  };

  it('needs a number on both sides', () => {
    expect(isSameDocument(identify(null, 'Chính phủ'), identify(null, 'Chính phủ'))).toBe(false);
    expect(isSameDocument(identify('9/KH-UBND'), identify(null))).toBe(false);
  });

  it('compares numbers whatever their spelling', () => {
    expect(isSameDocument(identify('09/KH-SGD&ĐT'), identify('9/kh-sgdđt'))).toBe(true);
    expect(isSameDocument(identify('9/KH-UBND'), identify('9/QĐ-UBND'))).toBe(false);
  });

  it('lets unknown parts of the date pass and known ones differ', () => {
    const on = (...date: (number | null)[]) => identify('9/KH-UBND', null, date);
    expect(isSameDocument(on(2031, 4, 2), on())).toBe(true);
    expect(isSameDocument(on(2031, 4, 2), on(2031, 4, null))).toBe(true);
    expect(isSameDocument(on(2031, 4, 2), on(2031, null, 3))).toBe(false);
    expect(isSameDocument(on(2031), on(2030))).toBe(false);
  });

  it('lets an unknown issuer pass', () => {
    expect(isSameDocument(identify('9/KH-UBND', 'UBND tỉnh Thanh Lâm'), identify('9/KH-UBND'))).toBe(true);
  });

  it.each([
    ['UBND tỉnh', 'Ủy ban nhân dân tỉnh Thanh Lâm'],
    ['UỶ BAN NHÂN DÂN TỈNH THANH LÂM', 'Ủy ban nhân dân tỉnh Thanh Lâm'],
    ['uy ban nhan dan tinh thanh lam', 'UBND tỉnh Thanh Lâm'],
    ['UBND xã Suối Mơ', 'Ủy ban nhân dân xã Suối Mơ, huyện Sông Cạn, tỉnh Thanh Lâm'],
    ['UBND xã Suối Mơ, tỉnh Thanh Lâm', 'UBND xã Suối Mơ, huyện Sông Cạn'],
    ['Chủ tịch UBND tỉnh', 'UBND tỉnh Thanh Lâm'],
    ['Sở GD&ĐT', 'Sở Giáo dục và Đào tạo tỉnh Thanh Lâm'],
    ['Sở GDĐT Thanh Lâm', 'Sở Giáo dục và Đào tạo tỉnh Thanh Lâm'],
    ['Sở LĐ-TB&XH', 'Sở Lao động - Thương binh và Xã hội'],
    ['Phòng Văn hóa - Xã hội xã Suối Mơ', 'Phòng Văn hóa và Xã hội'],
    ['UBND TP. Cửa Biển', 'Ủy ban nhân dân thành phố Cửa Biển'],
    ['Thủ tướng', 'Thủ tướng Chính phủ'],
    ['HĐND tỉnh', 'Hội đồng nhân dân tỉnh Thanh Lâm'],
    ['UBND xã Hội Sơn', 'Ủy ban nhân dân xã Hội Sơn'],
  ])('takes "%s" and "%s" for one issuer', (a, b) => {
    expect(compareIssuers(a, b)).toBe(true);
  });

  it.each([
    ['UBND tỉnh Thanh Lâm', 'UBND huyện Sông Cạn'],
    ['UBND tỉnh', 'UBND huyện Sông Cạn, tỉnh Thanh Lâm'],
    ['UBND xã Suối Mơ', 'UBND xã Đồi Thông'],
    ['UBND xã Suối', 'UBND xã Suối Mơ'],
    ['UBND xã Cồn Giàng', 'UBND xã Cồn Giang'],
    ['UBND xã Suối Mơ, tỉnh Thanh Lâm', 'UBND xã Suối Mơ, tỉnh Hà Khê'],
    ['UBND tỉnh Thanh Lâm', 'HĐND tỉnh Thanh Lâm'],
    ['Văn phòng UBND tỉnh', 'UBND tỉnh'],
    ['Chính phủ', 'Thủ tướng Chính phủ'],
    ['Sở Y tế', 'Sở Xây dựng'],
    ['Sở Y tế Hà Khê', 'Sở Y tế tỉnh Thanh Lâm'],
    ['Trường Tiểu học Tân Hòa', 'Trường Tiểu học Tân Hòa Đông'],
    ['Tỉnh ủy Thanh Lâm', 'UBND tỉnh Thanh Lâm'],
    ['Huyện đoàn Sông Cạn', 'Huyện ủy Sông Cạn'],
  ])('keeps "%s" and "%s" apart', (a, b) => {
    expect(compareIssuers(a, b)).toBe(false);
  });
});
