import { describe, expect, it } from 'vitest';
import { nameRelativeYears } from '../../../knowledge/search/name-relative-years.ts';

const AUTUMN = '2026-11-23';

describe('nameRelativeYears', () => {
  it.each([
    ['chỉ tiêu năm nay của xã Lũng Cát', 'chỉ tiêu năm 2026 của xã Lũng Cát'],
    ['nam nay phai bao cao gi', 'nam 2026 phai bao cao gi'],
    ['năm ngoái đạt bao nhiêu', 'năm 2025 đạt bao nhiêu'],
    ['năm tới đặt mấy phần trăm', 'năm 2027 đặt mấy phần trăm'],
    ['sang năm giao bao nhiêu', 'năm 2027 giao bao nhiêu'],
    ['năm học này nộp gì', 'năm học 2026-2027 nộp gì'],
    ['nam hoc ngoai', 'nam hoc 2025-2026'],
  ])('%s', (typed, named) => {
    expect(nameRelativeYears(typed, AUTUMN)).toBe(named);
  });

  it.each([
    'năm nay (2026) giao mấy',
    'nam ngoai 2025 dat bao nhieu',
    'năm sau của kế hoạch đó',
    'năm này và năm khác',
  ])('leaves %s', (typed) => {
    expect(nameRelativeYears(typed, AUTUMN)).toBe(typed);
  });

  it('counts a school year from its autumn, and needs a day to count from', () => {
    expect(nameRelativeYears('năm học này', '2026-05-04')).toBe('năm học 2025-2026');
    expect(nameRelativeYears('chỉ tiêu năm nay', null)).toBe('chỉ tiêu năm nay');
  });
});
