import { describe, expect, it } from 'vitest';
import { createLines } from '../../../bot/terminal/progress-bar.ts';
import { createEstimator, formatEstimate } from '../../../bot/terminal/progress-estimate.ts';

describe('createEstimator', () => {
  it('cannot tell from one moment', () => {
    expect(createEstimator()({ done: 1, total: 9 }, 0)).toEqual({ filesPerSecond: null, remainingMs: null });
  });
  it('goes by the pace of the last half minute', () => {
    const estimate = createEstimator();
    for (let second = 0; second <= 10; second++)
      estimate({ done: second * 100, total: 2_000 }, second * 1_000);
    for (let second = 11; second < 60; second++)
      estimate({ done: 990 + second, total: 2_000 }, second * 1_000);
    const { filesPerSecond, remainingMs } = estimate({ done: 1_050, total: 2_000 }, 60_000);
    expect(filesPerSecond).toBeCloseTo(1);
    expect(remainingMs).toBeCloseTo(950_000);
  });
});

describe('formatEstimate', () => {
  it.each([
    [{ filesPerSecond: null, remainingMs: null }, ''],
    [{ filesPerSecond: 0.03, remainingMs: 2_880_000 }, ''],
    [{ filesPerSecond: 2.5, remainingMs: 120_000 }, ' · 2,5 tệp/giây · còn khoảng 2 phút'],
    [{ filesPerSecond: 42.4, remainingMs: 9_000 }, ' · 42 tệp/giây · còn chưa tới 1 phút'],
    [{ filesPerSecond: 0.1, remainingMs: 5_400_000 }, ' · 0,1 tệp/giây · còn khoảng 1 giờ 30 phút'],
  ])('%o', (estimate, text) => expect(formatEstimate(estimate)).toBe(text));
});

describe('createLines', () => {
  it('writes a line every ten seconds', () => {
    const lines: string[] = [];
    let now = 0;
    const progress = createLines(
      (line) => lines.push(line),
      () => now,
    );
    for (let done = 1; done <= 25; done++) {
      now = done * 1_000;
      progress.update({ done, total: 300 });
    }
    expect(lines).toEqual([
      'Đã nạp 10/300 tệp · 1,0 tệp/giây · còn khoảng 5 phút\n',
      'Đã nạp 20/300 tệp · 1,0 tệp/giây · còn khoảng 5 phút\n',
    ]);
  });
});
