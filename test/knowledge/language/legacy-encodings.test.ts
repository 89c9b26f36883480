import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { convertLegacy } from '../../../knowledge/language/legacy-encodings.ts';
import {
  type LegacyTable,
  tcvn3,
  viscii,
  WINDOWS_1252_SPECIALS,
  windows1258,
} from '../../../knowledge/language/legacy-tables.ts';

describe('legacy tables', () => {
  it.each<[string, LegacyTable]>([
    ['tcvn', tcvn3],
    ['viscii', viscii],
    ['windows-1258', windows1258],
  ])('agree with the decoder of iconv-lite: %s', (name, table) => {
    const specials = [...WINDOWS_1252_SPECIALS];
    for (const [sign, letter] of table) {
      const special = specials.indexOf(sign);
      const byte = special >= 0 ? 0x80 + special : sign.charCodeAt(0);
      if (byte > 0xff) continue;
      expect(iconv.decode(Buffer.from([byte]), name).normalize('NFC')).toBe(letter);
    }
  });
});

describe('convertLegacy', () => {
  it('reads TCVN3, its soft hyphen also as minus, plain hyphen or lost', () => {
    expect(convertLegacy('Uû ban nh©n d©n x· Su\u00E8i M©y', 'TCVN3')).toBe('Uỷ ban nhân dân xã Suối Mây');
    expect(convertLegacy('th«ng t\u00AD tr\u2212êng ph-¬ng h-íng Híng dÉn', 'TCVN3')).toBe(
      'thông tư trường phương hướng Hướng dẫn',
    );
  });
  it('reads TCVN3 that lost all its soft hyphens, where no other word is possible', () => {
    expect(convertLegacy('th«ng t híng dÉn nh sau cho ngêi lín, trêng häc díi níc', 'TCVN3')).toBe(
      'thông tư hướng dẫn như sau cho người lớn, trường học dưới nước',
    );
    expect(convertLegacy('tæ t, lo¹i t', 'TCVN3')).toBe('tổ t, loại t');
  });
  it('keeps hyphens between words, and signs that stand for themselves', () => {
    expect(convertLegacy('kinh tÕ-x· héi; Sè 12/Q§-UBND', 'TCVN3')).toBe('kinh tế-xã hội; Số 12/QĐ-UBND');
    expect(convertLegacy('© 2009 · 2½ ®·', 'TCVN3')).toBe('© 2009 · 2½ đã');
  });
  it('reads letters that stand apart', () => {
    expect(convertLegacy('K Õ h o ¹ ch c ñ a x · t Þ ch', 'TCVN3')).toBe('K ế h o ạ ch c ủ a x ã t ị ch');
  });
  it('reads VNI, the longest match first', () => {
    expect(convertLegacy('UÛy ban nhaân daân, lónh vöïc thò traán, ÑÖÔØNG BOÄ', 'VNI')).toBe(
      'Ủy ban nhân dân, lĩnh vực thị trấn, ĐƯỜNG BỘ',
    );
  });
  it('reads VIQR: a point behind a vowel is a mark until the syllable has one', () => {
    expect(convertLegacy("U?y ban nha^n da^n So+? Y te^', vie^.c nu+o+'c ngoa`i. Ddi.nh", 'VIQR')).toBe(
      'Ủy ban nhân dân Sở Y tế, việc nước ngoài. Định',
    );
  });
  it('reads windows-1258 and VISCII seen as windows-1252', () => {
    expect(convertLegacy('ðãòc biêòt', 'windows-1258')).toBe('đặc biệt');
    expect(convertLegacy('trë em ð£c bi®t', 'VISCII')).toBe('trẻ em đặc biệt');
  });
  it('leaves plain ASCII alone, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abcXYZ019 ./:()"') }), (text) => {
        for (const encoding of ['TCVN3', 'VNI', 'VISCII', 'windows-1258'] as const)
          expect(convertLegacy(text, encoding)).toBe(text);
      }),
    );
  });
});
