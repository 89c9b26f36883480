import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitMessage } from '../../../bot/telegram/split-message.ts';
import { bold, expandableQuote, joinStyled, plain } from '../../../bot/telegram/styled-text.ts';

describe('splitMessage', () => {
  it('leaves a text that fits as it is', () => {
    expect(splitMessage(plain('một\nhai'), 7)).toEqual([plain('một\nhai')]);
  });

  it('gives nothing for a blank text', () => {
    expect(splitMessage(plain(' \n '))).toEqual([]);
  });

  it('parts at the last line end that fits, else at a space, else between characters', () => {
    expect(splitMessage(plain('một\nhai ba'), 8).map(({ text }) => text)).toEqual(['một', 'hai ba']);
    expect(splitMessage(plain('một hai ba'), 8).map(({ text }) => text)).toEqual(['một hai', 'ba']);
    expect(splitMessage(plain('mộthaiba'), 5).map(({ text }) => text)).toEqual(['mộtha', 'iba']);
  });

  it('never parts a surrogate pair', () => {
    expect(splitMessage(plain('ab😀cd'), 3).map(({ text }) => text)).toEqual(['ab', '😀c', 'd']);
  });

  it('carries a style over the cut', () => {
    const [first, second] = splitMessage(joinStyled(['số ', bold('một hai')]), 7);
    expect(first).toEqual({ text: 'số một', entities: [{ type: 'bold', offset: 3, length: 3 }] });
    expect(second).toEqual({ text: 'hai', entities: [{ type: 'bold', offset: 0, length: 3 }] });
  });

  it('loses no word, keeps every part within the limit and every style inside its part', () => {
    const piece = fc.tuple(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.integer({ min: 0, max: 2 }));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.integer({ min: 2, max: 40 }), (pieces, limit) => {
        const styles = [plain, bold, expandableQuote];
        const whole = joinStyled(
          pieces.map(([text, style]) => (styles[style] ?? plain)(text)),
          ' \n',
        );
        const parts = splitMessage(whole, limit);
        const squeeze = (text: string) => text.replace(/\s/g, '');
        expect(squeeze(parts.map(({ text }) => text).join(''))).toBe(squeeze(whole.text));
        for (const { text, entities } of parts) {
          expect(text.length).toBeLessThanOrEqual(limit);
          expect(text).toBe(text.trim());
          expect(text.isWellFormed()).toBe(true);
          for (const { offset, length } of entities) {
            expect(offset >= 0 && length > 0 && offset + length <= text.length).toBe(true);
          }
        }
      }),
      { seed: 20261123, numRuns: 300 },
    );
  });
});
