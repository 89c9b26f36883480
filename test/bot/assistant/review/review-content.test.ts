import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMUNE_PLAN, type OpenReviews, openReviews, PROVINCE_PLAN } from '../../../helpers/review-texts.ts';

const THEMED = PROVINCE_PLAN.replace(
  '2. Ít nhất 90% chủ rừng',
  '2. Tổ chức Tháng hành động phòng cháy năm 2031 với chủ đề “Mỗi người dân là một người gác rừng”; ít nhất 90% chủ rừng',
);
const OLDER = PROVINCE_PLAN.replaceAll('2031', '2030').replace(
  '2. Ít nhất 90% chủ rừng',
  '2. Tổ chức Tháng hành động phòng cháy năm 2030 với chủ đề “Giữ rừng xanh cho bản làng yên vui”; ít nhất 90% chủ rừng',
);

let reviews: OpenReviews;
beforeAll(async () => {
  reviews = await openReviews([THEMED, OLDER]);
});
afterAll(() => reviews.close());

const change = (right: string, wrong: string) => {
  const draft = COMMUNE_PLAN.replace(right, wrong);
  expect(draft).not.toBe(COMMUNE_PLAN);
  return draft;
};
const codesOf = async (draft: string) => (await reviews.review(draft)).map(({ code }) => code);
const DUTY = '3. Trưởng các thôn phân công người trực.';

describe('reviewTime', () => {
  it.each([
    [
      'STALE_YEAR',
      'Trên đây là Kế hoạch phòng, chống cháy rừng năm 2031',
      'Trên đây là Kế hoạch phòng, chống cháy rừng năm 2030',
    ],
    ['STALE_YEAR', 'trong mùa khô', 'trong mùa khô năm 2030'],
    ['STALE_PERIOD', DUTY, '3. Lồng ghép với chương trình trồng rừng giai đoạn 2021-2025.'],
    ['TITLE_YEAR', 'Phòng, chống cháy rừng năm 2031', 'Phòng, chống cháy rừng năm 2030'],
    ['DEADLINE_PAST', 'trước ngày 10/3/2031', 'trước ngày 10/01/2031'],
    ['DEADLINE_PAST', 'trước ngày 05/12/2031', 'trước ngày 05/12/2030'],
    ['DATE_IMPOSSIBLE', 'đến ngày 31/5/2031', 'đến ngày 31/6/2031'],
    ['PERIOD_TURNED', 'từ ngày 01/3/2031 đến ngày 31/5/2031', 'từ ngày 01/6/2031 đến ngày 31/5/2031'],
    ['WEEKDAY_WRONG', DUTY, '3. Diễn tập vào thứ Hai, ngày 15/4/2031.'],
    [
      'THEME_YEAR',
      DUTY,
      '3. Hưởng ứng Tháng hành động phòng cháy với chủ đề “Giữ rừng xanh cho bản làng yên vui”.',
    ],
    ['THEME_YEAR', DUTY, '3. Hưởng ứng Tháng hành động phòng cháy năm 2030 với chủ đề “Chung sức”.'],
  ])('finds %s', async (code, right, wrong) => {
    expect(await codesOf(change(right, wrong))).toContain(code);
  });

  it.each([
    ['a baseline', '3. Giảm số vụ cháy so với năm 2030.'],
    ['a result', '3. Phát huy kết quả của năm 2030.'],
    ['a law of a year', '3. Thực hiện Luật Lâm nghiệp năm 2017.'],
    [
      'the right theme',
      '3. Tháng hành động phòng cháy năm 2031 có chủ đề “Mỗi người dân là một người gác rừng”.',
    ],
    ['the right weekday', '3. Diễn tập vào thứ Ba, ngày 15/4/2031.'],
    ['a vision', '3. Chuẩn bị cho giai đoạn 2031-2035.'],
  ])('says nothing of %s', async (_, line) => {
    const codes = await codesOf(change(DUTY, line));
    expect(codes.filter((code) => /STALE|THEME|WEEKDAY|DATE_/u.test(code))).toEqual([]);
  });
});

