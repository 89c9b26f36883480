import { describe, expect, it } from 'vitest';
import { formatAgency, nameInText } from '../../../knowledge/agencies/format-agency.ts';
import { resolveAgencyLocally } from '../../../knowledge/agencies/local-places.ts';

const PLACES = [
  'xã Đồi Sim, huyện Bến Lau, tỉnh Lam Khê',
  'xã Đồi Sim, tỉnh Sông Vân',
  'huyện Mường Chút, tỉnh Sông Vân',
  'tỉnh Lam Khê',
];

function resolve(written: string, asOf: string): string[] {
  const { agencies } = resolveAgencyLocally(written, asOf, [], PLACES);
  return agencies.map((agency) => formatAgency(agency, asOf));
}

describe('resolveAgencyLocally', () => {
  it('gives a name typed without marks those of the documents', () => {
    expect(resolve('ubnd xa doi sim, tinh song van', '2031-01-01')).toEqual([
      'Ủy ban nhân dân xã Đồi Sim, tỉnh Sông Vân',
    ]);
    expect(resolve('ubnd xa doi sim ben lau', '2024-01-01')).toEqual([
      'Ủy ban nhân dân xã Đồi Sim, huyện Bến Lau, tỉnh Lam Khê',
    ]);
  });

  it('asks when documents of two places bear the name', () => {
    expect(resolve('UBND xã Đồi Sim', '2024-01-01')).toHaveLength(2);
  });

  it('completes what lies above, of a unit no document is of', () => {
    expect(resolve('UBND xã Nà Lau, huyện Mường Chút', '2024-01-01')).toEqual([
      'Ủy ban nhân dân xã Nà Lau, huyện Mường Chút, tỉnh Sông Vân',
    ]);
  });

  it('names no district after their end', () => {
    expect(resolve('UBND xã Đồi Sim, Lam Khê', '2031-01-01')).toEqual([
      'Ủy ban nhân dân xã Đồi Sim, tỉnh Lam Khê',
    ]);
  });

  it('parts a province from a school’s own name', () => {
    expect(resolve('thpt bến lau lam khê', '2031-01-01').join()).toContain('tỉnh Lam Khê');
  });

  it('leaves a school the name of its commune, which is its own', () => {
    const { agencies } = resolveAgencyLocally(
      'Trường Mầm non Nà Đỏ',
      '2031-01-01',
      [],
      ['xã Nà Đỏ', 'xã Nà Đỏ, tỉnh Lam Khê'],
    );
    expect(agencies.map(nameInText)).toEqual(['Trường Mầm non Nà Đỏ']);
    expect(agencies[0]?.units.map(({ name }) => name)).toEqual(['Nà Đỏ', 'Lam Khê']);
  });

  it('names a school in its texts by its own name, one without by its commune', () => {
    const names = [
      'Trường THCS Cây Sấu, xã Đồi Sim, tỉnh Lam Khê',
      'Trường Tiểu học xã Đồi Sim, tỉnh Lam Khê',
    ];
    const agencies = names.flatMap((name) => resolveAgencyLocally(name, '2031-01-01', [], PLACES).agencies);
    expect(agencies.map(nameInText)).toEqual(['Trường THCS Cây Sấu', 'Trường Tiểu học xã Đồi Sim']);
  });

  it('makes no province of a word that nothing knows', () => {
    expect(resolve('UBND xã Đồi Trúc, Robert', '2031-01-01').join()).not.toContain('tỉnh Robert');
  });
});
