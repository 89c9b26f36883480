import { describe, expect, it } from 'vitest';
import { parseTargets } from '../../../ingest/parse/targets.ts';
import type { DocumentHeader } from '../../../knowledge/model/official-document.ts';
import { headerOf, outlineOf, planOf } from './outlined-fixture.ts';

function targetsOf(goals: string, header: Partial<DocumentHeader> = {}) {
  return parseTargets(planOf(`I. CHỈ TIÊU\n${goals}`), headerOf(header));
}

function only(goals: string, header: Partial<DocumentHeader> = {}) {
  const targets = targetsOf(goals, header);
  expect(targets).toHaveLength(1);
  return targets[0];
}

describe('parseTargets: comparators', () => {
  it.each([
    ['1. Tỷ lệ hộ nghèo còn dưới 5%.', 'lt', 5],
    ['1. Tỷ lệ hộ nghèo xuống dưới 4,5%.', 'lt', 4.5],
    ['1. Tỷ lệ hộ nghèo không quá 6%.', 'le', 6],
    ['1. Tỷ lệ hộ dùng nước sạch đạt trên 90%.', 'gt', 90],
    ['1. Ít nhất 70% hộ dân có nhà tiêu hợp vệ sinh.', 'ge', 70],
    ['1. Tỷ lệ hộ dùng nước sạch không thấp hơn 85%.', 'ge', 85],
    ['1. Tỷ lệ hồ sơ trực tuyến đạt từ 80% trở lên.', 'ge', 80],
    ['1. Tỷ lệ che phủ rừng đạt 61,5%.', 'eq', 61.5],
    ['1. Giảm tỷ lệ hộ nghèo xuống còn 7%.', 'reduce_to', 7],
    ['1. Nâng tỷ lệ lao động qua đào tạo lên 57%.', 'increase_to', 57],
    ['1. Giảm ít nhất 5% số vụ cháy so với năm 2026.', 'decrease_by', 5],
    ['1. Thu ngân sách tăng 12% so với năm 2026.', 'increase_by', 12],
    ['1. Duy trì tỷ lệ che phủ rừng ở mức 62,3%.', 'maintain', 62.3],
    ['1. Không để tỷ lệ giải ngân của dự án nào thấp hơn 88%.', 'ge', 88],
    ['1. Không để tỷ lệ nợ xấu vượt quá 2%.', 'le', 2],
    ['1. Số vụ trộm cắp giảm từ 5% trở lên.', 'decrease_by', 5],
    ['1. Cắt giảm ít nhất 30% chi phí đi lại.', 'decrease_by', 30],
    ['1. Tỷ lệ thu phí vượt 10% dự toán.', 'increase_by', 10],
    ['1. Xét nghiệm tại Trung tâm Kiểm soát bệnh tật cho 100% ca nghi ngờ.', 'eq', 100],
  ] as const)('%s is %s %d', (goals, comparator, value) => {
    expect(only(goals)).toMatchObject({ comparator, value, unit: '%' });
  });

  it('reads a change bound to a baseline without a number', () => {
    expect(only('1. Giảm số vụ tai nạn giao thông so với cùng kỳ năm 2026.')).toMatchObject({
      comparator: 'decrease_vs_baseline',
      value: null,
      baseline: 'so với cùng kỳ năm 2026',
      indicator: 'số vụ tai nạn giao thông',
    });
  });

  it('reads a range and what a value changes from', () => {
    expect(only('1. Giảm 5 - 8% số vụ trộm cắp so với năm 2026.')).toMatchObject({ value: 5, valueHigh: 8 });
    expect(only('1. Nâng tỷ lệ lao động qua đào tạo từ 52% lên 57%.')).toMatchObject({
      indicator: 'tỷ lệ lao động qua đào tạo',
      value: 57,
      baseline: 'từ 52%',
    });
  });
});

