import { findQuantities, parseNumberWord, type Quantity } from '../../knowledge/language/quantity.ts';
import type { Comparator } from '../../knowledge/model/register.ts';
import { boundBefore } from './target-comparators.ts';
import { DEED } from './target-deeds.ts';
import { maskNonValues } from './target-mask.ts';

/** A number that may be a target's value, with how it binds. Offsets in the text given. */
export interface TargetValue {
  readonly value: number;
  readonly valueHigh: number | null;
  readonly per: number | null;
  /** bare: a number without unit, of use only beside another ("70 lớp vào năm 2028 và 80 vào năm 2030"). */
  readonly kind: 'percent' | 'rate' | 'count' | 'money' | 'bare';
  /** "%", "‰", the counted noun, null for a rate. */
  readonly unit: string | null;
  /** Null when no word before or after the number says how it binds. */
  readonly comparator: Comparator | null;
  /** Where the comparator's words begin; `start` when there are none. */
  readonly lead: number;
  readonly start: number;
  /** After "%", the counted noun or "trở lên". */
  readonly end: number;
  /** "vượt" before it. */
  readonly isExcess: boolean;
  /** "từ 12%" before the value: what it was. */
  readonly from: string | null;
  /** "thôn" of "8/9 thôn": the whole that is counted against. */
  readonly outOf: number | null;
}

const LEAD_CHARS = 60;
const FRACTION = /^\/\d{1,3}(?=\s\p{L})/u;
const FROM =
  /(?<!\p{L})từ\s(?:mức\s)?(\d(?:[^,;]|,(?=\d)){0,40}?)(?<!trở)\s(?=(?:giảm\s|tăng\s)?(?:xuống|lên|còn)(?!\p{L}))/iu;

const MONEY =
  /^\s?(?:nghìn |ngàn |triệu |tỷ |tỉ )*(?:đồng(?!\s(?:hồ|phục|ruộng|cỏ|bào|chí|bằng|thời|bộ))|USD|VNĐ|VND)(?:\/[\p{L}]+(?: (?!(?:trở|vào|đến|tới|trong|so|và|hoặc|cho|từ|do|tại|ở|theo|đối|năm|tăng|giảm|đạt|để|với|bằng|là|của|được|trên|dưới)(?!\p{L}))[\p{Ll}]+)?)*|^\s?(?:triệu|tỷ|tỉ)(?=\s?(?:$|[,;.)(]|(?:và|vào|đến|so|năm|từ|trong|trở|do|cho)(?!\p{L})))/iu;
// Counted nouns of two syllables or more; any other is taken to be one syllable.
const LONG_NOUNS = [
  'hồ sơ|sáng kiến|thủ tục hành chính|tiết học|văn bản|xã, phường, thị trấn|xã, phường, đặc khu|xã, phường|trường học|trường mầm non|trường tiểu học|phòng học|lớp học|học sinh|sinh viên|giáo viên|học viên|trẻ em|công trình|mô hình|hoạt động|câu lạc bộ|đơn vị|cơ quan',
  'cơ sở|doanh nghiệp|hợp tác xã|tổ hợp tác|hộ gia đình|hộ nghèo|hộ dân|hộ|ngôi nhà|căn nhà|nhà văn hóa|lượt người|lượt phát|lượt hộ|lượt|sản phẩm|nhiệm vụ|thủ tục hành chính',
  'thủ tục|dịch vụ công|dịch vụ|hội nghị|hội thảo|chuyên đề|chuyên mục|tin bài|cán bộ|công chức|viên chức|cộng tác viên|tuyên truyền viên|bác sĩ|giường bệnh|lao động|việc làm',
  'đảng viên|đoàn viên|hội viên|người dân|tổ dân phố|khu dân cư|trang trại|văn bản|cuộc thi|cuộc kiểm tra|đợt kiểm tra|đợt|buổi|cuộc thanh tra|cuộc họp|cuộc|lớp tập huấn|lớp|mẫu|héc-ta|ha|ngày làm việc|ngày|chuyến|vị trí|ổ dịch|tuyến đường|tuyến|tin nhắn|bài viết|video|nhóm hộ|điểm tiềm ẩn|điểm lấn chiếm|điểm ngập|điểm sạt lở|điểm tập kết|điểm đen|điểm trường|điểm cầu|điểm thu gom|điểm sinh hoạt|điểm bán|điểm truy cập|điểm phát|điểm giao dịch|điểm dạy|điểm tư vấn|điểm mô hình|đồng hồ|tờ rơi|thùng rác|biển báo|mũ bảo hiểm|máy tính|tủ sách|đầu sách|phóng sự|nhà vệ sinh|cổng trường|thành viên|hòa giải viên|tình nguyện viên|vận động viên|báo cáo viên|chuyên gia|kỹ sư|công nhân|đại biểu|gian hàng|giấy khen|phiên giao dịch|phiên|điểm cầu|điểm phần trăm|điểm %|ngày công|mét khối|suất học bổng|suất quà|suất|đàn|con|công đoàn|chi hội|chi bộ|chi đoàn|tổ chức|thuê bao|khu du lịch|điểm du lịch|tổ công nghệ số|đội viên|thanh niên|phụ nữ|nông dân|hội thi|diễn đàn|lớp bồi dưỡng|đề tài|dự án|tổ hòa giải|nhà ở|điểm vui chơi|ca bệnh|vụ việc|vụ|du khách|lượt khách|triệu lượt khách|cây xanh|mét vuông|ki-lô-mét',
]
  .flatMap((nouns) => nouns.split('|'))
  // "lượt khách" before "lượt".
  .toSorted((a, b) => b.length - a.length)
  .join('|');
