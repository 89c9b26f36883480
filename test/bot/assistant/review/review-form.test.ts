import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMUNE_PLAN, type OpenReviews, openReviews, PROVINCE_PLAN } from '../../../helpers/review-texts.ts';

let reviews: OpenReviews;
beforeAll(async () => {
  reviews = await openReviews([PROVINCE_PLAN]);
});
afterAll(() => reviews.close());

const codesOf = async (draft: string) => (await reviews.review(draft)).map(({ code }) => code);

describe('reviewForm', () => {
  it('finds nothing in drafts that are right', async () => {
    expect(await codesOf(COMMUNE_PLAN)).toEqual(['REFERENCES_NOT_HELD']);
    expect(await codesOf(PROVINCE_PLAN)).toEqual([]);
  });

  it.each([
    ['NATION_WRONG', 'CHỦ NGHĨA VIỆT NAM', 'CHŨ NGHĨA VIỆT NAM'],
    ['MOTTO_WRONG', 'Độc lập - Tự do - Hạnh phúc', 'Độc lập, Tự do, Hạnh phúc'],
    ['MOTTO_WRONG', 'Độc lập - Tự do - Hạnh phúc', 'Độc Lập - Tự Do - Hạnh Phúc'],
    ['NUMBER_PADDING', 'Số: 07/KH-UBND', 'Số: 7/KH-UBND'],
    ['NUMBER_FORM', 'Số: 07/KH-UBND', 'Số: 07-KH/UBND'],
    ['NUMBER_YEAR', 'Số: 07/KH-UBND', 'Số: 07/2031/KH-UBND'],
    ['SYMBOL_ORDER', 'Số: 07/KH-UBND', 'Số: 07/UBND-KH'],
    ['SYMBOL_TYPE', 'Số: 07/KH-UBND', 'Số: 07/BC-UBND'],
    ['SYMBOL_ISSUER', 'Số: 07/KH-UBND', 'Số: 07/KH-SYT'],
    ['DATE_PADDING', 'ngày 05 tháng 02 năm 2031', 'ngày 5 tháng 2 năm 2031'],
    ['DATE_WORDS', 'ngày 05 tháng 02 năm 2031', 'ngày 05/02/2031'],
    ['PLACE_OTHER', 'Suối Reo, ngày', 'Đồi Vắng, ngày'],
    ['TYPE_MISSING', 'KẾ HOẠCH\nPhòng', 'Phòng'],
    ['BASIS_MARK', 'năm 2017;', 'năm 2017.'],
    ['NUMBERING_GAP', 'III. NHIỆM VỤ', 'IV. NHIỆM VỤ'],
    ['NUMBERING_GAP', 'b) Cắm', 'c) Cắm'],
    ['NUMBERING_REPEAT', '2. Trực cháy', '1. Trực cháy'],
    ['END_MARK_MISSING', 'nghiêm túc thực hiện./.', 'nghiêm túc thực hiện.'],
    ['RECIPIENTS_MISSING', /Nơi nhận:[\s\S]*VT, KT\.\n/u, ''],
    ['ARCHIVE_MISSING', '- Lưu: VT, KT.\n', ''],
    ['SIGNATURE_NO_TM', 'TM. ỦY BAN NHÂN DÂN\n', ''],
    ['SIGNATURE_NO_KT', 'KT. CHỦ TỊCH\n', ''],
    ['SIGNATURE_KT', 'PHÓ CHỦ TỊCH', 'CHỦ TỊCH'],
    ['CAPACITY_FORM', 'TM. ỦY BAN', 'T/M ỦY BAN'],
    ['SIGNER_DEGREE', 'Lò Thanh Tịnh', 'ThS. Lò Thanh Tịnh'],
    ['ADDRESSEE_OUT_OF_PLACE', 'Căn cứ Luật', 'Kính gửi: Ủy ban nhân dân tỉnh\n\nCăn cứ Luật'],
  ])('finds %s alone', async (code, right, wrong) => {
    const draft = COMMUNE_PLAN.replace(right, wrong);
    expect(draft).not.toBe(COMMUNE_PLAN);
    expect([...new Set(await codesOf(draft))]).toContain(code);
  });

  it('lets a chairman sign what he may issue himself', async () => {
    const order = COMMUNE_PLAN.replace('KẾ HOẠCH\nPhòng', 'CHỈ THỊ\nVề phòng')
      .replace('07/KH-UBND', '07/CT-UBND')
      .replace('TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH', 'CHỦ TỊCH');
    expect(await codesOf(order)).not.toContain('SIGNATURE_NO_TM');
  });

  it('names rule, words and what to write', async () => {
    const [finding] = await reviews.review(COMMUNE_PLAN.replace('Số: 07/KH-UBND', 'Số: 7/KH-UBND'));
    expect(finding).toMatchObject({
      severity: 'warning',
      quote: 'Số: 7/KH-UBND',
      source: expect.stringContaining('Nghị định 30/2020/NĐ-CP, Phụ lục I'),
      suggestion: expect.stringContaining('Số: 07/KH-UBND'),
    });
  });

  it('judges no document from before the decree by it', async () => {
    const old = COMMUNE_PLAN.replaceAll('2031', '2019').replace('Số: 07/', 'Số: 7/');
    expect((await codesOf(old)).filter((code) => code.startsWith('NUMBER'))).toEqual([]);
  });
});
