import type { Comparator } from '../../knowledge/model/register.ts';
import { isTableRow } from './register-tables.ts';
import { findChange, measuresBehind } from './target-clauses.ts';
import { speaksOfMoney, type TargetContext } from './target-context.ts';
import { findLastDeed, tellsDeed } from './target-deeds.ts';
import { OPENS_MEASURED, trimIndicatorBefore } from './target-fields.ts';
import type { ClauseReading } from './target-reading.ts';
import { countsThings, type TargetValue } from './target-values.ts';
import { isCharged } from './task-actors.ts';

const STRONG_COUNT: readonly (Comparator | null)[] = ['ge', 'le'];
// "giảm số xã … xuống còn 04 xã", "số vụ … dưới 20 vụ": these bind a count when what is counted is named before.
const MEASURED_COUNT: readonly (Comparator | null)[] = [
  'reduce_to',
  'increase_to',
  'lt',
  'gt',
  'decrease_by',
  'increase_by',
];
const COUNTED = /(?<!\p{L})(?:số|số lượng|tổng số|thời gian)\s/iu;
const OBLIGING =
  /\s(?:được|phải|đều|tham gia|triển khai|thực hiện|tổ chức|hoàn thành|đạt|biết|ký|có|xây dựng|ban hành|bố trí|niêm yết|sử dụng|báo cáo|đăng ký|cam kết|không)(?!\p{L})/iu;

// "Trên 30% số vụ cháy có nguyên nhân do chập điện" states how it is.
const STATES = /\s(?:có nguyên nhân|do|là|xuất phát từ|thuộc về|chiếm)(?!\p{L})/iu;

// What is measured by a number without a unit.
const BARE_MEASURE = /chỉ số|hệ số|tỷ số|tuổi thọ|điểm|mật độ|(?:trên|\/)\s?1[\d.]*0\s\p{L}/iu;

// "Trồng mới 150 ha": a verb or two before the number. More is a sentence that happens to count.
const SHORT_LEFT_WORDS = 5;
// "Mỗi xã, phường tổ chức 02 …": who, and the verb.
const EACH_LEFT_WORDS = 8;

// "Số hộ tham gia bảo hiểm y tế tự nguyện 1.200 hộ": a measure's name may be long.
const MEASURED_LEFT_WORDS = 16;

function isShort(left: string): boolean {
  const words = trimIndicatorBefore(left);
  if (OPENS_MEASURED.test(words) && words.split(/\s+/u).length <= MEASURED_LEFT_WORDS) return true;
  return words.split(/\s+/u).length <= (/^mỗi\s/iu.test(words) ? EACH_LEFT_WORDS : SHORT_LEFT_WORDS);
}

// "giảm tối thiểu 50% số cuộc họp": the verb belongs to the value.
function opensWithChange(value: TargetValue, left: string): boolean {
  const isChange = value.comparator === 'decrease_by' || value.comparator === 'increase_by';
  return isChange && trimIndicatorBefore(left) === '';
}

const WHOLE = 100;
// Lengths and spans beside a deed say how long or how large, not how many.
const NO_DEED_UNIT = /^(?:ngày|phút|giờ|tháng|năm|lần đầu|chữ số|bên|chiều)(?!\p{L})/iu;

// "Thực hiện 5 nhiệm vụ trọng tâm" counts what a plan is made of.
const PARTS_OF_PLAN =
  /^(?:nhiệm vụ|giải pháp|khâu|tiêu chí|nội dung|chương trình|mục tiêu|chỉ tiêu|nguyên tắc|quan điểm|lĩnh vực|nhóm)(?!\p{L})/iu;

// "phấn đấu năm 2028 đón 850 lượt khách": short between the word of aiming and the number.
function bindsBareCount(context: TargetContext, left: string): boolean {
  if (context === 'goal') return isShort(left);
  const aimed = /^.*(?:phấn đấu|mục tiêu|chỉ tiêu)(?!\p{L})/isu.exec(left)?.[0];
  return context === 'aim' && aimed !== undefined && isShort(left.slice(aimed.length));
}