describe('parseTargets: values and units', () => {
  it('counts bodies written with a capital, each kind of commune by itself', () => {
    const found = targetsOf(
      '1. Mỗi xã lập tối thiểu 02 Đội xung kích phòng lũ; mỗi phường lập tối thiểu 05 Đội xung kích phòng lũ.',
    );
    expect(found.map(({ value, unit, quote }) => [value, unit, quote.slice(0, 10).trim()])).toEqual([
      [2, 'Đội', 'Mỗi xã lập'],
      [5, 'Đội', 'mỗi phường'],
    ]);
  });

  it('takes all that stands before a colon for the scope', () => {
    expect(only('1. Đối với xã, phường có đê: 100% cống được rà soát tối thiểu 02 lần/năm.')).toMatchObject({
      scope: 'Đối với xã, phường có đê',
      indicator: 'cống được rà soát tối thiểu 02 lần/năm',
      value: 100,
    });
  });

  it('shares the verb of change and the baseline between two figures', () => {
    const found = targetsOf('1. Giảm tối thiểu 4% số vụ lở bờ và 12% diện tích đất mất so với năm 2026.');
    expect(found.map(({ comparator, value, baseline }) => [comparator, value, baseline])).toEqual([
      ['decrease_by', 4, 'so với năm 2026'],
      ['decrease_by', 12, 'so với năm 2026'],
    ]);
  });

  it('keeps "per" of a rate and leaves its definition in the indicator', () => {
    expect(only('1. Giảm tỷ suất người bị tai nạn lao động xuống còn 40/100.000 lao động.')).toMatchObject({
      value: 40,
      per: 100000,
      unit: null,
    });
    expect(only('1. Giảm tỷ suất chết thô trên 1.000 dân (p/1000) dưới 6,5‰.')).toMatchObject({
      value: 6.5,
      unit: '‰',
      per: null,
      indicator: 'tỷ suất chết thô trên 1.000 dân (p/1000)',
    });
  });

  it('reads a counted noun and a sum of money', () => {
    expect(only('1. Mở ít nhất 3 lớp dạy nghề cho thanh niên.')).toMatchObject({
      comparator: 'ge',
      value: 3,
      unit: 'lớp',
      indicator: 'lớp dạy nghề cho thanh niên',
    });
    expect(only('1. Thu nhập bình quân đạt 58 triệu đồng/người/năm.')).toMatchObject({
      value: 58,
      unit: 'triệu đồng/người/năm',
    });
  });

  it.each([
    ['1. Giảm số thôn còn dịch xuống còn 04 thôn.', 'reduce_to', 4, 'thôn', 'số thôn còn dịch'],
    [
      '1. Thời gian chờ của người dân giảm xuống còn 15 phút.',
      'reduce_to',
      15,
      'phút',
      'Thời gian chờ của người dân',
    ],
    ['1. Thời gian xuất xe không quá 02 phút.', 'le', 2, 'phút', 'Thời gian xuất xe'],
    ['1. Tuổi thọ trung bình đạt 75,2 tuổi.', 'eq', 75.2, 'tuổi', 'Tuổi thọ trung bình'],
    ['1. Lấy ít nhất 1.500 mẫu giám sát.', 'ge', 1500, 'mẫu', 'Lấy mẫu giám sát'],
    ['1. Đón 2,5 triệu lượt khách.', 'eq', 2.5, 'triệu lượt khách', 'Đón triệu lượt khách'],
    ['1. Trồng mới 3.500 ha rừng.', 'eq', 3500, 'ha', 'Trồng mới rừng'],
    [
      '1. Tiến hành 06 cuộc thanh tra về đất đai.',
      'eq',
      6,
      'cuộc thanh tra',
      'Tiến hành cuộc thanh tra về đất đai',
    ],
    ['1. Số vụ cháy giảm ít nhất 02 vụ so với năm 2026.', 'decrease_by', 2, 'vụ', 'Số vụ cháy'],
  ] as const)('counts in "%s"', (goals, comparator, value, unit, indicator) => {
    expect(only(goals)).toMatchObject({ comparator, value, unit, indicator });
  });

  it('counts by the many, before or behind the figure', () => {
    expect(only('1. Số giường bệnh đạt 34 giường/10.000 dân.')).toMatchObject({
      value: 34,
      unit: 'giường',
      per: 10000,
    });
    expect(only('1. Số bác sĩ trên 10.000 dân đạt 12.')).toMatchObject({
      value: 12,
      per: 10000,
      indicator: 'Số bác sĩ trên 10.000 dân',
    });
  });

  it('says what a share is taken of', () => {
    expect(only('1. Giải ngân đạt tối thiểu 96% kế hoạch vốn đến hết ngày 31/01/2028.')).toMatchObject({
      indicator: 'Giải ngân',
      denominator: 'kế hoạch vốn',
      period: { from: null, to: '2028-01-31' },
    });
    expect(only('1. Tỷ lệ lợn tiêu hủy không quá 5‰ tổng đàn.')?.denominator).toBe('tổng đàn');
  });

  it('looks behind the figure where the words before only open the group', () => {
    expect(only('1. Kiểm tra thu nhập của tối thiểu 20% số cơ quan trong huyện.')?.indicator).toContain(
      'cơ quan',
    );
  });

  it('keeps an age inside what is measured', () => {
    expect(only('1. Tối thiểu 65% trẻ em từ 6 tuổi đến dưới 16 tuổi biết bơi.')?.indicator).toBe(
      'trẻ em từ 6 tuổi đến dưới 16 tuổi biết bơi',
    );
  });

  it('reads "8/9 thôn" as eight villages of nine, not a date', () => {
    expect(only('1. Phấn đấu 8/9 thôn có điểm sinh hoạt cộng đồng.')).toMatchObject({
      value: 8,
      unit: 'thôn',
      denominator: '9 thôn',
    });
  });

  it('takes a nested number as part of the indicator', () => {
    expect(only('1. 100% các thôn tổ chức ít nhất một hoạt động vệ sinh môi trường.')).toMatchObject({
      value: 100,
      indicator: 'các thôn tổ chức ít nhất một hoạt động vệ sinh môi trường',
      population: 'thôn',
    });
  });
});

