import type { DocumentHeader } from '../../knowledge/model/official-document.ts';
import type { Comparator, Target } from '../../knowledge/model/register.ts';
import { scopeOfHeading } from './heading-scope.ts';
import type { OutlinedText, OutlineItem } from './outlined-text.ts';
import { createSections, type Sections } from './register-sections.ts';
import { findColumn, findTables, isTableRow } from './register-tables.ts';
import { afterMarker, findSentences, type Span, toEvidence } from './sentences.ts';
import { readBaselineClause } from './target-baselines.ts';
import { binds } from './target-binding.ts';
import {
  findChange,
  findTargetClauses,
  measuresBehind,
  scopeBefore,
  type TargetClause,
} from './target-clauses.ts';
import {
  contextOf,
  goesOnTelling,
  isAiming,
  isAspirationAt,
  isReached,
  planStart,
  tellsResult,
} from './target-context.ts';
import { findBaseline, findScope, findWhole, PREDICATE, trimIndicatorBefore } from './target-fields.ts';
import { findHead, type TargetHead } from './target-heads.ts';
import { isTargetTable } from './target-layout.ts';
import { stripOpening } from './target-openings.ts';
import { type ClauseReading, type ClauseResult, NOTHING, quoteEnd, type Subject } from './target-reading.ts';
import { changeRightBefore, isNoGoal, type ValuePlace } from './target-refusals.ts';
import { endOfShared, findSubject, NO_INDICATOR } from './target-subjects.ts';
import { parseTableTargets } from './target-tables.ts';
import { findTargetPeriod } from './target-times.ts';
import type { TargetValue } from './target-values.ts';
import { ACTOR_HEAD, TASK_HEAD } from './task-tables.ts';

/**
 * Every numeric or baseline-bound obligation of a document, in reading order. Sure rather than complete: a number that
 * does not clearly bind is left to `findUncovered`. Empty when the document sets none.
 */
export function parseTargets(outlined: OutlinedText, header: DocumentHeader): Target[] {
  const sections = createSections(outlined);
  const targets = parseTableTargets(sections, header);
  for (const item of sections.items) {
    if (isTableRow(item) || item.role === 'furniture') continue;
    targets.push(
      ...parseStretch(item, { start: afterMarker(item), end: item.text.length }, sections, header),
    );
  }
  targets.push(...parseTaskCells(sections, header));
  return targets.sort((a, b) => a.start - b.start);
}

function parseStretch(
  item: OutlineItem,
  { start, end }: Span,
  sections: Sections,
  header: DocumentHeader,
): Target[] {
  return findSentences(item.text.slice(start, end)).flatMap((sentence) =>
    parseSentence(item, { start: start + sentence.start, end: start + sentence.end }, sections, header),
  );
}

// "Tổ chức 02 lớp tập huấn | Phòng Văn hóa - Xã hội | Quý II": what a table of tasks sets is said in its column of tasks.
function parseTaskCells(sections: Sections, header: DocumentHeader): Target[] {
  return findTables(sections).flatMap((table) => {
    const taskAt = findColumn(table, TASK_HEAD);
    if (taskAt === -1 || findColumn(table, ACTOR_HEAD) === -1 || isTargetTable(table)) return [];
    return table.rows.flatMap(({ item, cells }) => {
      const cell = cells[taskAt] ?? '';
      const start = item.text.indexOf(cell);
      return cell === '' ? [] : parseStretch(item, { start, end: start + cell.length }, sections, header);
    });
  });
}

// Without a number, in figures or behind a comparator, only a comparison binds.
const MAY_BIND =
  /\d|(?<!\p{L})(?:so|ít nhất|tối thiểu|không quá|tối đa|nửa|hai|ba|bốn|sáu|bảy|tám|chín|mười)\s/iu;

function parseSentence(item: OutlineItem, span: Span, sections: Sections, header: DocumentHeader): Target[] {
  const sentence = item.text.slice(span.start, span.end);
  if (!MAY_BIND.test(sentence)) return [];
  const context = contextOf(sentence, item, sections, header);
  if (context === 'past') return [];
  const targets: Target[] = [];
  let inherited: Subject | undefined;
  let isTelling = false;
  for (const clause of findTargetClauses(sentence)) {
    const words = sentence.slice(clause.start, clause.end);
    isTelling = tellsResult(words) || (isTelling && goesOnTelling(words, header));
    if (isTelling) continue;
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
    const planned = found.targets.filter(
      (target) => !isOver(target, header) && !(isReached(target, header) && !isAiming(sentence)),
    );
    isTelling = planned.length < found.targets.length;
    targets.push(...planned);
    inherited = found.targets.length > 0 ? found.subject : undefined;
  }
  const scope = targets.some((target) => target.scope === null) ? scopeOfHeading(item, sections) : null;
  return shareChange(targets)
    .map((target, index) => withNextPredicate(target, targets[index + 1], item))
    .map((target) => ({ ...target, scope: target.scope ?? scope }));
}

