import { describe, expect, it } from 'vitest';
import { parseTargets } from '../../../ingest/parse/targets.ts';
import type { DocumentHeader } from '../../../knowledge/model/official-document.ts';
import { headerOf, planOf } from './outlined-fixture.ts';

function targetsOf(goal: string, header: Partial<DocumentHeader> = {}) {
  return parseTargets(planOf(`I. CHỈ TIÊU\n1. ${goal}`), headerOf(header));
}

describe('parseTargets: numbers that are none to be reached', () => {
  it.each([
    'Tỷ lệ trẻ bỏ học tăng không quá 1% so với năm 2026.',
    'Số ca sốt xuất huyết không tăng quá 5 ca so với năm 2026.',
    'Phấn đấu không còn thôn nào có tỷ lệ hộ dùng nước sạch dưới 90%.',
    'Không còn bản nào dưới 80% về tỷ lệ tiêm chủng.',
    'Cứ 10 hộ có từ 8 hộ trở lên tham gia phân loại rác.',
    'Cứ 40 hộ thành lập 01 tổ tự quản.',
    'Công đoàn cơ sở có từ 60 đoàn viên trở lên tổ chức 01 buổi gặp mặt.',
    'Đơn vị có từ 04 người trở lên được cử 01 người dự thi.',
    'Đơn vị vượt chỉ tiêu từ 6% trở lên được cộng 12 điểm.',
    'Tổng điểm đạt từ 880 điểm trở lên: xếp loại Xuất sắc.',
    'Hành vi đổ rác sai nơi quy định phạt từ 1 đến 2 triệu đồng.',
    'Vượt chỉ tiêu tỉnh giao 2 - 3 điểm % (tỉnh giao 91%).',
    'Mỗi thôn có từ 04 người cao tuổi cô đơn trở lên phải thành lập tổ chăm sóc.',
    'Hộ đạt từ 72 điểm trở lên ra khỏi danh sách.',
    'Kỳ ước thực hiện: 6 tháng đầu năm đạt 46,2% dự toán.',
    'Duy trì không thấp hơn mức 84% của năm 2026.',
    'Phạt 1/4 số vụ vi phạm.',
    'Nếu tỷ lệ giải ngân dưới 55% thì điều chuyển vốn.',
    'Với thôn cách trạm bơm từ 10 km trở lên, đặt máy bơm dã chiến.',
  ])('%s', (goal) => {
    expect(targetsOf(goal)).toEqual([]);
  });

  it('reads no result of a half-year that is over, unless it is aimed at', () => {
    const header = { issuedOn: { year: 2027, month: 6, day: 22 } };
    expect(targetsOf('Thu ngân sách 6 tháng đầu năm đạt 46,8% dự toán.', header)).toEqual([]);
    expect(targetsOf('Phấn đấu thu ngân sách 6 tháng đầu năm đạt 50% dự toán.', header)).toMatchObject([
      { value: 50, period: { to: '2027-06-30' } },
    ]);
  });
});

