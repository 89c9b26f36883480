import { toAssistantError } from '../../knowledge/model/errors.ts';
import { type CommandEnvironment, type ExitCode, exitCodes, writeJsonLine } from './command.ts';
import { describeError, formatReason } from './describe-error.ts';
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
      const known = toAssistantError(error);
      const { sentence, problems } = describeError(known);
      writeJsonLine(stdout, { id, error: [sentence, ...problems].join(' ') });
      stderr.write(`${formatReason(known)}\n`);
    }
  }
  return exitCode;
}
