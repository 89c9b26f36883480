import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Question } from '../../../../bot/assistant/answer.ts';
import { findPersons } from '../../../../bot/assistant/conversation/named-persons.ts';
import { OPERATOR } from '../../../../knowledge/store/store.ts';
import { type OpenTexts, officeHead, openTexts } from '../../../helpers/ask-texts.ts';

const FAIR = [
  ...officeHead('Khe Lim', '31/KH-UBND', '15 tháng 3 năm 2031', ['KẾ HOẠCH', 'Hội chợ nông sản năm 2031']),
  '1. Danh sách gian hàng gửi bà Lò Thị Mẫn, công chức văn hóa, trước ngày 10/4/2031.',
  '2. Gian hàng thôn Nà Đuống do ông Vi Văn Toản, trưởng thôn, phụ trách.',
  '3. Gian hàng thôn Khe Mạ do bà Hà Thị Sen, chi hội phó phụ nữ, phụ trách.',
  'Nơi nhận:\t\tTM. ỦY BAN NHÂN DÂN',
  '- Lưu: VT.\t\tCHỦ TỊCH',
  '\t\tĐinh Thị Nga',
];

let texts: OpenTexts;
beforeAll(async () => {
  texts = await openTexts([FAIR]);
});
afterAll(() => texts.close());

const askAfter = (before: string, said: string, question: string) => {
  const history: Question['history'] = [
    { role: 'user', text: before },
    {
      role: 'assistant',
      text: `${said} - Kế hoạch số 31/KH-UBND năm 2031 của Ủy ban nhân dân xã Khe Lim. [1]`,
    },
  ];
  return texts.assistant.ask({ question, history, agency: null, asOf: null }, OPERATOR);
};
const LIST = 'Danh sách gian hàng hội chợ xã Khe Lim gửi cho ai?';

describe('a person the last answer named', () => {
  it.each([
    'bà ấy chức vụ gì?',
    'ba ay lam chuc vu gi',
    'cô ấy giữ chức vụ gì?',
    'vậy bà ấy là ai?',
  ])('is meant by "%s", not who signed', async (question) => {
    const { text } = await askAfter(LIST, 'Gửi bà Lò Thị Mẫn', question);
    expect(text).toContain('công chức văn hóa');
    expect(text).not.toContain('Đinh Thị Nga');
  });

  it('is asked back where two could be', async () => {
    const said = 'Bà Lò Thị Mẫn nhận danh sách, bà Hà Thị Sen phụ trách thôn Khe Mạ';
    const answer = await askAfter(LIST, said, 'bà ấy chức vụ gì?');
    expect([answer.outcome, answer.text]).toEqual([
      'clarify',
      'Anh/chị hỏi về ai: bà Lò Thị Mẫn hay bà Hà Thị Sen?',
    ]);
  });

  it('is told by the title among two', async () => {
    const said = 'Bà Lò Thị Mẫn nhận danh sách, ông Vi Văn Toản phụ trách thôn Nà Đuống';
    expect((await askAfter(LIST, said, 'ông ấy chức vụ gì?')).text).toContain('trưởng thôn');
  });

  it('is nobody where no document in talk has the name', async () => {
    const { text } = await askAfter(LIST, 'Gửi bà Trần Thị Khống', 'bà ấy chức vụ gì?');
    expect(text).not.toContain('Khống');
  });

  it('leaves who signed to a question about who signed', async () => {
    const { text } = await askAfter(
      'Ai ký kế hoạch hội chợ xã Khe Lim?',
      'Bà Đinh Thị Nga',
      'bà ấy chức vụ gì?',
    );
    expect(text).toContain('CHỦ TỊCH');
  });
});

describe('a hamlet the last question named', () => {
  it('is meant by "thôn đó"', async () => {
    const { text } = await askAfter('Gian hàng của thôn Khe Mạ ở đâu?', 'Chưa nêu', 'ai phụ trách thôn đó?');
    expect(text).toContain('Hà Thị Sen');
    expect(text).not.toContain('Vi Văn Toản');
  });
});

describe('findPersons', () => {
  it('takes no place and no common noun for a person', () => {
    expect(findPersons('Tỉnh Bà Rịa, có Ban Quản lý, cô giáo Mầm non')).toEqual([]);
  });
});
