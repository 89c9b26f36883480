import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../ingest/clean/clean-text.ts';
import type { RecognizedSpan } from '../../../ingest/clean/cleaned-text.ts';
import type { PageText } from '../../../ingest/read/read-result.ts';
import { normalizeCharacters } from '../../../knowledge/language/normalize.ts';
import { recognizedPage } from '../../helpers/recognized-page.ts';

const lettersOf = (text: string) => normalizeCharacters(text).replace(/[^\p{L}\p{N}%‰]/gu, '');
const wordsUnder = (pages: readonly PageText[]) => {
  const { text, recognized } = cleanText(pages);
  return recognized.map(({ start, end }) => text.slice(start, end));
};

/** The word of the file that stands in a span's box. */
function findWord(pages: readonly PageText[], span: RecognizedSpan) {
  const lines = pages
    .filter(({ pageNumber }) => pageNumber === span.page)
    .flatMap(({ lines }) => lines ?? []);
  return lines.flatMap((line) => line.words).find(({ box }) => box === span.box);
}

describe('cleanText: recognised words', () => {
  it('says under each word where it stands and how sure it is', () => {
    const page = recognizedPage(2, ['Tỷ lệ đạt 95~0.4 %', 'trong năm 2031.']);
    const { text, recognized } = cleanText([page]);
    expect(text).toBe('Tỷ lệ đạt 95 % trong năm 2031.');
    const figure = recognized.find(({ start, end }) => text.slice(start, end) === '95');
    expect(figure).toMatchObject({ page: 2, confidence: 0.4, lineBox: { top: 0 } });
    const year = recognized.find(({ start, end }) => text.slice(start, end) === '2031.');
    expect(year?.lineBox.top).toBeGreaterThan(0);
  });

  it('says nothing under text that the file gave', () => {
    expect(cleanText([{ pageNumber: 1, text: 'Tỷ lệ đạt 95 %.' }]).recognized).toEqual([]);
  });

  it('follows words whose characters are composed, unified or dropped', () => {
    const page = recognizedPage(1, ['*Tỷ* lệ 9–10'.normalize('NFD'), '|Ðạt|']);
    expect(wordsUnder([page])).toEqual(['Tỷ', 'lệ', '9-10', 'Đạt']);
  });

  it('follows words into the columns of letterhead and foot', () => {
    const page = recognizedPage(
      1,
      [
        'UBND XÃ LAM KHÊ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'Số: 12~0.2/KH-UBND Lam Khê, ngày 03~0.3 tháng 4 năm 2031',
        'KẾ HOẠCH',
      ].map((line) => line.replace('12~0.2/KH-UBND', '12/KH-UBND~0.2')),
    );
    const { text, recognized } = cleanText([page]);
    expect(text.split('\n')).toHaveLength(5);
    const unsure = recognized.filter(({ confidence }) => confidence < 0.5);
    expect(unsure.map(({ start, end }) => text.slice(start, end))).toEqual(['12/KH-UBND', '03']);
    expect(text.indexOf('CỘNG HÒA')).toBeGreaterThan(text.indexOf('12/KH-UBND'));
  });

  it('trusts no word of a page whose lines do not match its text', () => {
    const page = { ...recognizedPage(3, ['Tỷ lệ đạt 95 %']), text: 'Tỷ lệ\nđạt 95 %' };
    const { text, recognized } = cleanText([page]);
    expect(recognized.every(({ page, confidence }) => page === 3 && confidence === 0)).toBe(true);
    expect(recognized.map(({ start, end }) => text.slice(start, end)).join(' ')).toBe(text);
  });

  it('gives a line that reads otherwise than its words the confidence of the least sure', () => {
    const page = { ...recognizedPage(1, ['đạt 95~0.3 %']), text: 'đạt 85 %' };
    expect(cleanText([page]).recognized).toMatchObject([{ start: 0, end: 8, confidence: 0.3 }]);
  });

  it('never lies: each span holds the letters of the word in its box, and every letter has a word', () => {
    const word = fc.oneof(
      fc.constantFrom(
        'Số:',
        '12/KH-UBND',
        'ngày',
        '03',
        'tháng',
        'năm',
        '2031',
        'CỘNG',
        'HÒA',
        '|',
        '-',
        '95%',
      ),
      fc.constantFrom(
        'Nơi',
        'nhận:',
        'TM.',
        'CHỦ',
        'TỊCH',
        'UBND',
        '**',
        '(*)',
        'và',
        'đạt',
        '9,5',
        '%',
        'I.',
      ),
      fc.string({
        unit: fc.constantFrom('a', 'ỷ', 'Đ', '1', '0', '.', '-', '*', '|', '\u0301'),
        minLength: 1,
      }),
    );
    const line = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
    const pages = fc.array(fc.array(line, { maxLength: 12 }), { maxLength: 3 });
    fc.assert(
      fc.property(pages, (texts) => {
        const file = texts.map((lines, i) => recognizedPage(i + 1, lines));
        const { text, recognized } = cleanText(file);
        let at = 0;
        for (const span of recognized) {
          expect(span.start).toBeGreaterThanOrEqual(at);
          expect(lettersOf(text.slice(at, span.start))).toBe('');
          at = span.end;
          // A word torn by a column's border is two spans.
          const read = findWord(file, span);
          if (read !== undefined)
            expect(lettersOf(read.text)).toContain(lettersOf(text.slice(span.start, span.end)));
        }
        expect(lettersOf(text.slice(at))).toBe('');
      }),
      { seed: 11, numRuns: 500 },
    );
  });
});
