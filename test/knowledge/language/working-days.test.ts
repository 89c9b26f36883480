import { describe, expect, it } from 'vitest';
import { MOVABLE_HOLIDAYS } from '../../../knowledge/language/holidays.ts';
import {
  countWorkingDays,
  isPublicHoliday,
  lastWorkingDay,
} from '../../../knowledge/language/working-days.ts';

describe('lastWorkingDay', () => {
  it('is strictly before the date for "trước ngày"', () => {
    expect(lastWorkingDay('before', '2020-06-25')).toBe('2020-06-24');
  });

  it('skips the weekend', () => {
    expect(lastWorkingDay('before', '2026-12-07')).toBe('2026-12-04');
    expect(lastWorkingDay('by', '2026-12-05')).toBe('2026-12-04');
  });

  it('is the date itself for "chậm nhất" on a working day', () => {
    expect(lastWorkingDay('by', '2026-06-30')).toBe('2026-06-30');
    expect(lastWorkingDay('on', '2026-06-30')).toBe('2026-06-30');
  });

  it('skips public holidays and the days made up for them', () => {
    // 30/4 and 01/5/2022 were Saturday and Sunday: Monday and Tuesday were off.
    expect(lastWorkingDay('before', '2022-05-04')).toBe('2022-04-29');
    // Tết 2026: 16–20/02 with the weekends around it.
    expect(lastWorkingDay('before', '2026-02-23')).toBe('2026-02-13');
    // 01/9/2025 was the day beside 02/9; 30 and 31/8 a weekend.
    expect(lastWorkingDay('by', '2025-09-02')).toBe('2025-08-29');
  });

  it('is null when the day may be a movable holiday of a year without data', () => {
    expect(lastWorkingDay('before', '2040-02-10')).toBeNull();
    expect(lastWorkingDay('before', '2040-04-20')).toBeNull();
  });

  it('is known in a year without data when no movable holiday can be near', () => {
    expect(lastWorkingDay('before', '2040-06-20')).toBe('2040-06-19');
    expect(lastWorkingDay('by', '2041-01-01')).toBe('2040-12-31');
  });

  it('is null for a day announced as a holiday but not verified', () => {
    expect(lastWorkingDay('by', '2026-11-24')).toBeNull();
    expect(lastWorkingDay('by', '2025-11-24')).toBe('2025-11-24');
  });

  it('counts back from the end of a window', () => {
    expect(lastWorkingDay('within', '2026-06-28')).toBe('2026-06-26');
  });
});

describe('isPublicHoliday', () => {
  it('makes a holiday on a weekend up on the next working day that is free', () => {
    // Giỗ Tổ 29/4/2023 Saturday, 30/4 Sunday, 01/5 Monday: Tuesday and Wednesday off.
    expect(['2023-05-02', '2023-05-03', '2023-05-04'].map(isPublicHoliday)).toEqual([true, true, false]);
  });
});

describe('MOVABLE_HOLIDAYS', () => {
  it('gives five days of Tết and dates of its own year', () => {
    for (const [year, { tet, hungKings, swapped }] of Object.entries(MOVABLE_HOLIDAYS)) {
      const days = (Date.parse(tet[1]) - Date.parse(tet[0])) / 86_400_000 + 1;
      expect(days).toBe(5);
      expect([tet[0], hungKings, ...swapped].every((day) => day.startsWith(year))).toBe(true);
    }
  });
});

describe('countWorkingDays', () => {
  it('leaves out weekends and holidays, and the day it starts from', () => {
    expect(countWorkingDays('2026-11-24', '2026-11-26')).toBe(2);
    expect(countWorkingDays('2026-12-04', '2026-12-08')).toBe(2);
    expect(countWorkingDays('2025-08-29', '2025-09-03')).toBe(1);
    expect(countWorkingDays('2026-11-26', '2026-11-26')).toBe(0);
  });

  it('is null where a day may be a holiday that is not known', () => {
    expect(countWorkingDays('2026-11-23', '2026-11-26')).toBeNull();
    expect(countWorkingDays('2040-01-30', '2040-02-20')).toBeNull();
  });
});
