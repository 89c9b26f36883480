import { describe, expect, it } from 'vitest';
import { parseBetweenQuestion } from '../../../../bot/assistant/days/between-question.ts';
import { OPERATOR } from '../../../../knowledge/store/store.ts';
import { askTexts, officeHead, openTexts } from '../../../helpers/ask-texts.ts';

const LETTER = [
  ...officeHead('Suối Bạc', '7/UBND-KT', '20 tháng 3 năm 2026', ['V/v báo cáo đàn vật nuôi']),
  '1. Trạm Khuyến nông gửi báo cáo năm 2026 về Ủy ban nhân dân xã chậm nhất ngày 15/10/2026.',
  '2. Các thôn nộp phiếu kê khai chuồng trại trước ngày 20/5/2026.',
];

describe('answerBetweenDays', () => {
  it('counts between two days of the question and shows where the documents give them', async () => {
    const [issued, due, both] = await askTexts(
      [LETTER],
      'Tu ngay ky Cong van 7/UBND-KT (20/3/2026) den ngay 10/4/2026 la bao nhieu ngay?',
      'Hôm nay 05/10/2026, hạn Trạm Khuyến nông gửi báo cáo năm 2026 về xã là 15/10/2026, còn mấy ngày?',
      'từ ngày 1/4/2026 đến ngày 15/4/2026 là mấy ngày',
    );
    expect(issued?.text).toContain('Từ 20/3/2026 đến 10/4/2026: 21 ngày.');
    expect(issued?.citations[0]?.quote).toContain('20 tháng 3 năm 2026');
    expect(due?.text).toContain('Từ 05/10/2026 đến 15/10/2026: 10 ngày.');
    expect(due?.citations[0]?.quote).toContain('15/10/2026');
    expect(both?.text).toBe('Từ 01/4/2026 đến 15/4/2026: 14 ngày.');
  });

  it('puts a day right that the documents give otherwise, and counts to theirs', async () => {
    const [due, issued] = await askTexts(
      [LETTER],
      'Hôm nay 05/10/2026, hạn Trạm Khuyến nông gửi báo cáo năm 2026 về xã là 12/10/2026, còn mấy ngày?',
      'Từ ngày ký Công văn 7/UBND-KT (25/3/2026) đến ngày 10/4/2026 là bao nhiêu ngày?',
    );
    expect(due?.outcome).toBe('corrected');
    expect(due?.text).toContain('Không phải ngày 12/10/2026');
    expect(due?.text).toContain('Từ 05/10/2026 đến 15/10/2026: 10 ngày.');
    expect(issued?.outcome).toBe('corrected');
    expect(issued?.text).toContain('Từ 20/3/2026 đến 10/4/2026: 21 ngày.');
  });

  it('counts from today only where today is told', async () => {
    const { assistant, close } = await openTexts([LETTER]);
    const question =
      'Từ hôm nay đến ngày 20/5/2026, hạn các thôn nộp phiếu kê khai chuồng trại, còn bao nhiêu ngày?';
    const ask = (asOf: string | null) =>
      assistant.ask({ question, history: [], agency: null, asOf }, OPERATOR);
    const [told, untold] = [await ask('2026-05-10'), await ask(null)];
    await close();
    expect(told.text).toContain('Từ 10/5/2026 đến 20/5/2026: 10 ngày.');
    expect(told.text).toContain('19/5/2026: 9 ngày');
    expect(untold.text).toContain('chưa cho biết hôm nay');
  });

  it('counts how late against a day due that the question gives, or against "hạn cuối"', async () => {
    const answers = await askTexts(
      [LETTER],
      'Hạn Trạm Khuyến nông gửi báo cáo năm 2026 về xã là 15/10/2026 mà 18/10/2026 mới gửi thì trễ mấy ngày?',
      'Trạm Khuyến nông gửi báo cáo năm 2026 về xã ngày 18/10/2026 thì trễ mấy ngày so với hạn cuối?',
      'tre may ngay neu tram khuyen nong gui bao cao nam 2026 ve xa ngay 18/10/2026',
    );
    for (const answer of answers) {
      expect(answer.outcome).toBe('answered');
      expect(answer.text).toContain('trễ 3 ngày so với ngày ghi 15/10/2026');
    }
  });
});

describe('parseBetweenQuestion', () => {
  it('takes the year of the other day, and both days of a stretch', () => {
    expect(parseBetweenQuestion('Đợt tiêm từ 20/5 đến 10/6/2026 kéo dài mấy ngày?')).toMatchObject({
      kind: 'window',
      from: '2026-05-20',
      to: '2026-06-10',
    });
  });

  it('leaves other questions alone', () => {
    const others = [
      'Văn bản ban hành ngày 20/3/2026 giao mấy việc xong trước ngày 10/4/2026?',
      'Hạn nộp là ngày nào, tính từ 20/3/2026?',
      'Xã có mấy ngày để nộp báo cáo?',
    ];
    for (const other of others) expect(parseBetweenQuestion(other)).toBeUndefined();
  });
});
