import type { Comparator } from '../../knowledge/model/register.ts';
import { findChange, hasOwnNoun, MEASURE } from './target-clauses.ts';
import { speaksOfMoney } from './target-context.ts';
import { trimIndicatorBefore } from './target-fields.ts';
import type { ClauseReading } from './target-reading.ts';
import type { TargetValue } from './target-values.ts';

const STRONG_COUNT: readonly (Comparator | null)[] = ['ge', 'le'];
const OBLIGING =
  /\s(?:được|phải|đều|tham gia|triển khai|thực hiện|tổ chức|hoàn thành|đạt|biết|ký|có|xây dựng|ban hành|bố trí|niêm yết|sử dụng|báo cáo|đăng ký|cam kết|không)(?!\p{L})/iu;

// What is measured by a number without a unit.
const BARE_MEASURE = /chỉ số|hệ số|tỷ số|tuổi thọ|điểm/iu;

// "Trồng mới 150 ha": a verb or two before the number. More is a sentence that happens to count.
const SHORT_LEFT_WORDS = 5;

function isShort(left: string): boolean {
  return trimIndicatorBefore(left).split(/\s+/u).length <= SHORT_LEFT_WORDS;
}

/** Whether a value obliges where it stands; `left` is the clause before it. A doubt means no. */
export function binds(reading: ClauseReading, value: TargetValue, left: string): boolean {
  const { context, sentence, clause } = reading;
  const after = sentence.slice(value.end, clause.end);
  if (value.kind === 'bare')
    return context === 'goal' && value.comparator !== null && BARE_MEASURE.test(left);
  if (value.kind === 'count' && value.comparator === null) return context === 'goal' && isShort(left);
  if (context === 'goal') return !(value.kind === 'money' && /kinh phí|dự toán|chi\s/iu.test(sentence));
  if (context === 'provision' || (context !== 'aim' && value.kind === 'money')) return false;
  if (value.kind === 'count') {
    return (context === 'aim' || STRONG_COUNT.includes(value.comparator)) && !speaksOfMoney(left, after);
  }
  if (speaksOfMoney(left, after)) return false;
  if (hasOwnNoun(sentence, value) && !MEASURE.test(left))
    return OBLIGING.test(after) || findChange(left) !== undefined;
  return value.comparator !== null || findChange(left) !== undefined;
}
