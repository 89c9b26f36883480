import { classPolicy } from '../../knowledge/model/class-policy.ts';
import type { Embedder } from '../../knowledge/search/embedder.ts';
import { createEndpointEmbedder } from '../../knowledge/search/endpoint-embedder.ts';
import { createOpenAiChatModel } from '../assistant/language-model/openai-chat-model.ts';
import type { Configuration } from '../configuration.ts';
import type { CommandEnvironment } from './command.ts';
import type { AssistantModels } from './open-assistant.ts';

/**
 * The models of the configured server; where no model is set, none is asked and nothing is sent anywhere. Says so on
 * stderr when the chat model stands where no question may go: it would silently never be asked.
 */
export function findModels({
  configuration,
  stderr,
}: Pick<CommandEnvironment, 'configuration'> & {
  readonly stderr: { write(text: string): unknown };
}): AssistantModels {
  const { CHAT_MODEL: model } = configuration;
  const chatModel = model === undefined ? undefined : createOpenAiChatModel(toEndpoint(configuration, model));
  if (chatModel !== undefined && classPolicy.internal[chatModel.place] === 'never') {
    stderr.write(
      'CHAT_MODEL: máy chủ ở ngoài cơ quan nên không được gửi câu hỏi; trợ lý trả lời bằng trích nguyên văn. Nếu cơ quan cho phép gửi, hãy nêu máy chủ đó trong TRUSTED_ENDPOINTS.\n',
    );
  }
  return { meaning: findMeaningEmbedder(configuration), chatModel };
}

/** The embedder alone, for what asks no chat model. */
export function findMeaningEmbedder(configuration: Configuration): Embedder | undefined {
  const { EMBEDDING_MODEL: model } = configuration;
  return model === undefined ? undefined : createEndpointEmbedder(toEndpoint(configuration, model));
}

function toEndpoint(configuration: Configuration, model: string) {
  return {
    model,
    baseUrl: configuration.OPENAI_BASE_URL,
    apiKey: configuration.OPENAI_API_KEY ?? null,
    trustedEndpoints: configuration.TRUSTED_ENDPOINTS,
  };
}
