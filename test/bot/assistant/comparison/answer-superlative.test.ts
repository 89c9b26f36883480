import { describe, expect, it } from 'vitest';
import { askTexts, officeHead } from '../../../helpers/ask-texts.ts';

const PLAN = [
  ...officeHead('Suối Bạc', '12/KH-UBND', '20 tháng 3 năm 2031', [
    'KẾ HOẠCH',
    'Kiên cố chuồng trại năm 2031',
  ]),
  'I. MỤC TIÊU',
  'Giao chỉ tiêu năm 2031 cho các thôn theo Phụ lục.',
  'Lắp 90 đồng hồ nước cho hộ nghèo.',
  'Phụ lục',
  'CHỈ TIÊU NĂM 2031 CỦA CÁC THÔN',
  'STT | Thôn | Số chuồng trại kiên cố (chuồng) | Tỷ lệ hộ ủ phân (%)',
  '1 | Thôn Lũng Cầu | 14 | 60',
  '2 | Thôn Nà Sim | 21 | 45',
  '3 | Thôn Bó Lách | 9 | 72',
];

describe('which has the most', () => {
  it.each([
    ['thôn nào được giao nhiều chuồng trại kiên cố nhất', 'Cao nhất', 'Thôn Nà Sim', '21'],
    ['thon nao co ty le ho u phan thap nhat', 'Thấp nhất', 'Thôn Nà Sim', '45'],
    ['Thôn nào có tỷ lệ hộ ủ phân cao nhất?', 'Cao nhất', 'Thôn Bó Lách', '72'],
  ])('%s', async (question, side, place, figure) => {
    const [answer] = await askTexts([PLAN], question);
    expect(answer?.outcome).toBe('answered');
    expect(answer?.text).toContain(`${side} trong 3 dòng`);
    expect(answer?.text).toContain(place);
    expect(answer?.text).toContain(figure);
  });

  it('is no figure of all, and no answer where no column tells it', async () => {
    const [answer] = await askTexts([PLAN], 'thôn nào có nhiều hộ nghèo nhất');
    expect(answer?.outcome).toBe('not-found');
    expect(answer?.text).not.toContain('90');
  });

  it('is not told where a row of the column is no single figure', async () => {
    const open = PLAN.map((line) => line.replace('| 14 |', '| Từ 18 đến 30 |'));
    const [answer] = await askTexts([open], 'thôn nào được giao nhiều chuồng trại kiên cố nhất');
    expect(answer?.text).not.toContain('Cao nhất');
  });

  it.each([
    'Đơn vị nào phải gửi báo cáo chậm nhất ngày 20/12/2031?',
    'xã nào phát động lần thứ nhất',
  ])('is not what is asked by %s', async (question) => {
    const dated = [
      ...PLAN.slice(0, -7),
      'Trạm Thú y gửi báo cáo chậm nhất ngày 20/12/2031.',
      ...PLAN.slice(-7),
    ];
    const [answer] = await askTexts([dated], question);
    expect(answer?.text).not.toMatch(/Cao nhất|Thấp nhất/u);
    if (question.startsWith('Đơn')) expect(answer?.text).toContain('Trạm Thú y');
  });

  it('leaves "ít nhất" before a number alone', async () => {
    const [answer] = await askTexts([PLAN], 'thôn nào phải có ít nhất 21 chuồng trại kiên cố');
    expect(answer?.text).not.toContain('Thấp nhất');
  });
});
