import { describe, expect, it } from 'vitest';
import { judgeTargets } from '../../../../knowledge/directives/conflicts/judge-targets.ts';
import type { Comparator, Target } from '../../../../knowledge/model/register.ts';
import { buildTarget } from '../../../helpers/build-document.ts';

function target(comparator: Comparator, value: number | null, fields: Partial<Target> = {}): Target {
  const evidence = {
    quote: fields.quote ?? `${value}`,
    locator: 'I',
    page: null,
    passage: 0,
    start: 0,
    end: 1,
  };
  return buildTarget(
    { ...evidence, scan: null, confirmedBy: null },
    { indicator: 'tỷ lệ hộ dùng nước giếng', comparator, value, ...fields },
  );
}

describe('judgeTargets', () => {
  it.each([
    ['lt', 5, 'lt', 6, 'weaker'],
    ['lt', 5, 'le', 4, 'stricter'],
    ['reduce_to', 5, 'le', 6, 'weaker'],
    ['ge', 90, 'gt', 80, 'weaker'],
    ['gt', 90, 'increase_to', 95, 'stricter'],
    ['eq', 100, 'gt', 95, 'weaker'],
    ['eq', 100, 'eq', 95, 'weaker'],
    ['ge', 90, 'eq', 85, 'weaker'],
    ['le', 5, 'eq', 6, 'weaker'],
    ['decrease_by', 10, 'decrease_by', 5, 'weaker'],
    ['increase_by', 10, 'increase_by', 12, 'stricter'],
    ['eq', 0, 'eq', 2, 'weaker'],
    ['maintain', 100, 'maintain', 95, 'weaker'],
    ['ge', 50, 'maintain', 45, 'weaker'],
  ] as const)('%s %d against %s %d is %s', (first, value, second, other, label) => {
    expect(judgeTargets(target(first, value), target(second, other))).toEqual({ kind: 'value', label });
  });

  it('finds a figure bound less strictly though it is the same', () => {
    expect(judgeTargets(target('lt', 5), target('reduce_to', 5))).toEqual({
      kind: 'comparator',
      label: 'weaker',
    });
    expect(judgeTargets(target('ge', 90), target('gt', 90))).toEqual({
      kind: 'comparator',
      label: 'stricter',
    });
  });

  it.each([
    ['le', 5, 'reduce_to', 5],
    ['ge', 90, 'eq', 90],
    ['decrease_by', 10, 'reduce_to', 5],
    ['ge', 5, 'le', 3],
    ['decrease_vs_baseline', null, 'decrease_by', 5],
    ['maintain', 50, 'ge', 50],
    ['maintain', null, 'ge', 60],
  ] as const)('says nothing of %s %s against %s %s', (first, value, second, other) => {
    expect(judgeTargets(target(first, value), target(second, other))).toBeNull();
  });

  it('never guesses which of two bare levels is the stricter', () => {
    expect(judgeTargets(target('eq', 12), target('eq', 14))).toEqual({ kind: 'value', label: 'different' });
  });

  it('takes a level that is to be reached for a floor', () => {
    const reached = target('eq', 90, { quote: 'tỷ lệ hộ dùng nước giếng đạt 90%' });
    expect(judgeTargets(reached, target('eq', 85))).toEqual({ kind: 'value', label: 'weaker' });
  });

  it('accepts a figure inside a range, and finds one below it', () => {
    const range = target('decrease_by', 5, { valueHigh: 10 });
    expect(judgeTargets(range, target('decrease_by', 7))).toBeNull();
    expect(judgeTargets(range, target('decrease_by', 3))).toEqual({ kind: 'value', label: 'weaker' });
  });

  it('finds a figure that was left out of a change', () => {
    expect(judgeTargets(target('decrease_by', 10), target('decrease_vs_baseline', null))).toEqual({
      kind: 'value',
      label: 'different',
    });
  });

  it('finds per mille against per cent, but not the same share in other units', () => {
    const perMille = target('le', 15, { unit: '‰' });
    expect(judgeTargets(perMille, target('le', 15))).toEqual({ kind: 'unit', label: 'different' });
    expect(judgeTargets(perMille, target('le', 1.5))).toBeNull();
    expect(judgeTargets(target('le', 200, { unit: null, per: 100_000 }), target('le', 0.2))).toBeNull();
  });

  it('does not hold a count against a share', () => {
    expect(judgeTargets(target('ge', 12, { unit: 'lớp' }), target('ge', 10))).toBeNull();
    expect(
      judgeTargets(target('ge', 12, { unit: 'lớp' }), target('ge', 10, { unit: 'giáo viên' })),
    ).toBeNull();
  });
});
