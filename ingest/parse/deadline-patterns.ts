/** What a way of naming a time means: within a length of time · a window from one day to another · within a named span · the end of a span · a named event · a weekday, a clock, a date. */
export type TimeKind =
  | 'within'
  | 'window'
  | 'span'
  | 'spanEnd'
  | 'until'
  | 'event'
  | 'before'
  | 'again'
  | 'by'
  | 'on'
  | 'every';

const DATE = String.raw`(?:ngày\s)?\d{1,2}(?:\s?[/.-]\s?\d{1,2}(?:\s?[/.-]\s?(?:19|20)\d\d)?|\stháng\s\d{1,2}(?:\snăm\s(?:19|20)\d\d|\/(?:19|20)\d\d)?)(?!\d|\s?\/\s?\d)`;
const DAY = String.raw`(?:ngày\s(?:làm việc\s)?(?:thứ\s)?\d{1,2}|ngày (?:làm việc )?cuối(?: cùng)?)(?!\s?[/.-]\d|\stháng\s\d)(?:(?:,|\svà|\shoặc)\s(?:ngày\s)?\d{1,2}(?![\d/.-]|\s?tháng\s\d))*`;
const NAMED_YEAR = String.raw`(?:\s?\/\s?(?:19|20)\d\d|\snăm\s(?:19|20)\d\d)`;
const MONTH = String.raw`tháng\s(?:0?[1-9]|1[0-2])${NAMED_YEAR}?(?!\s?[/\d])`;
const QUARTER = String.raw`quý\s(?:IV|I{1,3}|[1-4])${NAMED_YEAR}?(?!\p{L})`;
const HALF = String.raw`(?:0?6|sáu|0?9|chín) tháng (?:đầu|cuối) năm(?:\s(?:19|20)\d\d)?`;
const YEAR = String.raw`năm\s(?:19|20)\d\d`;
const WEEKDAY = String.raw`(?:thứ\s(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)`;
// "chiều thứ Ba và chiều thứ Sáu"
const WEEKDAYS = String.raw`(?:(?:sáng|chiều|cuối|đầu giờ)\s)?${WEEKDAY}(?:(?:,|\svà|,\svà)\s(?:(?:sáng|chiều)\s)?${WEEKDAY})*`;
const CLOCK = String.raw`(?:\d{1,2}\s?(?:h|giờ|:)\s?\d{0,2}(?:\sphút)?,?\s)?(?:(?:sáng|chiều|tối|trưa|đêm)\s)?`;
// "từ ngày 01/6 đến ngày 30/6/2027", "từ 01 đến 30 tháng 6": the first may leave its month or year to the second.
const WINDOW = String.raw`từ\s${CLOCK}(?:ngày\s)?\d{1,2}(?:\s?[/.-]\s?\d{1,2}(?:\s?[/.-]\s?(?:19|20)\d\d)?|\stháng\s\d{1,2}(?:\snăm\s(?:19|20)\d\d|\/(?:19|20)\d\d)?)?\s?(?:(?:đến(?:\shết)?|tới|-|–)\s?${CLOCK}${DATE}|đến\shết\s(?:${MONTH}|${QUARTER}|${YEAR}))`;
// "ngày 11-12/9/2027"
const TWO_DAYS = String.raw`ngày\s\d{1,2}\s?[-–]\s?\d{1,2}\s?\/\s?\d{1,2}(?:\s?\/\s?(?:19|20)\d\d)?(?!\d|\s?\/\s?\d)`;
const LATEST = String.raw`(?:chậm nhất|muộn nhất|trễ nhất|không (?:muộn|chậm|trễ) hơn)(?:\s(?:là|vào|đến|trước|hết|trong|cũng))*`;
const NUMBER = String.raw`(?:\d{1,3}|một|hai|ba|bốn|năm|sáu|bảy|mười|mười lăm)`;
const LENGTH = String.raw`${NUMBER}(?:\s?\(\p{L}[^()]{0,20}\))?\s(?:ngày(?: làm việc)?|giờ(?!\s(?:ngày|\d))|tháng|tuần|phút)(?!\p{L})`;
const SINCE = String.raw`,?\s(?:(?:kể|tính)\s(?:từ|sau)|sau khi|từ (?:khi|ngày)|trước khi|trước ngày|sau)\s[^;()]*?(?=,\s(?:\p{Lu}|các|cơ quan|đơn vị|ủy ban)|\s(?:để|và|thì|theo|phải)\s|[;()]|\s?\.\/|\.\s|\.?$)`;
// "trước ngày 20 của tháng cuối quý": a day of a month that comes again.
const OF_PERIOD = String.raw`\s(?:của\s)?(?:tháng|quý|năm|kỳ)(?:\s(?:cuối cùng|cuối|đầu tiên|đầu|tiếp theo|sau|liền kề|kế tiếp|của|quý|tháng|năm|với\s(?:tháng|quý|kỳ|năm)(?:\sbáo cáo)?|kỳ(?:\sbáo cáo)?|đang(?:\sthực hiện)?(?:\sbáo cáo)?|hằng|hàng|mỗi))*`;
const NEXT = String.raw`\s(?:của\s)?(?:năm|tháng)\s(?:sau|kế tiếp|tiếp theo|liền kề|kế sau)(?:\s(?:liền kề|kế tiếp|sau))?`;
const HOUR = String.raw`\d{1,2}\s?(?:h|giờ|:)\s?\d{0,2}(?:\sphút)?`;
// "Thời gian dự kiến: từ …", "Thời gian, địa điểm: …"
const EVENT_LABEL = String.raw`thời gian(?:(?:,|\svà)\s(?:và\s)?địa điểm)?(?:\s(?:dự kiến|tổ chức|thực hiện|diễn ra|khai mạc|bế mạc|bắt đầu|tiến hành|triển khai))*\s?:\s?(?:(?:dự kiến|bắt đầu|khoảng|vào)[:,]?\s)*`;
const LABEL = '(?:thời gian|thời hạn|hoàn thành|thực hiện|tổ chức|tiến độ|kết thúc)';

