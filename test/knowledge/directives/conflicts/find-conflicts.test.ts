import { describe, expect, it } from 'vitest';
import { conflictSchema } from '../../../../knowledge/directives/conflicts/conflict.ts';
import {
  type ConflictReport,
  findConflicts,
  findConflictsWithin,
} from '../../../../knowledge/directives/conflicts/find-conflicts.ts';
import type { OfficialDocument } from '../../../../knowledge/model/official-document.ts';
import type { Deadline, Evidence, Target } from '../../../../knowledge/model/register.ts';
import { buildDeadline, buildDocument, buildTarget } from '../../../helpers/build-document.ts';

const YEAR = { from: '2031-01-01', to: '2031-12-31' };

function evidence(quote: string, passage = 0): Evidence {
  return {
    quote,
    locator: `I.${passage}`,
    page: 1,
    passage,
    start: 0,
    end: quote.length,
    scan: null,
    confirmedBy: null,
  };
}

type TargetFields = Partial<Target> & Pick<Target, 'indicator' | 'comparator' | 'value'>;

function targets(...fields: readonly TargetFields[]): Target[] {
  return fields.map((one, i) =>
    buildTarget(evidence(`${one.indicator} ${String(one.value).replace('.', ',')}${one.unit ?? '%'}`, i), {
      period: YEAR,
      ...one,
    }),
  );
}

const province = (fields: Partial<OfficialDocument>) =>
  buildDocument({
    id: 'province',
    number: '12/KH-UBND',
    issuer: 'Ủy ban nhân dân tỉnh Lam Kha',
    issuerLevel: 'province',
    place: 'tỉnh Lam Kha',
    subject: 'Công tác trẻ em năm 2031',
    period: YEAR,
    ...fields,
  });
const commune = (fields: Partial<OfficialDocument>) =>
  buildDocument({
    id: 'commune',
    number: '07/KH-UBND',
    issuer: 'Ủy ban nhân dân xã Suối Reo',
    issuerLevel: 'commune',
    place: 'xã Suối Reo, tỉnh Lam Kha',
    subject: 'Công tác trẻ em năm 2031',
    period: YEAR,
    ...fields,
  });

/** A report with its conflicts alone. */
function conflictsOf({ findings, ...rest }: ConflictReport) {
  return { ...rest, conflicts: findings.map(({ conflict }) => conflict) };
}

function compare(above: readonly TargetFields[], below: readonly TargetFields[]) {
  return conflictsOf(
    findConflicts(province({ targets: targets(...above) }), commune({ targets: targets(...below) })),
  );
}

const POOR = { indicator: 'tỷ lệ hộ nghèo', comparator: 'lt', value: 5 } as const;

