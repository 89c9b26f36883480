import { z } from 'zod';
import { AssistantError } from '../../../knowledge/model/errors.ts';
import { parseChatReply } from './chat-reply.ts';

/** How long a server may be silent. */
export interface SilenceLimits {
  /** From the call to the first byte of the reply's body: the model reads the prompt. */
  readonly firstByteMs: number;
  /** From one piece of the body to the next. */
  readonly chunkMs: number;
}

/** Replies are short; what is longer is a fault. */
const MAX_REPLY_BYTES = 2 * 1024 * 1024;
const MAX_ERROR_BYTES = 64 * 1024;
/** What a call needs; the library's others tell of this machine. */
const HEADERS = ['authorization', 'content-type'] as const;

type FetchTarget = Parameters<typeof fetch>[0];

/**
 * Makes one call and reads its reply to the end. The library's own time limit ends with the headers; here a body that
 * stalls is noticed too. Redirects are not followed, since they would lead to a server nobody judged.
 *
 * @param signal of the question's budget
 * @returns the reply's text, finished
 * @throws MODEL_OVER_BUDGET — the signal; MODEL_REFUSED, MODEL_UNREACHABLE, MODEL_FAILED, MODEL_CUT. Retryable ones may
 *   succeed when called again; `details.refused` names the parameter that the server does not take
 */
export async function fetchChatReply(
  url: FetchTarget,
  init: RequestInit,
  limits: SilenceLimits,
  signal: AbortSignal,
): Promise<string> {
  const silence = new AbortController();
  let timer = setTimeout(() => silence.abort(), limits.firstByteMs);
  const hear = () => {
    clearTimeout(timer);
    timer = setTimeout(() => silence.abort(), limits.chunkMs);
  };
  try {
    const response = await fetch(url, {
      ...init,
      headers: pickHeaders(init),
      signal: AbortSignal.any([signal, silence.signal]),
      redirect: 'manual',
    });
    if (!response.ok) throw await toStatusError(response, hear);
    return parseChatReply(await readLimited(response, MAX_REPLY_BYTES, hear));
  } catch (error) {
    throw toCallError(error, signal, silence.signal);
  } finally {
    clearTimeout(timer);
    // Lets go of a reply that was not read to the end.
    silence.abort();
  }
}

function pickHeaders(init: RequestInit): Record<string, string> {
  const given = new Headers(init.headers);
  return Object.fromEntries(HEADERS.map((name) => [name, given.get(name) ?? '']));
}

async function readLimited(response: Response, maxBytes: number, hear: () => void): Promise<string> {
  const decoder = new TextDecoder();
  let size = 0;
  let text = '';
  for await (const chunk of response.body ?? []) {
    hear();
    size += chunk.byteLength;
    if (size > maxBytes) throw new AssistantError('MODEL_FAILED', 'chat reply is too long');
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

async function toStatusError(response: Response, hear: () => void): Promise<AssistantError> {
  const { status, headers } = response;
  const message = `chat server answered ${status}`;
  if (status === 429 || status >= 500) {
    const seconds = Number(headers.get('retry-after') ?? Number.NaN);
    const details = seconds >= 0 ? { retryAfterMs: seconds * 1000 } : {};
    return new AssistantError('MODEL_UNREACHABLE', message, { retryable: true, details });
  }
  const isRequestRefused = status === 400 || status === 422;
  const details = isRequestRefused ? { refused: await readRefused(response, hear) } : {};
  return new AssistantError('MODEL_REFUSED', message, { details });
}

const errorSchema = z.object({ error: z.object({ param: z.string() }) });

/** The parameter that a server says it does not take; "unknown" when it does not say. */
async function readRefused(response: Response, hear: () => void): Promise<'temperature' | 'unknown'> {
  try {
    const body: unknown = JSON.parse(await readLimited(response, MAX_ERROR_BYTES, hear));
    return errorSchema.parse(body).error.param === 'temperature' ? 'temperature' : 'unknown';
  } catch {
    return 'unknown';
  }
}

function toCallError(error: unknown, budget: AbortSignal, silence: AbortSignal): AssistantError {
  if (error instanceof AssistantError) return error;
  if (budget.aborted) return new AssistantError('MODEL_OVER_BUDGET', 'chat call ended with its budget');
  if (silence.aborted) return new AssistantError('MODEL_UNREACHABLE', 'chat server fell silent');
  const name = error instanceof Error ? error.name : typeof error;
  return new AssistantError('MODEL_UNREACHABLE', `chat server gave no whole reply: ${name}`, {
    retryable: true,
  });
}
