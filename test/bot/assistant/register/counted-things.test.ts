import { describe, expect, it } from 'vitest';
import { askTexts, officeHead } from '../../../helpers/ask-texts.ts';

const PLAN = [
  ...officeHead('Suối Mơ', '52/KH-UBND', '10 tháng 01 năm 2032', [
    'KẾ HOẠCH',
    'Chăm sóc trẻ em trên địa bàn xã năm 2032',
  ]),
  'I. CHỈ TIÊU',
  '1. 100% nhà trẻ và trạm y tế có khu vui chơi được sửa sang, sử dụng tốt.',
  '2. Ít nhất 60% học sinh biết bơi an toàn.',
  '3. Giảm 10% số vụ trẻ em bị đuối nước so với năm 2031.',
  '4. Đặt 40 thùng đựng pin cũ.',
  'II. PHÂN CÔNG',
  '1. Công an xã: tuần tra khu vực bến đò, hồ chứa nước.',
  '2. Trạm Y tế: là đầu mối thực hiện Đề án 09 về dinh dưỡng.',
];

describe('a share where a number of things is asked for', () => {
  it('answers only what is done with the same things, and never how many there are', async () => {
    const [built, builtPlain, all, swim] = await askTexts(
      [PLAN],
      'Năm 2032 xã Suối Mơ xây mới mấy trạm y tế?',
      'nam 2032 xa suoi mo xay moi may tram y te',
      'Xã Suối Mơ có tất cả bao nhiêu học sinh?',
      'Xã Suối Mơ phấn đấu bao nhiêu học sinh biết bơi an toàn?',
    );
    for (const answer of [built, builtPlain, all]) expect(answer?.outcome).toBe('not-found');
    expect(swim?.text).toContain('Ít nhất 60%');
    expect(swim?.text).toContain('không nêu số lượng');
  });

  it('tells by how much a number falls, and counts any noun', async () => {
    const [fall, bins] = await askTexts(
      [PLAN],
      'Xã Suối Mơ phải giảm bao nhiêu vụ trẻ em bị đuối nước?',
      'Xã Suối Mơ đặt bao nhiêu thùng đựng pin cũ?',
    );
    expect(fall?.text).toContain('10%');
    expect(bins?.text).toContain('40 thùng');
  });
});

describe('a project named by its number', () => {
  it('is not answered with another duty of the same body', async () => {
    const [police, station] = await askTexts(
      [PLAN],
      'Công an xã Suối Mơ làm gì về đề án 09?',
      'Trạm Y tế xã Suối Mơ làm gì về đề án 9?',
    );
    expect(police).toMatchObject({ outcome: 'not-found' });
    expect(station?.text).toContain('Đề án 09');
  });
});
