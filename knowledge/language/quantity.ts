/** A number in a text with what it counts. */
export interface Quantity {
  readonly value: number;
  /** Upper end of "5 - 10%"; null for a single number. */
  readonly valueHigh: number | null;
  /** "%", "‰", or null for a bare number. A counted noun is not read here. */
  readonly unit: '%' | '‰' | null;
  /** 100000 in "200/100.000"; null otherwise. */
  readonly per: number | null;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const DIGITS = String.raw`\d{1,3}(?:[. ]\d{3})+(?!\d)(?:,\d+)?|\d+(?:[.,]\d+)?`;
const PER_MILLE = String.raw`‰|%o(?![a-z])|%0(?!\d)|o\/oo|phần nghìn`;
// "6%e": a single letter behind the sign is a ring of "‰" misread.
const PERCENT = String.raw`%(?![\p{L}\d](?![\p{L}\d]))|phần trăm`;
const RATE = String.raw`(?:\s?\/\s?|\s?trên\s?)(?<per>1[.\s]?000(?:[.\s]?000)?|100[.\s]?000|10[.\s]?000|100)(?![\d.,])`;
const QUANTITY = new RegExp(
  String.raw`(?<![\p{L}\d/.,]|[^\n]-)(?<number>${DIGITS})(?:\s?-\s?(?<high>${DIGITS}))?(?:\s?(?:(?<mille>${PER_MILLE})|(?<cent>${PERCENT}))|${RATE})?`,
  'giu',
);

/**
 * Reads a number as Vietnamese writes it: "." parts thousands, "," decimals. "9.5" (one or two digits behind the only
 * point) is a slip for "9,5" and read so. Null when it is no number.
 *
 * @example parseNumber('100.000') // 100000
 * @example parseNumber('9,5')     // 9.5
 */
export function parseNumber(digits: string): number | null {
  const compact = digits.replace(/\s/g, '');
  if (!/^\d[\d.,]*$/.test(compact)) return null;
  const plain = /^\d{1,3}(\.\d{3})+(,\d+)?$/.test(compact)
    ? compact.replaceAll('.', '').replace(',', '.')
    : compact.replace(',', '.');
  const value = Number(plain);
  return Number.isFinite(value) ? value : null;
}

/**
 * Every number in a text, in order, dates and document numbers included: callers that must not see those mask them
 * first. "200/100.000" is one quantity with `per`.
 */
export function findQuantities(text: string): Quantity[] {
  const found: Quantity[] = [];
  for (const match of text.matchAll(QUANTITY)) {
    const value = parseNumber(match.groups?.number ?? '');
    if (value === null) continue;
    const unit = match.groups?.mille !== undefined ? '‰' : match.groups?.cent !== undefined ? '%' : null;
    const per = parseNumber(match.groups?.per ?? '');
    const valueHigh = parseNumber(match.groups?.high ?? '');
    found.push({
      value,
      valueHigh,
      unit,
      per,
      text: match[0],
      start: match.index,
      end: match.index + match[0].length,
    });
  }
  return found;
}

const NUMBER_WORDS: Readonly<Record<string, number>> = {
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
}; // prettier-ignore

/** The value of a single number word ("ba" → 3), or null. "năm" is also "year": the caller must know from context. */
export function parseNumberWord(word: string): number | null {
  return NUMBER_WORDS[word.toLowerCase()] ?? null;
}

/** Vietnamese spelling of a value: "." for thousands, "," for decimals. @example formatNumber(9.5) // '9,5' */
export function formatNumber(value: number): string {
  const [whole = '0', fraction] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, '.');
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}
