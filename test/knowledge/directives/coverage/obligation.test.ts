import { describe, expect, it } from 'vitest';
import type { Agency } from '../../../../knowledge/agencies/agency.ts';
import { resolveAgency } from '../../../../knowledge/agencies/resolve-agency.ts';
import { judgeActor } from '../../../../knowledge/directives/coverage/judge-actor.ts';
import { listObligations } from '../../../../knowledge/directives/coverage/obligation.ts';
import type { Task } from '../../../../knowledge/model/register.ts';
import { buildDeadline } from '../../../helpers/build-document.ts';
import { commune, evidence, province, targets } from '../../../helpers/conflict-plans.ts';

function agencyOf(name: string): Agency {
  const [agency] = resolveAgency(name, '2031-03-01').agencies;
  if (agency === undefined) throw new Error(`no agency: ${name}`);
  return agency;
}

const COMMUNE = agencyOf('UBND xã Suối Reo, tỉnh Lam Kha');
const WARD = agencyOf('UBND phường Trung Đồi, tỉnh Lam Kha');
const HEALTH = agencyOf('Sở Y tế tỉnh Lam Kha');
const SCHOOL = agencyOf('Trường THCS Suối Reo, xã Suối Reo, tỉnh Lam Kha');

const toTask = (task: string, actor: string | null = null): Task => ({
  ...evidence(task),
  task,
  actor,
  role: null,
});

describe('judgeActor', () => {
  it.each([
    ['UBND các xã, phường', COMMUNE],
    ['Ủy ban nhân dân cấp xã', WARD],
    ['Chủ tịch Ủy ban nhân dân các huyện, thị xã và các xã, phường', COMMUNE],
    ['UBND cấp huyện, cấp xã', COMMUNE],
    ['Các sở, ngành và UBND các xã, phường', COMMUNE],
    ['Các sở, ngành và UBND các xã, phường', HEALTH],
    ['các địa phương', COMMUNE],
    ['UBND các xã Tân Bình, Suối Reo và phường Trung Đồi', COMMUNE],
    ['Giám đốc Sở Y tế, Chủ tịch UBND các xã', HEALTH],
    ['các sở: Sở Tài chính, Sở Y tế', HEALTH],
    ['Các sở Tài chính, Khoa học và Công nghệ, Y tế', HEALTH],
    ['các sở: Nội vụ và Y tế', HEALTH],
    ['các cơ sở giáo dục', SCHOOL],
    ['Hiệu trưởng các trường', SCHOOL],
    ['Các trường mầm non, tiểu học, THCS', SCHOOL],
    ['Cơ sở giáo dục mầm non, phổ thông', SCHOOL],
    ['các đơn vị (các phòng GD&ĐT, các trường THCS)', SCHOOL],
  ])('%s obliges a body of its kind', (actor, agency) => {
    expect(judgeActor(actor, agency)).toEqual({ applies: true, reason: null });
  });

  it.each([
    ['Sở Y tế', COMMUNE],
    ['Trạm Y tế các xã, phường', COMMUNE],
    ['Hội Liên hiệp Phụ nữ các xã, phường', COMMUNE],
    ['UBND các xã Tân Bình, Hạ Sơn', COMMUNE],
    ['UBND các phường', COMMUNE],
    ['Ủy ban nhân dân tỉnh', COMMUNE],
    ['UBND các tỉnh, thành phố trực thuộc Trung ương', COMMUNE],
    ['các bộ, ngành liên quan', HEALTH],
    ['Sở Giáo dục và Đào tạo', HEALTH],
    ['các sở: Sở Tài chính, Sở Tư pháp', HEALTH],
    ['Các sở Tài chính, Khoa học và Công nghệ', HEALTH],
    ['Các trường THPT', SCHOOL],
    ['Trường Tiểu học và Trường THCS Hạ Sơn', SCHOOL],
    ['Tổ chức, cá nhân kinh doanh hàng hóa', COMMUNE],
    ['Các trường mầm non, trung học phổ thông', SCHOOL],
  ])('%s does not oblige others', (actor, agency) => {
    const { applies, reason } = judgeActor(actor, agency);
    expect(applies).toBe(false);
    expect(reason).toContain(actor);
  });

  it.each([
    ['UBND các xã, phường có rừng', COMMUNE, 'có rừng'],
    ['UBND các xã miền núi', COMMUNE, 'miền núi'],
    ['các cơ quan, đơn vị liên quan', COMMUNE, 'liên quan'],
    ['Các sở, ngành quản lý ngành, lĩnh vực', HEALTH, 'quản lý ngành'],
    ['UBND các xã', WARD, 'UBND các xã'],
  ])('tells the doubt where %s may oblige', (actor, agency, doubt) => {
    const { applies, reason } = judgeActor(actor, agency);
    expect(applies).toBe(true);
    expect(reason).toContain(doubt);
  });
});

