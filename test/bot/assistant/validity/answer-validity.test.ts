import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OPERATOR } from '../../../../knowledge/store/store.ts';
import { type OpenTexts, officeHead, openTexts } from '../../../helpers/ask-texts.ts';

const plan = (commune: string, number: string, day: string, subject: string, ...body: string[]) => [
  ...officeHead(commune, number, day, [
    'KẾ HOẠCH',
    subject,
    '',
    'Ủy ban nhân dân xã ban hành Kế hoạch như sau:',
  ]),
  'I. MỤC TIÊU',
  '1. Trồng 20 ha rừng.',
  ...body,
];
const END = ['II. HIỆU LỰC', '1. Kế hoạch này thay thế Kế hoạch số 07/KH-UBND ngày 05 tháng 02 năm 2031.'];

let texts: OpenTexts;
beforeAll(async () => {
  texts = await openTexts([
    plan('Suối Reo', '07/KH-UBND', '05 tháng 02 năm 2031', 'Trồng rừng năm 2031'),
    plan('Suối Reo', '31/KH-UBND', '20 tháng 6 năm 2031', 'Trồng rừng phòng hộ năm 2031', ...END),
    plan('Suối Reo', '44/KH-UBND', '01 tháng 7 năm 2031', 'Kiện toàn tổ bảo vệ rừng'),
  ]);
}, 60_000);
afterAll(() => texts.close());

const ask = (question: string, asOf: string | null) =>
  texts.assistant.ask({ question, history: [], agency: null, asOf }, OPERATOR);

describe('answerValidity', { timeout: 60_000 }, () => {
  it('says that a plan is in force while its year runs, with its title', async () => {
    const { outcome, text, citations } = await ask('Kế hoạch 31/KH-UBND còn hiệu lực không?', '2031-09-01');
    expect(outcome).toBe('answered');
    expect(text).toContain('Tính đến ngày 01/9/2031, Kế hoạch số 31/KH-UBND');
    expect(text).toContain('còn hiệu lực theo chính văn bản');
    expect(citations[0]?.quote).toContain('Trồng rừng phòng hộ năm 2031');
  });

  it('says by which document one was replaced, in its words', async () => {
    const { outcome, text, citations } = await ask('Kế hoạch 07/KH-UBND đã bị thay thế chưa?', '2031-09-01');
    expect(outcome).toBe('answered');
    expect(text).toContain('đã bị thay thế hoặc bãi bỏ');
    expect(text).toContain('Kế hoạch số 31/KH-UBND ngày 20/6/2031');
    expect(citations).toMatchObject([
      { number: '31/KH-UBND', quote: expect.stringContaining('thay thế Kế hoạch số 07') },
    ]);
  });

  it('judges on the day the question names', async () => {
    const { text } = await ask(
      'Tính đến ngày 01/3/2031, Kế hoạch 07/KH-UBND còn hiệu lực không?',
      '2031-09-01',
    );
    expect(text).toContain('Tính đến ngày 01/3/2031');
    expect(text).toContain('còn hiệu lực theo chính văn bản');
    expect(text).toContain('sau ngày được hỏi đã được thay thế bởi Kế hoạch số 31/KH-UBND');
    expect(text).not.toContain('đã được thay thế theo');
  });

  it('counts nothing from today when no day is asked of', async () => {
    const { outcome, text } = await ask('Kế hoạch 31/KH-UBND còn hiệu lực không?', null);
    expect(outcome).toBe('answered');
    expect(text).toContain('thời gian nêu ở tên văn bản (năm 2031)');
    expect(text).not.toContain('còn hiệu lực theo chính văn bản');
    expect(text).toContain('không nêu ngày');
  });

  it('does not say that one without a term holds, nor that one was ended when nothing says so', async () => {
    const unknown = await ask('Kế hoạch 44/KH-UBND còn hiệu lực không?', '2031-09-01');
    expect([unknown.outcome, unknown.text]).toEqual(['not-found', expect.stringContaining('chưa đủ căn cứ')]);
    const ended = await ask('Kế hoạch 44/KH-UBND đã bị bãi bỏ chưa?', '2031-09-01');
    expect([ended.outcome, ended.text]).toEqual([
      'not-found',
      expect.stringContaining('Kho chưa thấy văn bản nào'),
    ]);
  });

  it('says that a document amends none, and what it does instead', async () => {
    const { outcome, text } = await ask('Kế hoạch 31/KH-UBND sửa đổi văn bản nào?', null);
    expect(outcome).toBe('not-found');
    expect(text).toContain('không nêu việc sửa đổi, bổ sung văn bản nào');
    expect(text).toContain('thay thế Kế hoạch số 07/KH-UBND');
  });
});
