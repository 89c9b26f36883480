import { describe, expect, it } from 'vitest';
import { findHamlets } from '../../../knowledge/profile/hamlet-names.ts';

const names = (text: string) => findHamlets(text).map(({ name }) => name);

describe('findHamlets', () => {
  it.each([
    ['Nhà văn hóa thôn Bãi Đá tổ chức họp.', ['thôn Bãi Đá']],
    ['các thôn Bãi Đá, Khe Nứa và Đồng Trám;', ['thôn Bãi Đá', 'thôn Khe Nứa', 'thôn Đồng Trám']],
    ['Các thôn: Bãi Đá, Khe Nứa.', ['thôn Bãi Đá', 'thôn Khe Nứa']],
    ['TDP số 03, tổ dân phố 4', ['tổ dân phố 3', 'tổ dân phố 4']],
    ['thôn Bãi Đá 2 và bản Nà Lèng', ['thôn Bãi Đá 2', 'bản Nà Lèng']],
    ['Buôn Ea Súp, ấp 5', ['buôn Ea Súp', 'ấp 5']],
  ])('reads %s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it.each([
    'Trưởng các thôn: Thống kê trẻ em trên địa bàn.',
    'bản sao, bản Kế hoạch này, làng nghề',
    'mỗi thôn có một cộng tác viên; 8/9 thôn đạt',
    'làng Đại học',
  ])('finds none in %s', (text) => {
    expect(names(text)).toEqual([]);
  });

  it('stops where another body follows', () => {
    expect(names('thôn Bãi Đá, Trạm Y tế và Công an xã')).toEqual(['thôn Bãi Đá']);
  });

  it('tells the former commune in brackets behind it', () => {
    expect(findHamlets('thôn 1 (xã Suối Mơ cũ) và thôn 1 (thị trấn Khe Dung cũ)')).toMatchObject([
      { name: 'thôn 1', former: 'xã Suối Mơ' },
      { name: 'thôn 1', former: 'thị trấn Khe Dung' },
    ]);
  });

  it('tells the commune named behind it', () => {
    expect(findHamlets('thôn Bãi Đá, xã Suối Mơ')).toMatchObject([
      { name: 'thôn Bãi Đá', commune: 'Suối Mơ' },
    ]);
  });
});
