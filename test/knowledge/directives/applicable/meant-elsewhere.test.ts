import { describe, expect, it } from 'vitest';
import { resolveAgency } from '../../../../knowledge/agencies/resolve-agency.ts';
import { createElsewhereJudge } from '../../../../knowledge/directives/applicable/meant-elsewhere.ts';
import { buildDocument } from '../../../helpers/build-document.ts';

const [agency] = resolveAgency('UBND xã Đồi Sim, tỉnh Lam Khê', '2031-01-01').agencies;

function isElsewhere(subject: string, addressees: string[] = []): boolean {
  if (agency === undefined) throw new Error('no agency');
  return createElsewhereJudge(agency, '2031-01-01')(buildDocument({ id: 'a', subject, addressees }));
}

describe('createElsewhereJudge', () => {
  it.each([
    ['Phê duyệt Đề án chăm sóc trẻ em tỉnh Sông Vân', []],
    ['Kiểm tra, xử lý vụ việc', ['Ủy ban nhân dân tỉnh Sông Vân']],
    ['Phối hợp cung cấp số liệu', ['Bộ Công an', 'Bộ Tư pháp']],
    ['Bổ nhiệm Giám đốc Sở Y tế', []],
  ])('takes “%s” to %s for others’', (subject, addressees) => {
    expect(isElsewhere(subject, addressees)).toBe(true);
  });

  it.each([
    ['Phê duyệt Đề án chăm sóc trẻ em tỉnh Lam Khê', []],
    ['Tăng cường công tác trẻ em', []],
    ['Tăng cường công tác trẻ em', ['Ủy ban nhân dân các tỉnh, thành phố']],
    ['Tăng cường công tác trẻ em', ['Bộ Y tế', 'Ủy ban nhân dân tỉnh Lam Khê']],
  ])('leaves “%s” to %s', (subject, addressees) => {
    expect(isElsewhere(subject, addressees)).toBe(false);
  });
});
