import { describe, expect, it } from 'vitest';
import { askTexts } from '../../../helpers/ask-texts.ts';

const PROVINCE = [
  'ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'TỈNH NGÀN KHÊ Độc lập - Tự do - Hạnh phúc',
  'Số: 31/KH-UBND Ngàn Khê, ngày 12 tháng 01 năm 2031',
  'KẾ HOẠCH',
  'Dạy bơi cho học sinh năm 2031',
  'III. TỔ CHỨC THỰC HIỆN',
  '1. Sở Xây dựng hướng dẫn thiết kế bể bơi.',
  '2. Ủy ban nhân dân các xã, phường bố trí đất đặt bể bơi; huy động người dạy.',
  '3. Các trường tiểu học lập danh sách học sinh chưa biết bơi.',
  '4. Công an tỉnh kiểm tra an toàn các bến tắm.',
];

describe('what a document gives one level to do', () => {
  it.each([
    ['Kế hoạch 31/KH-UBND của tỉnh Ngàn Khê yêu cầu xã làm gì?', 'bố trí đất', 'lập danh sách'],
    ['theo ke hoach 31 tinh ngan khe cap xa co nhiem vu gi', 'bố trí đất', 'thiết kế'],
    ['Kế hoạch 31 của tỉnh Ngàn Khê thì nhà trường phải làm gì', 'lập danh sách', 'bố trí đất'],
  ])('%s', async (question, own, other) => {
    const [answer] = await askTexts([PROVINCE], question);
    expect(answer?.outcome).toBe('answered');
    expect(answer?.text).toContain(own);
    expect(answer?.text).not.toContain(other);
  });

  it('is said to be nothing where nothing is theirs', async () => {
    const [answer] = await askTexts([PROVINCE], 'Kế hoạch 31/KH-UBND của tỉnh Ngàn Khê giao thôn làm gì?');
    expect(answer?.outcome).toBe('not-found');
  });
});
