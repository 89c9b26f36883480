import { describe, expect, it } from 'vitest';
import { isOfOtherMonth, isPerOtherSpan } from '../../../../bot/assistant/register/asked-span.ts';
import { understandQuestion } from '../../../../knowledge/search/understand-question.ts';

const ISSUED = { issuedOn: { year: 2032, month: 1, day: 10 } };
const isOther = (question: string, told: string) =>
  isOfOtherMonth(understandQuestion(question), ISSUED, told);
const isPer = (question: string, told: string) => isPerOtherSpan(understandQuestion(question), told);

describe('isOfOtherMonth', () => {
  it('holds the figure of a year, or of another month, to be none of the month asked', () => {
    const question = 'Đến cuối tháng 6/2032 giải ngân bao nhiêu phần trăm?';
    expect(isOther(question, 'giải ngân đạt 90% vào cuối tháng 12 năm 2032')).toBe(true);
    expect(isOther(question, 'giải ngân đạt 90%')).toBe(true);
    expect(isOther(question, 'đến hết ngày 30/6/2032 giải ngân đạt 40%')).toBe(false);
  });

  it('knows the month of a period, and that of the document itself', () => {
    const question = understandQuestion('Đến hết tháng 6/2032 giải ngân bao nhiêu phần trăm?');
    const period = { from: null, to: '2032-06-30', text: null };
    expect(isOfOtherMonth(question, ISSUED, 'đạt 40%', period)).toBe(false);
    expect(isOther('Kế hoạch tháng 1/2032 giao bao nhiêu phần trăm?', 'đạt 40%')).toBe(false);
  });
});

describe('isPerOtherSpan', () => {
  it('holds what is done in a term to be no answer for a month', () => {
    expect(isPer('Mỗi trường tổ chức bao nhiêu buổi mỗi tháng?', '02 buổi trong một học kỳ')).toBe(true);
    expect(isPer('Mỗi trường tổ chức bao nhiêu buổi mỗi học kỳ?', '02 buổi trong một học kỳ')).toBe(false);
    expect(isPer('Mỗi trường tổ chức bao nhiêu buổi?', '02 buổi trong một học kỳ')).toBe(false);
  });
});
