import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMUNE_PLAN, type OpenReviews, openReviews, PROVINCE_PLAN } from '../../../helpers/review-texts.ts';

const REPLACING = PROVINCE_PLAN.replace('12/KH-UBND', '95/KH-UBND')
  .replace('ngày 10 tháng 01 năm 2031', 'ngày 20 tháng 4 năm 2031')
  .replace(
    'kết quả về',
    'kết quả (Kế hoạch này thay thế Kế hoạch số 12/KH-UBND ngày 10 tháng 01 năm 2031 của Ủy ban nhân dân tỉnh) về',
  );

let reviews: OpenReviews;
beforeAll(async () => {
  reviews = await openReviews([PROVINCE_PLAN, REPLACING]);
});
afterAll(() => reviews.close());

const change = (right: string, wrong: string) => {
  const draft = COMMUNE_PLAN.replace(right, wrong);
  expect(draft).not.toBe(COMMUNE_PLAN);
  return draft;
};

describe('reviewReferences', () => {
  it.each([
    ['REFERENCE_DATE', 'Kế hoạch số 12/KH-UBND ngày 10 tháng 01', 'Kế hoạch số 12/KH-UBND ngày 16 tháng 01'],
    ['REFERENCE_NUMBER', 'Kế hoạch số 12/KH-UBND', 'Kế hoạch số 21/KH-UBND'],
    ['REFERENCE_ISSUER', 'của Ủy ban nhân dân tỉnh Lam Kha về', 'của Ủy ban nhân dân tỉnh Bắc Hoan về'],
    [
      'REFERENCE_SUBJECT',
      'tỉnh Lam Kha về phòng, chống cháy rừng năm 2031',
      'tỉnh Lam Kha về chuyển đổi số ngành y tế',
    ],
    ['REFERENCE_TYPE', 'Thực hiện Kế hoạch số 12/KH-UBND', 'Thực hiện Quyết định số 12/KH-UBND'],
    ['REFERENCE_YEAR', 'ngày 16 tháng 11 năm 2018 của Chính phủ', 'ngày 16 tháng 11 năm 2019 của Chính phủ'],
    ['REFERENCE_ISSUER', 'năm 2018 của Chính phủ', 'năm 2018 của Bộ Tài chính'],
    ['REFERENCE_AFTER_DRAFT', '12/KH-UBND ngày 10 tháng 01 năm 2031', '12/KH-UBND ngày 10 tháng 7 năm 2031'],
    ['REFERENCE_INCOMPLETE', ' ngày 16 tháng 11 năm 2018 của Chính phủ', ''],
    ['REFERENCES_NOT_HELD', '2018/NĐ-CP ngày', '2018/NĐ-CP ngày'],
  ])('finds %s', async (code, right, wrong) => {
    const draft = code === 'REFERENCES_NOT_HELD' ? COMMUNE_PLAN : change(right, wrong);
    expect((await reviews.review(draft)).map((finding) => finding.code)).toContain(code);
  });

  it('shows the held document that says otherwise', async () => {
    const findings = await reviews.review(change('12/KH-UBND ngày 10', '12/KH-UBND ngày 16'));
    expect(findings.find(({ code }) => code === 'REFERENCE_DATE')).toMatchObject({
      severity: 'error',
      evidence: { document: expect.stringContaining('12/KH-UBND ngày 10/01/2031') },
      suggestion: expect.stringContaining('Kế hoạch số 12/KH-UBND ngày 10/01/2031'),
    });
  });

  it('tells what a document rests on that was replaced by the day asked of, and not before', async () => {
    const codes = async (asOf: string) =>
      (await reviews.review(COMMUNE_PLAN, { asOf })).map(({ code }) => code);
    expect(await codes('2031-05-01')).toContain('REFERENCE_REPLACED');
    expect(await codes('2031-02-05')).not.toContain('REFERENCE_REPLACED');
  });

  it('tells a programme whose years are over', async () => {
    const draft = change(
      'Thực hiện Kế hoạch số 12/KH-UBND',
      'Thực hiện Quyết định số 88/QĐ-UBND ngày 03 tháng 02 năm 2026 của Ủy ban nhân dân tỉnh Lam Kha phê duyệt Chương trình phục hồi rừng giai đoạn 2026-2030; Kế hoạch số 12/KH-UBND',
    );
    const found = await reviews.review(draft);
    expect(found.filter(({ code }) => code === 'REFERENCE_LAPSED')).toMatchObject([
      { quote: expect.stringContaining('88/QĐ-UBND') },
    ]);
  });

  it('asks no second mention to be in full', async () => {
    const draft = change('3. Trưởng các thôn', '3. Theo Kế hoạch số 12/KH-UBND, trưởng các thôn');
    expect((await reviews.review(draft)).map(({ code }) => code)).not.toContain('REFERENCE_INCOMPLETE');
  });
});
