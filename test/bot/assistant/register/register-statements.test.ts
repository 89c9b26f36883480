import { describe, expect, it } from 'vitest';
import { composeAnswer } from '../../../../bot/assistant/compose-answer.ts';
import { formatFigure, toStatement } from '../../../../bot/assistant/register/register-statements.ts';
import type { OfficialDocument } from '../../../../knowledge/model/official-document.ts';
import type { Deadline, Target } from '../../../../knowledge/model/register.ts';
import {
  buildDeadline,
  buildDocument,
  buildPassages,
  buildTarget,
  findEvidence,
} from '../../../helpers/build-document.ts';

const lines = [
  'Rà soát cầu treo, hoàn thành trong quý II năm 2031.',
  'Gửi danh sách trước ngày 15/01.',
  'Giảm ít nhất 5% số vụ cháy.',
  'TT | Xã | Tỷ lệ (%)',
  '1 | Đồi Thông | 94,6',
  'Nộp hồ sơ chậm nhất ngày 24/01/2031.',
  'TT | Chỉ tiêu | Đơn vị | Kế hoạch | Kế hoạch',
  'TT | Chỉ tiêu | Đơn vị | Năm 2031 | Năm 2032',
  '1 | Hộ có nước sạch | % | 88,5 | 90',
];
const passages = buildPassages(lines).map((passage) => ({
  ...passage,
  id: passage.ordinal + 1,
  documentId: 'plan',
  role: passage.text.startsWith('TT') && !passage.text.includes('Năm') ? ('heading' as const) : passage.role,
}));
const document = buildDocument({
  id: 'plan',
  number: '21/KH-UBND',
  issuer: 'Ủy ban nhân dân tỉnh Sông Vân',
  issuedOn: { year: 2031, month: 1, day: 5 },
  period: { from: '2031-01-01', to: '2031-12-31' },
});

/** The item's statement as it leaves the gate. */
function say(fact: Target | Deadline, of: OfficialDocument = document): string {
  const kind = 'indicator' in fact ? 'target' : 'deadline';
  const passage = passages[fact.passage];
  const statement = toStatement({ document: of, fact, kind, passage, passages, repeated: [] }, false, true);
  const request = { question: '', agency: null, isSamples: false };
  return composeAnswer({ outcome: 'answered', statements: [statement] }, request).text;
}

describe('toStatement', () => {
  it('works out the last working day of a span of months, and the gate agrees', () => {
    const deadline = buildDeadline(findEvidence(passages, 'hoàn thành trong quý II năm 2031'), {
      task: 'Rà soát cầu treo',
      bound: 'within',
      rule: 'trong quý II năm 2031',
      lastWorkingDay: '2031-06-30',
    });
    expect(say(deadline)).toContain('30/6/2031');
    expect(say({ ...deadline, lastWorkingDay: '2031-06-27' })).not.toContain('27/6/2031');
  });

  it('names the year in whose column a figure stands, when a head row does', () => {
    const fact = buildTarget(findEvidence(passages, '1 | Hộ có nước sạch | % | 88,5 | 90'), {
      indicator: 'Hộ có nước sạch',
      comparator: 'eq',
      value: 90,
      unit: '%',
      period: { from: '2032-01-01', to: '2032-12-31' },
    });
    expect(say(fact)).toMatch(/^90% \(năm 2032\): /u);
    expect(say({ ...fact, period: { from: '2033-01-01', to: '2033-12-31' } })).not.toContain('2033');
  });

  it('says that the holidays of a year are not known, rather than nothing', () => {
    const dated = findEvidence(passages, 'Nộp hồ sơ chậm nhất ngày 24/01/2031');
    const unknown = { task: 'Nộp hồ sơ', bound: 'by' as const, dueOn: '2031-01-24', lastWorkingDay: null };
    expect(say(buildDeadline(dated, unknown))).toContain('chưa có lịch nghỉ lễ của năm đó');
    const spanned = findEvidence(passages, 'hoàn thành trong quý II năm 2031');
    const rule = { ...unknown, dueOn: null, rule: 'trong quý II năm 2031' };
    expect(say(buildDeadline(spanned, rule))).not.toContain('lịch nghỉ lễ');
  });

  it('gives a day without a year the year of the plan, and no other', () => {
    const deadline = buildDeadline(findEvidence(passages, 'Gửi danh sách trước ngày 15/01'), {
      task: 'Gửi danh sách',
      bound: 'before',
      dueOn: '2031-01-15',
    });
    expect(say(deadline)).toContain('Trước ngày 15/01/2031');
    expect(say({ ...deadline, dueOn: '2032-01-15' })).not.toContain('2032');
  });

  it('cites a table row with its head row', () => {
    const target = buildTarget(findEvidence(passages, '1 | Đồi Thông | 94,6'), {
      indicator: 'Tỷ lệ: Đồi Thông',
      comparator: 'eq',
      value: 94.6,
    });
    expect(say(target)).toMatch(/^94,6%/);
  });
});

describe('formatFigure', () => {
  it('keeps the bound of a change', () => {
    const target = buildTarget(findEvidence(passages, 'Giảm ít nhất 5% số vụ cháy'), {
      indicator: 'số vụ cháy',
      comparator: 'decrease_by',
      value: 5,
    });
    expect(formatFigure(target)).toBe('Giảm ít nhất 5%');
  });

  it('takes the bound from its own figure only', () => {
    const words = 'Ít nhất giảm 5% số vụ cháy; số vụ nổ giảm 3%';
    const target = buildTarget(
      { ...findEvidence(passages, 'Giảm ít nhất 5% số vụ cháy'), quote: words },
      { indicator: 'số vụ cháy', comparator: 'decrease_by', value: 5 },
    );
    expect(formatFigure(target)).toBe('Giảm ít nhất 5%');
    expect(formatFigure({ ...target, value: 3 })).toBe('Giảm 3%');
  });
});
