import { describe, expect, it } from 'vitest';
import { askTexts, officeHead } from '../../../helpers/ask-texts.ts';

const head = (number: string) =>
  officeHead('Suối Mơ', number, '12 tháng 01 năm 2032', [
    'KẾ HOẠCH',
    'Tổ chức Tuần lễ đọc sách thiếu nhi năm 2032',
  ]);
const OTHER = [
  ...officeHead('Đồi Gió', '9/KH-UBND', '15 tháng 01 năm 2032', ['KẾ HOẠCH', 'Trồng cây năm 2032']),
  '1. Trồng cây ven đường liên thôn.',
];
const SENDS = '2. Các trường gửi kế hoạch Tuần lễ đọc sách về Ủy ban nhân dân xã trước ngày 15/3/2032.';

describe('when an event takes place', () => {
  it.each([
    'Tuần lễ đọc sách thiếu nhi xã Suối Mơ tổ chức vào thời gian nào?',
    'Tuần lễ đọc sách thiếu nhi xã Suối Mơ diễn ra khi nào?',
    'khi nao to chuc tuan le doc sach thieu nhi xa suoi mo',
  ])('is not the day papers are due: %s', async (question) => {
    const [silent] = await askTexts(
      [[...head('61/KH-UBND'), 'I. NỘI DUNG', '1. Đọc sách tại thư viện.', SENDS], OTHER],
      question,
    );
    expect(silent?.text).not.toContain('15/3');
    const [told] = await askTexts(
      [
        [...head('62/KH-UBND'), 'I. NỘI DUNG', '1. Thời gian: từ ngày 20/4 đến ngày 26/4/2032.', SENDS],
        OTHER,
      ],
      question,
    );
    expect(told?.text).toContain('26/4');
    expect(told?.text).not.toContain('15/3');
  });

  it('leaves the day papers are due to who asks for it', async () => {
    const [due] = await askTexts(
      [[...head('62/KH-UBND'), 'I. NỘI DUNG', '1. Thời gian: từ ngày 20/4 đến ngày 26/4/2032.', SENDS]],
      'Các trường ở xã Suối Mơ gửi kế hoạch Tuần lễ đọc sách khi nào?',
    );
    expect(due?.text).toContain('15/3');
  });
});
