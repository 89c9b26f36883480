import { type ComparatorKind, comparatorKinds } from '../../../knowledge/directives/comparator-kinds.ts';
import { sayFigure } from '../../../knowledge/directives/say-figure.ts';
import { foldMarks } from '../../../knowledge/language/fold.ts';
import { findQuantities, formatNumber } from '../../../knowledge/language/quantity.ts';
import {
  findDates,
  formatDate,
  parseIsoDate,
  toIsoDate,
} from '../../../knowledge/language/vietnamese-date.ts';
import type { Deadline, Target } from '../../../knowledge/model/register.ts';
import { isUnclear } from '../../../knowledge/model/scan-doubt.ts';
import { comparisonWording } from '../../../prompts/comparison-wording.ts';
import { daysBetween } from '../days/count-days.ts';
import { compareTerms, isTerm } from './compare-terms.ts';

/** A target with what tells it from the other one: its document's name or its year; null where nothing does. */
export interface NamedTarget {
  readonly item: Target;
  readonly name: string | null;
  /** The level of who set it: a province's count is no measure of a commune's. */
  readonly level: string | null;
}

/** Shared words of two indicators, of the longer one's: below this they may measure different things ("bị tai nạn", "tử vong do tai nạn"). */
const MIN_SHARED = 0.6;

/**
 * One sentence that compares two targets by their figures, or says why they cannot be; null where nothing sure can be
 * said. Works from the quotes as well: a figure that its own quote does not hold is not compared.
 *
 * @example compareTargets(below9, below12, false) // 'So sánh: dưới 9% (A) thấp hơn dưới 12% (B), chênh 3 điểm phần trăm.'
 */
export function compareTargets(a: NamedTarget, b: NamedTarget, asksStricter: boolean): string | null {
  const [first, second] = [a.item, b.item];
  if (![first, second].every(isPlain)) return null;
  const reason = findDifference(first, second) ?? findOtherCount(a, b);
  if (reason !== undefined) return comparisonWording.differ(reason);
  const kinds = [comparatorKinds[first.comparator], comparatorKinds[second.comparator]];
  const values = [first.value, second.value];
  if (values.some((value) => value === null)) return null;
  const gap = Math.abs((values[0] ?? 0) - (values[1] ?? 0));
  if (gap === 0)
    return first.comparator === second.comparator
      ? comparisonWording.same(say(a), say(b))
      : comparisonWording.sameFigure(say(a), say(b));
  const [low, high] = (values[0] ?? 0) < (values[1] ?? 0) ? [a, b] : [b, a];
  const sentence = comparisonWording.lower(
    say(low),
    say(high),
    `${formatNumber(Number(gap.toPrecision(12)))}${unitOfGap(first)}`,
  );
  return [sentence, asksStricter ? strictness(kinds, low, high) : null, horizons(a, b)]
    .filter((part) => part !== null)
    .join(' ');
}

function isPlain(target: Target): boolean {
  const { value, valueHigh, quote, scan } = target;
  const holds = findQuantities(quote).some((quantity) => quantity.value === value);
  return valueHigh === null && value !== null && holds && !isUnclear({ ...target, quote, scan });
}

function say({ item, name }: NamedTarget): string {
  const figure = sayFigure(item);
  return name === null ? figure : `${figure} (${name})`;
}

function unitOfGap({ unit, per }: Target): string {
  if (unit === '%') return ' điểm phần trăm';
  if (unit === '‰') return ' điểm phần nghìn';
  if (per !== null) return ` trên ${formatNumber(per)}`;
  return unit === null ? '' : ` ${unit}`;
}

type Reason = keyof typeof comparisonWording.reasons;

/** Why two figures are no measure of each other; undefined when they are. */
function findDifference(a: Target, b: Target): Reason | undefined {
  if (a.per !== b.per || foldMarks(a.unit ?? '') !== foldMarks(b.unit ?? '')) return 'unit';
  const [kindA, kindB] = [comparatorKinds[a.comparator], comparatorKinds[b.comparator]];
  if (kindA === null || kindB === null || !areOfOneKind(kindA, kindB)) return 'manner';
  if (agesOf(a) !== agesOf(b)) return 'population';
  if (!areRowsOfTable(a, b)) {
    if (foldMarks(a.scope ?? '') !== foldMarks(b.scope ?? '')) return 'population';
    if (sharedWords(a.indicator, b.indicator) < MIN_SHARED) return 'matter';
  }
  const isChange = kindA === 'fall' || kindA === 'rise';
  return isChange && foldMarks(a.baseline ?? '') !== foldMarks(b.baseline ?? '') ? 'baseline' : undefined;
}

/** Whether two figures are one measure of two places or parts ("Bao phủ: Xã A", "Bao phủ: Xã B"; one clause for both). */
export function areRowsOfTable(a: Target, b: Target): boolean {
  const measure = ({ indicator, scope }: Target) =>
    scope !== null && indicator.endsWith(`: ${scope}`) ? indicator.slice(0, -scope.length) : undefined;
  const isOneClause =
    a.indicator === b.indicator && a.quote === b.quote && a.scope !== null && b.scope !== null;
  return isOneClause || (measure(a) !== undefined && measure(a) === measure(b));
}

