import type { AssistantError } from '../../knowledge/model/errors.ts';
import { errorMessages } from '../../prompts/error-messages.ts';
import { redactToken } from '../telegram/redact.ts';
import { toPrintable } from './command.ts';

/** What an error says to people, in Vietnamese: the sentence of its code, then what exactly is to be put right. */
export function describeError(error: AssistantError): { sentence: string; problems: string[] } {
  const { problems } = error.details;
  return {
    sentence: errorMessages[error.code],
    problems: Array.isArray(problems)
      ? problems.map((problem) => toPrintable(redactToken(String(problem))))
      : [],
  };
}

/** The line for operators: code and reason, in English, without any bot token. */
export function formatReason({ code, message }: AssistantError): string {
  return toPrintable(redactToken(`[${code}] ${message}`));
}
