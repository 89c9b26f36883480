import { describe, expect, it } from 'vitest';
import { lacksWhole, namesOtherThing, toRuns } from '../../../knowledge/search/other-thing.ts';
import { understandQuestion } from '../../../knowledge/search/understand-question.ts';
import { toAskedTerms, WordBag } from '../../../knowledge/search/word-bag.ts';

const reach = (question: string, text: string) => {
  const { terms } = understandQuestion(question);
  const { strengths } = new WordBag(text).measure(toAskedTerms(terms));
  return strengths.map((strength) => strength >= 0.5);
};
const isOther = (question: string, text: string) => {
  const { terms } = understandQuestion(question);
  return namesOtherThing(terms, reach(question, text), toRuns(text));
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

describe('lacksWhole', () => {
  const lacks = (question: string, text: string) =>
    lacksWhole(understandQuestion(question), reach(question, text));

  it('sees that a text has nothing of what a share is asked of', () => {
    const extinguishers = 'Tỷ lệ hộ gia đình trang bị bình chữa cháy đạt 85%';
    expect(lacks('Bao nhiêu phần trăm chợ có bình cứu hỏa?', extinguishers)).toBe(true);
    expect(lacks('Bao nhiêu phần trăm nhà có bình cứu hỏa?', extinguishers)).toBe(false);
    expect(lacks('tỷ suất chết của trẻ dưới 1 tuổi', 'trẻ dưới 1 tuổi được tiêm đủ')).toBe(true);
    expect(lacks('giảm bao nhiêu phần trăm', 'giảm 5%')).toBe(false);
  });
});
