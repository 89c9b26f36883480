import { measuresBehind } from './target-clauses.ts';
import { findLastDeed, opensWithDeed } from './target-deeds.ts';
import {
  findCondition,
  findDenominator,
  findPopulation,
  findWhole,
  trimIndicatorAfter,
  trimIndicatorBefore,
} from './target-fields.ts';
import { completeEllipsis, completeOpening, leanOn, type NamedSubject, partOf } from './target-inherited.ts';
import type { ClauseReading, Subject } from './target-reading.ts';
import { countsThings, type TargetValue } from './target-values.ts';

/** What a value measures: the words left of it, right of it ("80% hộ …"), or around it ("mỗi xã có 2 lớp dạy bơi"). Undefined when none says anything. */
export function findSubject(reading: ClauseReading, main: TargetValue, left: string): Subject | undefined {
  const { clause, sentence } = reading;
  const before = trimIndicatorBefore(left);
  const isAfter = measuresBehind(sentence, main, left);
  const noun = countsThings(main) ? (main.unit ?? '') : '';
  const behind = sentence
    .slice(main.end, endOfShared(reading, main))
    .replace(/^((?:\s\p{L}+){1,4})\strở (?:lên|xuống)(?!\p{L})/u, '$1');
  const rest = `${noun}${behind}`;
  const after = isAfter ? withSharedEnd(reading, main, trimIndicatorAfter(rest)) : '';
  const isVerbOnly = before === '' || /^(?:giảm|tăng|nâng|mở|có)$/iu.test(before);
  const elided = isAfter ? undefined : completeEllipsis(reading.inherited, before);
  const part = partOf(reading, isAfter ? joinAround(main, before, after) : before);
  if (part !== undefined) return toSubject(reading, main, part);
  const named = isAfter
    ? joinAround(main, isVerbOnly ? '' : shortSubject(before), after)
    : (elided ?? before);
  if (named === '' || NO_INDICATOR.test(named)) return undefined;
  const completed = isAfter && isVerbOnly ? completeOpening(reading, main, after) : undefined;
  if (completed !== undefined) return toSubject(reading, main, completed);
  const leaned = leanOn(reading.inherited, named);
  const { indicator, scope } = leaned ?? partScope(named);
  const population = main.kind === 'count' ? null : findPopulation(isAfter ? after : indicator, isAfter);
  return toSubject(reading, main, {
    indicator,
    scope,
    population,
    // A place alone says nothing without what is measured there.
    start:
      elided === undefined && leaned?.scope == null
        ? clause.start
        : (reading.inherited?.start ?? clause.start),
    deed: isAfter && opensWithDeed(before.charAt(0).toLowerCase() + before.slice(1)) ? before : null,
  });
}
/** Words that say only that something is measured. */
export const NO_INDICATOR =
  /^(?:bình quân|trung bình|tổng|số|của|dự kiến|(?:trước mắt,?\s?)?(?:(?:đến|tới|hết|trong|vào|cuối)\s)*(?:quý|tháng)\s\S+)$/iu;

function toSubject(
  reading: ClauseReading,
  main: TargetValue,
  named: NamedSubject & { readonly deed?: string | null },
): Subject {
  const { clause, sentence } = reading;
  const whole = sentence.slice(clause.start, clause.end);
  return {
    ...named,
    deed: named.deed ?? reading.inherited?.deed ?? null,
    comparator: null,
    unit: main.unit,
    per: main.per,
    denominator:
      findDenominator(whole) ?? findWhole(sentence.slice(main.end, endOfShared(reading, main)), main),
    condition: findCondition(whole),
  };
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
    findLastDeed(before) === undefined &&
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
    /^(?<indicator>[^:]*\s[^:]*):\s(?<scope>(?:khu vực|vùng|cấp|tuyến|ở|tại|đối với|nhóm|khối)\s[^:,]{1,50}(?:, (?:các )?(?:xã|phường|thị trấn|thôn|huyện|khu vực|vùng)(?!\p{L})[^:,]{0,40}){0,3})$/iu.exec(
      named,
    );
  const { indicator, scope } = match?.groups ?? {};
  return { indicator: indicator ?? named, scope: scope ?? null };
}

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
  // "Phối hợp với A và B xây dựng 12 phóng sự": the verb right before the number says what.
  const deed = findLastDeed(before);
  if (deed !== undefined) return deed;
  const cut = [...before.matchAll(/(?<!phòng), /giu)].at(-1)?.index;
  const last = before.slice((cut ?? -1) + 1).trim();
  return last.split(/\s+/u).length < MIN_NAME_WORDS ? before : last;
}

/** Where the right side of a value ends: at the next value that shares its indicator, or with the clause. */
export function endOfShared(reading: ClauseReading, value: TargetValue): number {
  const next = reading.clause.values.find((other) => other.start > value.start);
  if (next === undefined) return reading.clause.end;
  const gap = reading.sentence.slice(value.end, next.lead);
  const connector = Math.max(gap.lastIndexOf(','), gap.lastIndexOf(' và'));
  return connector === -1 ? next.lead : value.end + connector;
}
