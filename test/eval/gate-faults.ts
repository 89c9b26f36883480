/** An edit of a true statement, with plain string edits only: nothing here may share a parser with the gate. */
export interface Edit {
  readonly kind: string;
  readonly text: string;
  /** The edited words with a little around them, to see whether a source has them after all. */
  readonly around: string;
  /** What stands there now. */
  readonly put: string;
}

type Replace = (match: RegExpExecArray) => string | undefined;

/** At most this many edits of a kind are planted in one statement, spread over it. */
const PER_KIND = 3;

function edit(kind: string, text: string, pattern: RegExp, replace: Replace): Edit[] {
  const matches = [...text.matchAll(pattern)];
  const step = Math.max(1, Math.floor(matches.length / PER_KIND));
  return matches
    .filter((_, i) => i % step === 0)
    .slice(0, PER_KIND)
    .flatMap((match) => {
      const put = replace(match);
      if (put === undefined || put === match[0]) return [];
      const end = match.index + match[0].length;
      const edited = text.slice(0, match.index) + put + text.slice(end);
      const around = edited.slice(Math.max(0, match.index - 6), match.index + put.length + 6);
      return [{ kind, text: edited, around, put }];
    });
}

const otherDigit = (digit: string) => String((Number(digit) % 9) + 1);
const pad = (n: number) => String(n).padStart(2, '0');
const swap =
  (table: Readonly<Record<string, string>>): Replace =>
  ([word]) => {
    const other = table[word.toLowerCase()];
    return other !== undefined && /^\p{Lu}/u.test(word) ? other[0]?.toUpperCase() + other.slice(1) : other;
  };
const wordsOf = (table: Readonly<Record<string, string>>) =>
  new RegExp(
    `(?<!\\p{L})(?:${Object.keys(table)
      .sort((a, b) => b.length - a.length)
      .join('|')})(?!\\p{L})`,
    'giu',
  );

const SYMBOLS: Readonly<Record<string, string>> = {
  kh: 'QĐ',
  qđ: 'NQ',
  ct: 'KL',
  nq: 'CTr',
  nđ: 'TT',
  tt: 'NĐ',
  cv: 'KH',
  ubnd: 'HĐND',
  ttg: 'CP',
  cp: 'TTg',
  hđnd: 'UBND',
  bc: 'KH',
  tb: 'CĐ',
}; // prettier-ignore
const COMPARATORS: Readonly<Record<string, string>> = {
  dưới: 'trên',
  trên: 'dưới',
  'ít nhất': 'không quá',
  'tối thiểu': 'tối đa',
  'không quá': 'ít nhất',
  'tối đa': 'tối thiểu',
  trước: 'sau',
  'trở lên': 'trở xuống',
  'chậm nhất': 'trước',
}; // prettier-ignore
const AGENCIES: Readonly<Record<string, string>> = {
  'sở y tế': 'Sở Nội vụ',
  'sở nội vụ': 'Sở Y tế',
  'sở giáo dục và đào tạo': 'Sở Tài chính',
  'sở lao động - thương binh và xã hội': 'Sở Tư pháp',
  'sở tài chính': 'Sở Công Thương',
  'công an': 'Quân đội',
  'bộ y tế': 'Bộ Công an',
  'bộ nội vụ': 'Bộ Y tế',
  'bộ tài chính': 'Bộ Tài nguyên',
  'bộ giáo dục và đào tạo': 'Bộ Quốc phòng',
  'ủy ban nhân dân': 'Hội đồng nhân dân',
  ubnd: 'HĐND',
  'thủ tướng chính phủ': 'Chủ tịch nước',
  'phòng văn hóa - xã hội': 'Phòng Kinh tế',
  'sở gd&đt': 'Sở VH&TT',
  'sở văn hóa, thể thao và du lịch': 'Sở Xây dựng',
  'sở gdđt': 'Sở TNMT',
}; // prettier-ignore
const VERBS =
  /(?<!\p{L})(?<!(?:không|chưa) )(?:phải|được|thực hiện|báo cáo|gửi|tổ chức|bố trí|xây dựng|đạt|hoàn thành|triển khai|phối hợp|tăng cường)(?!\p{L})/gu;