describe('parseTargets: several values', () => {
  it('gives one target a year, with its period', () => {
    const targets = targetsOf('- Chỉ tiêu 1: Tỷ lệ thôn văn hóa đạt 65% vào năm 2028 và 75% vào năm 2030.');
    expect(targets.map(({ indicator, value, period }) => [indicator, value, period.to])).toEqual([
      ['Tỷ lệ thôn văn hóa', 65, '2028-12-31'],
      ['Tỷ lệ thôn văn hóa', 75, '2030-12-31'],
    ]);
  });

  it('gives one target a scope', () => {
    const targets = targetsOf(
      '1. Tỷ lệ hộ nghèo xuống dưới 5% đối với vùng thấp và dưới 10% đối với vùng cao.',
    );
    expect(targets.map(({ comparator, value, scope }) => [comparator, value, scope])).toEqual([
      ['lt', 5, 'đối với vùng thấp'],
      ['lt', 10, 'đối với vùng cao'],
    ]);
  });

  it('keeps a scope that is itself a list whole', () => {
    const targets = targetsOf(
      '1. Tỷ lệ tiêm phòng không dưới 85% đối với đàn trâu, bò và không dưới 75% đối với lợn nái, lợn đực giống.',
    );
    expect(targets.map(({ indicator, value, scope }) => [indicator, value, scope])).toEqual([
      ['Tỷ lệ tiêm phòng', 85, 'đối với đàn trâu, bò'],
      ['Tỷ lệ tiêm phòng', 75, 'đối với lợn nái, lợn đực giống'],
    ]);
  });

  it('takes a place behind a colon for the scope, and the measure for both', () => {
    const targets = targetsOf('1. Tỷ lệ hồ sơ trực tuyến: cấp tỉnh đạt 80%, cấp xã đạt 70%.');
    expect(targets.map(({ indicator, value, scope }) => [indicator, value, scope])).toEqual([
      ['Tỷ lệ hồ sơ trực tuyến', 80, 'cấp tỉnh'],
      ['Tỷ lệ hồ sơ trực tuyến', 70, 'cấp xã'],
    ]);
  });

  it('reads two years of one count, the verb said twice', () => {
    const targets = targetsOf('1. Năm 2028 đón 850.000 lượt khách, đến năm 2030 đón 1.100.000 lượt khách.');
    expect(targets.map(({ value, unit, period }) => [value, unit, period.to])).toEqual([
      [850000, 'lượt khách', '2028-12-31'],
      [1100000, 'lượt khách', '2030-12-31'],
    ]);
  });

  it('reads another kind of figure of the same thing, or of one named', () => {
    const values = (goals: string) =>
      targetsOf(goals).map(({ indicator, comparator, value }) => [indicator, comparator, value]);
    expect(values('1. Kim ngạch xuất khẩu đạt 1,25 tỷ USD, tăng 12% so với năm 2026.')).toEqual([
      ['Kim ngạch xuất khẩu', 'eq', 1.25],
      ['Kim ngạch xuất khẩu', 'increase_by', 12],
    ]);
    expect(values('1. Trồng mới 3.500 ha rừng, giữ ổn định độ che phủ rừng 58%.')).toEqual([
      ['Trồng mới rừng', 'eq', 3500],
      ['độ che phủ rừng', 'maintain', 58],
    ]);
    expect(values('1. Giảm 30% thời gian đi lại, 20% chi phí.')).toEqual([
      ['thời gian đi lại', 'decrease_by', 30],
      ['chi phí', 'decrease_by', 20],
    ]);
  });

  it('lets a comparator govern the values that follow in a list', () => {
    const targets = targetsOf(
      '1. Giảm tỷ lệ hộ nghèo xuống dưới 10% (vùng cao), 5% (vùng thấp) vào năm 2028.',
    );
    expect(targets.map(({ comparator, value, period }) => [comparator, value, period.from])).toEqual([
      ['lt', 10, '2028-01-01'],
      ['lt', 5, '2028-01-01'],
    ]);
  });

  it('parts statements joined by commas', () => {
    const targets = targetsOf(
      '1. Phấn đấu giảm tỷ lệ hộ nghèo xuống 6% so với tổng số hộ, 100% hộ nghèo được cấp thẻ, giảm số vụ cháy so với năm 2026.',
    );
    expect(targets.map(({ value, denominator }) => [value, denominator])).toEqual([
      [6, 'so với tổng số hộ'],
      [100, null],
      [null, null],
    ]);
  });

  it('completes an indicator that leaves out what it shares with the one before', () => {
    const targets = targetsOf('1. Tỷ lệ hộ dân sử dụng nước hợp vệ sinh đạt 95%; nước sạch đạt 60%.');
    expect(targets.map(({ indicator }) => indicator)).toEqual([
      'Tỷ lệ hộ dân sử dụng nước hợp vệ sinh',
      'Tỷ lệ hộ dân sử dụng nước sạch',
    ]);
    expect(targets[1]?.quote).toContain('Tỷ lệ hộ dân');
  });

  it('lets a value without an indicator lean on the clause before', () => {
    const targets = targetsOf('1. Trên 70% thôn đạt chuẩn vào năm 2028; trên 80% vào năm 2030.');
    expect(targets.map(({ indicator, value }) => [indicator, value])).toEqual([
      ['thôn đạt chuẩn', 70],
      ['thôn đạt chuẩn', 80],
    ]);
  });
});

