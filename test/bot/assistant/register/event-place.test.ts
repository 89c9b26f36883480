import { describe, expect, it } from 'vitest';
import { askTexts, officeHead } from '../../../helpers/ask-texts.ts';

const FAIR = [
  ...officeHead('Suối Bạc', '32/KH-UBND', '15 tháng 3 năm 2031', [
    'KẾ HOẠCH',
    'Tổ chức Ngày hội sách năm 2031',
  ]),
  'I. NỘI DUNG HOẠT ĐỘNG',
  '1. Khai mạc Ngày hội sách',
  '- Thời gian dự kiến: ngày 12/4/2031.',
  '- Địa điểm: Nhà văn hóa xã Suối Bạc.',
  '- Đơn vị chủ trì: Phòng Văn hóa - Xã hội.',
  '2. Hội thi “Kể chuyện theo sách”',
  '- Thời gian dự kiến: ngày 14/4/2031.',
  '- Địa điểm: Trường Tiểu học Suối Bạc.',
  '3. Bế mạc Ngày hội sách',
  '- Thời gian dự kiến: ngày 20/4/2031.',
  '- Địa điểm thực hiện: Sân vận động xã.',
];

describe('where an event takes place', () => {
  it('comes with the day where both are asked, whichever words ask', async () => {
    const answers = await askTexts(
      [FAIR],
      'Bế mạc Ngày hội sách xã Suối Bạc ngày nào, ở đâu?',
      'be mac ngay hoi sach suoi bac hom nao, cho nao',
      'Bế mạc Ngày hội sách xã Suối Bạc hôm nào và tại địa điểm nào?',
    );
    for (const { text } of answers) {
      expect(text).toContain('20/4/2031');
      expect(text).toContain('Sân vận động xã');
      expect(text).not.toContain('Nhà văn hóa');
    }
  });

  it('is told alone where it alone is asked, and no duty in its stead', async () => {
    const [opening, contest] = await askTexts(
      [FAIR],
      'Khai mạc ngày hội sách của xã Suối Bạc ở đâu?',
      'Hội thi kể chuyện theo sách xã Suối Bạc tổ chức ở chỗ nào?',
    );
    expect(opening?.text).toContain('Nhà văn hóa xã Suối Bạc');
    expect(opening?.text).not.toContain('chủ trì');
    expect(contest?.text).toContain('Trường Tiểu học Suối Bạc');
    expect(contest?.text).toContain('32/KH-UBND');
  });

  it('is not told of another event', async () => {
    const [answer] = await askTexts([FAIR], 'Triển lãm tranh của xã Suối Bạc ở đâu?');
    expect(answer?.text).not.toContain('Địa điểm');
  });
});
