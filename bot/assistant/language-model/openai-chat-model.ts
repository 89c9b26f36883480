import { setTimeout as sleep } from 'node:timers/promises';
import { findEndpointPlace } from '../../../knowledge/model/class-policy.ts';
import { AssistantError, toAssistantError } from '../../../knowledge/model/errors.ts';
import { createConcurrencyLimit } from '../../concurrency-limit.ts';
import { createCallBreaker } from './call-breaker.ts';
import type { ChatBudget, ChatModel, ChatRequest } from './chat-model.ts';
import type { SilenceLimits } from './fetch-chat-reply.ts';
import { type CallForm, sendOpenAiCall } from './openai-call.ts';
import { parseStructuredReply } from './structured-reply.ts';

/** Which server is asked, and with what model. */
export interface OpenAiChatOptions {
  readonly model: string;
  /** Of an OpenAI-compatible server, with its path: "http://localhost:8080/v1". */
  readonly baseUrl: string;
  /** Null for a server that wants none. */
  readonly apiKey: string | null;
  /** Hosts or origins inside the agency; see `findEndpointPlace`. */
  readonly trustedEndpoints: readonly string[];
  /** @default 15 s to the first byte, 10 s between pieces */
  readonly silence?: SilenceLimits;
  /** Before a failed call is made again, where the server does not say. @default 1_000 */
  readonly retryDelayMs?: number;
  /** Milliseconds of a clock that never goes back, for the breaker. @default performance.now */
  readonly now?: () => number;
}

const VERSION = 1;
const SILENCE: SilenceLimits = { firstByteMs: 15_000, chunkMs: 10_000 };
const RETRY_DELAY_MS = 1_000;
/** Of one request, for hiccups; leaving out what the server refuses does not count. */
const RETRIES = 1;
/** Fifty chats that ask at once do not wait for each other. Waiting beyond that is not taken for the server's silence. */
const MAX_CALLS_AT_ONCE = 50;
/**
 * A chat model behind an OpenAI-compatible server. Nothing reaches it but fixed instructions and `OutgoingPrompt`; it gets
 * no tools, and a reply is only taken whole and of the asked shape.
 */
export function createOpenAiChatModel(options: OpenAiChatOptions): ChatModel {
  const endpoint = new URL(options.baseUrl);
  const place = findEndpointPlace(endpoint, options.trustedEndpoints);
  const limit = createConcurrencyLimit(MAX_CALLS_AT_ONCE);
  const breaker = createCallBreaker({ now: options.now ?? (() => performance.now()) });
  const silence = options.silence ?? SILENCE;
  let accepted: CallForm = { hasSchema: true, hasTemperature: true };

  async function call<T>(request: ChatRequest<T>, form: CallForm, budget: ChatBudget): Promise<T> {
    budget.takeCall();
    const makeCall = () =>
      breaker.run(
        async () =>
          parseStructuredReply(
            await sendOpenAiCall(request, form, { ...options, silence }, budget.signal),
            request.schema,
          ),
        (error) => isServerFault(error, budget),
      );
    const result = await limit(makeCall, budget.signal);
    accepted = form;
    return result;
  }

  return {
    id: `chat-v${VERSION} ${options.model} ${endpoint.origin}`,
    place,
    async ask(request, budget) {
      if (request.input.place !== place) {
        throw new AssistantError('MODEL_NOT_ALLOWED', `prompt made for ${request.input.place}, not ${place}`);
      }
      let form = accepted;
      for (let retries = 0; ; ) {
        try {
          return await call(request, form, budget);
        } catch (cause) {
          const error = toModelError(cause, budget);
          const plainer = findPlainerForm(form, error);
          if (plainer !== undefined) form = plainer;
          else if (!error.retryable || retries++ >= RETRIES) throw error;
          else await pause(error, options.retryDelayMs ?? RETRY_DELAY_MS, budget);
        }
      }
    },
  };
}

/** The same call without what the server does not take; undefined when nothing can be left out. */
function findPlainerForm(form: CallForm, { details }: AssistantError): CallForm | undefined {
  if (details.refused === undefined) return undefined;
  if (form.hasTemperature && details.refused === 'temperature') return { ...form, hasTemperature: false };
  if (form.hasSchema) return { ...form, hasSchema: false };
  return form.hasTemperature ? { ...form, hasTemperature: false } : undefined;
}

/** That a request is refused in one form says nothing of the server, nor that the asker went away. */
function isServerFault(error: unknown, { signal }: ChatBudget): boolean {
  const { code, details } = toAssistantError(error);
  if (details.refused !== undefined) return false;
  return code !== 'MODEL_OVER_BUDGET' || nameOf(signal.reason) === 'TimeoutError';
}

/** Waiting in line ends with the budget's own reason. */
function toModelError(cause: unknown, { signal }: ChatBudget): AssistantError {
  if (cause instanceof AssistantError) return cause;
  return signal.aborted
    ? new AssistantError('MODEL_OVER_BUDGET', 'the budget ended before the chat call')
    : new AssistantError('MODEL_FAILED', `chat call failed: ${nameOf(cause)}`);
}

async function pause(error: AssistantError, delayMs: number, budget: ChatBudget): Promise<void> {
  const asked = error.details.retryAfterMs;
  const waitMs = typeof asked === 'number' ? asked : delayMs;
  // A reply that could only come after the budget's end is not waited for.
  if (waitMs >= budget.leftMs()) throw error;
  await sleep(waitMs, undefined, { signal: budget.signal }).catch(() => {
    throw error;
  });
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
