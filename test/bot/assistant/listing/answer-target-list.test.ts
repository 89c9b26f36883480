import { describe, expect, it } from 'vitest';
import { askTexts, officeHead } from '../../../helpers/ask-texts.ts';

const PLAN = [
  ...officeHead('Khe Lim', '12/KH-UBND', '20 tháng 3 năm 2031', [
    'KẾ HOẠCH',
    'Phát triển vườn đồi giai đoạn 2031 - 2035',
  ]),
  'I. MỤC TIÊU',
  '1. Tỷ lệ hộ trồng tre đạt 40% vào năm 2033 và 65% vào năm 2035.',
  '2. Tỷ lệ hộ nuôi ong đạt ít nhất 12% vào năm 2033.',
  '3. Tỷ lệ vườn được tưới nhỏ giọt đạt 30% vào năm 2033; tỷ lệ tre bị sâu bệnh dưới 4% vào năm 2033.',
  '4. Tỷ lệ hộ có bể ủ phân đạt 55% vào năm 2035.',
  'II. TỔ CHỨC THỰC HIỆN',
  'Các thôn thực hiện kế hoạch này.',
];
const OTHER = [
  ...officeHead('Suối Bạc', '15/KH-UBND', '02 tháng 3 năm 2031', ['KẾ HOẠCH', 'Dạy bơi năm 2031']),
  'I. MỤC TIÊU',
  'Tỷ lệ trẻ em biết bơi đạt 70%.',
];

describe('answerTargetList', () => {
  it('lists the targets about each matter asked for, and no others', async () => {
    const answers = await askTexts(
      [PLAN, OTHER],
      'Liệt kê các chỉ tiêu về nuôi ong, tưới nhỏ giọt trong Kế hoạch 12/KH-UBND của xã Khe Lim',
      'ke cho toi cac muc tieu ve nuoi ong va tuoi nho giot cua xa khe lim',
    );
    for (const { outcome, text } of answers) {
      expect(outcome).toBe('answered');
      expect(text).toContain('12%');
      expect(text).toContain('30%');
      for (const other of ['40%', '65%', '55%', '70%']) expect(text).not.toContain(other);
    }
  });

  it('lists all of a document when no matter is named', async () => {
    const [all] = await askTexts([PLAN, OTHER], 'Tất cả chỉ tiêu trong Kế hoạch 12/KH-UBND của xã Khe Lim');
    for (const figure of ['40%', '65%', '12%', '30%', '4%', '55%']) expect(all?.text).toContain(figure);
    expect(all?.text).not.toContain('70%');
  });

  it('keeps to the year asked for', async () => {
    const [late] = await askTexts(
      [PLAN, OTHER],
      'Các chỉ tiêu về trồng tre, bể ủ phân đến năm 2035 trong Kế hoạch 12/KH-UBND của xã Khe Lim',
    );
    expect(late?.text).toContain('65%');
    expect(late?.text).toContain('55%');
    expect(late?.text).not.toContain('• 40%');
  });

  it('says which of the matters no target is about', async () => {
    const [answer] = await askTexts(
      [PLAN, OTHER],
      'Các chỉ tiêu về nuôi ong, đánh cá trong Kế hoạch 12/KH-UBND của xã Khe Lim',
    );
    expect(answer?.text).toContain('12%');
    expect(answer?.text).toContain('Chưa tìm thấy chỉ tiêu về đánh cá');
  });

  it('leaves another count than the one asked for to the general path', async () => {
    const [answer] = await askTexts(
      [PLAN, OTHER],
      'Ba chỉ tiêu về nuôi ong trong Kế hoạch 12/KH-UBND của xã Khe Lim',
    );
    expect(answer?.text).not.toContain(': 3 chỉ tiêu');
  });
});

describe('answerTargetList, of a year', () => {
  it('hears the figures of a year asked for in other words', async () => {
    const answers = await askTexts(
      [PLAN, OTHER],
      'Mục tiêu đến năm 2035 trong Kế hoạch 12/KH-UBND xã Khe Lim gồm những con số nào?',
      'muc tieu nam 2035 trong ke hoach 12/KH-UBND xa khe lim gom nhung gi',
      'ke hoach 12/KH-UBND xa khe lim den 2035 phai dat nhung gi',
    );
    for (const { outcome, text } of answers) {
      expect(outcome).toBe('answered');
      expect(text).toContain('• 65%');
      expect(text).toContain('• 55%');
      expect(text).not.toContain('• 40%');
    }
  });
});

const TABLE = [
  ...officeHead('Khe Lim', '19/QĐ-UBND', '05 tháng 01 năm 2031', [
    'QUYẾT ĐỊNH',
    'Giao chỉ tiêu trồng cây cho các thôn năm 2031',
  ]),
  'Điều 1. Giao chỉ tiêu tỷ lệ cây sống năm 2031 cho các xã như sau:',
  '| TT | Đơn vị | Thực hiện năm 2030 (%) | Chỉ tiêu năm 2031 (%) |',
  '| 1 | Xã Đồi Mây | 81,5 | 91 |',
  '| 2 | Xã Đồi May | 79,3 | 88 |',
];

describe('answerTargetList, of a place in a table', () => {
  it("lists the figures of that place's row and of no namesake's", async () => {
    const [answer, level, year] = await askTexts(
      [TABLE, OTHER],
      'Chỉ tiêu giao cho xã Đồi Mây gồm những gì?',
      'Phường Đồi Mây được giao những chỉ tiêu nào?',
      'Xã Đồi Mây năm 2032 được giao những chỉ tiêu nào?',
    );
    expect(answer?.outcome).toBe('answered');
    expect(answer?.text).toContain('91%');
    expect(answer?.text).not.toContain('88');
    expect(level?.outcome).toBe('not-found');
    expect(year?.outcome).toBe('not-found');
  });
});
