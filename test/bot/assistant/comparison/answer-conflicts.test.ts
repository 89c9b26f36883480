import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../../../bot/assistant/answer.ts';
import { OPERATOR } from '../../../../knowledge/store/store.ts';
import { type OpenTexts, officeHead, openTexts } from '../../../helpers/ask-texts.ts';

const PROVINCE = [
  'ỦY BAN NHÂN DÂN\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'TỈNH LAM KHA\t\tĐộc lập - Tự do - Hạnh phúc',
  'Số: 12/KH-UBND\t\tLam Kha, ngày 10 tháng 01 năm 2031',
  '',
  'KẾ HOẠCH',
  'Giảm nghèo bền vững năm 2031',
  '',
  'I. MỤC TIÊU',
  '1. Tỷ lệ hộ nghèo dưới 4%.',
  '2. Tỷ lệ lao động qua đào tạo đạt trên 70%.',
  '3. Tỷ lệ hộ cận nghèo dưới 6%.',
  'II. TỔ CHỨC THỰC HIỆN',
  '1. Ủy ban nhân dân các xã, phường báo cáo kết quả năm 2031 về Sở Nông nghiệp và Môi trường trước ngày 05 tháng 12 năm 2031.',
];
const commune = (name: string, number: string, ...lines: readonly string[]) => [
  ...officeHead(name, number, '05 tháng 02 năm 2031', [
    'KẾ HOẠCH',
    'Giảm nghèo bền vững năm 2031',
    '',
    'Thực hiện Kế hoạch số 12/KH-UBND ngày 10 tháng 01 năm 2031 của Ủy ban nhân dân tỉnh Lam Kha, Ủy ban nhân dân xã ban hành Kế hoạch như sau:',
  ]),
  'I. MỤC TIÊU',
  ...lines,
];
const TEXTS = [
  PROVINCE,
  commune(
    'Suối Reo',
    '07/KH-UBND',
    '1. Tỷ lệ hộ nghèo dưới 6%.',
    '2. Tỷ lệ lao động qua đào tạo đạt trên 65%.',
    '3. Tỷ lệ hộ cận nghèo dưới 5%.',
    'II. TỔ CHỨC THỰC HIỆN',
    '1. Trưởng các thôn báo cáo kết quả năm 2031 về Ủy ban nhân dân xã trước ngày 10 tháng 12 năm 2031.',
  ),
  commune('Khe Lặng', '09/KH-UBND', '1. Tỷ lệ hộ nghèo dưới 4%.'),
];

let open: OpenTexts;
beforeAll(async () => {
  open = await openTexts(TEXTS);
});
afterAll(() => open.close());

function ask(question: string, agency: string | null = null, asOf: string | null = null): Promise<Answer> {
  return open.assistant.ask({ question, history: [], agency, asOf }, OPERATOR);
}

describe('answerConflicts', () => {
  it('tells each difference of two plans with both quotations, what is weaker first', async () => {
    const { outcome, text, citations, statements } = await ask(
      'Có gì mâu thuẫn giữa kế hoạch của xã Suối Reo và của tỉnh Lam Kha?',
    );
    expect(outcome).toBe('answered');
    expect(statements[0]?.text).toMatch(/^Tỷ lệ hộ nghèo - .*dưới 4%.*dưới 6% \(nhẹ hơn mức của cấp trên\)/);
    expect(statements[0]?.citations).toEqual([1, 2]);
    expect(citations.slice(0, 2).map(({ number, quote }) => [number, quote])).toEqual([
      ['12/KH-UBND', 'Tỷ lệ hộ nghèo dưới 4%'],
      ['07/KH-UBND', 'Tỷ lệ hộ nghèo dưới 6%'],
    ]);
    expect(text).toContain('4 điểm khác nhau trong 1 cặp văn bản');
  });

  it('takes "thấp hơn" for the numbers, and says which way each binds', async () => {
    const { text } = await ask('Chỉ tiêu nào của xã Suối Reo thấp hơn tỉnh?');
    expect(text).toContain('trên 65% (nhẹ hơn mức của cấp trên)');
    expect(text).toContain('dưới 5% (chặt hơn mức của cấp trên)');
    expect(text).not.toContain('Tỷ lệ hộ nghèo');
  });

  it.each([
    ['Hạn nào của xã Suối Reo muộn hơn cấp trên?', null],
    ['han bao cao nao muon hon cap tren', 'UBND xã Suối Reo'],
  ])('finds the later deadline: %s', async (question, agency) => {
    const { outcome, text, citations } = await ask(question, agency);
    expect(outcome).toBe('answered');
    expect(text).toContain('trước ngày 05/12/2031');
    expect(text).toContain('trước ngày 10/12/2031 (muộn hơn hạn của cấp trên)');
    expect(citations).toHaveLength(2);
  });

  it('keeps to what the question names', async () => {
    const { text } = await ask(
      'Có điểm nào về lao động qua đào tạo của xã Suối Reo khác tỉnh Lam Kha không?',
    );
    expect(text).toContain('trên 65%');
    expect(text).not.toContain('hộ nghèo');
  });

  it('says what was compared where nothing differs', async () => {
    const { outcome, text } = await ask(
      'Kế hoạch của xã Khe Lặng có mâu thuẫn với kế hoạch tỉnh Lam Kha không?',
    );
    expect(outcome).toBe('not-found');
    expect(text).toBe(
      'Chưa thấy điểm khác nhau trong 1 cặp văn bản đã đối chiếu (1 chỉ tiêu, thời hạn có chỗ tương ứng).',
    );
  });

  it('tells of plans of another year than the one of asking, when they are the ones held', async () => {
    const { outcome } = await ask('Chỉ tiêu nào của xã thấp hơn tỉnh?', 'UBND xã Suối Reo', '2035-01-01');
    expect(outcome).toBe('answered');
  });

  it('does not answer of others for a place that is not held', async () => {
    const { text } = await ask('Kế hoạch của xã Đồi Mây có gì mâu thuẫn với tỉnh Lam Kha?');
    expect(text).not.toContain('nhẹ hơn');
  });

  it.each([
    'Tỷ lệ hộ nghèo của xã Suối Reo hay tỉnh Lam Kha chặt hơn?',
    'Xã Suối Reo và xã Khe Lặng khác nhau thế nào về tỷ lệ hộ nghèo?',
  ])('leaves a comparison of one figure to others: %s', async (question) => {
    const { text } = await ask(question);
    expect(text).not.toContain('cặp văn bản đã đối chiếu');
  });
});