describe('parseTargets: fields', () => {
  it('keeps condition and population', () => {
    expect(only('1. 100% người bị bạo lực khi phát hiện được hỗ trợ kịp thời.')).toMatchObject({
      condition: 'khi phát hiện',
      population: 'người bị bạo lực',
      indicator: 'người bị bạo lực khi phát hiện được hỗ trợ kịp thời',
    });
    expect(only('1. 90% hộ trong diện quản lý được vay vốn.')).toMatchObject({
      condition: 'trong diện quản lý',
    });
  });

  it('flags what "phấn đấu" governs, up to the end of the sentence', () => {
    const flags = targetsOf(
      '1. Phấn đấu tỷ lệ hộ nghèo dưới 5%; tỷ lệ thôn văn hóa đạt 80%. Tỷ lệ che phủ rừng đạt 60%.',
    ).map(({ isAspiration }) => isAspiration);
    expect(flags).toEqual([true, true, false]);
  });

  it('takes the period of the document when the sentence names none, an open one for "đến năm"', () => {
    expect(only('1. 100% thôn có nhà văn hóa.')?.period).toEqual({ from: '2027-01-01', to: '2027-12-31' });
    expect(only('1. Đến năm 2030, 100% thôn có nhà văn hóa.')?.period).toEqual({
      from: null,
      to: '2030-12-31',
    });
  });

  it('takes no period from an aside, a dated paper or what a value changes from', () => {
    const own = { from: '2027-01-01', to: '2027-12-31' };
    expect(only('1. Số vụ cháy giảm 5% (năm 2026 xảy ra 58 vụ).')?.period).toEqual(own);
    expect(only('1. Giảm tỷ lệ hộ nghèo từ 6,2% năm 2026 xuống còn 4,8%.')).toMatchObject({
      value: 4.8,
      baseline: 'từ 6,2% năm 2026',
      period: own,
    });
    expect(only('1. Giảm số vụ cháy so với thực hiện năm 2026.')?.period).toEqual(own);
  });

  it('takes the period of a heading for a change without a number', () => {
    const plan = planOf(
      'I. CHỈ TIÊU\n1. Đến năm 2028\n- Số hộ làm vườn tăng so với năm 2026.\n2. Đến năm 2030\n- 90% hộ có vườn.',
    );
    expect(parseTargets(plan, headerOf()).map(({ period }) => period.to)).toEqual([
      '2028-12-31',
      '2030-12-31',
    ]);
  });

  it('quotes the clause exactly', () => {
    const outlined = planOf('I. CHỈ TIÊU\n1. Tỷ lệ hộ nghèo còn 6%; 95% hồ sơ được trả đúng hạn.');
    for (const { quote, start, end, locator } of parseTargets(outlined, headerOf())) {
      expect(outlined.text.slice(start, end)).toBe(quote);
      expect(locator).toBe('I.1');
    }
  });
});