// "06 Tổ liên gia": a kind of body, which writers set with a capital.
const CAPITAL_NOUNS = '(?:Tổ|Đội|Câu lạc bộ|Nhà|Trạm|Điểm|Nhóm|Mô hình|Tủ|Hợp tác xã|Quỹ)';
const NOUN = new RegExp(
  String.raw`^\s((?:triệu |nghìn |ngàn )?(?:${LONG_NOUNS})(?!\p{L})|${CAPITAL_NOUNS}(?=\s\p{Ll})|\p{Ll}+(?: \p{Ll}+)?(?=\/)|\p{Ll}+(?:\p{Lu}\p{L}*)?\d?(?!\p{L}))(?:\/(?<per>1[.\d]*0(?![\d.]))(?: \p{Ll}+)?|(?:\/(?:học kỳ|năm học|ngày đêm|chi hội|chi bộ|chi đoàn|[\p{L}\d]+))*)`,
  'u',
);

/** Every number of the text that may be a value, in order; numbers that name, date or age are not among them. */
export function findTargetValues(text: string): TargetValue[] {
  const masked = maskNonValues(text);
  const from = findFrom(text, masked);
  const hidden = from === undefined ? masked : hide(masked, from);
  const found = joinRanges(hidden, [...findQuantities(hidden), ...findWordQuantities(hidden)]);
  return found
    .sort((a, b) => a.start - b.start)
    .map((quantity) => toValue(hidden, quantity, from))
    .filter((value) => value !== undefined);
}

function toValue(masked: string, quantity: Quantity, from: FromWords | undefined): TargetValue | undefined {
  const before = masked.slice(Math.max(0, quantity.start - LEAD_CHARS), quantity.start);
  const fraction = FRACTION.exec(masked.slice(quantity.end))?.[0] ?? '';
  const measured = measure(masked, quantity, quantity.end + fraction.length);
  if (measured === undefined) return undefined;
  const bound = boundBefore(before) ?? fromOnly(before, quantity, masked.slice(quantity.end));
  const after = /^\s?(?:trở lên|trở xuống)/iu.exec(masked.slice(measured.end))?.[0];
  const lead = bound === undefined ? leadOfRange(before, quantity.start) : quantity.start - bound.length;
  return {
    value: quantity.value,
    valueHigh: quantity.valueHigh,
    per: measured.per,
    kind: measured.kind,
    unit: measured.unit,
    comparator: toComparator(opensRange(before, quantity, bound) ? 'ge' : (bound?.comparator ?? null), after),
    lead,
    isExcess: /(?<!không )vượt\s$/iu.test(before),
    start: quantity.start,
    end: measured.end + (after?.length ?? 0),
    from: from !== undefined && isRightBehind(masked, from, quantity.start) ? from.words : null,
    outOf: fraction === '' || measured.kind === 'percent' ? null : Number(fraction.slice(1)),
  };
}

