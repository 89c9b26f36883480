import { describe, expect, it } from 'vitest';
import { isOverall } from '../../../../../bot/assistant/draft/report/overall.ts';
import { resolveAgencyLocally } from '../../../../../knowledge/agencies/local-places.ts';
import { province, targets } from '../../../../helpers/conflict-plans.ts';

const [commune] = resolveAgencyLocally('UBND xã Suối Reo, tỉnh Lam Kha', '2031-03-01', [], []).agencies;

describe('isOverall', () => {
  it.each([
    ['Tỷ lệ che phủ rừng toàn tỉnh đạt 43%', true],
    ['Giảm tỷ lệ hộ thiếu nước xuống dưới 4% so với tổng số hộ toàn tỉnh', false],
    ['Trên 60% trẻ đi học trên tổng số trẻ em toàn tỉnh', false],
  ])('%s: %s', (quote, isOver) => {
    const [target] = targets({ quote, indicator: quote, comparator: 'ge', value: 1 });
    if (target === undefined || commune === undefined) throw new Error('no target or commune');
    expect(isOverall({ document: province({}), target }, commune)).toBe(isOver);
  });
});
