import { describe, expect, it } from 'vitest';
import { toPageReading } from '../../../ingest/recognize/page-lines.ts';

const size = { width: 1000, height: 2000 };
const word = (text: string, left: number, confidence = 0.9) => ({
  text,
  confidence,
  left,
  top: 100,
  right: left + text.length * 10,
  bottom: 120,
});

describe('toPageReading', () => {
  it('keeps wide gaps, which part the columns of a letterhead', () => {
    const reading = toPageReading(3, [[word('UBND', 0), word('XÃ', 50), word('CỘNG', 400)]], size);
    expect(reading).toMatchObject({ pageNumber: 3, text: 'UBND XÃ    CỘNG' });
  });

  it('gives a line of words for each line of text, with places in fractions of the page', () => {
    const { text, lines } = toPageReading(1, [[word('a', 0)], [word('ba', 500)]], size);
    expect(lines).toHaveLength(text.split('\n').length);
    expect(lines?.[1]?.words[0]).toStrictEqual({
      text: 'ba',
      confidence: 0.9,
      box: { left: 0.5, top: 0.05, width: expect.closeTo(0.02), height: expect.closeTo(0.01) },
    });
  });

  it('leaves out lines of dirt and keeps doubtful figures', () => {
    const reading = toPageReading(
      1,
      [[word('~_', 0, 0.9)], [word('Gemg', 0, 0.1)], [word('Số:', 0), word('7?', 40, 0.1)]],
      size,
    );
    expect(reading.text).toBe('Số: 7?');
  });
});
