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
  const part = partOf(reading, isAfter ? joinAround(main, before, after) : before);
  if (part !== undefined) return toSubject(reading, main, part);
  const named = isAfter
    ? joinAround(main, isVerbOnly ? '' : shortSubject(before), after)
    : (elided ?? before);
  if (named === '') return undefined;
  const { indicator, scope } = leanOn(reading.inherited, named) ?? partScope(named);
  const population = main.kind === 'count' ? null : findPopulation(isAfter ? after : indicator, isAfter);
  return toSubject(reading, main, {
    indicator,
    scope,
    population,
    start: elided === undefined ? clause.start : (reading.inherited?.start ?? clause.start),
  });
}

type NamedSubject = Pick<Subject, 'indicator' | 'scope' | 'population' | 'start'>;

function toSubject(reading: ClauseReading, main: TargetValue, named: NamedSubject): Subject {
  const { clause, sentence } = reading;
  const whole = sentence.slice(clause.start, clause.end);
  return {
    ...named,
    comparator: null,
    unit: main.unit,
    per: main.per,
    denominator:
      findDenominator(whole) ?? findWhole(sentence.slice(main.end, endOfShared(reading, main)), main),
    condition: findCondition(whole),
  };
}

// "…, trong đó trên 85% có trình độ trên chuẩn", "…, trong đó có 12 phiên lưu động", "…, riêng lao động nông thôn 6.500 người": a part of what was just set.
function partOf({ inherited, sentence, clause }: ClauseReading, named: string): NamedSubject | undefined {
  if (inherited === undefined || !/^\s*(?:trong đó|riêng)(?!\p{L})/iu.test(sentence.slice(clause.start)))
    return undefined;
  if (named === '' || MEASURE.test(named)) return undefined;
  const shared = { population: inherited.population, scope: null, start: inherited.start };
  const goesOn =
    /^(?:có|được|đạt|biết|là|tham gia|thực hiện|hoàn thành|phải|đã|không|thanh toán|sử dụng)\s/iu.test(named);
  if (goesOn && inherited.population !== null)
    return { ...shared, indicator: `${inherited.population} ${named}` };
  if (MEASURE.test(inherited.indicator)) return undefined;
  return { ...shared, indicator: `${inherited.indicator}: ${named}` };
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
  // "vệ sinh lớp học ít nhất 02 lần/tuần": how often is no part of what.
  const often = /^lần(?:\/[\p{L} ]+)?(?<each>\s(?:mỗi|một|hằng|hàng|trên)\s\p{L}+(?: \p{L}+)?)?$/u.exec(
    after,
  );
  if (before !== '' && often !== null) return `${before}${often.groups?.each ?? ''}`;
  // "lồng ghép vào ít nhất 04 tiết/học kỳ"
  if (after === main.unit && /\s(?:vào|cho|tại|ở|với|trong)$/u.test(before))
    return before.replace(/\s\S+$/u, '');
  const isWhole =
    before.split(/\s+/u).length >= MIN_NAME_WORDS &&
    !/\s(?:cho|của|với|tới|đến|tại|ở|trong|mỗi \p{L}+)$/iu.test(before);
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
  if (/^tổng số$/iu.test(named) && previous.unit !== null) {
    const at = previous.indicator.indexOf(previous.unit);
    return { indicator: `${named} ${at === -1 ? previous.unit : previous.indicator.slice(at)}`, scope: null };
  }
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
  const cut = [...before.matchAll(/(?<!phòng), /giu)].at(-1)?.index;
  const last = before.slice((cut ?? -1) + 1).trim();
  return last.split(/\s+/u).length < MIN_NAME_WORDS ? before : last;
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
