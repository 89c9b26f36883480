import type { Period } from '../../knowledge/model/calendar.ts';
import type { DocumentHeader } from '../../knowledge/model/official-document.ts';
import type { Comparator, Target } from '../../knowledge/model/register.ts';
import type { OutlinedText, OutlineItem } from './outlined-text.ts';
import { createSections, type Sections } from './register-sections.ts';
import { isTableRow } from './register-tables.ts';
import { afterMarker, findSentences, type Span, toEvidence } from './sentences.ts';
import { findChange, findTargetClauses, hasOwnNoun, MEASURE, type TargetClause } from './target-clauses.ts';
import { contextOf, isAspirationAt, speaksOfMoney, type TargetContext } from './target-context.ts';
import {
  findBaseline,
  findCondition,
  findDenominator,
  findPopulation,
  findScope,
  trimIndicatorAfter,
  trimIndicatorBefore,
} from './target-fields.ts';
import { findHeldUntil, findPeriods } from './target-periods.ts';
import { parseTableTargets } from './target-tables.ts';
import type { TargetValue } from './target-values.ts';

/**
 * Every numeric or baseline-bound obligation of a document, in reading order. Sure rather than complete: a number that
 * does not clearly bind is left to `findUncovered`. Empty when the document sets none.
 */
export function parseTargets(outlined: OutlinedText, header: DocumentHeader): Target[] {
  const sections = createSections(outlined);
  const targets = parseTableTargets(sections, header);
  for (const item of sections.items) {
    if (isTableRow(item) || item.role === 'furniture') continue;
    const from = afterMarker(item);
    for (const sentence of findSentences(item.text.slice(from))) {
      const span = { start: from + sentence.start, end: from + sentence.end };
      targets.push(...parseSentence(item, span, sections, header));
    }
  }
  return targets.sort((a, b) => a.start - b.start);
}

/** What a clause's targets share, kept for a following clause that names no indicator of its own. */
interface Subject {
  readonly indicator: string;
  readonly population: string | null;
  readonly comparator: Comparator | null;
  readonly unit: string | null;
  readonly per: number | null;
  readonly denominator: string | null;
  readonly condition: string | null;
  /** Start of the clause that names it, in the sentence. */
  readonly start: number;
}

/** A clause with everything needed to read its values. */
interface ClauseReading {
  readonly item: OutlineItem;
  readonly sections: Sections;
  readonly header: DocumentHeader;
  readonly sentence: string;
  /** Offset of the sentence in the text. */
  readonly base: number;
  readonly clause: TargetClause;
  readonly context: TargetContext;
  readonly inherited: Subject | undefined;
}

function parseSentence(item: OutlineItem, span: Span, sections: Sections, header: DocumentHeader): Target[] {
  const sentence = item.text.slice(span.start, span.end);
  const context = contextOf(sentence, item, sections, header);
  if (context === 'past') return [];
  const targets: Target[] = [];
  let inherited: Subject | undefined;
  for (const clause of findTargetClauses(sentence)) {
    const reading = {
      item,
      sections,
      header,
      sentence,
      base: item.start + span.start,
      clause,
      context,
      inherited,
    };
    const found = clause.values.length === 0 ? readBaselineClause(reading) : readValueClause(reading);
    targets.push(...found.targets);
    inherited = found.targets.length > 0 ? found.subject : undefined;
  }
  return targets;
}

interface ClauseResult {
  readonly targets: readonly Target[];
  readonly subject: Subject | undefined;
}
const NOTHING: ClauseResult = { targets: [], subject: undefined };

function readValueClause(reading: ClauseReading): ClauseResult {
  const { clause, sentence } = reading;
  const main = clause.values[0];
  if (main === undefined) return NOTHING;
  const left = sentence.slice(clause.start, Math.max(clause.start, main.lead));
  const own = findSubject(reading, main, left);
  const subject = own ?? reading.inherited;
  if (subject === undefined || (own !== undefined && !binds(reading, main, left))) return NOTHING;
  const targets = clause.values.map((value, index) => toTarget(reading, value, index, subject, left));
  return { targets, subject: { ...subject, comparator: targets.at(-1)?.comparator ?? null } };
}

