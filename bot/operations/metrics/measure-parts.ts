import type { IngestResult } from '../../../ingest/ingest-files.ts';
import { toAssistantError } from '../../../knowledge/model/errors.ts';
import type { Embedder } from '../../../knowledge/search/embedder.ts';
import type { Assistant } from '../../assistant/assistant.ts';
import type { HeavyWork } from '../../assistant/heavy-work.ts';
import type { ChatModel } from '../../assistant/language-model/chat-model.ts';
import type { MessageQueue } from '../../telegram/message-queue.ts';
import type { Metrics, WorkResult } from './create-metrics.ts';

/** The assistant, its answers counted and timed. @param now milliseconds of a clock that never goes back */
export function measureAnswers(assistant: Assistant, metrics: Metrics, now: () => number): Assistant {
  return {
    ...assistant,
    ask: async (...asked) => {
      const begunAt = now();
      try {
        const answer = await assistant.ask(...asked);
        metrics.noteAnswer(answer, (now() - begunAt) / 1_000);
        return answer;
      } catch (error) {
        metrics.noteFailedQuestion(toAssistantError(error).code);
        throw error;
      }
    },
  };
}

/** Tells what came of work, and gives it on. */
async function follow<T>(work: () => Promise<T>, note: (result: WorkResult) => void): Promise<T> {
  try {
    const result = await work();
    note('done');
    return result;
  } catch (error) {
    note(toAssistantError(error).code);
    throw error;
  }
}

/** The same models, their calls counted. */
export function measureModels({ meaning, chatModel }: Models, metrics: Metrics): Models {
  return {
    meaning: meaning === undefined ? undefined : measureEmbedder(meaning, metrics),
    chatModel: chatModel === undefined ? undefined : measureChat(chatModel, metrics),
  };
}

interface Models {
  readonly meaning?: Embedder | undefined;
  readonly chatModel?: ChatModel | undefined;
}

function measureChat(model: ChatModel, { noteModelCall }: Metrics): ChatModel {
  return {
    ...model,
    ask: (request, budget) =>
      follow(
        () => model.ask(request, budget),
        (result) => noteModelCall('chat', result),
      ),
  };
}

function measureEmbedder(embedder: Embedder, { noteModelCall }: Metrics): Embedder {
  return {
    id: embedder.id,
    // Only its answers may tell.
    get dimension() {
      return embedder.dimension;
    },
    batchSize: embedder.batchSize,
    classes: embedder.classes,
    embed: (...texts) =>
      follow(
        () => embedder.embed(...texts),
        (result) => noteModelCall('embedding', result),
      ),
  };
}

/** The same heavy work, counted while it lasts and after. */
export function measureWork(work: HeavyWork, { beginWork }: Metrics): HeavyWork {
  return {
    draft: (...asked) => follow(() => work.draft(...asked), beginWork('draft')),
    proposeBasis: (...asked) => follow(() => work.proposeBasis(...asked), beginWork('proposeBasis')),
    keepDraft: (...asked) => follow(() => work.keepDraft(...asked), beginWork('keepDraft')),
    writeDraft: (...asked) => follow(() => work.writeDraft(...asked), beginWork('writeDraft')),
    review: (...asked) => follow(() => work.review(...asked), beginWork('review')),
  };
}

type Ingest = (paths: readonly string[], agency: string) => Promise<readonly IngestResult[]>;

/** The same ingestion, its files counted by what became of them. */
export function measureIngest(ingest: Ingest, { noteIngested }: Metrics): Ingest {
  return async (paths, agency) => {
    try {
      const results = await ingest(paths, agency);
      for (const { status } of results) noteIngested(status);
      return results;
    } catch (error) {
      noteIngested('failed');
      throw error;
    }
  };
}

/** The same queue, what comes and which reminders are made and sent counted. */
export function measureQueue(
  queue: MessageQueue,
  { noteUpdates, noteReminders }: Pick<Metrics, 'noteUpdates' | 'noteReminders'>,
): MessageQueue {
  /** How many reminders the calls hold that are being sent, by their ids. */
  const sending = new Map<number, number>();
  return {
    ...queue,
    addUpdates: (updates) => {
      const chats = queue.addUpdates(updates);
      noteUpdates(updates.length);
      return chats;
    },
    reminders: {
      ...queue.reminders,
      keep: (made, effects) => {
        queue.reminders.keep(made, effects);
        const days = Map.groupBy(made.reminders, ({ agency, deadline }) => `${agency}\n${deadline}`);
        // The newest day of a deadline is the one it is reminded for.
        const isLate = (each: readonly { day: string }[]) => each.every(({ day }) => day < made.day);
        noteReminders('due', days.size);
        noteReminders('late', [...days.values()].filter(isLate).length);
      },
    },
    findUnsent: (chatId) => {
      const unsent = queue.findUnsent(chatId);
      if (unsent?.call.method === 'sendReminders') sending.set(unsent.id, unsent.call.reminders.length);
      return unsent;
    },
    markSent: (id, messageId) => {
      queue.markSent(id, messageId);
      // Without a message there was nothing left to remind of.
      if (messageId !== null) noteReminders('sent', sending.get(id) ?? 0);
      sending.delete(id);
    },
    markDropped: (id, reason) => {
      queue.markDropped(id, reason);
      sending.delete(id);
    },
  };
}
