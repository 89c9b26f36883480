import { z } from 'zod';
import { collapseSpaces, normalizeCharacters } from '../../../knowledge/language/normalize.ts';
import { modelInstructions } from '../../../prompts/model-instructions.ts';
import type { ChatBudget, ChatModel } from '../language-model/chat-model.ts';
import { OutgoingPrompt } from '../language-model/outgoing-prompt.ts';
import { type Asked, findChangedBindings, isOfSameMatter } from './check-rewording.ts';

const replySchema = z.object({ rewordings: z.array(z.string()) });

/** More than two say that the model does not know what is asked. */
const MAX_REWORDINGS = 2;
/** Two questions in Vietnamese with room to spare. */
const MAX_TOKENS = 400;

/** Another wording of a question that binds the answer to all that the question does. */
export interface Rewording {
  readonly text: string;
  /** Whether it has the question's own words, so that its answer is the question's. */
  readonly isOfSameMatter: boolean;
}

/**
 * Other wordings of a question, the surest first; empty when the model has none that may stand for it. Question and turns
 * are internal text: they tell what the agency is at.
 *
 * @throws MODEL_* — see `ChatModel.ask`
 */
export async function rewriteQuestion(
  model: ChatModel,
  asked: Asked,
  budget: ChatBudget,
): Promise<Rewording[]> {
  const turns = asked.history.map((text, i) => ({
    id: `turn-${i + 1}`,
    text,
    documentClass: 'internal' as const,
  }));
  const question = {
    id: 'question',
    text: asked.question,
    documentClass: 'internal',
    isRequired: true,
  } as const;
  const input = OutgoingPrompt.of([...turns, question], model.place);
  const { rewordings } = await model.ask(
    {
      purpose: 'rewrite',
      instructions: modelInstructions.rewrite,
      input,
      schema: replySchema,
      maxTokens: MAX_TOKENS,
    },
    budget,
  );
  const own = collapseSpaces(normalizeCharacters(asked.question));
  const texts = rewordings.map((text) => collapseSpaces(normalizeCharacters(input.restore(text))));
  return [...new Set(texts)]
    .filter((text) => text !== '' && text !== own && findChangedBindings(text, asked).length === 0)
    .slice(0, MAX_REWORDINGS)
    .map((text) => ({ text, isOfSameMatter: isOfSameMatter(text, asked) }))
    .sort((a, b) => Number(b.isOfSameMatter) - Number(a.isOfSameMatter));
}
