import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLabelledNumbers } from '../../../knowledge/language/personal-data-labels.ts';
import { toPlainDigits } from '../../../knowledge/language/personal-data-span.ts';
import {
  findAddresses,
  findBirthDates,
  findChildNames,
  findEmails,
} from '../../../knowledge/language/personal-data-words.ts';

const PIECES = [
  ...['CCCD', 'căn cước', 'chứng minh', 'hộ chiếu', 'BHYT', 'số thẻ BHYT', 'STK', 'số tài khoản', 'MST'],
  ...['mã số thuế', 'biển số', 'biển kiểm soát xe', 'BKS', 'điện thoại', 'ĐT', 'SĐT', 'fax', 'hotline', 'số'],
  ...['sinh', 'sinh ngày', 'ngày sinh', 'ngày, tháng năm sinh', 'năm sinh', 'sinh năm', 'NS', 'SN', 'DOB'],
  ...['nơi ở', 'nơi ở hiện nay', 'chỗ ở hiện tại', 'HKTT', 'nơi thường trú', 'quê quán', 'nguyên quán'],
  ...['địa chỉ nhà', 'nhà riêng', 'trú tại', 'ngụ tại', 'thường trú tại', 'thôn', 'số nhà', 'tổ', 'đường'],
  ...['cháu', 'bé', 'bé gái', 'em', 'trẻ em', 'học sinh', 'tên là', 'tên', 'nạn nhân là cháu', 'đối tượng'],
  ...['Lò', 'Nguyễn', 'Thị', 'Mai', 'Tẩn', "H'Mơ", 'L.T.M', 'A.', 'Ông', 'xã', 'hộ nghèo', 'của', 'là', 'có'],
  ...['12', '0', '5/6', '2019', '012345', '0912', '345 678', '079.123', 'AB', 'B1234567', 'GD', '4', '28'],
  ...['29A', '123.45', '- 1234', '14/3/2015', '3 tháng 5 năm 2014', 'o1', 'O', 'l', '１２３', '‑', '\u200b'],
  ...[
    '@',
    '(at)',
    '[at]',
    'gmail',
    'com',
    '.com',
    '[.]',
    'gov.vn',
    ':',
    '.',
    ',',
    ';',
    '(',
    ')',
    '-',
    '/',
    '\n',
    '|',
  ],
];
const GAPS = ['', ' ', ' ', ' ', ': ', '\n', '  '];
const piece = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 4 }) },
  { weight: 2, arbitrary: fc.nat(99_999_999).map(String) },
);
const texts = fc
  .array(fc.tuple(piece, fc.constantFrom(...GAPS)), { maxLength: 24 })
  .map((parts) => parts.flat().join(''));

// Behind a line that nothing reaches over: whatever is asked for first stands in the text, so that every pattern is tried.
const WITH_EVERY_SIGN =
  '\n§§§§ §§§§\n§§ @ §§ biển §§ 123456 §§ 123.45 §§ - 1234 §§ sinh 1 §§ nhà: §§ trú tại §§ em A§ §§';

describe('cheap signs asked for before a long pattern is tried', () => {
  it.each([
    ['e-mail', findEmails],
    ['labelled numbers', findLabelledNumbers],
    ['dates of birth', findBirthDates],
    ['homes', findAddresses],
    ["children's names", findChildNames],
  ])('hide nothing that the pattern finds: %s', (_, find) => {
    fc.assert(
      fc.property(texts, (text) => {
        const found = find(`${text}${WITH_EVERY_SIGN}`).filter(({ end }) => end <= text.length);
        expect(find(text)).toEqual(found);
      }),
      { numRuns: 2000 },
    );
  });

  it('hide no digit written as a letter', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(toPlainDigits(text)).toBe(toPlainDigits(`${text}\n§o12`).slice(0, text.length));
      }),
      { numRuns: 2000 },
    );
  });
});
