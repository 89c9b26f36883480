import { z } from 'zod';
import { AssistantError, toAssistantError } from '../../knowledge/model/errors.ts';
import { openStore } from '../../knowledge/store/open-store.ts';
import { returnedWording as wording } from '../../prompts/review-returned-wording.ts';
import type { MadeDraft } from '../assistant/draft/draft.ts';
import { keepDraft } from '../assistant/draft/keep-draft.ts';
import {
  type Arguments,
  type CommandEnvironment,
  type ExitCode,
  exitCodes,
  writeJsonLine,
  writeText,
} from './command.ts';

/** Of what `draft --forget` did. */
export const forgottenDraftSchema = z.object({
  outcome: z.enum(['forgotten', 'nothing-to-forget']),
  id: z.string(),
});

/**
 * Keeps a draft whose file was written, so that it is known when it comes back. Where the store cannot be written the file
 * is there all the same, and stderr tells.
 */
export async function keepWrittenDraft(made: MadeDraft, environment: CommandEnvironment): Promise<void> {
  try {
    const store = await openStore(environment);
    try {
      await keepDraft(store, made, environment.today());
    } finally {
      await store.close();
    }
  } catch (error) {
    environment.stderr.write(`${wording.notKept(toAssistantError(error).code)}\n`);
  }
}

/** `draft --forget`: takes a kept draft out of the store; the file that was written stays where it is. */
export async function forgetDraft(
  id: string,
  { values }: Arguments,
  environment: CommandEnvironment,
): Promise<ExitCode> {
  if (Object.keys(values).some((name) => !ALONE.has(name)))
    throw new AssistantError('INPUT_USAGE', 'draft: --forget stands alone', {
      details: { problems: [wording.forgetAlone] },
    });
  const { isJson, stdout } = environment;
  const store = await openStore(environment);
  try {
    const wasKept = await store.deleteDraft(id);
    if (wasKept) await store.eraseTraces();
    const outcome = wasKept ? 'forgotten' : 'nothing-to-forget';
    if (isJson) writeJsonLine(stdout, { outcome, id });
    else writeText(stdout, `${wasKept ? wording.forgotten(id) : wording.nothingToForget(id)}\n`);
    return exitCodes.done;
  } finally {
    await store.close();
  }
}

/** What every command takes. */
const ALONE: ReadonlySet<string> = new Set(['forget', 'data', 'json']);
