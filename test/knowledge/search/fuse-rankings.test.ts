import { describe, expect, it } from 'vitest';
import { fuseRankings, RANK_DAMPENING } from '../../../knowledge/search/fuse-rankings.ts';

function fuse(...legs: [weight: number, ranking: string][]): string {
  const fused = fuseRankings(legs.map(([weight, ranking]) => ({ weight, ranking: [...ranking] })));
  return fused.map(({ item }) => item).join('');
}

describe('fuseRankings', () => {
  it('keeps the order of a single leg', () => {
    expect(fuse([1, 'cab'])).toBe('cab');
  });

  it('puts what two legs found before what one found', () => {
    expect(fuse([1, 'ab'], [1, 'cb'])).toBe('bac');
  });

  it('leaves out a leg of weight 0', () => {
    expect(fuse([1, 'ab'], [0, 'xyb'])).toBe('ab');
  });

  it('lets a heavy leg decide', () => {
    expect(fuse([1, 'ab'], [3, 'ba'])).toBe('ba');
  });

  it('gives weight / (dampening + rank)', () => {
    expect(fuseRankings([{ weight: 2, ranking: ['a'] }])[0]?.relevance).toBeCloseTo(
      2 / (RANK_DAMPENING + 1),
      10,
    );
  });

  it('is empty without legs or finds', () => {
    expect(fuse()).toBe('');
    expect(fuse([1, ''])).toBe('');
  });
});
