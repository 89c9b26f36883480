import { describe, expect, it } from 'vitest';
import { findIssuedElsewhere, isOwnOpening } from '../../../ingest/parse/document-kind.ts';

describe('findIssuedElsewhere', () => {
  it('reads the document a sentence says was issued, dated by its opening words', () => {
    expect(
      findIssuedElsewhere(
        'Ngày 30/8/2024, UBND huyện Đồi Chè ban hành Kế hoạch số 45/KH-UBND về trồng rừng năm 2024.',
      ),
    ).toMatchObject({
      type: 'Kế hoạch',
      number: '45/KH-UBND',
      issuedOn: { day: 30, month: 8, year: 2024 },
      issuer: 'UBND huyện Đồi Chè',
      subject: 'trồng rừng năm 2024',
    });
  });
  it('takes the date behind the number, not that of a document it rests on', () => {
    const told = findIssuedElsewhere(
      'Căn cứ hướng dẫn của Sở Xây dựng tại Công văn số 6/SXD-QH, ngày 27/02/2024, Ủy ban nhân dân thành phố xây dựng và ban hành Kế hoạch số 7/KH-UBND ngày 12/3/2024 về nhà ở.',
    );
    expect(told).toMatchObject({
      number: '7/KH-UBND',
      issuedOn: { day: 12, month: 3, year: 2024 },
      issuer: 'Ủy ban nhân dân thành phố',
    });
  });
  it('reads a letter told of without its number', () => {
    expect(
      findIssuedElsewhere(
        'Ngày 10/7/2025, UBND xã Mây Ngàn đã ban hành công văn về việc phòng cháy rừng mùa khô.',
      ),
    ).toMatchObject({
      type: 'Công văn',
      number: null,
      issuer: 'UBND xã Mây Ngàn',
      subject: 'phòng cháy rừng mùa khô',
    });
  });
  it.each([
    'Thực hiện Kế hoạch số 5/KH-UBND ngày 2/3/2024 của UBND tỉnh, Sở Y tế ban hành Kế hoạch tiêm chủng như sau:',
    'Các trường tổ chức học tập Quyết định số 5/QĐ-TTg.',
  ])('does not count a document that is only carried out: %s', (text) =>
    expect(findIssuedElsewhere(text)).toBeUndefined());
});

describe('isOwnOpening', () => {
  it('knows a plan that opens itself', () => {
    expect(
      isOwnOpening('Thực hiện Chỉ thị số 5/CT-UBND, Trường xây dựng Kế hoạch năm học với nội dung như sau:'),
    ).toBe(true);
  });
  it('is not deceived by a post that lists a plan', () => {
    expect(isOwnOpening('UBND tỉnh ban hành Kế hoạch số 81/KH-UBND về nước sạch, cụ thể như sau:')).toBe(
      false,
    );
  });
});
