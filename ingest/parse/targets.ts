import type { Period } from '../../knowledge/model/calendar.ts';
import type { DocumentHeader } from '../../knowledge/model/official-document.ts';
import type { Comparator, Target } from '../../knowledge/model/register.ts';
import type { OutlinedText, OutlineItem } from './outlined-text.ts';
import { createSections, type Sections } from './register-sections.ts';
import { isTableRow } from './register-tables.ts';
import { afterMarker, findSentences, type Span, toEvidence } from './sentences.ts';
import { readBaselineClause } from './target-baselines.ts';
import { binds } from './target-binding.ts';
import {
  findChange,
  findTargetClauses,
  hasOwnNoun,
  MEASURE,
  scopeBefore,
  type TargetClause,
} from './target-clauses.ts';
import { contextOf, isAspirationAt } from './target-context.ts';
import { findBaseline, findScope } from './target-fields.ts';
import { findHeldUntil, findPeriods } from './target-periods.ts';
import { type ClauseReading, type ClauseResult, NOTHING, quoteEnd, type Subject } from './target-reading.ts';
import { endOfShared, findSubject } from './target-subjects.ts';
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
    scope: scopeOf(reading, value, behind, left),
    period: periodOf(reading, value, behind),
    isAspiration: isAspirationAt(sentence, value.start, item, reading.sections),
  };
}

// A value without an indicator of its own ("; ít nhất 80% vào năm 2030") is quoted with the clause that names it.
function quoteStart(subject: Subject, clause: TargetClause): number {
  return Math.min(subject.start, clause.start);
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

// "mỗi xã 2 lớp ở thôn": words behind a value with a noun of its own belong to what is measured.
function scopeOf(reading: ClauseReading, value: TargetValue, behind: string, left: string): string | null {
  const { sentence, clause } = reading;
  const isAfter = hasOwnNoun(sentence, value) && !MEASURE.test(left);
  if (isAfter && !/^\s*\(?đối với\s/iu.test(behind)) return null;
  const previous = clause.values.findLast((other) => other.start < value.start);
  return (
    findScope(behind) ??
    (previous === undefined ? null : scopeBefore(sentence.slice(previous.end, value.lead)))
  );
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
