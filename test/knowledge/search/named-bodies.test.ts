import { describe, expect, it } from 'vitest';
import { findNamedBody } from '../../../knowledge/search/named-bodies.ts';
import { understandQuestion } from '../../../knowledge/search/understand-question.ts';

describe('findNamedBody', () => {
  const find = (question: string) => findNamedBody(understandQuestion(question));

  it('is the first body the question names, by its longest name', () => {
    expect(find('Sở Y tế phải gửi danh sách cho Sở Giáo dục và Đào tạo khi nào')).toBe('so y te');
    expect(find('so giao duc va dao tao phai lam gi')).toBe('so giao duc va dao tao');
  });

  it.each([
    'bao nhiêu phần trăm cơ sở y tế có phòng tư vấn',
    'bao nhiêu phần trăm cán bộ y tế được tập huấn',
    'co so y te va can bo y te',
    'hạn nộp hồ sơ xây dựng là ngày nào',
  ])('is none of the words that only hold its letters: %s', (question) => {
    expect(find(question)).toBeUndefined();
  });
});
