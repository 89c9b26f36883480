import { describe, expect, it } from 'vitest';
import { partComparison } from '../../../../bot/assistant/comparison/part-comparison.ts';
import { createPlaceIndex } from '../../../../knowledge/search/place-index.ts';

const NO_PLACES = { find: () => [] };
const ask = (question: string) => partComparison(question, NO_PLACES)?.parts.map((part) => part.question);

describe('partComparison', () => {
  it('takes the year behind a second place for that of both, not for what is compared with', () => {
    const places = createPlaceIndex([], []);
    const ofPlaces = partComparison(
      'So sánh tỷ lệ hộ nghèo của tỉnh Lam Châu với xã Suối Đá năm 2031',
      places,
    );
    expect(ofPlaces).toMatchObject({ isAgainstYear: false });
    const ofYears = partComparison('So sánh tỷ lệ hộ nghèo năm 2031 với năm 2030', places);
    expect(ofYears).toMatchObject({ isAgainstYear: true });
  });

  it('takes a head of a village for no school', () => {
    expect(ask('Có cháy thì hiệu trưởng và trưởng thôn, ai phải báo nhanh hơn?')).toEqual([
      'Có cháy thì hiệu trưởng phải báo',
      'Có cháy thì trưởng thôn phải báo',
    ]);
  });

  it('puts when they must act, and the matter between the sides and the question, to both', () => {
    expect(ask('Công an xã và trưởng thôn, bên nào phải báo gấp hơn khi có cháy rừng?')).toEqual([
      'khi có cháy rừng, Công an xã phải báo',
      'khi có cháy rừng, trưởng thôn phải báo',
    ]);
    expect(ask('Kế hoạch rừng năm 2030 và năm 2031, số vụ cháy giảm năm nào nhiều hơn?')).toEqual([
      'Kế hoạch rừng năm 2030 số vụ cháy giảm',
      'Kế hoạch rừng năm 2031 số vụ cháy giảm',
    ]);
  });
});
