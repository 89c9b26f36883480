import { describe, expect, it } from 'vitest';
import {
  canBeSamePlace,
  nameInPlace,
  tellIssuersApart,
} from '../../../knowledge/directives/issuers-apart.ts';

const at = (place: string | null, issuer = 'UBND xã Suối Reo') => ({ issuer, place });

describe('tellIssuersApart', () => {
  it('names two of one name with their places, and no other', () => {
    const shown = [
      at('xã Suối Reo, tỉnh Lam Kha'),
      at('xã Suối Reo, tỉnh Bắc Hoàn', 'Ủy ban nhân dân xã Suối Reo'),
      at('xã Mây, tỉnh Lam Kha', 'UBND xã Mây'),
    ];
    const issuers = tellIssuersApart(shown);
    expect(shown.map(issuers.nameOf)).toEqual([
      'UBND xã Suối Reo, tỉnh Lam Kha',
      'Ủy ban nhân dân xã Suối Reo, tỉnh Bắc Hoàn',
      'UBND xã Mây',
    ]);
    expect(new Set(shown.map(issuers.keyOf)).size).toBe(3);
  });

  it('takes a shorter path for the longer one that it can only be', () => {
    const shown = [at('xã Suối Reo, huyện Mò, tỉnh Lam Kha'), at('xã Suối Reo, tỉnh Lam Kha'), at(null)];
    const issuers = tellIssuersApart(shown);
    expect(new Set(shown.map(issuers.keyOf)).size).toBe(1);
    expect(shown.map(issuers.nameOf)).toEqual(['UBND xã Suối Reo', 'UBND xã Suối Reo', 'UBND xã Suối Reo']);
  });

  it('leaves open a path that may be either of two', () => {
    const shown = [
      at('xã Suối Reo, huyện Mò, tỉnh Lam Kha'),
      at('xã Suối Reo, huyện Mận, tỉnh Lam Kha'),
      at('xã Suối Reo, tỉnh Lam Kha'),
    ];
    const issuers = tellIssuersApart(shown);
    expect(new Set(shown.map(issuers.keyOf)).size).toBe(3);
  });
});

describe('canBeSamePlace', () => {
  it.each([
    [true, 'xã Suối Reo, tỉnh Lam Kha', 'xã Suối Reo, huyện Mò, tỉnh Lam Kha'],
    [true, 'xã Suối Reo, tỉnh Lam Kha', 'xã Suối Reo'],
    [true, 'xã Suối Reo, tỉnh Lam Kha', null],
    [false, 'xã Suối Reo, tỉnh Lam Kha', 'xã Suối Reo, tỉnh Bắc Hoàn'],
    [false, 'xã Suối Reo, huyện Mò, tỉnh Lam Kha', 'xã Suối Reo, huyện Mận, tỉnh Lam Kha'],
  ])('is %s of %s and %s', (is, a, b) => {
    expect(canBeSamePlace({ place: a }, { place: b })).toBe(is);
  });
});

describe('nameInPlace', () => {
  it.each([
    ['UBND xã Suối Reo, tỉnh Lam Kha', at('xã Suối Reo, tỉnh Lam Kha')],
    ['Sở Y tế tỉnh Lam Kha', at('tỉnh Lam Kha', 'Sở Y tế tỉnh Lam Kha')],
    ['UBND xã Suối Reo', at(null)],
  ])('is %s', (name, head) => {
    expect(nameInPlace(head)).toBe(name);
  });
});