// "Giảm tối thiểu 5% số vụ và 10% thiệt hại so với năm 2030": verb and baseline are said once, of both.
function shareChange(targets: readonly Target[]): Target[] {
  return targets.map((target, index) => {
    const [before, next] = [targets[index - 1], targets[index + 1]];
    if (before !== undefined && goesOnChanging(before, target))
      return { ...target, comparator: before.comparator };
    const isLast = target.baseline !== null || next === undefined || !goesOnChanging(target, next);
    return isLast ? target : { ...target, baseline: next.baseline };
  });
}

function goesOnChanging(first: Target, second: Target): boolean {
  const isChange = first.comparator === 'decrease_by' || first.comparator === 'increase_by';
  return (
    isChange &&
    second.comparator === 'eq' &&
    first.unit === '%' &&
    /^và \d+(?:,\d+)?\s?% /u.test(second.quote)
  );
}

// "85% số hộ, 80% số bản đạt danh hiệu văn hóa": what becomes of both is said behind the last.
function withNextPredicate(target: Target, next: Target | undefined, item: OutlineItem): Target {
  if (next?.population == null || target.unit !== '%' || next.unit !== '%') return target;
  const between = item.text.slice(target.end - item.start, next.start - item.start);
  const isBare = target.indicator.split(' ').length <= MAX_BARE_WORDS && !PREDICATE.test(target.indicator);
  const predicate = PREDICATE.exec(next.indicator);
  if (
    !isBare ||
    predicate === null ||
    !/^,?\s?$/u.test(between) ||
    !next.quote.replace(/^và\s/u, '').startsWith(`${next.value}`)
  )
    return target;
  return { ...target, indicator: target.indicator + next.indicator.slice(predicate.index) };
}
const MAX_BARE_WORDS = 5;

// "Năm 2028 đạt 48%" in a plan for 2029 is a result.
function isOver({ period }: Target, header: DocumentHeader): boolean {
  const start = planStart(header);
  return start !== null && period.to !== null && period.to < start;
}

function readValueClause(reading: ClauseReading): ClauseResult {
  const { clause, sentence } = reading;
  const main = clause.values[0];
  if (main === undefined) return NOTHING;
  const head = findHead(sentence, main.lead);
  const from = Math.max(clause.start, head.end ?? clause.start);
  const left = sentence.slice(from, Math.max(from, main.lead));
  const own = findSubject(reading, main, left);
  if (own === undefined && NO_INDICATOR.test(trimIndicatorBefore(left))) return NOTHING;
  if (own === undefined && BEHIND_PART.test(sentence.slice(0, clause.start))) return NOTHING;
  const subject = own ?? reading.inherited;
  if (subject === undefined || (own !== undefined && !binds(reading, main, left))) return NOTHING;
  const isGoal = (value: TargetValue) => !isNoGoal(value, placeOf(reading, value));
  if (!isGoal(main)) return NOTHING;
  const governed = withHead(clause.values.length > 1 ? withoutOwnYear(subject) : subject, head);
  const targets = clause.values.flatMap((value, index) =>
    isGoal(value) ? [toTarget(reading, value, index, governed, left)] : [],
  );
  const passedOn = head.scope === null ? subject : { ...subject, scope: head.scope, start: governed.start };
  return { targets, subject: { ...passedOn, comparator: targets.at(-1)?.comparator ?? null } };
}

// "…, trong đó khách quốc tế 200 nghìn lượt; tăng 12%": of the part or of the whole is not said.
const BEHIND_PART = /(?<!\p{L})(?:trong đó|riêng)(?!\p{L})[^;]*;\s*$/iu;

function withHead(subject: Subject, head: TargetHead): Subject {
  return {
    ...subject,
    condition: head.condition ?? subject.condition,
    scope: head.scope ?? subject.scope,
    start: Math.min(subject.start, head.start ?? subject.start),
  };
}

// "Tỷ lệ … năm 2025 thu gom được 89,5%, năm 2026 phấn đấu 92%": the year is the first value's, not the indicator's.
function withoutOwnYear(subject: Subject): Subject {
  const indicator = subject.indicator.replace(
    /(?<!so với|cùng kỳ|của|từ|đến|dự toán|kế hoạch)\snăm (?:19|20)\d\d(?=\s\p{L})/giu,
    '',
  );
  return { ...subject, indicator };
}

