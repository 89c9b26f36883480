import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTaken, toAgencyFolder, toStoredName } from '../../../bot/intake/stored-name.ts';

describe('toStoredName', () => {
  it('keeps a Vietnamese name and leaves out what a disk or a shell takes for something else', () => {
    expect(toStoredName('../../etc/Kế hoạch: số 5; "bản 2".DOCX')).toBe('Kế hoạch số 5 bản 2.docx');
    expect(toStoredName('C:\\Users\\a\\b\u0000c.pdf')).toBe('b c.pdf');
    expect(toStoredName('....pdf')).toBe('van-ban.pdf');
    expect(toStoredName('x'.repeat(500) + '.txt')).toBe(`${'x'.repeat(70)}.txt`);
  });

  it('never gives a path, a hidden file, or a name that a disk refuses', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
        const stored = toStoredName(`${name}.txt`);
        expect(stored).not.toMatch(/[/\\]|^\.|[\p{Cc}]/u);
        expect(Buffer.byteLength(stored)).toBeLessThanOrEqual(255);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});

describe('isTaken', () => {
  it('takes documents and pictures, and no archives or programs', () => {
    expect(['a.docx', 'B.PDF', 'c.jpeg', 'd.xlsx'].every(isTaken)).toBe(true);
    expect(['a.zip', 'a.exe', 'a.docx.zip', 'a', '.docx', 'a.docm'].some(isTaken)).toBe(false);
  });
});

describe('toAgencyFolder', () => {
  it('tells agencies of one name in two provinces apart', () => {
    const [one, other] = ['Lam Châu', 'Vân Đồi'].map((place) =>
      toAgencyFolder(`Ủy ban nhân dân xã Hòa Sơn, tỉnh ${place}`),
    );
    expect(one).not.toBe(other);
    expect(one).toMatch(/^uy-ban-nhan-dan-xa-hoa-son-tinh-lam-chau-[0-9a-f]{12}$/);
  });
});