describe('parseTargets: no targets', () => {
  it.each([
    'Tổ chức tuyên truyền cho trẻ từ 6 đến 15 tuổi theo Quyết định số 35/QĐ-UBND ngày 02/3/2027.',
    'Tiêm đủ 08 loại vắc xin theo lịch; gọi Tổng đài 111 khi cần.',
    'Triển khai 02 chương trình và 3 nhóm giải pháp trong 5 năm.',
    'Kinh phí 200 triệu đồng từ ngân sách xã.',
    'Năm 2026 đã đạt 95% kế hoạch; trong năm qua có 12 vụ cháy.',
    'Nguồn thu được trích lại 35% của Trung tâm.',
    'Học sinh lớp 5, khối 2 tham gia đợt 1 từ 7h30.',
    'Trên 30% số vụ cháy có nguyên nhân do chập điện.',
    'Hỗ trợ 70% chi phí giống; giảm 50% học phí cho con em hộ cận nghèo.',
    'Tiếp tục quản lý 12 di tích, trong đó 03 di tích cấp tỉnh.',
    'Năm 2026 toàn xã trồng được 25 ha quế, tăng 12% so với năm 2025.',
  ])('finds none in "%s"', (sentence) => {
    expect(parseTargets(planOf(`I. NHIỆM VỤ\n1. ${sentence}`), headerOf())).toEqual([]);
  });

  it.each([
    'Toàn xã hiện có 4.208 người cao tuổi, chiếm 12,7% dân số; 61,3% được khám trong năm 2026.',
    'Năm 2026, xã đã mở 02 lớp với 61 học viên, 74% có việc làm.',
    'Trong năm 2026, toàn xã mới có 03 thôn được công nhận, tỷ lệ hộ phân loại rác đạt 48%.',
    'Đến hết năm 2026, toàn xã có 4/9 thôn đạt chuẩn (44,4%).',
    'Xã có 9 thôn với 4.210 hộ, 18.300 nhân khẩu.',
    'Tổng diện tích tự nhiên 5.600 ha, trong đó đất lâm nghiệp chiếm 62%.',
    'Thực hiện 5 nhiệm vụ trọng tâm, 3 khâu đột phá.',
  ])('finds none in a part on goals that tells what is: "%s"', (sentence) => {
    expect(targetsOf(`1. ${sentence}`)).toEqual([]);
  });

  it('reads on where a sentence turns from what was to what shall be', () => {
    expect(only('1. Năm 2026, tỷ lệ hộ nghèo là 6,2%; năm 2027 phấn đấu giảm còn 4,8%.')).toMatchObject({
      indicator: 'tỷ lệ hộ nghèo',
      comparator: 'reduce_to',
      value: 4.8,
    });
    expect(only('1. Tỷ lệ thôn đạt chuẩn nông thôn mới đạt 75% vào năm 2028.')?.value).toBe(75);
  });

  it('finds none in what is told before the first item', () => {
    const letter = outlineOf(
      'ỦY BAN NHÂN DÂN\nXÃ KHE LAU\n\nSố: 5/CT-UBND\n\nKhe Lau, ngày 03 tháng 9 năm 2027\n\nCHỈ THỊ\nVề an toàn giao thông\n\n8 tháng đầu năm 2027, số vụ tai nạn giảm 4,2%, số người chết giảm 6,9%.\n\nỦy ban nhân dân xã yêu cầu các thôn:\n\n1. Tuần tra ban đêm.\n2. Báo cáo kết quả.',
    );
    expect(parseTargets(letter, headerOf({ type: 'Chỉ thị', period: { from: null, to: null } }))).toEqual([]);
  });

  it('reads counts under a heading that names targets among other things', () => {
    const plan = planOf('I. NỘI DUNG VÀ CHỈ TIÊU\n1. Tổ chức 04 hội thi.');
    expect(parseTargets(plan, headerOf())).toMatchObject([{ value: 4, unit: 'hội thi' }]);
  });

  it('finds none in a part on past results', () => {
    const plan = planOf(
      'I. TÌNH HÌNH THỰC HIỆN NĂM 2026\n1. Tỷ lệ hộ nghèo giảm còn 6,2%; 95% hồ sơ đúng hạn.',
    );
    expect(parseTargets(plan, headerOf())).toEqual([]);
  });

  it('finds none in provisions of a legal text', () => {
    const decree = outlineOf(
      'Điều 5. Mức phụ cấp\n1. Người học được hưởng mức phụ cấp bằng 70% mức lương cơ sở.\n2. Phạt 10% giá trị hợp đồng khi chậm nộp.',
    );
    expect(parseTargets(decree, headerOf({ type: 'Nghị định' }))).toEqual([]);
  });
});

describe('parseTargets: tables', () => {
  it('gives one target a row and planned year', () => {
    const plan = planOf(
      'I. CHỈ TIÊU\nTT | Chỉ tiêu | Đơn vị tính | Thực hiện 2026 | Năm 2027 | Năm 2028\n1 | Tỷ lệ hộ nghèo | % | 6,1 | dưới 5,5 | 5\n2 | Số lớp dạy nghề | lớp | 2 | ≥ 3 | 4',
    );
    const targets = parseTargets(plan, headerOf());
    expect(
      targets.map(({ indicator, comparator, value, unit, period }) => [
        indicator,
        comparator,
        value,
        unit,
        period.to,
      ]),
    ).toEqual([
      ['Tỷ lệ hộ nghèo', 'lt', 5.5, '%', '2027-12-31'],
      ['Tỷ lệ hộ nghèo', 'eq', 5, '%', '2028-12-31'],
      ['Số lớp dạy nghề', 'ge', 3, 'lớp', '2027-12-31'],
      ['Số lớp dạy nghề', 'eq', 4, 'lớp', '2028-12-31'],
    ]);
  });
});

