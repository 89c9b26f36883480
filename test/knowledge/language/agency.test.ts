import { describe, expect, it } from 'vitest';
import { classifyIssuer, findUnits } from '../../../knowledge/language/agency.ts';

describe('classifyIssuer', () => {
  it.each([
    ['Bộ Y tế', 'central', 'state'],
    ['THỦ TƯỚNG CHÍNH PHỦ', 'central', 'state'],
    ['Ủy ban nhân dân tỉnh Sông Vân', 'province', 'state'],
    ['UBND thành phố Hải Phòng', 'province', 'state'],
    ['UBND thành phố Bến Mơ', 'district', 'state'],
    ['Sở GD&ĐT Sông Vân', 'department', 'state'],
    ['Sở Nông nghiệp và Môi trường', 'department', 'state'],
    ['Công an tỉnh Sông Vân', 'department', 'state'],
    ['UBND huyện Đồi Chè', 'district', 'state'],
    ['Phòng GD&ĐT huyện Đồi Chè', 'district', 'state'],
    ['UBND huyện Đoàn Kết', 'district', 'state'],
    ['UBND xã Mây Ngàn', 'commune', 'state'],
    ['Phòng Văn hóa - Xã hội xã Mây Ngàn', 'commune', 'state'],
    ['UBND đặc khu Hòn Sỏi', 'commune', 'state'],
    ['TRƯỜNG THCS LÊ VĂN MẪU', 'school', 'state'],
    ['Liên đội Trường Tiểu học Bến Mơ', 'school', 'front'],
    ['HĐND tỉnh Sông Vân', 'province', 'council'],
    ['Tỉnh ủy Sông Vân', 'province', 'party'],
    ['Huyện ủy Đồi Chè', 'district', 'party'],
    ['Đảng ủy xã Mây Ngàn', 'commune', 'party'],
    ['Bộ Chính trị', 'central', 'party'],
    ['Ủy ban MTTQ Việt Nam xã Mây Ngàn', 'commune', 'front'],
    ['Hội LHPN huyện Đồi Chè', 'district', 'front'],
  ])('reads %s', (name, level, system) => expect(classifyIssuer(name)).toEqual({ level, system }));
  it('gives no level to a city without a name', () => {
    expect(classifyIssuer('Ủy ban nhân dân thành phố').level).toBeNull();
  });
  it('puts a phòng under the commune once districts have ended', () => {
    expect(classifyIssuer('Phòng Kinh tế', '2025-08-01').level).toBe('commune');
    expect(classifyIssuer('Phòng Kinh tế', '2024-08-01').level).toBe('district');
  });
});

describe('findUnits', () => {
  const named = (text: string) => findUnits(text).map((unit) => `${unit.noun} ${unit.name}`);
  it('reads units with their nouns', () => {
    expect(named('xã Mây Ngàn, huyện Đồi Chè, tỉnh Sông Vân; TP. Bến Mơ')).toEqual([
      'xã Mây Ngàn',
      'huyện Đồi Chè',
      'tỉnh Sông Vân',
      'thành phố Bến Mơ',
    ]);
  });
  it('keeps names that look like words of offices', () => {
    expect(named('Cổng tin tức Thành phố Hải Phòng')).toEqual(['thành phố Hải Phòng']);
  });
  it.each([
    'các xã, phường',
    'thành phố yêu cầu',
    'UBND tỉnh ban hành',
    'toàn tỉnh',
  ])('finds none in %s', (text) => expect(named(text)).toEqual([]));
  it('does not run on into the next line', () => {
    expect(named('Phòng GDĐT huyện Đồi Chè\nTiểu học Bến Mơ')).toEqual(['huyện Đồi Chè']);
  });
});
