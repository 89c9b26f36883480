import { MEASURE, measuresBehind } from './target-clauses.ts';
import {
  findCondition,
  findDenominator,
  findPopulation,
  findWhole,
  trimIndicatorAfter,
  trimIndicatorBefore,
} from './target-fields.ts';
import type { ClauseReading, Subject } from './target-reading.ts';
import { countsThings, type TargetValue } from './target-values.ts';

/** What a value measures: the words left of it, right of it ("80% hộ …"), or around it ("mỗi xã có 2 lớp dạy bơi"). Undefined when none says anything. */
export function findSubject(reading: ClauseReading, main: TargetValue, left: string): Subject | undefined {
  const { clause, sentence } = reading;
  const before = trimIndicatorBefore(left);
  const isAfter = measuresBehind(sentence, main, left);
  const rest = sentence.slice(countsThings(main) ? nounStart(main) : main.end, endOfShared(reading, main));
  const after = isAfter ? withSharedEnd(reading, main, trimIndicatorAfter(rest)) : '';
  const isVerbOnly = before === '' || /^(?:giảm|tăng|nâng|mở|có)$/iu.test(before);
  const elided = isAfter ? undefined : completeEllipsis(reading.inherited, before);
  const named = isAfter
    ? joinAround(main, isVerbOnly ? '' : shortSubject(before), after)
    : (elided ?? before);
  if (named === '') return undefined;
  const { indicator, scope } = leanOn(reading.inherited, named) ?? partScope(named);
  const whole = sentence.slice(clause.start, clause.end);
  return {
    indicator,
    population: main.kind === 'count' ? null : findPopulation(isAfter ? after : indicator, isAfter),
    comparator: null,
    unit: main.unit,
    per: main.per,
    denominator:
      findDenominator(whole) ?? findWhole(sentence.slice(main.end, endOfShared(reading, main)), main),
    condition: findCondition(whole),
    scope,
    start: elided === undefined ? clause.start : (reading.inherited?.start ?? clause.start),
  };
}

// "…; thể nhẹ cân dưới 8%" behind "Tỷ lệ … suy dinh dưỡng thể thấp còi dưới 12%": the words from which the two differ are
// taken over from the first. Undefined when nothing is left out.
function completeEllipsis(previous: Subject | undefined, indicator: string): string | undefined {
  const [firstWord] = indicator.split(' ');
  if (previous === undefined || firstWord === undefined || firstWord === '') return undefined;
  if (MEASURE.test(indicator) || !MEASURE.test(previous.indicator)) return undefined;
  const at = previous.indicator.toLowerCase().lastIndexOf(` ${firstWord.toLowerCase()} `);
  return at === -1 ? undefined : previous.indicator.slice(0, at + 1) + indicator;
}

// "khách quốc tế 300 nghìn lượt": what is counted is named before; the noun behind only says in what.
function joinAround(main: TargetValue, before: string, after: string): string {
  const isWhole =
    before.split(/\s+/u).length >= MIN_NAME_WORDS && !/\s(?:cho|của|với|tới|đến|tại|ở|trong)$/iu.test(before);
  const isNamed = main.kind === 'count' && after === main.unit && isWhole;
  return isNamed || after === '' ? before : `${before} ${after}`.trim();
}
const MIN_NAME_WORDS = 3;

// "tỷ lệ …: khu vực phường đạt 90%, khu vực xã đạt 70%": each place is a scope of one indicator.
function partScope(named: string): Pick<Subject, 'indicator' | 'scope'> {
  if (!named.includes(': ')) return { indicator: named, scope: null };
  const match =
    /^(?<indicator>[^:]*\s[^:]*):\s(?<scope>(?:khu vực|vùng|cấp|tuyến|ở|tại|đối với|nhóm|khối)\s[^:,]{1,50})$/iu.exec(
      named,
    );
  const { indicator, scope } = match?.groups ?? {};
  return { indicator: indicator ?? named, scope: scope ?? null };
}

// A place alone takes over what the clause before measures, "là nữ" goes on with it.
function leanOn(
  previous: Subject | undefined,
  named: string,
): Pick<Subject, 'indicator' | 'scope'> | undefined {
  if (previous === undefined) return undefined;
  if (/^là\s/iu.test(named)) return { indicator: `${previous.indicator} ${named}`, scope: null };
  if (previous.scope === null || !PLACE_ONLY.test(named)) return undefined;
  return { indicator: previous.indicator, scope: named };
}
const PLACE_ONLY = /^(?:khu vực|vùng|cấp|tuyến|ở|tại|đối với|nhóm|khối)\s[^:,]{1,50}$/iu;

// "98% rác ở đô thị và 80% ở nông thôn được thu gom": what becomes of both is said once.
function withSharedEnd({ clause, sentence }: ClauseReading, main: TargetValue, after: string): string {
  const last = clause.values.at(-1);
  if (last === undefined || last === main || /\s(?:được|phải|đều)\s/iu.test(after)) return after;
  const shared = /\s(?:được|phải|đều)\s[^;]*$/iu.exec(sentence.slice(last.end, clause.end))?.[0];
  return shared === undefined
    ? after
    : `${after}${trimIndicatorAfter(shared) === '' ? '' : ` ${trimIndicatorAfter(shared)}`}`;
}

// A long left side is a task with a number in it: its last part will do.
const LONG_SUBJECT_CHARS = 60;
function shortSubject(before: string): string {
  if (before.length <= LONG_SUBJECT_CHARS || /^mỗi\s/iu.test(before)) return before;
  return before.slice(before.lastIndexOf(', ') + 1).trim();
}

function nounStart(value: TargetValue): number {
  return value.end - (value.unit?.length ?? 0);
}

/** Where the right side of a value ends: at the next value that shares its indicator, or with the clause. */
export function endOfShared(reading: ClauseReading, value: TargetValue): number {
  const next = reading.clause.values.find((other) => other.start > value.start);
  if (next === undefined) return reading.clause.end;
  const gap = reading.sentence.slice(value.end, next.lead);
  const connector = Math.max(gap.lastIndexOf(','), gap.lastIndexOf(' và'));
  return connector === -1 ? next.lead : value.end + connector;
}
