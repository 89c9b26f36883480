import { describe, expect, it } from 'vitest';
import { findDueTimes } from '../../../ingest/parse/deadline-times.ts';
import type { DocumentHeader } from '../../../knowledge/model/official-document.ts';
import { headerOf } from './outlined-fixture.ts';

function dueOf(text: string, issued: string, plan: number | null, changes: Partial<DocumentHeader> = {}) {
  const [year = 0, month = 0, day = 0] = issued.split('-').map(Number);
  const period = plan === null ? { from: null, to: null } : { from: `${plan}-01-01`, to: `${plan}-12-31` };
  const header = headerOf({ issuedOn: { year, month, day }, period, ...changes });
  return findDueTimes(text, header).map((time) => time.dueOn ?? time.spanEndsOn);
}

const LETTER = { type: 'Công văn' };

describe('the year of a date that names none', () => {
  it('is that of the letter, not of the year its subject prepares', () => {
    const text =
      'các đơn vị nộp bản thuyết minh trước ngày 20/7; rà soát từ ngày 01/8 đến 15/8, xong trước 30/9';
    expect(dueOf(text, '2026-06-30', 2027, LETTER)).toEqual(['2026-07-20', '2026-08-15', '2026-09-30']);
    const subject = 'Xây dựng kế hoạch và dự toán năm 2027';
    expect(dueOf('nộp trước ngày 20/7', '2026-06-30', 2027, { subject })).toEqual(['2026-07-20']);
  });

  it('is that of the plan where the next such day lies in it, unknown where it lies before', () => {
    expect(dueOf('gửi trước ngày 10/6', '2026-11-20', 2027)).toEqual(['2027-06-10']);
    expect(dueOf('đăng ký trước ngày 20/12', '2026-11-20', 2027)).toEqual([null]);
    expect(
      findDueTimes('đăng ký trước ngày 20/12', headerOf({ issuedOn: { year: 2026, month: 11, day: 20 } }))[0]
        ?.rule,
    ).toBe('trước ngày 20/12');
  });

  it('is that of the plan behind a time that lies in it', () => {
    const text = 'báo cáo 6 tháng trước ngày 10/6, báo cáo năm trước ngày 10/12';
    expect(dueOf(text, '2026-11-20', 2027)).toEqual(['2027-06-10', '2027-12-10']);
    expect(dueOf('gửi trước ngày 10/6 và ngày 10/12', '2026-11-20', 2027)).toEqual([
      '2027-06-10',
      '2027-12-10',
    ]);
  });

  it('never makes a day before the issue', () => {
    expect(dueOf('nộp bản tổng kết trước ngày 05/01', '2026-12-20', 2026)).toEqual(['2027-01-05']);
    expect(dueOf('nộp bản tổng kết trước ngày 05/01', '2026-12-20', null)).toEqual(['2027-01-05']);
    expect(dueOf('khắc phục trước ngày 01/3', '2025-12-15', 2025, { type: 'Báo cáo' })).toEqual([
      '2026-03-01',
    ]);
    expect(dueOf('hoàn thành trong tháng 02', '2025-12-15', 2025)).toEqual(['2026-02-28']);
  });

  it('is unknown for a day long past', () => {
    expect(dueOf('gửi trước ngày 10/4', '2026-05-20', 2026)).toEqual([null]);
    expect(dueOf('gửi trước ngày 10/4', '2026-05-20', null)).toEqual([null]);
  });

  it('is not that of the issue for the very day', () => {
    expect(dueOf('tổng kết trước ngày 20/12', '2025-12-20', null)).toEqual([null]);
    expect(dueOf('tổng kết trước ngày 20/12', '2025-12-20', 2026)).toEqual(['2026-12-20']);
  });

  it('counts from the first of the month where the day of issue is blank', () => {
    const issuedOn = { year: 2026, month: 11, day: null };
    expect(dueOf('gửi trước ngày 15/11', '2026-11-01', 2026, { issuedOn })).toEqual(['2026-11-15']);
  });
});
