/** A vowel with its mark alone between spaces, or the pair "ươ". */
const LONE_VOWEL = String.raw`\s(?![đĐ])(?:[\u00C0-\u024F\u1EA0-\u1EF9]|[ưƯ][\u1EDA-\u1EE3])`;
/** No sentence has so many in a row. */
const TORN = new RegExp(`(?:${LONE_VOWEL}){3}(?![\\p{L}\\p{M}])`, 'u');

/**
 * Whether a text has a line whose marked vowels were taken out of their words and put at its end, as PDFs do whose marked
 * letters are in a font of their own ("T CH C TH C HI NỔ Ứ Ự Ệ"): often the headings alone, in capitals.
 */
export function hasTornLine(text: string): boolean {
  return TORN.test(text);
}
