import type { Answer, Question } from '../answer.ts';

/**
 * How many turns of a talk are kept and read, questions and answers together: six questions with their answers. What is
 * older is no longer meant by "đó", and a chat left open keeps no more of anybody's words.
 */
export const MAX_TALK_TURNS = 12;

/** The turns of a talk after one more question and its answer, the oldest left out beyond `MAX_TALK_TURNS`. */
export function keepTurns(
  turns: Question['history'],
  question: string,
  answer: Pick<Answer, 'text'>,
): Question['history'] {
  const said: Question['history'] = [
    { role: 'user', text: question },
    { role: 'assistant', text: answer.text },
  ];
  return [...turns, ...said].slice(-MAX_TALK_TURNS);
}
