import { MEASURE } from './target-clauses.ts';
import { stripOpening, trimIndicatorEnd } from './target-openings.ts';
import { findPeriods } from './target-periods.ts';

const MEASURE_HEAD = new RegExp(
  String.raw`^(?:.*?[:,]\s|.*?\s)?(?:giảm|tăng|nâng(?! cấp| cao)|đưa|duy trì|giữ vững|khống chế|bảo đảm|đảm bảo|phấn đấu|toàn \p{Ll}+ có)\s(?=${MEASURE.source})`,
  'iu',
);

// Who aims stands before; what is aimed at behind.
const AIMED = /^.*(?:phấn đấu|đặt mục tiêu|đề ra mục tiêu)(?!\p{L})/isu;
/** Whether a text opens with what is measured by a value to its right. */
export const OPENS_MEASURED = new RegExp(`^${MEASURE.source}`, 'iu');

/** The words left of a value without what opens the clause ("Phấn đấu", "Chỉ tiêu 2:", "giảm", "đến năm 2030,") or closes it. */
export function trimIndicatorBefore(left: string): string {
  const aimed = stripOpening(left.replace(AIMED, ''), true);
  if (AIMED.test(left) && trimIndicatorEnd(aimed) !== '') return trimIndicatorEnd(aimed);
  // "Tốc độ tăng giá trị …" opens with what is measured: "tăng" is part of it.
  const opensMeasured = OPENS_MEASURED.test(stripOpening(left, false));
  const head = opensMeasured ? '' : (MEASURE_HEAD.exec(left)?.[0] ?? '');
  return trimIndicatorEnd(stripOpening(left.slice(head.length), true));
}

// "…, hoàn thành trong quý II", "…, báo cáo Sở A": what is done next is no part of what is measured.
const NEXT_STEP =
  /,\s(?:(?:và|bảo đảm|đảm bảo)\s)*(?:hoàn thành|báo cáo|gửi|trình|chậm nhất|muộn nhất|trước ngày|định kỳ|không để|góp phần|nhằm|đồng thời|phấn đấu|từng bước)(?!\p{L}).*$/isu;

/** The words right of a value, up to the time, comparison or end mark that closes them. */
export function trimIndicatorAfter(right: string): string {
  return trimIndicatorEnd(right.trim().replace(NEXT_STEP, ''));
}

/** Where what becomes of those counted begins: "… được", "… đạt", "… có đủ". */
export const PREDICATE =
  /\s(?:(?:đã\s|đều\s|phải\s)*(?:được|phải|đều|cho biết|tham gia|thực hiện|triển khai|(?<!có )tổ chức|hoàn thành|đạt|biết|ký|sử dụng|kích hoạt|tiếp cận|xây dựng|bố trí|ban hành|chấp hành|nắm|hoàn thiện|lắp đặt|đăng ký|đi học|vào học|trở thành|không|niêm yết|công khai|báo cáo|cam kết|cập nhật|có đủ|hài lòng|sinh hoạt|ít nhất|tối thiểu|là|khi|trong diện)(?!\p{L})|trên\s\d)/iu;
const WEAK_PREDICATE = /\s(?:bị\s)?(?:suy|thừa|mắc|tử(?= vong)|thoát|giảm|tăng|béo)(?!\p{L})/iu;
// Nouns that open the group counted in a rate: persons, households, bodies, places.
const COUNTED =
  /(?<!\p{L})(?:trẻ em|trẻ sơ sinh|trẻ|học sinh|sinh viên|học viên|người|phụ nữ|nam giới|nữ|thanh niên|(?<!tai nạn )lao động|cán bộ|công chức|viên chức|giáo viên|đảng viên|đoàn viên|hội viên|(?<!(?:ủng|bảo|giám|cứu|biện) )hộ|gia đình|dân số|dân cư|(?<!(?:chợ|trợ|an sinh|kinh tế|mạng) )xã(?! hội)|phường|thị trấn|thôn|(?<!(?:cơ|văn|biên|phiên|kịch|thanh) )bản|ấp|khu dân cư|tổ dân phố|huyện|trường|cơ sở|cơ quan|đơn vị|tổ chức|doanh nghiệp|hợp tác xã|hồ sơ|thủ tục hành chính|bệnh nhân|bà mẹ)(?!\p{L})/iu;

/**
 * Who is counted: the noun group at the head of a value's right side, or the counted noun inside a rate's name, up to the
 * verb that says what becomes of them. Null when no group can be told.
 */
