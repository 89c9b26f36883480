import { describe, expect, it } from 'vitest';
import type { Agency } from '../../../../knowledge/agencies/agency.ts';
import { resolveAgency } from '../../../../knowledge/agencies/resolve-agency.ts';
import { judgeWithin } from '../../../../knowledge/directives/coverage/judge-within.ts';
import type { Task } from '../../../../knowledge/model/register.ts';
import { province } from '../../../helpers/conflict-plans.ts';

function agencyOf(name: string): Agency {
  const [agency] = resolveAgency(name, '2031-03-01').agencies;
  if (agency === undefined) throw new Error(`no agency: ${name}`);
  return agency;
}

const COMMUNE = agencyOf('UBND xã Suối Reo, tỉnh Lam Kha');
const SCHOOL = agencyOf('Trường THCS Suối Reo, xã Suối Reo, tỉnh Lam Kha');

function toTask(quote: string, actor: string | null, locator: string, at: number): Task {
  const place = { locator, page: null, passage: at, start: at * 1000, end: at * 1000 + quote.length };
  return { quote, ...place, scan: null, confirmedBy: null, task: quote, actor, role: 'do' };
}

function judge(tasks: readonly Task[], agency: Agency) {
  const [first] = tasks;
  if (first === undefined) throw new Error('no task');
  return judgeWithin(first, province({ tasks: [...tasks] }), agency);
}

describe('a task given to somebody else', () => {
  it('is the commune’s where its own unit is named under a point for communes', () => {
    const own = toTask('Giao Phòng Kinh tế làm đầu mối', 'Phòng Kinh tế', 'V.2.c', 1);
    const sibling = toTask('Bố trí kinh phí', 'Ủy ban nhân dân các xã, phường', 'V.2.a', 2);
    expect(judge([own, sibling], COMMUNE)?.applies).toBe(true);
    expect(judge([own], COMMUNE)).toBeUndefined();
  });

  it('is the commune’s where its hamlets are named under a dash of the point', () => {
    const own = toTask('Mỗi thôn lập một tổ tuần tra', 'Mỗi thôn', 'II.A, gạch đầu dòng 3', 1);
    const sibling = toTask('Bố trí kinh phí', 'Ủy ban nhân dân các xã, phường', 'II.A, gạch đầu dòng 1', 2);
    expect(judge([own, sibling], COMMUNE)?.applies).toBe(true);
    const other = toTask('Lập bản đồ', 'Ủy ban nhân dân các xã, phường', 'II.B, gạch đầu dòng 1', 3);
    expect(judge([own, other], COMMUNE)).toBeUndefined();
  });

  it('is not the commune’s where the unit is of the province', () => {
    const own = toTask('Phòng Kinh tế tỉnh kiểm tra', 'Phòng Kinh tế tỉnh', 'V.2.c', 1);
    const sibling = toTask('Bố trí kinh phí', 'Ủy ban nhân dân các xã, phường', 'V.2.a', 2);
    expect(judge([own, sibling], COMMUNE)).toBeUndefined();
  });

  it('is the commune’s where its sentence begins with communes, whatever its lead says', () => {
    const own = toTask('4. Ủy ban nhân dân cấp xã thăm các hộ nghèo', 'Ủy ban nhân dân các tỉnh', '4', 1);
    expect(judge([own], COMMUNE)).toEqual({ applies: true, reason: null });
  });

  it('is a school’s, with a doubt, where a letter to the committee speaks of its pupils', () => {
    const of = (quote: string) => [toTask(quote, 'Ủy ban nhân dân các xã, phường', '1.a', 1)];
    expect(judge(of('Học sinh lớp 8 học trồng rau'), SCHOOL)?.reason).toContain(
      'thực hiện khi được giao lại',
    );
    expect(judge(of('Học sinh lớp 4 học trồng rau'), SCHOOL)).toBeUndefined();
    expect(judge(of('Sửa đường vào thôn'), SCHOOL)).toBeUndefined();
  });
});