describe('reviewBodies', () => {
  it.each([
    ['DISTRICT_ENDED', '3. Báo cáo UBND huyện Đồng Mơ.', 'UBND huyện Đồng Mơ'],
    ['BODY_ENDED', '3. Báo cáo Sở Nông nghiệp và PTNT.', 'Sở Nông nghiệp và PTNT'],
    ['BODY_ENDED', '3. Phối hợp với Sở LĐ-TB&XH hỗ trợ người dân.', 'Sở LĐ-TB&XH'],
    ['UNIT_ENDED', '3. Học tập kinh nghiệm của tỉnh Hải Dương.', 'tỉnh Hải Dương'],
    ['SCOPE_BEYOND', '3. Hướng dẫn các xã, phường lập phương án.', 'các xã, phường'],
    ['ORDER_OUTSIDE', '3. Giao Hội Nông dân xã vận động hội viên.', 'Giao Hội Nông dân xã'],
    ['ORDER_OUTSIDE', '3. Yêu cầu Công an xã tuần tra.', 'Yêu cầu Công an xã tuần tra'],
  ])('finds %s: %s', async (code, line, quote) => {
    expect(await reviews.review(change(DUTY, line))).toContainEqual(expect.objectContaining({ code, quote }));
  });

  it.each([
    '3. Tiếp nhận hồ sơ do UBND huyện Đồng Mơ bàn giao.',
    '3. Theo Kế hoạch số 44/KH-UBND ngày 03/3/2024 của UBND huyện Đồng Mơ về phòng cháy rừng.',
    '3. Phối hợp với các xã giáp ranh tuần tra.',
    '3. Đề nghị Công an xã tuần tra.',
    '3. Phối hợp với Hội Nông dân xã vận động hội viên.',
  ])('says nothing of: %s', async (line) => {
    const codes = await codesOf(change(DUTY, line));
    expect(codes.filter((code) => /ENDED|SCOPE|ORDER/u.test(code))).toEqual([]);
  });

  it('names who took over, by the matter of the draft', async () => {
    const findings = await reviews.review(change(DUTY, '3. Báo cáo Sở Nông nghiệp và PTNT.'));
    expect(findings.find(({ code }) => code === 'BODY_ENDED')?.suggestion).toContain(
      'Sở Nông nghiệp và Môi trường',
    );
  });

  it('judges a draft by the day it is of', async () => {
    const old = change(DUTY, '3. Báo cáo UBND huyện Đồng Mơ.').replaceAll('2031', '2024');
    expect(await codesOf(old)).not.toContain('DISTRICT_ENDED');
  });
});

describe('reviewSpelling', () => {
  it.each([
    ['3. Trình Uỷ Ban Nhân dân xã.', 'Ủy ban nhân dân'],
    ['3. Thực hiện kế hoạch số 12/KH-UBND.', 'Kế hoạch số'],
    ['3. Áp dụng trên địa bàn Xã Suối Reo.', 'xã Suối Reo'],
    ['3. Họp vào thứ hai hằng tuần.', 'thứ Hai'],
  ])('finds the capitals of: %s', async (line, right) => {
    const findings = await reviews.review(change(DUTY, line));
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'CAPITALS', suggestion: expect.stringContaining(right) }),
    );
  });

  it('leaves words alone of which a name is only a part', async () => {
    expect(await codesOf(change(DUTY, '3. Cán bộ y tế, cơ sở y tế trực cấp cứu.'))).not.toContain('CAPITALS');
  });

  it('tells once that tone marks stand in two ways', async () => {
    const findings = await reviews.review(
      change(DUTY, '3. Tổ hoà giải xóa bỏ tập tục đốt nương; hoá giải mâu thuẫn.'),
    );
    expect(findings.filter(({ code }) => code === 'TONE_PLACEMENT')).toHaveLength(1);
  });
});

