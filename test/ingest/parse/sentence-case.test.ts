import { describe, expect, it } from 'vitest';
import { toSentenceCase } from '../../../ingest/parse/sentence-case.ts';

describe('toSentenceCase', () => {
  it('keeps names found in the body and in the table of provinces', () => {
    expect(toSentenceCase('BẢO VỆ RỪNG PÙ MẪU TỈNH NGHỆ AN NĂM 2025', 'Diện tích rừng Pù Mẫu là lớn.')).toBe(
      'Bảo vệ rừng Pù Mẫu tỉnh Nghệ An năm 2025',
    );
  });
  it('keeps numbers and short forms', () => {
    expect(
      toSentenceCase(
        'THỰC HIỆN QUYẾT ĐỊNH SỐ 29/2013/QĐ-TTG CỦA THỦ TƯỚNG CHÍNH PHỦ VỀ PHÒNG CHỐNG HIV/AIDS',
        '',
      ),
    ).toBe('Thực hiện Quyết định số 29/2013/QĐ-TTg của Thủ tướng Chính phủ về phòng chống HIV/AIDS');
  });

  it('writes “nhà nước” as the document does', () => {
    const body = 'Xã tăng cường quản lý nhà nước về giá.';
    expect(toSentenceCase('QUẢN LÝ NHÀ NƯỚC VỀ GIÁ', body)).toBe('Quản lý nhà nước về giá');
  });
});