const RECURRENCES: Readonly<Record<string, string>> = {
  'hằng năm': 'hằng quý',
  'hàng năm': 'hàng quý',
  'hằng tháng': 'hằng năm',
  'hàng tháng': 'hằng tuần',
  'hằng quý': 'hằng tháng',
  'hàng quý': 'hằng năm',
  'hằng tuần': 'hằng tháng',
  'hàng tuần': 'hằng ngày',
  'mỗi năm': 'mỗi quý',
  'mỗi tháng': 'mỗi năm',
}; // prettier-ignore
const NUMBER_WORDS: Readonly<Record<string, string>> = {
  một: 'ba',
  hai: 'bốn',
  ba: 'năm',
  bốn: 'hai',
  sáu: 'chín',
  bảy: 'sáu',
  mười: 'hai mươi',
}; // prettier-ignore
const COUNTED =
  'lớp|trường|buổi|cuộc|lần|ngày|tháng|tuổi|giờ|em|người|hộ|xã|thôn|điểm|mô hình|đơn vị|ngôi|học sinh|trẻ em|vụ';
const OTHER_PLACES = ['Mường Chà', 'Vĩnh Lạc', 'Hòn Khói', 'Trà Kiệu'];
const NUMBER = String.raw`(?<![\p{L}\d/.,-])(?:\d+(?:[.,]\d+)*)`;
const DATE = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/gu;
const LONG_DATE = /(?<!\p{L})(ngày|Ngày) (\d{1,2}) tháng (\d{1,2}) năm (\d{4})/gu;

/** Every planted fault of a statement. The kinds of `mustCatch` are to be caught without exception. */
export function plantFaults(text: string): Edit[] {
  return [
    ...plantNumbers(text),
    ...plantDates(text),
    ...plantDocumentNumbers(text),
    ...plantWords(text),
    ...plantCitations(text),
  ];
}

/** Kinds that reliability asks to be caught without exception: wrong numbers, dates, document numbers, citations. */
export const mustCatch: ReadonlySet<string> = new Set([
  'digit',
  'digit dropped',
  'decimal comma',
  'sign',
  'rate',
  'year',
  'day',
  'month',
  'date year',
  'date respelled',
  'long date',
  'document serial',
  'document symbol',
  'document year',
  'citation',
  'number word',
  'digit in full width',
]); // prettier-ignore

function plantNumbers(text: string): Edit[] {
  const value = new RegExp(`${NUMBER}(?=\\s?(?:%|‰|/1|(?:${COUNTED})))`, 'gu');
  const change: Replace = ([number]) => number.replace(/\d$/, otherDigit);
  return [
    ...edit('digit', text, value, change),
    ...edit('digit', text, value, ([number]) => number.replace(/^\d/, otherDigit)),
    ...edit('digit in full width', text, value, (match) =>
      change(match)?.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
    ),
    ...edit('digit dropped', text, /(?<![\p{L}\d/.,-])\d{2,}(?=\s?(?:%|‰))/gu, ([number]) =>
      number.slice(0, -1),
    ),
    ...edit('decimal comma', text, /(?<![\d/.])\d+,\d+(?![\d/])/gu, ([number]) => number.replace(',', '')),
    ...edit(
      'decimal comma',
      text,
      /(?<![\d/.])\d+,\d+(?![\d/])/gu,
      ([number]) => `0,${number.replace(',', '')}`,
    ),
    ...edit('sign', text, /%/g, () => '‰'),
    ...edit('sign', text, /‰/g, () => '%'),
    ...edit('rate', text, /\/100\.000/g, () => '/10.000'),
    ...edit('year', text, /(?<=(?:năm|[Gg]iai đoạn) )(?:19|20)\d\d(?![\d/])/gu, ([year]) =>
      String(Number(year) + 3),
    ),
    ...edit(
      'noun',
      text,
      new RegExp(`(?<=(?<![\\p{L}\\d/.,-])\\d+ )(?:${COUNTED})(?!\\p{L})`, 'gu'),
      ([noun]) => (noun === 'cuộc' ? 'lớp' : 'cuộc'),
    ),
  ];
}

