import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toSyllables } from '../../../knowledge/language/fold.ts';
import { FoldedSyllables } from '../../../knowledge/language/folded-syllables.ts';

const SEED = 20_261_123;
const syllables = new FoldedSyllables();

function spell(text: string): string[] {
  syllables.read(text);
  return Array.from({ length: syllables.count }, (_, i) =>
    String.fromCharCode(...syllables.units.subarray(syllables.start(i), syllables.end(i))),
  );
}

describe('FoldedSyllables', () => {
  it('spells what toSyllables gives for Vietnamese text', () => {
    const text = 'Kế hoạch số 51/KH-UBND: “Ðảm bảo 9,5 %” – Uỷ ban, Ủy ban, e\u0323\u0302, soft\u00ADhyphen';
    expect(spell(text)).toEqual(toSyllables(text));
  });
  it('agrees with toSyllables on any text, of any script', () => {
    const unit = fc.oneof(
      fc.constantFrom(...'aAăÂđĐÐƯợẶỵ\u0301\u0309\u0323\u200B\u00A0\u2013 .,/\n0²½ßİŉΣςд漢'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    );
    const text = fc.array(unit, { maxLength: 60 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (sample) => {
        expect(spell(sample)).toEqual(toSyllables(sample));
      }),
      { seed: SEED, numRuns: 500 },
    );
  });
  it('has no syllable for punctuation alone', () => expect(spell('… - /')).toEqual([]));
});
