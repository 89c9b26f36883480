import { describe, expect, it } from 'vitest';
import { findDocumentClass } from '../../../ingest/parse/document-class.ts';
import { cleanLines } from './outlined-sample.ts';

const read = (...lines: string[]) => findDocumentClass(cleanLines(lines));
const codes = (...lines: string[]) => read(...lines).warnings.map(({ code }) => code);

describe('findDocumentClass', () => {
  it('tells a list of persons by its columns', () => {
    const found = read(
      'DANH SÁCH NHẬN HỖ TRỢ',
      'TT | Họ và tên | Ngày sinh | Chỗ ở',
      '1 | Thào A Vừ | 12/3/1985 | thôn Đông',
      '2 | Lý Thị Pó | 01/02/1990 | thôn Đoài',
    );
    expect(found.documentClass).toBe('personal');
    expect(found.warnings).toStrictEqual([
      {
        code: 'PERSONAL_DATA',
        message: 'Văn bản có dữ liệu cá nhân: 2 tên người, 2 ngày sinh, 2 địa chỉ nhà.',
        quote: '1 |',
      },
      expect.objectContaining({ code: 'CLASS_PERSONAL' }),
    ]);
  });

  it.each([
    [
      [
        '1. Thào A Vừ, sinh ngày 12/3/1985',
        '2. Lý Thị Pó, sinh ngày 01/02/1990',
        '3. Má A Sò, sinh ngày 5/6/1970',
      ],
    ],
    [['cháu Nguyễn Thị Hoa Ban, sinh ngày 12/3/2017, bị bỏ rơi']],
    [['CCCD 035099012345, ĐT 0912345678', 'CCCD 035099054321, ĐT 0987654321']],
    [['em N.T.H., nơi ở: thôn Đông, xã Lũng Chàm']],
  ])('tells a list or a case file in sentences: %j', (lines) => {
    expect(read(...lines).documentClass).toBe('personal');
  });

  it.each([
    [['Mọi thắc mắc liên hệ đồng chí Thào A Vừ, ĐT: 0912.345.678']],
    [['TT | Chỉ tiêu | Năm 2027', '1 | Trẻ em được tiêm chủng | 95%']],
    [['Trẻ em sinh năm 2019 được nhập học; học sinh Trường Tiểu học Trà Vền']],
    [['Số tài khoản: 3713.0.1234567 tại Kho bạc Nhà nước']],
  ])('leaves %j internal', (lines) => expect(read(...lines).documentClass).toBe('internal'));

  it('repeats no datum in its warnings', () => {
    const { warnings } = read(
      'Ông Thào A Vừ, CCCD 035 099 012 345, nơi thường trú: thôn Đông 5, số hộ chiếu B1234567',
    );
    expect(JSON.stringify(warnings)).not.toMatch(/035|thôn Đông|B1234567/);
    expect(warnings).toMatchObject([{ code: 'PERSONAL_DATA', quote: 'Ông Thào A Vừ, CCCD' }]);
  });

  it('quotes no comma that parts one datum from the next', () => {
    const { warnings } = read('Ông Thào A Vừ, ĐT riêng 0912 345 678, CCCD 035 099 012 345');
    const told = warnings.find(({ code }) => code === 'PERSONAL_DATA');
    expect(told).toMatchObject({ quote: 'CCCD' });
  });

  it('names limited circulation, and proposes what was published', () => {
    expect(read('UBND XÃ LŨNG CHÀM', '(Lưu hành nội bộ)').warnings).toMatchObject([
      { code: 'LIMITED_CIRCULATION', quote: '(Lưu hành nội bộ)' },
    ]);
    const gazette = cleanLines(['QUYẾT ĐỊNH'], {
      removed: [{ text: 'CÔNG BÁO/Số 12/Ngày 02-6-2027', page: 1, reason: 'page-furniture' }],
    });
    expect(findDocumentClass(gazette)).toMatchObject({
      documentClass: 'internal',
      warnings: [{ code: 'CLASS_MAY_BE_PUBLIC' }],
    });
    const post = cleanLines(['Tin', 'Nguồn: kiensa.gov.vn'], { looksLikeWebPage: true });
    expect(findDocumentClass(post).warnings).toMatchObject([{ code: 'CLASS_MAY_BE_PUBLIC' }]);
    expect(
      codes('Thực hiện Kế hoạch, UBND xã yêu cầu không phổ biến tài liệu khi chưa được phép;'),
    ).toStrictEqual([]);
  });
});
