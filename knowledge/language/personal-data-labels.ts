import { isMobile } from './personal-data-numbers.ts';
import {
  digitGapPattern,
  type PersonalDataKind,
  type PersonalSpan,
  toDigitsPattern,
  toPlainDigits,
} from './personal-data-span.ts';

interface Label {
  readonly kind: PersonalDataKind;
  readonly pattern: RegExp;
  /** Cheap to look for, and in whatever the pattern finds. */
  readonly needs: RegExp;
  /** Whose it is, by the label and what stands behind the number; a person's unless told otherwise. */
  readonly isAgencys?: (label: string, after: string, value: string) => boolean;
}

const BEFORE = String.raw`(?<![\p{L}\d])`;
// What may stand between a label and its number: "CCCD/CMND số:", "số tài khoản của chị A: ".
const BETWEEN = String.raw`(?:[\s:.,()/-]|số|là|mang|có|công dân|nhân dân|cá nhân|cũ|mới|gắn chíp|\p{L}[\p{L}\s]{0,40}:){0,8}`;
const END = String.raw`(?![\d\p{L}])(?!\s?(?:đồng|triệu|tỷ|%|người|thẻ|trường hợp))`;

const SIX_DIGITS = new RegExp(toDigitsPattern(6), 'u');
const PLATE_LABEL = /biển|BKS/iu;
const PLATE_DIGITS = /\d{3}\.\d\d|- ?\d{4}/;

function label(kind: PersonalDataKind, words: string, value: string, isAgencys?: Label['isAgencys']): Label {
  const pattern = new RegExp(`${BEFORE}(?<label>${words})${BETWEEN}(?<value>${value})${END}`, 'giu');
  const needs = kind === 'plate' ? PLATE_LABEL : SIX_DIGITS;
  return { kind, pattern, needs, ...(isAgencys === undefined ? {} : { isAgencys }) };
}

const isAgencyPhone = (words: string, _: string, value: string) =>
  /fax|hotline|nóng/iu.test(words) || !isMobile(value);

const LABELS: readonly Label[] = [
  label(
    'health-insurance',
    '(?:số |mã |thẻ |sổ ){1,3}(?:BHYT|BHXH|bảo hiểm (?:y tế|xã hội))',
    `(?:[A-Z]{2}${digitGapPattern})?${toDigitsPattern(10, 15)}`,
  ),
  label(
    'id-number',
    'CCCD|CMND|CMTND|CMT|CMQĐ|(?:thẻ |số )?căn cước|chứng minh(?: thư| nhân dân)|(?:mã số |số )?định danh|ĐDCN',
    `(?:${toDigitsPattern(12)}|${toDigitsPattern(9)})`,
  ),
  label('passport', 'hộ chiếu|passport', String.raw`[A-Z]{1,2}\s?${toDigitsPattern(6, 8)}`),
  label(
    'bank-account',
    'STK|số tài khoản|tài khoản(?: ngân hàng)?(?: số)?|số TK|TK số',
    toDigitsPattern(8, 19),
    (_, after) => /^.{0,80}(?:kho bạc|KBNN)/isu.test(after),
  ),
  label('tax-code', 'MST|mã số thuế', toDigitsPattern(10, 13), (words) => !/cá nhân/iu.test(words)),
  label(
    'plate',
    'biển (?:kiểm soát|số)(?: xe)?|BKS|biển số',
    String.raw`\d\d\s?-?\s?[A-ZĐ]{1,2}\d?\s?[-. ]\s?\d{2,3}[. ]?\d{2}`,
  ),
  label(
    'phone',
    String.raw`(?:số )?(?:điện thoại|đ\.thoại|s?đt|đtdđ|tel|phone|mobile|fax|zalo|di động|hotline|đường dây nóng)`,
    String.raw`(?:\+?84|0)${digitGapPattern}${toDigitsPattern(8, 10)}|(?!0|1[89]00|84)${toDigitsPattern(6, 8)}`,
    isAgencyPhone,
  ),
];

// Cards of two letters, a group 1–5, a province and ten digits; plates with their dot; passports since 2009 (letter and 7 or 8 digits).
const CODES: readonly Label[] = [
  {
    kind: 'health-insurance',
    needs: SIX_DIGITS,
    pattern: new RegExp(
      String.raw`(?<![\p{L}\d])(?<value>[A-Z]{2}${digitGapPattern}[1-5]${digitGapPattern}${toDigitsPattern(12)})(?!\d)`,
      'gu',
    ),
  },
  {
    kind: 'plate',
    needs: PLATE_DIGITS,
    pattern:
      /(?<![\p{L}\d])(?<value>[1-9]\d\s?-?\s?[A-ZĐ]{1,2}\d?\s?[-. ]\s?\d{3}\.\d{2}|[1-9]\d-?[A-Z]\d? ?- ?\d{4,5})(?![\d\p{L}])/gu,
  },
  {
    kind: 'passport',
    needs: SIX_DIGITS,
    pattern: /(?<![\p{L}\d/-])(?<value>[BCEKNP]\d{7,8})(?![\d\p{L}/-])/gu,
  },
];

/** Numbers known by the word before them, or by letters inside them. */
export function findLabelledNumbers(text: string): PersonalSpan[] {
  const plain = toPlainDigits(text);
  const possible = [...LABELS, ...CODES].filter(({ needs }) => needs.test(plain));
  return possible.flatMap(({ kind, pattern, isAgencys }) =>
    [...plain.matchAll(pattern)].map((match) => {
      const end = match.index + match[0].length;
      const start = end - (match.groups?.value?.length ?? 0);
      const after = plain.slice(end, end + 90);
      const isAgency = isAgencys?.(plain.slice(match.index, start), after, plain.slice(start, end)) === true;
      return { kind, holder: isAgency ? ('agency' as const) : ('person' as const), start, end };
    }),
  );
}
