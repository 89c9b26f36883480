import { describe, expect, it } from 'vitest';
import {
  collapseSpaces,
  composeMarks,
  normalizeCharacters,
  unifyTonePlacement,
} from '../../../knowledge/language/normalize.ts';

describe('normalizeCharacters', () => {
  it('composes letters that were typed apart', () => {
    expect(normalizeCharacters('Uỷ ban'.normalize('NFD'))).toBe('Uỷ ban');
  });
  it('turns Ð and Ɖ into Đ, ð into đ', () => {
    expect(normalizeCharacters('QÐ-UBND, Ɖảng, ðại')).toBe('QĐ-UBND, Đảng, đại');
  });
  it('makes dashes and spaces plain and drops zero-width characters', () => {
    expect(normalizeCharacters('2021–2030\u00A0a\u200Bb\u00ADc')).toBe('2021-2030 abc');
  });
  it('keeps line breaks of every kind as \\n', () => {
    expect(normalizeCharacters('a\r\nb\rc\u2028d')).toBe('a\nb\nc\nd');
  });
});

describe('composeMarks', () => {
  it('puts a mark back on its letter, also behind a space', () => {
    expect(composeMarks('hoa \u0300 giải, to\u0302\u0309').normalize('NFC')).toBe('hoà giải, tổ');
  });
});

describe('collapseSpaces', () => {
  it('leaves one space between words and none at the ends', () => {
    expect(collapseSpaces('  a \n  b ')).toBe('a b');
  });
});

describe('unifyTonePlacement', () => {
  it.each([
    ['hoà', 'hòa'],
    ['Uỷ ban', 'Ủy ban'],
    ['UỶ BAN', 'ỦY BAN'],
    ['thuỷ lợi', 'thủy lợi'],
    ['khoẻ', 'khỏe'],
  ])('writes %s as %s', (old, unified) => expect(unifyTonePlacement(old)).toBe(unified));
  it.each(['quý', 'hoàn', 'toán', 'quỹ', 'hoạch', 'khuỷu'])('leaves %s alone', (word) =>
    expect(unifyTonePlacement(word)).toBe(word));
});