describe('parseTargets: counts of deeds', () => {
  const deeds = (items: string) =>
    parseTargets(planOf(`I. NHIỆM VỤ\n${items}`), headerOf()).map(
      ({ indicator, comparator, value, unit }) => [indicator, comparator, value, unit],
    );

  it.each([
    ['tổ chức 03 lớp nuôi ong cho trưởng bản', 'tổ chức lớp nuôi ong cho trưởng bản', 3, 'lớp'],
    ['Lắp bổ sung 16 camera tại ngã ba', 'Lắp bổ sung camera tại ngã ba', 16, 'camera'],
    ['Hỗ trợ mỗi hộ 02 thùng rác', 'Hỗ trợ mỗi hộ thùng rác', 2, 'thùng rác'],
    ['Ra mắt mô hình vườn thuốc nam tại 14 thôn', 'Ra mắt mô hình vườn thuốc nam', 14, 'thôn'],
    ['Lắp biển báo, gờ giảm tốc tại 75 cổng trường', 'Lắp biển báo, gờ giảm tốc', 75, 'cổng trường'],
    ['Công an xã tổ chức 02 đợt tuần tra', 'Công an xã tổ chức đợt tuần tra', 2, 'đợt'],
    ['Mở ba lớp xóa mù chữ', 'lớp xóa mù chữ', 3, 'lớp'],
    ['Sửa chữa, nâng cấp 27 công trình', 'Sửa chữa, nâng cấp công trình', 27, 'công trình'],
  ])('%s', (words, indicator, value, unit) => {
    expect(deeds(`1. ${words}.`)).toEqual([[indicator, 'eq', value, unit]]);
  });

  it('reads each of several deeds, and parts of one', () => {
    expect(deeds('1. In 500 tờ rơi; mở 02 lớp, trồng 50 cây xanh.').map(([, , value]) => value)).toEqual([
      500, 2, 50,
    ]);
    expect(deeds('1. Tổ chức tối thiểu 48 phiên giao dịch việc làm, trong đó có 12 phiên lưu động.')).toEqual(
      [
        ['Tổ chức phiên giao dịch việc làm', 'ge', 48, 'phiên giao dịch'],
        ['Tổ chức phiên giao dịch việc làm: phiên lưu động', 'eq', 12, 'phiên'],
      ],
    );
  });

  it('leaves numbers that tell of something else', () => {
    expect(deeds('1. Thành lập Tổ tư vấn gồm 07 thành viên.')).toEqual([]);
    expect(deeds('1. Bố trí phòng khám mở cửa 02 buổi mỗi tuần.')).toEqual([]);
    expect(deeds('1. Thực hiện 5 nhiệm vụ trọng tâm.')).toEqual([]);
    expect(deeds('1. Tổng kinh phí là 57 tỷ đồng từ Chương trình mục tiêu quốc gia.')).toEqual([]);
  });
});

