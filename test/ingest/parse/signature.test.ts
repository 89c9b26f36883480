import { describe, expect, it } from 'vitest';
import { parseFoot } from '../../../ingest/parse/signature.ts';
import { outlineLines } from './outlined-sample.ts';

const read = (...lines: string[]) =>
  parseFoot(outlineLines(['I. NHIỆM VỤ', 'Giữ sạch nguồn nước./.', ...lines]));

describe('parseFoot', () => {
  it('reads a deputy who signs for the head', () => {
    expect(read('KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Lê Thị Mẫu').signer).toEqual({
      capacity: 'KT. GIÁM ĐỐC',
      title: 'PHÓ GIÁM ĐỐC',
      name: 'Lê Thị Mẫu',
    });
  });
  it('reads one who signs for a committee', () => {
    expect(
      read('TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', '(Đã ký)', 'Vàng A Sử').signer,
    ).toEqual({
      capacity: 'TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH',
      title: 'PHÓ CHỦ TỊCH',
      name: 'Vàng A Sử',
    });
  });
  it.each([
    ['A Thiêu', 'A Thiêu'],
    ['Bác sĩ Hà Trọng Khôi', 'Hà Trọng Khôi'],
    ['NGƯT. Lò Bình Mẫu', 'Lò Bình Mẫu'],
  ])('reads the name of %s', (line, name) => {
    expect(read('HIỆU TRƯỞNG', line).signer).toMatchObject({ name });
  });
  it('reads a head who signs alone', () => {
    expect(read('HIỆU TRƯỞNG', 'Đỗ Văn Mẫu').signer).toEqual({
      capacity: null,
      title: 'HIỆU TRƯỞNG',
      name: 'Đỗ Văn Mẫu',
    });
  });
  it('joins no names of two who sign side by side', () => {
    expect(read('GIÁM ĐỐC SỞ NỘI VỤ GIÁM ĐỐC SỞ Y TẾ', 'Lê Văn Mẫu Vàng Thị Dợ').signer).toEqual({
      capacity: null,
      title: 'GIÁM ĐỐC SỞ NỘI VỤ',
      name: null,
    });
  });
  it('leaves the name null when only the capacity stands', () => {
    expect(read('TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG').signer).toEqual({
      capacity: 'TL. CHỦ TỊCH',
      title: 'CHÁNH VĂN PHÒNG',
      name: null,
    });
  });
  it('reads recipients and signature set in two columns', () => {
    const foot = read(
      'Nơi nhận: | KT. GIÁM ĐỐC',
      '- Như trên; | PHÓ GIÁM ĐỐC',
      '- UBND tỉnh (b/c);',
      '- Lưu: VT.',
      'Lê Thị Mẫu',
    );
    expect(foot.signer).toMatchObject({ capacity: 'KT. GIÁM ĐỐC', name: 'Lê Thị Mẫu' });
    expect(foot.recipients).toEqual(['Như trên;', 'UBND tỉnh (b/c);', 'Lưu: VT.']);
  });
  it('reads a signature that stands above the recipients', () => {
    const foot = read('CHỦ TỊCH', 'Lò Thị Mẫu', 'Nơi nhận:', '- Như Điều 2;', '- Lưu: VT.');
    expect(foot.signer?.name).toBe('Lò Thị Mẫu');
    expect(foot.recipients).toHaveLength(2);
  });
  it('joins a recipient that runs over two lines', () => {
    expect(read('Nơi nhận:', '- Văn phòng: CVP, các phòng', 'TH, KT, VX;', '- Lưu: VT.').recipients).toEqual([
      'Văn phòng: CVP, các phòng TH, KT, VX;',
      'Lưu: VT.',
    ]);
  });
  it('finds nothing in a text that is cut', () => {
    const foot = parseFoot(outlineLines(['I. MỤC TIÊU', 'Giữ sạch nguồn nước;']));
    expect(foot).toEqual({
      signer: null,
      quote: null,
      recipients: [],
      hasRecipients: false,
      hasEndMark: false,
    });
  });
});
