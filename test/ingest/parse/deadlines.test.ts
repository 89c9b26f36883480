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
    ['hoàn thành việc rà soát trong tháng 6/2027', 'within', null],
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
    const issuedOn = { year: 2026, month: 9, day: 5 };
    const period = { from: '2026-09-01', to: '2027-08-31' };
    expect(only(autumn, { issuedOn, period })?.dueOn).toBe('2026-10-15');
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

  it('gives each date its share of the task, and quotes the due words', () => {
    const deadlines = deadlinesOf(
      '1. Các thôn báo cáo kết quả về Phòng Kinh tế trước ngày 20/6/2027 đối với 6 tháng đầu năm và trước ngày 10/12/2027 đối với cả năm.',
    );
    expect(deadlines.map(({ task, actor, dueOn }) => [task, actor, dueOn])).toEqual([
      ['báo cáo kết quả đối với 6 tháng đầu năm', 'Các thôn', '2027-06-20'],
      ['báo cáo kết quả đối với cả năm', 'Các thôn', '2027-12-10'],
    ]);
    expect(deadlines[1]?.quote).toContain('trước ngày 10/12/2027 đối với cả năm');
  });

  it('names the report a second date is for', () => {
    const deadlines = deadlinesOf(
      '1. Công an xã báo cáo kết quả 6 tháng trước 15/6, cả năm trước 15/12/2027.',
    );
    expect(deadlines.map(({ task, dueOn }) => [task, dueOn])).toEqual([
      ['báo cáo kết quả 6 tháng', '2027-06-15'],
      ['báo cáo cả năm', '2027-12-15'],
    ]);
  });

  it('lets "6 tháng … và 1 năm …" recur, both', () => {
    const deadlines = deadlinesOf(
      '1. Các chi, đảng bộ báo cáo định kỳ 6 tháng trước ngày 15-6 và 1 năm trước ngày 15-12.',
    );
    expect(deadlines.map(({ actor, rule, recurrence, dueOn }) => [actor, rule, recurrence, dueOn])).toEqual([
      ['Các chi, đảng bộ', 'trước ngày 15-6', '6 tháng', null],
      ['Các chi, đảng bộ', 'trước ngày 15-12', '1 năm', null],
    ]);
  });

  it.each([
    ['Người học nộp đơn chậm nhất ngày 15/6/2027', 'Người học'],
    ['Hộ kinh doanh đăng ký chậm nhất ngày 15/6/2027', 'Hộ kinh doanh'],
    [
      'Ban Quản lý dự án đầu tư xây dựng xã hoàn thành cầu treo trước ngày 30/6/2027',
      'Ban Quản lý dự án đầu tư xây dựng xã',
    ],
    ['Các ban xây dựng Đảng số hóa hồ sơ trước ngày 30/9/2027', 'Các ban xây dựng Đảng'],
    ['Đề nghị chủ doanh nghiệp thanh toán trong 05 ngày kể từ ngày có quyết định', 'chủ doanh nghiệp'],
  ])('finds who acts in "%s"', (words, actor) => {
    expect(only(`1. ${words}.`)?.actor).toBe(actor);
  });

  it('takes what is finished together with something else from before', () => {
    expect(
      only(
        '1. Trạm Y tế lập danh sách người cao tuổi; bảo đảm hoàn thành đồng bộ với việc cấp thẻ, trước ngày 30/6/2027.',
      )?.task,
    ).toBe('lập danh sách người cao tuổi');
  });

  it('lets a month or a season bind a task', () => {
    expect(only('1. Tổ chức 02 lớp nuôi ong trong tháng 7/2027.')).toMatchObject({
      bound: 'within',
      rule: 'trong tháng 7/2027',
      lastWorkingDay: '2027-07-30',
    });
    expect(only('1. Nạo vét toàn bộ mương trước mùa mưa.')).toMatchObject({ bound: 'before', dueOn: null });
  });

  it('takes a document that is to be issued for due', () => {
    expect(only('1. Phòng Kinh tế soạn quy chế để ban hành trước ngày 26/5/2027.')?.dueOn).toBe('2027-05-26');
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
    'Xã đã hoàn thành rà soát trước ngày 30/12/2026.',
    'Tính đến hết ngày 31/10/2026, toàn xã trồng được 12 ha quế.',
    'Hồ sơ gồm đơn và giấy khám sức khỏe trong thời hạn 06 tháng.',
    'Quyết định bãi bỏ các quy định trước ngày 01/01/2020.',
    'Hết thời hạn 30 ngày mà không có ý kiến thì coi như đồng ý.',
    'Trước đây, các thôn báo cáo vào ngày 20 hằng tháng.',
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

describe('parseDeadlines: events', () => {
  it.each([
    ['Lễ phát động tổ chức vào ngày 15/5/2027', '2027-05-15', null],
    ['Tuần tra ban đêm vào chiều thứ Tư hằng tuần', null, 'hằng tuần'],
  ])('"%s" is due then, in a part on tasks', (words, dueOn, recurrence) => {
    expect(only(`1. ${words}.`)).toMatchObject({ bound: 'on', dueOn, recurrence });
    expect(parseDeadlines(planOf(`I. TÌNH HÌNH\n1. ${words}.`), headerOf())).toEqual([]);
  });
});

describe('parseDeadlines: windows', () => {
  it.each([
    ['Tổ chức Tuần lễ nước sạch từ ngày 29/4 đến ngày 06/5/2027', '2027-04-29', '2027-05-06'],
    ['Phát động tháng cao điểm từ 01/6 đến 30/6', '2027-06-01', '2027-06-30'],
    ['Ra quân dọn vệ sinh từ ngày 01 đến ngày 15 tháng 5 năm 2027', '2027-05-01', '2027-05-15'],
    ['Mở đợt cao điểm từ ngày 28/12 đến ngày 05/01/2028', '2027-12-28', '2028-01-05'],
  ])('"%s" runs %s to %s', (words, startOn, dueOn) => {
    expect(only(`1. ${words}.`)).toMatchObject({ bound: 'within', startOn, dueOn, rule: null });
  });

  it('takes no window that figures are counted over', () => {
    expect(deadlinesOf('1. Số liệu tính từ ngày 15/12/2026 đến ngày 14/6/2027.')).toEqual([]);
  });

  it('leaves a window of months as written, with the last working day of its end', () => {
    expect(only('1. Phun hóa chất diệt muỗi từ tháng 4 đến tháng 6/2027.')).toMatchObject({
      startOn: null,
      dueOn: null,
      rule: 'từ tháng 4 đến tháng 6/2027',
      lastWorkingDay: '2027-06-30',
    });
  });
});

describe('parseDeadlines: what was misread', () => {
  it('reads a day still to come behind "đã", and behind words that end in "sinh"', () => {
    expect(only('1. Lập phương án thanh lý các trạm bơm đã ngừng chạy trước ngày 30/10/2027.')?.dueOn).toBe(
      '2027-10-30',
    );
    expect(only('1. Ký cam kết giữa nhà trường và học sinh trước ngày 25/9/2027.')?.dueOn).toBe('2027-09-25');
    expect(deadlinesOf('1. Rà soát các hộ đã được cấp thẻ trước ngày 01/10/2026.')).toEqual([]);
  });

  it('keeps each of two recurring reports apart', () => {
    const found = deadlinesOf(
      '1. Trạm Y tế gửi báo cáo tháng vào ngày 25 hàng tháng, báo cáo quý trước ngày 15 của tháng cuối quý.',
    );
    expect(found.map(({ bound, recurrence, rule }) => [bound, recurrence, rule])).toEqual([
      ['on', 'hàng tháng', 'vào ngày 25 hàng tháng'],
      ['before', 'tháng cuối quý', 'trước ngày 15 của tháng cuối quý'],
    ]);
  });

  it('names the second report of a list by itself, its recipient by name alone', () => {
    const found = deadlinesOf(
      '1. Các bộ phận báo cáo Hiệu trưởng sơ kết học kỳ I trước ngày 05/01/2027, tổng kết trước ngày 20/5/2027.',
    );
    expect(found.map(({ task, actor, recipient }) => [task, actor, recipient])).toEqual([
      ['báo cáo Hiệu trưởng sơ kết học kỳ I', 'Các bộ phận', 'Hiệu trưởng'],
      ['báo cáo tổng kết', 'Các bộ phận', 'Hiệu trưởng'],
    ]);
  });

  it('reads parts of one task and what opens as "tổ chức hội"', () => {
    const parts = deadlinesOf(
      '1. Diệt lăng quăng hai đợt: đợt 1 hoàn thành trước ngày 15/6/2027, đợt 2 hoàn thành trước ngày 31/8/2027.',
    );
    expect(parts.map(({ task }) => task)).toEqual([
      'Diệt lăng quăng hai đợt: đợt 1',
      'Diệt lăng quăng hai đợt: đợt 2',
    ]);
    expect(only('1. Tổ chức Hội thi tuyên truyền viên giỏi vào ngày 20/11/2027.')).toMatchObject({
      actor: null,
      bound: 'on',
      dueOn: '2027-11-20',
    });
  });

  it.each([
    ['phê duyệt đề án hết tháng 11', 'by', '2027-11-30'],
    ['tiếp nhận hồ sơ đến 17 giờ 00 ngày 13/8/2027', 'by', '2027-08-13'],
    ['công khai kết quả chậm nhất 16 giờ 30 thứ Sáu hằng tuần', 'by', null],
    ['tổng hợp kết quả ngày 20 của tháng cuối quý', 'on', null],
    ['hoàn thành số hóa vào cuối năm', 'by', '2027-12-31'],
  ] as const)('"%s" is %s %s', (words, bound, dueOn) => {
    expect(only(`1. Các thôn ${words}.`)).toMatchObject({ bound, dueOn });
  });
});

describe('parseDeadlines: conditions and clocks', () => {
  it('takes what is due from behind a condition', () => {
    expect(only('1. Khi xảy ra ổ dịch, trong vòng 24 giờ phải báo cáo cơ quan chuyên môn.')).toMatchObject({
      task: 'báo cáo cơ quan chuyên môn',
      rule: 'trong vòng 24 giờ',
    });
    expect(only('1. Tiêu hủy gia súc bệnh chậm nhất sau 02 ngày kể từ khi có kết quả.')).toMatchObject({
      task: 'Tiêu hủy gia súc bệnh',
      rule: 'chậm nhất sau 02 ngày kể từ khi có kết quả',
    });
  });

  it('keeps the hour of a weekday, and leaves the time of a value to the target', () => {
    expect(only('1. Các đơn vị báo cáo Chủ tịch xã vào 16 giờ thứ Sáu hằng tuần.')).toMatchObject({
      rule: 'vào 16 giờ thứ Sáu hằng tuần',
      task: 'báo cáo Chủ tịch xã',
    });
    expect(deadlinesOf('1. Tỷ lệ hồ sơ trực tuyến đạt 75% trong quý II và 85% đến hết năm 2027.')).toEqual(
      [],
    );
  });
});