function placeOf({ sentence, clause }: ClauseReading, value: TargetValue): ValuePlace {
  return {
    clause: sentence.slice(clause.start, clause.end),
    left: sentence.slice(clause.start, Math.max(clause.start, value.lead)),
    bound: sentence.slice(value.lead, value.start),
    behind: sentence.slice(value.end),
  };
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
  // "12 tỷ đồng (tăng 10% so với năm 2026)": the comparison is of what stands in the brackets.
  const whole = sentence.slice(clause.start, clause.end).replace(/\([^()]*\d[^()]*so với[^()]*\)/giu, ' ');
  const first = clause.values[0];
  return {
    ...toEvidence(item, base + quoteStart(subject, clause), base + quoteEnd(sentence, clause.end)),
    indicator: subject.indicator,
    comparator: toComparator(
      value,
      index === 0 ? listed(reading, value, behind, left) : (first?.comparator ?? null),
      left,
      subject,
      behind,
    ),
    value: value.value,
    valueHigh: value.valueHigh,
    unit: value.kind === 'bare' ? subject.unit : value.unit,
    per: value.kind === 'bare' ? (subject.per ?? perOf(left)) : value.per,
    population: subject.population,
    denominator:
      value.outOf === null
        ? (findWhole(behind, value) ?? subject.denominator)
        : `${value.outOf} ${value.unit ?? ''}`.trim(),
    baseline: findBaseline(whole) ?? (value.from === null ? null : `từ ${value.from}`),
    condition: subject.condition,
    scope: scopeOf(reading, value, behind, left) ?? (index === 0 ? subject.scope : null),
    period: findTargetPeriod(reading, value, behind),
    isAspiration: isAspirationAt(sentence, value.start, item, reading.sections),
  };
}

// A value without an indicator of its own ("; ít nhất 80% vào năm 2030") is quoted with the clause that names it.
function quoteStart(subject: Subject, clause: TargetClause): number {
  return Math.min(subject.start, clause.start);
}

// "vượt 10% dự toán" is ten more than it, "vượt 95%" a level.
function exceeds(value: TargetValue, behind: string): boolean {
  return (
    value.comparator === 'gt' &&
    value.isExcess &&
    /^\s(?:so với|dự toán|kế hoạch|chỉ tiêu)(?!\p{L})/iu.test(behind)
  );
}

function perOf(left: string): number | null {
  return Number(/(?:trên|\/)\s?(1[\d.]*0)\s\p{L}/u.exec(left)?.[1]?.replaceAll('.', '') ?? '') || null;
}

function toComparator(
  value: TargetValue,
  shared: Comparator | null,
  left: string,
  subject: Subject,
  behind: string,
): Comparator {
  const change = findChange(left);
  if (exceeds(value, behind)) return 'increase_by';
  const least = value.comparator === 'ge' ? changeRightBefore(left) : undefined;
  if (least !== undefined) return least;
  const explicit = value.comparator ?? shared ?? (left.trim() === '' ? subject.comparator : null);
  if (change === 'keep' && (explicit === null || explicit === 'eq')) return 'maintain';
  if (explicit !== null) return FORBIDDEN.test(left) ? (FORBID[explicit] ?? explicit) : explicit;
  // "lắp gờ giảm tốc tại 75 cổng": a verb deep in the words changes no count.
  if (value.kind === 'count' && stripOpening(left, false) === stripOpening(left, true)) return 'eq';
  if (change === 'down') return 'decrease_by';
  return change === 'up' ? 'increase_by' : 'eq';
}

// "không để tỷ lệ … thấp hơn 90%": what must not be, so the other way round.
const FORBIDDEN = /(?<!\p{L})không (?:để|cho phép)(?!\p{L})[^,;]*$/iu;
const FORBID: Readonly<Partial<Record<Comparator, Comparator>>> = { lt: 'ge', gt: 'le' };

// "Cắt giảm 30% thời gian, 20% chi phí": the verb of the first governs the next, unless that says what becomes of its own.
function listed(
  { inherited }: ClauseReading,
  value: TargetValue,
  behind: string,
  left: string,
): Comparator | null {
  const change = inherited?.comparator ?? null;
  const isChange = change === 'decrease_by' || change === 'increase_by';
  const isListed = left.trim() === '' && value.comparator === null && value.value < WHOLE_SHARE;
  return isChange && isListed && !/\s(?:được|phải|có|đều|không|đạt)(?!\p{L})/iu.test(behind) ? change : null;
}
const WHOLE_SHARE = 100;

// "mỗi xã 2 lớp ở thôn": words behind a value with a noun of its own belong to what is measured.
function scopeOf(reading: ClauseReading, value: TargetValue, behind: string, left: string): string | null {
  const { sentence, clause } = reading;
  const isAfter = measuresBehind(sentence, value, left);
  if (isAfter && !/^\s*\(?đối với\s/iu.test(behind)) return null;
  const previous = clause.values.findLast((other) => other.start < value.start);
  return (
    findScope(behind) ??
    (previous === undefined ? null : scopeBefore(sentence.slice(previous.end, value.lead)))
  );
}
