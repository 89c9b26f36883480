import { describe, expect, it } from 'vitest';
import { comparePlans } from '../../../../knowledge/directives/coverage/compare-plans.ts';
import type { Task } from '../../../../knowledge/model/register.ts';
import { buildDeadline } from '../../../helpers/build-document.ts';
import { commune, evidence, targets } from '../../../helpers/conflict-plans.ts';

const NEXT_YEAR = { from: '2032-01-01', to: '2032-12-31' };
const toTask = (task: string, passage = 5): Task => ({
  ...evidence(task, passage),
  task,
  actor: null,
  role: null,
});
const report = (year: number, day: string) =>
  buildDeadline(evidence(`báo cáo kết quả năm ${year} về Sở Y tế trước ngày ${day}/12/${year}`, 3), {
    task: `báo cáo kết quả năm ${year}`,
    recipient: 'Sở Y tế',
    bound: 'before',
    dueOn: `${year}-12-${day}`,
  });

describe('comparePlans', () => {
  it('tells what was added, dropped and changed, both quotations together', () => {
    const { changes, same } = comparePlans(
      commune({
        targets: targets(
          { indicator: 'tỷ lệ hộ nghèo', comparator: 'lt', value: 5 },
          { indicator: 'trẻ em dưới 6 tuổi có thẻ bảo hiểm y tế', comparator: 'ge', value: 95 },
        ),
        tasks: [toTask('Rà soát ao hồ, cắm biển cảnh báo đuối nước')],
      }),
      commune({
        targets: targets(
          { indicator: 'tỷ lệ hộ nghèo', comparator: 'lt', value: 4 },
          { indicator: 'đường giao thông nông thôn được cứng hóa', comparator: 'ge', value: 80 },
        ),
        tasks: [toTask('Tiếp tục rà soát ao hồ, cắm biển cảnh báo đuối nước')],
      }),
    );
    expect(same).toBe(1);
    expect(changes).toMatchObject([
      {
        change: 'changed',
        status: 'stricter',
        before: { item: { quote: 'tỷ lệ hộ nghèo 5%' } },
        after: { item: { quote: 'tỷ lệ hộ nghèo 4%' } },
        reason: 'văn bản trước: dưới 5%; văn bản sau: dưới 4%',
      },
      { change: 'dropped', before: { item: { value: 95 } }, after: null },
      { change: 'added', before: null, after: { item: { value: 80 } } },
    ]);
  });

  it('compares plans of two years as if of one, and tells their days as they are written', () => {
    const [earlier, later] = [
      commune({
        targets: targets({ indicator: 'tỷ lệ hộ nghèo', comparator: 'lt', value: 5 }),
        deadlines: [report(2031, '05')],
      }),
      commune({
        period: NEXT_YEAR,
        targets: targets({ indicator: 'tỷ lệ hộ nghèo', comparator: 'lt', value: 5, period: NEXT_YEAR }),
        deadlines: [report(2032, '10')],
      }),
    ];
    expect(comparePlans(earlier, later)).toMatchObject({
      years: 1,
      same: 1,
      changes: [
        {
          status: 'later',
          reason: 'văn bản trước: trước ngày 05/12/2031; văn bản sau: trước ngày 10/12/2032',
        },
      ],
    });
    expect(comparePlans(earlier, { ...later, deadlines: [report(2032, '05')] })).toMatchObject({
      changes: [],
      same: 2,
    });
  });

  it('pairs what is one thing in other words before it calls it gone and new', () => {
    const due = (task: string, dueOn: string) =>
      buildDeadline(evidence(task, 3), { task, bound: 'before', dueOn });
    const { changes } = comparePlans(
      commune({
        deadlines: [due('Rà soát, cắm biển cảnh báo tại hố bom, ao sâu', '2031-04-30')],
        tasks: [toTask('Vận động chủ đò ký cam kết mặc áo phao khi chở khách')],
      }),
      commune({
        deadlines: [due('Kiểm đếm và cắm biển tại các hố bom, ao sâu chưa rào', '2031-05-20')],
        tasks: [toTask('Lập tổ tuần tra đường mòn biên giới')],
      }),
    );
    expect(changes.map(({ change, kind, status }) => [change, kind, status])).toEqual([
      ['changed', 'deadline', 'later'],
      ['dropped', 'task', null],
      ['added', 'task', null],
    ]);
    expect(changes[0]?.reason).toContain('20/5/2031');
  });

  it('tells softer and harder words', () => {
    const compare = (given: string, own: string) =>
      comparePlans(commune({ tasks: [toTask(given)] }), commune({ tasks: [toTask(own)] })).changes;
    const [weekly, monthly] = ['hằng tuần', 'hằng tháng'].map((time) => `Súc rửa bể chứa nước mưa ${time}`);
    expect(compare(weekly ?? '', monthly ?? '')).toMatchObject([{ change: 'changed', status: 'weaker' }]);
    expect(compare(monthly ?? '', weekly ?? '')).toMatchObject([{ change: 'changed', status: 'stricter' }]);
  });

  it('finds nothing between a plan and itself', () => {
    const plan = commune({
      targets: targets({ indicator: 'tỷ lệ hộ nghèo', comparator: 'lt', value: 5 }),
      deadlines: [report(2031, '05')],
      tasks: [toTask('Rà soát ao hồ, cắm biển cảnh báo đuối nước')],
    });
    expect(comparePlans(plan, plan)).toMatchObject({ changes: [], same: 3, years: 0 });
  });
});
