import type { AssistantError } from '../../knowledge/model/errors.ts';
import { errorMessages } from '../../prompts/error-messages.ts';
import { redactSecrets } from '../log/redact-secrets.ts';
import { toPrintable } from './command.ts';

/** What an error says to people, in Vietnamese: the sentence of its code, then what exactly is to be put right. */
export function describeError(error: AssistantError): { sentence: string; problems: string[] } {
  const { problems } = error.details;
  return {
    sentence: errorMessages[error.code],
    problems: Array.isArray(problems)
      ? problems.map((problem) => toPrintable(redactSecrets(String(problem))))
      : [],
  };
}

/** The line for operators: code and reason, in English, without any secret. */
export function formatReason({ code, message }: AssistantError): string {
  return toPrintable(redactSecrets(`[${code}] ${message}`));
}

/**
 * The same beside the Vietnamese sentence: where that tells all there is to do (a file that is broken, a call that is
 * wrong), the code alone. What libraries say of a file is for `--json`, whose reader is a program or its keeper.
 */
export function formatShortReason(error: AssistantError): string {
  return /^(?:DOCUMENT|INPUT)_/.test(error.code) ? `[${error.code}]` : formatReason(error);
}
