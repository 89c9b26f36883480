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
    ['Kế hoạch 12/KH-UBND còn áp dụng được không?', 'Kế hoạch 12/KH-UBND', 'force'],
    ['Quyết định 5/QĐ-UBND đã có hiệu lực chưa?', 'Quyết định 5/QĐ-UBND', 'begun'],
    ['Quyết định 5/QĐ-UBND sửa đổi những văn bản nào?', 'Quyết định 5/QĐ-UBND', 'ends'],
  ])('takes apart: %s', (question, name, asks) =>
    expect(parseValidityQuestion(question)).toMatchObject({ name, asks, days: [] }));

  it.each([
    'Tính đến ngày 01/6/2031, Kế hoạch 12/KH-UBND còn hiệu lực không?',
    'Kế hoạch 12/KH-UBND còn hiệu lực đến ngày 01/6/2031 không?',
    'Kế hoạch 12/KH-UBND còn hiệu lực ngày 01/6/2031 không?',
    'Ngày 01/6/2031 Kế hoạch 12/KH-UBND còn hiệu lực không?',
    'Vào ngày 1 tháng 6 năm 2031 Kế hoạch 12/KH-UBND còn hiệu lực không?',
  ])('reads the day asked of: %s', (question) =>
    expect(parseValidityQuestion(question)).toMatchObject({
      name: 'Kế hoạch 12/KH-UBND',
      days: ['2031-06-01'],
    }));

  it.each([
    ['Kế hoạch 12/KH-UBND còn hiệu lực năm 2031 không?', ['2031-01-01', '2031-12-31']],
    ['Kế hoạch 12/KH-UBND còn hiệu lực vào cuối năm 2031 không?', ['2031-12-31']],
    ['Sau ngày 30/6/2031 Kế hoạch 12/KH-UBND còn hiệu lực không?', ['2031-07-01']],
  ])('reads a span of time: %s', (question, days) =>
    expect(parseValidityQuestion(question)).toMatchObject({ name: 'Kế hoạch 12/KH-UBND', days }));

  it('tells a date that no calendar has', () =>
    expect(parseValidityQuestion('Kế hoạch 12/KH-UBND còn hiệu lực ngày 30/2/2031 không?')).toMatchObject({
      name: 'Kế hoạch 12/KH-UBND',
      impossible: '30/2/2031',
    }));

  it('leaves a day of issue with the document', () => {
    const name = 'Kế hoạch 12/KH-UBND ngày 05/3/2031';
    expect(parseValidityQuestion(`${name} còn hiệu lực không?`)).toMatchObject({ name, days: [] });
  });

  it.each([
    'Văn bản nào còn hiệu lực?',
    'Kế hoạch 12/KH-UBND có hiệu lực từ ngày nào?',
    'Kế hoạch 12/KH-UBND bị văn bản nào thay thế?',
    'Kế hoạch 12/KH-UBND còn bao nhiêu chỉ tiêu?',
  ])('is none: %s', (question) => expect(parseValidityQuestion(question)).toBeUndefined());
});
