import { describe, expect, it } from 'vitest';
import { partBodies } from '../../../knowledge/profile/named-bodies.ts';
import { findClasses } from '../../../knowledge/profile/propose-classes.ts';

describe('partBodies', () => {
  it.each([
    ['Trạm Y tế, các trường học và Công an xã', ['Trạm Y tế', 'Công an xã']],
    ['Đề nghị UBMTTQ Việt Nam xã, Đoàn Thanh niên', ['UBMTTQ Việt Nam xã', 'Đoàn Thanh niên']],
    ['Văn phòng HĐND và UBND, Phòng Kinh tế', ['Văn phòng HĐND và UBND', 'Phòng Kinh tế']],
    ['Sở Văn hóa, Thể thao và Du lịch', ['Sở Văn hóa, Thể thao và Du lịch']],
    ['các thôn, cơ quan, đơn vị', []],
  ])('parts %s', (text, expected) => {
    expect(partBodies(text)).toEqual(expected);
  });
});

describe('findClasses', () => {
  it.each([
    ['Các lớp 1A, 1B và 2A tham gia', ['lớp 1A', 'lớp 1B', 'lớp 2A']],
    ['lớp 6A1; lớp 6A2', ['lớp 6A1', 'lớp 6A2']],
    ['lớp Mẫu giáo lớn A, lớp Chồi 1', ['lớp Mẫu giáo lớn A', 'lớp Chồi 1']],
    ['nhóm trẻ 24-36 tháng A', ['nhóm trẻ 24-36 tháng A']],
    ['học sinh lớp 9, mở 2 lớp dạy bơi', []],
  ])('reads %s', (text, expected) => {
    expect(findClasses(text).map(({ name }) => name)).toEqual(expected);
  });
});
