import { formatNumber, parseNumber } from '../language/quantity.ts';
import type { Comparator, Target } from '../model/register.ts';

const FIGURE_WORDS: Readonly<Record<Comparator, string>> = {
  lt: 'dưới ',
  le: 'không quá ',
  gt: 'trên ',
  ge: 'ít nhất ',
  eq: '',
  reduce_to: 'xuống còn ',
  increase_to: 'tăng lên ',
  decrease_by: 'giảm ',
  increase_by: 'tăng ',
  decrease_vs_baseline: 'giảm',
  increase_vs_baseline: 'tăng',
  maintain: 'duy trì ',
};

/**
 * A target's value in words, with its comparator, unit and rate.
 *
 * @example sayFigure(below9) // 'dưới 9%'
 * @example sayFigure(downTo200) // 'xuống còn 200/100.000'
 */
export function sayFigure(
  target: Pick<Target, 'comparator' | 'value' | 'valueHigh' | 'unit' | 'per' | 'quote'>,
): string {
  if (target.value === null) return FIGURE_WORDS[target.comparator].trim();
  const words = `${FIGURE_WORDS[target.comparator]}${changeBound(target)}`;
  const high = target.valueHigh === null ? '' : `-${formatNumber(target.valueHigh)}`;
  const rate = target.per === null ? '' : `/${formatNumber(target.per)}`;
  const isSign = target.unit === '%' || target.unit === '‰';
  const unit = target.unit === null ? '' : isSign ? target.unit : ` ${target.unit}`;
  return `${words}${formatNumber(target.value)}${high}${rate}${unit}`;
}

const CHANGE_BOUND =
  /(?:(ít nhất|tối thiểu)\s+)?(?:giảm|tăng|nâng|hạ|rút ngắn|thêm)(?:\s+\p{L}+){0,4}?(?:\s+(ít nhất|tối thiểu|trên|hơn|không dưới|không quá|tối đa|từ))?(?:\s+(?:là|mức))?\s+(\d+(?:[.,]\d+)*)/giu;

/** "giảm ít nhất 5%", "giảm từ 5% trở lên": the bound of a change, which its comparator does not tell. */
function changeBound({
  comparator,
  quote,
  value,
  valueHigh,
}: Pick<Target, 'comparator' | 'quote' | 'value' | 'valueHigh'>): string {
  if (comparator !== 'decrease_by' && comparator !== 'increase_by') return '';
  const bounds = [...quote.matchAll(CHANGE_BOUND)];
  const own = bounds.find((match) => parseNumber(match[3] ?? '') === value);
  const bound = own?.[1] ?? own?.[2];
  if (bound?.toLowerCase() === 'từ') return valueHigh === null ? 'ít nhất ' : '';
  return bound === undefined ? '' : `${bound.toLowerCase()} `;
}
