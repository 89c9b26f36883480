import { describe, expect, it } from 'vitest';
import { isOfOtherKind } from '../../../../bot/assistant/register/other-kind.ts';
import { isRuledOut } from '../../../../bot/assistant/register/ruled-out-items.ts';
import { understandQuestion } from '../../../../knowledge/search/understand-question.ts';
import { createDocument, createPassages, createTarget } from '../../../knowledge/store/sample-documents.ts';

const isOther = (question: string, ...levels: string[]) =>
  isOfOtherKind(understandQuestion(question), levels);

describe('isOfOtherKind', () => {
  it('tells kinds apart that documents set beside one another, typed with marks or without', () => {
    expect(isOther('tiền ăn của trẻ nhà trẻ', 'Hỗ trợ tiền ăn cho trẻ mẫu giáo')).toBe(true);
    expect(isOther('tien an cua tre nha tre', 'Hỗ trợ tiền ăn cho trẻ mẫu giáo')).toBe(true);
    expect(isOther('hộ nghèo được gì', 'Hộ cận nghèo: 2 triệu đồng')).toBe(true);
  });

  it('tells mass organisations and what each of several bodies has to do apart', () => {
    expect(isOther('Hội Nông dân làm gì', 'Hội Liên hiệp Phụ nữ vận động hội viên')).toBe(true);
    expect(isOther('moi thon may buoi', 'Mỗi xã, phường tổ chức 02 buổi')).toBe(true);
    expect(isOther('xã đạt chuẩn nông thôn mới', 'tại khu vực đô thị')).toBe(false);
  });

  it('goes by the nearest level that names any of them', () => {
    expect(isOther('tử vong do sởi', 'tử vong dưới 0,1%', 'I. BỆNH CÚM')).toBe(true);
    expect(isOther('tử vong do sởi', 'tử vong do sởi dưới 0,1%', 'I. BỆNH CÚM')).toBe(false);
    expect(isOther('tử vong do sởi', 'tử vong dưới 0,1%', 'I. BỆNH SỞI', 'phòng, chống cúm')).toBe(false);
  });

  it('takes neither a wider name nor a body for another kind', () => {
    expect(isOther('trẻ nhà trẻ đến trường', 'trẻ mầm non đến trường đạt 60%')).toBe(false);
    expect(isOther('mức đóng BHYT', 'hỗ trợ 20% mức đóng, cấp qua Bảo hiểm xã hội tỉnh')).toBe(false);
  });
});

describe('a target', () => {
  it('is of the kind its own clause or its document names, whatever other clauses of the passage tell of', () => {
    const fact = createTarget('Có 5 chuỗi liên kết tiêu thụ', 5);
    const text = 'Có 5 chuỗi liên kết tiêu thụ; sản lượng rau tăng 4%.';
    const document = { ...createDocument('plan', { targets: [fact] }), subject: 'Tiêu thụ lúa năm 2031' };
    const [made] = createPassages([text]);
    const passage = made === undefined ? undefined : { ...made, id: 1, documentId: 'plan' };
    const candidate = { document, fact, kind: 'target', passage, repeated: [], passages: [] } as const;
    expect(isRuledOut(understandQuestion('có mấy chuỗi tiêu thụ lúa'), candidate)).toBe(false);
    expect(isRuledOut(understandQuestion('có mấy chuỗi tiêu thụ ngô'), candidate)).toBe(true);
  });
});
