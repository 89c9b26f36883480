import { describe, expect, it } from 'vitest';
import { findConflicts } from '../../../../knowledge/directives/conflicts/find-conflicts.ts';
import type { Deadline } from '../../../../knowledge/model/register.ts';
import { buildDeadline, buildDocument } from '../../../helpers/build-document.ts';
import { commune, conflictsOf, evidence, province } from '../../../helpers/conflict-plans.ts';

type Due = Partial<Deadline> & Pick<Deadline, 'task'>;

function deadlines(...fields: readonly Due[]): Deadline[] {
  return fields.map((one, i) =>
    buildDeadline(
      evidence(`${one.task} trước ngày ${one.dueOn?.split('-').reverse().join('/') ?? one.rule}`, i),
      { bound: 'before', ...one },
    ),
  );
}

const HALF_YEAR = {
  task: 'báo cáo kết quả 6 tháng đầu năm',
  actor: 'Ủy ban nhân dân các xã, phường',
  recipient: 'Sở Y tế',
  dueOn: '2031-06-20',
};
const OWN = { task: 'gửi báo cáo 06 tháng', actor: 'Các trường học', recipient: 'Ủy ban nhân dân xã' };

function compareDays(above: Due, below: Due) {
  return conflictsOf(
    findConflicts(province({ deadlines: deadlines(above) }), commune({ deadlines: deadlines(below) })),
  );
}

