import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldMarks, hasMarks, toSyllables } from '../../../knowledge/language/fold.ts';
import { normalizeCharacters } from '../../../knowledge/language/normalize.ts';

describe('foldMarks', () => {
  it('drops tone, vowel and đ marks and case', () => {
    expect(foldMarks('Ủy ban Đảng nghĩa')).toBe('uy ban dang nghia');
  });
  it('keeps the length of normalised Vietnamese text, so offsets agree', () => {
    const letters = fc.constantFrom(
      ...'aàảãáạăằẳẵắặâầẩẫấậđêềểễếệôồổỗốộơờởỡớợưừửữứựỳỷỹýỵÀĐỞƯ 0-/'.normalize('NFC'),
    );
    fc.assert(
      fc.property(fc.array(letters), (parts) => {
        const text = normalizeCharacters(parts.join(''));
        expect(foldMarks(text)).toHaveLength(text.length);
      }),
      { seed: 7 },
    );
  });
});

describe('toSyllables', () => {
  it('parts document numbers at punctuation', () => {
    expect(toSyllables('Kế hoạch 51/KH-UBND')).toEqual(['ke', 'hoach', '51', 'kh', 'ubnd']);
  });
  it('is empty for punctuation alone', () => expect(toSyllables('… - /')).toEqual([]));
});

describe('hasMarks', () => {
  it('tells marked typing from unmarked', () => {
    expect([hasMarks('kế hoạch'), hasMarks('ke hoach'), hasMarks('di đâu')]).toEqual([true, false, true]);
  });
});
