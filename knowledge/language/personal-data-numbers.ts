import {
  digitGapPattern,
  type PersonalDataKind,
  type PersonalSpan,
  toDigitsPattern,
  toPlainDigits,
} from './personal-data-span.ts';

/** How far before a number its label is looked for. */
const LABEL_WINDOW = 48;
const AGENCY_PHONE = /(?:hotline|đường dây nóng|tổng đài|fax|trực ban|cơ quan)[^\d\n;]{0,24}$/iu;
/** "Mã số thuế", "mã đơn vị": codes that may look like a phone. */
const OTHER_CODE = /(?<!\p{L})(?:mã|MST|mã số [\p{L} ]{2,24}|MSDN)(?: số)?\s?[:.]?\s?$/iu;
/** What has a unit is a quantity. */
const UNIT_BEHIND = /^\s?(?:đồng|triệu|tỷ|nghìn|ngàn|%|‰|m2|m²|m3|ha|km|kg|tấn|USD|VNĐ|VND)(?!\p{L})/iu;

interface Shape {
  readonly kind: PersonalDataKind;
  readonly pattern: RegExp;
  /** Whether digits in these groups are such a number and no row of figures. */
  fits(groups: readonly string[]): boolean;
}

const USUAL_ID = /^(?:12|3-3-3-3|4-4-4|6-6|4-2-2-2-2|5-5-2|3-9|3-3-6|3-1-2-6|4-8)$/;
const USUAL_MOBILE = /^(?:10|4-3-3|4-6|3-3-4|3-4-3|4-2-2-2|3-7|4-4-2|5-5)$/;

const ID = `0${digitGapPattern}(?!0${digitGapPattern}0)${toDigitsPattern(11)}`;

/** Tried in order. Numbering plan of 2018: mobiles 10 digits (before: 11, 01…), landlines 02… (before: area of 2 to 4 digits). */
const SHAPES: readonly Shape[] = [
  // Số định danh: province 001–096, century and sex, year, six digits (Nghị định 137/2015/NĐ-CP, Điều 13).
  shape('id-number', ID, (groups) => USUAL_ID.test(toLengths(groups))),
  shape('phone', `0${digitGapPattern}[35789](?:${digitGapPattern}\\d){8}`, (groups) =>
    USUAL_MOBILE.test(toLengths(groups)),
  ),
  shape('phone', `0${digitGapPattern}[35789](?:${digitGapPattern}\\d){8}`, isOneNumber),
  shape('id-number', ID, isOneNumber),
  shape('phone', `0${digitGapPattern}[1-8](?:${digitGapPattern}\\d){9}`, isOneNumber),
  shape('phone', `0${digitGapPattern}[2-8](?:${digitGapPattern}\\d){8}`, isOneNumber),
  shape(
    'phone',
    `(?:\\+|00|\\(${digitGapPattern}\\+?)\\s?84${digitGapPattern}0?${digitGapPattern}[2-9](?:${digitGapPattern}\\d){8,9}`,
    () => true,
  ),
  shape('phone', '84[35789]\\d{8}', () => true),
];

function shape(kind: PersonalDataKind, source: string, fits: Shape['fits']): Shape {
  return { kind, pattern: new RegExp(`${source}(?!\\d)`, 'uy'), fits };
}

/** Phones and numbers of identity papers of twelve digits, known by their form alone. */
export function findPhonesAndIdNumbers(text: string): PersonalSpan[] {
  const plain = toPlainDigits(text);
  const spans: PersonalSpan[] = [];
  for (const { index } of plain.matchAll(/(?<!\d)[08]|\+|\(/g)) {
    const previousEnd = spans.at(-1)?.end ?? 0;
    if (index < previousEnd) continue;
    const found = readNumberAt(plain, index, previousEnd);
    if (found !== undefined) spans.push(found);
  }
  return spans;
}

function readNumberAt(text: string, index: number, previousEnd: number): PersonalSpan | undefined {
  const before = text.slice(Math.max(0, index - LABEL_WINDOW), index);
  if (OTHER_CODE.test(before)) return undefined;
  const isLinked = /\d[.,:/–-]$/.test(before) && index - 1 !== previousEnd;
  for (const { kind, pattern, fits } of SHAPES) {
    pattern.lastIndex = index;
    const written = pattern.exec(text)?.[0];
    if (written === undefined) continue;
    const groups = written.match(/\d+/g) ?? [];
    const end = index + written.length;
    if (isLinked && groups.length > 1) continue;
    if (!fits(groups) || isCutSingles(groups, text.slice(end, end + 4)) || UNIT_BEHIND.test(text.slice(end)))
      continue;
    const start = opensBracket(before, written) ? index - 1 : index;
    return { kind, holder: toHolder(kind, groups.join(''), before), start, end };
  }
  return undefined;
}

function toHolder(kind: PersonalDataKind, digits: string, before: string): PersonalSpan['holder'] {
  if (kind !== 'phone') return 'person';
  return isMobile(digits) && !AGENCY_PHONE.test(before) ? 'person' : 'agency';
}

/** Whether a phone, in any writing, is a mobile one. */
export function isMobile(phone: string): boolean {
  return /^(?:0|(?:00)?840?)(?:[35789]\d{8}|1[2689]\d{8})$/.test(phone.replace(/\D/g, ''));
}

/** "(0912) 345 678": the bracket belongs to the number. */
function opensBracket(before: string, written: string): boolean {
  return before.endsWith('(') && written.includes(')') && !written.includes('(');
}

/** Digits written one by one go on: this is not the whole number. */
function isCutSingles(groups: readonly string[], after: string): boolean {
  return isSingles(groups) && NEXT_SINGLE.test(after);
}

const NEXT_SINGLE = new RegExp(`^${digitGapPattern}\\d(?!\\d)`, 'u');

function isSingles(groups: readonly string[]): boolean {
  return groups.length > 2 && groups.every((group) => group.length === 1);
}

// No figure begins with 0 and two more digits; a short first group may be the first cell of a row ("05 1200 3400").
const SHORT_FIRST = /^(?:1-9|1-3-3-3|1-3-6|2-8|2-9|2-10|2-4-4|2-3-5|2-3-3-2|2-4-5|2-4-6|2-2-2-2-2(?:-2)?)$/;
const YEAR = /^(?:19|20)\d\d$/;

/** False for a row of figures, a date, a list of days. */
function isOneNumber(groups: readonly string[]): boolean {
  const [first = '', second = '', third = ''] = groups;
  if (first.length <= 2 && second.length <= 2 && YEAR.test(third)) return false;
  if (isSingles(groups) || first.length > 2) return true;
  if (!SHORT_FIRST.test(toLengths(groups)) || YEAR.test(second)) return false;
  if (!groups.every((group) => group.length === 2)) return true;
  return (
    groups.some((group) => Number(group) > 31) && groups.filter((group) => group.startsWith('0')).length < 3
  );
}

function toLengths(groups: readonly string[]): string {
  return groups.map((group) => group.length).join('-');
}
