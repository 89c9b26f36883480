import { describe, expect, it } from 'vitest';
import { resolveAgency } from '../../../knowledge/agencies/resolve-agency.ts';
import { createStanding } from '../../../knowledge/profile/standing-bodies.ts';

function standingOf(written: string, asOf: string) {
  const [agency] = resolveAgency(written, asOf).agencies;
  if (agency === undefined) throw new Error(`not understood: ${written}`);
  return createStanding(agency, asOf);
}

describe('createStanding', () => {
  const today = standingOf('UBND xã Hà Long, Thanh Hóa', '2026-01-01');
  const before = standingOf('UBND xã Hà Giang, Hà Trung, Thanh Hóa', '2023-05-01');

  it.each([
    'UBND huyện',
    'Phòng LĐTB&XH',
    'Phòng GD&ĐT',
    'TT Huyện ủy',
    'Sở Lao động - Thương binh và Xã hội',
    'UBND xã Hà Giang',
    'UBND thị trấn',
    'Thành ủy',
  ])('%s is gone today, and stood before', (words) => {
    expect(today.isGone(words)).toBe(true);
    expect(words.includes('xã Hà Giang') || words === 'Thành ủy' || !before.isGone(words)).toBe(true);
  });

  it('tells a branch that is gone by its name alone in old words only', () => {
    expect(today.isGone('VPUB: CVP, phòng TNMT')).toBe(false);
    expect(today.wasOfGone('Lưu: VT, LĐTBXH')).toBe(true);
    expect(today.wasOfGone('Lưu: VT, VHXH')).toBe(false);
  });

  it.each([
    'UBND tỉnh',
    'Sở Y tế',
    'Sở GD&ĐT',
    'Phòng Văn hóa - Xã hội',
    'TT Đảng ủy, HĐND xã',
    'Công an xã',
    'Ban Chỉ huy Quân sự',
    'UBND xã Hà Long',
    'Các trường học',
    'Phòng Lao động, việc làm',
    'các PGĐ Sở',
  ])('%s stands today', (words) => {
    expect(today.isGone(words)).toBe(false);
  });
});
