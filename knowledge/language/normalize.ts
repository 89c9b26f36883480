const ZERO_WIDTH = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
const SPACES = /[\t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;

/** Whatever is changed: most texts hold none of it. */
const UNUSUAL =
  /[\u00AD\u200B-\u200D\u2060\uFEFF\t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000\r\u2028\u2029\u0085\vÐƉð\u2010-\u2015\u2212]/;

/**
 * Text in the one spelling of characters that everything else relies on: NFC, Đ for Ð and Ɖ, plain spaces, no
 * zero-width characters, "-" for every dash, straight quotes left as they are. Line breaks stay. Words are not changed.
 *
 * @example normalizeCharacters('Ð\u0103ng\u00A0k\u00FD') // 'Đăng ký'
 */
export function normalizeCharacters(text: string): string {
  const normal = text.normalize('NFC');
  if (!UNUSUAL.test(normal)) return normal;
  return normal
    .replace(ZERO_WIDTH, '')
    .replace(SPACES, ' ')
    .replace(/\r\n?|[\u2028\u2029\u0085\v]/g, '\n')
    .replace(/[ÐƉ]/g, 'Đ')
    .replace(/ð/g, 'đ')
    .replace(/[\u2010-\u2015\u2212]/g, '-');
}

const TONE_MARK = /[\u0300\u0301\u0303\u0309\u0323]/;
/** A mark that a PDF has parted from its letter by a space. */
const DETACHED_MARK = / (?=[\u0300\u0301\u0303\u0309\u0323])/g;

/** NFC with tone marks back on their letters: "hoa \u0300" → "hoà". Nothing else is changed. */
export function composeMarks(text: string): string {
  const joined = TONE_MARK.test(text) ? text.replace(DETACHED_MARK, '') : text;
  return joined.normalize('NFC');
}

/** Runs of white space become one space; trimmed. */
export function collapseSpaces(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

// The tone mark of an open oa, oe, uy stands on the first vowel in one school of spelling, on the second in the other.
const TONE_SHIFTS: Readonly<Record<string, string>> = {
  oà: 'òa',
  oá: 'óa',
  oả: 'ỏa',
  oã: 'õa',
  oạ: 'ọa',
  oè: 'òe',
  oé: 'óe',
  oẻ: 'ỏe',
  oẽ: 'õe',
  oẹ: 'ọe',
  uỳ: 'ùy',
  uý: 'úy',
  uỷ: 'ủy',
  uỹ: 'ũy',
  uỵ: 'ụy',
}; // prettier-ignore
const OPEN_SYLLABLE = /(?<!q)(o[àáảãạ]|o[èéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/giu;

/**
 * One tone placement for comparing: "hoà", "hòa" → "hòa"; "Uỷ" → "Ủy". "quý", "hoàn" are left alone. For matching only:
 * quotes are never rewritten.
 */
export function unifyTonePlacement(text: string): string {
  return text.replace(OPEN_SYLLABLE, (pair) => {
    const shifted = TONE_SHIFTS[pair.toLowerCase()];
    if (shifted === undefined) return pair;
    return [...shifted]
      .map((letter, i) => (pair[i] === pair[i]?.toUpperCase() ? letter.toUpperCase() : letter))
      .join('');
  });
}
