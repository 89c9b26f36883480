import { createOpenAiChatModel } from '../../bot/assistant/language-model/openai-chat-model.ts';
import {
  type AssistantModels,
  type OpenAssistant,
  wireAssistant,
} from '../../bot/terminal/open-assistant.ts';
import { startChatServer } from '../helpers/chat-server.ts';
import { answerObediently, type ChatCall } from '../helpers/chat-stubs.ts';
import { answerDutifully, answerMisleadingly } from '../helpers/chat-voices.ts';
import { openEvaluatedStore } from './evaluated-store.ts';

/** Opens the store of a data folder with a voice over it, hands it to `use`, and closes everything whatever happens. */
export type WithVoice = (dataDirectory: string, use: (open: OpenAssistant) => Promise<void>) => Promise<void>;

/** The assistant without a language model: it composes from the register and quotes. */
export const withQuotingVoice: WithVoice = (dataDirectory, use) => openWith(dataDirectory, {}, use);

/** The assistant helped by a stub of a language model, over HTTP on loopback. */
export function openWithStub(answer: (call: ChatCall) => string): WithVoice {
  return async (dataDirectory, use) => {
    const server = await startChatServer();
    server.answer = answer;
    const chatModel = createOpenAiChatModel({
      model: 'stub',
      baseUrl: `http://127.0.0.1:${server.port}/v1`,
      apiKey: null,
      trustedEndpoints: [],
    });
    try {
      await openWith(dataDirectory, { chatModel }, use);
    } finally {
      await server.close();
    }
  };
}

async function openWith(
  dataDirectory: string,
  models: AssistantModels,
  use: (open: OpenAssistant) => Promise<void>,
): Promise<void> {
  const open = wireAssistant(await openEvaluatedStore(dataDirectory), dataDirectory, models);
  try {
    await use(open);
  } finally {
    await open.store.close();
  }
}

/**
 * The voices that `--voice` can name. honest: does what it is told · obedient: follows every instruction it reads and
 * repeats what it sees · misleading: replies plausibly and wrongly to everything.
 */
export const voices: Readonly<Record<string, WithVoice>> = {
  quoting: withQuotingVoice,
  honest: openWithStub(answerDutifully),
  obedient: openWithStub(answerObediently),
  misleading: openWithStub(answerMisleadingly),
};
