import { AssistantError } from '../../knowledge/model/errors.ts';

/** Twice what Telegram carries in one message; understanding a question takes time with the square of its length. */
export const MAX_QUESTION_CHARACTERS = 8_192;

/** @throws INPUT_INVALID — the text is no question but a document */
export function checkQuestionLength(text: string): void {
  if (text.length <= MAX_QUESTION_CHARACTERS) return;
  throw new AssistantError('INPUT_INVALID', `question has ${text.length} characters`, {
    details: { problems: [`Câu hỏi dài quá ${MAX_QUESTION_CHARACTERS} ký tự.`] },
  });
}