describe('findConflicts of deadlines', () => {
  it('finds an internal day later than, or on, the day it must be sent up', () => {
    expect(compareDays(HALF_YEAR, { ...OWN, dueOn: '2031-06-22' }).conflicts).toMatchObject([
      { kind: 'deadline', label: 'later', subordinate: { dueOn: '2031-06-22' } },
    ]);
    expect(compareDays(HALF_YEAR, { ...OWN, dueOn: '2031-06-20' }).conflicts).toMatchObject([
      { label: 'same-day' },
    ]);
    expect(compareDays(HALF_YEAR, { ...OWN, dueOn: '2031-06-15' })).toMatchObject({
      conflicts: [],
      compared: 1,
    });
  });

  it('takes days that end on one working day for the same', () => {
    const monday = { ...HALF_YEAR, dueOn: '2031-06-23', lastWorkingDay: '2031-06-20' };
    expect(
      compareDays(monday, { ...OWN, bound: 'by', dueOn: '2031-06-20', lastWorkingDay: '2031-06-20' })
        .conflicts,
    ).toMatchObject([{ label: 'same-day' }]);
  });

  it('accepts the superior’s own day for what the commune itself sends up', () => {
    const sent = {
      task: 'báo cáo kết quả 6 tháng đầu năm',
      actor: 'Phòng Văn hóa - Xã hội',
      recipient: 'Sở Y tế',
      dueOn: '2031-06-20',
    };
    expect(compareDays(HALF_YEAR, sent).conflicts).toEqual([]);
    expect(compareDays(HALF_YEAR, { ...sent, dueOn: '2031-06-25' }).conflicts).toMatchObject([
      { label: 'later' },
    ]);
  });

  it.each([
    ['another report', { task: 'báo cáo kết quả năm 2031' }],
    ['another body over it', { recipient: 'Sở Tư pháp' }],
    ['another year', { dueOn: '2032-06-25' }],
    ['a campaign', { task: 'báo cáo kết quả Tháng hành động vì trẻ em' }],
  ])('leaves %s alone', (_, fields) => {
    expect(compareDays(HALF_YEAR, { ...OWN, dueOn: '2031-06-25', ...fields }).conflicts).toEqual([]);
  });

  it('knows the report that a superior has somebody told to send', () => {
    const told = { ...HALF_YEAR, task: 'chỉ đạo trạm y tế báo cáo 6 tháng đầu năm' };
    expect(compareDays(told, { ...OWN, dueOn: '2031-06-25' }).conflicts).toMatchObject([{ label: 'later' }]);
  });

  it('leaves alone the bare report of a plan on another matter', () => {
    const other = commune({
      subject: 'Thu gom rác thải năm 2031',
      deadlines: deadlines({ ...OWN, dueOn: '2031-06-25' }),
    });
    expect(findConflicts(province({ deadlines: deadlines(HALF_YEAR) }), other).findings).toEqual([]);
  });

  it('finds two superiors that ask one body for one report on two days', () => {
    const later = { ...HALF_YEAR, dueOn: '2031-06-25' };
    const department = buildDocument({
      id: 'department',
      issuer: 'Sở Y tế tỉnh Lam Kha',
      issuerLevel: 'department',
      subject: 'Công tác trẻ em năm 2031',
      deadlines: deadlines(later),
    });
    const { findings } = findConflicts(
      province({ deadlines: deadlines(HALF_YEAR) }),
      department,
      'superiors',
    );
    expect(findings.map(({ conflict }) => conflict)).toMatchObject([
      { label: 'later', relation: 'superiors' },
    ]);
  });

  it('takes a head without his body for the issuer’s own', () => {
    const toHead = { ...OWN, recipient: 'Hiệu trưởng', dueOn: '2031-06-20' };
    expect(compareDays(HALF_YEAR, toHead).conflicts).toMatchObject([{ label: 'same-day' }]);
  });

  it('leaves alone what another body owes', () => {
    expect(
      compareDays({ ...HALF_YEAR, actor: 'Sở Tài chính' }, { ...OWN, dueOn: '2031-06-25' }).conflicts,
    ).toEqual([]);
  });

  it('holds a yearly rule against a dated day', () => {
    const rule = {
      ...HALF_YEAR,
      task: 'báo cáo kết quả hằng năm',
      dueOn: null,
      rule: 'trước ngày 10 tháng 12 hằng năm',
      recurrence: 'hằng năm',
    };
    const dated = { ...OWN, task: 'báo cáo kết quả năm 2031', dueOn: '2031-12-20' };
    expect(compareDays(rule, dated).conflicts).toMatchObject([{ label: 'later' }]);
    expect(compareDays(rule, { ...dated, dueOn: '2031-12-01' }).conflicts).toEqual([]);
  });

  it.each([
    ['báo cáo Tháng hành động vì trẻ em', 'tham mưu UBND xã báo cáo kết quả Tháng hành động vì trẻ em'],
    ['báo cáo Tháng cao điểm tiêm chủng năm 2031', 'gửi báo cáo tháng cao điểm tiêm chủng'],
    ['báo cáo Tuần lễ trẻ em', 'gửi báo cáo kết quả Tuần lễ trẻ em'],
    ['báo cáo Tuần lễ dinh dưỡng hợp lý', 'báo cáo kết quả tuần lễ dinh dưỡng hợp lý'],
  ])('holds a report on a campaign against one: %s', (above, below) => {
    const found = compareDays(
      { ...HALF_YEAR, task: above },
      { task: below, actor: 'Phòng Văn hóa - Xã hội', recipient: 'Sở Y tế', dueOn: '2031-06-27' },
    );
    expect(found.conflicts).toMatchObject([{ kind: 'deadline', label: 'later' }]);
  });

  it('takes a receiver at the end of the words for no matter of the report', () => {
    const found = compareDays(
      { ...HALF_YEAR, task: 'báo cáo Tháng hành động quốc gia' },
      {
        task: 'tham mưu UBND xã báo cáo Tháng hành động quốc gia về Sở Y tế',
        actor: 'Phòng Văn hóa - Xã hội',
        dueOn: '2031-06-27',
      },
    );
    expect(found.conflicts).toMatchObject([{ label: 'later' }]);
  });

  it('holds no monthly report against one on a campaign', () => {
    expect(
      compareDays(
        { ...HALF_YEAR, task: 'báo cáo tháng' },
        { ...OWN, task: 'báo cáo Tháng hành động vì trẻ em', dueOn: '2031-06-27' },
      ).conflicts,
    ).toEqual([]);
    expect(
      compareDays(
        { ...HALF_YEAR, task: 'báo cáo tháng gửi Sở Y tế' },
        { ...OWN, task: 'gửi báo cáo tháng', dueOn: '2031-06-27' },
      ).conflicts,
    ).toMatchObject([{ label: 'later' }]);
  });
});
