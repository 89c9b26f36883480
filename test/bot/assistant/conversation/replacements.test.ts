import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Question } from '../../../../bot/assistant/answer.ts';
import { replacePeriod } from '../../../../bot/assistant/conversation/replace-period.ts';
import { OPERATOR } from '../../../../knowledge/store/store.ts';
import { type OpenTexts, officeHead, openTexts } from '../../../helpers/ask-texts.ts';

const NOTICE = [
  ...officeHead('Khe Lim', '14/KH-UBND', '15 tháng 3 năm 2031', [
    'KẾ HOẠCH',
    'Đào tạo nghề, hỗ trợ hộ nghèo năm 2031',
  ]),
  '1. Lớp thêu ren thủ công khai giảng ngày 05/6/2031.',
  '2. Lớp may khai giảng ngày 12/6/2031.',
  '3. Tỷ lệ hộ tham gia BHYT tại thôn Nà Đuống đạt 91%.',
  '4. Tỷ lệ hộ tham gia BHYT tại thôn Bản Sao đạt 83%.',
  '5. Ban Dân số chủ trì diễn đàn gia đình. Hội Nông dân chủ trì tập huấn trồng rừng.',
  '6. Các thôn gửi báo cáo 6 tháng đầu năm 2031 trước ngày 10/6/2031, báo cáo cả năm 2031 trước ngày 08/12/2031.',
];

let texts: OpenTexts;
beforeAll(async () => {
  texts = await openTexts([NOTICE]);
});
afterAll(() => texts.close());

/** How a message is understood behind a question about the plan. */
async function understand(before: string, message: string): Promise<string | undefined> {
  const history: Question['history'] = [
    { role: 'user', text: before },
    { role: 'assistant', text: 'Kế hoạch số 14/KH-UBND năm 2031 của Ủy ban nhân dân xã Khe Lim. [1]' },
  ];
  const { text } = await texts.assistant.ask(
    { question: message, history, agency: null, asOf: null },
    OPERATOR,
  );
  return /Đã hiểu là: “(.+?)”/u.exec(text)?.[1]?.replace(/ \((?:Kế hoạch|ke hoach) .*$/iu, '');
}

describe('what a message puts in the place of something', () => {
  it.each([
    // "Sao" closes a name, "bao nhiêu" is no "bảo" of "BHYT".
    [
      'Thôn Nà Đuống phải đạt tỷ lệ BHYT bao nhiêu năm 2031?',
      'thế còn Bản Sao?',
      'Bản Sao phải đạt tỷ lệ BHYT bao nhiêu năm 2031?',
    ],
    // "may" is no "mấy", and a class gives way with the whole of its name.
    ['lop theu ren thu cong khai giang hom nao?', 'con lop may thi sao?', 'lop may khai giang hom nao?'],
    // Words that ask stay, whatever goes.
    [
      'Ai chủ trì tập huấn trồng rừng?',
      'thế diễn đàn gia đình thì ai chủ trì?',
      'Ai chủ trì diễn đàn gia đình?',
    ],
    [
      'ai chu tri tap huan trong rung',
      'the dien dan gia dinh thi ai chu tri',
      'ai chu tri dien dan gia dinh?',
    ],
    [
      'Các thôn gửi báo cáo 6 tháng đầu năm 2031 trước ngày nào?',
      'còn báo cáo cả năm?',
      'Các thôn gửi báo cáo cả năm 2031 trước ngày nào?',
    ],
    [
      'Chỉ tiêu BHYT của xã Khe Lim năm 2031 là bao nhiêu?',
      'sau đó thì sao, năm 2032?',
      'Chỉ tiêu BHYT của xã Khe Lim năm 2032 là bao nhiêu?',
    ],
  ])('%s %s', async (before, message, full) => {
    expect(await understand(before, message)).toBe(full);
  });

  it('puts nothing in the place of words that were asked already', async () => {
    expect(await understand('Lớp may khai giảng ngày nào?', 'còn lớp may?')).toBeUndefined();
  });
});

describe('replacePeriod', () => {
  it('leaves a message that says more than its period', () => {
    expect(replacePeriod('Hạn báo cáo 6 tháng là ngày nào?', 'tiêm chủng cả năm')).toBeUndefined();
  });

  it('leaves a question of several periods', () => {
    expect(replacePeriod('Báo cáo 6 tháng đầu năm hay báo cáo quý II?', 'cả năm')).toBeUndefined();
  });
});