describe('reviewObligations', () => {
  it.each([
    ['TARGET_WEAKER', 'error', '2. Ít nhất 90% chủ rừng', '2. Ít nhất 80% chủ rừng'],
    ['TARGET_MISSING', 'error', '2. Ít nhất 90% chủ rừng ký cam kết phòng cháy.\n', ''],
    ['DEADLINE_LATER', 'error', 'trước ngày 05/12/2031', 'trước ngày 15/12/2031'],
  ])('finds %s, with the words of the document', async (code, severity, right, wrong) => {
    const draft = change(right, wrong);
    const plain = await openReviews([PROVINCE_PLAN]);
    const findings = await plain.review(draft);
    await plain.close();
    expect(findings).toContainEqual(
      expect.objectContaining({
        code,
        severity,
        evidence: expect.objectContaining({ document: expect.stringContaining('12/KH-UBND') }),
      }),
    );
  });

  it('takes stricter figures and earlier days as they are', async () => {
    const draft = change('2. Ít nhất 90% chủ rừng', '2. Ít nhất 95% chủ rừng');
    const plain = await openReviews([PROVINCE_PLAN]);
    const findings = await plain.review(draft.replace('trước ngày 05/12/2031', 'trước ngày 01/12/2031'));
    await plain.close();
    expect(findings.filter(({ severity }) => severity !== 'hint')).toEqual([]);
  });

  it('points at figures that stand in no document it carries out, and at no other', async () => {
    const draft = change(DUTY, '3. Trồng bù 12,5% diện tích rừng cháy; bố trí 350 triệu đồng.');
    const findings = await reviews.review(draft);
    const figures = findings.filter(({ code }) => code === 'FIGURE_WITHOUT_BASIS');
    expect(figures.map(({ message }) => message)).toEqual([
      expect.stringContaining('12,5%'),
      expect.stringContaining('350 triệu'),
    ]);
    expect(figures.every(({ severity }) => severity === 'hint')).toBe(true);
  });

  it('tells which of the documents named to review against is not held', async () => {
    const findings = await reviews.review(COMMUNE_PLAN, { against: ['77/KH-SNNMT'] });
    expect(findings).toContainEqual(expect.objectContaining({ code: 'BASIS_NOT_HELD' }));
  });
});

describe('reviewDeadlines', () => {
  it('lets a report tell of days that are past', async () => {
    const report = COMMUNE_PLAN.replaceAll('KẾ HOẠCH\nPhòng', 'BÁO CÁO\nPhòng')
      .replace('07/KH-UBND', '07/BC-UBND')
      .replace('ngày 05 tháng 02 năm 2031', 'ngày 20 tháng 12 năm 2031');
    expect(await codesOf(report)).not.toContain('DEADLINE_PAST');
  });
});

describe('reviewCoverage', () => {
  it('finds in another sentence what one says too late', async () => {
    const draft = change(
      DUTY,
      '3. Phòng Kinh tế gửi báo cáo bổ sung về Sở Nông nghiệp và Môi trường trước ngày 20/12/2031.',
    );
    const plain = await openReviews([PROVINCE_PLAN]);
    const codes = (await plain.review(draft)).map(({ code }) => code);
    await plain.close();
    expect(codes).not.toContain('DEADLINE_LATER');
  });

  it('leaves what is of the whole province, or of a higher level, to whoever it is of', async () => {
    const plain = await openReviews([
      PROVINCE_PLAN.replace(
        '2. Ít nhất 90% chủ rừng ký cam kết phòng cháy.',
        '2. Ít nhất 90% chủ rừng ký cam kết phòng cháy.\n3. Toàn tỉnh có 40% diện tích rừng được gắn camera.\n4. Tổ chức hội thi cấp tỉnh trước ngày 20/5/2031.',
      ),
    ]);
    const findings = await plain.review(COMMUNE_PLAN);
    await plain.close();
    expect(findings.filter(({ severity }) => severity !== 'hint')).toEqual([]);
  });
});