function plantDates(text: string): Edit[] {
  const rewrite =
    (change: (day: number, month: number, year: number) => readonly [number, number, number]): Replace =>
    ([, day, month, year]) => {
      const [d, m, y] = change(Number(day), Number(month), Number(year));
      return `${pad(d)}/${m}/${y}`;
    };
  const long: Replace = ([, day, month, year]) =>
    `ngày ${pad((Number(day) % 27) + 1)} tháng ${Number(month)} năm ${year}`;
  return [
    ...edit(
      'day',
      text,
      DATE,
      rewrite((d, m, y) => [(d % 27) + 1, m, y]),
    ),
    ...edit(
      'month',
      text,
      DATE,
      rewrite((d, m, y) => [d, (m % 12) + 1, y]),
    ),
    ...edit(
      'date year',
      text,
      DATE,
      rewrite((d, m, y) => [d, m, y + 1]),
    ),
    ...edit(
      'date respelled',
      text,
      /(?<=ngày )(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/giu,
      ([, day, month, year]) => `${day} tháng ${(Number(month) % 12) + 1} năm ${year}`,
    ),
    ...edit('long date', text, LONG_DATE, ([, , day, month, year]) => long(withGroups([day, month, year]))),
    ...edit(
      'date respelled',
      text,
      LONG_DATE,
      ([, word, day, month, year]) => `${word} ${pad((Number(day) % 27) + 1)}/${month}/${year}`,
    ),
    ...edit('day', text, /(?<=ngày )\d{1,2}(?= (?:hằng|hàng) )/gu, ([day]) => String((Number(day) % 27) + 1)),
  ];
}

function withGroups(groups: readonly (string | undefined)[]): RegExpExecArray {
  const match = /^.*$/s.exec('');
  if (match === null) throw new Error('unreachable: the empty text matches');
  return Object.assign(match, Object.fromEntries(groups.map((group, i) => [i + 1, group])));
}

function plantDocumentNumbers(text: string): Edit[] {
  return [
    ...edit('document serial', text, /(?<![\p{L}\d/.,-])\d+(?=\/(?:\d{4}\/)?\p{Lu})/gu, ([serial]) =>
      serial.replace(/\d$/, otherDigit),
    ),
    ...edit('document year', text, /(?<=\d\/)(?:19|20)\d\d(?=\/\p{Lu})/gu, ([year]) =>
      String(Number(year) + 1),
    ),
    ...edit('document symbol', text, /(?<=\d\/(?:\d{4}\/)?)\p{Lu}+(?=-)/gu, swap(SYMBOLS)),
    ...edit(
      'document symbol',
      text,
      /(?<=\d\/(?:\d{4}\/)?\p{Lu}+-)(?:UBND|TTg|CP|HĐND)(?!\p{L})/gu,
      swap(SYMBOLS),
    ),
  ];
}

function plantWords(text: string): Edit[] {
  const place: Replace = (match) => OTHER_PLACES[match.index % OTHER_PLACES.length];
  return [
    ...edit('comparator', text, wordsOf(COMPARATORS), (match) => {
      const behind = text.slice(match.index + match[0].length);
      const isBounding = /^\s*(?:ngày|tháng|năm|hết|\d|còn|mức)/u.test(behind) || match[0].startsWith('trở');
      return isBounding ? swap(COMPARATORS)(match) : undefined;
    }),
    ...edit('agency', text, wordsOf(AGENCIES), (match) => AGENCIES[match[0].toLowerCase()]),
    ...edit('agency in small letters', text, wordsOf(AGENCIES), (match) =>
      /(?:của|do|giao|về|cho) $/u.test(text.slice(0, match.index))
        ? AGENCIES[match[0].toLowerCase()]?.toLowerCase()
        : undefined,
    ),
    ...edit(
      'place',
      text,
      /(?<=(?:tỉnh|huyện|xã|phường|thành phố) )\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*/gu,
      place,
    ),
    ...edit(
      'place of one word',
      text,
      /(?<=(?:tỉnh|huyện|xã|phường|thành phố) )\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*/gu,
      () => 'Đồi',
    ),
    ...edit(
      'place in capitals',
      text,
      /(?<=(?:tỉnh|huyện|xã|phường|thành phố) )\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*/gu,
      (m) => place(m)?.toUpperCase(),
    ),
    ...edit('person', text, /(?<=Người ký: (?:\p{Lu}\p{Ll}+ )+)\p{Lu}\p{Ll}+(?=[,. ])/gu, () => 'Khoát'),
    ...edit('negation added', text, VERBS, ([verb]) => `không ${verb}`),
    ...edit(
      'negation dropped',
      text,
      /(?<!\p{L})(?:không|chưa) (?=\p{Ll}+ \p{Ll}+)(?!quá|dưới|phải toàn|nêu|có toàn|ghi)/gu,
      () => '',
    ),
    ...edit('recurrence', text, wordsOf(RECURRENCES), swap(RECURRENCES)),
    ...edit(
      'number word',
      text,
      new RegExp(`(?<!\\p{L})(?:${Object.keys(NUMBER_WORDS).join('|')})(?= (?:${COUNTED})(?!\\p{L}))`, 'gu'),
      swap(NUMBER_WORDS),
    ),
    ...edit(
      'part of period',
      text,
      /(?<!\p{L})(?:đầu|cuối)(?= (?:năm|tháng|quý))/gu,
      swap({ đầu: 'cuối', cuối: 'đầu' }),
    ),
    ...edit('part of period', text, /(?<=[Qq]uý )(?:IV|I{1,3})(?!\p{L})/gu, ([roman]) =>
      roman === 'I' ? 'III' : 'I',
    ),
    ...edit(
      'direction',
      text,
      /(?<!\p{L})(?:giảm|tăng)(?= (?:\d|tỷ|tỉ|ít|trên|dưới))/giu,
      swap({ giảm: 'tăng', tăng: 'giảm' }),
    ),
  ];
}

function plantCitations(text: string): Edit[] {
  const put = (kind: string, words: string) => ({
    kind,
    text: `${text} ${words}`,
    around: words,
    put: words,
  });
  return [put('citation', '[9]'), put('citation', '[1, 4]'), put('citation', '［２］')];
}

/** Two figures of one kind, both true, each in the other's place. */
export function swapFigures(text: string): Edit[] {
  const figures = [...text.matchAll(/(?<![\p{L}\d/.,-])\d+(?:,\d+)?(?:%|‰)/gu)];
  return figures.slice(1).flatMap((second, i) => {
    const first = figures[i];
    if (first === undefined || first[0] === second[0]) return [];
    const end = second.index + second[0].length;
    const swapped = `${text.slice(0, first.index)}${second[0]}${text.slice(first.index + first[0].length, second.index)}${first[0]}${text.slice(end)}`;
    return [
      {
        kind: 'two true figures swapped',
        text: swapped,
        around: swapped.slice(first.index, end),
        put: second[0],
      },
    ];
  });
}

/** The same statement in other words that say the same. */
export function reword(text: string): Edit[] {
  const all = (kind: string, pattern: RegExp, put: string | ((...groups: string[]) => string)) => {
    const edited = typeof put === 'string' ? text.replace(pattern, put) : text.replace(pattern, put);
    return edited === text ? [] : [{ kind, text: edited, around: '', put: '' }];
  };
  const spellings: Readonly<Record<string, string>> = {
    'ít nhất': 'tối thiểu',
    'không quá': 'tối đa',
    'hằng năm': 'hàng năm',
    'hằng tháng': 'mỗi tháng',
    'hàng năm': 'hằng năm',
  };
  return [
    ...all(
      'date long',
      /ngày (\d{1,2})\/(\d{1,2})\/(\d{4})/giu,
      (_, d = '', m = '', y = '') => `ngày ${Number(d)} tháng ${Number(m)} năm ${y}`,
    ),
    ...all(
      'date short',
      /ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})/gu,
      (_, d = '', m = '', y = '') => `ngày ${pad(Number(d))}/${pad(Number(m))}/${y}`,
    ),
    ...all('tone mark', /Ủy/g, 'Uỷ'),
    ...all('short form', /Ủy ban nhân dân/g, 'UBND'),
    ...all('long form', /UBND(?![\p{L}-])(?<![/-]UBND)/gu, 'Ủy ban nhân dân'),
    ...all('percent apart', /%/g, ' %'),
    ...all('percent in words', /(?<=\d)%/g, ' phần trăm'),
    ...all(
      'same comparator',
      wordsOf(spellings),
      (word = '') => swap(spellings)(/^.*$/s.exec(word) ?? withGroups([])) ?? word,
    ),
    ...all('ít nhất X% → X% trở lên', /ít nhất (\d+(?:,\d+)?%)/giu, '$1 trở lên'),
    ...all('decomposed letters', /^[\s\S]*$/, text.normalize('NFD')),
    ...all('odd spaces and dashes', / /g, '\u00a0'),
    ...all('our opening', /^(\p{L})(?=\p{Ll})/u, (_, letter = '') => `Theo văn bản, ${letter.toLowerCase()}`),
    ...all('first clause only', /;[\s\S]*$/, '.'),
    ...all('three and 3', /(?<!\p{L})ba (?=lớp|lần|buổi|tháng|trường)/gu, '3 '),
  ];
}
