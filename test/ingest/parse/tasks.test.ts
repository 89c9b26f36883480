import { describe, expect, it } from 'vitest';
import { findAgency } from '../../../ingest/parse/task-agencies.ts';
import { parseTasks } from '../../../ingest/parse/tasks.ts';
import { outlineOf, planOf } from './outlined-fixture.ts';

function tasksOf(body: string) {
  return parseTasks(planOf(body)).map(({ task, actor, role }) => [task, actor, role]);
}

describe('parseTasks', () => {
  it('takes each item of a part on tasks, charged to nobody in particular', () => {
    expect(tasksOf('I. NHIỆM VỤ\n1. Rà soát hồ chứa.\n2. Tuyên truyền trên loa.')).toEqual([
      ['Rà soát hồ chứa.', null, null],
      ['Tuyên truyền trên loa.', null, null],
    ]);
  });

  it('takes the children of an item that only introduces them', () => {
    expect(
      tasksOf('I. NHIỆM VỤ\n1. Công tác thủy lợi:\na) Nạo vét kênh.\nb) Sửa cống.').map(([task]) => task),
    ).toEqual(['Nạo vét kênh.', 'Sửa cống.']);
  });

  it('takes no goals, but what a part on requirements obliges', () => {
    expect(
      tasksOf(
        'I. MỤC ĐÍCH, YÊU CẦU\n1. Mục đích\n- Nâng cao đời sống.\n2. Yêu cầu\n- Các thôn phải phân công người theo dõi.',
      ),
    ).toEqual([['Các thôn phải phân công người theo dõi.', 'Các thôn', 'do']]);
  });

  it('gives the items under an agency to that agency, by role', () => {
    expect(
      tasksOf(
        'I. TỔ CHỨC THỰC HIỆN\n1. Trạm Y tế\na) Chủ trì khám sàng lọc.\nb) Phối hợp với Công an xã rà soát.\nc) Tổng hợp số liệu.',
      ),
    ).toEqual([
      ['Chủ trì khám sàng lọc.', 'Trạm Y tế', 'lead'],
      ['Phối hợp với Công an xã rà soát.', 'Trạm Y tế', 'coordinate'],
      ['Tổng hợp số liệu.', 'Trạm Y tế', 'do'],
    ]);
  });

  it('gives plain paragraphs and dashes under a line that is a body’s name alone to that body', () => {
    expect(
      tasksOf(
        'I. TỔ CHỨC THỰC HIỆN\n\nSở Xây dựng\nHướng dẫn đánh số nhà ở 04 khu.\n\nỦy ban nhân dân các xã, phường\n- Gắn biển số nhà.\n- Cập nhật sổ.\n\n1. Kinh phí từ ngân sách được bố trí hằng năm.',
      ).map(([task, actor]) => [task, actor]),
    ).toEqual([
      ['Hướng dẫn đánh số nhà ở 04 khu.', 'Sở Xây dựng'],
      ['Gắn biển số nhà.', 'Ủy ban nhân dân các xã, phường'],
      ['Cập nhật sổ.', 'Ủy ban nhân dân các xã, phường'],
      ['Kinh phí từ ngân sách được bố trí hằng năm.', null],
    ]);
  });

  it('gives the items under "Về nhiệm vụ của …" to the body named', () => {
    expect(
      tasksOf(
        'I. VỀ NHIỆM VỤ CỦA CHI CỤC KIỂM LÂM\n+ Cấp bản đồ lửa rừng.\nII. VỀ NHIỆM VỤ CỦA ỦY BAN NHÂN DÂN XÃ, PHƯỜNG\n+ Lập sổ trực.',
      ),
    ).toEqual([
      ['Cấp bản đồ lửa rừng.', 'CHI CỤC KIỂM LÂM', 'do'],
      ['Lập sổ trực.', 'ỦY BAN NHÂN DÂN XÃ, PHƯỜNG', 'do'],
    ]);
  });

  it.each([
    'Khi thấy khói trong rừng, báo ngay cho Hạt Kiểm lâm trong vòng 01 giờ.',
    'Khi có ca bệnh, báo tin cho Chi cục Thú y trong ngày.',
  ])('takes no verb of telling for a body: %s', (sentence) => {
    expect(tasksOf(`I. NHIỆM VỤ\n1. ${sentence}`)).toEqual([[sentence, null, null]]);
  });

  it('takes the one paragraph under a heading for what is to be done, though the document ends with it', () => {
    expect(
      tasksOf('1. Nhiệm vụ\na) Trồng cây.\n2. Chế độ báo cáo\nUBND các xã báo cáo Sở X trước ngày 05/6./.'),
    ).toEqual([
      ['Trồng cây.', null, null],
      ['UBND các xã báo cáo Sở X trước ngày 05/6./.', 'UBND các xã', 'do'],
    ]);
  });

  it('gives the paragraph under an official to that official', () => {
    expect(tasksOf('I. TỔ CHỨC THỰC HIỆN\n1. Công chức địa chính:\nĐo đạc, cắm mốc ranh giới.')).toEqual([
      ['Đo đạc, cắm mốc ranh giới.', 'Công chức địa chính', 'do'],
    ]);
  });

  it('parts "chủ trì, phối hợp với" into leader and partner', () => {
    const sentence = 'Giao Sở Nội vụ chủ trì, phối hợp với Sở Tài chính tham mưu bố trí kinh phí.';
    expect(tasksOf(`I. TỔ CHỨC THỰC HIỆN\n1. ${sentence}`)).toEqual([
      [sentence, 'Sở Nội vụ', 'lead'],
      [sentence, 'Sở Tài chính', 'coordinate'],
    ]);
  });

  it('reads "Đề nghị" a body outside, and the next clause that names another', () => {
    expect(
      tasksOf(
        'I. TỔ CHỨC THỰC HIỆN\n1. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam xã giám sát; Đoàn Thanh niên phối hợp tổ chức hội thi.',
      ).map(([, actor, role]) => [actor, role]),
    ).toEqual([
      ['Ủy ban Mặt trận Tổ quốc Việt Nam xã', 'coordinate'],
      ['Đoàn Thanh niên', 'coordinate'],
    ]);
  });

  it('gives dashes to those whom the sentence over them asks', () => {
    expect(
      tasksOf(
        'I. TỔ CHỨC THỰC HIỆN\nỦy ban nhân dân xã yêu cầu các phòng, các trường học triển khai:\n- Vệ sinh trường lớp.',
      ),
    ).toEqual([['Vệ sinh trường lớp.', 'các phòng, các trường học', 'do']]);
  });

  it('gives the items of a letter to those it asks', () => {
    const letter = outlineOf(
      'Kính gửi: Các trường học\n\nSở Nội vụ đề nghị Ủy ban nhân dân các xã thực hiện các nội dung sau:\n\n1. Rà soát hồ sơ.\n\n2. Lập danh sách.',
    );
    expect(parseTasks(letter).map(({ actor }) => actor)).toEqual([
      'Ủy ban nhân dân các xã',
      'Ủy ban nhân dân các xã',
    ]);
  });

  it('takes the closing sentence that obliges, and only it', () => {
    const closing = 'Trên đây là Kế hoạch, yêu cầu các đơn vị nghiêm túc thực hiện./.';
    expect(tasksOf(`I. NHIỆM VỤ\n1. Rà soát hồ chứa.\n\n${closing}`).slice(1)).toEqual([
      [closing, 'các đơn vị', 'do'],
    ]);
  });

  it('takes of targets those without a figure, for whom their heading says', () => {
    expect(
      tasksOf(
        'I. CHỈ TIÊU\n1. Chỉ tiêu đối với các thôn\n- Ít nhất 90% hộ có nước sạch.\n- Không để cháy rừng.\n2. Chỉ tiêu đối với Trạm Y tế\n- Duy trì thành quả đã có.',
      ),
    ).toEqual([
      ['Không để cháy rừng.', 'các thôn', 'do'],
      ['Duy trì thành quả đã có.', 'Trạm Y tế', 'do'],
    ]);
  });

  it('charges nobody by the sentence that says who issues the plan', () => {
    const text =
      'Sở Xây dựng ban hành Kế hoạch sửa cầu với các nội dung sau:\n1. NHIỆM VỤ\n1.1. Rà soát cầu tạm.';
    expect(parseTasks(outlineOf(text)).map(({ actor }) => actor)).toEqual([null]);
  });

  it('reads who leads an activity from its lines', () => {
    expect(
      tasksOf('I. NỘI DUNG\n1. Hội thi cày\n- Thời gian: ngày 10/3/2027.\n- Đơn vị chủ trì: Phòng Kinh tế.'),
    ).toEqual([['Hội thi cày', 'Phòng Kinh tế', 'lead']]);
  });

  it('reads a table of tasks', () => {
    expect(
      tasksOf(
        'I. TỔ CHỨC THỰC HIỆN\nTT | Nhiệm vụ | Đơn vị chủ trì | Đơn vị phối hợp\n1 | Nạo vét kênh | Phòng Kinh tế | Các thôn',
      ),
    ).toEqual([
      ['Nạo vét kênh', 'Phòng Kinh tế', 'lead'],
      ['Nạo vét kênh', 'Các thôn', 'coordinate'],
    ]);
  });

  it('quotes the whole item', () => {
    const plan = planOf('I. NHIỆM VỤ\n1. Rà soát hồ chứa.');
    const [task] = parseTasks(plan);
    expect(task?.quote).toBe('1. Rà soát hồ chứa.');
    expect(plan.text.slice(task?.start, task?.end)).toBe(task?.quote);
  });
});