describe('parseTargets: heads and milestones', () => {
  it('gives each year its value and leaves out the result of the year before', () => {
    const goal = 'Tỷ lệ rác năm 2026 thu gom được 88,5%, năm 2027 phấn đấu 91%, năm 2028 là 93%.';
    expect(targetsOf(goal)).toMatchObject([
      { value: 91, indicator: 'Tỷ lệ rác thu gom', period: { to: '2027-12-31' } },
      { value: 93, indicator: 'Tỷ lệ rác thu gom', period: { to: '2028-12-31' } },
    ]);
  });

  it('reads a condition said at the head', () => {
    expect(
      targetsOf(
        'Nếu được tỉnh bố trí đủ vốn, tỷ lệ hộ có điện đạt 97%; trong điều kiện bình thường đạt 93%.',
      ),
    ).toMatchObject([
      { value: 97, condition: 'Nếu được tỉnh bố trí đủ vốn', indicator: 'tỷ lệ hộ có điện' },
      { value: 93, condition: 'trong điều kiện bình thường', indicator: 'tỷ lệ hộ có điện' },
    ]);
    expect(
      targetsOf('Trường hợp nguồn vốn phân bổ đủ, phấn đấu 100% đường thôn được bê tông hóa.'),
    ).toMatchObject([{ value: 100, condition: 'Trường hợp nguồn vốn phân bổ đủ' }]);
  });

  it('reads a scope said at the head', () => {
    expect(
      targetsOf('Đối với dự án thuộc vốn tỉnh (kể cả kéo dài), giải ngân đạt tối thiểu 92%.'),
    ).toMatchObject([
      { indicator: 'giải ngân', scope: 'Đối với dự án thuộc vốn tỉnh (kể cả kéo dài)', value: 92 },
    ]);
  });

  it('takes no condition from what only says since when', () => {
    expect(targetsOf('100% ca bệnh được điều tra kể từ khi phát hiện.')[0]?.condition).toBeNull();
    expect(targetsOf('Tỷ số giới tính khi sinh dưới 109/100.')[0]?.condition ?? null).toBeNull();
  });

  it('gives milestones their periods and keeps them out of the indicator', () => {
    const goal = 'Tỷ lệ hộ cài ứng dụng: hết quý III đạt 62%, hết năm 2027 đạt trên 94%.';
    expect(targetsOf(goal)).toMatchObject([
      { value: 62, indicator: 'Tỷ lệ hộ cài ứng dụng', period: { to: '2027-09-30' } },
      { value: 94, indicator: 'Tỷ lệ hộ cài ứng dụng', period: { to: '2027-12-31' } },
    ]);
  });

  it('does not take the day of a report for the time of a target', () => {
    const goal = 'Tổng hợp, báo cáo trước ngày 18/6/2027; tỷ lệ hồ sơ trễ hạn không quá 1,6%.';
    expect(targetsOf(goal)).toMatchObject([{ value: 1.6, period: { to: '2027-12-31' } }]);
  });

  it('reads by how much and to what', () => {
    expect(targetsOf('Tỷ lệ hộ nghèo giảm 4% xuống còn 12,6%.')).toMatchObject([
      { comparator: 'decrease_by', value: 4 },
      { comparator: 'reduce_to', value: 12.6 },
    ]);
    expect(targetsOf('Sản lượng tăng không dưới 3%.')).toMatchObject([
      { comparator: 'increase_by', value: 3 },
    ]);
    expect(targetsOf('Ít nhất giảm 7% số vụ cháy.')).toMatchObject([{ indicator: 'số vụ cháy' }]);
  });

  it('keeps a span of years whole', () => {
    const goal = 'Tỷ lệ khám sức khỏe: năm 2027 đạt 70%, giai đoạn 2028 - 2030 đạt 91%.';
    expect(targetsOf(goal)).toMatchObject([
      { value: 70, period: { to: '2027-12-31' } },
      { value: 91, period: { from: '2028-01-01', to: '2030-12-31' } },
    ]);
  });

  it('takes the year of issue for a quarter of a document that plans no time', () => {
    const header = { period: { from: null, to: null }, issuedOn: { year: 2027, month: 7, day: 20 } };
    expect(targetsOf('Tỷ lệ giải ngân hết quý III đạt trên 61%.', header)).toMatchObject([
      { value: 61, period: { to: '2027-09-30' } },
    ]);
  });

  it('reads what is set under a heading of its time', () => {
    const body =
      'I. MỤC TIÊU\n1. Mục tiêu cụ thể đến năm 2031\n- Số chợ đạt 52 chợ.\n2. Tầm nhìn đến năm 2046\n- Số chợ đạt 71 chợ.';
    const targets = parseTargets(planOf(body), headerOf({ period: { from: null, to: '2031-12-31' } }));
    expect(targets).toMatchObject([
      { value: 52, period: { to: '2031-12-31' } },
      { value: 71, period: { to: '2046-12-31' } },
    ]);
  });

  it('leaves open of what a change behind a part is', () => {
    const goal = 'Đón 3,5 triệu lượt khách, trong đó khách quốc tế 210 nghìn lượt; tăng bình quân 12%.';
    expect(targetsOf(goal).map(({ value }) => value)).not.toContain(12);
  });

  it('keeps units whole', () => {
    expect(targetsOf('Tiếng ồn khu dân cư không quá 70 dBA.')).toMatchObject([
      { unit: 'dBA', indicator: 'Tiếng ồn khu dân cư' },
    ]);
    for (const { unit } of targetsOf('Phấn đấu đạt 1,5 doanh nghiệp/1.000 dân.'))
      expect(unit).toBe('doanh nghiệp');
  });
});
