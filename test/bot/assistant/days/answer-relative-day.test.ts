import { describe, expect, it } from 'vitest';
import { askTexts, officeHead } from '../../../helpers/ask-texts.ts';

const PLAN = [
  ...officeHead('Suối Bạc', '21/KH-UBND', '15 tháng 3 năm 2026', [
    'KẾ HOẠCH',
    'Chống rét cho trâu bò năm 2026',
  ]),
  '1. Các thôn lập danh sách hộ chăn nuôi trong thời hạn 10 ngày kể từ ngày Kế hoạch này được ban hành.',
  '2. Trạm Khuyến nông xây dựng phương án trong thời hạn 05 ngày làm việc kể từ ngày ban hành Kế hoạch này.',
  '3. Các thôn báo cáo trong thời hạn 7 ngày kể từ ngày kết thúc đợt rét.',
];

describe('answerRelativeDay', () => {
  it('computes the last day of a term that the document counts from its own day', async () => {
    const [days, workingDays] = await askTexts(
      [PLAN],
      'Kế hoạch 21/KH-UBND cho các thôn 10 ngày để lập danh sách hộ chăn nuôi, vậy tính ra hạn cuối là ngày nào?',
      'ke hoach 21/KH-UBND giao tram khuyen nong 5 ngay lam viec de xay dung phuong an, cham nhat la ngay nao',
    );
    expect(days?.text).toContain('ngày cuối là 25/3/2026');
    expect(days?.citations[0]?.quote).toContain('trong thời hạn 10 ngày');
    expect(workingDays?.text).toContain('thêm 5 ngày làm việc: ngày cuối là 20/3/2026');
  });

  it('computes nothing from another task or starting day', async () => {
    const answers = await askTexts(
      [PLAN],
      'Kế hoạch 21/KH-UBND cho các thôn 10 ngày để sửa chuồng trại, vậy tính ra hạn cuối là ngày nào?',
      'Kế hoạch 21/KH-UBND cho các thôn 7 ngày để báo cáo, vậy tính ra hạn cuối là ngày nào?',
    );
    for (const answer of answers) expect(answer.text).not.toContain('ngày cuối là');
  });

  it('puts another number of days right', async () => {
    const [answer] = await askTexts(
      [PLAN],
      'Kế hoạch 21/KH-UBND cho các thôn 15 ngày để lập danh sách hộ chăn nuôi, vậy tính ra hạn cuối là ngày nào?',
    );
    expect(answer?.outcome).toBe('corrected');
    expect(answer?.text).toContain('Không phải 15 ngày');
    expect(answer?.text).toContain('ngày cuối là 25/3/2026');
  });

  it('finds the document by the day it was issued on', async () => {
    const [answer] = await askTexts(
      [PLAN],
      'KH cua xa ban hanh 15/3/2026, cac thon co 10 ngay de lap danh sach ho chan nuoi, vay cham nhat ngay nao?',
    );
    expect(answer?.text).toContain('ngày cuối là 25/3/2026');
  });
});
