import { describe, expect, it } from 'vitest';
import {
  datesAgree,
  findDates,
  formatDate,
  parseIsoDate,
  toDayBounds,
  toIsoDate,
} from '../../../knowledge/language/vietnamese-date.ts';

const first = (text: string) => findDates(text)[0]?.date;
const date = (day: number | null, month: number | null, year: number | null) => ({ day, month, year });

describe('findDates', () => {
  it.each([
    ['ngày 14 tháng 3 năm 2023', date(14, 3, 2023)],
    ['ngày 1 4 tháng 1 1 năm 2023', date(14, 11, 2023)],
    ['ngày 14 tháng 1 9 giờ', date(14, 1, null)],
    ['ngày    tháng 3 năm 2023', date(null, 3, 2023)],
    ['ngày … tháng … năm 2023', date(null, null, 2023)],
    ['ngày     /3/2023', date(null, 3, 2023)],
    ['ngày …/…/2023', date(null, null, 2023)],
    ['ngày 25/6/2020', date(25, 6, 2020)],
    ['ngày 5-3-2020', date(5, 3, 2020)],
    ['trước 30 tháng 6 năm 2026', date(30, 6, 2026)],
    ['trước ngày 15/6 hằng năm', date(15, 6, null)],
    ['tháng 6/2023', date(null, 6, 2023)],
    ['ngày 18\ntháng 5 năm 2026', date(18, 5, 2026)],
  ])('reads %j', (text, expected) => expect(first(text)).toEqual(expected));
  it.each([
    'ngày 31/02/2023',
    'năm 2023',
    'giai đoạn 2021-2030',
    'tỷ lệ 1/3',
    'làm việc hằng ngày. Tháng hành động',
  ])('finds none in %j', (text) => expect(findDates(text)).toEqual([]));
  it('reads dates typed without marks', () => {
    const read = (text: string) => findDates(text).map((mention) => mention.date);
    expect(read('tu ngay 8 thang 1 nam 2026 den 5/3')).toEqual([date(8, 1, 2026), date(5, 3, null)]);
    expect(read('thang 6 nam 2026')).toEqual([date(null, 6, 2026)]);
  });

  it('gives offsets of the words', () => {
    const text = 'báo cáo trước ngày 25/6/2020.';
    const found = findDates(text)[0];
    expect(text.slice(found?.start, found?.end)).toBe('25/6/2020');
  });
});

describe('toIsoDate', () => {
  it('is null unless whole and real', () => {
    expect([
      toIsoDate(date(5, 12, 2020)),
      toIsoDate(date(null, 12, 2020)),
      toIsoDate(date(31, 2, 2023)),
    ]).toEqual(['2020-12-05', null, null]);
  });
  it('is undone by parseIsoDate', () => expect(parseIsoDate('2020-12-05')).toEqual(date(5, 12, 2020)));
});

describe('formatDate', () => {
  it('writes days under ten and months 1 and 2 in two digits', () => {
    expect([
      formatDate(date(5, 2, 2023)),
      formatDate(date(15, 3, 2023)),
      formatDate(date(null, 3, 2023)),
    ]).toEqual(['05/02/2023', '15/3/2023', '3/2023']);
  });
});

describe('datesAgree', () => {
  it('holds when no known part differs', () => {
    expect(datesAgree(date(null, 3, 2023), date(14, 3, 2023))).toBe(true);
    expect(datesAgree(date(13, 3, 2023), date(14, 3, 2023))).toBe(false);
  });
});

describe('toDayBounds', () => {
  it.each([
    [{ year: 2024, month: 2, day: 5 }, '2024-02-05', '2024-02-05'],
    [{ year: 2024, month: 2, day: null }, '2024-02-01', '2024-02-29'],
    [{ year: 2024, month: null, day: null }, '2024-01-01', '2024-12-31'],
  ])('of %o are %s and %s', (date, first, last) => expect(toDayBounds(date)).toEqual({ first, last }));

  it('are none without a year', () => expect(toDayBounds({ year: null, month: 2, day: 5 })).toBeUndefined());
});