describe('parseTargets: shares, ranges and parts', () => {
  it('reads a share in words or as a fraction: so many of so many', () => {
    expect(only('1. 2/3 số xã đạt chuẩn.')).toMatchObject({
      value: 2,
      per: 3,
      unit: null,
      indicator: 'số xã đạt chuẩn',
    });
    expect(only('1. Một nửa số thôn có đội bóng.')).toMatchObject({ value: 1, per: 2, unit: null });
  });

  it('reads a range of things, a lower bound and a ban', () => {
    expect(only('1. Kết nạp từ 8 đến 10 đảng viên mới.')).toMatchObject({ value: 8, valueHigh: 10 });
    expect(only('1. Có từ 03 sản phẩm được gắn sao.')).toMatchObject({ comparator: 'ge', value: 3 });
    expect(only('1. Không để xảy ra quá 02 vụ cháy rừng.')).toMatchObject({ comparator: 'le', value: 2 });
  });

  it('keeps the time of a later value from an earlier one', () => {
    expect(
      targetsOf('1. 65% số hộ phân loại rác, đến năm 2029 đạt 85%.').map(({ period }) => period.to),
    ).toEqual(['2027-12-31', '2029-12-31']);
  });

  it('completes a part by what it is a part of', () => {
    expect(
      targetsOf('1. 100% giáo viên đạt chuẩn, trong đó trên 85% có trình độ trên chuẩn.')[1],
    ).toMatchObject({
      indicator: 'giáo viên có trình độ trên chuẩn',
      comparator: 'gt',
      value: 85,
    });
    expect(
      targetsOf('1. Dạy nghề cho ít nhất 160 người, riêng lao động nông thôn 65 người.')[1],
    ).toMatchObject({
      value: 65,
      unit: 'người',
      indicator: 'Dạy nghề: lao động nông thôn',
    });
    expect(
      targetsOf('1. Tổng đàn lợn 12.000 con, đàn gia cầm 150.000 con.').map(({ value }) => value),
    ).toEqual([12000, 150000]);
  });

  it.each<[goal: string, indicator: string, value: number, scope: string | null]>([
    [
      'Tỷ lệ hộ dùng bếp sạch: khu vực thị tứ 90%, khu vực nông thôn 70%, trong đó hộ cận nghèo 55%',
      'Tỷ lệ hộ dùng bếp sạch, trong đó hộ cận nghèo',
      55,
      null,
    ],
    [
      'Tỷ lệ lao động qua đào tạo đạt 70%, trong đó lao động nữ đạt 62%',
      'Tỷ lệ lao động qua đào tạo, trong đó lao động nữ',
      62,
      null,
    ],
    [
      'Tỷ lệ chuyên cần toàn tỉnh đạt 97%, riêng các xã vùng cao đạt 93%',
      'Tỷ lệ chuyên cần',
      93,
      'các xã vùng cao',
    ],
  ])('names a part with the whole it is of: "%s"', (goal, indicator, value, scope) => {
    expect(targetsOf(`1. ${goal}.`).at(-1)).toMatchObject({ indicator, value, scope });
  });

  it.each<[goal: string, comparator: string, value: number, unit: string]>([
    ['Thu nhập bình quân đạt 58 triệu đồng/người/năm trở lên', 'ge', 58, 'triệu đồng/người/năm'],
    ['Mức hỗ trợ 300 nghìn đồng/hộ/tháng trở xuống', 'le', 300, 'nghìn đồng/hộ/tháng'],
    ['Tỷ lệ hộ nghèo giảm từ 1,5 điểm phần trăm trở lên', 'decrease_by', 1.5, 'điểm phần trăm'],
    ['Tỷ lệ bao phủ bảo hiểm tăng 2 điểm % so với năm 2026', 'increase_by', 2, 'điểm %'],
  ])('parts a unit from the words behind it: "%s"', (goal, comparator, value, unit) => {
    expect(only(`1. ${goal}.`)).toMatchObject({ comparator, value, unit });
  });

  it('says how often without the unit in the indicator', () => {
    expect(only('1. Vệ sinh lớp học ít nhất 02 lần/tuần.')).toMatchObject({
      indicator: 'Vệ sinh lớp học',
      unit: 'lần/tuần',
    });
    expect(only('1. Lắp đặt 45 đồng hồ đo nước.')).toMatchObject({ unit: 'đồng hồ' });
  });
});

describe('parseTargets: what a clause leaves to its neighbours', () => {
  it('gives each share of a whole its own name, and none to a label', () => {
    expect(
      targetsOf('1. Cơ cấu nông nghiệp 45% - công nghiệp 25% - dịch vụ 30%.').map(({ indicator, value }) => [
        indicator,
        value,
      ]),
    ).toEqual([
      ['Cơ cấu nông nghiệp', 45],
      ['công nghiệp', 25],
      ['dịch vụ', 30],
    ]);
    expect(targetsOf('1. Phẩm chất: Tốt 85%, Đạt 15%.').map(({ value }) => value)).toEqual([85]);
  });

  it('takes those counted, the verb or the predicate from the clause beside it', () => {
    expect(
      targetsOf(
        '1. Phấn đấu 02 giáo viên đạt giải, 60% đạt danh hiệu tiên tiến; 85% số hộ, 80% số bản đạt danh hiệu văn hóa; giám sát 04 chi bộ và 10 đảng viên.',
      ).map(({ indicator }) => indicator),
    ).toEqual([
      'giáo viên đạt giải',
      'giáo viên đạt danh hiệu tiên tiến',
      'số hộ đạt danh hiệu văn hóa',
      'số bản đạt danh hiệu văn hóa',
      'giám sát chi bộ',
      'giám sát đảng viên',
    ]);
  });

  it('reads "từ 95% … trở lên" and "15 … trở lên"', () => {
    expect(only('1. Từ 95% đảng viên trở lên hoàn thành tốt nhiệm vụ.')).toMatchObject({
      comparator: 'ge',
      indicator: 'đảng viên hoàn thành tốt nhiệm vụ',
    });
    expect(only('1. Kết nạp 15 đảng viên trở lên.')).toMatchObject({
      comparator: 'ge',
      indicator: 'Kết nạp đảng viên',
    });
  });

  it('reads parts of the year, and no comparison in brackets', () => {
    expect(
      targetsOf('1. Tỷ lệ hồ sơ trực tuyến đạt tối thiểu 75% trong quý II và 85% đến hết năm 2027.').map(
        ({ period }) => [period.from, period.to],
      ),
    ).toEqual([
      ['2027-04-01', '2027-06-30'],
      [null, '2027-12-31'],
    ]);
    expect(only('1. Thu ngân sách đạt 12,8 tỷ đồng (tăng 10% so với năm 2026).')?.baseline).toBeNull();
  });

  it('takes no result that an opening sentence compares with its goal', () => {
    expect(
      parseTargets(
        outlineOf(
          'UBND TỈNH KHE LAU\nSỞ Y TẾ\n\nSố: 45/SYT-NV\n\nKhe Lau, ngày 09 tháng 4 năm 2027\n\nKính gửi: Các đơn vị.\n\nQuý I, tỷ lệ hồ sơ trực tuyến đạt 61,7%, thấp hơn 13,3% so với chỉ tiêu giao. Sở Y tế đề nghị:\n1. Rà soát hồ sơ.',
        ),
        headerOf({ type: 'Công văn' }),
      ),
    ).toEqual([]);
  });
});

