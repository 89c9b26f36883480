import { z } from 'zod';
import { AssistantError } from '../model/errors.ts';

const replySchema = z.object({
  data: z.array(z.object({ index: z.int().min(0).optional(), embedding: z.unknown() })),
});
const vectorSchema = z.array(z.number());

/**
 * The vectors of an OpenAI-compatible embeddings reply in the order of the texts, by `index` where the server tells it;
 * an empty one where its vector is missing or no list of finite numbers.
 *
 * @param count how many texts were sent
 * @throws MODEL_FAILED — the reply is none, or does not tell which vector is whose
 */
export function readEmbeddingReply(body: string, count: number): number[][] {
  const parsed = replySchema.safeParse(parseJson(body));
  if (!parsed.success)
    throw new AssistantError('MODEL_FAILED', 'embedding reply is not in the form expected');
  const { data } = parsed.data;
  const indexes = data.map(({ index }) => index);
  const isIndexed = indexes.every((index) => index !== undefined && index < count);
  if (isIndexed && new Set(indexes).size === indexes.length) {
    const byIndex = new Map(data.map(({ index, embedding }) => [index, embedding]));
    return Array.from({ length: count }, (_, i) => toVector(byIndex.get(i)));
  }
  if (data.length === count && indexes.every((index) => index === undefined)) {
    return data.map(({ embedding }) => toVector(embedding));
  }
  throw new AssistantError('MODEL_FAILED', `embedding reply has ${data.length} vectors for ${count} texts`);
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function toVector(embedding: unknown): number[] {
  const vector = vectorSchema.safeParse(embedding);
  return vector.success && vector.data.every(Number.isFinite) ? vector.data : [];
}
