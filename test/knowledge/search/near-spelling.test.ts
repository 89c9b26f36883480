import { describe, expect, it } from 'vitest';
import { createNearSpelling } from '../../../knowledge/search/near-spelling.ts';

const measure = (query: string, text: string) => createNearSpelling(query)?.measure(text);

describe('createNearSpelling', () => {
  it('is 1 for words that stand there, marks and case aside', () => {
    expect(measure('trong CAY', 'Trồng cây ven đê')).toBe(1);
  });

  it('keeps about half for a slip of the finger, little for other words', () => {
    expect(measure('nghieng', 'Thôn Nghiêm Xá')).toBeGreaterThanOrEqual(0.35);
    expect(measure('qwxzfj', 'Trồng cây ven đê')).toBe(0);
  });

  it('is undefined where nothing is spelled', () => {
    expect(createNearSpelling('123 45/6')).toBeUndefined();
    expect(createNearSpelling('🙂')).toBeUndefined();
  });
});
