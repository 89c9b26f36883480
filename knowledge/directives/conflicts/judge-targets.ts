import { foldMarks } from '../../language/fold.ts';
import { parseNumber } from '../../language/quantity.ts';
import type { Target } from '../../model/register.ts';
import { type ComparatorKind, comparatorKinds } from '../comparator-kinds.ts';
import type { ConflictKind, ConflictLabel } from './conflict.ts';

/** How a subordinate's target differs from its superior's. */
export interface Difference {
  readonly kind: Exclude<ConflictKind, 'deadline'>;
  readonly label: Extract<ConflictLabel, 'weaker' | 'stricter' | 'different'>;
}

/**
 * How the second target stands to the first, of one measure, people and time; null where they say the same, or where
 * nothing sure can be said (a count against a share, a change against a level).
 *
 * The direction is known from the comparators alone: under a ceiling lower is stricter, above a floor higher. "đạt" makes
 * a floor, and so does 100 %; 0 % a ceiling. What a noun means ("hộ nghèo") is never guessed.
 */
export function judgeTargets(superior: Target, subordinate: Target): Difference | null {
  if (isFigureDropped(superior, subordinate)) return { kind: 'value', label: 'different' };
  const [own, other] = [toShare(superior), toShare(subordinate)];
  if (own === undefined || other === undefined) return judgeCounts(superior, subordinate);
  if (isUnitChanged(superior, subordinate))
    return own.low === other.low && own.high === other.high ? null : { kind: 'unit', label: 'different' };
  return judgeFigures(superior, subordinate, own, other);
}

/** "giảm 10% so với năm trước" → "giảm so với năm trước". */
function isFigureDropped({ comparator, value }: Target, subordinate: Target): boolean {
  const bare = { decrease_by: 'decrease_vs_baseline', increase_by: 'increase_vs_baseline' } as const;
  if (comparator !== 'decrease_by' && comparator !== 'increase_by') return false;
  return value !== null && subordinate.value === null && subordinate.comparator === bare[comparator];
}

/** A figure or range, in parts of one. */
interface Range {
  readonly low: number;
  readonly high: number;
}

const PARTS: Readonly<Record<string, number>> = { '%': 100, '‰': 1_000 };

/** A share as parts of one; undefined for a count or for no figure. */
function toShare({ value, valueHigh, unit, per }: Target): Range | undefined {
  const parts = per ?? PARTS[unit ?? ''];
  if (value === null || parts === undefined) return undefined;
  const toPart = (figure: number) => Number((figure / parts).toPrecision(12));
  return { low: toPart(value), high: toPart(valueHigh ?? value) };
}

function isUnitChanged(a: Target, b: Target): boolean {
  const parts = ({ unit, per }: Target) => per ?? PARTS[unit ?? ''];
  return parts(a) !== parts(b);
}

function judgeCounts(superior: Target, subordinate: Target): Difference | null {
  const isOneUnit =
    foldMarks(superior.unit ?? '') === foldMarks(subordinate.unit ?? '') && superior.per === subordinate.per;
  const [a, b] = [superior.value, subordinate.value];
  if (a === null || b === null || !isOneUnit) return null;
  return judgeFigures(
    superior,
    subordinate,
    { low: a, high: superior.valueHigh ?? a },
    { low: b, high: subordinate.valueHigh ?? b },
  );
}

function judgeFigures(superior: Target, subordinate: Target, own: Range, other: Range): Difference | null {
  const kinds = [kindOf(superior), kindOf(subordinate)] as const;
  if (kinds.some((kind) => kind === null)) return null;
  const direction = findDirection(superior, subordinate);
  if (direction === 'opposed') return null;
  if (own.low === other.low && own.high === other.high) return judgeBounds(superior, subordinate, direction);
  if (direction === undefined) return { kind: 'value', label: 'different' };
  if (other.low >= own.low && other.high <= own.high) return null;
  if (other.low < own.high && own.low < other.high) return { kind: 'value', label: 'different' };
  const isHigher = other.low > own.low;
  return { kind: 'value', label: isHigher === (direction === 'up') ? 'stricter' : 'weaker' };
}

/** "Duy trì 95%" sets a level. */
function kindOf({ comparator, value }: Target): ComparatorKind {
  return comparator === 'maintain' && value !== null ? 'level' : comparatorKinds[comparator];
}

/** up: a higher figure binds more · down: a lower one · opposed: a ceiling against a floor, a change against a level. */
type Direction = 'up' | 'down' | 'opposed' | undefined;

function findDirection(a: Target, b: Target): Direction {
  const kinds = [kindOf(a), kindOf(b)];
  const changes = kinds.filter((kind) => kind === 'fall' || kind === 'rise');
  if (changes.length > 0) return kinds[0] === kinds[1] ? 'up' : 'opposed';
  const told = new Set(kinds.filter((kind) => kind !== 'level'));
  if (told.size > 1) return 'opposed';
  if (told.has('ceiling')) return 'down';
  if (told.has('floor') || [a, b].some(isReached)) return 'up';
  return [a, b].some(({ value, unit }) => value === 0 && unit === '%') ? 'down' : undefined;
}

/** A level that is said to be reached ("đạt 90%"), or the whole: no figure above it is wrong. */
function isReached({ value, unit, quote }: Target): boolean {
  if (value === 100 && unit === '%') return true;
  return [...quote.matchAll(REACHED)].some(([, figure = '']) => parseNumber(figure) === value);
}

const REACHED = /(?<!\p{L})đạt(?: được)?(?: tỷ lệ| mức)?\s+(\d+(?:[.,]\d+)*)/giu;

/** Figures that are the same bind otherwise only where one of them leaves its own figure out ("dưới 5%", "xuống còn 5%"). */
function judgeBounds(superior: Target, subordinate: Target, direction: Direction): Difference | null {
  const isStrict = ({ comparator }: Target) => comparator === 'lt' || comparator === 'gt';
  if (direction === undefined || isStrict(superior) === isStrict(subordinate)) return null;
  return { kind: 'comparator', label: isStrict(superior) ? 'weaker' : 'stricter' };
}
