import { describe, expect, it } from 'vitest';
import type { Agency } from '../../../../knowledge/agencies/agency.ts';
import { resolveAgency } from '../../../../knowledge/agencies/resolve-agency.ts';
import { judgeSchoolTarget } from '../../../../knowledge/directives/coverage/school-targets.ts';
import { province, targets } from '../../../helpers/conflict-plans.ts';

function agencyOf(name: string): Agency {
  const [agency] = resolveAgency(name, '2031-03-01').agencies;
  if (agency === undefined) throw new Error(`no agency: ${name}`);
  return agency;
}

const LOWER = agencyOf('Trường THCS Suối Reo, xã Suối Reo, tỉnh Lam Kha');
const PRESCHOOL = agencyOf('Trường Mầm non Suối Reo, xã Suối Reo, tỉnh Lam Kha');

function judge(quote: string, agency: Agency) {
  const [target] = targets({ quote, indicator: quote, comparator: 'ge', value: 1 });
  if (target === undefined) throw new Error('no target');
  return judgeSchoolTarget(target, province({}), agency);
}

describe('a target of a province, for a school', () => {
  it('may be one where a task of schools sets it, whatever it speaks of', () => {
    const quote = '100% phòng thực hành có sơ đồ lối ra';
    const [target] = targets({ quote, indicator: quote, comparator: 'eq', value: 100 });
    if (target === undefined) throw new Error('no target');
    const task = { ...target, task: quote, actor: 'Các cơ sở giáo dục', role: 'do' as const };
    expect(judgeSchoolTarget(target, province({ tasks: [task] }), LOWER)).toBeUndefined();
    expect(judgeSchoolTarget(target, province({}), LOWER)?.applies).toBe(false);
  });

  it.each([
    ['80% trẻ từ 6 đến dưới 16 tuổi có thẻ thư viện', LOWER],
    ['90% học sinh đeo mũ bảo hiểm', LOWER],
    ['Mỗi trường trồng ít nhất 20 cây', LOWER],
    ['Mỗi học sinh trung học trồng ít nhất 03 cây', LOWER],
    ['80% học sinh tiểu học và trung học cơ sở học bơi', LOWER],
    ['95% trẻ dưới 5 tuổi được cân đo', PRESCHOOL],
  ])('may be one where it speaks of schools or of its ages: %s', (quote, agency) => {
    expect(judge(quote, agency)).toBeUndefined();
  });

  it.each([
    ['95% trẻ dưới 5 tuổi được cân đo', LOWER],
    ['70% trẻ 15 tuổi có thẻ thư viện', PRESCHOOL],
    ['60% hộ dân dùng nước sạch', LOWER],
    ['75% học sinh lớp 3 có thẻ thư viện', LOWER],
    ['Mỗi học sinh tiểu học trồng ít nhất 02 cây', LOWER],
    ['80% học sinh tiểu học và trung học cơ sở học bơi', PRESCHOOL],
    ['Bảo đảm 100% điểm quan trắc môi trường hoạt động', LOWER],
  ])('is none of other ages and matters: %s', (quote, agency) => {
    expect(judge(quote, agency)?.applies).toBe(false);
  });
});
