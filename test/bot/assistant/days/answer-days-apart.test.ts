import { describe, expect, it } from 'vitest';
import { parseApartQuestion } from '../../../../bot/assistant/days/apart-question.ts';
import { askTexts, officeHead } from '../../../helpers/ask-texts.ts';

const PLAN = [
  ...officeHead('Suối Bạc', '31/KH-UBND', '12 tháng 02 năm 2026', [
    'KẾ HOẠCH',
    'Phòng, chống dịch bệnh vật nuôi năm 2026',
  ]),
  '1. Trạm Thú y',
  'a) Báo cáo kết quả 6 tháng đầu năm gửi Ủy ban nhân dân xã trước ngày 15/6/2026.',
  'b) Báo cáo kết quả năm gửi Ủy ban nhân dân xã trước ngày 25/11/2026.',
  '2. Tổ chức lễ ra quân tiêm phòng vào ngày 05/3/2026.',
  '3. Các thôn hoàn thành rà soát tổng đàn trước ngày 10/4/2026.',
];

describe('parseApartQuestion', () => {
  it('parts a question for the days between two things', () => {
    expect(parseApartQuestion('Kế hoạch 31: từ hạn A tới hạn B cách nhau bao nhiêu ngày?')).toEqual([
      { shared: 'Kế hoạch 31', from: 'hạn A', to: 'hạn B' },
    ]);
    expect(parseApartQuestion('Cho hỏi giữa lễ ra quân và hạn A là mấy ngày?')).toEqual([
      { shared: '', from: 'lễ ra quân', to: 'hạn A' },
    ]);
    expect(parseApartQuestion('ke hoach 31: han A va han B cach nhau may ngay')).toEqual([
      { shared: 'ke hoach 31', from: 'han A', to: 'han B' },
    ]);
  });

  it('takes words that only fold to the same letters for no joint', () => {
    expect(parseApartQuestion('Thông tư 5 gửi đến xã trong mấy ngày?')).toEqual([]);
    expect(parseApartQuestion('Hạn A và hạn B là ngày nào?')).toEqual([]);
    expect(parseApartQuestion('Hạn A và hạn B còn mấy ngày làm việc?')).toEqual([]);
  });
});

describe('answerDaysApart', () => {
  it('counts from one day of a document to another, marked or not', async () => {
    const answers = await askTexts(
      [PLAN],
      'Theo Kế hoạch 31/KH-UBND, từ hạn báo cáo 6 tháng đến hạn báo cáo năm cách nhau bao nhiêu ngày?',
      'ke hoach 31/kh-ubnd suoi bac: tu han bao cao 6 thang toi han bao cao nam la may ngay',
      'Kế hoạch 31/KH-UBND: hạn báo cáo 6 tháng và hạn báo cáo năm cách nhau mấy ngày?',
    );
    for (const answer of answers) {
      expect(answer.outcome).toBe('answered');
      expect(answer.text).toMatch(/15\/6\/2026.*25\/11\/2026.*163 ngày/s);
    }
  });

  it('counts between an event and a deadline, the later asked of first as well', async () => {
    const [answer, turned] = await askTexts(
      [PLAN],
      'Từ lễ ra quân tiêm phòng đến hạn các thôn rà soát xong tổng đàn theo Kế hoạch 31/KH-UBND là mấy ngày?',
      'Giữa hạn rà soát tổng đàn và lễ ra quân tiêm phòng trong Kế hoạch 31/KH-UBND là bao nhiêu ngày?',
    );
    for (const said of [answer, turned])
      expect(said?.text).toContain('Từ ngày ghi 05/3/2026 đến ngày ghi 10/4/2026: cách nhau 36 ngày.');
  });

  it('counts nothing where one of the two has no day', async () => {
    const answers = await askTexts(
      [PLAN],
      'Theo Kế hoạch 31/KH-UBND, từ hạn báo cáo quý III đến hạn báo cáo năm cách nhau bao nhiêu ngày?',
      'Từ lễ ra quân tiêm phòng đến lễ tổng kết trao giải theo Kế hoạch 31/KH-UBND là mấy ngày?',
    );
    for (const answer of answers) {
      expect(answer.outcome).toBe('not-found');
      expect(answer.text).not.toMatch(/25\/11\/2026|05\/3\/2026/);
    }
  });

  it('counts from the day of issue where the days stand in front of what is due', async () => {
    const [answer, given, other] = await askTexts(
      [PLAN],
      'Tính từ ngày ký Kế hoạch 31/KH-UBND thì các thôn có mấy ngày để rà soát xong tổng đàn?',
      'Kế hoạch 31/KH-UBND ký ngày 12/02/2026, đến hạn rà soát tổng đàn của các thôn là bao nhiêu ngày?',
      'Kế hoạch 31/KH-UBND ký ngày 20/02/2026, đến hạn rà soát tổng đàn của các thôn là bao nhiêu ngày?',
    );
    for (const said of [answer, given]) {
      expect(said?.text).toContain('Ngày ban hành: 12/02/2026.');
      expect(said?.text).toContain('57 ngày');
    }
    expect(other?.text).not.toMatch(/49 ngày/);
  });
});

const LETTER = [
  ...officeHead('Suối Bạc', '52/UBND-KT', '15 tháng 01 năm 2026', ['V/v phòng cháy rừng']),
  '1. Các thôn báo cáo kết quả phát dọn đường băng cản lửa năm 2026 gửi Ủy ban nhân dân xã trước ngày 20/12/2026.',
  '2. Các thôn gửi báo cáo trực chốt rừng hằng tháng trước ngày 28.',
];

describe('what is due by its kind', () => {
  it('takes a report for no plan, and one of another period for none', async () => {
    const [plan, week, report] = await askTexts(
      [LETTER],
      'Công văn 52/UBND-KT: các thôn phải gửi kế hoạch phát dọn đường băng cản lửa trước ngày nào?',
      'Công văn 52/UBND-KT: báo cáo trực chốt rừng tuần phải gửi trước thứ mấy?',
      'cong van 52/ubnd-kt cac thon bao cao ket qua phat don duong bang can lua cham nhat hom nao',
    );
    expect(plan?.text).not.toContain('20/12/2026');
    expect(week?.outcome).toBe('not-found');
    expect(report?.text).toContain('20/12/2026');
  });
});
