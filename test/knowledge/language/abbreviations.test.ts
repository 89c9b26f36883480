import { describe, expect, it } from 'vitest';
import {
  agencyKey,
  documentTypeNames,
  expandAbbreviations,
  expandTyped,
} from '../../../knowledge/language/abbreviations.ts';

describe('expandAbbreviations', () => {
  it('writes bodies and branches out', () => {
    expect(expandAbbreviations('UBND huyện, Sở GD&ĐT')).toBe('Ủy ban nhân dân huyện, Sở Giáo dục và Đào tạo');
  });
  it('reads the first letter of Sở, Bộ, Phòng', () => {
    expect(expandAbbreviations('SLĐTBXH; PGDĐT')).toBe(
      'Sở Lao động - Thương binh và Xã hội; Phòng Giáo dục và Đào tạo',
    );
  });
  it('leaves the symbol of a document number alone', () => {
    expect(expandAbbreviations('số 12/KH-UBND và 19-CT/UBND')).toBe('số 12/KH-UBND và 19-CT/UBND');
  });
  it('leaves unknown short forms', () => expect(expandAbbreviations('XYZQ')).toBe('XYZQ'));
});

describe('agencyKey', () => {
  it('is one for spellings of a body', () => {
    const names = ['Sở GD&ĐT Sông Vân', 'Sở Giáo dục và Đào tạo Sông Vân', 'SGDĐT sông vân'];
    expect(new Set(names.map(agencyKey)).size).toBe(1);
  });
  it('parts bodies of places that differ', () => {
    expect(agencyKey('UBND xã Đồi Chè')).not.toBe(agencyKey('UBND huyện Đồi Chè'));
  });
});

describe('expandTyped', () => {
  it('expands a short form typed in lower case', () => {
    expect(expandTyped('ubnd')).toBe('ủy ban nhân dân');
  });
  it('leaves what could be a syllable', () => expect(expandTyped('te')).toBe('te'));
});

describe('documentTypeNames', () => {
  it('stands longest first, so that patterns take the whole name', () => {
    expect(documentTypeNames.indexOf('Thông tư liên tịch')).toBeLessThan(
      documentTypeNames.indexOf('Thông tư'),
    );
  });
});
