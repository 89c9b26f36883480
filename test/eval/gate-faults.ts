import { type Edit, edit, pad, type Replace, swap, toTable, wordsOf } from './gate-edits.ts';

const SYMBOLS = toTable(`
  kh > QĐ; qđ > NQ; ct > KL; nq > CTr; nđ > TT; tt > NĐ; cv > KH; ubnd > HĐND; ttg > CP; cp > TTg;
  hđnd > UBND; bc > KH; tb > CĐ`);
const COMPARATORS = toTable(`
  dưới > trên; trên > dưới; ít nhất > không quá; tối thiểu > tối đa; không quá > ít nhất;
  tối đa > tối thiểu; trước > sau; trở lên > trở xuống; chậm nhất > trước`);
const AGENCIES = toTable(`
  sở y tế > Sở Nội vụ; sở nội vụ > Sở Y tế; sở giáo dục và đào tạo > Sở Tài chính;
  sở lao động - thương binh và xã hội > Sở Tư pháp; sở tài chính > Sở Công Thương; công an > Quân đội;
  bộ y tế > Bộ Công an; bộ nội vụ > Bộ Y tế; bộ tài chính > Bộ Tài nguyên;
  bộ giáo dục và đào tạo > Bộ Quốc phòng; ủy ban nhân dân > Hội đồng nhân dân; ubnd > HĐND;
  thủ tướng chính phủ > Chủ tịch nước; phòng văn hóa - xã hội > Phòng Kinh tế; sở gd&đt > Sở VH&TT;
  sở văn hóa, thể thao và du lịch > Sở Xây dựng; sở gdđt > Sở TNMT`);
const VERBS =
  /(?<!\p{L})(?<!(?:không|chưa) )(?:phải|được|thực hiện|báo cáo|gửi|tổ chức|bố trí|xây dựng|đạt|hoàn thành|triển khai|phối hợp|tăng cường)(?!\p{L})/gu;
const RECURRENCES = toTable(`
  hằng năm > hằng quý; hàng năm > hàng quý; hằng tháng > hằng năm; hàng tháng > hằng tuần;
  hằng quý > hằng tháng; hàng quý > hằng năm; hằng tuần > hằng tháng; hàng tuần > hằng ngày;
  mỗi năm > mỗi quý; mỗi tháng > mỗi năm`);
const NUMBER_WORDS = toTable(`
  một > ba; hai > bốn; ba > năm; bốn > hai; sáu > chín; bảy > sáu; mười > hai mươi`);
const COUNTED =
  'lớp|trường|buổi|cuộc|lần|ngày|tháng|tuổi|giờ|em|người|hộ|xã|thôn|điểm|mô hình|đơn vị|ngôi|học sinh|trẻ em|vụ';
const COUNTED_WORD = new RegExp(
  `(?<!\\p{L})(?:${Object.keys(NUMBER_WORDS).join('|')})(?= (?:${COUNTED})(?!\\p{L}))`,
  'gu',
);
const NEGATION =
  /(?<!\p{L})(?:không|chưa) (?=\p{Ll}+ \p{Ll}+)(?!quá|dưới|phải toàn|nêu|trả lời được nội|có toàn|ghi)/gu;
const PARTS = toTable('đầu > cuối; cuối > đầu');
const DIRECTIONS = toTable('giảm > tăng; tăng > giảm');
const PLACE = /(?<=(?:tỉnh|huyện|xã|phường|thành phố) )\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*/gu;
const OTHER_PLACES = ['Mường Chà', 'Vĩnh Lạc', 'Hòn Khói', 'Trà Kiệu'];
const NUMBER = String.raw`(?<![\p{L}\d/.,-])(?:\d+(?:[.,]\d+)*)`;
const otherDigit = (digit: string) => String((Number(digit) % 9) + 1);
const DATE = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/gu;
const LONG_DATE = /(?<!\p{L})(ngày|Ngày) (\d{1,2}) tháng (\d{1,2}) năm (\d{4})/gu;

/** Every planted fault of a statement. The kinds of `mustCatch` are to be caught without exception. */
export function plantFaults(text: string): Edit[] {
  return [
    ...plantNumbers(text),
    ...plantDates(text),
    ...plantDocumentNumbers(text),
    ...plantWords(text),
    ...plantNames(text),
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
]);

