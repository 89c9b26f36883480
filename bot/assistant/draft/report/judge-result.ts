import { comparatorKinds } from '../../../../knowledge/directives/comparator-kinds.ts';
import { findQuantities, formatNumber, parseNumber } from '../../../../knowledge/language/quantity.ts';
import type { Target } from '../../../../knowledge/model/register.ts';
import { areOneUnit, type Figure, measureFall, toShare } from './figure.ts';
import type { TypedResult } from './typed-result.ts';

/**
 * reached · missed · without-result · the rest cannot be judged: without-previous: a change without the figure it is from ·
 * level-or-change: a share that may be either · other-direction: above or below a level of which nobody says which is
 * better · over-whole: more than all of it · unit: counted in something else · words: no figure, or a target that says what must not be.
 */
export type Verdict =
  | 'reached'
  | 'missed'
  | 'without-result'
  | 'without-previous'
  | 'level-or-change'
  | 'other-direction'
  | 'unit'
  | 'over-whole'
  | 'words';

/**
 * Whether a result reaches a target, by its comparator alone: a bound that leaves its own figure out ("trên 98%") is not
 * reached by that figure, one that holds it ("ít nhất", "không quá", "xuống còn") is.
 *
 * @param previous the same figure a year ago, for a change that is told as a level
 */
export function judgeResult(target: Target, result: TypedResult | null, previous: Figure | null): Verdict {
  if (result === null) return 'without-result';
  if (saysNone(result) && (forbidsItself(target) || isCeiling(target))) return 'reached';
  if (result.figure === null || isForbidding(target)) return 'words';
  return findDirection(target) === null
    ? judgeLevel(target, result.figure)
    : judgeChange(target, { ...result, figure: result.figure }, previous);
}

/** "0 vụ", "không phát sinh": there was none of it. */
function saysNone({ figure, note, change }: TypedResult): boolean {
  if (change !== null) return false;
  return figure === null ? NONE.test(note?.trim() ?? '') : figure.value === 0 && figure.per === null;
}

const NONE =
  /^không(?: (?:có|phát sinh|xảy ra|để xảy ra|ghi nhận))*(?:\s+(?:vụ(?: việc)?|trường hợp|ca|đối tượng))?(?:\s+nào)?[.]?$/iu;

/** What is forbidden is what the target itself is of, and not what stands beside it. */
function forbidsItself({ quote, value, unit }: Target): boolean {
  const clauses = quote.split(/[,;]/u);
  const own = value === null ? clauses[0] : clauses.find((clause) => clause.includes(formatNumber(value)));
  return unit !== '%' && own !== undefined && FORBIDDING.test(own);
}

function isCeiling({ comparator }: Target): boolean {
  return comparatorKinds[comparator] === 'ceiling';
}

const FORBIDDING = /(?<!\p{L})(?:không (?:còn|để|có|xảy ra|phát sinh)|chấm dứt|xóa bỏ)(?!\p{L})/iu;

/** "Không còn xã nào có …": the figure is that of what must not be. */
export function isForbidding({ quote }: Target): boolean {
  return FORBIDDING.test(quote);
}

/** What a target wants to move; null for one that sets a level. */
export function findDirection({ comparator }: Target): 'fall' | 'rise' | null {
  if (comparator === 'decrease_by' || comparator === 'decrease_vs_baseline') return 'fall';
  return comparator === 'increase_by' || comparator === 'increase_vs_baseline' ? 'rise' : null;
}

function judgeLevel(target: Target, figure: Figure): Verdict {
  const sides = compareAs(target, figure);
  if (sides === 'words' || sides === 'unit') return sides;
  const { value, low, high } = sides;
  if (target.unit === '%' && figure.unit === '%' && value > WHOLE && low <= WHOLE) return 'over-whole';
  if (target.comparator === 'lt') return say(value < high);
  if (target.comparator === 'gt') return say(value > low);
  const kind = comparatorKinds[target.comparator];
  if (kind === 'ceiling' || isNothing(target)) return say(value <= high);
  if (kind === 'floor' || isAmount(target)) return say(value >= low);
  return value >= low && value <= high ? 'reached' : 'other-direction';
}

