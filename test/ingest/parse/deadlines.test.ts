import { describe, expect, it } from 'vitest';
import { parseDeadlines } from '../../../ingest/parse/deadlines.ts';
import type { DocumentHeader } from '../../../knowledge/model/official-document.ts';
import { headerOf, outlineOf, planOf } from './outlined-fixture.ts';

function deadlinesOf(items: string, header: Partial<DocumentHeader> = {}) {
  return parseDeadlines(planOf(`I. TỔ CHỨC THỰC HIỆN\n${items}`), headerOf(header));
}

function only(items: string, header: Partial<DocumentHeader> = {}) {
  const deadlines = deadlinesOf(items, header);
  expect(deadlines).toHaveLength(1);
  return deadlines[0];
}

describe('parseDeadlines: bounds and dates', () => {
  it.each([
    ['nộp danh sách trước ngày 25/6/2027', 'before', '2027-06-25'],
    ['nộp danh sách trước ngày 05 tháng 12 năm 2027', 'before', '2027-12-05'],
    ['nộp danh sách chậm nhất ngày 20/11/2027', 'by', '2027-11-20'],
    ['nộp danh sách chậm nhất là 17 giờ ngày 20/11/2027', 'by', '2027-11-20'],
    ['tiếp nhận hồ sơ đến hết ngày 15/8/2027', 'by', '2027-08-15'],
    ['hoàn thành việc rà soát trong tháng 6/2027', 'by', '2027-06-30'],
    ['gửi báo cáo vào ngày 30/9/2027', 'on', '2027-09-30'],
  ] as const)('"%s" is %s %s', (words, bound, dueOn) => {
    expect(only(`1. Các thôn ${words}.`)).toMatchObject({ bound, dueOn });
  });

  it('gives the last working day', () => {
    expect(only('1. Các thôn nộp danh sách trước ngày 14/12/2026.')?.lastWorkingDay).toBe('2026-12-11');
  });

  it('takes the year of the plan, of the school year, or none when the plan has several', () => {
    const item = '1. Các tổ nộp danh sách trước ngày 15/3.';
    expect(only(item)?.dueOn).toBe('2027-03-15');
    expect(only(item, { period: { from: '2026-09-01', to: '2027-08-31' } })?.dueOn).toBe('2027-03-15');
    const autumn = '1. Các tổ nộp danh sách trước ngày 15/10.';
    expect(only(autumn, { period: { from: '2026-09-01', to: '2027-08-31' } })?.dueOn).toBe('2026-10-15');
    expect(only(item, { period: { from: '2026-01-01', to: '2030-12-31' } })).toMatchObject({
      dueOn: null,
      rule: 'trước ngày 15/3',
    });
    expect(only(item, { period: { from: null, to: null } })?.dueOn).toBe('2027-03-15');
  });

  it('keeps the rule of a relative deadline', () => {
    expect(only('1. Các thôn báo cáo trong vòng 15 ngày kể từ ngày kết thúc đợt kiểm tra.')).toMatchObject({
      bound: 'within',
      dueOn: null,
      lastWorkingDay: null,
      rule: 'trong vòng 15 ngày kể từ ngày kết thúc đợt kiểm tra',
    });
  });

  it.each([
    ['báo cáo trước ngày 15/6 hằng năm', 'hằng năm'],
    ['báo cáo trước ngày 20 hằng tháng', 'hằng tháng'],
    ['báo cáo vào thứ Sáu hàng tuần', 'hàng tuần'],
    ['báo cáo định kỳ hằng quý', 'hằng quý'],
    ['định kỳ 6 tháng, năm báo cáo kết quả', '6 tháng, năm'],
    ['báo cáo kết quả hằng năm trước ngày 15 tháng 12', 'hằng năm'],
  ])('"%s" recurs %s', (words, recurrence) => {
    expect(only(`1. Các thôn ${words}.`)).toMatchObject({ recurrence, dueOn: null });
  });
});

