import { describe, expect, it } from 'vitest';
import { compareTerms } from '../../../../knowledge/directives/coverage/compare-terms.ts';

describe('compareTerms', () => {
  it.each([
    ['trong vòng 12 giờ', 'trong vòng 24 giờ', 'later'],
    ['chậm nhất 03 ngày', 'trong 48 giờ', 'earlier'],
    ['trong 05 ngày làm việc', 'trong vòng 5 ngày làm việc', 'same'],
    ['trong 05 ngày làm việc', 'trong vòng 5 ngày', undefined],
    ['trong vòng 12 giờ', 'ngay khi phát hiện', undefined],
  ] as const)('%s → %s: %s', (given, own, expected) => {
    expect(compareTerms(given, own)).toBe(expected);
  });
});
