import { describe, expect, it } from 'vitest';
import {
  findAskedDay,
  findImpossibleDay,
  parseApplicableQuestion,
} from '../../../../bot/assistant/applicability/applicable-question.ts';
import { understandQuestion } from '../../../../knowledge/search/understand-question.ts';

describe('parseApplicableQuestion', () => {
  it.each([
    [
      'Văn bản nào áp dụng cho UBND xã Đồi Sim, tỉnh Lam Khê năm 2031?',
      'UBND xã Đồi Sim, tỉnh Lam Khê',
      null,
    ],
    [
      'van ban nao ap dung cho truong tieu hoc Doi Sim ve phong chong duoi nuoc',
      'truong tieu hoc Doi Sim',
      'phong chong duoi nuoc',
    ],
    ['Có văn bản nào của tỉnh áp dụng cho xã Đồi Sim không?', 'xã Đồi Sim', null],
    ['Xã Đồi Sim, Lam Khê thì theo văn bản nào?', 'Xã Đồi Sim, Lam Khê', null],
    ['xã tôi phải theo văn bản nào năm 2031 của UBND xã Đồi Sim?', 'UBND xã Đồi Sim', null],
    ['Xã tôi phải theo những văn bản nào về trẻ em?', null, 'trẻ em'],
    [
      'Trường THCS Đồi Sim phải thực hiện những văn bản nào của cấp trên về phòng cháy?',
      'Trường THCS Đồi Sim',
      'phòng cháy',
    ],
    [
      'Đơn vị chúng tôi căn cứ văn bản nào để xây dựng kế hoạch về chuyển đổi số năm 2031?',
      null,
      'chuyển đổi số',
    ],
    ['Những chỉ đạo nào của cấp trên còn hiệu lực với xã Đồi Sim?', 'xã Đồi Sim', null],
    [
      'Năm 2031, UBND xã Đồi Sim phải thực hiện kế hoạch nào của tỉnh về công tác trẻ em?',
      'UBND xã Đồi Sim',
      'trẻ em',
    ],
  ])('reads “%s”', (question, agency, topic) => {
    expect(parseApplicableQuestion(question)).toEqual({ agency, topic });
  });

  it.each([
    'Văn bản nào dẫn 23/CT-TTg?',
    'kh pccc 2031 doi sim theo cong van nao cua bo cong an',
    'Công văn 88/BTV-TGCT của Hội thực hiện hướng dẫn nào của Trung ương Hội?',
    'Kế hoạch 12/KH-UBND áp dụng từ ngày nào?',
    'Chỉ tiêu nước sạch của xã Đồi Sim năm 2031 là bao nhiêu?',
    'Mức hỗ trợ nào áp dụng cho hộ nghèo?',
    'UBND xã có nhiệm vụ gì theo kế hoạch của tỉnh?',
  ])('leaves “%s” to others', (question) => {
    expect(parseApplicableQuestion(question)).toBeUndefined();
  });
});

describe('findAskedDay', () => {
  const day = (question: string, asOf: string | null) => findAskedDay(understandQuestion(question), asOf);

  it('is the day named, the end of the year named, the end of the school year, else the day of asking', () => {
    expect(day('văn bản nào áp dụng cho xã A vào ngày 05/3/2031?', '2032-01-01')).toBe('2031-03-05');
    expect(day('văn bản nào áp dụng cho xã A năm 2031?', '2032-01-01')).toBe('2031-12-31');
    expect(day('văn bản nào áp dụng cho trường A năm học 2030-2031?', '2032-01-01')).toBe('2031-05-31');
    expect(day('văn bản nào áp dụng cho xã A?', '2032-01-01')).toBe('2032-01-01');
    expect(day('văn bản nào áp dụng cho xã A năm 2032?', '2032-01-01')).toBe('2032-01-01');
    expect(day('văn bản nào áp dụng cho xã A?', null)).toBeNull();
  });
});

describe('findImpossibleDay', () => {
  it('finds a day that no calendar has', () => {
    expect(findImpossibleDay('văn bản nào áp dụng cho xã A vào ngày 31/2/2031?')).toBe('31/2/2031');
    expect(findImpossibleDay('văn bản nào áp dụng cho xã A vào ngày 28/2/2031?')).toBeUndefined();
  });
});