export function findPopulation(indicator: string, isAfterValue: boolean): string | null {
  const named = (indicator.split(/:\s/u)[0] ?? '').replace(/^(?:tỷ lệ|tỉ lệ|số|các)\s(?=\p{L})/iu, '');
  const counted = COUNTED.exec(named);
  const isMeasured = !isAfterValue || OPENS_MEASURED.test(indicator);
  if (isMeasured && counted === null) return null;
  const group = isMeasured ? named.slice(counted?.index ?? 0) : named;
  const end = PREDICATE.exec(group) ?? WEAK_PREDICATE.exec(group);
  const population = trimIndicatorEnd(group.slice(0, end?.index ?? group.length).replace(/\s?\(.*$/u, ''));
  return population === '' || population.length > MAX_POPULATION_CHARS ? null : population;
}
// A longer "group" is a sentence misread.
const MAX_POPULATION_CHARS = 160;

const FIELD_END = String.raw`(?=\s(?:đạt|được|phải|xuống|còn|lên|dưới|trên \d|không quá|ít nhất|tối thiểu|vào năm|đến năm|năm \d|và \p{L}*\s?\d|giảm|tăng)|\s\d|[,;()]|\s?\.\/|\.\s|\.?$)`;
const DENOMINATOR = new RegExp(
  String.raw`(?<!\p{L})(?:so với tổng|trên tổng|trong tổng|\/\s?tổng)\s?[^,;()]*?${FIELD_END}`,
  'iu',
);
const BASELINE =
  /(?<!\p{L})so\s(?:với\s)?(?!tổng)(?:cùng kỳ|năm|giai đoạn|các năm|trung bình|bình quân|mức|thời điểm|kỳ|đầu|cuối|tháng|quý|nhiệm kỳ|trước|kế hoạch|dự toán|thực hiện|kết quả|ước)[^,;()]*?(?=\s(?:đạt|xuống|dưới|không quá)\s|\svà(?=\s(?:\p{L}+\s){0,3}\d)|[,;()]|\s?\.\/|\.\s|\.*$)/iu;
const CONDITION =
  /(?<!\p{L})(?:(?<!từ |sau )khi (?!được |sinh(?!\p{L}))[^,;()]*?|trong diện [^,;()]*?|thuộc diện [^,;()]*?|nếu [^,;()]*?|(?:có nhu cầu|đủ điều kiện|có yêu cầu|có đủ điều kiện)(?: [^,;()]*?)?)(?=\s(?:được|đều|phải|tham gia|đạt|đã)(?!\p{L})|[,;()]|\s?\.\/|\.\s|\.?$)/iu;
const SCOPE =
  /^[\s,]*\(?((?:đối với|ở|tại|khu vực|cho khu vực|trong khu vực)\s[^,;()]*?)(?=\s(?:được|phải|đều|và|vào năm|đến năm|năm \d|trở|so với)(?!\p{L})|[,;()]|\s?\.\/|\.\s|\.*$)/iu;

/** "so với tổng …", "trên tổng số …"; null when the clause has none. */
export function findDenominator(clause: string): string | null {
  return DENOMINATOR.exec(clause)?.[0].trim() ?? null;
}

const WHOLE =
  /^\s((?:kế hoạch|dự toán|tổng(?!\s(?:kết|hợp))|nhu cầu|công suất|định mức)(?!\p{L})[^,;()]*?)(?=\s(?:vào|đến|trong|năm \d|hằng năm|và|đối với|so với|trước|được giao)(?!\p{L})|[,;()]|\s?\.\/|\.\s|\.?$)/iu;

/** "kế hoạch vốn" of "96% kế hoạch vốn", "tổng đàn" of "5‰ tổng đàn": what a share is taken of; null when not said. */
export function findWhole(behind: string, value: { readonly kind: string }): string | null {
  return value.kind === 'percent' ? (WHOLE.exec(behind)?.[1]?.trim() ?? null) : null;
}

/** "so với cùng kỳ năm 2019"; null when the clause compares with nothing. */
export function findBaseline(clause: string): string | null {
  return /so\s/i.test(clause) ? (BASELINE.exec(clause)?.[0].trim() ?? null) : null;
}

/** "khi phát hiện", "trong diện quản lý"; null when unconditional. */
export function findCondition(clause: string): string | null {
  return CONDITION.exec(clause)?.[0].trim() ?? null;
}

// "…, bò", "…, lợn đực giống": more of the same kind, to the end of what stands behind the value.
const MORE_OF_IT =
  /^(?:,\s(?!(?:trong đó|vào|đến|năm|phấn đấu|giảm|tăng|đạt|không|bảo đảm|đảm bảo|góp phần|đồng thời|nhất là|đặc biệt|bằng|với)(?!\p{L}))\p{L}[\p{L}\s]{0,28}){1,4}(?=\s*$)/u;

/** "đối với nông thôn", "khu vực nội thành" right behind the value, a list of such things whole; null when none. */
export function findScope(afterValue: string): string | null {
  const match = SCOPE.exec(afterValue);
  const scope = match?.[1]?.trim();
  if (match === null || scope === undefined || findPeriods(scope).length > 0) return null;
  const rest = afterValue.slice(match[0].length).replace(/[\s.;/]+$/u, '');
  const whole = scope + (MORE_OF_IT.exec(rest)?.[0] ?? '');
  return OF_ALL.test(whole) ? null : whole;
}

/** "ở mỗi cơ quan, địa phương": of all who are addressed, which narrows nothing. */
const OF_ALL =
  /^(?:ở|tại|đối với) (?:tất cả |toàn bộ )?(?:mỗi|từng|các|mọi) (?:cơ quan|đơn vị|địa phương)(?:(?:, | và )(?:cơ quan|đơn vị|địa phương))*$/iu;