/** "hằng năm", "mỗi quý". */
export const EVERY = String.raw`(?:hằng|hàng|mỗi)\s(?:năm(?: học)?|quý|tháng|tuần|ngày|học kỳ)`;

/** One way of naming a time. */
export interface TimePattern {
  readonly kind: TimeKind;
  /** In lower case; a text with none of these cannot match, which spares most of the work. */
  readonly needs: readonly string[];
  readonly pattern: string;
}

/** Ways of naming a time by which something is due, in order of trust: where two meet on the same words the earlier wins. */
export const TIME_PATTERNS: readonly TimePattern[] = [
  { kind: 'window', needs: ['từ'], pattern: WINDOW },
  { kind: 'window', needs: ['-', '–'], pattern: TWO_DAYS },
  {
    kind: 'within',
    needs: ['ngày đầu', 'ngày làm việc đầu'],
    pattern: String.raw`(?:${LATEST}|không quá|trong(?:\svòng)?)\s${NUMBER}\sngày(?:\slàm việc)?\sđầu(?:\stiên)?${OF_PERIOD}`,
  },
  {
    kind: 'within',
    needs: ['nhất', 'hơn', 'không quá', 'tối đa', 'trong', 'sau'],
    pattern: String.raw`(?:${LATEST}(?:\ssau)?|không quá|tối đa|trong (?:vòng|thời hạn|thời gian)(?:\s(?:không quá|tối đa|chậm nhất))?|trong|sau)\s${LENGTH}(?:${SINCE})`,
  },
  {
    kind: 'within',
    needs: ['nhất', 'hơn', 'vòng', 'thời hạn'],
    pattern: String.raw`(?:${LATEST}(?:\ssau)?|trong vòng|trong thời hạn|thời hạn(?:\slà)?)(?:\s(?:không quá|tối đa))?\s${LENGTH}`,
  },
  {
    kind: 'within',
    needs: ['sau khi', 'kể từ', 'tính từ'],
    pattern: String.raw`${LENGTH}\s(?:sau khi|kể từ|tính từ)\s[^;()]*?(?=[,;()]|\s(?:để|và)\s|\s?\.\/|\.\s|\.?$)`,
  },
  {
    kind: 'within',
    needs: ['sau khi'],
    pattern: String.raw`sau khi\s[^,;.\d]{3,60}\s${LENGTH}`,
  },
  {
    kind: 'before',
    needs: ['trước'],
    pattern: String.raw`(?:${LATEST}\s)?trước\s(?:ít nhất\s|tối thiểu\s)?${LENGTH}\s(?:so với|trước|tính đến|khi)\s[^,;()]*?(?=[,;()]|\s(?:để|và)\s|\s?\.\/|\.\s|\.?$)`,
  },
  {
    kind: 'before',
    needs: ['trước'],
    pattern: String.raw`trước\s${CLOCK}(?:${WEEKDAY}|ngày)\s(?:hằng|hàng|mỗi)\s(?:tuần|ngày)|trước\s\d{1,2}\s?(?:h|giờ)\s?\d{0,2}\s(?:(?:sáng|chiều)\s)?(?:ngày\s)?${WEEKDAY}|trước\s\d{1,2}\s?(?:h|giờ)\s?\d{0,2}(?:\s(?:sáng|chiều))?\s${EVERY}|${EVERY}\strước\s\d{1,2}\s?(?:h|giờ)(?:\s?\d{1,2})?(?:\sphút)?(?!\p{L})`,
  },
  {
    kind: 'before',
    needs: ['trước'],
    pattern: String.raw`trước\s${CLOCK}${DATE}(?:(?:,|\svà)\s(?:trước\s)?${DATE})*(?:\s${EVERY}|${NEXT})?`,
  },
  {
    kind: 'before',
    needs: ['trước'],
    pattern: String.raw`trước\s${CLOCK}${DAY}(?:${OF_PERIOD}|\s(?:của\s)?${EVERY})*`,
  },
  { kind: 'before', needs: ['trước'], pattern: String.raw`trước\s(?:${MONTH}|${QUARTER})(?:\s${EVERY})?` },
  {
    kind: 'event',
    needs: ['trước'],
    pattern: String.raw`trước\s(?:dịp\s|thềm\s|ngày\s|khi\s(?:bước vào|vào|kết thúc|diễn ra)\s)*(?:tết|mùa|vụ|lễ|kỳ họp|kỳ thi|kỳ nghỉ|đại hội|ngày hội|khai giảng|tựu trường|bầu cử|năm học|học kỳ)(?!\p{L})[^,;()\n]{0,80}?(?=\s(?:để|và|thì|phải|theo)\s|[,;()\n]|\s?\.\/|\.\s|\.?$)`,
  },
  {
    kind: 'again',
    needs: [')'],
    pattern: String.raw`(?<=(?:trước|nhất)\s[^;.]{0,60}\)\s?(?:,|và|,\svà)\s)ngày\s${DATE}`,
  },
  {
    kind: 'by',
    needs: ['nhất', 'hơn'],
    pattern: String.raw`${LATEST}\s${CLOCK}(?:${DATE}(?:(?:,|\svà)\s${DATE})*|${DAY})(?:${OF_PERIOD}|${NEXT}|\s(?:của\s)?${EVERY})?`,
  },
  {
    kind: 'by',
    needs: ['nhất', 'hơn'],
    pattern: String.raw`${LATEST}\s(?:hết\s|cuối\s)?(?:${MONTH}|${QUARTER}|${YEAR})`,
  },
  {
    kind: 'by',
    needs: ['nhất', 'hơn'],
    pattern: String.raw`${LATEST}\s${CLOCK}(?:ngày\s)?${WEEKDAY}\s(?:hằng|hàng|mỗi)\stuần`,
  },
  {
    kind: 'by',
    needs: ['hết'],
    pattern: String.raw`(?<!từ [^;.]{0,40})(?:đến|tới)\shết\s(?:${DATE}|${MONTH}|${QUARTER})(?:\s${EVERY})?`,
  },
  {
    kind: 'spanEnd',
    needs: ['hết'],
    pattern: String.raw`hết\s(?:${MONTH}|${QUARTER}|${YEAR})(?:\s${EVERY})?`,
  },
  {
    kind: 'until',
    needs: ['đến', 'tới'],
    pattern: String.raw`(?<!(?:từ|tính) [^;.]{0,60})(?:đến|tới)\s(?:trước\s)?${CLOCK}ngày\s${DATE}`,
  },
  {
    kind: 'by',
    needs: ['hạn', 'thời gian'],
    pattern: String.raw`(?:thời hạn|hạn (?:cuối|chót|nộp|gửi))(?:\s(?!từ|đến|trong)\p{L}+){0,6}\s?:\s?(?:là\s|vào\s)?${CLOCK}${DATE}|(?:hạn (?:cuối|chót)|thời hạn(?:\s(?:gửi|nộp|hoàn thành|báo cáo|thực hiện))*|thời gian\s(?:gửi|nộp|hoàn thành|báo cáo)(?:\s\p{L}+){0,2})(?:\s(?:là|vào))?\s?:?\s${CLOCK}${DATE}`,
  },
  {
    kind: 'spanEnd',
    needs: ['cuối'],
    pattern: String.raw`(?:vào\s)?cuối\s(?:${MONTH}|${QUARTER}|${YEAR})(?:\s${EVERY})?|(?:vào|trước|đến|xong|trong)\scuối năm(?!\s(?:19|20|học))`,
  },
  {
    kind: 'span',
    needs: ['trong', 'vào'],
    pattern: String.raw`(?:ngay\s)?(?:trong|vào)\s(?:${MONTH}|${QUARTER}|${HALF})(?:(?:,|\svà)\s(?:trong\s)?(?:${MONTH}|${QUARTER}))*(?:\s${EVERY})?`,
  },
  { kind: 'span', needs: [':'], pattern: String.raw`(?<=${LABEL}\s?:\s?)(?:${MONTH}|${QUARTER})` },
  { kind: 'span', needs: ['trong'], pattern: String.raw`trong\s${YEAR}` },
  {
    kind: 'on',
    needs: ['ngày'],
    pattern: String.raw`ngày\s(?<=(?:tổ chức|khai giảng|khai mạc|bế mạc|phát động|ra quân|diễn ra|ra mắt|lễ|hội nghị|hội thi|đại hội)(?:\s[^\s,;.:()]+){0,14}?\sngày\s)\d{1,2}\s?\/\s?\d{1,2}\s?\/\s?(?:19|20)\d\d`,
  },
  {
    kind: 'on',
    needs: ['thời gian'],
    pattern: String.raw`(?<=${EVENT_LABEL})(?:từ\s)?(?:${HOUR}\s?(?:đến|-|–)\s?)?${CLOCK}(?:${WEEKDAY},?\s)?ngày\s${DATE}(?:(?:,|\svà)\s${DATE})*`,
  },
  {
    kind: 'span',
    needs: ['từ'],
    pattern: String.raw`từ\s(?:${MONTH}|${QUARTER})\s(?:đến|tới)(?:\shết)?\s(?:${MONTH}|${QUARTER})`,
  },
  {
    kind: 'on',
    needs: ['vào'],
    pattern: String.raw`vào\s${CLOCK}(?:ngày\s)?${WEEKDAYS}\s(?:hằng|hàng|mỗi)\stuần`,
  },
  {
    kind: 'on',
    needs: ['tuần'],
    pattern: String.raw`(?:định kỳ\s)?(?:vào\s)?${WEEKDAYS}\s(?:hằng|hàng|mỗi)\stuần`,
  },
  {
    kind: 'on',
    needs: ['vào'],
    pattern: String.raw`vào\s${CLOCK}(?:${DATE}|${DAY})(?:${OF_PERIOD}|\s(?:của\s)?${EVERY})?`,
  },
  {
    kind: 'on',
    needs: ['hằng', 'hàng', 'mỗi'],
    pattern: String.raw`(?<!(?:trước|từ|đến|hết)\s)${DAY}\s(?:của\s)?${EVERY}`,
  },
  {
    kind: 'on',
    needs: ['tháng cuối', 'tháng đầu', 'cuối quý', 'cuối tháng', 'đầu quý'],
    pattern: String.raw`(?<!(?:trước|từ|đến|hết|nhất)\s)${DAY}\s(?:của\s)?(?:tháng\s(?:cuối|đầu)(?:\s(?:quý|kỳ|năm))?|quý|tháng sau|tháng tiếp theo)(?:\s${EVERY})?`,
  },
  {
    kind: 'every',
    needs: ['định kỳ'],
    pattern: String.raw`định kỳ\s(?:\d{1,2}\stháng(?:(?:,|\svà|\/)\s?(?:\d{1,2}\stháng|(?:hằng |hàng )?năm|một năm))*(?:\s(?:một|1)\slần)?|${EVERY}(?:(?:,|\svà)\s(?:${EVERY}|\d{1,2} tháng|năm))*|(?:tuần|tháng|quý|năm)(?:,\s(?:tháng|quý|năm|6 tháng))*)`,
  },
  {
    kind: 'every',
    needs: ['hằng', 'hàng', 'mỗi'],
    pattern: String.raw`(?<!trước [^;.]{0,60})${EVERY}(?:(?:,|\svà)\s${EVERY})*`,
  },
]; // prettier-ignore
