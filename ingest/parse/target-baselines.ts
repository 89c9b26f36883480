import type { Target } from '../../knowledge/model/register.ts';
import { toEvidence } from './sentences.ts';
import { MEASURE } from './target-clauses.ts';
import { isAspirationAt, type TargetContext } from './target-context.ts';
import { findBaseline, findCondition, findPopulation, trimIndicatorBefore } from './target-fields.ts';
import { type ClauseReading, type ClauseResult, NOTHING, quoteEnd } from './target-reading.ts';
import { findClausePeriod } from './target-times.ts';

const BASELINE_BINDS = /(?<!\p{L})(?:giảm|tăng|thấp hơn|cao hơn|ít hơn|nhiều hơn)(?!\p{L})/iu;

/** Reads "giảm số vụ … so với cùng kỳ năm 2024": a change that binds without a number. */
export function readBaselineClause(reading: ClauseReading): ClauseResult {
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
    period: findClausePeriod(reading, whole.replace(baseline, '')),
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
