import { describe, expect, it } from 'vitest';
import {
  currentProvinces,
  findProvince,
  findProvinceByHost,
  findUnitLevel,
  formerProvinces,
} from '../../../knowledge/language/administrative-units.ts';

describe('currentProvinces', () => {
  it('are 34, six of them cities', () => {
    expect(currentProvinces).toHaveLength(34);
    expect(currentProvinces.filter((province) => province.kind === 'thành phố')).toHaveLength(6);
  });
});

describe('formerProvinces', () => {
  it('with those of today that were no new name make the 63 of before', () => {
    // Huế is a new name for Thừa Thiên Huế: it stands in both lists.
    expect(formerProvinces.length + currentProvinces.length - 1).toBe(63);
  });
  it('name a successor that exists', () => {
    const names = new Set(currentProvinces.map((province) => province.name));
    expect(formerProvinces.filter((province) => !names.has(province.successor))).toEqual([]);
  });
});

describe('findProvince', () => {
  it.each([
    ['HOÀ BÌNH', 'Hòa Bình'],
    ['Đăk Lăk', 'Đắk Lắk'],
    ['Bà Rịa-Vũng Tàu', 'Bà Rịa - Vũng Tàu'],
  ])('knows the spelling %s', (spelling, name) => expect(findProvince(spelling)?.name).toBe(name));
  it('counts marks', () => expect(findProvince('Hai Duong')).toBeUndefined());
});

describe('findProvinceByHost', () => {
  it.each([
    ['soyte.laocai.gov.vn', 'Lào Cai'],
    ['hochiminhcity.gov.vn', 'Hồ Chí Minh'],
    ['baria-vungtau.gov.vn', 'Bà Rịa - Vũng Tàu'],
    ['www.thuathienhue.gov.vn', 'Thừa Thiên Huế'],
  ])('reads %s', (host, name) => expect(findProvinceByHost(host)?.name).toBe(name));
  it.each(['moh.gov.vn', 'laocai.vn', 'example.com'])('knows no province for %s', (host) =>
    expect(findProvinceByHost(host)).toBeUndefined());
});

describe('findUnitLevel', () => {
  it('tells cities under the centre from cities of a province', () => {
    expect(findUnitLevel('thành phố', 'Cần Thơ', null)).toBe('province');
    expect(findUnitLevel('thành phố', 'Bến Mơ', null)).toBe('district');
  });
  it('knows the provinces that became cities in 2026', () => {
    expect(findUnitLevel('thành phố', 'Bắc Ninh', '2023-05-01')).toBe('district');
    expect(findUnitLevel('thành phố', 'Bắc Ninh', '2026-09-20')).toBe('province');
    expect(findUnitLevel('thành phố', 'Bắc Ninh', null)).toBe('district');
  });
  it('knows when Huế changed its level', () => {
    expect(findUnitLevel('thành phố', 'Huế', '2024-05-01')).toBe('district');
    expect(findUnitLevel('thành phố', 'Huế', '2025-05-01')).toBe('province');
  });
});
