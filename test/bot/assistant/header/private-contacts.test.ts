import { describe, expect, it } from 'vitest';
import { findAskedContacts, hidePrivate } from '../../../../bot/assistant/header/private-contacts.ts';
import { askTexts, officeHead } from '../../../helpers/ask-texts.ts';

const PHONE = '0900.000.001';
const MAILBOX = 'nguoi.mau@gmail.com';
const PLAN = [
  ...officeHead('Suối Bạc', '21/KH-UBND', '15 tháng 3 năm 2031', [
    'KẾ HOẠCH',
    'Phòng, chống đuối nước năm 2031',
  ]),
  'I. MỤC TIÊU',
  '1. Dạy bơi cho ít nhất 60% học sinh.',
  'II. TỔ CHỨC THỰC HIỆN',
  `1. Các trường báo cáo kết quả dạy bơi trước ngày 20/11/2031; vướng mắc liên hệ bà Lò Thị Mẫu, ĐT: ${PHONE}, email: ${MAILBOX}.`,
  '2. Tiếp nhận tin báo qua số máy cơ quan, điện thoại: 0200.000.0000.',
];

describe('private contacts', () => {
  it('are shown with a note when the question asks for them', async () => {
    const answers = await askTexts(
      [PLAN],
      'Cho xin số điện thoại, email liên hệ trong kế hoạch 21/KH-UBND',
      'sdt ba Mau trong ke hoach 21/KH-UBND',
    );
    for (const answer of answers) {
      expect(answer.outcome).toBe('answered');
      expect(answer.text).toContain(PHONE);
      expect(answer.text).toContain(MAILBOX);
      expect(answer.text).toContain('dữ liệu cá nhân');
      expect(answer.citations[0]?.quote).toContain(PHONE);
    }
  });

  it('are hidden in text and citation when something else is asked', async () => {
    const answers = await askTexts(
      [PLAN],
      'Kế hoạch 21/KH-UBND: các trường báo cáo kết quả dạy bơi trước ngày nào?',
      'Khi vướng mắc thì báo ai?',
    );
    for (const answer of answers) {
      const said = JSON.stringify(answer);
      expect(said).not.toContain(PHONE);
      expect(said).not.toContain(MAILBOX);
    }
    expect(answers[0]?.text).toContain('20/11/2031');
  });

  it('names only what stands with the person asked for', async () => {
    const [answer] = await askTexts([PLAN], 'Số điện thoại của ông Tráng A Thử trong kế hoạch 21/KH-UBND?');
    expect(answer?.outcome).toBe('not-found');
    expect(answer?.text).not.toContain(PHONE);
  });

  it("leaves an agency's own number alone", () => {
    expect(hidePrivate('Cơ quan, điện thoại: 0200.000.0000.')).toContain('0200.000.0000');
    expect(hidePrivate(`ĐT: ${PHONE}`)).toBe('ĐT: [số điện thoại]');
  });

  it('tells what a question asks for', () => {
    expect([...findAskedContacts('gửi báo cáo qua địa chỉ nào?')]).toEqual(['email']);
    expect([...findAskedContacts('ke hoach nay mang so may')]).toEqual([]);
    expect([...findAskedContacts('Hạn báo cáo là ngày nào?')]).toEqual([]);
    expect([...findAskedContacts('Tổng đài điện thoại quốc gia làm gì?')]).toEqual([]);
  });
});
