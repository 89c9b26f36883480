import { describe, expect, it } from 'vitest';
import { readFigure } from '../../../../../bot/assistant/draft/report/figure.ts';
import { judgeResult } from '../../../../../bot/assistant/draft/report/judge-result.ts';
import { createTypedResult } from '../../../../../bot/assistant/draft/report/typed-result.ts';
import type { Target } from '../../../../../knowledge/model/register.ts';
import { buildTarget } from '../../../../helpers/build-document.ts';

const EVIDENCE = {
  ...{ quote: '', locator: 'I.1', page: null, passage: 0, start: 0, end: 0, scan: null, confirmedBy: null },
};

function judge(target: Partial<Target>, value: string, previous?: string): string {
  const before = previous === undefined ? undefined : readFigure(previous);
  return judgeResult(
    buildTarget(EVIDENCE, { indicator: 'x', comparator: 'ge', value: 1, ...target }),
    createTypedResult('x', value),
    before ?? null,
  );
}

describe('judgeResult', () => {
  it.each<[Partial<Target>, string, string]>([
    [{ comparator: 'lt', value: 5, unit: '%' }, '5%', 'missed'],
    [{ comparator: 'lt', value: 5, unit: '%' }, '4,9%', 'reached'],
    [{ comparator: 'le', value: 5, unit: '%' }, '5%', 'reached'],
    [{ comparator: 'gt', value: 98, unit: '%' }, '98%', 'missed'],
    [{ comparator: 'ge', value: 60, unit: '%' }, '60%', 'reached'],
    [{ comparator: 'reduce_to', value: 430, unit: null, per: 100_000 }, '431/100.000', 'missed'],
    [{ comparator: 'reduce_to', value: 430, unit: null, per: 100_000 }, '430/100.000 hộ', 'reached'],
    [{ comparator: 'increase_to', value: 30, unit: '%' }, '29,9%', 'missed'],
    [{ comparator: 'eq', value: 100, unit: '%', quote: '100% hộ' }, '99,9%', 'missed'],
    [{ comparator: 'eq', value: 2, unit: 'lớp', quote: 'Mở 02 lớp tập huấn' }, '3 lớp', 'reached'],
    [{ comparator: 'eq', value: 60, valueHigh: 65, unit: '%', quote: 'từ 60% đến 65% hộ' }, '59%', 'missed'],
    [{ comparator: 'eq', value: 60, valueHigh: 65, unit: '%', quote: 'từ 60% đến 65% hộ' }, '66%', 'reached'],
    [{ comparator: 'eq', value: 0, unit: 'vụ', quote: 'Số vụ cháy: 0 vụ' }, '1 vụ', 'missed'],
    [{ comparator: 'maintain', value: 99.8, unit: '%' }, '99,8%', 'reached'],
  ])('%j with %s: %s', (target, value, verdict) => {
    expect(judge(target, value)).toBe(verdict);
  });

  it.each<[indicator: string, value: string, verdict: string]>([
    ['Tỷ lệ hộ được dùng nước sạch', '75%', 'reached'],
    ['Tỷ lệ hộ được dùng nước sạch', '69%', 'missed'],
    ['Tỷ lệ hộ chưa được dùng nước sạch', '75%', 'other-direction'],
    ['Tỷ lệ hộ bị cắt nước được báo lại', '75%', 'other-direction'],
  ])('takes more of what people are served with for no fault: %s %s', (indicator, value, verdict) => {
    const target: Partial<Target> = {
      comparator: 'eq',
      value: 70,
      unit: '%',
      indicator,
      quote: `${indicator}: 70%`,
    };
    expect(judge(target, value)).toBe(verdict);
  });

  it.each<[Partial<Target>, string, string]>([
    [
      { comparator: 'eq', value: 13, unit: 'thôn', denominator: '14 thôn', quote: '13/14 thôn có kẻng' },
      '13/14 thôn',
      'reached',
    ],
    [
      { comparator: 'eq', value: 13, unit: 'thôn', denominator: '14 thôn', quote: '13/14 thôn có kẻng' },
      '12/14 thôn',
      'missed',
    ],
    [
      { comparator: 'eq', value: 13, unit: 'thôn', denominator: '14 thôn', quote: '13/14 thôn có kẻng' },
      '92%',
      'missed',
    ],
    [{ comparator: 'ge', value: 85, unit: '%' }, '12/14 thôn', 'reached'],
    [{ comparator: 'ge', value: 86, unit: '%' }, '12/14 thôn', 'missed'],
    [{ comparator: 'le', value: 12, unit: '%' }, '1/8 lớp', 'missed'],
  ])('computes the share of a part: %j with %s: %s', (target, value, verdict) => {
    expect(judge(target, value)).toBe(verdict);
  });

  it('does not judge which side of a plain level is better', () => {
    const target: Partial<Target> = {
      comparator: 'eq',
      value: 16,
      unit: '%',
      quote: 'Tỷ lệ hộ thiếu nước 16%',
    };
    expect(judge(target, '16%')).toBe('reached');
    expect(judge(target, '15%')).toBe('other-direction');
  });

  it('judges no target that says what must not be, no other unit, no more than the whole', () => {
    expect(judge({ comparator: 'gt', value: 12, quote: 'không còn xã có tỷ lệ trên 12%' }, '13%')).toBe(
      'words',
    );
    expect(judge({ comparator: 'ge', value: 60, unit: '%' }, '60 hộ')).toBe('unit');
    expect(judge({ comparator: 'ge', value: 60, unit: '%' }, '955%')).toBe('over-whole');
    expect(judge({ comparator: 'ge', value: 60, unit: '%' }, 'khá tốt')).toBe('words');
  });

  const fall: Partial<Target> = { comparator: 'decrease_by', value: 7, unit: '%', quote: 'Giảm 7% số vụ' };
  it.each<[Partial<Target>, string, string | undefined, string]>([
    [fall, 'giảm 7%', undefined, 'reached'],
    [fall, 'tăng 7%', undefined, 'missed'],
    [fall, '93 vụ', '100 vụ', 'reached'],
    [fall, '94 vụ', '100 vụ', 'missed'],
    [fall, '93 vụ', undefined, 'without-previous'],
    [fall, '93 vụ', '0 vụ', 'without-previous'],
    [fall, '7%', '9%', 'level-or-change'],
    [{ ...fall, quote: 'Giảm trên 7% số vụ' }, 'giảm 7%', undefined, 'missed'],
    [{ comparator: 'decrease_vs_baseline', value: null, unit: null }, '3 vụ', '3 vụ', 'missed'],
    [{ comparator: 'increase_vs_baseline', value: null, unit: null }, '4 vụ', '3 vụ', 'reached'],
  ])('a change %j with %s after %s: %s', (target, value, previous, verdict) => {
    expect(judge(target, value, previous)).toBe(verdict);
  });
});