describe('findAgency', () => {
  it.each([
    ['Sở Giáo dục và Đào tạo tổ chức hội thi', 'Sở Giáo dục và Đào tạo'],
    ['Ban Chỉ đạo xã họp, chỉ đạo các thôn', 'Ban Chỉ đạo xã'],
    ['Ban quản lý chợ bố trí nơi đổ rác', 'Ban quản lý chợ'],
    ['Tỉnh đoàn phối hợp tổ chức', 'Tỉnh đoàn'],
    ['Công an xã: Chủ trì nắm tình hình', 'Công an xã'],
    ['các Bộ: Tư pháp, Tài chính có ý kiến', 'các Bộ: Tư pháp, Tài chính'],
    ['Các trường trung học cơ sở gửi báo cáo', 'Các trường trung học cơ sở'],
  ])('reads who acts in "%s"', (text, name) => {
    const span = findAgency(text);
    expect(span === undefined ? undefined : text.slice(span.start, span.end)).toBe(name);
  });

  it.each([
    'Ban hành quy chế',
    'Phòng, chống cháy nổ',
    'Hội nghị tổng kết',
    'Trường hợp cần thiết',
    'Bộ tiêu chí đánh giá',
  ])('takes "%s" for no agency', (text) => {
    expect(findAgency(`${text} thực hiện theo quy định`)).toBeUndefined();
  });
});