describe('parseTargets: times and names that misled', () => {
  it('takes the time behind one value for that value alone', () => {
    const [herd, meat] = targetsOf('1. Tổng đàn lợn đạt 4.200 con vào năm 2029; sản lượng thịt hơi 960 tấn.');
    expect([herd?.period.to, meat?.period.to]).toEqual(['2029-12-31', '2027-12-31']);
  });

  it('reads "tốc độ tăng trưởng" as what is measured', () => {
    expect(only('1. Tốc độ tăng trưởng bình quân 4 - 5%/năm.')).toMatchObject({
      indicator: 'Tốc độ tăng trưởng',
      comparator: 'eq',
      value: 4,
      valueHigh: 5,
    });
  });

  it('reads words that merely look like names of parts, or end in "số"', () => {
    expect(only('1. Giải tỏa dứt điểm 12 điểm lấn chiếm vỉa hè.')).toMatchObject({ value: 12 });
    expect(only('1. Mỗi tổ công nghệ số cộng đồng hướng dẫn ít nhất 50 hộ dùng sổ điện tử.')).toMatchObject({
      value: 50,
      indicator: 'Mỗi tổ công nghệ số cộng đồng hướng dẫn hộ dùng sổ điện tử',
    });
  });
});

describe('parseTargets: deeds in long sentences', () => {
  const deeds = (items: string) =>
    parseTargets(planOf(`I. NHIỆM VỤ\n${items}`), headerOf()).map(({ indicator, value }) => [
      indicator,
      value,
    ]);

  it('lets the verb before hold for what follows, and names what is dealt with', () => {
    expect(deeds('1. Xử lý dứt điểm 18 điểm đen, 45 điểm ngập.')).toEqual([
      ['Xử lý dứt điểm điểm đen', 18],
      ['Xử lý dứt điểm điểm ngập', 45],
    ]);
    expect(deeds('1. Khám sức khỏe lái xe 02 lần/năm.')).toEqual([['Khám sức khỏe lái xe', 2]]);
  });

  it('takes a list of what one value is of for one, and no condition for a target', () => {
    expect(only('1. Kéo giảm từ 5% trở lên số vụ, số người chết do tai nạn so với năm 2026.')).toMatchObject({
      indicator: 'số vụ, số người chết do tai nạn',
      baseline: 'so với năm 2026',
    });
    expect(deeds('1. Thu hồi giấy phép của cơ sở vi phạm từ 02 lần trở lên.')).toEqual([]);
  });

  it('reads "đạt từ" without an upper end as no fewer', () => {
    const outlined = planOf(
      'I. MỤC TIÊU\n- Tỷ lệ trẻ em tiêm đủ mũi đạt từ 95%.\n- Tỷ lệ hộ có vườn đạt 60%.',
    );
    expect(parseTargets(outlined, headerOf()).map(({ comparator }) => comparator)).toEqual(['ge', 'eq']);
  });

  it('takes how often for part of a share, and the places behind the colon for its scopes', () => {
    const goals =
      '1. Tỷ lệ giếng làng được lấy mẫu ít nhất 02 lần/năm: đối với phường, xã vùng thấp từ 60% trở lên; đối với xã vùng cao từ 40% trở lên.';
    const indicator = 'Tỷ lệ giếng làng được lấy mẫu ít nhất 02 lần/năm';
    expect(targetsOf(goals)).toMatchObject([
      { indicator, comparator: 'ge', value: 60, unit: '%', scope: 'đối với phường, xã vùng thấp' },
      { indicator, comparator: 'ge', value: 40, unit: '%', scope: 'đối với xã vùng cao' },
    ]);
    expect(targetsOf(goals)[1]?.quote).toContain(indicator);
  });

  it('takes all who are addressed for no scope', () => {
    expect(only('1. Tỷ lệ giếng được rào đạt từ 70% trở lên ở mỗi đơn vị, địa phương.')?.scope).toBeNull();
    expect(only('1. Tỷ lệ giếng được rào đạt từ 70% trở lên ở các đơn vị vùng thấp.')?.scope).toBe(
      'ở các đơn vị vùng thấp',
    );
  });
});
