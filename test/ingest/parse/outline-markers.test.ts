import { describe, expect, it } from 'vitest';
import { findMarker, findMarkerIndex } from '../../../ingest/parse/markers.ts';

const read = (line: string) => {
  const marker = findMarker(line);
  return marker === null ? null : `${marker.kind} ${marker.label}`;
};

describe('findMarker', () => {
  it.each([
    ['Phần thứ nhất', 'part thứ nhất'],
    ['PHẦN II. KẾ HOẠCH', 'part II'],
    ['Chương IV', 'chapter IV'],
    ['Chương II NHỮNG QUY ĐỊNH CHUNG', 'chapter II'],
    ['Mục 2. THỦ TỤC', 'section 2'],
    ['Tiểu mục 1', 'subsection 1'],
    ['Điều 12. Trách nhiệm', 'article 12'],
    ['Điều 3: Hiệu lực', 'article 3'],
    ['A. ĐÁNH GIÁ', 'capital A'],
    ['IV. TỔ CHỨC', 'roman IV'],
    ['I.MỤC TIÊU', 'roman I'],
    ['II/ Nội dung', 'roman II'],
    ['1. Mục đích', 'number 1'],
    ['2) Yêu cầu', 'number 2'],
    ['3/ Kinh phí', 'number 3'],
    ['4- Phân công', 'number 4'],
    ['1.2. Cụ thể', 'decimal 1.2'],
    ['2.1.3 Chi tiết', 'decimal 2.1.3'],
    ['a) Rà soát', 'letter a'],
    ['đ) Báo cáo', 'letter đ'],
    ['b.Tăng cường', 'letter b'],
    ['iii) Ba', 'small-roman iii'],
    ['(2) Hai', 'bracketed 2'],
    ['- Tổ chức', 'bullet -'],
    ['-Tổ chức', 'bullet -'],
    ['+ Cấp xã', 'bullet +'],
    ['• Cấp tỉnh', 'bullet •'],
    ['* Đối với trường', 'bullet *'],
  ])('reads %j', (line, expected) => {
    expect(read(line)).toBe(expected);
  });

  it.each([
    '1.000 lớp được hỗ trợ',
    '25/6 là hạn cuối',
    '5 - 10% số lớp',
    '9.5% số trẻ',
    '2024. Năm của rừng',
    'Điều 4 Quyết định này',
    'Điều 4, Điều 5 Luật này',
    'Chương II Quyết định này',
    'w) sai chữ',
    'TM. ỦY BAN NHÂN DÂN',
    'V/v trồng cây',
    'Phần lớn học sinh',
    'Mục tiêu chung',
    '+84 912',
    'Xã I. có rừng',
    '',
  ])('sees no mark in %j', (line) => {
    expect(read(line)).toBeNull();
  });
});

describe('findMarkerIndex', () => {
  it.each([
    ['IX. A', 9],
    ['đ) a', 5],
    ['1.7. A', 7],
    ['- a', null],
    ['Phần thứ nhất', null],
  ])('counts %j', (line, expected) => {
    const marker = findMarker(line);
    expect(marker && findMarkerIndex(marker)).toBe(expected);
  });
});
