import { describe, expect, it } from 'vitest';
import { groupByIndicator } from '../../../../bot/assistant/charts/same-indicator.ts';
import type { Target } from '../../../../knowledge/model/register.ts';
import { buildPassages, buildTarget, findEvidence } from '../../../helpers/build-document.ts';

const share = (indicator: string, more: Partial<Target> = {}) =>
  buildTarget(findEvidence(buildPassages([indicator]), indicator), {
    indicator,
    comparator: 'ge',
    value: 10,
    ...more,
  });
const countGroups = (...targets: Target[]) => groupByIndicator(targets, (target) => target).length;

describe('groupByIndicator', () => {
  it.each([
    ['the order of the words', share('tỷ lệ hộ dân dùng nước sạch'), share('Hộ dân được dùng nước sạch')],
    [
      'ages said of the population',
      share('tỷ lệ trẻ dưới 5 tuổi biết bơi'),
      share('tỷ lệ trẻ biết bơi', { population: 'trẻ dưới 5 tuổi' }),
    ],
    ['how a rate is counted', share('tỷ suất bò ốm trên 1.000 con (p/1000)'), share('tỷ suất bò ốm')],
    [
      'the row of a table',
      share('Hộ nghèo: Thôn Nà Sim', { scope: 'Thôn Nà Sim' }),
      share('Hộ nghèo', { scope: 'Thôn Lũng Cầu' }),
    ],
    [
      'a change without a figure',
      share('số vụ cháy', { comparator: 'decrease_by' }),
      share('số vụ cháy', { comparator: 'decrease_vs_baseline', value: null, unit: null }),
    ],
  ])('takes two for one whatever %s', (_, a, b) => {
    expect(countGroups(a, b)).toBe(1);
  });

  it.each([
    ['ages', share('trẻ dưới 5 tuổi biết bơi'), share('trẻ dưới 2 tuổi biết bơi')],
    ['units', share('hộ nghèo'), share('hộ nghèo', { unit: 'hộ' })],
    ['rates', share('bò ốm', { unit: null, per: 1_000 }), share('bò ốm', { unit: null, per: 100_000 })],
    ['a level and a fall', share('số vụ cháy'), share('số vụ cháy', { comparator: 'decrease_by' })],
    ['a number and a share', share('số trẻ biết bơi'), share('tỷ lệ trẻ biết bơi')],
    ['what is counted', share('trẻ bị ốm'), share('trẻ bị ốm nặng')],
    ['people', share('người bị ốm'), share('trẻ em bị ốm')],
    ['conditions', share('trẻ được chữa'), share('trẻ được chữa', { condition: 'khi phát hiện' })],
    ['wholes', share('hộ nghèo', { denominator: 'so với hộ nông thôn' }), share('hộ nghèo')],
  ])('keeps apart %s', (_, a, b) => {
    expect(countGroups(a, b)).toBe(2);
  });
});
