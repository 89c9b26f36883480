import { describe, expect, it } from 'vitest';
import { documentNumberKey, findDocumentNumbers } from '../../../knowledge/language/document-number.ts';

const numbersIn = (text: string) => findDocumentNumbers(text).map((number) => number.text);

describe('findDocumentNumbers', () => {
  it.each([
    ['số 16 /KH-PGDĐT ngày', ['16/KH-PGDĐT']],
    ['Nghị định 40/2016/NĐ-CP', ['40/2016/NĐ-CP']],
    ['Chỉ thị số 19-CT/TU', ['19-CT/TU']],
    ['Công văn 512/LĐTBXH-VL', ['512/LĐTBXH-VL']],
    ['88/2020/QH14, 12/2021/UBTVQH15', ['88/2020/QH14', '12/2021/UBTVQH15']],
    ['07/QĐ-SVH,TT&DL ngày', ['07/QĐ-SVH,TT&DL']],
    ['15/KH - UBND', ['15/KH-UBND']],
    ['04/2001/TTLT/BTP-BVHTT', ['04/2001/TTLT/BTP-BVHTT']],
    ['số 415/UBND ngày', ['415/UBND']],
  ])('reads %s', (text, expected) => expect(numbersIn(text)).toEqual(expected));
  it.each([
    ['12/KH-UBND, UBND xã yêu cầu', '12/KH-UBND'],
    ['12/KH-UBND - UBND xã', '12/KH-UBND'],
    ['12/KH-UBND. UBND xã', '12/KH-UBND'],
    ['12/KH-UBND.UBND xã', '12/KH-UBND'],
  ])('does not take the next body into the number: %s', (text, expected) =>
    expect(numbersIn(text)).toEqual([expected]));
  it.each([
    '200/100.000 trẻ',
    'ngày 22/3/2023',
    'tỷ lệ 1/3',
    'HIV 5/ĐT',
    'nhà số 35/A1 phố',
  ])('finds none in %s', (text) => expect(numbersIn(text)).toEqual([]));
  it('gives serial, year and offsets', () => {
    const text = 'theo Nghị quyết số 06/2022/NQ-HĐND của';
    const [number] = findDocumentNumbers(text);
    expect(number).toMatchObject({ serial: '06', year: 2022 });
    expect(text.slice(number?.start, number?.end)).toBe('06/2022/NQ-HĐND');
  });
});

describe('documentNumberKey', () => {
  it('is one for all spellings of a number', () => {
    const keys = ['16 /KH-PGD&ĐT', '16/KH-PGDĐT', '016/KH-PGDđt', 'Số: 16/KH-PGDĐT'].map(documentNumberKey);
    expect(new Set(keys)).toEqual(new Set(['16/KHPGDDT']));
  });
  it('keeps the year apart from the serial', () => {
    expect(documentNumberKey('40/2016/NĐ-CP')).not.toBe(documentNumberKey('40/2018/NĐ-CP'));
  });
  it.each([null, '', 'abc', '/KH-UBND'])('is null for %s', (text) =>
    expect(documentNumberKey(text)).toBeNull());
});
