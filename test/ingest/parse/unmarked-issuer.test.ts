import { describe, expect, it } from 'vitest';
import { findUnmarkedSpeaker } from '../../../ingest/parse/unmarked-issuer.ts';

describe('findUnmarkedSpeaker', () => {
  it('names a province of the table that issues, with its marks', () => {
    const text =
      'Can cu Luat Tre em; Uy ban nhan dan tinh Lai Chau ban hanh Ke hoach phong chay rung nhu sau:';
    expect(findUnmarkedSpeaker(text)).toEqual({
      issuer: 'Ủy ban nhân dân tỉnh Lai Châu',
      type: 'Kế hoạch',
      quote: 'Uy ban nhan dan tinh Lai Chau',
    });
  });
  it.each([
    [
      'a committee that is only named',
      'theo cong van cua Uy ban nhan dan tinh Lai Chau ve viec phong chay rung',
    ],
    ['a place that is in no table', 'Uy ban nhan dan tinh Dong Son ban hanh Ke hoach phong chay rung'],
    [
      'a text with its marks',
      'Ủy ban nhân dân tỉnh Lai Châu ban hành Kế hoạch. uy ban nhan dan tinh lai chau ban hanh',
    ],
  ])('takes nothing from %s', (_, text) => expect(findUnmarkedSpeaker(text)).toBeUndefined());
});
