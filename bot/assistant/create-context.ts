import { understandQuestion } from '../../knowledge/search/understand-question.ts';
import type { AnswerContext } from './answer-context.ts';
import { answerQuestion } from './answer-question.ts';
import { undividedAnswerers } from './special-answerers.ts';

/** The context of one question; its parts share everything but the words. */
export function createContext(
  shared: Omit<AnswerContext, 'question' | 'answerPart' | 'answerAlone'>,
  question: string,
): AnswerContext {
  return {
    ...shared,
    question: understandQuestion(question),
    answerPart: (part) => answerQuestion(createContext(shared, part), []),
    answerAlone: (part) => answerQuestion(createContext(shared, part), undividedAnswerers),
  };
}