// "Có từ 03 sản phẩm", "từ 95% đảng viên trở lên": no fewer.
function fromOnly(
  before: string,
  { valueHigh, unit }: Quantity,
  behind: string,
): ReturnType<typeof boundBefore> {
  const isLeast = unit === null || /^(?:\s\p{L}+){1,4}\strở lên(?!\p{L})/u.test(behind);
  const words = valueHigh === null && isLeast ? /(?<!\p{L})từ\s$/iu.exec(before)?.[0] : undefined;
  return words === undefined ? undefined : { comparator: 'ge', length: words.length };
}

// "đạt từ 95%" and no upper end: no fewer either.
function opensRange(before: string, { valueHigh }: Quantity, bound: ReturnType<typeof boundBefore>): boolean {
  return bound?.comparator === 'eq' && valueHigh === null && /(?<!\p{L})đạt\stừ\s$/iu.test(before);
}

// "giảm từ 5% trở lên" is still a change.
function toComparator(before: Comparator | null, after: string | undefined): Comparator | null {
  if (after === undefined || before === 'decrease_by' || before === 'increase_by') return before;
  return after.includes('lên') ? 'ge' : 'le';
}

const FROM_REACH_CHARS = 40;

interface FromWords {
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

// The value something changes from is no value to reach.
function findFrom(text: string, masked: string): FromWords | undefined {
  const match = FROM.exec(masked);
  if (match?.[1] === undefined) return undefined;
  const start = match.index + match[0].indexOf(match[1]);
  const end = start + match[1].length;
  return { words: text.slice(start, end), start, end };
}

function hide(text: string, { start, end }: FromWords): string {
  return text.slice(0, start) + '§'.repeat(end - start) + text.slice(end);
}

function isRightBehind(text: string, from: FromWords, start: number): boolean {
  return (
    start >= from.end && start - from.end < FROM_REACH_CHARS && !/[,;]/u.test(text.slice(from.end, start))
  );
}

// "đạt từ 70% trở lên", "từ 5% đến 10%": the "từ" belongs to the value.
function leadOfRange(before: string, start: number): number {
  const match = /(?:đạt\s)?từ\s?$/iu.exec(before);
  return match === null ? start : start - match[0].length;
}

interface Measured {
  readonly kind: TargetValue['kind'];
  readonly unit: string | null;
  /** "34 giường/10.000 dân" */
  readonly per: number | null;
  readonly end: number;
}

function measure(text: string, quantity: Quantity, end: number): Measured | undefined {
  if (quantity.unit !== null) return { kind: 'percent', unit: quantity.unit, per: null, end };
  if (quantity.per !== null) {
    const kind = quantity.per < SMALLEST_RATE ? 'percent' : 'rate';
    return { kind, unit: null, per: quantity.per, end };
  }
  // "2/3 số xã": a share, written as a fraction.
  const shared = /^\d{1,2}$/u.exec(text.slice(quantity.end + 1, end))?.[0];
  if (shared !== undefined && /^\s(?:tổng\s)?số\s/u.test(text.slice(end)))
    return { kind: 'percent', unit: null, per: Number(shared), end };
  const after = text.slice(end, end + 60);
  const money = MONEY.exec(after)?.[0];
  if (money !== undefined) return { kind: 'money', unit: money.trim(), per: null, end: end + money.length };
  if (TERMINAL.test(after)) return { kind: 'bare', unit: null, per: null, end };
  const noun = NOUN.exec(after);
  if (noun?.[1] === undefined || NOT_COUNTED.test(noun[1])) return undefined;
  const per = noun.groups?.per;
  if (per === undefined) return { kind: 'count', unit: noun[0].trim(), per: null, end: end + noun[0].length };
  return { kind: 'count', unit: noun[1], per: Number(per.replaceAll('.', '')), end: end + noun[0].length };
}

// "một nửa" is 1 of 2; rates are told per hundred or more.
const SMALLEST_RATE = 100;

const UNITS_OF_MEASURE =
  /^(?:triệu |nghìn |ngàn )?(?:tấn|tạ|kg|g|ha|héc-ta|km|km2|m|m2|m3|mét|mét vuông|ki-lô-mét|lít|kwh|mw|db|dba|kw|kwp|mg|cm|mm|phút|giờ|ngày|ngày làm việc|tháng|tuổi|năm|điểm|điểm phần trăm|điểm %|con|bậc)(?:\/.*)?$/iu;

/** Whether a value counts what its noun names ("12 xã"); "12 ha", "34 giường/10.000 dân" measure what is named elsewhere. */
export function countsThings({ kind, per, unit }: TargetValue): boolean {
  return kind === 'count' && per === null && !UNITS_OF_MEASURE.test(unit ?? '');
}

// Words after a number that count nothing to be reached.
const NOT_COUNTED =
  /^(?:tuần|loại|nhóm|cấp|giai đoạn|mục|phần|điều|khoản|và|đến|hoặc|của|cho|với|là|trong|tại|ở|về|theo|từ|được|có|so|trên|dưới|đạt|chữ|bước|khâu|chương|phụ|nguyên|nội|tiêu|lĩnh|yếu|bên|số|tổng)$/u;

/** What follows a value that is not itself measured: a time, a place, a comparison, the end. */
export const TERMINAL =
  /^\s?(?:$|[,;.)(:/]|(?:vào|đến|năm|đối với|ở|tại|khu vực|so với|và|trong|trở|hằng|hàng|mỗi|theo|trên tổng|trên địa bàn|cho|giai đoạn|cuối|từ|trước|để|nhằm|như|chỉ tiêu|kế hoạch|dự toán|yêu cầu)(?!\p{L}))/iu;

const BOUND_WORD =
  /(?<=(?:ít nhất|tối thiểu|không quá|tối đa)\s(?:có\s)?)(một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)(?=\s(?!(?:ngày|tháng|giờ|phút|tuần|năm|nửa|phần|trong|số|vài)(?!\p{L}))\p{Ll})/giu;

// "ít nhất một hoạt động": number words count only behind a comparator, as "năm" and "một" have other uses.
function findWordQuantities(text: string): Quantity[] {
  const bound = /ít nhất|tối thiểu|không quá|tối đa/iu.test(text) ? text.matchAll(BOUND_WORD) : [];
  const done = COUNTED_WORD.test(text) ? text.matchAll(DEED_WORD) : [];
  const counted = [...bound, ...done].flatMap((match) =>
    wordQuantity(match, parseNumberWord(match[0]), null),
  );
  if (!/nửa/iu.test(text)) return counted;
  return [...counted, ...[...text.matchAll(HALF)].flatMap((match) => wordQuantity(match, 1, 2))];
}

// "Mở ba lớp xóa mù chữ": behind the verb that says what is done so many times, and before a counted noun.
const DEED_WORD = new RegExp(
  String.raw`(?<=(?<!\p{L})(?:${DEED})(?:\s(?:thêm|mới|bổ sung|được|đủ))?\s)(?:hai|ba|bốn|sáu|bảy|tám|chín|mười)(?=\s(?:${LONG_NOUNS})(?!\p{L}))`,
  'giu',
);
// Without what stands before, which takes long to look for at every letter.
const COUNTED_WORD = new RegExp(
  String.raw`(?:hai|ba|bốn|sáu|bảy|tám|chín|mười)\s(?:${LONG_NOUNS})(?!\p{L})`,
  'iu',
);
const HALF = /(?<!\p{L})(?:một\s)?nửa(?=\s(?:tổng\s)?số\s\p{L})/giu;

function wordQuantity(match: RegExpExecArray, value: number | null, per: number | null): Quantity[] {
  if (value === null) return [];
  const end = match.index + match[0].length;
  return [{ value, valueHigh: null, unit: null, per, text: match[0], start: match.index, end }];
}

// "5% đến 10%", "5% - 10%" are read as two quantities: one range.
function joinRanges(text: string, quantities: readonly Quantity[]): Quantity[] {
  const joined: Quantity[] = [];
  for (const quantity of quantities) {
    const last = joined.at(-1);
    const isRange =
      last !== undefined &&
      last.valueHigh === null &&
      (last.unit ?? quantity.unit) === quantity.unit &&
      last.per === null &&
      quantity.per === null &&
      quantity.value > last.value &&
      (quantity.unit !== null || /từ\s$/iu.test(text.slice(0, last.start))) &&
      /^\s?(?:-|đến|tới)\s?$/u.test(text.slice(last.end, quantity.start));
    if (!isRange) joined.push(quantity);
    else {
      const whole = { valueHigh: quantity.value, unit: quantity.unit, end: quantity.end };
      joined[joined.length - 1] = { ...last, ...whole, text: text.slice(last.start, quantity.end) };
    }
  }
  return joined;
}