describe('findConflicts', () => {
  it('gives both sides with quotation and place', () => {
    const { conflicts } = compare(
      [POOR],
      [{ ...POOR, indicator: 'tỷ lệ hộ nghèo của xã Suối Reo', value: 6 }],
    );
    expect(conflicts).toMatchObject([
      {
        kind: 'value',
        label: 'weaker',
        severity: 'warning',
        relation: 'superior',
        superior: {
          documentId: 'province',
          number: '12/KH-UBND',
          figure: 'dưới 5%',
          value: 5,
          locator: 'I.0',
          page: 1,
        },
        subordinate: { documentId: 'commune', figure: 'dưới 6%', quote: 'tỷ lệ hộ nghèo của xã Suối Reo 6%' },
      },
    ]);
    expect(conflicts[0]?.message).toContain('dưới 5%');
    expect(conflicts[0]?.message).toContain('dưới 6%');
    expect(conflictSchema.safeParse(conflicts[0]).success).toBe(true);
  });

  it('does not call a body its own superior', () => {
    const programme = province({ id: 'programme', targets: targets(POOR) });
    const { findings } = findConflicts(programme, province({ targets: targets({ ...POOR, value: 6 }) }));
    expect(findings[0]?.conflict.message).toContain('nhẹ hơn mức của văn bản được thực hiện');
  });

  it('tells a stricter figure as a hint', () => {
    expect(compare([POOR], [{ ...POOR, value: 4 }]).conflicts).toMatchObject([
      { label: 'stricter', severity: 'hint' },
    ]);
  });

  it('counts what was compared though nothing differs', () => {
    expect(compare([POOR], [POOR])).toMatchObject({ conflicts: [], compared: 1 });
  });

  it.each([
    ['another year', { period: { from: '2035-01-01', to: '2035-12-31' } }],
    ['a programme that ends later', { period: { from: '2031-01-01', to: '2035-12-31' } }],
    ['another part of the country', { scope: 'khu vực miền núi' }],
    ['other people', { indicator: 'tỷ lệ hộ nghèo dân tộc thiểu số' }],
    ['another denominator', { denominator: 'trên tổng số hộ sản xuất nông nghiệp' }],
    ['a count', { indicator: 'số hộ nghèo', unit: 'hộ' }],
  ])('leaves a figure for %s alone', (_, fields) => {
    expect(compare([POOR], [{ ...POOR, value: 9, ...fields }])).toMatchObject({ conflicts: [], compared: 0 });
  });

  it('finds a condition that was dropped, and leaves two conditions alone', () => {
    const helped = {
      indicator: 'trẻ em bị xâm hại khi phát hiện được hỗ trợ',
      comparator: 'eq',
      value: 100,
      condition: 'khi phát hiện',
    } as const;
    const dropped = { ...helped, indicator: 'trẻ em bị xâm hại được hỗ trợ', condition: null };
    expect(compare([helped], [dropped]).conflicts).toMatchObject([
      { kind: 'condition', severity: 'warning' },
    ]);
    const other = {
      ...helped,
      indicator: 'trẻ em bị xâm hại trong diện quản lý được hỗ trợ',
      condition: 'trong diện quản lý',
      value: 80,
    };
    expect(compare([helped], [other]).conflicts).toEqual([]);
  });

  it('knows a condition wherever the sentence has it, and no more than the condition', () => {
    const contract = {
      indicator: 'cơ sở trong diện quản lý có hợp đồng thu gom',
      comparator: 'eq',
      value: 100,
      condition: 'trong diện quản lý có hợp đồng thu gom',
    } as const;
    const dropped = { ...contract, indicator: 'cơ sở có hợp đồng thu gom', condition: null };
    expect(compare([contract], [dropped]).conflicts).toMatchObject([{ kind: 'condition' }]);
    const inFront = { ...dropped, quote: 'Cơ sở trong diện được quản lý: 100% có hợp đồng thu gom' };
    expect(compare([contract], [inFront]).conflicts).toEqual([]);
  });

  it('does not hold a figure for a part of the year against the year’s', () => {
    const halfWay = { ...POOR, value: 9, quote: 'Đến hết quý II năm 2031, tỷ lệ hộ nghèo dưới 9%' };
    expect(compare([POOR], [halfWay]).compared).toBe(0);
  });

  it('takes a figure without any time for the year its document was issued in', () => {
    const open = { period: { from: null, to: null } };
    const bare = (year: number) => ({ ...open, issuedOn: { year, month: 3, day: 1 } });
    const above = (year: number) => province({ ...bare(year), targets: targets({ ...POOR, ...open }) });
    const below = commune({ targets: targets({ ...POOR, value: 6 }) });
    expect(findConflicts(above(2031), below).findings).toHaveLength(1);
    expect(findConflicts(above(2030), below).findings).toEqual([]);
  });

  it('does not hold what is done every year against what is reached at the end', () => {
    const period = { from: '2031-01-01', to: '2035-12-31' };
    const end = { indicator: 'giáo viên được bồi dưỡng', comparator: 'ge', value: 95, period } as const;
    const yearly = { ...end, value: 80, quote: 'Mỗi năm ít nhất 80% giáo viên được bồi dưỡng' };
    expect(compare([end], [yearly]).compared).toBe(0);
    expect(
      compare([{ ...yearly, value: 90, quote: 'Mỗi năm ít nhất 90% giáo viên được bồi dưỡng' }], [yearly])
        .conflicts,
    ).toMatchObject([{ label: 'weaker' }]);
  });

  it('does not hold a fall in number against a fall of a rate', () => {
    const number = { indicator: 'số trẻ em bị đuối nước', comparator: 'decrease_by', value: 10 } as const;
    expect(
      compare([number], [{ ...number, indicator: 'tỷ lệ trẻ em bị đuối nước', value: 5 }]).conflicts,
    ).toEqual([]);
    expect(compare([number], [{ ...number, value: 5 }]).conflicts).toMatchObject([{ label: 'weaker' }]);
  });

  it('compares a count with what the superior sets for each commune or for this one by name', () => {
    const classes = { indicator: 'lớp dạy bơi', comparator: 'ge', value: 2, unit: ' lớp' } as const;
    expect(compare([{ ...classes, value: 90 }], [classes]).conflicts).toEqual([]);
    expect(
      compare([{ ...classes, indicator: 'mỗi xã, phường tổ chức lớp dạy bơi', value: 3 }], [classes])
        .conflicts,
    ).toMatchObject([{ label: 'weaker' }]);
    const row = { ...classes, indicator: 'lớp dạy bơi: Xã Suối Reo', scope: 'Xã Suối Reo', value: 4 };
    const neighbour = { ...classes, indicator: 'lớp dạy bơi: Xã Suối Rèo', scope: 'Xã Suối Rèo', value: 9 };
    expect(compare([row, neighbour], [classes]).conflicts).toMatchObject([{ superior: { value: 4 } }]);
  });

  it('says nothing where the superior itself gives two figures', () => {
    expect(compare([POOR, { ...POOR, value: 4 }], [{ ...POOR, value: 6 }]).conflicts).toEqual([]);
  });

  it('leaves out what a scan does not give surely, and counts it', () => {
    const scan = { confidence: 0.5, page: 1, box: { left: 0, top: 0, width: 1, height: 1 } };
    const read = compare([POOR], [{ ...POOR, value: 6, scan }]);
    expect(read).toMatchObject({ conflicts: [], unclear: 1 });
  });

  it('holds a value said of every year against that of one', () => {
    const yearly = {
      indicator: 'công trình được kiểm tra',
      comparator: 'eq',
      value: 100,
      quote: 'Hằng năm 100% công trình được kiểm tra',
      period: { from: '2030-01-01', to: '2035-12-31' },
    } as const;
    expect(
      compare([yearly], [{ indicator: 'công trình được kiểm tra', comparator: 'eq', value: 90 }]).conflicts,
    ).toMatchObject([{ label: 'weaker' }]);
  });
});

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
});

function within(...fields: readonly TargetFields[]) {
  return conflictsOf(findConflictsWithin(province({ targets: targets(...fields) })));
}

describe('findConflictsWithin', () => {
  it('finds two figures of one indicator in one document', () => {
    const { conflicts } = within(POOR, { ...POOR, value: 4 });
    expect(conflicts).toMatchObject([
      { relation: 'within', label: 'different', superior: { value: 5 }, subordinate: { value: 4 } },
    ]);
  });

  it('leaves rows of two places alone, though only a mark parts their names', () => {
    const row = (name: string, value: number) => ({
      ...POOR,
      indicator: `hộ nghèo: Xã ${name}`,
      scope: `Xã ${name}`,
      value,
    });
    expect(within(row('Tân Phong', 4), row('Tân Phòng', 6)).conflicts).toEqual([]);
  });

  it('leaves two years alone', () => {
    const later = { ...POOR, value: 3, period: { from: '2035-01-01', to: '2035-12-31' } };
    expect(within(POOR, later).conflicts).toEqual([]);
  });
});
