import { describe, expect, it } from 'vitest';
import { compareTerms, isTerm } from '../../../../bot/assistant/comparison/compare-terms.ts';

const due = (quote: string, rule: string = quote) => ({
  ...{ quote, locator: '', page: null, passage: 0, start: 0, end: 0, scan: null, confirmedBy: null },
  ...{ task: '', actor: null, recipient: null, channel: null, bound: 'within' as const, startOn: null },
  ...{ dueOn: null, lastWorkingDay: null, rule, recurrence: null },
});

describe('compareTerms', () => {
  it('compares hours with days, and says where they start apart', () => {
    const hours = due('trả lời trong vòng 36 giờ kể từ khi nhận đơn');
    const days = due('trả lời trong 2 ngày kể từ ngày họp');
    expect(compareTerms(hours, days)).toMatch(/^So sánh: trong vòng 36 giờ ngắn hơn trong 2 ngày\. Lưu ý/);
    expect(compareTerms(due('trong 24 giờ'), due('trong 1 ngày'))).toContain('bằng nhau');
  });

  it('does not measure working days against hours, nor a quote with two terms', () => {
    expect(compareTerms(due('trong 5 ngày làm việc'), due('trong 24 giờ'))).toBeNull();
    expect(isTerm(due('trong 2 giờ với xã, trong 4 giờ với huyện'))).toBe(false);
  });
});
