import { describe, expect, it } from 'vitest';
import { formatAgency } from '../../../knowledge/agencies/format-agency.ts';
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

  it('makes no province of a word that nothing knows', () => {
    expect(resolve('UBND xã Đồi Trúc, Robert', '2031-01-01').join()).not.toContain('tỉnh Robert');
  });
});