// "tổ chức 03 lớp tập huấn" among the tasks; "trong đó có 12 phiên lưu động" behind a target.
function bindsDeed(reading: ClauseReading, value: TargetValue, left: string): boolean {
  const { context, sections, item, inherited, clause, sentence } = reading;
  if (context !== 'open' && context !== 'aim' && context !== 'goal') return false;
  const isPart = /^\s*(?:trong đó|riêng)(?!\p{L})/iu.test(sentence.slice(clause.start));
  if (isPart && inherited !== undefined) return true;
  const isTask = isCharged(item, sections) || isTableRow(item);
  if (!isTask && (item.marker === null || sections.isProvision(item))) return false;
  // "12 phóng sự, 24 tin bài": the verb before holds for both.
  if (/^\s*(?:và\s*)?$/u.test(left) && inherited?.deed != null) return true;
  const isMeasured = value.kind === 'count' && (!countsThings(value) || /^lần\//u.test(value.unit ?? ''));
  return tellsDeed(left, isTask, isMeasured) || (isTask && findLastDeed(left.trim()) !== undefined);
}

// "12 tỷ đồng kinh phí": what a sum is for stands close behind it.
const AFTER_MONEY_CHARS = 12;
const BUDGET = /kinh phí|dự toán|(?<!\p{L})chi\s|(?<!thu )ngân sách|(?:nguồn|tổng) vốn/iu;

/** Whether a value obliges where it stands; `left` is the clause before it. A doubt means no. */
export function binds(reading: ClauseReading, value: TargetValue, left: string): boolean {
  const { context, sentence, clause, inherited } = reading;
  const after = sentence.slice(value.end, clause.end);
  if (value.kind === 'bare')
    return context === 'goal' && value.comparator !== null && BARE_MEASURE.test(left);
  if (value.kind === 'count' && value.comparator === null)
    return (
      !PARTS_OF_PLAN.test(value.unit ?? '') &&
      !NO_DEED_UNIT.test(value.unit ?? '') &&
      (bindsBareCount(context, left) || bindsDeed(reading, value, left))
    );
  if (value.kind === 'money' && BUDGET.test(left + after.slice(0, AFTER_MONEY_CHARS))) return false;
  if (context === 'goal') return true;
  // "cơ sở vi phạm từ 02 lần trở lên": which ones.
  if (value.unit === 'lần' && /(?:vi phạm|tái phạm|mắc|bị|chậm)\s*$/iu.test(left)) return false;
  if (context === 'provision' || (context !== 'aim' && value.kind === 'money')) return false;
  if (value.kind === 'count') {
    const isStrong =
      STRONG_COUNT.includes(value.comparator) ||
      (MEASURED_COUNT.includes(value.comparator) && COUNTED.test(left));
    return (context === 'aim' || isStrong) && !speaksOfMoney(left, after);
  }
  // "cắt giảm 30% thời gian, 30% chi phí" is no sum granted.
  const isCut =
    (value.comparator === 'decrease_by' || inherited?.comparator === 'decrease_by') &&
    /^\s(?:tổng\s)?(?:thời gian|chi phí)(?!\p{L})/iu.test(after);
  if (!isCut && speaksOfMoney(left, after)) return false;
  if (isCut && left.trim() === '' && measuresBehind(sentence, value, left)) return true;
  if (measuresBehind(sentence, value, left)) {
    return (
      context === 'aim' ||
      value.comparator === 'ge' ||
      (OBLIGING.test(after) && !STATES.test(after)) ||
      findChange(left) !== undefined ||
      opensWithChange(value, left) ||
      (value.value === WHOLE && bindsDeed(reading, value, left))
    );
  }
  return value.comparator !== null || findChange(left) !== undefined;
}
