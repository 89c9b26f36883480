import { describe, expect, it } from 'vitest';
import { partQuestion } from '../../../../bot/assistant/several-parts/part-question.ts';
import { createPlaceIndex } from '../../../../knowledge/search/place-index.ts';

const places = createPlaceIndex([], []);
const part = (question: string) => partQuestion(question, places)?.map(({ questions }) => questions[0]);

describe('partQuestion', () => {
  it('carries what stands before a colon and behind the last question', () => {
    expect(part('Kế hoạch 21/KH-UBND: ai chủ trì trồng rừng, còn giống lúa do ai cấp?')).toEqual([
      'ai chủ trì trồng rừng Kế hoạch 21/KH-UBND',
      'giống lúa do ai cấp Kế hoạch 21/KH-UBND',
    ]);
    expect(
      part('Tỷ lệ che phủ rừng bao nhiêu, tỷ lệ hộ nghèo bao nhiêu, theo kế hoạch 21/KH-UBND?')?.[0],
    ).toBe('Tỷ lệ che phủ rừng bao nhiêu theo kế hoạch 21/KH-UBND');
  });

  it('carries the document that the first names', () => {
    const [, second] =
      partQuestion('Ai trồng rừng theo kế hoạch 21/KH-UBND; lớp tập huấn mở ngày nào?', places) ?? [];
    expect(second?.questions).toEqual(['lớp tập huấn mở ngày nào theo kế hoạch 21/KH-UBND']);
  });

  it('parts two measures closed by a mark of asking, without a word that asks', () => {
    expect(part('Tỷ lệ che phủ rừng của xã? Hạn báo cáo 6 tháng của xã?')).toHaveLength(2);
    expect(part('Tỷ lệ che phủ rừng của xã, hạn báo cáo 6 tháng của xã?')).toBeUndefined();
  });

  it('asks the head of the document for a day, a signer', () => {
    expect(part('Kế hoạch trồng rừng giao ai chủ trì, do ai ký?')).toHaveLength(2);
  });

  it.each([
    'Ai lo bảo vệ và chăm sóc trẻ em?',
    'Ai chủ trì bảo vệ, chăm sóc trẻ em, phòng chống bạo lực?',
    'Sở Giáo dục và Đào tạo gửi báo cáo trước ngày nào và gửi cho ai?',
    'may cay may say duoc ho tro bao nhieu va ai duoc nhan',
    'Tỷ lệ che phủ rừng của xã A và xã B nơi nào cao hơn, hơn bao nhiêu?',
    'Kế hoạch này thực hiện văn bản nào, văn bản đó do ai ký?',
    'Ai ký kế hoạch trồng rừng, chức vụ gì?',
    'Kế hoạch trồng rừng số mấy, ngày nào, ai ký?',
  ])('leaves one question whole: %s', (question) => {
    expect(partQuestion(question, places)).toBeUndefined();
  });
});
