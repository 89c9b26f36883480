import { describe, expect, it } from 'vitest';
import { askTexts, officeHead } from '../../../helpers/ask-texts.ts';

const PATROLS = [
  ...officeHead('Suối Bạc', '21/KH-UBND', '15 tháng 3 năm 2026', ['KẾ HOẠCH', 'An toàn sông nước năm 2026']),
  '1. Công an xã',
  'a) Đợt 1 tuần tra bến đò từ ngày 15/6/2026 đến ngày 15/7/2026; đợt 2 từ ngày 01/9/2026 đến hết ngày 30/9/2026.',
];
const RULES = [
  ...officeHead('Suối Bạc', '30/QĐ-UBND', '10 tháng 3 năm 2026', [
    'QUYẾT ĐỊNH',
    'Về việc hỗ trợ giống cỏ cho hộ chăn nuôi',
  ]),
  'Điều 1. Báo cáo',
  '1. Các thôn gửi phương án chống rét về Phòng Kinh tế trước ngày 10/10/2026.',
  '2. Các thôn gửi báo cáo tổng thể kết quả hỗ trợ giống cỏ và phương án chống rét về Phòng Kinh tế trước ngày 20/10/2026.',
];

describe('a stretch of days', () => {
  it('is told with its first day, for the round asked of alone', async () => {
    const [span, count, first] = await askTexts(
      [PATROLS],
      'Đợt 2 tuần tra bến đò từ ngày nào đến ngày nào?',
      'dot 2 tuan tra ben do keo dai may ngay',
      'Đợt 1 tuần tra bến đò kéo dài mấy ngày?',
    );
    for (const answer of [span, count]) {
      expect(answer?.text).toContain('Từ ngày 01/9/2026 đến ngày 30/9/2026: “đợt 2 từ ngày');
      expect(answer?.text).not.toContain('15/7/2026');
    }
    expect(count?.text).toContain('30 ngày, tính cả ngày đầu và ngày cuối');
    expect(first?.text).toContain('Từ 15/6/2026 đến 15/7/2026: 31 ngày');
    expect(first?.text).not.toContain('30/9/2026');
  });
});

describe('of several things due', () => {
  it('the one is told that the question gives the name of', async () => {
    const [answer] = await askTexts(
      [RULES],
      'Các thôn gửi báo cáo tổng thể kết quả hỗ trợ giống cỏ và phương án chống rét trước ngày nào?',
    );
    expect(answer?.text).toContain('20/10/2026');
    expect(answer?.text).not.toContain('10/10/2026');
  });

  it('the one is told that goes to whom the question names', async () => {
    const school = [
      ...officeHead('Suối Bạc', '8/KH-UBND', '02 tháng 3 năm 2026', [
        'KẾ HOẠCH',
        'Thư viện thôn bản năm 2026',
      ]),
      '1. Các thôn báo cáo tổng kết với Phòng Kinh tế trước ngày 20/5/2026.',
      '2. Phòng Kinh tế báo cáo tổng kết về Ủy ban nhân dân xã trước ngày 28/5/2026.',
    ];
    const [answer, other] = await askTexts(
      [school],
      'bao cao tong ket thu vien nop len xa truoc ngay may',
      'Các thôn báo cáo tổng kết ngày 22/5/2026 trễ hay kịp?',
    );
    expect(answer?.text).toContain('28/5/2026');
    expect(answer?.text).not.toContain('20/5/2026');
    expect(other?.text).toContain('trễ 2 ngày so với ngày ghi 20/5/2026');
    expect(other?.text).not.toContain('Không phải ngày');
  });

  it('what a department owes is not told where a commune is asked of', async () => {
    const prices = [
      ...officeHead('Suối Bạc', '12/KH-UBND', '02 tháng 3 năm 2026', [
        'KẾ HOẠCH',
        'Theo dõi giá giống cây năm 2026',
      ]),
      '1. Sở Tài chính gửi báo cáo giá giống cây quý về Bộ Tài chính trước ngày 20/10/2026.',
      '2. Ủy ban nhân dân các xã gửi báo cáo giá giống cây về Sở Tài chính trước ngày 10/10/2026.',
    ];
    const [answer] = await askTexts([prices], 'Các xã nộp báo cáo giá giống cây quý trước ngày nào?');
    expect(answer?.text).toContain('10/10/2026');
    expect(answer?.text).not.toContain('20/10/2026');
  });
});
