import type { Target } from '../../model/register.ts';
import { comparatorKinds } from '../comparator-kinds.ts';
import { listMeasuredTargets, type MeasuredTarget } from '../conflicts/comparable-targets.ts';
import { findCounterparts, judgePair } from '../conflicts/compare-targets.ts';
import { sayFigure } from '../say-figure.ts';
import type { Finding, Sides } from './coverage.ts';
import type { FindingWording } from './coverage-wording.ts';
import { toEvidence } from './to-evidence.ts';

/**
 * How the targets of a draft stand to each of a basis document. Of several places of the draft the least that is said counts;
 * what is only like a target, or for another year, is for a person to judge.
 */
export function coverTargets({ basis, draft, wording }: Sides): (target: Target) => Finding {
  const given = listMeasuredTargets(basis);
  const own = listMeasuredTargets(draft);
  const pairs = own.map((one) => ({ own: one, given: findCounterparts(one, given, basis, draft) }));
  const taken = new Set(pairs.filter((pair) => pair.given.length > 0).map((pair) => pair.own));
  return (target) => {
    const same = given.filter((one) => isSameItem(one.target, target));
    // Columns of one row may have the same value.
    const measured = same.find((one) => one.target.scope === target.scope) ?? same[0];
    if (measured === undefined) return { status: 'different', where: null, reason: wording.unclearTarget };
    const sure = pairs.filter((pair) => pair.given.includes(measured)).map((pair) => pair.own);
    if (sure.length > 0)
      return worst(
        sure.map((one) => judge(measured, one, wording)),
        wording,
      );
    const likes = own.filter((one) => !taken.has(one) && isLike(measured, one));
    // Rows that only tell for whom each value is are told apart by their values.
    const like = likes.find((one) => isSameFigure(measured.target, one.target)) ?? likes[0];
    if (like === undefined) return { status: 'missing', where: null, reason: wording.missingTarget };
    const reason = isOtherTime(measured, like)
      ? wording.otherTime(sayFigure(measured.target), sayFigure(like.target))
      : wording.onlyLike;
    return { status: 'different', where: toEvidence(like.target), reason };
  };
}

/** A basis is prepared before it is compared: its targets are copies. */
function isSameItem(a: Target, b: Target): boolean {
  const isSamePlace = a.start === b.start && a.end === b.end && a.passage === b.passage;
  return isSamePlace && a.value === b.value && a.comparator === b.comparator && a.period.to === b.period.to;
}

/** The least that several places say: what is said twice holds as its weaker reading. */
const LEAST_FIRST = ['weaker', 'different', 'equal', 'stricter'];

function worst(findings: readonly Finding[], wording: FindingWording): Finding {
  const [first] = findings.toSorted((a, b) => LEAST_FIRST.indexOf(a.status) - LEAST_FIRST.indexOf(b.status));
  return first ?? { status: 'missing', where: null, reason: wording.missingTarget };
}

function judge(given: MeasuredTarget, own: MeasuredTarget, wording: FindingWording): Finding {
  const difference = judgePair(given, own);
  const where = toEvidence(own.target);
  const figures = [sayFigure(given.target), sayFigure(own.target)] as const;
  if (difference !== null && difference.kind === 'condition') {
    const isDropped = given.condition !== '';
    const condition = (isDropped ? given : own).target.condition ?? (isDropped ? given : own).condition;
    const reason = isDropped ? wording.conditionDropped(condition) : wording.conditionAdded(condition);
    return { status: 'different', where, reason };
  }
  const isOnlyAspired = own.target.isAspiration && !given.target.isAspiration;
  if (difference !== null) {
    const told = wording.figures(...figures);
    const reason = isOnlyAspired ? `${told}; ${wording.aspired}` : told;
    return { status: difference.label, where, reason };
  }
  if (!isSameFigure(given.target, own.target))
    return { status: 'different', where, reason: wording.figures(...figures) };
  if (isOnlyAspired) return { status: 'different', where, reason: wording.onlyAspired(figures[0]) };
  return { status: 'equal', where, reason: wording.same(figures[0]) };
}

const PARTS: Readonly<Record<string, number>> = { '%': 100, '‰': 1_000 };

/** The same figure bound in the same way; judged only where no difference was found. */
function isSameFigure(a: Target, b: Target): boolean {
  if (a.value === null || b.value === null) return a.comparator === b.comparator && a.value === b.value;
  const kinds = [comparatorKinds[a.comparator], comparatorKinds[b.comparator]];
  const isChange = kinds.some((kind) => kind === 'fall' || kind === 'rise');
  const isOpposed = kinds.includes('ceiling') && kinds.includes('floor');
  if (isOpposed || (isChange && kinds[0] !== kinds[1])) return false;
  return toFigure(a) === toFigure(b);
}

function toFigure({ value, valueHigh, unit, per }: Target): string {
  const parts = per ?? PARTS[unit ?? ''];
  const figures = [value ?? 0, valueHigh ?? value ?? 0];
  if (parts === undefined) return figures.join(' ');
  return figures.map((figure) => Number((figure / parts).toPrecision(12))).join(' / ');
}

/** Of the words of two targets how many must be common for one to be like the other. */
const MIN_COMMON = 0.6;
/** And of the one with fewer words. */
const MIN_WITHIN = 0.8;
/** One that stands whole within another may have fewer in common. */
const MIN_COMMON_WITHIN = 0.5;
const MIN_WORDS_WITHIN = 4;

/** "Thể thấp còi" is not "thể nhẹ cân": two that each say something the other does not are not like each other. */
const MAX_BOTH_OWN = 1;

/** Most of the words are common, all numbers among them ("dưới 5 tuổi"), and they do not go opposite ways. */
function isLike(given: MeasuredTarget, own: MeasuredTarget): boolean {
  const [a, b] = [given.measure, own.measure];
  if (given.scope !== '' && own.scope !== '' && given.scope !== own.scope) return false;
  const common = a.folded.intersection(b.folded).size;
  const [few, all] = [Math.min(a.folded.size, b.folded.size), a.folded.union(b.folded).size];
  const isMostly = common / few >= MIN_WITHIN && common / all >= MIN_COMMON;
  const isWithin = few >= MIN_WORDS_WITHIN && common === few && common / all >= MIN_COMMON_WITHIN;
  if (few < 2 || few - common > MAX_BOTH_OWN || !(isMostly || isWithin)) return false;
  const numbers = (words: ReadonlySet<string>) =>
    [...words]
      .filter((word) => /\d/.test(word))
      .sort()
      .join();
  return numbers(a.folded) === numbers(b.folded) && (common === all || !areOpposed(given.target, own.target));
}

/** One is to be low and the other not: 90 % of those in need helped against less than 5 % in need. */
function areOpposed(a: Target, b: Target): boolean {
  const [first, second] = [a, b].map(findWay);
  return first !== second && (first === 'down' || second === 'down');
}

function findWay({ comparator, value, unit }: Target): 'up' | 'down' | null {
  const kind = comparatorKinds[comparator];
  if (kind === 'ceiling' || kind === 'fall' || comparator === 'decrease_vs_baseline') return 'down';
  if (kind === 'floor' || kind === 'rise' || comparator === 'increase_vs_baseline') return 'up';
  return value === 100 && unit === '%' ? 'up' : null;
}

function isOtherTime(a: MeasuredTarget, b: MeasuredTarget): boolean {
  return a.period.to !== b.period.to;
}
