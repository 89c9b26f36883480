import type { Embedder } from '../../knowledge/search/embedder.ts';
import { createEndpointEmbedder } from '../../knowledge/search/endpoint-embedder.ts';
import { createOpenAiChatModel } from '../assistant/language-model/openai-chat-model.ts';
import type { Configuration } from '../configuration.ts';
import type { AssistantModels } from './open-assistant.ts';

/** The models of the configured server; where no model is set, none is asked and nothing is sent anywhere. */
export function findModels(configuration: Configuration): AssistantModels {
  const { CHAT_MODEL: model } = configuration;
  return {
    meaning: findMeaningEmbedder(configuration),
    chatModel: model === undefined ? undefined : createOpenAiChatModel(toEndpoint(configuration, model)),
  };
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
