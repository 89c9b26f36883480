import { z } from 'zod';
import { AssistantError } from '../../../knowledge/model/errors.ts';
import { describeReplyShape } from '../../../prompts/reply-shape.ts';
import type { ChatRequest } from './chat-model.ts';
import { fetchChatReply, type SilenceLimits } from './fetch-chat-reply.ts';

/** What a server is asked for beside the text; some refuse one or the other. */
export interface CallForm {
  /** The reply's shape as `response_format`; the instructions tell it in any case. */
  readonly hasSchema: boolean;
  /** Temperature 0; models that reason take only their own. */
  readonly hasTemperature: boolean;
}

/** Where a call goes. */
export interface CallTarget {
  readonly model: string;
  readonly baseUrl: string;
  readonly apiKey: string | null;
  readonly silence: SilenceLimits;
}

/** The library wants a key; servers that want none take any. */
const NO_KEY = 'none';

/**
 * One call through the library, made once: the finished text of the reply.
 *
 * @throws as `fetchChatReply`
 */
export async function sendOpenAiCall<T>(
  request: ChatRequest<T>,
  form: CallForm,
  target: CallTarget,
  signal: AbortSignal,
): Promise<string> {
  const { HumanMessage, SystemMessage } = await import('@langchain/core/messages');
  const schema = toJsonSchema(request.schema);
  const messages = [
    new SystemMessage(`${request.instructions}\n\n${describeReplyShape(schema)}`),
    new HumanMessage(request.input.toMessage()),
  ];
  const responseFormat = {
    type: 'json_schema' as const,
    json_schema: { name: request.purpose, strict: true, schema },
  };
  let failure: unknown;
  const model = await createLibraryModel(request.maxTokens, form, target, async (url, init) => {
    try {
      return toLibraryReply(await fetchChatReply(url, init ?? {}, target.silence, signal));
    } catch (error) {
      failure = error;
      throw error;
    }
  });
  try {
    // Not `invoke` or `stream`: these show every prompt to the library's tracers, which send it to the server of
    // LANGSMITH_TRACING and print it for LANGCHAIN_VERBOSE, and `invoke` fetches a tokenizer from the net.
    const chunks = model._streamResponseChunks(
      messages,
      form.hasSchema ? { response_format: responseFormat } : {},
    );
    let text = '';
    for await (const chunk of chunks) text += chunk.text;
    return text;
  } catch (error) {
    // The library's own errors repeat what the server said, which may be the text.
    if (failure instanceof AssistantError) throw failure;
    const name = error instanceof Error ? error.name : typeof error;
    throw new AssistantError('MODEL_FAILED', `chat call failed: ${name}`);
  }
}

async function createLibraryModel(
  maxTokens: number,
  form: CallForm,
  { model, apiKey, baseUrl }: CallTarget,
  fetchReply: typeof fetch,
) {
  const { ChatOpenAICompletions } = await import('@langchain/openai');
  return new ChatOpenAICompletions({
    model,
    apiKey: apiKey ?? NO_KEY,
    ...(form.hasTemperature ? { temperature: 0 } : {}),
    maxTokens,
    maxRetries: 0,
    streamUsage: false,
    configuration: {
      baseURL: baseUrl,
      organization: null,
      project: null,
      // The library's log would hold the texts.
      logLevel: 'off',
      fetch: fetchReply,
    },
  });
}

/** The whole reply as the one piece of a stream, so that nothing half-read reaches the library. */
function toLibraryReply(text: string): Response {
  const piece = {
    choices: [{ index: 0, delta: { role: 'assistant', content: text }, finish_reason: 'stop' }],
  };
  return new Response(`data: ${JSON.stringify(piece)}\n\ndata: [DONE]\n\n`, {
    headers: { 'content-type': 'text/event-stream' },
  });
}

function toJsonSchema(schema: z.ZodType): Record<string, unknown> {
  const { $schema: _, ...shape } = z.toJSONSchema(schema);
  return shape;
}