/** A result and a target's bounds as numbers of one kind. */
interface ComparedSides {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** A part of a whole is held as a share against a share ("12/14 thôn" against 85%), as a number against a number. */
function compareAs(target: Target, figure: Figure): ComparedSides | 'words' | 'unit' {
  if (target.value === null) return 'words';
  const [low, high] = [target.value, target.valueHigh ?? target.value];
  const whole = wholeOf(target);
  const share = toShare(figure);
  const isOfWhole = whole !== null && share !== null && figure.outOf !== whole;
  if (isOfWhole && target.unit !== '%') {
    const toPart = (value: number) => toShare({ value, unit: null, per: null, outOf: whole }) ?? value;
    return { value: share, low: toPart(low), high: toPart(high) };
  }
  if (target.unit === '%' && target.per === null && share !== null) return { value: share, low, high };
  return areOneUnit(target, figure) ? { value: figure.value, low, high } : 'unit';
}

/** 14 of a target of "13/14 thôn", 3 of "2/3 số thôn"; null where a target counts against no number. */
export function wholeOf({ denominator, unit, value, quote }: WholeSource): number | null {
  if (unit === '%') return null;
  const counted = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:\s|$)/u.exec(denominator ?? '')?.[1];
  if (counted !== undefined) return parseNumber(counted);
  const fraction = [...quote.matchAll(FRACTION_OF)].find(([, part = '']) => parseNumber(part) === value);
  return fraction?.[2] === undefined ? null : parseNumber(fraction[2]);
}

type WholeSource = Pick<Target, 'denominator' | 'unit' | 'value' | 'quote'>;

/** "3/4 số điểm đen": three quarters of them. */
const FRACTION_OF = /(?<![\d/.,])(\d{1,2})\/(\d{1,2})\s+(?:tổng\s+)?số(?!\p{L})/giu;

/** Per cent. */
const WHOLE = 100;

function say(isReached: boolean): Verdict {
  return isReached ? 'reached' : 'missed';
}

/** "0% …": nothing below it. */
function isNothing({ comparator, value }: Target): boolean {
  return comparator === 'eq' && value === 0;
}

/** What is to be had or done, so that more is no fault: the whole, "đạt 90%", "90% hộ dân được …", "03 lớp". */
function isAmount(target: Target): boolean {
  const { comparator, value, valueHigh, unit, quote, indicator } = target;
  if (comparator !== 'eq') return false;
  if (value === 100 && unit === '%') return true;
  if (wholeOf(target) !== null) return !MEASURE_FIRST.test(quote);
  if (unit === '%' && SERVED.test(indicator)) return true;
  return findQuantities(quote)
    .filter((quantity) => quantity.value === value || quantity.value === valueHigh)
    .some(({ start, end }) => {
      const isCounted = COUNTED.test(quote.slice(end)) && !MEASURE_FIRST.test(quote);
      return isCounted || REACHED.test(quote.slice(0, start));
    });
}

/** "Tỷ lệ hộ được dùng nước sạch 72%": nobody is served too much. */
const SERVED =
  /^(?!.*(?<!\p{L})(?:bị|mắc|thiếu|tử vong|vi phạm|tái|quá hạn)(?!\p{L})).*(?<!\p{L}|không |chưa )được\s(?!coi|xem|miễn|tạm|giảm)\p{Ll}/isu;
const REACHED = /(?<!\p{L})đạt(?: được)?(?: tỷ lệ| mức)?(?: từ)?\s+$/iu;
/** Behind the figure stands what it counts. */
const COUNTED = /^\s+(?!(?:so với|vào|trong|đến|trước|tổng|trên|theo|của)(?!\p{L}))\p{Ll}/u;
/** "Số trẻ em bị tai nạn là 5 trẻ em": which way is better, nobody says. */
const MEASURE_FIRST = /^[^\p{L}]*(?:số|tỷ lệ|tỉ lệ|tỷ suất|mức)(?!\p{L})/iu;

function judgeChange(
  target: Target,
  { figure, change }: TypedResult & { readonly figure: Figure },
  previous: Figure | null,
): Verdict {
  const direction = findDirection(target);
  if (change !== null) return judgeMoved(target, change === direction ? figure.value : -figure.value, figure);
  if (figure.unit === '%' && target.unit === '%') return 'level-or-change';
  if (previous === null) return 'without-previous';
  if (!areOneUnit(previous, figure)) return 'unit';
  if (target.value === null)
    return say(direction === 'fall' ? figure.value < previous.value : figure.value > previous.value);
  const fall = target.unit === '%' ? measureFall(figure, previous) : previous.value - figure.value;
  if (fall === null) return 'without-previous';
  return judgeMoved(target, direction === 'fall' ? fall : -fall, { ...figure, unit: target.unit });
}

/** @param moved in the direction wanted; negative the other way */
function judgeMoved(target: Target, moved: number, { unit }: Figure): Verdict {
  if (target.value === null) return say(moved > 0);
  if (!areOneUnit({ unit: target.unit, per: null }, { unit, per: null })) return 'unit';
  return say(isOpenBound(target) ? moved > target.value : moved >= target.value);
}

/** "giảm trên 5%": the bound of a change, which its comparator does not tell. */
function isOpenBound({ quote, value }: Target): boolean {
  return [...quote.matchAll(/(?<!\p{L})(?:trên|hơn)\s+(\d+(?:[.,]\d+)*)/giu)].some(
    ([, figure = '']) => parseNumber(figure) === value,
  );
}
