import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Question } from '../../../../bot/assistant/answer.ts';
import { keepTurns } from '../../../../bot/assistant/conversation/keep-turns.ts';
import { OPERATOR } from '../../../../knowledge/store/store.ts';
import { type OpenTexts, officeHead, openTexts } from '../../../helpers/ask-texts.ts';

const NUTRITION = [
  ...officeHead('Suối Bạc', '21/KH-UBND', '15 tháng 3 năm 2031', ['KẾ HOẠCH', 'Chăm sóc trẻ em năm 2031']),
  'I. CHỈ TIÊU',
  '1. Giảm tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng thể thấp còi xuống dưới 14% trong năm 2031.',
  '2. Giảm tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng thể nhẹ cân xuống dưới 9% trong năm 2031.',
  '3. Mở ít nhất 3 lớp dạy bơi cho trẻ em trong năm 2031.',
  'II. THỰC HIỆN',
  '1. Trạm Y tế lắp đặt 12 góc dinh dưỡng tại các thôn, hoàn thành trước ngày 31/10/2031.',
  '2. Các thôn gửi báo cáo kết quả về Ủy ban nhân dân xã, qua Phòng Văn hóa - Xã hội, trước ngày 05/12/2031.',
];
const OTHER = [
  ...officeHead('Khe Lim', '30/KH-UBND', '20 tháng 3 năm 2031', ['KẾ HOẠCH', 'Chăm sóc trẻ em năm 2031']),
  '1. Giảm tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng thể nhẹ cân xuống dưới 7,5% trong năm 2031.',
  '2. Mở ít nhất 6 lớp dạy bơi cho trẻ em trong năm 2031.',
  '3. Tỷ lệ hộ có nhà vệ sinh đạt trên 82% trong năm 2031.',
  '4. Các trường gửi báo cáo về Phòng Giáo dục, địa chỉ số 5 phố Chợ, hằng tháng.',
];

let texts: OpenTexts;
beforeAll(async () => {
  texts = await openTexts([NUTRITION, OTHER]);
});
afterAll(() => texts.close());

/** The last reply of a talk. */
async function talk(...questions: readonly string[]) {
  let history: Question['history'] = [];
  let last = await texts.assistant.ask({ question: '', history, agency: null, asOf: null }, OPERATOR);
  for (const question of questions) {
    last = await texts.assistant.ask({ question, history, agency: null, asOf: null }, OPERATOR);
    history = keepTurns(history, question, last);
  }
  return last;
}

const FIRST = 'Xã Suối Bạc năm 2031 đặt tỷ lệ trẻ em thấp còi bao nhiêu?';

describe('the bare name of a matter in a talk', () => {
  it('is asked of the document in talk, said back, and of no other', async () => {
    const { text } = await talk(FIRST, 'nhẹ cân?');
    expect(text).toContain('Đã hiểu là: “nhẹ cân năm 2031 bao nhiêu? (Kế hoạch số 21/KH-UBND');
    expect(text).toContain('9%');
    expect(text).not.toContain('7,5%');
  });

  it('stays in the document in talk with a word for what is set, too', async () => {
    const { outcome, text } = await talk(FIRST, 'chỉ tiêu nhà vệ sinh');
    expect(outcome).toBe('not-found');
    expect(text).not.toContain('82%');
  });

  it('is not answered by another document where the one in talk is silent', async () => {
    const { outcome, text } = await talk(FIRST, 'nhà vệ sinh?');
    expect(outcome).toBe('not-found');
    expect(text).not.toContain('82%');
  });
});

describe('a question of its own in a talk', () => {
  it('is asked of the document in talk where several answer, and says so', async () => {
    const { text } = await talk(FIRST, 'mở ít nhất mấy lớp dạy bơi');
    expect(text).toContain('3 lớp');
    expect(text).not.toContain('6 lớp');
    expect(text).toContain('Đã hiểu là');
  });

  it('is answered by another document where that alone does', async () => {
    const { text } = await talk(FIRST, 'hộ có nhà vệ sinh đạt bao nhiêu %');
    expect(text).toContain('82%');
    expect(text).toContain('30/KH-UBND');
  });

  it('is asked of the document in talk alone where it is short', async () => {
    const { outcome, text } = await talk(
      'Xã Khe Lim năm 2031 mở ít nhất mấy lớp dạy bơi?',
      'lắp đặt khi nào',
    );
    expect(outcome).toBe('not-found');
    expect(text).toContain('30/KH-UBND');
    expect(text).not.toContain('31/10/2031');
  });

  it('leaves the document in talk where it was answered by none', async () => {
    const { text } = await talk(FIRST, 'có bao nhiêu xe cứu thương', 'ai ký');
    expect(text).toContain('21/KH-UBND');
    expect(text).not.toContain('30/KH-UBND');
  });
});

describe('a message that only asks', () => {
  it('asks when of the matter before it', async () => {
    const { text } = await talk('Xã Suối Bạc lắp đặt mấy góc dinh dưỡng?', 'hạn?');
    expect(text).toContain('31/10/2031');
    expect(text).not.toContain('05/12/2031');
  });

  it('asks through whom and where a report goes of the report before it, not of other papers', async () => {
    const { text } = await talk(
      'Thôn ở Suối Bạc gửi báo cáo kết quả trước ngày nào?',
      'gửi qua đơn vị nào, địa chỉ ở đâu',
    );
    expect(text).toContain('Phòng Văn hóa');
    expect(text).not.toContain('phố Chợ');
  });

  it('goes on from a place by its initials and a plain question in plain letters', async () => {
    const { text } = await talk('sb lap dat may goc dinh duong', 'han?');
    expect(text).toContain('goc dinh duong: han ngay nao?');
    expect(text).toContain('31/10/2031');
  });

  it('asks which of a kind of the matter before it', async () => {
    const { text } = await talk('Xã Suối Bạc lắp đặt mấy góc dinh dưỡng?', 'thôn nào?');
    expect(text).toContain('góc dinh dưỡng: thôn nào');
    expect(text).not.toContain('05/12/2031');
  });

  it('asks where, and is told that the document does not say', async () => {
    const { outcome, text } = await talk('Xã Suối Bạc mở ít nhất mấy lớp dạy bơi?', 'ở đâu');
    expect(outcome).toBe('not-found');
    expect(text).toContain('21/KH-UBND');
  });
});