// Left of the value, right of it ("80% hộ …"), or around it ("mỗi xã có 2 lớp dạy bơi"). Undefined when neither says anything.
function findSubject(reading: ClauseReading, main: TargetValue, left: string): Subject | undefined {
  const { clause, sentence } = reading;
  const before = trimIndicatorBefore(left);
  const isAfter = hasOwnNoun(sentence, main) && !MEASURE.test(left);
  const rest = sentence.slice(main.kind === 'count' ? nounStart(main) : main.end, endOfShared(reading, main));
  const after = isAfter ? trimIndicatorAfter(rest) : '';
  const isVerbOnly = before === '' || /^(?:giảm|tăng|nâng|mở|có)$/iu.test(before);
  const elided = isAfter ? undefined : completeEllipsis(reading.inherited, before);
  const indicator = isAfter ? (isVerbOnly ? after : `${shortSubject(before)} ${after}`) : (elided ?? before);
  if (indicator === '') return undefined;
  const whole = sentence.slice(clause.start, clause.end);
  return {
    indicator,
    population: main.kind === 'count' ? null : findPopulation(isAfter ? after : indicator, isAfter),
    comparator: null,
    unit: main.unit,
    per: main.per,
    denominator: findDenominator(whole),
    condition: findCondition(whole),
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

// A long left side is a task with a number in it: its last part will do.
const LONG_SUBJECT_CHARS = 60;
function shortSubject(before: string): string {
  if (before.length <= LONG_SUBJECT_CHARS || /^mỗi\s/iu.test(before)) return before;
  return before.slice(before.lastIndexOf(', ') + 1).trim();
}

function nounStart(value: TargetValue): number {
  return value.end - (value.unit?.length ?? 0);
}

// The right side of a value ends where the next value that shares its indicator begins.
function endOfShared(reading: ClauseReading, value: TargetValue): number {
  const next = reading.clause.values.find((other) => other.start > value.start);
  if (next === undefined) return reading.clause.end;
  const gap = reading.sentence.slice(value.end, next.lead);
  const connector = Math.max(gap.lastIndexOf(','), gap.lastIndexOf(' và'));
  return connector === -1 ? next.lead : value.end + connector;
}

const STRONG_COUNT: readonly (Comparator | null)[] = ['ge', 'le'];
const OBLIGING =
  /\s(?:được|phải|đều|tham gia|triển khai|thực hiện|tổ chức|hoàn thành|đạt|biết|ký|có|xây dựng|ban hành|bố trí|niêm yết|sử dụng|báo cáo|đăng ký|cam kết|không)(?!\p{L})/iu;

// What is measured by a number without a unit.
const BARE_MEASURE = /chỉ số|hệ số|tỷ số|tuổi thọ|điểm/iu;

function binds(reading: ClauseReading, value: TargetValue, left: string): boolean {
  const { context, sentence, clause } = reading;
  const after = sentence.slice(value.end, clause.end);
  if (value.kind === 'bare')
    return context === 'goal' && value.comparator !== null && BARE_MEASURE.test(left);
  if (context === 'goal') return !(value.kind === 'money' && /kinh phí|dự toán|chi\s/iu.test(sentence));
  if (context === 'provision' || value.kind === 'money') return false;
  if (value.kind === 'count') return STRONG_COUNT.includes(value.comparator) && !speaksOfMoney(left, after);
  if (speaksOfMoney(left, after)) return false;
  if (hasOwnNoun(sentence, value) && !MEASURE.test(left))
    return OBLIGING.test(after) || findChange(left) !== undefined;
  return value.comparator !== null || findChange(left) !== undefined;
}

function toTarget(
  reading: ClauseReading,
  value: TargetValue,
  index: number,
  subject: Subject,
  left: string,
): Target {
  const { sentence, clause, item, base } = reading;
  const until = endOfShared(reading, value);
  const behind = sentence.slice(value.end, until);
  const whole = sentence.slice(clause.start, clause.end);
  const first = clause.values[0];
  return {
    ...toEvidence(item, base + quoteStart(subject, clause), base + quoteEnd(sentence, clause.end)),
    indicator: subject.indicator,
    comparator: toComparator(value, index === 0 ? null : (first?.comparator ?? null), left, subject),
    value: value.value,
    valueHigh: value.valueHigh,
    unit: value.kind === 'bare' ? subject.unit : value.unit,
    per: value.kind === 'bare' ? subject.per : value.per,
    population: subject.population,
    denominator: value.outOf === null ? subject.denominator : `${value.outOf} ${value.unit ?? ''}`.trim(),
    baseline: findBaseline(whole) ?? (value.from === null ? null : `từ ${value.from}`),
    condition: subject.condition,
    scope: findScope(behind),
    period: periodOf(reading, value, behind),
    isAspiration: isAspirationAt(sentence, value.start, item, reading.sections),
  };
}

// A value without an indicator of its own ("; ít nhất 80% vào năm 2030") is quoted with the clause that names it.
function quoteStart(subject: Subject, clause: TargetClause): number {
  return Math.min(subject.start, clause.start);
}

function quoteEnd(sentence: string, end: number): number {
  const marks = /[\s.,;:/…]+$/u.exec(sentence.slice(0, end))?.[0] ?? '';
  return end - marks.length;
}

function toComparator(
  value: TargetValue,
  shared: Comparator | null,
  left: string,
  subject: Subject,
): Comparator {
  const change = findChange(left);
  const explicit = value.comparator ?? shared ?? (left.trim() === '' ? subject.comparator : null);
  if (change === 'keep' && (explicit === null || explicit === 'eq')) return 'maintain';
  if (explicit !== null) return explicit;
  if (change === 'down') return 'decrease_by';
  return change === 'up' ? 'increase_by' : 'eq';
}

// Said behind the value, before it, behind a later value of the same clause, at the head of the sentence, by a heading, or else the document's.
function periodOf(reading: ClauseReading, value: TargetValue, behind: string): Period {
  const { sentence, clause, item, sections, header } = reading;
  const previous = clause.values.findLast((other) => other.start < value.start);
  const places = [
    behind,
    sentence.slice(previous?.end ?? clause.start, value.start),
    sentence.slice(value.end, clause.end),
    sentence.slice(clause.start, value.start),
    sentence.slice(0, clause.start).split(/[;]/u)[0]?.slice(0, 60) ?? '',
    ...sections.ancestorsOf(item).map((above) => above.text.slice(0, 200)),
  ];
  for (const place of places) {
    const period = findPeriods(place)[0]?.period;
    if (period === undefined) continue;
    const held = findHeldUntil(sentence.slice(value.end, clause.end));
    return held !== null && period.to !== null && held > period.to ? { ...period, to: held } : period;
  }
  return header.period;
}

const BASELINE_BINDS = /(?<!\p{L})(?:giảm|tăng|thấp hơn|cao hơn|ít hơn|nhiều hơn)(?!\p{L})/iu;

// "giảm số vụ … so với cùng kỳ năm 2024": a change without a number.
function readBaselineClause(reading: ClauseReading): ClauseResult {
  const { clause, sentence, item, base, context, inherited } = reading;
  const whole = sentence.slice(clause.start, clause.end);
  const baseline = findBaseline(whole);
  const verb = BASELINE_BINDS.exec(whole);
  if (baseline === null || verb === null || context === 'provision') return NOTHING;
  if (whole.indexOf(baseline) < verb.index) return NOTHING;
  const indicator =
    trimIndicatorBefore(
      whole
        .slice(0, whole.indexOf(baseline))
        .replace(/\s(?:giảm|tăng|thấp hơn|cao hơn|ít hơn|nhiều hơn)\s*$/iu, ''),
    ) || inherited?.indicator;
  if (indicator === undefined || !isOpeningVerb(whole, verb.index, context)) return NOTHING;
  const isUp = /tăng|cao|nhiều/iu.test(verb[0]);
  const subject = inherited !== undefined && indicator === inherited.indicator ? inherited : undefined;
  const target: Target = {
    ...toEvidence(item, base + (subject?.start ?? clause.start), base + quoteEnd(sentence, clause.end)),
    indicator,
    comparator: isUp ? 'increase_vs_baseline' : 'decrease_vs_baseline',
    value: null,
    valueHigh: null,
    unit: null,
    per: null,
    population: subject?.population ?? findPopulation(indicator, false),
    denominator: null,
    baseline,
    condition: findCondition(whole),
    scope: null,
    period: periodOfBaseline(reading, whole.replace(baseline, '')),
    isAspiration: isAspirationAt(sentence, clause.start + verb.index, item, reading.sections),
  };
  return { targets: [target], subject: undefined };
}

// Outside a goal section only a clause that opens with the verb, or names what is measured, binds.
function isOpeningVerb(whole: string, at: number, context: TargetContext): boolean {
  const before = whole.slice(0, at);
  return (
    context === 'goal' ||
    before.trim() === '' ||
    MEASURE.test(before) ||
    /^\W*(?:phấn đấu|kéo)\s*$/iu.test(before)
  );
}

function periodOfBaseline(reading: ClauseReading, rest: string): Period {
  return findPeriods(rest)[0]?.period ?? reading.header.period;
}
