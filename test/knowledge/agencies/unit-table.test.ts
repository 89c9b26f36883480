import { describe, expect, it } from 'vitest';
import { pathOn, standingFor, stoodOn } from '../../../knowledge/agencies/find-units.ts';
import { formatUnit } from '../../../knowledge/agencies/resolve-units.ts';
import { getUnitTable, type TableUnit } from '../../../knowledge/agencies/unit-table.ts';

const { units, provinces, byPlainName } = getUnitTable();
const count = (accepts: (unit: TableUnit) => boolean): number => units.filter(accepts).length;

function findOne(name: string, noun: string, province: string): TableUnit {
  const found = units.find(
    (unit) =>
      unit.name === name &&
      unit.noun === noun &&
      JSON.stringify(pathOn(unit, '2025-06-30').map(({ name: each }) => each)).includes(province),
  );
  if (found === undefined) throw new Error(`no such unit: ${noun} ${name}, ${province}`);
  return found;
}

describe('getUnitTable', () => {
  it('has the 34 provinces and 3,321 communes of today', () => {
    expect(provinces.filter(({ hasEnded }) => !hasEnded)).toHaveLength(34);
    expect(count(({ level, hasEnded }) => level === 'commune' && !hasEnded)).toBe(3321);
    expect(count(({ level, from }) => level === 'commune' && from === '2025-07-01')).toBe(3321);
  });

  it('has nine cities under the centre and 22 phường more since 2026', () => {
    const cities = provinces.filter(({ hasEnded, noun }) => !hasEnded && noun === 'thành phố');
    expect(cities).toHaveLength(9);
    expect(count(({ level, from }) => level === 'commune' && (from ?? '') > '2026')).toBe(22);
    expect(count(({ level, noun, hasEnded }) => level === 'commune' && noun === 'phường' && !hasEnded)).toBe(
      709,
    );
  });

  it('has the 63 provinces, 696 districts and 10,035 communes of 30/6/2025', () => {
    const stood = provinces.filter((province) => stoodOn(province, '2025-06-30'));
    expect(stood).toHaveLength(63);
    expect(count(({ level, until }) => level === 'district' && until === '2025-06-30')).toBe(696);
    expect(count(({ level, until }) => level === 'commune' && until === '2025-06-30')).toBe(10035);
  });

  it('leaves no ended unit without a successor and no commune of today without an origin', () => {
    expect(count(({ hasEnded, successors }) => hasEnded && successors.length === 0)).toBe(0);
    const bare = units.filter(
      ({ level, hasEnded, predecessors }) => level === 'commune' && !hasEnded && predecessors.length === 0,
    );
    expect(bare.map(formatUnit)).toEqual([]);
  });

  it('keeps Thanh Hóa: 547 communes became 166', () => {
    const inThanhHoa = (unit: TableUnit, day: string): boolean =>
      pathOn(unit, day).at(-1)?.name === 'Thanh Hóa';
    expect(
      count(
        (unit) => unit.until === '2025-06-30' && unit.level === 'commune' && inThanhHoa(unit, '2025-06-30'),
      ),
    ).toBe(547);
    expect(count((unit) => unit.from === '2025-07-01' && inThanhHoa(unit, '2026-01-01'))).toBe(166);
  });

  it('keeps names of one spelling in several provinces apart', () => {
    const today = units.filter(({ level, hasEnded }) => level === 'commune' && !hasEnded);
    const groups = Map.groupBy(today, formatUnit);
    const shared = [...groups.values()].filter(
      (group) => new Set(group.map(({ parent }) => parent)).size > 1,
    );
    // 246 by another count of the same units: two names are spelt in two ways there.
    expect(shared.length).toBeGreaterThan(240);
    expect(
      byPlainName
        .get('camgiang')
        ?.filter(({ hasEnded }) => !hasEnded)
        .map(formatUnit)
        .sort(),
    ).toEqual(['xã Cẩm Giang', 'xã Cẩm Giàng', 'xã Cẩm Giàng']);
  });
});

describe('standingFor', () => {
  it('takes a commune to what it became, and one that was not yet to what it was made of', () => {
    const old = findOne('Hà Giang', 'xã', 'Hà Trung');
    expect(standingFor(old, '2026-01-01').map(formatUnit)).toEqual(['xã Hà Long']);
    const [today] = standingFor(old, '2026-01-01');
    expect(today && standingFor(today, '2023-01-01').map(formatUnit).sort()).toEqual([
      'thị trấn Hà Long',
      'xã Hà Bắc',
      'xã Hà Giang',
    ]);
  });

  it('takes a district to its communes since 01/7/2025 and leaves it whole the day before', () => {
    const district = findOne('Hà Trung', 'huyện', 'Thanh Hóa');
    expect(standingFor(district, '2025-06-30')).toEqual([district]);
    expect(standingFor(district, '2025-07-01').map(formatUnit)).toContain('xã Hà Long');
  });
});

describe('pathOn', () => {
  it('names the province that stood on the day', () => {
    const district = findOne('Quảng Điền', 'huyện', 'Huế');
    expect(pathOn(district, '2023-01-01').map(formatUnit)).toEqual([
      'huyện Quảng Điền',
      'tỉnh Thừa Thiên Huế',
    ]);
    expect(pathOn(district, '2025-03-01').map(formatUnit)).toEqual(['huyện Quảng Điền', 'thành phố Huế']);
  });
});
