import { describe, expect, it } from 'vitest';
import { bearsTogether } from '../../../bot/assistant/bears-together.ts';
import { understandQuestion } from '../../../knowledge/search/understand-question.ts';
import { NO_HEADER } from '../../../knowledge/search/word-bag.ts';

const LONG = [
  'Tiếp tục củng cố các câu lạc bộ bóng chuyền ở thôn.',
  'Bố trí sân bãi, lưới và bóng.',
  'Vận động đóng góp để sửa nhà văn hóa.',
  'Khi phát hiện gia súc chết bất thường, các hộ phải khai báo với trưởng thôn.',
  'Tổ chức giải bóng chuyền vào dịp lễ.',
].join(' ');

describe('bearsTogether', () => {
  const bears = (question: string, headings: readonly string[] = []) =>
    bearsTogether(understandQuestion(question).terms, { text: LONG, headings }, NO_HEADER);

  it('holds for what one or two neighbouring sentences say', () => {
    expect(bears('gia súc chết bất thường thì khai báo với ai')).toBe(true);
    expect(bears('sân bãi và bóng do ai bố trí')).toBe(true);
  });

  it('does not for words scattered over a passage', () => {
    expect(bears('câu lạc bộ nhà văn hóa khai báo gia súc dịp lễ thế nào')).toBe(false);
  });

  it('holds for a short passage, whose words stand together anyway', () => {
    const terms = understandQuestion('bóng chuyền hộ').terms;
    expect(bearsTogether(terms, { text: 'Bóng chuyền. Các hộ.', headings: [] }, NO_HEADER)).toBe(true);
  });
});
