import { describe, expect, it } from 'vitest';
import { parseValidityQuestion } from '../../../../bot/assistant/validity/validity-question.ts';

describe('parseValidityQuestion', () => {
  it.each([
    ['Kế hoạch 12/KH-UBND còn hiệu lực không?', 'Kế hoạch 12/KH-UBND', 'force'],
    ['Cho tôi hỏi Kế hoạch 12/KH-UBND hiện nay có còn hiệu lực hay không ạ', 'Kế hoạch 12/KH-UBND', 'force'],
    ['ke hoach trong rung nam 2031 het hieu luc chua', 'ke hoach trong rung nam 2031', 'force'],
    ['Kế hoạch trồng rừng của xã A còn áp dụng nữa không', 'Kế hoạch trồng rừng của xã A', 'force'],
    ['Kế hoạch 12/KH-UBND đã bị thay thế chưa?', 'Kế hoạch 12/KH-UBND', 'ended'],
    ['Kế hoạch 12/KH-UBND đã được sửa đổi, bổ sung chưa?', 'Kế hoạch 12/KH-UBND', 'ended'],
    ['Quyết định 5/QĐ-UBND sửa đổi những văn bản nào?', 'Quyết định 5/QĐ-UBND', 'ends'],
  ])('takes apart: %s', (question, name, asks) =>
    expect(parseValidityQuestion(question)).toMatchObject({ name, asks, day: null }));

  it.each([
    'Tính đến ngày 01/6/2031, Kế hoạch 12/KH-UBND còn hiệu lực không?',
    'Kế hoạch 12/KH-UBND còn hiệu lực đến ngày 01/6/2031 không?',
    'Vào ngày 1 tháng 6 năm 2031 Kế hoạch 12/KH-UBND còn hiệu lực không?',
  ])('reads the day asked of: %s', (question) =>
    expect(parseValidityQuestion(question)).toMatchObject({
      name: 'Kế hoạch 12/KH-UBND',
      day: '2031-06-01',
    }));

  it('leaves a day of issue with the document', () => {
    const name = 'Kế hoạch 12/KH-UBND ngày 05/3/2031';
    expect(parseValidityQuestion(`${name} còn hiệu lực không?`)).toMatchObject({ name, day: null });
  });

  it.each([
    'Văn bản nào còn hiệu lực?',
    'Kế hoạch 12/KH-UBND có hiệu lực từ ngày nào?',
    'Kế hoạch 12/KH-UBND bị văn bản nào thay thế?',
    'Kế hoạch 12/KH-UBND còn bao nhiêu chỉ tiêu?',
  ])('is none: %s', (question) => expect(parseValidityQuestion(question)).toBeUndefined());
});
