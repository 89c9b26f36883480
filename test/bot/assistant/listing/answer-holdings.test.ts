import { describe, expect, it } from 'vitest';
import { askTexts, officeHead } from '../../../helpers/ask-texts.ts';

const FESTIVAL = [
  ...officeHead('Suối Bạc', '15/KH-UBND', '02 tháng 3 năm 2031', [
    'KẾ HOẠCH',
    'Tổ chức “Hội xuân Suối Bạc lần thứ II, năm 2031”',
  ]),
  'II. TỔ CHỨC THỰC HIỆN',
  'Trạm Y tế xã bố trí tổ cấp cứu lưu động trong các đêm hội.',
];
const CHILDREN = [
  ...officeHead('Suối Bạc', '12/KH-UBND', '20 tháng 01 năm 2029', [
    'KẾ HOẠCH',
    'Thực hiện Chương trình vì trẻ em giai đoạn 2029 - 2031',
  ]),
  'I. MỤC TIÊU',
  'Tỷ lệ trẻ em biết bơi đạt 70%.',
];
const OTHER = [
  ...officeHead('Khe Lim', '7/KH-UBND', '05 tháng 5 năm 2030', ['KẾ HOẠCH', 'Phát triển vườn đồi năm 2030']),
  'I. MỤC TIÊU',
  'Tỷ lệ hộ trồng tre đạt 40%.',
];
const HELD = [FESTIVAL, CHILDREN, OTHER];

describe('what the store holds', () => {
  it('counts and lists it, the newest first', async () => {
    for (const answer of await askTexts(
      HELD,
      'Kho có bao nhiêu văn bản?',
      'liet ke cac van ban dang co',
      'bạn đang có những văn bản nào',
    )) {
      expect(answer.outcome).toBe('answered');
      expect(answer.text).toContain('3 văn bản');
      expect(answer.text).toMatch(/15\/KH-UBND[\s\S]*7\/KH-UBND[\s\S]*12\/KH-UBND/u);
      // A title within a subject is the document's own quotation, not one of ours.
      expect(answer.text).toContain('của Ủy ban nhân dân xã Suối Bạc: Tổ chức “Hội xuân');
    }
  });

  it('names the newest, of a place where one is named', async () => {
    const [all, ofPlace] = await askTexts(HELD, 'văn bản mới nhất là gì', 'ke hoach moi nhat cua xa khe lim');
    expect(all?.text).toMatch(/Mới nhất trong kho[\s\S]*15\/KH-UBND/u);
    expect(ofPlace?.text).toContain('7/KH-UBND');
    expect(ofPlace?.text).not.toContain('15/KH-UBND');
  });

  it('lists nothing for a place nothing is held of, and leaves other counts alone', async () => {
    const [place, issued] = await askTexts(
      HELD,
      'kho có văn bản nào của xã Bản Lòn',
      'có bao nhiêu văn bản hướng dẫn được ban hành năm 2025',
    );
    expect(place?.outcome).toBe('not-found');
    expect(place?.text).not.toContain('KH-UBND');
    expect(issued?.text).not.toContain('Kho đang có 3');
  });
});

describe('a document named by place and subject', () => {
  it.each([
    'Trạm Y tế xã làm gì trong kế hoạch của xã Suối Bạc về trẻ em?',
    'ke hoach tre em cua xa suoi bac giao tram y te xa viec gi',
    'Theo kế hoạch về trẻ em của xã Suối Bạc, Trạm Y tế xã làm gì?',
  ])('%s', async (question) => {
    const [answer] = await askTexts(HELD, question);
    expect(answer?.outcome).toBe('not-found');
    expect(answer?.text).not.toContain('cấp cứu');
  });

  it('is still answered from where it has the matter', async () => {
    const [answer] = await askTexts(HELD, 'Trạm Y tế xã làm gì trong kế hoạch của xã Suối Bạc về hội xuân?');
    expect(answer?.text).toContain('cấp cứu');
  });
});
