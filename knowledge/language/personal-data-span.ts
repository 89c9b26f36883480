/** What kind of data about a person; `name` only in a list of persons or of a child. */
export const personalDataKinds = [
  'phone',
  'email',
  'id-number',
  'passport',
  'health-insurance',
  'bank-account',
  'tax-code',
  'plate',
  'birth-date',
  'address',
  'name',
] as const;
export type PersonalDataKind = (typeof personalDataKinds)[number];

/** Where in a text such data stands. */
export interface PersonalSpan {
  readonly kind: PersonalDataKind;
  /** agency: a switchboard, a hotline, a gov.vn mailbox, an account at the treasury. */
  readonly holder: 'person' | 'agency';
  /** Offsets in the text, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** What may part the digits of one number: spaces, a line break, dots, dashes, brackets, invisible characters. */
const DIGIT_GAP = String.raw`[\s.\-–—‑·()_\u00AD\u200B-\u200D\u2060\uFEFF]{0,3}`;

/** Pattern of `count` digits (or as many as "9,11") that gaps may part. */
export function toDigitsPattern(count: number, atMost: number = count): string {
  return String.raw`\d(?:${DIGIT_GAP}\d){${count - 1},${atMost - 1}}`;
}

/** Pattern of one gap. */
export const digitGapPattern = DIGIT_GAP;

const FULL_WIDTH_ZERO = 0xff10;

/** The text at the same length with full-width digits, and the O and l that stand among digits, as plain digits. */
export function toPlainDigits(text: string): string {
  const plain = text.replace(/[\uFF10-\uFF19]/g, (digit) =>
    String((digit.codePointAt(0) ?? FULL_WIDTH_ZERO) - FULL_WIDTH_ZERO),
  );
  // Asked first: looking behind every letter takes long.
  if (!/[oO]\d|\d[oOlI]/.test(plain)) return plain;
  return plain
    .replace(/(?<![\p{L}\d])[oO](?=\d{2})|(?<=\d)[oO](?=[ .-]?\d)/gu, '0')
    .replace(/(?<=\d)[lI](?=\d)/g, '1');
}
