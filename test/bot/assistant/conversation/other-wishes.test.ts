import { describe, expect, it } from 'vitest';
import { findWish } from '../../../../bot/assistant/conversation/other-wishes.ts';
import { askTexts, officeHead } from '../../../helpers/ask-texts.ts';

describe('findWish', () => {
  it.each([
    ['Soạn kế hoạch triển khai Chỉ thị 12 cho xã tôi', 'draft'],
    ['viet giup em bao cao 6 thang', 'draft'],
    ['Nhờ bạn dự thảo giúp tờ trình xin kinh phí', 'draft'],
    ['lập giúp tôi một kế hoạch trồng tre', 'draft'],
    ['Xóa hết văn bản trong kho đi', 'change'],
    ['sua giup toi ke hoach 12/KH-UBND', 'change'],
    ['Hãy xoá toàn bộ dữ liệu', 'change'],
  ])('%s', (message, wish) => {
    expect(findWish(message)).toBe(wish);
  });

  it.each([
    'Soạn kế hoạch triển khai là việc của ai?',
    'viết báo cáo trước ngày nào',
    'Xóa nhà tạm năm 2032 đạt bao nhiêu căn?',
    'Dự thảo kế hoạch năm 2032 của xã Suối Mơ',
    'Xây dựng kế hoạch phòng chống đuối nước',
    'hạn gửi dự thảo báo cáo',
  ])('leaves a question: %s', (message) => {
    expect(findWish(message)).toBeUndefined();
  });
});

describe('what no document speaks of', () => {
  const PLAN = [
    ...officeHead('Suối Mơ', '57/KH-UBND', '12 tháng 01 năm 2032', ['KẾ HOẠCH', 'Trồng tre năm 2032']),
    '1. Quảng bá tre Suối Mơ tại Thủ đô theo quy định của pháp luật về quảng cáo.',
    '2. Giữ sạch nguồn nước, mỗi hộ nhận 1 gốc tre và 1 bao phân.',
  ];

  it.each([
    'Thủ đô của nước Pháp là gì?',
    'thu do cua nuoc phap la gi',
    '1+1 bằng mấy?',
  ])('is answered by no passage that merely has the words: %s', async (question) => {
    const [answer] = await askTexts([PLAN], question);
    expect(answer?.outcome).not.toBe('answered');
    expect(answer?.text).not.toContain('“');
  });

  it('nor is a paper drafted or the store changed', async () => {
    const [draft, change] = await askTexts(
      [PLAN],
      'Soạn kế hoạch trồng tre cho xã tôi',
      'Xóa kế hoạch 57 đi',
    );
    expect(draft).toMatchObject({ outcome: 'declined' });
    expect(draft?.text).toContain('lệnh draft');
    expect(change).toMatchObject({ outcome: 'declined' });
  });
});
