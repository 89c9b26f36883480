import { describe, expect, it } from 'vitest';
import { askTexts, officeHead } from '../../../helpers/ask-texts.ts';

const PLAN = [
  ...officeHead('Suối Bạc', '21/KH-UBND', '15 tháng 3 năm 2026', [
    'KẾ HOẠCH',
    'Chống rét cho trâu bò năm 2026',
  ]),
  '1. Các thôn lập danh sách hộ chăn nuôi trong thời hạn 10 ngày kể từ ngày Kế hoạch này được ban hành.',
  '2. Trạm Khuyến nông thẩm định hồ sơ xin giống cỏ trong thời hạn 05 ngày làm việc kể từ ngày nhận đủ hồ sơ của các thôn trong vùng.',
  '3. Phòng Kinh tế nộp báo cáo kết quả trước ngày 20/10/2026.',
];

describe('answerEventTerm', () => {
  it('counts a term from the day the question gives for what it is counted from', async () => {
    const answers = await askTexts(
      [PLAN],
      'Trạm Khuyến nông nhận đủ hồ sơ xin giống cỏ ngày 03/4/2026 thì chậm nhất ngày nào phải thẩm định xong?',
      'tram khuyen nong nhan du ho so xin giong co ngay 3 thang 4 nam 2026, tham dinh cham nhat ngay nao',
    );
    for (const answer of answers) {
      expect(answer.outcome).toBe('answered');
      expect(answer.citations[0]?.quote).toContain('05 ngày làm việc kể từ ngày nhận đủ hồ sơ');
      expect(answer.text).toContain('Từ ngày 03/4/2026, thêm 5 ngày làm việc');
      expect(answer.text).toContain('ngày cuối là 10/4/2026');
    }
  });

  it('counts from no other event, and from no day that only happens to be told', async () => {
    const answers = await askTexts(
      [PLAN],
      'Trạm Khuyến nông họp thôn ngày 03/4/2026 thì thẩm định hồ sơ xin giống cỏ chậm nhất ngày nào?',
      'Họp thôn ngày 03/4/2026 thì Phòng Kinh tế nộp báo cáo kết quả chậm nhất ngày nào?',
    );
    for (const answer of answers) expect(answer.text).not.toContain('ngày cuối là');
    expect(answers[1]?.text).toContain('20/10/2026');
    expect(answers[1]?.text).not.toContain('Không phải ngày');
  });

  it('gives the last day of a term counted from the document’s own day, and puts another day right', async () => {
    const [plain, right, wrong] = await askTexts(
      [PLAN],
      'Các thôn có mấy ngày để lập danh sách hộ chăn nuôi?',
      'Kế hoạch 21/KH-UBND ban hành ngày 15/3/2026, các thôn lập danh sách hộ chăn nuôi chậm nhất ngày nào?',
      'Kế hoạch chống rét ban hành ngày 20/3/2026, các thôn lập danh sách hộ chăn nuôi chậm nhất ngày nào?',
    );
    for (const answer of [plain, right, wrong]) {
      expect(answer?.text).toContain('Ngày ban hành 15/3/2026, thêm 10 ngày: ngày cuối là 25/3/2026');
      expect(answer?.text).not.toContain('30/3/2026');
    }
    expect(right?.outcome).toBe('answered');
    expect(wrong?.outcome).toBe('corrected');
  });

  it('counts a term that the question itself gives', async () => {
    const [days, working] = await askTexts(
      [PLAN],
      '15 ngày kể từ ngày 08/01/2026 là ngày nào?',
      '3 ngay lam viec sau ngay 29/4/2026 la ngay may',
    );
    expect(days?.text).toContain('ngày cuối là 23/01/2026');
    expect(working?.text).toContain('ngày cuối là 06/5/2026');
  });
});

describe('the form of deadline asked for', () => {
  const RULES = [
    ...officeHead('Suối Bạc', '30/QĐ-UBND', '10 tháng 3 năm 2026', [
      'QUYẾT ĐỊNH',
      'Về việc hỗ trợ giống cỏ cho hộ chăn nuôi',
    ]),
    'Điều 1. Hồ sơ hỗ trợ giống cỏ',
    '1. Thời gian tiếp nhận hồ sơ hỗ trợ giống cỏ của hộ chăn nuôi chậm nhất đến hết ngày 15 tháng 8 năm 2026.',
    '2. Ủy ban nhân dân xã hoàn thành thẩm định hồ sơ hỗ trợ giống cỏ của hộ chăn nuôi trong thời hạn 04 ngày làm việc kể từ ngày nhận đủ hồ sơ.',
  ];

  it('is a day where a day is asked, a term where it is asked how long', async () => {
    const [day, term] = await askTexts(
      [RULES],
      'Hồ sơ hỗ trợ giống cỏ của hộ chăn nuôi muộn nhất hôm nào?',
      'Hồ sơ hỗ trợ giống cỏ của hộ chăn nuôi được thẩm định trong mấy ngày?',
    );
    expect(day?.text).toContain('15/8/2026');
    expect(day?.text).not.toContain('04 ngày');
    expect(term?.text).toContain('04 ngày làm việc');
    expect(term?.text).not.toContain('15/8/2026');
  });
});
