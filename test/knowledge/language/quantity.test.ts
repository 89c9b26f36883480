import { describe, expect, it } from 'vitest';
import {
  findQuantities,
  formatNumber,
  parseNumber,
  parseNumberWord,
} from '../../../knowledge/language/quantity.ts';

const read = (text: string) =>
  findQuantities(text).map(({ value, valueHigh, unit, per }) => [value, valueHigh, unit, per]);

describe('parseNumber', () => {
  it.each([
    ['100.000', 100_000],
    ['9,5', 9.5],
    ['9.5', 9.5],
    ['1.234,5', 1234.5],
    ['1 000', 1000],
  ])('reads %s', (digits, value) => expect(parseNumber(digits)).toBe(value));
  it('is null for no number', () => expect(parseNumber('một')).toBeNull());
});

describe('findQuantities', () => {
  it.each([
    ['đạt 95%', [[95, null, '%', null]]],
    ['dưới 9,5‰', [[9.5, null, '‰', null]]],
    ['giảm 5 - 10%', [[5, 10, '%', null]]],
    ['còn 200/100.000 trẻ', [[200, null, null, 100_000]]],
    ['30%0', [[30, null, '‰', null]]],
    ['-70.000 ngôi nhà', [[70_000, null, null, null]]],
  ])('reads %s', (text, expected) => expect(read(text)).toEqual(expected));
  it('does not join numbers of two lines', () => {
    expect(read('2\n100 trẻ')).toEqual([
      [2, null, null, null],
      [100, null, null, null],
    ]);
  });
  it.each(['QH14', 'Covid-19', 'A5'])('does not read the number in %s', (text) =>
    expect(read(text)).toEqual([]));
});

describe('formatNumber', () => {
  it('is undone by parseNumber', () => {
    for (const value of [0, 9.5, 1000, 1_234_567.25]) expect(parseNumber(formatNumber(value))).toBe(value);
  });
});

describe('parseNumberWord', () => {
  it('reads one word', () => expect([parseNumberWord('Ba'), parseNumberWord('vài')]).toEqual([3, null]));
});