/** Counts ("10 lớp") that are set for each of other units, or by bodies of other levels, are no measure of each other. */
function findOtherCount(a: NamedTarget, b: NamedTarget): Reason | undefined {
  const { unit, per } = a.item;
  if (unit === '%' || unit === '‰' || per !== null) return undefined;
  const isSame = a.level === b.level && sharerOf(a.item) === sharerOf(b.item);
  return isSame ? undefined : 'population';
}

/** "Mỗi huyện … 10 lớp": what each of which has so many. */
function sharerOf({ quote }: Target): string {
  return /\b(?:moi|tung) ([a-z]+(?: [a-z]+)?)/.exec(foldMarks(quote))?.[1] ?? '';
}

/** A share to be reached ("đạt 80%") is measured against a ceiling or a floor; those two are not against each other. */
function areOfOneKind(a: ComparatorKind, b: ComparatorKind): boolean {
  const isChange = (kind: ComparatorKind) => kind === 'fall' || kind === 'rise';
  return a === b || (!isChange(a) && !isChange(b) && (a === 'level' || b === 'level'));
}

/** Who is counted by age, months and years apart: "dưới 5 tuổi" is not "dưới 2 tuổi". */
export function agesOf({ indicator, population, quote }: Target): string {
  const said = foldMarks([indicator, population ?? ''].join(' ; '));
  const source = /\d\s*(?:tuoi|thang)/.test(said) ? said : foldMarks(quote);
  return findAges(source);
}

/** The ages a folded text names, in one order; empty where it names none. */
export function findAges(folded: string): string {
  const ages = [...folded.matchAll(/(\d+)(?:\s*(?:-|den|den duoi)\s*(?:duoi\s*)?(\d+))?\s*(tuoi|thang)\b/g)];
  return [...new Set(ages.map((match) => [match[1], match[2] ?? '', match[3]].join(' ')))].sort().join(' , ');
}

const PLAIN_WORDS = new Set(
  'ty le suat muc so luong giam tang dat tre em nguoi duoc bi cac va cua xuong con'.split(' '),
);

/** Share of the words of matter that two indicators have in common, of the longer one's, 0..1. */
export function sharedWords(a: string, b: string): number {
  const [first, second] = [a, b].map(
    (text) => new Set((foldMarks(text).match(/[a-z]+/g) ?? []).filter((word) => !PLAIN_WORDS.has(word))),
  );
  const larger = Math.max(first?.size ?? 0, second?.size ?? 0);
  return larger === 0 ? 0 : (first?.intersection(second ?? new Set()).size ?? 0) / larger;
}

function strictness(kinds: readonly ComparatorKind[], low: NamedTarget, high: NamedTarget): string | null {
  if (kinds[0] !== kinds[1]) return null;
  if (kinds[0] === 'ceiling') return comparisonWording.ceilingStricter(sayFigure(low.item));
  if (kinds[0] === 'floor') return comparisonWording.floorStricter(sayFigure(high.item));
  return null;
}

/** Told where the two figures are for different years. */
function horizons(a: NamedTarget, b: NamedTarget): string | null {
  const [first, second] = [a, b].map(({ item }) => item.period.to?.slice(0, 4) ?? null);
  const areTold = first != null && second != null && first !== second;
  const isSaid = a.name?.includes(first ?? '') === true && b.name?.includes(second ?? '') === true;
  return areTold && !isSaid ? comparisonWording.horizons(first, second) : null;
}

/**
 * One sentence on which of two deadlines comes first and by how many days; null where nothing sure can be said, as for
 * bounds of different kinds a day apart.
 */
export function compareDeadlines(first: Deadline, second: Deadline): string | null {
  if (isTerm(first) && isTerm(second)) return compareTerms(first, second);
  if (first.dueOn === null || second.dueOn === null || !isDated(first) || !isDated(second)) return null;
  const days = daysBetween(first.dueOn, second.dueOn);
  const areAlike = (first.bound === 'before') === (second.bound === 'before');
  if (!areAlike && Math.abs(days) <= 1) return null;
  if (days === 0) return comparisonWording.sameDay(toDay(first.dueOn));
  const [early, late] = days > 0 ? [first, second] : [second, first];
  return comparisonWording.earlier(sayDay(early), sayDay(late), Math.abs(days));
}

function isDated(deadline: Deadline): boolean {
  const { quote, dueOn } = deadline;
  return !isUnclear(deadline) && findDates(quote).some(({ date }) => toIsoDate(date) === dueOn);
}

function sayDay({ bound, dueOn }: Deadline): string {
  return comparisonWording.bounds[bound](toDay(dueOn ?? ''));
}

function toDay(iso: string): string {
  return formatDate(parseIsoDate(iso));
}
