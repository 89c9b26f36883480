import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../ingest/read/decode-text.ts';

const SENTENCE = 'Ủy ban nhân dân xã Suối Mây yêu cầu báo cáo trước ngày 05/12, đạt ít nhất 90%.';

function utf16(text: string, isBigEndian: boolean): Buffer {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return isBigEndian ? bytes.swap16() : bytes;
}

/** windows-1258 as Windows writes it: base letter, then a combining tone mark. */
function windows1258(text: string): Buffer {
  const codes = new Map<string, number>();
  for (let byte = 0; byte < 256; byte++)
    codes.set(new TextDecoder('windows-1258').decode(Uint8Array.of(byte)), byte);
  const letters = [...text.normalize('NFC')].flatMap((letter) => {
    if (codes.has(letter)) return [letter];
    const tone = letter.normalize('NFD').match(/[\u0300\u0301\u0303\u0309\u0323]/)?.[0] ?? '';
    return [letter.normalize('NFD').replace(tone, '').normalize('NFC'), tone];
  });
  return Buffer.from(letters.map((letter) => codes.get(letter) ?? 0x3f));
}

describe('decodeText', () => {
  it('reads UTF-8 with and without a byte order mark, the mark left out', () => {
    expect(decodeText(Buffer.from(SENTENCE)).text).toBe(SENTENCE);
    expect(decodeText(Buffer.from(`\uFEFF${SENTENCE}`)).text).toBe(SENTENCE);
  });

  it('reads UTF-16 of either order by its mark', () => {
    expect(decodeText(utf16(SENTENCE, false)).text).toBe(SENTENCE);
    expect(decodeText(utf16(SENTENCE, true)).text).toBe(SENTENCE);
  });

  it('reads windows-1258 and says that it guessed', () => {
    const decoded = decodeText(windows1258(SENTENCE));
    expect(decoded).toMatchObject({
      text: SENTENCE,
      encoding: 'windows-1258',
      warnings: [{ code: 'ENCODING_GUESSED' }],
    });
  });

  it('reads other 8-bit text as windows-1252, so that text of old fonts can still be told', () => {
    // "Uỷ ban nhân dân" typed in a TCVN3 font.
    const decoded = decodeText(
      Buffer.from('U\u00fb ban nh\u00a9n d\u00a9n x\u00b7 Su\u00e8i M\u00a9y', 'latin1'),
    );
    expect(decoded).toMatchObject({ text: 'Uû ban nh©n d©n x· Suèi M©y', encoding: 'windows-1252' });
  });

  it('reads TCVN 5712, whose capitals lie where Windows has signs and below the space', () => {
    const bytes = Buffer.from(
      '\x9eY BAN NH\xa2N D\xa2N\nX\x82 SU\xffI M\xa2Y\nC\x97NG H\x92A X\x82 H\x97I CH\x9e NGH\x8fA VI\x8cT NAM\nK\xda HO\x84CH\nNHI\x8cM V\x02: \x9ey ban nh\xa9n d\xa9n x\xb7 t\xe6 ch\xf8c',
      'latin1',
    );
    expect(decodeText(bytes)).toMatchObject({
      text: 'ỦY BAN NHÂN DÂN\nXÃ SUỐI MÂY\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nKẾ HOẠCH\nNHIỆM VỤ: Ủy ban nhân dân xã tổ chức',
      encoding: 'TCVN 5712',
      warnings: [{ code: 'ENCODING_GUESSED' }],
    });
  });

  it('takes the quotation marks of Windows in text of an old font for no capitals', () => {
    const bytes = Buffer.from(
      'U\xfb ban nh\xa9n d\xa9n \x93nh\xa9n d\xa9n\x94 \x93x\xb7\x94 \x93t\xe6\x94 ch\xf8c \x96 Su\xe8i M\xa9y',
      'latin1',
    );
    expect(decodeText(bytes).encoding).toBe('windows-1252');
  });

  it('keeps UTF-8 cut in mid-letter and warns of the loss', () => {
    const cut = Buffer.concat([Buffer.from(SENTENCE), Buffer.from('ạ').subarray(0, 2)]);
    expect(decodeText(cut)).toMatchObject({ text: `${SENTENCE}\uFFFD`, warnings: [{ code: 'BYTES_LOST' }] });
  });

  it('believes a declared encoding only where the bytes are not UTF-8', () => {
    expect(decodeText(Buffer.from(SENTENCE), 'windows-1258').text).toBe(SENTENCE);
    expect(decodeText(windows1258(SENTENCE), 'windows-1258')).toMatchObject({ text: SENTENCE, warnings: [] });
    expect(decodeText(windows1258(SENTENCE), 'no-such-encoding').encoding).toBe('windows-1258');
  });

  it('refuses binary content', () => {
    expect(() => decodeText(Buffer.from([0x41, 0, 0, 1, 2, 3, 0xff]))).toThrow('binary content');
    expect(() => decodeText(Buffer.from('chữ\0chữ'))).toThrow('binary content');
  });

  it('refuses bytes that are no words in any encoding', () => {
    const noise = Buffer.from(Array.from({ length: 400 }, (_, i) => 0xa1 + ((i * 7) % 30)));
    expect(() => decodeText(noise)).toThrow(expect.objectContaining({ code: 'DOCUMENT_DAMAGED' }));
  });
});
