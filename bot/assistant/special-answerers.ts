import type { Answerer } from './answer-question.ts';
import { answerApplicable } from './applicability/answer-applicable.ts';
import { answerCascade } from './cascade/answer-cascade.ts';
import { answerChart } from './charts/answer-chart.ts';
import { answerColumnChange } from './comparison/answer-column-change.ts';
import { answerComparison } from './comparison/answer-comparison.ts';
import { answerConflicts } from './comparison/answer-conflicts.ts';
import { answerRates } from './comparison/answer-rates.ts';
import { answerSuperlative } from './comparison/answer-superlative.ts';
import { answerBetweenDays } from './days/answer-between-days.ts';
import { answerDayCount } from './days/answer-day-count.ts';
import { answerDaysApart } from './days/answer-days-apart.ts';
import { answerEventTerm } from './days/answer-event-term.ts';
import { answerRelativeDay } from './days/answer-relative-day.ts';
import { documentAnswerers } from './document-answerers.ts';
import { answerCiting } from './relations/answer-citing.ts';
import { answerMultihop } from './relations/answer-multihop.ts';
import { answerReferenceChain } from './relations/answer-reference-chain.ts';
import { answerSeveral } from './several-parts/answer-several.ts';
import { answerValidity } from './validity/answer-validity.ts';
import { answerValidityList } from './validity/answer-validity-list.ts';

/** Kinds of question that ask one thing in a way of their own, in the order they are tried. */
export const undividedAnswerers: readonly Answerer[] = [
  answerChart,
  answerCascade,
  answerApplicable,
  answerValidityList,
  answerMultihop,
  answerReferenceChain,
  answerValidity,
  answerCiting,
  answerBetweenDays,
  answerDaysApart,
  answerRelativeDay,
  answerEventTerm,
  answerDayCount,
  answerConflicts,
  ...documentAnswerers,
  answerSuperlative,
  answerRates,
  answerColumnChange,
  answerComparison,
];

/** All kinds of question with a way of their own; what asks several things is tried last, and parted into the others. */
export const specialAnswerers: readonly Answerer[] = [...undividedAnswerers, answerSeveral];
