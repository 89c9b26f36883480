import { describe, expect, it } from 'vitest';
import { sayLateness, sayRemaining } from '../../../../bot/assistant/days/count-days.ts';
import { askTexts, officeHead } from '../../../helpers/ask-texts.ts';

const LETTER = [
  ...officeHead('Suối Bạc', '7/UBND-KT', '20 tháng 3 năm 2026', ['V/v báo cáo đàn vật nuôi']),
  '1. Trạm Khuyến nông gửi báo cáo năm 2026 về Ủy ban nhân dân xã chậm nhất ngày 15/10/2026.',
  '2. Phòng Kinh tế gửi báo cáo năm 2026 về Sở Nông nghiệp và Môi trường trước ngày 20/10/2026.',
];

describe('answerDayCount', () => {
  it('counts from the day the question gives, marked or not', async () => {
    const answers = await askTexts(
      [LETTER],
      'Hôm nay 05/10/2026, còn mấy ngày nữa là đến hạn Trạm Khuyến nông gửi báo cáo năm 2026 về xã?',
      'tinh tu ngay 5/10/2026 con bao nhieu ngay nua den han tram khuyen nong gui bao cao nam 2026 ve xa',
    );
    for (const answer of answers) {
      expect(answer.outcome).toBe('answered');
      expect(answer.text).toContain('15/10/2026');
      expect(answer.text).toContain('Từ 05/10/2026 đến 15/10/2026: 10 ngày.');
      expect(answer.text).not.toContain('Không phải ngày');
    }
  });

  it('tells on which side of a day a deadline or a document lies', async () => {
    const [due, issued, same] = await askTexts(
      [LETTER],
      'Hạn Trạm Khuyến nông gửi báo cáo năm 2026 về xã là trước hay sau ngày 20/10/2026?',
      'cong van 7/UBND-KT ban hanh truoc hay sau ngay 15/3/2026',
      'Hạn Phòng Kinh tế gửi báo cáo năm 2026 về Sở Nông nghiệp là trước hay sau ngày 20/10/2026?',
    );
    expect(due?.outcome).toBe('answered');
    expect(due?.text).toContain('Ngày ghi là 15/10/2026, trước ngày 20/10/2026 5 ngày.');
    expect(issued?.text).toContain('Ngày ghi là 20/3/2026, sau ngày 15/3/2026 5 ngày.');
    expect(same?.text).toContain('ngày cuối cùng còn kịp là 19/10/2026');
  });

  it('counts the days of a stretch with its first and last', async () => {
    const plan = [
      ...officeHead('Suối Bạc', '21/KH-UBND', '15 tháng 3 năm 2026', [
        'KẾ HOẠCH',
        'An toàn sông nước năm 2026',
      ]),
      '1. Công an xã',
      'a) Mở đợt cao điểm tuần tra, xử lý vi phạm ở bến đò từ ngày 01 tháng 6 năm 2026 đến ngày 15 tháng 7 năm 2026.',
    ];
    const [answer] = await askTexts([plan], 'dot cao diem tuan tra ben do keo dai bao nhieu ngay');
    expect(answer?.text).toContain('Từ 01/6/2026 đến 15/7/2026: 45 ngày');
  });

  it('says that today was not told', async () => {
    const [answer] = await askTexts(
      [LETTER],
      'Còn mấy ngày nữa là đến hạn Trạm Khuyến nông gửi báo cáo năm 2026 về xã?',
    );
    expect(answer?.text).toContain('Chậm nhất ngày 15/10/2026');
    expect(answer?.text).toContain('chưa cho biết hôm nay là ngày nào');
    expect(answer?.text).not.toMatch(/\d ngày\./);
  });

  it('tells how late or early a day is', async () => {
    const [late, early] = await askTexts(
      [LETTER],
      'Theo công văn 7, Trạm Khuyến nông gửi báo cáo năm 2026 cho xã ngày 20/10/2026 thì trễ mấy ngày?',
      'tram khuyen nong gui bao cao nam 2026 ve xa ngay 10/10/2026 co kip khong',
    );
    expect(late?.text).toContain('quá hạn: trễ 5 ngày so với ngày ghi 15/10/2026');
    expect(early?.text).toContain('là trong hạn, sớm hơn ngày ghi 15/10/2026 là 5 ngày');
  });

  it('counts to the deadline of what is named, not to its neighbour', async () => {
    const two = [
      ...LETTER.slice(0, -2),
      '1. Trạm Khuyến nông hoàn thành phương án chống rét trước ngày 10/9/2026, báo cáo phương án tổng thể trước ngày 15/10/2026.',
      '2. Trạm Khuyến nông gửi báo cáo đàn vật nuôi trước ngày 20/10/2026.',
    ];
    const [answer] = await askTexts(
      [two],
      'Hôm nay 05/10/2026, còn mấy ngày nữa đến hạn Trạm Khuyến nông gửi báo cáo đàn vật nuôi?',
    );
    expect(answer?.text).toContain('Từ 05/10/2026 đến 20/10/2026: 15 ngày.');
    expect(answer?.text).not.toContain('10/9/2026');
  });

  it('counts from the day a document was issued', async () => {
    const [answer] = await askTexts(
      [LETTER],
      'Từ ngày ký Công văn 7/UBND-KT đến hạn Phòng Kinh tế gửi báo cáo năm 2026 là bao nhiêu ngày?',
    );
    expect(answer?.text).toContain('Từ 20/3/2026 đến 20/10/2026: 214 ngày.');
    expect(answer?.text).toContain('19/10/2026: 213 ngày');
  });

  it('counts working days only with holiday data', async () => {
    const [known] = await askTexts(
      [LETTER],
      'Hôm nay 05/10/2026, còn bao nhiêu ngày làm việc nữa là đến hạn Trạm Khuyến nông gửi báo cáo năm 2026 về xã?',
    );
    expect(known?.text).toContain('đến hết ngày 15/10/2026: 8 ngày, đã trừ');
    expect(sayRemaining({ bound: 'by', dueOn: '2040-02-20' }, '2040-01-30', true)).toContain(
      'chưa tính được',
    );
  });
});

describe('sayRemaining', () => {
  it('takes the day itself of "trước ngày" for too late', () => {
    const due = { bound: 'before' as const, dueOn: '2026-11-27' };
    expect(sayRemaining(due, '2026-11-26', false)).toContain('26/11/2026: 0 ngày');
    expect(sayRemaining(due, '2026-11-27', false)).toContain('quá hạn');
    expect(sayRemaining(due, '2026-11-30', false)).toContain('đã qua 3 ngày');
  });
});

describe('sayLateness', () => {
  it('is on time on the last day alone', () => {
    expect(sayLateness({ bound: 'by', dueOn: '2026-11-27' }, '2026-11-27')).toContain('đúng ngày cuối cùng');
    expect(sayLateness({ bound: 'before', dueOn: '2026-11-27' }, '2026-11-26')).toContain(
      'đúng ngày cuối cùng',
    );
    expect(sayLateness({ bound: 'before', dueOn: '2026-11-27' }, '2026-11-27')).toMatch(
      /quá hạn: hạn là trước ngày này.*trễ 1 ngày/,
    );
  });
});
