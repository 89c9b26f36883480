import type { Spelling } from '../../knowledge/search/spelling.ts';
import { tidyQuestion } from '../../knowledge/search/tidy-question.ts';
import { answerWording } from '../../prompts/answer-wording.ts';
import type { Question } from './answer.ts';
import type { DraftStatement } from './compose-answer.ts';

/** A question as it is understood, before anything is looked up. */
export interface HeardQuestion {
  /** The question in full, as it could have been asked by itself. */
  readonly text: string;
  /** How it was understood, where that is more than its letters say. */
  readonly opening?: DraftStatement;
}

/** Longer questions are not said back whole. */
const MAX_SAID_BACK = 300;

/** Reads what was typed in a hurry. */
export async function hearQuestion({ question }: Question, spelling: Spelling): Promise<HeardQuestion> {
  const { text, isGuess } = await tidyQuestion(question, spelling);
  return isGuess ? { text, opening: sayBack(text) } : { text };
}

function sayBack(text: string): DraftStatement {
  const said = text.length > MAX_SAID_BACK ? `${text.slice(0, MAX_SAID_BACK)}…` : text;
  return { text: answerWording.readAs(said), sources: [], referenceRows: [said] };
}
