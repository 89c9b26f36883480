import { describe, expect, it } from 'vitest';
import { findOtherWords } from '../../../knowledge/search/other-words.ts';

describe('findOtherWords', () => {
  it('gives other phrases for those of a query, each once, typed with or without marks', () => {
    expect(findOtherWords('Nón bảo hiểm và nón bảo hiểm')).toStrictEqual(['mũ bảo hiểm']);
    expect(findOtherWords('non bao hiem')).toStrictEqual(['mũ bảo hiểm']);
  });

  it('is empty for words that have no others, and for the letters of a number', () => {
    expect(findOtherWords('12/KH-UBND')).toStrictEqual([]);
    expect(findOtherWords('xyz')).toStrictEqual([]);
  });
});
