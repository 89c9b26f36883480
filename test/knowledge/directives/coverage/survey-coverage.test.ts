import { describe, expect, it } from 'vitest';
import { resolveAgency } from '../../../../knowledge/agencies/resolve-agency.ts';
import { surveyCoverage } from '../../../../knowledge/directives/coverage/survey-coverage.ts';
import type { OfficialDocument } from '../../../../knowledge/model/official-document.ts';
import type { Deadline, Task } from '../../../../knowledge/model/register.ts';
import { buildDeadline } from '../../../helpers/build-document.ts';
import { commune, evidence, province, type TargetFields, targets } from '../../../helpers/conflict-plans.ts';

const [AGENCY] = resolveAgency('UBND xã Suối Reo, tỉnh Lam Kha', '2031-03-01').agencies;

function survey(basis: Partial<OfficialDocument>, draft: Partial<OfficialDocument>) {
  if (AGENCY === undefined) throw new Error('no agency');
  return surveyCoverage([province(basis)], commune(draft), AGENCY);
}

const HELPED = { indicator: 'trẻ em có hoàn cảnh đặc biệt được trợ giúp' } as const;
const target = (fields: Omit<TargetFields, 'indicator'>) => targets({ ...HELPED, ...fields });

function toDeadline(task: string, dueOn: string, fields: Partial<Deadline> = {}): Deadline {
  const [year, month, day] = dueOn.split('-');
  const quote = `${task} trước ngày ${day}/${month}/${year}`;
  return buildDeadline(evidence(quote, 3), { task, bound: 'before', dueOn, ...fields });
}

const toTask = (task: string, passage = 5): Task => ({
  ...evidence(task, passage),
  task,
  actor: null,
  role: null,
});