describe('parseDeadlines: what, who, to whom', () => {
  it('gives each bracketed date the words before it', () => {
    const closing =
      'Ủy ban nhân dân xã yêu cầu các đơn vị nghiêm túc thực hiện; báo cáo kết quả 06 tháng (trước ngày 25/6/2027) và báo cáo năm (trước ngày 05/12/2027).';
    const deadlines = deadlinesOf(closing);
    expect(deadlines.map(({ task, actor, dueOn }) => [task, actor, dueOn])).toEqual([
      ['báo cáo kết quả 06 tháng', 'các đơn vị', '2027-06-25'],
      ['báo cáo năm', 'các đơn vị', '2027-12-05'],
    ]);
    expect(deadlines[0]?.quote).toBe('báo cáo kết quả 06 tháng (trước ngày 25/6/2027)');
  });

  it('explains a short form the document defines', () => {
    const plan =
      'Ủy ban nhân dân xã yêu cầu các phòng chuyên môn, Trạm Y tế và các trường học (sau đây gọi chung là các đơn vị) thực hiện:\n- Tổ chức tuyên truyền.\nỦy ban nhân dân xã yêu cầu các đơn vị báo cáo trước ngày 05/12/2027.';
    expect(only(plan)?.actor).toBe('các đơn vị (các phòng chuyên môn, Trạm Y tế và các trường học)');
  });

  it('reads recipient and channel', () => {
    expect(
      only(
        '1. Các trường gửi kế hoạch về Phòng Kinh tế (qua Văn phòng, số 3 đường Khe Lau; điện thoại: 0200.000.0000) trước ngày 10/7/2027 để tổng hợp.',
      ),
    ).toMatchObject({
      task: 'gửi kế hoạch',
      actor: 'Các trường',
      recipient: 'Phòng Kinh tế',
      channel: 'qua Văn phòng',
    });
    expect(
      only('1. Các trường gửi báo cáo về Sở Nội vụ qua hộp thư noivu@khelau.example.vn trước ngày 10/7/2027.')
        ?.channel,
    ).toBe('qua hộp thư noivu@khelau.example.vn');
  });

  it('takes the actor from the heading above', () => {
    expect(only('1. Trạm Y tế\na) Tổng hợp số liệu; hoàn thành trước ngày 30/6/2027.')).toMatchObject({
      actor: 'Trạm Y tế',
      task: 'Tổng hợp số liệu',
    });
  });

  it('reads a time that comes first', () => {
    expect(only('1. Trước ngày 15/6/2027, các thôn gửi danh sách về Phòng Kinh tế.')).toMatchObject({
      task: 'gửi danh sách',
      actor: 'các thôn',
      recipient: 'Phòng Kinh tế',
    });
  });

  it('takes recipient, channel and actor of a list from the sentence over it', () => {
    const deadlines = deadlinesOf(
      '1. Các thôn gửi báo cáo về Phòng Kinh tế qua Hệ thống quản lý văn bản theo thời hạn sau:\na) Báo cáo 6 tháng: chậm nhất ngày 22/6/2027.\nb) Báo cáo năm: trước ngày 05/12/2027.',
    );
    expect(deadlines.map(({ task, actor, recipient, channel }) => [task, actor, recipient, channel])).toEqual(
      [
        ['Báo cáo 6 tháng', 'Các thôn', 'Phòng Kinh tế', 'qua Hệ thống quản lý văn bản'],
        ['Báo cáo năm', 'Các thôn', 'Phòng Kinh tế', 'qua Hệ thống quản lý văn bản'],
      ],
    );
  });

  it('does not take who asks for who owes', () => {
    expect(only('1. Ủy ban nhân dân xã yêu cầu nộp danh sách trước ngày 15/5/2027.')?.actor).toBeNull();
  });

  it('gives two dates behind one "trước" a deadline each', () => {
    expect(
      deadlinesOf('1. Các thôn báo cáo trước ngày 20/6 và ngày 20/12.').map(({ task, dueOn }) => [
        task,
        dueOn,
      ]),
    ).toEqual([
      ['báo cáo', '2027-06-20'],
      ['báo cáo', '2027-12-20'],
    ]);
  });

  it('reads a column of times', () => {
    const [row] = deadlinesOf(
      'TT | Nội dung báo cáo | Đơn vị thực hiện | Thời hạn gửi về Phòng Kinh tế\n1 | Báo cáo 6 tháng | Các thôn | Trước ngày 10/6/2027',
    );
    expect(row).toMatchObject({
      task: 'Báo cáo 6 tháng',
      actor: 'Các thôn',
      recipient: 'Phòng Kinh tế',
      bound: 'before',
      dueOn: '2027-06-10',
    });
  });

  it('quotes the text exactly', () => {
    const plan = planOf('I. TỔ CHỨC THỰC HIỆN\n1. Các thôn rà soát; nộp danh sách (trước ngày 25/6/2027).');
    for (const { quote, start, end } of parseDeadlines(plan, headerOf())) {
      expect(plan.text.slice(start, end)).toBe(quote);
    }
  });
});

describe('parseDeadlines: no deadlines', () => {
  it.each([
    'Thực hiện Quyết định số 35/QĐ-UBND ngày 02/3/2027 của Ủy ban nhân dân tỉnh.',
    'Kế hoạch có hiệu lực từ ngày 01/02/2027.',
    'Tổ chức đợt cao điểm từ ngày 01/6 đến hết ngày 30/6/2027.',
    'Lễ phát động tổ chức vào ngày 15/5/2027.',
    'Xã đã hoàn thành rà soát trước ngày 30/12/2026.',
  ])('finds none in "%s"', (sentence) => {
    expect(deadlinesOf(`1. ${sentence}`)).toEqual([]);
  });

  it('takes a condition of a legal text for none', () => {
    const decree = outlineOf(
      'Điều 4. Điều kiện hỗ trợ\n1. Có hợp đồng lao động được giao kết và bắt đầu thực hiện trước ngày 01/4/2027.',
    );
    expect(parseDeadlines(decree, headerOf({ type: 'Quyết định' }))).toEqual([]);
  });
});