describe('listObligations', () => {
  it('takes nobody named for all addressees', () => {
    const [task] = listObligations(province({ tasks: [toTask('Rà soát ao hồ.')] }), COMMUNE);
    expect(task).toMatchObject({ kind: 'task', applies: true, reason: null });
  });

  it('tells that a letter goes to somebody above or beside', () => {
    const tasks = [toTask('Rà soát ao hồ.')];
    const above = province({ tasks, addressees: ['Ủy ban nhân dân các tỉnh, thành phố'] });
    expect(listObligations(above, COMMUNE)[0]).toMatchObject({ applies: true, reason: expect.any(String) });
    const beside = province({ tasks, addressees: ['Sở Nội vụ'] });
    expect(listObligations(beside, COMMUNE)[0]).toMatchObject({ applies: false });
  });

  it('carries down the targets of the whole province, not those of another unit', () => {
    const [whole, own, other, count] = listObligations(
      province({
        targets: targets(
          { indicator: 'tỷ lệ hộ nghèo', comparator: 'lt', value: 5 },
          { indicator: 'tỷ lệ hộ nghèo', comparator: 'lt', value: 4, scope: 'Xã Suối Reo' },
          { indicator: 'tỷ lệ hộ nghèo', comparator: 'lt', value: 3, scope: 'Xã Hạ Sơn' },
          { indicator: 'biển cảnh báo', comparator: 'eq', value: 250, unit: 'biển' },
        ),
      }),
      COMMUNE,
    );
    expect(whole).toMatchObject({ applies: true, reason: null });
    expect(own).toMatchObject({ applies: true, reason: null });
    expect(other).toMatchObject({ applies: false, reason: 'chỉ tiêu của Xã Hạ Sơn' });
    expect(count).toMatchObject({ applies: true, reason: expect.stringContaining('phần giao') });
  });

  it('takes of targets set by level those of its own', () => {
    const share = { indicator: 'tỷ lệ hộ nghèo', comparator: 'lt', value: 5 } as const;
    const verdicts = listObligations(
      province({
        targets: targets(
          { ...share, scope: 'cấp xã' },
          { ...share, scope: 'từng xã, phường' },
          { ...share, scope: 'cấp tỉnh' },
          { ...share, scope: 'lực lượng kiểm tra của tỉnh' },
          { ...share, scope: 'UBND các xã, phường' },
          { ...share, scope: 'Sở Y tế' },
        ),
      }),
      COMMUNE,
    );
    expect(verdicts.map(({ applies, reason }) => [applies, reason])).toEqual([
      [true, null],
      [true, null],
      [false, 'chỉ tiêu riêng: cấp tỉnh'],
      [false, 'chỉ tiêu riêng: lực lượng kiểm tra của tỉnh'],
      [true, null],
      [false, expect.stringContaining('Sở Y tế')],
    ]);
    expect(verdicts.map(({ item }) => 'scope' in item && item.scope)).toEqual([
      ...[null, null, 'cấp tỉnh', 'lực lượng kiểm tra của tỉnh', null, 'Sở Y tế'],
    ]);
  });

  it('counts a task that only repeats a deadline once, and one that says more twice', () => {
    const quote = 'UBND các xã báo cáo kết quả về Sở Y tế trước ngày 03/12/2031';
    const deadline = buildDeadline(evidence(quote), {
      task: 'báo cáo kết quả',
      actor: 'UBND các xã',
      recipient: 'Sở Y tế',
      bound: 'before',
      dueOn: '2031-12-03',
    });
    const repeated = {
      ...toTask('báo cáo kết quả về Sở Y tế trước ngày 03/12/2031', 'UBND các xã'),
      end: quote.length,
    };
    const more = { ...repeated, task: `rà soát ao hồ, ${repeated.task}` };
    const judge = (task: Task) =>
      listObligations(province({ deadlines: [deadline], tasks: [task] }), COMMUNE).at(-1);
    expect(judge(repeated)).toMatchObject({ applies: false, restates: deadline });
    expect(judge(more)).toMatchObject({ applies: true, restates: null });
  });

  it('gives a school nothing of the phòng and thôn beside it in its commune’s plan', () => {
    const place = (task: Task, locator: string, start: number) => ({
      ...task,
      locator,
      start,
      end: start + 9,
    });
    const plan = commune({
      tasks: [
        place(toTask('theo dõi, tổng hợp', 'Phòng Văn hóa - Xã hội'), 'II.1', 0),
        place(toTask('tổ chức ngày hội đọc sách', 'Các trường học'), 'II.2', 10),
        place(toTask('dọn vệ sinh điểm vui chơi', 'Các thôn'), 'II.3', 20),
      ],
    });
    expect(listObligations(plan, SCHOOL).map(({ applies }) => applies)).toEqual([false, true, false]);
  });

  it('takes all of what the agency set itself', () => {
    const own = commune({ tasks: [toTask('Rà soát ao hồ.', 'Phòng Kinh tế')] });
    expect(listObligations(own, COMMUNE)[0]).toMatchObject({ applies: true, reason: null });
  });
});
