import { findDocumentNumbers } from '../../knowledge/language/document-number.ts';
import { findDates } from '../../knowledge/language/vietnamese-date.ts';

/** Stands for every hidden character: neither letter nor digit, so that patterns see a gap. */
const HIDDEN = '§';

// Each pattern hides numbers that say when, where, which or how old, never how many. Order matters: later ones may rely on earlier ones.
const NAMING_WORDS = [
  'Điều',
  'Khoản',
  '(?<!(?:dứt|trọng|địa|thời|tâm) )Điểm(?= \\d)',
  'Mục',
  'Chương',
  'Phần',
  'Phụ lục',
  'Biểu(?: số)?',
  'Mẫu(?: số)?',
  'Bảng',
  'lớp',
  'khối(?: lớp)?',
  '(?<!(?:nâng|cung|trợ|phân|sơ|trung|cao) )cấp(?: độ)?(?! ?\\d{2,}\\s\\p{Ll})',
  'loại',
  'hạng',
  'nhóm',
  'vùng',
  'bậc',
  'mức độ',
  'đợt',
  'lần thứ',
  'thứ',
  'kỳ',
  'quý',
  'tháng',
  'tuần(?: thứ)?',
  'ngày',
  'đường',
  'tổ(?: dân phố)?',
  'khu(?: phố)?',
  'ấp',
  'thôn',
  '(?<!tổng )số',
  'quốc lộ',
  'tỉnh lộ',
  'km',
  'chỉ tiêu(?: số)?',
  'mục tiêu(?: số)?',
  'nhiệm vụ(?: số)?',
  'tiêu chí(?: số)?',
  'giai đoạn',
  'học kỳ',
  'cụm',
  'bước',
  'Covid',
  'thế kỷ',
  'khóa',
  'tổng đài',
].join('|');

