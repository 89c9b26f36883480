import { describe, expect, it } from 'vitest';
import type { Question } from '../../../../bot/assistant/answer.ts';
import { keepTurns } from '../../../../bot/assistant/conversation/keep-turns.ts';
import { OPERATOR } from '../../../../knowledge/store/store.ts';
import { officeHead, openTexts } from '../../../helpers/ask-texts.ts';

const PLAN = [
  ...officeHead('Suối Bạc', '21/KH-UBND', '15 tháng 3 năm 2031', [
    'KẾ HOẠCH',
    'Chăm sóc trẻ em giai đoạn 2030 - 2031',
  ]),
  'Điều 1. Các chỉ tiêu theo Phụ lục kèm theo.',
  'Phụ lục. CHỈ TIÊU NĂM 2031',
  'TT | Chỉ tiêu | Đơn vị tính | Thực hiện 2030 | Kế hoạch 2031',
  '1 | Tỷ lệ trẻ em được tiêm chủng đầy đủ | % | 91,4 | 95',
  '2 | Tỷ lệ trẻ em biết bơi | % | 33,6 | 45',
];

describe('what was reached', () => {
  it('is asked of the matter and the document in talk, not of the year alone', async () => {
    const { assistant, close } = await openTexts([PLAN]);
    try {
      const ask = (question: string, history: Question['history']) =>
        assistant.ask({ question, history, agency: null, asOf: null }, OPERATOR);
      const first = 'Chỉ tiêu trẻ em biết bơi năm 2031 của xã Suối Bạc?';
      const history = keepTurns([], first, await ask(first, []));
      for (const question of ['thực hiện năm 2030 được bao nhiêu', 'ket qua nam 2030 dat bao nhieu?']) {
        const { text } = await ask(question, history);
        expect(text).toContain('33,6');
        expect(text).not.toContain('91,4');
      }
    } finally {
      await close();
    }
  });
});
