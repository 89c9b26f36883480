import { describe, expect, it } from 'vitest';
import { createMarkAgreement } from '../../../knowledge/search/mark-agreement.ts';

function measure(query: string, text: string): number | undefined {
  return createMarkAgreement(query)?.measure(text);
}

describe('createMarkAgreement', () => {
  it('is undefined for a query without marks', () => {
    expect(createMarkAgreement('thon bach lang')).toBeUndefined();
  });

  it('is the share of shared syllables that carry the same marks', () => {
    expect(measure('Bạch Lăng', 'thôn Bạch Lăng')).toBe(1);
    expect(measure('Bạch Lăng', 'thôn Bạch Lang')).toBe(0.5);
    expect(measure('Bạch Lăng', 'thôn Bách Lang')).toBe(0);
  });

  it('tells nothing by syllables the text does not have, or by a text without marks', () => {
    expect(measure('Bạch Lăng', 'trồng cây')).toBe(1);
    expect(measure('Bạch Lăng', 'thon Bach Lang')).toBe(1);
  });

  it('takes case and the two schools of tone placement as one', () => {
    expect(measure('THỦY lợi', 'thuỷ lợi')).toBe(1);
  });
});
