import type { Embedder } from '../../knowledge/search/embedder.ts';
import { createEndpointEmbedder } from '../../knowledge/search/endpoint-embedder.ts';
import type { Configuration } from '../configuration.ts';

/** The embedder of the configured server; undefined when no model is set, and nothing is sent anywhere. */
export function findMeaningEmbedder(configuration: Configuration): Embedder | undefined {
  if (configuration.EMBEDDING_MODEL === undefined) return undefined;
  return createEndpointEmbedder({
    model: configuration.EMBEDDING_MODEL,
    baseUrl: configuration.OPENAI_BASE_URL,
    apiKey: configuration.OPENAI_API_KEY ?? null,
    trustedEndpoints: configuration.TRUSTED_ENDPOINTS,
  });
}
