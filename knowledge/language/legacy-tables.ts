/** Character tables of the encodings Vietnamese was typed in before Unicode, as their bytes look when read as windows-1252. */

/** Encodings told and converted by {@link convertLegacy}. */
export const legacyEncodings = ['TCVN3', 'VNI', 'VISCII', 'windows-1258', 'VIQR'] as const;
/** One of `legacyEncodings`. */
export type LegacyEncoding = (typeof legacyEncodings)[number];

/** Letters by the signs that stand for them; a sign may be two characters. */
export type LegacyTable = ReadonlyMap<string, string>;

function zip(signs: string, letters: string): [string, string][] {
  const to = [...letters.normalize('NFC')];
  return [...signs].map((sign, i) => [sign, to[i] ?? '']);
}

/** What windows-1252 shows for the bytes 0x80 to 0x9F; five of them are undefined and stay control characters. */
export const WINDOWS_1252_SPECIALS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/**
 * TCVN3 (ABC): the .Vn fonts, one byte a letter, capitals with a tone typed small in the .VnTimeH fonts. Source: TCVN
 * 5712:1993, table VN3, and the capitals of VN2. PDF and web exports show the soft hyphen (ư) as a minus, µ as the
 * Greek letter, · as a bullet operator.
 */
export const tcvn3: LegacyTable = new Map([
  ...zip('¡¢£¤¥¦§¨©ª«¬\u00AD®', 'ĂÂÊÔƠƯĐăâêôơưđ'),
  ...zip('µ¶·¸¹»¼½¾ÆÇÈÉÊË', 'àảãáạằẳẵắặầẩẫấậ'),
  ...zip('ÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞ', 'èẻẽéẹềểễếệìỉĩíị'),
  ...zip('ßáâãäåæçèéêëìíî', 'òỏõóọồổỗốộờởỡớợ'),
  ...zip('ïñòóôõö÷øùúûüýþ', 'ùủũúụừửữứựỳỷỹýỵ'),
  ...zip('¯º¿ÀÁÂÃÄÅÍÙÚÛàðÿ', 'ẰẲẴẮẦẨẪẤỀỂỄẾỒỔỖỐ'),
  ...zip('\u2212\u03BC\u2219', 'ưàã'),
]);

/** VISCII: RFC 1456. Its six capitals below 0x20 are rare and left out: no text file keeps them. */
export const viscii: LegacyTable = new Map([
  ...zip(WINDOWS_1252_SPECIALS, 'ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ'),
  ...zip('\u00A0¡¢£¤¥¦§¨©ª«¬\u00AD®¯', 'Õắằặấầẩậẽẹếềểễệố'),
  ...zip('°±²³´µ¶·¸¹º»¼½¾¿', 'ồổỗỠƠộờởịỰỨỪỬơớƯ'),
  ...zip('ÄÅÆÇËÎÏÐÑÕÖ×ØÛÜÞß', 'ẢĂẳẵẺĨỳĐứạỷừửỹỵỡư'),
  ...zip('äåæçëîïðñö÷øûüþÿ', 'ảăữẫẻĩỉđựỏọụũủợỮ'),
]);

/** windows-1258: where it differs from windows-1252; five signs are tone marks that follow their vowel. */
export const windows1258: LegacyTable = new Map([
  ...zip('ÃÐÕÝãðõý', 'ĂĐƠƯăđơư'),
  ['Ì', '\u0300'],
  ['Ò', '\u0309'],
  ['Þ', '\u0303'],
  ['ì', '\u0301'],
  ['ò', '\u0323'],
]);

const MARKS_A = 'ùøûõï' + 'âáàåãä' + 'êéèúüë';
const VNI_VOWELS: readonly (readonly [string, string, string])[] = [
  ['a', MARKS_A, 'áàảãạ' + 'âấầẩẫậ' + 'ăắằẳẵặ'],
  ['e', 'ùøûõïâáàåãä', 'éèẻẽẹêếềểễệ'],
  ['o', 'ùøûõïâáàåãä', 'óòỏõọôốồổỗộ'],
  ['u', 'ùøûõï', 'úùủũụ'],
  ['y', 'ùøûõ', 'ýỳỷỹ'],
  ['ô', 'ùøûõï', 'ớờởỡợ'],
  ['ö', 'ùøûõï', 'ứừửữự'],
];

function vniPairs(): [string, string][] {
  return VNI_VOWELS.flatMap(([vowel, marks, letters]) =>
    [...marks].flatMap((mark, i): [string, string][] => {
      const letter = [...letters][i] ?? '';
      const upper = letter.toUpperCase();
      // The mark may keep small behind a capital: "UÛ", "Uû".
      return [
        [vowel + mark, letter],
        [vowel + mark.toUpperCase(), letter],
        [vowel.toUpperCase() + mark, upper],
        [vowel.toUpperCase() + mark.toUpperCase(), upper],
      ];
    }),
  );
}

/** VNI (VNI-Times and its fonts): a vowel and a sign for its marks behind it, or one sign. Source: the VNI Windows table. */
export const vni: LegacyTable = new Map([...zip('ôöñíìæóòîÔÖÑÍÌÆÓÒÎ', 'ơưđíìỉĩịỵƠƯĐÍÌỈĨỊỴ'), ...vniPairs()]);
