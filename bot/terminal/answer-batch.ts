import { toAssistantError } from '../../knowledge/model/errors.ts';
import { errorMessages } from '../../prompts/error-messages.ts';
import { redactToken } from '../telegram/redact.ts';
import { type CommandEnvironment, type ExitCode, exitCodes, writeJsonLine } from './command.ts';
import type { BatchLine, LineId } from './read-batch.ts';

/** Answers the lines of a batch in order, a JSON line each; one that is bad or fails gives `{id, error}` and stops no other. */
export async function answerBatch<T extends { readonly id?: LineId | undefined }>(
  lines: readonly BatchLine<T>[],
  { stdout, stderr }: CommandEnvironment,
  answer: (value: T) => Promise<object>,
): Promise<ExitCode> {
  let exitCode: ExitCode = exitCodes.done;
  for (const line of lines) {
    if ('error' in line) {
      exitCode = exitCodes.failed;
      writeJsonLine(stdout, line);
      continue;
    }
    const id = line.value.id ?? null;
    try {
      writeJsonLine(stdout, { id, ...(await answer(line.value)) });
    } catch (error) {
      exitCode = exitCodes.failed;
      const { code, message } = toAssistantError(error);
      writeJsonLine(stdout, { id, error: errorMessages[code] });
      stderr.write(`${redactToken(`[${code}] ${message}`)}\n`);
    }
  }
  return exitCode;
}
