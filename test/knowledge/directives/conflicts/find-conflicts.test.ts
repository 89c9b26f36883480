import { describe, expect, it } from 'vitest';
import { conflictSchema } from '../../../../knowledge/directives/conflicts/conflict.ts';
import {
  findConflicts,
  findConflictsWithin,
} from '../../../../knowledge/directives/conflicts/find-conflicts.ts';
import {
  commune,
  conflictsOf,
  province,
  type TargetFields,
  targets,
} from '../../../helpers/conflict-plans.ts';

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
