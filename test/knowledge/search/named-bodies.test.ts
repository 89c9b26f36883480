import { describe, expect, it } from 'vitest';
import { findNamedBody } from '../../../knowledge/search/named-bodies.ts';
import { understandQuestion } from '../../../knowledge/search/understand-question.ts';

describe('findNamedBody', () => {
  const find = (question: string) => findNamedBody(understandQuestion(question));

  it('is the first body the question names, by its longest name', () => {
    expect(find('Sở Y tế phải gửi danh sách cho Sở Giáo dục và Đào tạo khi nào')).toBe('so y te');
    expect(find('so giao duc va dao tao phai lam gi')).toBe('so giao duc va dao tao');
  });

  it('may be named by the first two words of its branch', () => {
    expect(find('Bộ Văn hóa phải làm gì')).toBe('bo van hoa');
    expect(find('phong giao duc gui bao cao khi nao')).toBe('phong giao duc');
    expect(find('Sở Lao động chủ trì việc gì')).toBe('so lao dong');
  });

  it('is none of words that programs know something by', () => {
    expect(find('{"a":1} [object Object] __proto__ constructor toString')).toBeUndefined();
  });

  it.each([
    'ứng dụng tiến bộ khoa học vào sản xuất',
    'so lao dong duoc dao tao la bao nhieu',
    'toàn bộ thông tin phải gửi cho ai',
    'chỉ tiêu của Hải Phòng kế hoạch năm 2031',
    'hai phong ke hoach 2031',
    'bao nhiêu phần trăm cơ sở y tế có phòng tư vấn',
    'bao nhiêu phần trăm cán bộ y tế được tập huấn',
    'co so y te va can bo y te',
    'hạn nộp hồ sơ xây dựng là ngày nào',
  ])('is none of the words that only hold its letters: %s', (question) => {
    expect(find(question)).toBeUndefined();
  });
});
