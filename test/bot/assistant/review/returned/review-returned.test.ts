import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../../../../bot/assistant/review/finding.ts';
import { writeOfficialDocx } from '../../../../../bot/output/official-docx/write-official-docx.ts';
import type { Block } from '../../../../../knowledge/model/administrative-document.ts';
import { communePlan } from '../../../../helpers/administrative-documents.ts';
import { type Edit, editDocx } from '../../../../helpers/edit-docx.ts';
import { makeDocx, paragraph } from '../../../../helpers/make-docx.ts';
import { hasOffice, saveInOffice } from '../../../../helpers/office-program.ts';
import { type OpenReviews, openReviews } from '../../../../helpers/review-texts.ts';

const item = (text: string): Block => ({ kind: 'item', text, cites: [] });
const PLAN = {
  ...communePlan,
  body: [
    ...communePlan.body.slice(0, -1),
    item('Phòng Văn hóa - Xã hội báo cáo Ủy ban nhân dân tỉnh Lam Khê trước ngày 30 tháng 11 năm 2026.'),
    item('Ít nhất 95% trẻ em trong diện quản lý được tư vấn tâm lý khi có nhu cầu.'),
    item('Trưởng các thôn phải rà soát, lập danh sách trẻ em bỏ học, trẻ em lang thang.'),
    item('Trích 350 triệu đồng từ ngân sách xã để sửa chữa điểm vui chơi.'),
    ...communePlan.body.slice(-1),
  ],
};

let reviews: OpenReviews;
let clean: Uint8Array;
beforeAll(async () => {
  reviews = await openReviews();
  clean = await writeOfficialDocx(PLAN);
});
afterAll(() => reviews.close());

/** Nothing is kept of the draft here: only what the file itself bears is told. */
const isReturned = ({ code }: Finding) => code.startsWith('RETURNED_') && code !== 'RETURNED_UNKNOWN';

async function review(docx: Uint8Array): Promise<readonly Finding[]> {
  return (await reviews.reviewDocx(docx, { asOf: '2026-03-01' })).filter(isReturned);
}

async function reviewEdits(...edits: readonly Edit[]): Promise<readonly Finding[]> {
  return review(await editDocx(clean, edits));
}

