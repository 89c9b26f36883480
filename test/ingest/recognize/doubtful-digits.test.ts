import { describe, expect, it } from 'vitest';
import { compareFigures, DOUBTFUL, hasFigures } from '../../../ingest/recognize/doubtful-digits.ts';
import type { FoundWord } from '../../../ingest/recognize/tesseract-table.ts';

/** Words of ten pixels a letter, one after another. */
function lineOf(text: string, confidence = 0.95): FoundWord[] {
  let left = 0;
  return text.split(' ').map((word) => {
    const right = left + word.length * 10;
    const found = { text: word, confidence, left, top: 0, right, bottom: 20 };
    left = right + 10;
    return found;
  });
}
const doubted = (first: string, second: string) =>
  compareFigures(lineOf(first), lineOf(second))
    .filter((word) => word.confidence <= DOUBTFUL)
    .map((word) => word.text);

describe('compareFigures', () => {
  it('doubts a figure whose decimal comma only one reading has', () => {
    expect(doubted('đạt 95% số xã', 'đạt 9,5% số xã')).toStrictEqual(['95%']);
  });

  it('doubts a figure that differs in a digit', () => {
    expect(doubted('trước ngày 18 tháng 5', 'trước ngày 13 tháng 5')).toStrictEqual(['18']);
  });

  it('doubts a figure that the other reading does not see', () => {
    expect(doubted('ít nhất 3 lớp', 'ít nhất â lớp')).toStrictEqual(['3']);
  });

  it('doubts a word that the other reading takes for a figure', () => {
    expect(doubted('còn b5 em', 'còn 65 em')).toStrictEqual(['b5']);
  });

  it('leaves what both readings agree on, whatever they make of other words', () => {
    expect(doubted('đạt 9,5% sồ xã', 'đạt 9,5% số xá')).toStrictEqual([]);
  });

  it('leaves a figure that the other reading joins with its neighbour', () => {
    const pieces = [
      { text: '12/', left: 0, right: 30 },
      { text: '5/', left: 30, right: 50 },
      { text: '2026', left: 50, right: 90 },
    ].map((piece) => ({ confidence: 0.95, top: 0, bottom: 20, ...piece }));
    const compared = compareFigures(pieces, lineOf('12/5/2026'));
    expect(compared.filter(({ confidence }) => confidence <= DOUBTFUL)).toStrictEqual([]);
  });

  it('doubts what both readings agree on but its ink speaks against', () => {
    const words = lineOf('đạt 3112 xã');
    const compared = compareFigures(words, lineOf('đạt 3112 xã'), new Set(words.slice(1, 2)));
    expect(compared.map(({ confidence }) => confidence)).toStrictEqual([0.95, DOUBTFUL, 0.95]);
  });

  it('reads a letter as the digit it looks like when the other reading has it, no surer than either', () => {
    const [, , day] = compareFigures(lineOf('trước ngày l7', 0.4), lineOf('trước ngày 17', 0.8));
    expect(day).toMatchObject({ text: '17', confidence: 0.4 });
  });
});

describe('hasFigures', () => {
  it('finds digits and what may stand for them', () => {
    expect(hasFigures(lineOf('tháng lI năm'))).toBe(true);
    expect(hasFigures(lineOf('đạt 9%'))).toBe(true);
    expect(hasFigures(lineOf('các lớp mẫu giáo'))).toBe(false);
  });
});