const QUOTATION = /“[^”]{0,300}”|"[^"\n]{0,300}"/gu;
const WEB_ADDRESS = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:https?:\/\/|www\.)\S+/giu;
const NON_VALUES: readonly RegExp[] = [
  QUOTATION,
  WEB_ADDRESS,
  /(?:điện thoại|ĐT|Fax|hotline|đường dây nóng|số máy)[^\d\n;]{0,25}\d[\d\s.]{1,14}\d/giu,
  /(?<![\d.,])0\d{2,3}[. ]?\d{3}[. ]?\d{3,4}(?!\d)/gu,
  // ages
  /(?:(?:tuổi|từ|dưới|trên|đủ|đến|và)\s+){0,3}(?<![\d.,])\d{1,3}(?:,\d)?(?:\s?(?:-|đến|và)\s?(?:dưới\s)?\d{1,3})?\s(?:tháng\s)?tuổi/giu,
  /tuổi\s(?:từ\s)?\d{1,3}\s?(?:-|đến)\s?(?:dưới\s)?\d{1,3}/giu,
  // years and periods
  /(?<![\d.,/])(?:19|20)\d\d\s?(?:-|\/)\s?(?:19|20)\d\d(?![\d%‰])/gu,
  // a bare year, unless a comparator makes it a number
  /(?<![\d.,])(?<!(?:ít nhất|tối thiểu|trên|dưới|hơn|đạt|không quá|còn|thêm|khoảng)\s)(?:19[5-9]\d|20[0-6]\d)(?!\d|[.,]\d|\s?[%‰])/giu,
  /(?:năm(?: học)?|giai đoạn|nhiệm kỳ)\s(?:19|20)\d\d/giu,
  /\/(?:19|20)\d\d(?!\d)/gu,
  // definitions of a rate
  /\(\s?(?:p\s?\/\s?)?1[. ]?0+(?:[. ]0+)*\s?\)|(?<!\p{L})p\s?\/\s?1[. ]?000/giu,
  // times and durations; those that measure something ("Thời gian chờ … không quá 15 phút") are kept
  /(?<![\d.,])\d{1,2}\s?(?:h|giờ)\s?\d{0,2}(?:\s?phút)?(?!\p{L})|24\/(?:24|7)/giu,
  /(?<![\d.,])\d{1,3}(?:\s?(?:-|đến)\s?\d{1,3})?\s?(?:ngày(?: làm việc)?|phút|tháng|tuần|năm)(?!\p{L})(?!\s?\/)/giu,
];
const NAMED_NUMBER = new RegExp(
  String.raw`(?<!\p{L}|(?:mỗi|từng|nông|toàn) )(?:${NAMING_WORDS})[\s-]?(?!\d{1,3}(?:\.\d{3})+)\d{1,4}(?:\.\d{1,2})*(?![\d%‰.,/]*\d*\s?(?:[%‰]|phần trăm))(?!\s?/\s?1\d)(?!\d)`,
  'giu',
);
// "Tỷ suất … trên 100.000 trẻ em", "Số bác sĩ trên 10.000 dân đạt 12": by how many it is counted.
const RATE_DEFINITION =
  /(?:(?:tỷ suất|tỉ suất|tử suất|tỷ lệ|tỉ lệ|tỷ số|tỉ số)[^;%‰\d]*?(?<=\s|\()(trên\s\d{1,3}(?:[.\s]\d{3})+|\/\s?\d{1,3}(?:[.\s]\d{3})+)(?=\s?\p{L}|\s?\()|(?<!\p{L})(?:số|mật độ|bình quân)\s[^;,%‰\d]{1,60}?(?:(?<=\s)trên\s|\/\s?)(10{1,2}(?:[.\s]000)?|1[.\s]000|1(?:[.\s]000){2})(?=\s(?:dân|người|trẻ|lao động|phụ nữ|học sinh)(?!\p{L})[^;,\d]{0,30}(?:đạt|là|còn|dưới|trên|không|ít nhất|tối thiểu|lên|xuống|:)\s))/giu;

/**
 * The text with every number hidden that cannot be the value of a target: document numbers, dates, years, ages, times and
 * durations, telephone numbers, quotations, numbers that name ("lớp 5", "Điều 3") and the "per 1.000" that defines a rate.
 * Same length, so offsets agree.
 */
export function maskNonValues(text: string): string {
  let masked = text;
  // Neither can be without one of these; most sentences with a figure have none.
  if (/[/-]|\d\.\d|ngày|tháng/iu.test(text)) {
    for (const { start, end } of [...findDocumentNumbers(text), ...findDates(text)]) {
      masked = hide(masked, start, end);
    }
  }
  // Only quotations and addresses on the web hide anything else than numbers.
  if (!/\d/.test(text)) return /[“"@]|https?:|www\./iu.test(text) ? hideWords(masked) : masked;
  const measured = findMeasuredTimes(masked);
  for (const pattern of NON_VALUES) {
    masked = masked.replace(pattern, (part: string, ...at: unknown[]) => {
      const start = at.find((one) => typeof one === 'number') ?? 0;
      const isKept = measured.some((span) => span.start >= start && span.start < start + part.length);
      return isKept ? part : HIDDEN.repeat(part.length);
    });
  }
  masked = masked.replace(NAMED_NUMBER, (part) =>
    part.replace(/\d[\d.]*$/, (digits) => HIDDEN.repeat(digits.length)),
  );
  return masked.replace(RATE_DEFINITION, (part: string, ...groups: unknown[]) => {
    const definition = groups.find((group) => typeof group === 'string') ?? '';
    return part.slice(0, part.length - definition.length).concat(HIDDEN.repeat(definition.length));
  });
}

function hideWords(text: string): string {
  return [QUOTATION, WEB_ADDRESS].reduce(
    (masked, pattern) => masked.replace(pattern, (part) => HIDDEN.repeat(part.length)),
    text,
  );
}

// "Thời gian" and "thời lượng" name what is measured, "trong thời gian", "trong thời hạn" a term.
const MEASURED_TIME =
  /(?<!(?:trong|vào)\s)(?<!\p{L})(?:thời gian|thời lượng|tuổi thọ|số năm|số giờ|số ngày)(?!\s(?:hoàn thành|báo cáo|gửi|nộp|từ|đến|:))\s[^;.\d]{0,140}?(?:không quá|tối đa|tối thiểu|ít nhất|còn|dưới|trên|đạt|không vượt quá|bình quân|giảm|xuống|là)\s(?=\d{1,3}(?:,\d)?\s(?:phút|giờ|ngày|tháng|năm|tuổi)(?!\p{L}))/giu;

function findMeasuredTimes(text: string): { readonly start: number }[] {
  if (!/thời|tuổi|số (?:năm|giờ|ngày)/iu.test(text)) return [];
  return [...text.matchAll(MEASURED_TIME)].flatMap((match) => {
    const starts = [{ start: match.index + match[0].length }];
    for (let at = starts[0]; at !== undefined; ) {
      const more = OF_ANOTHER.exec(text.slice(at.start));
      at = more === null ? undefined : { start: at.start + more[0].length };
      if (at !== undefined) starts.push(at);
    }
    return starts;
  });
}

// "không quá 24 giờ đối với phường và không quá 48 giờ đối với xã": the same time, for others.
const OF_ANOTHER =
  /^\d{1,3}(?:,\d)?\s(?:phút|giờ|ngày|tháng|năm)\s(?:đối với|với|ở|tại|cho)\s[^;.\d]{1,60}?(?:,|\svà)\s(?:(?:không quá|tối đa|tối thiểu|ít nhất|dưới|trên)\s)?(?=\d{1,3}(?:,\d)?\s(?:phút|giờ|ngày|tháng|năm)(?!\p{L}))/iu;

function hide(text: string, start: number, end: number): string {
  return text.slice(0, start) + HIDDEN.repeat(end - start) + text.slice(end);
}
