import { describe, expect, it } from 'vitest';
import { openTextMeasure, type TextStyle } from '../../../../bot/output/pictures/picture-font.ts';
import { wrapText } from '../../../../bot/output/pictures/wrap-text.ts';

const style: TextStyle = { size: 30, weight: 400 };
/** Ten pixels a letter. */
const byLetters = (text: string) => 10 * [...text].length;

describe('wrapText', () => {
  it('parts between words, and loses none of them', () => {
    expect(wrapText('trồng cây bóng mát', 100, style, byLetters)).toEqual(['trồng cây', 'bóng mát']);
  });

  it('parts a number too wide behind its slash, and a word without one between letters', () => {
    expect(wrapText('123/SGDĐT-CTHSSV', 100, style, byLetters)).toEqual(['123/SGDĐT-', 'CTHSSV']);
    expect(wrapText('a'.repeat(12), 50, style, byLetters)).toEqual(['aaaaa', 'aaaaa', 'aa']);
  });

  it('ends the last line it may have in an ellipsis', () => {
    expect(wrapText('một hai ba bốn năm sáu', 80, style, byLetters, 2)).toEqual(['một hai', 'ba bốn…']);
  });
});

describe('openTextMeasure', () => {
  it('knows the bundled font: bold is wider, marks take hardly any room', async () => {
    const measure = await openTextMeasure();
    const plain = measure('uơ Đ', style);
    expect(measure('uơ Đ', { size: 30, weight: 700 })).toBeGreaterThan(plain);
    expect(measure('ẵựởộ', style) / measure('aươo', style)).toBeCloseTo(1, 1);
  });
});