function plantNumbers(text: string): Edit[] {
  const value = new RegExp(`${NUMBER}(?=\\s?(?:%|‰|/1|(?:${COUNTED})))`, 'gu');
  const change: Replace = ([number = '']) => number.replace(/\d$/, otherDigit);
  return [
    ...edit('digit', text, value, change),
    ...edit('digit', text, value, ([number = '']) => number.replace(/^\d/, otherDigit)),
    ...edit('digit in full width', text, value, (groups, index) =>
      change(groups, index)?.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
    ),
    ...edit('digit dropped', text, /(?<![\p{L}\d/.,-])\d{2,}(?=\s?(?:%|‰))/gu, ([number = '']) =>
      number.slice(0, -1),
    ),
    ...edit('decimal comma', text, /(?<![\d/.])\d+,\d+(?![\d/])/gu, ([number = '']) =>
      number.replace(',', ''),
    ),
    ...edit(
      'decimal comma',
      text,
      /(?<![\d/.])\d+,\d+(?![\d/])/gu,
      ([number = '']) => `0,${number.replace(',', '')}`,
    ),
    ...edit('sign', text, /%/g, () => '‰'),
    ...edit('sign', text, /‰/g, () => '%'),
    ...edit('rate', text, /\/100\.000/g, () => '/10.000'),
    ...edit('year', text, /(?<=(?:năm|[Gg]iai đoạn) )(?:19|20)\d\d(?![\d/])/gu, ([year = '']) =>
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
  const nextDay = (day: string | undefined) => pad((Number(day) % 27) + 1);
  const numeric = /(?<=ngày )(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/giu;
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
    ...edit('date respelled', text, numeric, ([, d, m, y]) => `${d} tháng ${(Number(m) % 12) + 1} năm ${y}`),
    ...edit('long date', text, LONG_DATE, ([, word, d, m, y]) => `${word} ${nextDay(d)} tháng ${m} năm ${y}`),
    ...edit('date respelled', text, LONG_DATE, ([, word, d, m, y]) => `${word} ${nextDay(d)}/${m}/${y}`),
    ...edit('day', text, /(?<=ngày )\d{1,2}(?= (?:hằng|hàng) )/gu, ([day]) => String((Number(day) % 27) + 1)),
  ];
}

function plantDocumentNumbers(text: string): Edit[] {
  return [
    ...edit('document serial', text, /(?<![\p{L}\d/.,-])\d+(?=\/(?:\d{4}\/)?\p{Lu})/gu, ([serial = '']) =>
      serial.replace(/\d$/, otherDigit),
    ),
    ...edit('document year', text, /(?<=\d\/)(?:19|20)\d\d(?=\/\p{Lu})/gu, ([year = '']) =>
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
  return [
    ...edit('comparator', text, wordsOf(COMPARATORS), (groups, index) => {
      const [word = ''] = groups;
      const isBounding = /^\s*(?:ngày|tháng|năm|hết|\d|còn|mức)/u.test(text.slice(index + word.length));
      return isBounding || word.startsWith('trở') ? swap(COMPARATORS)(groups, index) : undefined;
    }),
    ...edit('negation added', text, VERBS, ([verb]) => `không ${verb}`),
    ...edit('negation dropped', text, NEGATION, () => ''),
    ...edit('recurrence', text, wordsOf(RECURRENCES), swap(RECURRENCES)),
    ...edit('number word', text, COUNTED_WORD, swap(NUMBER_WORDS)),
    ...edit('part of period', text, /(?<!\p{L})(?:đầu|cuối)(?= (?:năm|tháng|quý))/gu, swap(PARTS)),
    ...edit('part of period', text, /(?<=[Qq]uý )(?:IV|I{1,3})(?!\p{L})/gu, ([roman]) =>
      roman === 'I' ? 'III' : 'I',
    ),
    ...edit('direction', text, /(?<!\p{L})(?:giảm|tăng)(?= (?:\d|tỷ|tỉ|ít|trên|dưới))/giu, swap(DIRECTIONS)),
  ];
}

function plantNames(text: string): Edit[] {
  const place: Replace = (_, index) => OTHER_PLACES[index % OTHER_PLACES.length];
  const agency: Replace = ([name = '']) => AGENCIES[name.toLowerCase()];
  return [
    ...edit('agency', text, wordsOf(AGENCIES), agency),
    ...edit('agency in small letters', text, wordsOf(AGENCIES), (groups, index) => {
      const isNamed = /(?:của|do|giao|về|cho) $/u.test(text.slice(0, index));
      return isNamed ? agency(groups, index)?.toLowerCase() : undefined;
    }),
    ...edit('place', text, PLACE, place),
    ...edit('place of one word', text, PLACE, () => 'Đồi'),
    ...edit('place in capitals', text, PLACE, (groups, index) => place(groups, index)?.toUpperCase()),
    ...edit('person', text, /(?<=Người ký: (?:\p{Lu}\p{Ll}+ )+)\p{Lu}\p{Ll}+(?=[,. ])/gu, () => 'Khoát'),
  ];
}

function plantCitations(text: string): Edit[] {
  return ['[9]', '[1, 4]', '［２］'].map((put) => ({
    kind: 'citation',
    text: `${text} ${put}`,
    around: put,
    put,
  }));
}
