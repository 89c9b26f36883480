import { describe, expect, it } from 'vitest';
import { firstDayOfMonth, lastDayOfMonth, parseNamedSpan } from '../../../knowledge/language/named-span.ts';

describe('parseNamedSpan', () => {
  it.each([
    ['trong tháng 6/2027', 2027, 6, 6],
    ['trong tháng 7 và tháng 8 năm 2027', 2027, 7, 8],
    ['Quý IV năm 2028', 2028, 10, 12],
    ['trong quý I và quý III', null, 1, 9],
    ['trong 6 tháng cuối năm', null, 7, 12],
    ['trong năm 2029', 2029, 1, 12],
  ])('%s', (words, year, firstMonth, lastMonth) => {
    expect(parseNamedSpan(words)).toEqual({ year, firstMonth, lastMonth });
  });

  it('is undefined without a month, quarter, half or year, and for a month that does not exist', () => {
    expect(parseNamedSpan('trước mùa mưa')).toBeUndefined();
    expect(parseNamedSpan('trong tháng 13/2027')).toBeUndefined();
  });
});

describe('firstDayOfMonth, lastDayOfMonth', () => {
  it('knows leap years', () => {
    expect(firstDayOfMonth(2028, 2)).toBe('2028-02-01');
    expect(lastDayOfMonth(2028, 2)).toBe('2028-02-29');
    expect(lastDayOfMonth(2027, 2)).toBe('2027-02-28');
  });
});
