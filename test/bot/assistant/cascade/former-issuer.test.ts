import { describe, expect, it } from 'vitest';
import { describeFormerIssuer } from '../../../../bot/assistant/cascade/former-issuer.ts';

const AFTER = '2026-03-01';

describe('describeFormerIssuer', () => {
  it('tells with its source that the issuer is gone', () => {
    const issuer = 'Ủy ban nhân dân tỉnh Quảng Bình';
    expect(describeFormerIssuer({ issuer, place: 'tỉnh Quảng Bình' }, AFTER)).toContain('tỉnh Quảng Trị');
    expect(describeFormerIssuer({ issuer, place: null }, '2024-03-01')).toBeUndefined();
  });

  it.each([
    ['stands as it stood', 'Ủy ban nhân dân thành phố Hà Nội', null],
    ['stands under an office of its own', 'Chủ tịch Ủy ban nhân dân thành phố Hà Nội', null],
    ['is of a place that no table knows', 'Sở Giáo dục và Đào tạo tỉnh Lam Sơn Hạ', 'tỉnh Lam Sơn Hạ'],
    ['is of the centre', 'Thủ tướng Chính phủ', null],
    ['is not known', null, null],
  ])('says nothing of one that %s', (_, issuer, place) => {
    expect(describeFormerIssuer({ issuer, place }, AFTER)).toBeUndefined();
  });
});