describe('the review of a file that comes back', () => {
  it.each<[Edit, string, Finding['severity'], string]>([
    [
      { replace: 'hằng quý', by: 'hằng năm' },
      'RETURNED_WEAKER',
      'error',
      '“hằng quý” → “hằng năm”: yếu hơn.',
    ],
    [
      { replace: 'hằng quý', by: 'hằng tháng' },
      'RETURNED_STRICTER',
      'hint',
      '“hằng quý” → “hằng tháng”: chặt hơn.',
    ],
    [
      { replace: 'chủ trì, phối hợp', by: 'phối hợp' },
      'RETURNED_WEAKER',
      'error',
      '“chủ trì” → “phối hợp”: yếu hơn.',
    ],
    [{ replace: 'tất cả các', by: 'một số' }, 'RETURNED_WEAKER', 'error', '“tất cả” → “một số”: yếu hơn.'],
  ])('tells softer and harder words: %j', async (edit, code, severity, message) => {
    const measured = item(
      'Phòng Văn hóa - Xã hội chủ trì, phối hợp với các trường cân, đo trẻ em hằng quý tại tất cả các điểm trường.',
    );
    const body = [...communePlan.body.slice(0, -1), measured, ...communePlan.body.slice(-1)];
    const docx = await writeOfficialDocx({ ...communePlan, body });
    expect(await review(await editDocx(docx, [edit]))).toContainEqual(
      expect.objectContaining({ code, severity, message }),
    );
  });

  it.each<[string, Edit, string, Finding['severity'], string]>([
    [
      'a lower figure',
      { replace: 'Ít nhất 95', by: 'Ít nhất 90' },
      'RETURNED_WEAKER',
      'error',
      'ít nhất 95% → ít nhất 90%: yếu hơn.',
    ],
    [
      'a bound that leaves its figure out',
      { replace: 'trên 95', by: '95' },
      'RETURNED_WEAKER',
      'error',
      'trên 95% → 95%: yếu hơn.',
    ],
    [
      'a higher figure',
      { replace: 'Ít nhất 95', by: 'Ít nhất 98' },
      'RETURNED_STRICTER',
      'hint',
      'ít nhất 95% → ít nhất 98%: chặt hơn.',
    ],
    [
      'another bound',
      { replace: 'Ít nhất 95% trẻ', by: '95% trẻ' },
      'RETURNED_COMPARATOR',
      'warning',
      'ít nhất 95% → 95%: cùng mức nhưng cách ràng buộc khác, cần người xem.',
    ],
    [
      'a bare aspiration',
      { replace: 'Ít nhất 95', by: 'Phấn đấu ít nhất 95' },
      'RETURNED_WEAKER',
      'error',
      'ít nhất 95%: chỉ còn ghi phấn đấu, yếu hơn.',
    ],
    [
      'a later day',
      { replace: '30 tháng 11', by: '15 tháng 12' },
      'RETURNED_LATER',
      'error',
      'trước ngày 30/11/2026 → trước ngày 15/12/2026: muộn hơn.',
    ],
    [
      'a day of another year',
      { replace: '30 tháng 11 năm 2026', by: '30 tháng 11 năm 2027' },
      'RETURNED_LATER',
      'error',
      'trước ngày 30/11/2026 → trước ngày 30/11/2027: muộn hơn.',
    ],
    [
      'an earlier day',
      { replace: '30 tháng 11', by: '20 tháng 11' },
      'RETURNED_EARLIER',
      'hint',
      'trước ngày 30/11/2026 → trước ngày 20/11/2026: sớm hơn.',
    ],
    [
      'a day that is gone',
      { replace: ' trước ngày 30 tháng 11 năm 2026', by: '' },
      'RETURNED_REMOVED',
      'error',
      'Không còn thời hạn “báo cáo Ủy ban nhân dân tỉnh Lam Khê” (trước ngày 30/11/2026).',
    ],
    [
      'a condition that is gone',
      { replace: ' khi có nhu cầu', by: '' },
      'RETURNED_CONDITION',
      'warning',
      'Bỏ điều kiện “khi có nhu cầu”; cần người xem.',
    ],
    [
      'mere encouragement',
      { replace: 'phải rà', by: 'khuyến khích rà' },
      'RETURNED_WEAKER',
      'error',
      'Bỏ “phải”, thêm “khuyến khích”: yếu hơn.',
    ],
    [
      'half a task',
      { replace: ' rà soát, lập danh sách', by: ' phối hợp thống kê' },
      'RETURNED_DIFFERENT',
      'warning',
      'Nhiệm vụ viết khác; cần người xem có còn đủ việc không.',
    ],
    [
      'another number of a document',
      { replace: '15/QĐ-UBND', by: '51/QĐ-UBND' },
      'RETURNED_NUMBER',
      'warning',
      'Số, ngày hoặc số văn bản thay đổi: 15/QĐ-UBND → 51/QĐ-UBND.',
    ],
    [
      'a sum that is no target',
      { replace: '350 triệu', by: '250 triệu' },
      'RETURNED_NUMBER',
      'warning',
      'Số, ngày hoặc số văn bản thay đổi: 350 → 250.',
    ],
    [
      'a basis that is gone',
      { remove: 'Căn cứ Luật Trẻ em' },
      'RETURNED_REMOVED',
      'warning',
      'Bỏ một căn cứ.',
    ],
    [
      'a placeholder that is filled in',
      { replace: '[cần điền: số tiền, nguồn kinh phí]', by: '50 triệu đồng, ngân sách xã' },
      'RETURNED_FILLED',
      'hint',
      'Đã điền: số tiền, nguồn kinh phí.',
    ],
    [
      'words alone',
      { replace: 'an toàn, lành', by: 'an toàn, trong' },
      'RETURNED_WORDING',
      'hint',
      'Chỉ sửa câu chữ: “… trường an toàn, lành mạnh; phát hiện …” → “… trường an toàn, trong mạnh; phát hiện …”.',
    ],
    [
      'a comment',
      { on: 'Lớp dạy bơi', comment: 'Xem lại' },
      'RETURNED_COMMENT',
      'hint',
      'Ghi chú: “Xem lại”.',
    ],
  ])('tells of %s', async (_, edit, code, severity, message) => {
    // biome-ignore format: a case a line
    const found = await reviewEdits(edit);
    expect(found.map((finding) => [finding.code, finding.severity, finding.message])).toEqual([
      [code, severity, message],
    ]);
  });

  it.each([
    { replace: 'phải rà soát, lập', by: 'phải kiểm tra, rà soát, lập' },
    { replace: 'rà soát, lập danh sách trẻ em bỏ học, trẻ em lang thang', by: 'lập danh sách, rà soát trẻ em lang thang, trẻ em bỏ học' }, // biome-ignore format: an edit a line
  ])('takes a task with all its words for the same: %j', async (edit) => {
    expect(await reviewEdits(edit)).toMatchObject([{ code: 'RETURNED_WORDING', severity: 'hint' }]);
  });

  it('does not take a task that is denied for the same', async () => {
    const [found] = await reviewEdits({ replace: 'phải rà soát', by: 'không phải rà soát' });
    expect(found).toMatchObject({ code: 'RETURNED_DIFFERENT' });
  });

  it('quotes the paragraph as it now is and as it was', async () => {
    const [found] = await reviewEdits({ replace: 'Ít nhất 95', by: 'Ít nhất 90' });
    expect(found).toMatchObject({
      where: 'IV, gạch đầu dòng 2',
      quote: '- Ít nhất 90% trẻ em trong diện quản lý được tư vấn tâm lý khi có nhu cầu.',
      evidence: {
        documentId: null,
        document: 'bản trước khi sửa',
        quote: '- Ít nhất 95% trẻ em trong diện quản lý được tư vấn tâm lý khi có nhu cầu.',
      },
    });
  });

  it('tells what goes with a paragraph that is taken out, where it stood', async () => {
    const found = await reviewEdits({ remove: 'Đề nghị Trạm Y tế' });
    expect(found).toMatchObject([{ code: 'RETURNED_REMOVED', severity: 'error', where: 'IV', quote: null }]);
    expect(found[0]?.message).toContain('nhiệm vụ “Đề nghị Trạm Y tế xã phối hợp khám sức khỏe');
  });

  it('tells what a new paragraph brings', async () => {
    const add = '- Mở 05 lớp dạy bơi trước ngày 30/6/2026.';
    const [found] = await reviewEdits({ behind: 'Trưởng các thôn phải', add });
    expect(found).toMatchObject({ code: 'RETURNED_ADDED', severity: 'hint', quote: add, evidence: null });
    expect(found?.message).toContain('chỉ tiêu “lớp dạy bơi” (5 lớp)');
  });

  it('follows what moves to a paragraph of its own', async () => {
    const found = await reviewEdits(
      { replace: ' khi có nhu cầu.', by: '.' },
      { remove: 'Trích 350 triệu' },
      {
        behind: 'Đề nghị Trạm Y tế',
        add: '- Trích 350 triệu đồng từ ngân sách xã để sửa chữa điểm vui chơi.',
      },
    );
    expect(found.map(({ code }) => code)).toEqual(['RETURNED_CONDITION', 'RETURNED_MOVED']);
  });

  it('takes the number and day that the clerk puts in for filled in', async () => {
    const found = await reviewEdits(
      { replace: '/KH-UBND', by: '24/KH-UBND' },
      { replace: ' tháng 3 năm', by: '05 tháng 3 năm' },
    );
    expect(found.map(({ code, where }) => [code, where])).toEqual([
      ['RETURNED_FILLED', 'đầu văn bản'],
      ['RETURNED_FILLED', 'đầu văn bản'],
    ]);
  });

  it('has nothing to tell of what renumbers or closes paragraphs otherwise', async () => {
    expect(
      await reviewEdits(
        { replace: 'a) Phát', by: 'b) Phát' },
        { replace: 'b) Tổ', by: 'c) Tổ' },
        { replace: '(b/c);', by: '(b/c).' },
      ),
    ).toEqual([]);
  });

  it('has nothing to tell of a file that came back as it went', async () => {
    expect(await review(clean)).toEqual([]);
  });

  it('reads the tracked changes of a file that is none of ours', async () => {
    const lines = ['KẾ HOẠCH', 'Trồng rừng năm 2026', 'I. CHỈ TIÊU', '1. Trồng mới ít nhất 120 ha rừng.'];
    const docx = makeDocx(lines.map((line) => paragraph(line)).join(''));
    const found = await review(await editDocx(docx, [{ replace: 'ít nhất 120', by: 'ít nhất 80' }]));
    expect(found).toMatchObject([
      { code: 'RETURNED_WEAKER', message: 'ít nhất 120 ha → ít nhất 80 ha: yếu hơn.' },
    ]);
  });

  it('knows the direction in a text that names no year', async () => {
    const docx = makeDocx(paragraph('- Ít nhất 92% hộ dân được dùng nước sạch.'));
    const found = await review(await editDocx(docx, [{ replace: '92%', by: '85%' }]));
    expect(found).toMatchObject([
      { code: 'RETURNED_WEAKER', message: 'ít nhất 92% → ít nhất 85%: yếu hơn.' },
    ]);
  });

  it('reads a file whose text is all new', async () => {
    const docx = makeDocx(paragraph('Xóa'));
    const found = await review(await editDocx(docx, [{ replace: 'Xóa', by: 'Mỗi xã mở ít nhất 02 lớp.' }]));
    expect(found.length).toBeGreaterThan(0);
  });

  it.runIf(hasOffice)('tells the same of a file that LibreOffice saved', { timeout: 240_000 }, async () => {
    const edits: readonly Edit[] = [
      { replace: 'Ít nhất 95', by: 'Ít nhất 90' },
      { replace: '30 tháng 11', by: '15 tháng 12' },
      { remove: 'Trích 350 triệu' },
      { on: 'Lớp dạy bơi', comment: 'Xem lại' },
    ];
    const saved = await saveInOffice(await editDocx(clean, edits), 'docx');
    const tell = (findings: readonly Finding[]) => findings.map(({ code, message }) => [code, message]);
    expect(tell(await review(saved))).toEqual(tell(await reviewEdits(...edits)));
  });
});
