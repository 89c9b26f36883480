import type { Comparator } from '../../knowledge/model/register.ts';
import { findChange, measuresBehind } from './target-clauses.ts';
import { speaksOfMoney, type TargetContext } from './target-context.ts';
import { trimIndicatorBefore } from './target-fields.ts';
import type { ClauseReading } from './target-reading.ts';
import type { TargetValue } from './target-values.ts';

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

function isShort(left: string): boolean {
  const words = trimIndicatorBefore(left);
  return words.split(/\s+/u).length <= (/^mỗi\s/iu.test(words) ? EACH_LEFT_WORDS : SHORT_LEFT_WORDS);
}

// "giảm tối thiểu 50% số cuộc họp": the verb belongs to the value.
function opensWithChange(value: TargetValue, left: string): boolean {
  const isChange = value.comparator === 'decrease_by' || value.comparator === 'increase_by';
  return isChange && trimIndicatorBefore(left) === '';
}

// "Thực hiện 5 nhiệm vụ trọng tâm" counts what a plan is made of.
const PARTS_OF_PLAN =
  /^(?:nhiệm vụ|giải pháp|khâu|tiêu chí|nội dung|chương trình|mục tiêu|chỉ tiêu|nguyên tắc|quan điểm|lĩnh vực|nhóm)(?!\p{L})/iu;

// "phấn đấu năm 2028 đón 850 lượt khách": short between the word of aiming and the number.
function bindsBareCount(context: TargetContext, left: string): boolean {
  if (context === 'goal') return isShort(left);
  const aimed = /^.*(?:phấn đấu|mục tiêu|chỉ tiêu)(?!\p{L})/isu.exec(left)?.[0];
  return context === 'aim' && aimed !== undefined && isShort(left.slice(aimed.length));
}

// "12 tỷ đồng kinh phí": what a sum is for stands close behind it.
const AFTER_MONEY_CHARS = 12;

/** Whether a value obliges where it stands; `left` is the clause before it. A doubt means no. */
export function binds(reading: ClauseReading, value: TargetValue, left: string): boolean {
  const { context, sentence, clause } = reading;
  const after = sentence.slice(value.end, clause.end);
  if (value.kind === 'bare')
    return context === 'goal' && value.comparator !== null && BARE_MEASURE.test(left);
  if (value.kind === 'count' && value.comparator === null)
    return !PARTS_OF_PLAN.test(value.unit ?? '') && bindsBareCount(context, left);
  if (context === 'goal')
    return !(
      value.kind === 'money' &&
      /kinh phí|dự toán|(?<!\p{L})chi\s/iu.test(left + after.slice(0, AFTER_MONEY_CHARS))
    );
  if (context === 'provision' || (context !== 'aim' && value.kind === 'money')) return false;
  if (value.kind === 'count') {
    const isStrong =
      STRONG_COUNT.includes(value.comparator) ||
      (MEASURED_COUNT.includes(value.comparator) && COUNTED.test(left));
    return (context === 'aim' || isStrong) && !speaksOfMoney(left, after);
  }
  if (speaksOfMoney(left, after)) return false;
  if (measuresBehind(sentence, value, left)) {
    return (
      context === 'aim' ||
      value.comparator === 'ge' ||
      (OBLIGING.test(after) && !STATES.test(after)) ||
      findChange(left) !== undefined ||
      opensWithChange(value, left)
    );
  }
  return value.comparator !== null || findChange(left) !== undefined;
}
