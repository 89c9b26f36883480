import type { Comparator } from '../../knowledge/model/register.ts';
import { findChange, MEASURE, measuresBehind } from './target-clauses.ts';
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

// What is measured by a number without a unit.
const BARE_MEASURE = /chỉ số|hệ số|tỷ số|tuổi thọ|điểm|mật độ|(?:trên|\/)\s?1[\d.]*0\s\p{L}/iu;

// "Trồng mới 150 ha": a verb or two before the number. More is a sentence that happens to count.
const SHORT_LEFT_WORDS = 5;

function isShort(left: string): boolean {
  return trimIndicatorBefore(left).split(/\s+/u).length <= SHORT_LEFT_WORDS;
}

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
  if (value.kind === 'count' && value.comparator === null) return bindsBareCount(context, left);
  if (context === 'goal') return !(value.kind === 'money' && /kinh phí|dự toán|(?<!\p{L})chi\s/iu.test(left + after.slice(0, AFTER_MONEY_CHARS)));
  if (context === 'provision' || (context !== 'aim' && value.kind === 'money')) return false;
  if (value.kind === 'count') {
    const isStrong =
      STRONG_COUNT.includes(value.comparator) ||
      (MEASURED_COUNT.includes(value.comparator) && COUNTED.test(left));
    return (context === 'aim' || isStrong) && !speaksOfMoney(left, after);
  }
  if (speaksOfMoney(left, after)) return false;
  if (measuresBehind(sentence, value, left)) return OBLIGING.test(after) || findChange(left) !== undefined;
  return value.comparator !== null || findChange(left) !== undefined;
}
