import { actTypeNames, documentTypeNames, documentTypes } from '../language/abbreviations.ts';
import { blankSpans } from '../language/blank-spans.ts';
import { documentNumberKey, findDocumentNumbers } from '../language/document-number.ts';
import { foldMarks } from '../language/fold.ts';

/** A document a question names by number: whole ("12/KH-UBND") or in part ("kế hoạch số 73"). */
export interface NamedNumber {
  /** As typed. */
  readonly text: string;
  /** `documentNumberKey`; null when only the serial is given. */
  readonly key: string | null;
  readonly serial: string;
  /** Offset in the question just behind it; null for a serial alone. */
  readonly end: number | null;
  /** True when it is named as what the document meant rests on: "kế hoạch thực hiện Công văn số 12/SYT-NV". */
  readonly isBasis: boolean;
}

// Numbers typed in a hurry: lower case, without marks ("73/kh-ubnd", "113 kh-ubnd"). With a space for the slash the
// symbol must show its hyphen: "2023 ubnd" is a year and a body.
const SYMBOL = String.raw`(?:nq|q[dđ]|ct|tb|hd|ctr|kh|[dđ]a|bc|ttr?|n[dđ]|kl|c[dđ]|pa|qc|ubnd|h[dđ]nd|[a-zđ]{2,10}(?=\s?-\s?[a-zđ]))`;
const TAIL = String.raw`(?:\s?[-/]\s?[a-zđ&0-9]{1,12})`;
const TYPED_NUMBERS: readonly RegExp[] = [
  new RegExp(
    String.raw`(?<![\p{L}\d/.,-])(\d{1,5})\s?\/\s?(?:(?:19|20)\d\d\s?\/\s?)?(?:${SYMBOL}${TAIL}*)(?![\p{L}\d])`,
    'giu',
  ),
  new RegExp(String.raw`(?<![\p{L}\d/.,-])(\d{1,5})\s(?:${SYMBOL}${TAIL}+)(?![\p{L}\d])`, 'giu'),
  /(?<![\p{L}\d/.,-])(\d{1,5})\s?-\s?(?:(?:nq|q[dđ]|ct|tb|hd|kh|kl|bc|qc|q[dđ]i)\s?\/\s?[a-zđ]{2,8})(?![\p{L}\d])/giu,
];
// Another document must be spoken of before: "kinh phí thực hiện kế hoạch 12/KH-UBND" is of 12/KH-UBND itself.
const BASIS_BEFORE =
  /(?:kế hoạch|ke hoach|văn bản|van ban|công văn|cong van|quyết định|quyet dinh|chỉ thị|chi thi|thông báo|thong bao|hướng dẫn|huong dan)[^.?!]*(?:thực hiện|thuc hien|căn cứ|can cu|triển khai|trien khai|dựa trên|dua tren|dẫn|viện dẫn)\s+(?:(?:theo|cả|vào|den|đến)\s+)?(?:[\p{L}]+\s+){0,3}$/iu;

/** Whole numbers in a question, and the question with them blanked by as many spaces. */
export function takeNumbers(text: string): { numbers: NamedNumber[]; rest: string } {
  const spans = findDocumentNumbers(text).map(({ start, end, text: typed, serial }) => ({
    start,
    end,
    typed,
    serial: serial ?? '',
  }));
  for (const pattern of TYPED_NUMBERS) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (spans.some((other) => start < other.end && other.start < end)) continue;
      const typed = /^\d+\s?[/-]/.test(match[0]) ? match[0] : match[0].replace(/\s/, '/');
      spans.push({ start, end, typed: typed.toUpperCase().replace(/\s/g, ''), serial: match[1] ?? '' });
    }
  }
  spans.sort((a, b) => a.start - b.start);
  const numbers = spans.map(({ typed, serial, start, end }) => ({
    end,
    text: typed,
    key: documentNumberKey(typed),
    serial: serial.replace(/^0+(?=\d)/, ''),
    isBasis: BASIS_BEFORE.test(text.slice(0, start)),
  }));
  const unique = new Map(numbers.map((number) => [number.key ?? number.text, number]));
  return { numbers: [...unique.values()], rest: blankSpans(text, spans) };
}

const ACTS = new Set(actTypeNames.map(foldMarks));
const TYPE_WORDS = [
  ...documentTypeNames.map(foldMarks),
  ...documentTypes.map(([symbol]) => foldMarks(symbol)).filter((symbol) => symbol.length >= 2),
  'cv',
  'van ban',
];
const COUNTED = String.raw`nam|thang|%|lop|truong|xa|nguoi|tre|noi dung|muc|chi|nhiem|ngay(?! (?:may|nao|bao nhieu|thang)\b)|gio|dot|phan`;
const SERIAL = new RegExp(
  String.raw`\b(${TYPE_WORDS.join('|')})\s+(so\s+)?(\d{1,5})\b(?!\s*(?:${COUNTED})\b)`,
  'g',
);

const DATED_SERIAL = new RegExp(String.raw`\b(?:${TYPE_WORDS.join('|')})\s+(?:so\s+)?\d{1,5}(,?\s*ngay\s*)$`);

/** The "ngày" between a serial and its date ("kế hoạch 5 ngày 8/1/2031"): it counts no days; ends where the date starts. */
export function findDatedSerials(
  folded: string,
  dates: readonly { readonly start: number }[],
): { start: number; end: number }[] {
  return dates.flatMap(({ start }) => {
    const word = DATED_SERIAL.exec(folded.slice(0, start))?.[1];
    return word === undefined ? [] : [{ start: start - word.length, end: start }];
  });
}

/** "Hạn báo cáo của 9915": behind a word that owns or rules, and with nothing behind it that it could count. */
const BARE_SERIAL =
  /(?<=\b(?:cua|theo) )(?!(?:19|20)\d\d\b)(\d{3,5})(?= (?:la|thi|khi|do|ai|co|bao gio|quy dinh|yeu cau|giao)\b| ?$)/g;

/** "kế hoạch số 73", "KH 113", "của 9915" in a folded question: a number without its symbol, or without its type as well. */
export function takeSerials(folded: string): { numbers: NamedNumber[]; rest: string } {
  const numbers: NamedNumber[] = [];
  const rest = folded.replace(SERIAL, (whole, type: string, said: string | undefined, serial: string) => {
    const isYear = /^(?:19|20)\d\d$/.test(serial);
    if (said === undefined && (isYear || ACTS.has(type))) return whole;
    numbers.push({ text: `${type} ${serial}`, key: null, serial, end: null, isBasis: false });
    return `${type}${' '.repeat(whole.length - type.length)}`;
  });
  if (numbers.length > 0) return { numbers, rest };
  const bare = rest.replace(BARE_SERIAL, (serial: string) => {
    numbers.push({ text: serial, key: null, serial, end: null, isBasis: false });
    return ' '.repeat(serial.length);
  });
  return { numbers, rest: bare };
}