describe('parseTasks: who is charged', () => {
  const actorsOf = (items: string) =>
    parseTasks(planOf(`I. NHIỆM VỤ\n${items}`)).map(({ role, actor }) => [role, actor]);

  it('gives each partner a task of its own, without what they do together', () => {
    expect(
      actorsOf(
        '1. Giao Sở Y tế chủ trì, phối hợp với Sở Tài chính, Sở Nội vụ và Ủy ban nhân dân các xã, phường rà soát mạng lưới.',
      ),
    ).toEqual([
      ['lead', 'Sở Y tế'],
      ['coordinate', 'Sở Tài chính'],
      ['coordinate', 'Sở Nội vụ'],
      ['coordinate', 'Ủy ban nhân dân các xã, phường'],
    ]);
  });

  it('keeps in charge who sets its own staff to work', () => {
    expect(actorsOf('1. Ủy ban nhân dân xã phân công cán bộ thực hiện thu thập giá.')).toEqual([
      ['do', 'Ủy ban nhân dân xã'],
    ]);
  });

  it('takes a body and its deed under a heading on money', () => {
    const outlined = planOf('I. KINH PHÍ\n- Đối với các trường học: Bố trí kinh phí từ nguồn được giao.');
    expect(parseTasks(outlined).map(({ actor }) => actor)).toEqual(['các trường học']);
  });

  it('takes neither a verb nor a sentence for a name', () => {
    expect(actorsOf('1. Lãnh đạo phát triển nông nghiệp; chuyển đổi 30 ha đất lúa sang trồng chè.')).toEqual([
      [null, null],
    ]);
    expect(actorsOf('1. Tổ chuyên môn sinh hoạt 2 lần/tháng; mỗi tổ xây dựng 01 chuyên đề.')[0]).toEqual([
      'do',
      'Tổ chuyên môn',
    ]);
    expect(actorsOf('1. Đề nghị Hội Cựu chiến binh xã đảm nhận đoạn đường tự quản.')).toEqual([
      ['do', 'Hội Cựu chiến binh xã'],
    ]);
  });

  it('lets the Front that watches the work take part in it, but not a council', () => {
    expect(actorsOf('1. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam xã giám sát việc chi trả.')).toEqual([
      ['coordinate', 'Ủy ban Mặt trận Tổ quốc Việt Nam xã'],
    ]);
    expect(actorsOf('1. Giao Thường trực Hội đồng nhân dân giám sát việc chi trả.')[0]?.[0]).toBe('do');
  });

  it('passes over the rows of a table that only name those under them', () => {
    const rows = [
      'TT | Nhiệm vụ | Chủ trì | Thời hạn',
      'III | Đất rừng | | |',
      '1 | Cắm mốc ranh giới rừng | Hạt Kiểm lâm | 15/4/2027',
      'B. | Đường mòn | Đường mòn | Đường mòn',
      '2 | Phát dọn đường mòn | Các thôn | 20/5/2027',
    ];
    expect(actorsOf(rows.join('\n'))).toEqual([
      ['lead', 'Hạt Kiểm lâm'],
      ['lead', 'Các thôn'],
    ]);
  });

  it('takes all of a kind in a heading, and a name for no word of the first person', () => {
    expect(actorsOf('1. Đối với tất cả các trường\na) Rào cổng trường.')).toEqual([
      ['do', 'tất cả các trường'],
    ]);
    expect(actorsOf('1. Mở chuyên mục “Bản làng quê tôi” trên loa thôn.')).toEqual([[null, null]]);
  });
});
