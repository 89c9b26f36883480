import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type AssistantError, toAssistantError } from '../../knowledge/model/errors.ts';
import { STORE_FILE } from '../../knowledge/store/schema.ts';
import { errorMessages } from '../../prompts/error-messages.ts';
import { terminalTexts } from '../../prompts/terminal-texts.ts';
import type { Answer } from '../assistant/answer.ts';
import { type AnswerLog, openAnswerLog } from '../assistant/answer-log/answer-log.ts';
import { createAnswerRecorder } from '../assistant/answer-log/record-answers.ts';
import type { UnansweredQuestion } from '../telegram/overview.ts';
import type { CommandEnvironment } from './command.ts';
import { findModels } from './configured-models.ts';
import { type AssistantModels, type OpenAssistant, openAssistant } from './open-assistant.ts';

/** An assistant whose answers are kept, to be closed as a whole. */
export interface RecordedAssistant extends OpenAssistant {
  /** Takes the words of answers out of the log, and of their questions. */
  forgetAnswers(ids: readonly string[]): void;
  /** Takes the words of all answers out that were given before this instant, ISO 8601 in UTC. */
  forgetOlder(before: string): void;
  /** The newest questions to which nothing was found, newest first. */
  listUnanswered(limit: number): UnansweredQuestion[];
  /** An answer with its sources; undefined when it, or its words, are kept no longer. */
  findAnswer(id: string): Answer | undefined;
  /** Tries again to empty the log of changes of what was taken out. */
  settle(): void;
  close(): Promise<void>;
}

/** What a program that stays up does its own way. */
export interface RecordedMeans {
  /** @default the configured ones */
  readonly models?: AssistantModels;
  /** Is told that answers are not kept. @default people, on stderr */
  readonly warn?: (problem: AssistantError) => void;
}

/**
 * Opens the configured assistant of a data folder with its answer log. Where there is no store yet nothing is kept: a
 * mistyped folder is not made by asking. A log that cannot be opened is told of, and answers are given without it.
 */
export async function openRecordedAssistant(
  environment: CommandEnvironment,
  mode: 'read-only' | 'read-write',
  { models = findModels(environment), warn = createWarning(environment) }: RecordedMeans = {},
): Promise<RecordedAssistant> {
  const { dataDirectory, databaseUrl, now } = environment;
  let log: AnswerLog | undefined;
  const open = await openAssistant(environment, mode, models, (store, embedderId) => {
    const isPlaced = existsSync(databaseUrl === undefined ? join(dataDirectory, STORE_FILE) : dataDirectory);
    log = isPlaced ? openLog(dataDirectory, warn) : undefined;
    return log === undefined ? undefined : createAnswerRecorder({ log, store, embedderId, now, warn });
  });
  return {
    ...open,
    forgetAnswers: (ids) => void log?.forgetAnswers(ids, now()),
    forgetOlder: (before) => void log?.forgetOlder(before, now()),
    listUnanswered: (limit) =>
      (log?.listUnanswered(limit) ?? []).flatMap(({ at, question }) =>
        question === null ? [] : [{ at, question: question.question }],
      ),
    findAnswer: (id) => log?.find(id)?.answer ?? undefined,
    settle: () => void log?.settle(),
    close: async () => {
      log?.close();
      await open.store.close();
    },
  };
}

function createWarning({ stderr }: Pick<CommandEnvironment, 'stderr'>): (problem: AssistantError) => void {
  return ({ code }) => void stderr.write(`${terminalTexts.answersNotKept(errorMessages[code], code)}\n`);
}

function openLog(dataDirectory: string, warn: (problem: AssistantError) => void): AnswerLog | undefined {
  try {
    return openAnswerLog(dataDirectory);
  } catch (error) {
    warn(toAssistantError(error));
    return undefined;
  }
}
