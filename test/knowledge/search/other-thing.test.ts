import { describe, expect, it } from 'vitest';
import { namesOtherThing, toRuns } from '../../../knowledge/search/other-thing.ts';
import { understandQuestion } from '../../../knowledge/search/understand-question.ts';
import { toAskedTerms, WordBag } from '../../../knowledge/search/word-bag.ts';

const isOther = (question: string, text: string) => {
  const { terms } = understandQuestion(question);
  const { strengths } = new WordBag(text).measure(toAskedTerms(terms));
  const reached = strengths.map((strength) => strength >= 0.5);
  return namesOtherThing(terms, reached, toRuns(text));
};

describe('namesOtherThing', () => {
  it('sees another thing behind the same word, or behind another phrase for it', () => {
    expect(isOther('lắp bao nhiêu đồng hồ điện', 'Lắp đặt 450 đồng hồ đo nước')).toBe(true);
    expect(isOther('hao hụt điện còn bao nhiêu', 'Giảm thất thoát nước xuống dưới 18%')).toBe(true);
    expect(isOther('lap bao nhieu dong ho dien', 'Lắp đặt 450 đồng hồ đo nước')).toBe(true);
  });

  it('sees none where the text has the word, says nothing there, or the question only says how', () => {
    expect(isOther('đồng hồ nước lắp bao nhiêu', 'Lắp đặt 450 đồng hồ đo nước')).toBe(false);
    expect(isOther('phân loại rác hữu cơ bao nhiêu', '65% số hộ phân loại rác')).toBe(false);
    expect(isOther('dùng nước đúng chuẩn bao nhiêu', '68% hộ dùng nước sạch')).toBe(false);
    expect(isOther('số vụ cháy chợ bao nhiêu', 'Số vụ cháy, nổ giảm 5%')).toBe(false);
  });
});
