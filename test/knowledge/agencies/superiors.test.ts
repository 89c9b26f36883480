import { describe, expect, it } from 'vitest';
import { resolveAgency } from '../../../knowledge/agencies/resolve-agency.ts';
import { listSuperiors } from '../../../knowledge/agencies/superiors.ts';

function superiors(written: string, asOf: string, topicFields: readonly string[] = []): string[] {
  const [agency] = resolveAgency(written, asOf).agencies;
  if (agency === undefined) throw new Error(`not understood: ${written}`);
  return listSuperiors(agency, asOf, topicFields)
    .filter(({ units, chain }) => units.length > 0 || chain === 'sector')
    .map(({ chain, distance, name }) => `${chain} ${distance} ${name}`);
}

describe('listSuperiors', () => {
  it('leads a commune through its district before 01/7/2025 and past it since', () => {
    expect(superiors('UBND xã Hà Giang, Hà Trung', '2025-06-30', ['children'])).toContain(
      'administrative 2 Ủy ban nhân dân huyện Hà Trung',
    );
    const today = superiors('UBND xã Hà Long, Thanh Hóa', '2025-07-01', ['children']);
    expect(today).toContain('administrative 2 Ủy ban nhân dân tỉnh Thanh Hóa');
    expect(today.join()).not.toContain('huyện');
  });

  it("follows children's affairs from Lao động to Y tế on 01/3/2025", () => {
    expect(superiors('UBND xã Hà Giang, Hà Trung', '2025-02-28', ['children'])).toContain(
      'sector 2 Sở Lao động - Thương binh và Xã hội tỉnh Thanh Hóa',
    );
    expect(superiors('UBND xã Hà Giang, Hà Trung', '2025-03-01', ['children'])).toContain(
      'sector 1 Sở Y tế tỉnh Thanh Hóa',
    );
  });

  it('gives a primary school both chains on both sides of 2025', () => {
    expect(superiors('Trường Tiểu học Kim Đồng, xã Hà Giang, huyện Hà Trung', '2023-05-01')).toEqual(
      expect.arrayContaining([
        'administrative 1 Ủy ban nhân dân xã Hà Giang',
        'administrative 2 Ủy ban nhân dân huyện Hà Trung',
        'sector 1 Phòng Giáo dục và Đào tạo huyện Hà Trung',
        'sector 2 Sở Giáo dục và Đào tạo tỉnh Thanh Hóa',
        'sector 3 Bộ Giáo dục và Đào tạo',
      ]),
    );
    expect(superiors('TH Kim Đồng, xã Hà Long, Thanh Hóa', '2026-01-01')).toEqual(
      expect.arrayContaining([
        'administrative 1 Ủy ban nhân dân xã Hà Long',
        'administrative 2 Ủy ban nhân dân tỉnh Thanh Hóa',
        'sector 1 Phòng Văn hóa - Xã hội xã Hà Long',
        'sector 2 Sở Giáo dục và Đào tạo tỉnh Thanh Hóa',
      ]),
    );
  });

  it('puts a THPT under its sở and province, past commune and district', () => {
    const chains = superiors('THPT Phú Xuân, huyện Hà Trung, Thanh Hóa', '2023-05-01');
    expect(chains).toContain('administrative 1 Ủy ban nhân dân tỉnh Thanh Hóa');
    expect(chains).toContain('sector 1 Sở Giáo dục và Đào tạo tỉnh Thanh Hóa');
    expect(chains.join()).not.toContain('huyện');
  });

  it('expects no body that only some places have', () => {
    const today = superiors('UBND xã Hà Long, Thanh Hóa', '2026-01-01', ['culture', 'trade']);
    expect(today).toContain('sector 1 Sở Văn hóa, Thể thao và Du lịch tỉnh Thanh Hóa');
    expect(today.join()).not.toContain('Sở Du lịch');
  });

  it('leaves bodies that do not have the field yet out', () => {
    expect(superiors('UBND xã Hà Giang, Hà Trung', '2023-05-01', ['children']).join()).not.toContain(
      'Sở Y tế',
    );
  });

  it('puts a station or sub-department under the sở of the field its name tells', () => {
    expect(superiors('Trạm y tế xã Hà Long', '2026-01-01')).toContain('sector 1 Sở Y tế tỉnh Thanh Hóa');
    expect(superiors('Chi cục Dân số tỉnh Thanh Hóa', '2026-01-01')).toEqual([
      'administrative 1 Ủy ban nhân dân tỉnh Thanh Hóa',
      'administrative 1 Hội đồng nhân dân tỉnh Thanh Hóa',
      'administrative 1 Tỉnh ủy Thanh Hóa',
      'sector 1 Sở Y tế tỉnh Thanh Hóa',
      'sector 2 Bộ Y tế',
    ]);
  });

  it('takes a body that only some places have for the usual one, where a document of it is known', () => {
    const [agency] = resolveAgency('UBND phường Hoàn Kiếm, Hà Nội', '2026-06-10').agencies;
    if (agency === undefined) throw new Error('not understood');
    const [own, usual] = ['Sở Văn hóa và Thể thao', 'Sở Văn hóa, Thể thao và Du lịch'].map(
      (name) => `${name} thành phố Hà Nội`,
    );
    const name = (seen: readonly string[]) =>
      listSuperiors(agency, '2026-06-10', ['sport'], new Set(seen)).map((one) => one.name);
    expect(name([])).toContain(usual);
    expect(name([])).not.toContain(own);
    expect(name([own ?? ''])).toContain(own);
    expect(name([own ?? ''])).not.toContain(usual);
    expect(name([own ?? '', usual ?? ''])).toContain(usual);
  });
});