describe('surveyCoverage', () => {
  it.each([
    [{ comparator: 'gt', value: 90 }, { comparator: 'gt', value: 90 }, 'equal'],
    [{ comparator: 'gt', value: 90 }, { comparator: 'eq', value: 90 }, 'weaker'],
    [{ comparator: 'ge', value: 95 }, { comparator: 'gt', value: 95 }, 'stricter'],
    [{ comparator: 'ge', value: 95 }, { comparator: 'ge', value: 90 }, 'weaker'],
    [{ comparator: 'lt', value: 9 }, { comparator: 'lt', value: 8 }, 'stricter'],
    [{ comparator: 'lt', value: 9 }, { comparator: 'ge', value: 9 }, 'different'],
    [{ comparator: 'ge', value: 95 }, { comparator: 'ge', value: 95, isAspiration: true }, 'different'],
    [
      { comparator: 'decrease_by', value: 10, baseline: 'so với năm 2030' },
      { comparator: 'decrease_vs_baseline', value: null, baseline: 'so với năm 2030' },
      'different',
    ],
  ] as const)('judges the figures of targets by their comparators: %o against %o', (given, own, status) => {
    const { rows } = survey({ targets: target(given) }, { targets: target(own) });
    expect(rows.map((row) => row.status)).toEqual([status]);
    expect(rows[0]?.where?.quote).toContain(HELPED.indicator);
  });

  it('tells a condition that is dropped, and one that is added', () => {
    const condition = 'khi phát hiện';
    const [plain, bound] = [
      target({ comparator: 'eq', value: 100 }),
      target({ comparator: 'eq', value: 100, condition }),
    ];
    expect(survey({ targets: bound }, { targets: plain }).rows[0]).toMatchObject({
      status: 'different',
      reason: 'dự thảo bỏ điều kiện "khi phát hiện"',
    });
    expect(survey({ targets: plain }, { targets: bound }).rows[0]).toMatchObject({
      status: 'different',
      reason: 'dự thảo thêm điều kiện "khi phát hiện"',
    });
  });

  it('never calls a target of another year or of other people the same', () => {
    const given = target({ comparator: 'ge', value: 95, period: { from: '2031-01-01', to: '2035-12-31' } });
    const [later] = survey({ targets: given }, { targets: target({ comparator: 'ge', value: 95 }) }).rows;
    expect(later?.status).toBe('different');
    const other = targets({ indicator: 'trẻ em dưới 5 tuổi được tiêm chủng', comparator: 'ge', value: 95 });
    const own = targets({ indicator: 'trẻ em dưới 1 tuổi được tiêm chủng', comparator: 'ge', value: 95 });
    expect(survey({ targets: other }, { targets: own }).rows[0]?.status).toBe('missing');
  });

  it('leaves out what was over before the draft begins', () => {
    const past = target({ comparator: 'ge', value: 95, period: { from: '2026-01-01', to: '2030-12-31' } });
    const { rows } = survey({ targets: past, deadlines: [toDeadline('rà soát ao hồ', '2030-06-01')] }, {});
    expect(rows.map(({ status }) => status)).toEqual(['not-applicable', 'not-applicable']);
  });

  it.each([
    ['2031-06-10', 'earlier'],
    ['2031-06-15', 'equal'],
    ['2031-06-20', 'later'],
  ])('judges the day of a report that the draft sends up by %s', (day, status) => {
    const fields = { recipient: 'Sở Y tế' };
    const given = toDeadline('báo cáo kết quả 6 tháng đầu năm', '2031-06-15', {
      ...fields,
      actor: 'UBND các xã',
    });
    const own = toDeadline('báo cáo kết quả thực hiện 6 tháng đầu năm', day, fields);
    expect(survey({ deadlines: [given] }, { deadlines: [own] }).rows[0]?.status).toBe(status);
  });

  it('takes of bare reports to one receiver the nearest for the same', () => {
    const fields = { recipient: 'Sở Y tế' };
    const report = (day: string) => toDeadline('báo cáo kết quả', day, fields);
    const { rows } = survey(
      { deadlines: [report('2031-07-05'), report('2031-09-20')] },
      { deadlines: [report('2031-07-05'), report('2031-09-25')] },
    );
    expect(rows.map(({ status }) => status)).toEqual(['equal', 'later']);
  });

  it.each([
    ['Rà soát hố nước, ao hồ nguy hiểm (hạn: 20/4).', 'earlier'],
    ['Chậm nhất 20/4, thôn rà soát hố nước, ao hồ nguy hiểm.', 'earlier'],
    ['Thôn rà soát hố nước, ao hồ nguy hiểm xong trước 30 tháng 4.', 'equal'],
    ['Thôn rà soát hố nước, ao hồ nguy hiểm, chậm nhất 15/5.', 'later'],
  ])('reads a day that the register does not hold: %s', (own, status) => {
    const { rows } = survey(
      { deadlines: [toDeadline('rà soát hố nước, ao hồ nguy hiểm', '2031-04-30')] },
      { tasks: [toTask(own)] },
    );
    expect(rows[0]?.status).toBe(status);
  });

  it('takes the day of the point over a deed for its own', () => {
    const over = { ...toTask('Phòng, chống đuối nước (xong trước 20/4)', 4), locator: 'II.1' };
    const deed = { ...toTask('Rà soát hố nước, ao hồ nguy hiểm', 5), locator: 'II.1.a' };
    const { rows } = survey(
      { deadlines: [toDeadline('rà soát hố nước, ao hồ nguy hiểm', '2031-04-30')] },
      { tasks: [over, deed] },
    );
    expect(rows[0]?.status).toBe('earlier');
  });

  it('says where a draft has the deed but not its day', () => {
    const { rows } = survey(
      { deadlines: [toDeadline('rà soát hố nước, ao hồ nguy hiểm', '2031-04-30')] },
      { tasks: [toTask('Rà soát hố nước, ao hồ nguy hiểm.')] },
    );
    expect(rows[0]).toMatchObject({ status: 'missing', reason: expect.stringContaining('không nêu hạn') });
    expect(rows[0]?.where?.quote).toContain('Rà soát');
  });

  it.each([
    ['Đẩy mạnh truyền thông về an toàn giao thông cho học sinh', 'equal'],
    ['Tổ chức truyền thông về an toàn giao thông cho học sinh trên địa bàn xã Suối Reo', 'equal'],
    ['Không truyền thông về an toàn giao thông cho học sinh', 'different'],
    ['Truyền thông về an toàn giao thông', 'different'],
    ['Truyền thông về dinh dưỡng cho phụ nữ mang thai', 'missing'],
  ])('finds a task by its content words: %s', (own, status) => {
    const tasks = [toTask('UBND các xã tổ chức truyền thông về an toàn giao thông cho học sinh')];
    expect(survey({ tasks }, { tasks: [toTask(own)] }).rows[0]?.status).toBe(status);
  });

  it.each([
    ['Nhân viên y tế nên kiểm tra tủ thuốc, dụng cụ sơ cứu hằng tháng', 'weaker', 'dự thảo thêm "nên"'],
    ['Nhân viên y tế kiểm tra tủ thuốc, dụng cụ sơ cứu hằng quý', 'weaker', '"hằng tháng"'],
    ['Nhân viên y tế kiểm tra tủ thuốc, dụng cụ sơ cứu hằng tuần', 'stricter', '"hằng tuần"'],
    ['Mỗi tháng một lần nhân viên y tế kiểm tra tủ thuốc, dụng cụ sơ cứu', 'equal', ''],
  ])('weighs the words beside figures and days: %s', (own, status, reason) => {
    const tasks = [toTask('Nhân viên y tế kiểm tra tủ thuốc, dụng cụ sơ cứu hằng tháng')];
    const [row] = survey({ tasks }, { tasks: [toTask(own)] }).rows;
    expect(row).toMatchObject({ status, reason: expect.stringContaining(reason) });
  });

  it('takes what is said in full in another place for what holds', () => {
    const given = 'Kiểm tra tủ thuốc, dụng cụ sơ cứu của nhà văn hóa hằng tháng';
    const tasks = [toTask(`Cố gắng ${given.toLowerCase()}`, 5), toTask(given, 6)];
    expect(survey({ tasks: [toTask(given)] }, { tasks }).rows[0]?.status).toBe('equal');
  });

  it('never surely finds a task of words of order alone, nor one in the words of a target', () => {
    const general = [toTask('Chủ trì, hướng dẫn, kiểm tra việc thực hiện')];
    expect(survey({ tasks: general }, { tasks: general }).rows[0]?.status).toBe('different');
    const tasks = [toTask('Kiểm tra chất lượng nước của công trình cấp nước tập trung')];
    const own = targets({
      indicator: 'công trình cấp nước tập trung được kiểm tra chất lượng nước',
      comparator: 'eq',
      value: 100,
    });
    expect(survey({ tasks }, { targets: own }).rows[0]?.status).toBe('different');
  });

  it('does not take the title of what a draft carries out for a task', () => {
    const tasks = [toTask('Phòng, chống tai nạn, thương tích trẻ em')];
    const opening = evidence(
      'Thực hiện Kế hoạch số 12/KH-UBND về phòng, chống tai nạn, thương tích trẻ em',
      1,
    );
    const reference = {
      ...opening,
      relation: 'implements' as const,
      type: 'Kế hoạch',
      number: '12/KH-UBND',
      issuedOn: { year: null, month: null, day: null },
      issuer: null,
      subject: null,
      documentId: null,
      isPartial: false,
      actsFrom: null,
    };
    const uncovered = [{ ...opening, reason: 'number' as const }];
    expect(survey({ tasks }, { uncovered, references: [reference] }).rows[0]?.status).toBe('missing');
  });

  it('does not call two targets alike that each say something of their own, or go opposite ways', () => {
    const compare = (given: TargetFields, own: TargetFields) =>
      survey({ targets: targets(given) }, { targets: targets(own) }).rows[0]?.status;
    const stunted = {
      indicator: 'trẻ em dưới 5 tuổi suy dinh dưỡng thể thấp còi',
      comparator: 'lt',
      value: 9,
    } as const;
    expect(compare(stunted, { ...stunted, indicator: 'trẻ em dưới 5 tuổi suy dinh dưỡng thể nhẹ cân' })).toBe(
      'missing',
    );
    const poor = { indicator: 'trẻ em có hoàn cảnh đặc biệt', comparator: 'lt', value: 5 } as const;
    expect(compare({ ...HELPED, comparator: 'eq', value: 92 }, poor)).toBe('missing');
    expect(
      compare(
        { ...HELPED, comparator: 'eq', value: 92 },
        { ...HELPED, indicator: `${HELPED.indicator} tại nhà`, comparator: 'eq', value: 92 },
      ),
    ).toBe('different');
  });

  it('takes a task with another number or time for another one', () => {
    const tasks = [toTask('Tổng vệ sinh môi trường, diệt bọ gậy tại 05 thôn')];
    const own = [toTask('Tổng vệ sinh môi trường, diệt bọ gậy tại 03 thôn')];
    expect(survey({ tasks }, { tasks: own }).rows[0]?.status).toBe('different');
  });

  it('keeps the doubt whether something obliges', () => {
    const tasks = [{ ...toTask('Trực phòng cháy rừng'), actor: 'UBND các xã có rừng' }];
    const { rows } = survey({ tasks }, { tasks: [toTask('Trực phòng cháy rừng')] });
    expect(rows[0]).toMatchObject({ status: 'equal', reason: expect.stringContaining('có rừng') });
  });

  it('tells what the register does not know of a basis document', () => {
    const sentence = { ...evidence('Chuẩn bị phương án 4 tại chỗ.'), reason: 'number' as const };
    const { uncovered } = survey({ pages: { read: 2, total: 3 }, uncovered: [sentence] }, {});
    expect(uncovered).toMatchObject([{ unreadPages: 1, sentences: [sentence] }]);
    expect(survey({}, {}).uncovered).toEqual([]);
  });
});
