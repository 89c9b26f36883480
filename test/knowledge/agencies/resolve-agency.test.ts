import { describe, expect, it } from 'vitest';
import { pathOn } from '../../../knowledge/agencies/find-units.ts';
import { resolveAgency } from '../../../knowledge/agencies/resolve-agency.ts';
import { formatUnit } from '../../../knowledge/agencies/resolve-units.ts';
import { getUnitTable } from '../../../knowledge/agencies/unit-table.ts';
import { foldMarks } from '../../../knowledge/language/fold.ts';

function resolve(written: string, asOf: string): string[] {
  return resolveAgency(written, asOf).agencies.map(({ name, units }) =>
    [name, ...units.slice(1).map((unit) => `${unit.noun} ${unit.name}`)].join(', '),
  );
}

function units(written: string, asOf: string): string {
  return resolveAgency(written, asOf)
    .agencies.map((agency) => agency.units.map(formatUnit).join(', '))
    .join(' | ');
}

describe('resolveAgency', () => {
  it.each([
    ['Sở Y tế Hải Dương, tỉnh Hải Dương', 'Sở Y tế thành phố Hải Phòng'],
    ['UBND xã Hà Giang, xã Hà Giang, huyện Hà Trung, tỉnh Thanh Hóa', 'Ủy ban nhân dân xã Hà Long'],
  ])('reads a unit named twice as one: %s', (written, name) => {
    expect(resolveAgency(written, '2026-01-01').agencies.map((agency) => agency.name)).toEqual([name]);
  });

  it('reads a name without marks, nouns and commas', () => {
    expect(resolve('ubnd xa ha giang ha trung thanh hoa', '2023-05-01')).toEqual([
      'Ủy ban nhân dân xã Hà Giang, huyện Hà Trung, tỉnh Thanh Hóa',
    ]);
  });

  it('asks when several units bear the name', () => {
    const { agencies } = resolveAgency('UBND xã Hà Giang', '2023-05-01');
    expect(agencies.map(({ name }) => name).sort()).toEqual([
      'Ủy ban nhân dân xã Hà Giang, huyện Hà Trung, tỉnh Thanh Hóa',
      'Ủy ban nhân dân xã Hà Giang, huyện Đông Hưng, tỉnh Thái Bình',
    ]);
    expect(resolve('Hà Giang', '2023-05-01').length).toBeGreaterThan(3);
  });

  it('lets marks settle it when they were typed', () => {
    expect(resolve('UBND xã Cẩm Giang', '2026-01-01')).toEqual([
      'Ủy ban nhân dân xã Cẩm Giang, thành phố Hải Phòng',
    ]);
    expect(resolve('ubnd xa cam giang', '2026-01-01')).toHaveLength(3);
  });

  it('takes a unit that is gone to its successor and says so', () => {
    const { agencies, notes } = resolveAgency('UBND xã Hà Giang, huyện Hà Trung', '2026-01-01');
    expect(agencies.map(({ name }) => name)).toEqual(['Ủy ban nhân dân xã Hà Long']);
    expect(notes.join()).toContain('không còn sau ngày 30/6/2025');
  });

  it('takes a unit that was not yet to what stood there', () => {
    expect(resolve('UBND xã Hà Long, Thanh Hóa', '2023-05-01')).toHaveLength(1);
  });

  it('keeps to the district of that day: one that was not yet is not taken, one that is written and stood is', () => {
    expect(units('UBND phường Vỹ Dạ, TP Huế', '2024-06-01')).toBe(
      'phường Vỹ Dạ, thành phố Huế, tỉnh Thừa Thiên Huế',
    );
    expect(units('UBND xã Đông Tiến, huyện Đông Sơn, Thanh Hóa', '2020-06-01')).toContain('huyện Đông Sơn');
  });

  it('takes one spelling of i and y for the other, and an unknown place to the province of today', () => {
    expect(units('UBND huyện Phú Quý, Bình Thuận', '2026-01-01')).toBe('đặc khu Phú Quý, tỉnh Lâm Đồng');
    expect(units('UBND phường Rừng Thông Xanh, Đắk Nông', '2026-06-01')).toContain('tỉnh Lâm Đồng');
  });

  it('makes no province of the bare name of something else', () => {
    expect(resolve('UBND xã Hòn Thơm Bé, Phú Quốc', '2026-01-01').join()).not.toContain('tỉnh Phú Quốc');
  });

  it('says that nobody is known to have followed a court or a police of a district', () => {
    for (const [name, day] of [
      ['Tòa án nhân dân huyện Hà Trung, Thanh Hóa', '2026-06-01'],
      ['Công an huyện Hà Trung, Thanh Hóa', '2025-04-01'],
    ] as const) {
      const { agencies, notes } = resolveAgency(name, day);
      expect(agencies).toEqual([]);
      expect(notes.join()).toContain('chưa rõ cơ quan nào kế thừa');
    }
  });

  it('takes a number behind a name for part of it, never for a district', () => {
    expect(units('UBND xã Đồi Sim 7, tỉnh Lam Khê 3', '2031-01-01')).toBe('xã Đồi Sim 7, tỉnh Lam Khê 3');
  });

  it('takes no small word behind a name for part of it', () => {
    expect(units('UBND xã Đồi Sim, tỉnh Lam Khê hiện', '2031-01-01')).toBe('xã Đồi Sim, tỉnh Lam Khê');
  });

  it('does not choose among the communes of before for a school', () => {
    expect(units('Trường Tiểu học Lê Lợi, xã Hà Long, Thanh Hóa', '2025-05-10')).toBe(
      'huyện Hà Trung, tỉnh Thanh Hóa',
    );
  });

  it('takes a phòng of a district for one of the district', () => {
    expect(resolve('PGD Cẩm Giàng', '2023-05-01')).toEqual([
      'Phòng Giáo dục và Đào tạo huyện Cẩm Giàng, tỉnh Hải Dương',
    ]);
  });

  it('takes a sở that is gone to those that have its fields', () => {
    const names = resolve('Sở LĐ-TB&XH Thanh Hóa', '2025-03-01');
    expect(names).toContain('Sở Y tế tỉnh Thanh Hóa');
    expect(names).toContain('Sở Nội vụ tỉnh Thanh Hóa');
    expect(resolve('Sở LĐ-TB&XH Thanh Hóa', '2025-02-28')).toEqual([
      'Sở Lao động - Thương binh và Xã hội tỉnh Thanh Hóa',
    ]);
  });

  it('takes a body that is gone to the one of the topic when a topic is asked', () => {
    const { agencies } = resolveAgency('Sở LĐTBXH Thanh Hóa', '2026-01-01', ['children']);
    expect(agencies.map(({ name }) => name)).toEqual(['Sở Y tế tỉnh Thanh Hóa']);
  });

  it('takes places that no table knows by their written path', () => {
    const [agency] = resolveAgency('UBND xã Sông Vân, huyện Cẩm Sơn, tỉnh Bình Trị', '2023-05-01').agencies;
    expect(agency?.level).toBe('commune');
    expect(agency?.units.map(({ level, name }) => `${level} ${name}`)).toEqual([
      'commune Sông Vân',
      'district Cẩm Sơn',
      'province Bình Trị',
    ]);
  });

  it.each([
    ['Thành đoàn Hải Phòng', 'Đoàn Thanh niên Cộng sản Hồ Chí Minh thành phố Hải Phòng'],
    ['UBND Q1, TP.HCM', 'Ủy ban nhân dân Quận 1, thành phố Hồ Chí Minh'],
    ['Ban Tổ chức Tỉnh ủy Thanh Hóa', 'Ban Tổ chức Tỉnh ủy Thanh Hóa'],
    ['UBND tỉnh Hải Dương (cũ)', 'Ủy ban nhân dân tỉnh Hải Dương'],
    [
      'UBND P. Hoàng Văn Thụ, Q. Hồng Bàng',
      'Ủy ban nhân dân phường Hoàng Văn Thụ, quận Hồng Bàng, thành phố Hải Phòng',
    ],
    [
      'UBND xã Hà Giang – huyện Hà Trung – Thanh Hóa',
      'Ủy ban nhân dân xã Hà Giang, huyện Hà Trung, tỉnh Thanh Hóa',
    ],
    ['Sở Y tế Đăk Lăk', 'Sở Y tế tỉnh Đắk Lắk'],
    ['UBND TT Huế', 'Ủy ban nhân dân tỉnh Thừa Thiên Huế'],
    ['Sở Y tế Bình Trị', 'Sở Y tế tỉnh Bình Trị'],
    ['UBND xã Tân Xã, huyện Thạch Thất', 'Ủy ban nhân dân xã Tân Xã, huyện Thạch Thất, thành phố Hà Nội'],
  ])('reads %s', (written, expected) => {
    expect(resolve(written, '2023-05-01')).toEqual([expected]);
  });

  it('asks whether a bare name is the unit of today or the province that was', () => {
    expect(resolve('Hải Dương', '2026-01-01')).toEqual([
      'Ủy ban nhân dân phường Hải Dương, thành phố Hải Phòng',
      'Ủy ban nhân dân thành phố Hải Phòng',
    ]);
  });

  it('knows Huế as a city of a province until 2024 and under the centre since', () => {
    expect(resolve('UBND thành phố Huế', '2024-12-31')).toEqual([
      'Ủy ban nhân dân thành phố Huế, tỉnh Thừa Thiên Huế',
    ]);
    expect(resolve('UBND thành phố Huế', '2025-01-01')).toEqual(['Ủy ban nhân dân thành phố Huế']);
  });

  it('takes a province that became a city to it, and says by what', () => {
    const { agencies, notes } = resolveAgency('UBND tỉnh Đồng Nai', '2026-05-01');
    expect(agencies.map(({ name }) => name)).toEqual(['Ủy ban nhân dân thành phố Đồng Nai']);
    expect(notes.join()).toContain('30/2026/QH16');
    expect(resolve('UBND tỉnh Đồng Nai', '2026-04-29')).toEqual(['Ủy ban nhân dân tỉnh Đồng Nai']);
    expect(resolve('UBND xã Long Thành, tỉnh Đồng Nai', '2026-05-01')).toEqual([
      'Ủy ban nhân dân phường Long Thành, thành phố Đồng Nai',
    ]);
  });

  it('says when a known province has no such commune', () => {
    const { agencies, notes } = resolveAgency('UBND xã Sông Vân, tỉnh Thanh Hóa', '2026-01-01');
    expect(agencies).toHaveLength(1);
    expect(notes.join()).toContain('Không thấy "xã Sông Vân"');
  });

  it('takes a commune that was raised with its district to the one of its name', () => {
    expect(resolve('UBND xã An Đồng, huyện An Dương', '2025-03-01')).toEqual([
      'Ủy ban nhân dân phường An Đồng, quận An Dương, thành phố Hải Phòng',
    ]);
  });

  it('takes no sentence for a name', () => {
    expect(resolve('UBND xã Hà Long lập kế hoạch trẻ em năm 2026', '2026-01-01')).toEqual([
      'Ủy ban nhân dân xã Hà Long, tỉnh Thanh Hóa',
    ]);
    expect(resolve('ubnd xa song van lap ke hoach tre em nam nay', '2026-01-01')).toEqual([]);
  });

  it('understands nothing where no body and no known place is named', () => {
    expect(resolve('con mèo', '2026-01-01')).toEqual([]);
  });
});

describe('resolveAgency over the whole table', () => {
  const communes = getUnitTable().units.filter(
    ({ level, hasEnded, until }) => level === 'commune' && (!hasEnded || until !== null),
  );
  const written = (noun: string, names: readonly string[], separator: string): string =>
    `UBND ${noun} ${names.join(separator)}`;

  it.each([
    ['commas', ', ', (text: string) => text],
    ['nothing between the names', ' ', (text: string) => text],
    ['neither marks nor capitals', ' ', foldMarks],
  ])('finds communes by path with %s', (_, separator, type) => {
    // Every 37th: the whole table takes ten seconds and was run once.
    for (const unit of communes.filter((__, i) => i % 37 === 0)) {
      const day = unit.until ?? '2026-11-01';
      const path = pathOn(unit, day);
      const name = type(
        written(
          unit.noun,
          path.map((each) => each.name),
          separator,
        ),
      );
      const found = resolveAgency(name, day).agencies.map(({ units }) => units.map(formatUnit).join());
      expect(found, name).toContain(path.map(formatUnit).join());
    }
  });
});
