import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinParted, splitGlued } from '../../../knowledge/language/word-gaps.ts';

describe('joinParted', () => {
  it.each([
    ['n ă m 2024, h ộ gia đình', 'năm 2024, hộ gia đình'],
    ['ph ụ nữ và tr ẻ em', 'phụ nữ và trẻ em'],
    ['T ổ c h ứ c, k i ể m tra', 'Tổ chức, kiểm tra'],
    ['K ế  h o ạ ch', 'Kế  hoạch'],
    ['Ủ y ban nhân dân, Đảng ủ y', 'Ủy ban nhân dân, Đảng ủy'],
    ['quy ết định về y tế', 'quyết định về y tế'],
    ['v ề y tế', 'về y tế'],
    ['Số 14/2031/TTLT/BT C B Y T B N V ngày 9', 'Số 14/2031/TTLT/BTCBYTBNV ngày 9'],
  ])('reads %s as %s', (parted, whole) => expect(joinParted(parted).text).toBe(whole));

  it.each([
    'điểm b khoản 2, mục c và d',
    'Nhóm A và nhóm B, lớp 5 a, hạng I',
    'cách 3 m ở phía đông, 5 g ở trên',
    'y = a x + b',
    'U B Q G D S',
    'K H H G Đ  T Ư',
    'H mông, K ơ Ho, Ê đê',
    '15/QĐ-UBND STT TT ĐVT KH',
  ])('leaves %s alone', (text) => expect(joinParted(text).text).toBe(text));

  it('is sure of pieces that are never a word only', () => {
    expect(joinParted('ph ụ nữ').isSure).toBe(true);
    expect(joinParted('Tổ chứ c “Ngày hội”')).toMatchObject({ text: 'Tổ chức “Ngày hội”', isSure: true });
    expect(joinParted('cỡ mẫu n ít nhất').isSure).toBe(false);
    expect(joinParted('mẫu số c là').isSure).toBe(false);
  });

  it('only ever takes spaces away', () => {
    const pieces = fc.constantFrom('n', 'ă', 'm', 'ph', 'ụ', 'ban', 'ạ', 'ch', 'Ủ', 'y', '2', 'h,', 'BC', '');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (list) => {
        const line = list.join(' ');
        expect(joinParted(line).text.replace(/ /g, '')).toBe(line.replace(/ /g, ''));
      }),
    );
  });
});

describe('splitGlued', () => {
  it.each([
    ['kếhoạch', 'kế hoạch'],
    ['cứQuyết', 'cứ Quyết'],
    ['Uỷbannhândân', 'Uỷ ban nhân dân'],
    ['TRIỂNKHAI', 'TRIỂN KHAI'],
    ['thựchiện', 'thực hiện'],
  ])('reads %s as %s', (glued, parted) => expect(splitGlued(glued)).toBe(parted));

  it.each([
    'nghiêng',
    'Internet',
    'dưong',
    'thưong',
    'Đắklắk',
    'website',
    'ôtô',
    'TƯMTTQ',
  ])('leaves %s alone', (word) => expect(splitGlued(word)).toBe(word));
});
