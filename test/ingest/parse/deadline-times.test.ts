import { describe, expect, it } from 'vitest';
import { findDueTimes, lastDayOf } from '../../../ingest/parse/deadline-times.ts';
import { headerOf } from './outlined-fixture.ts';

function timeIn(text: string) {
  const [time] = findDueTimes(text, headerOf());
  return time;
}

describe('findDueTimes', () => {
  it.each([
    ['hoàn thành trong tháng 6/2027', 'trong tháng 6/2027', '2027-06-30'],
    ['trồng rừng trong quý II/2028', 'trong quý II/2028', '2028-06-30'],
    ['sơ kết trong quý IV năm 2028', 'trong quý IV năm 2028', '2028-12-31'],
    ['tập huấn trong quý I và quý III năm 2027', 'trong quý I và quý III năm 2027', '2027-09-30'],
    ['hoàn thành trong 6 tháng đầu năm', 'trong 6 tháng đầu năm', '2027-06-30'],
  ])('reads the span of "%s" as within, without a date of its own', (text, rule, spanEndsOn) => {
    expect(timeIn(text)).toMatchObject({ bound: 'within', dueOn: null, rule, spanEndsOn });
  });

  it.each([
    ['nạo vét mương xong trước tết Nguyên đán Mậu Thân 2028.', 'trước tết Nguyên đán Mậu Thân 2028'],
    ['khơi thông cống rãnh trước mùa mưa bão, trồng cây', 'trước mùa mưa bão'],
    ['sửa trường trước khi bước vào năm học mới;', 'trước khi bước vào năm học mới'],
  ])('reads the event in "%s" as before, without a date', (text, rule) => {
    expect(timeIn(text)).toMatchObject({ bound: 'before', dueOn: null, rule, isFirm: false });
  });

  it.each([
    ['vào ngày 05 hằng tháng', 'on', 'hằng tháng'],
    ['trước 15 giờ thứ Sáu hằng tuần', 'before', 'hằng tuần'],
    ['hằng ngày trước 16 giờ', 'before', 'hằng ngày'],
    ['trước ngày 20 của tháng cuối quý', 'before', 'tháng cuối quý'],
    ['trước ngày 05 của tháng đầu quý sau', 'before', 'tháng đầu quý sau'],
    ['ngày 10, 25 hằng tháng', 'on', 'hằng tháng'],
  ] as const)('reads "%s" as recurring', (text, bound, recurrence) => {
    expect(timeIn(`báo cáo ${text}`)).toMatchObject({ bound, dueOn: null, rule: text, recurrence });
  });

  it('leaves the verb behind a recurring day out', () => {
    expect(timeIn('Định kỳ trước ngày 20 tháng cuối quý báo cáo kết quả')?.rule).toBe(
      'trước ngày 20 tháng cuối quý',
    );
  });

  it.each([
    ['gửi trước 15/6', 'before', '2027-06-15'],
    ['gửi trước ngày 15-6-2027', 'before', '2027-06-15'],
    ['Thời hạn nộp báo cáo tổng kết: ngày 05/12/2027', 'by', '2027-12-05'],
    ['xong chậm nhất là cuối tháng 3/2027', 'by', '2027-03-31'],
    ['tổng kết vào cuối năm 2028', 'by', '2028-12-31'],
  ] as const)('dates "%s"', (text, bound, dueOn) => {
    expect(timeIn(text)).toMatchObject({ bound, dueOn });
  });

  it.each([
    ['trước 05 ngày so với ngày làm việc của Đoàn', 'before'],
    ['Sau khi kết thúc giám sát 15 ngày', 'within'],
    ['chậm nhất không quá 05 ngày làm việc', 'within'],
  ] as const)('keeps the rule of "%s"', (text, bound) => {
    expect(timeIn(`${text}, nộp báo cáo`)).toMatchObject({ bound, dueOn: null, rule: text });
  });

  it('gives an earlier date the year of the one it is joined to', () => {
    const dates = findDueTimes('báo cáo trước ngày 15/6 và 15/12/2029', headerOf()).map(({ dueOn }) => dueOn);
    expect(dates).toEqual(['2029-06-15', '2029-12-15']);
  });

  it('lets a second date behind a bracket share the bound of the first', () => {
    const times = findDueTimes(
      'gửi chậm nhất ngày 15/6/2027 (báo cáo 6 tháng) và ngày 15/12/2027',
      headerOf(),
    );
    expect(times.map(({ bound, dueOn }) => [bound, dueOn])).toEqual([
      ['by', '2027-06-15'],
      ['by', '2027-12-15'],
    ]);
  });
});

describe('lastDayOf', () => {
  it('is the last working day of a span: 31/10/2026 is a Saturday', () => {
    expect(lastDayOf({ bound: 'within', dueOn: null, spanEndsOn: '2026-10-31' })).toBe('2026-10-30');
  });

  it('is null for a rule without a date', () => {
    expect(lastDayOf({ bound: 'within', dueOn: null, spanEndsOn: null })).toBeNull();
  });
});
