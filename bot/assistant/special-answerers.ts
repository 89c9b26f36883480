import { answerCiting } from './answer-citing.ts';
import { answerColumnChange } from './answer-column-change.ts';
import { answerComparison } from './answer-comparison.ts';
import { answerDayCount } from './answer-day-count.ts';
import { answerMultihop } from './answer-multihop.ts';
import type { Answerer } from './answer-question.ts';
import { answerRates } from './answer-rates.ts';
import { answerReferenceChain } from './answer-reference-chain.ts';
import { answerRelativeDay } from './answer-relative-day.ts';
import { answerSeveral } from './answer-several.ts';
import { documentAnswerers } from './document-answerers.ts';

/** Kinds of question that ask one thing in a way of their own, in the order they are tried. */
export const undividedAnswerers: readonly Answerer[] = [
  answerMultihop,
  answerReferenceChain,
  answerCiting,
  ...documentAnswerers,
  answerRelativeDay,
  answerDayCount,
  answerRates,
  answerColumnChange,
  answerComparison,
];

/** All kinds of question with a way of their own; what asks several things is tried last, and parted into the others. */
export const specialAnswerers: readonly Answerer[] = [...undividedAnswerers, answerSeveral];
