import { setTimeout as sleep } from 'node:timers/promises';
import { findEndpointPlace, listSharedClasses } from '../model/class-policy.ts';
import { AssistantError, toAssistantError } from '../model/errors.ts';
import type { Embedder } from './embedder.ts';
import { readEmbeddingReply } from './embedding-reply.ts';
import { OutgoingTexts } from './outgoing-texts.ts';

/** Which server makes the vectors, and with what model. */
export interface EndpointOptions {
  readonly model: string;
  /** Of an OpenAI-compatible server, with its path: "http://localhost:8080/v1". */
  readonly baseUrl: string;
  /** Null for a server that wants none. */
  readonly apiKey: string | null;
  /** Hosts or origins inside the agency; see `findEndpointPlace`. */
  readonly trustedEndpoints: readonly string[];
  /** Of one call, with its body. @default 30_000 */
  readonly timeoutMs?: number;
  /** Before a failed call is made again. @default 1_000 */
  readonly retryDelayMs?: number;
}

const VERSION = 1;
const TIMEOUT_MS = 30_000;
const RETRY_DELAY_MS = 1_000;
const MAX_RETRY_DELAY_MS = 10_000;
/** Calls of one batch: a second one meets most hiccups, but no server that hangs; what still fails stays pending and is tried by the next ingest. */
const ATTEMPTS = 2;
/** In one call: some 8,000 tokens, so that servers on small machines answer in time. */
const BATCH_TEXTS = 64;
const BATCH_CHARACTERS = 24_000;
/** Of one text: models read 512 to 8,192 tokens, and the beginning with its headings tells the matter. */
const TEXT_CHARACTERS = 6_000;
/** 64 vectors of 4,096 numbers written out are 6 MB. */
const MAX_REPLY_BYTES = 32 * 1024 * 1024;
/** The library wants a key; servers that want none take any. */
const NO_KEY = 'none';

/**
 * Vectors from an OpenAI-compatible server. Nothing reaches it but `OutgoingTexts`; redirects are not followed, since they
 * would lead to a server nobody judged.
 *
 * @throws nothing; its `embed` MODEL_NOT_ALLOWED, MODEL_REFUSED (key, model or text), MODEL_UNREACHABLE, MODEL_FAILED
 */
export function createEndpointEmbedder(options: EndpointOptions): Embedder {
  const endpoint = new URL(options.baseUrl);
  const place = findEndpointPlace(endpoint, options.trustedEndpoints);
  return {
    id: `endpoint-v${VERSION} ${options.model} ${endpoint.origin}`,
    dimension: null,
    batchSize: BATCH_TEXTS,
    classes: listSharedClasses(place),
    async embed(texts, documentClass, signal) {
      const outgoing = OutgoingTexts.of(texts, documentClass, place);
      const call = { ...options, signal };
      const vectors: number[][] = [];
      for (const batch of splitBatches(outgoing)) vectors.push(...(await sendPatiently(batch, call)));
      return vectors.map((vector) => Float32Array.from(vector));
    },
  };
}

/** How a call is made, and what ends it early. */
type CallOptions = EndpointOptions & { readonly signal: AbortSignal | undefined };

/** Texts short enough for one call; derived from checked ones alone. */
type Batch = readonly string[];

function splitBatches({ texts }: OutgoingTexts): Batch[] {
  const batches: string[][] = [];
  let room = 0;
  for (const text of texts) {
    const cut = text.slice(0, TEXT_CHARACTERS);
    const last = batches.at(-1);
    if (last !== undefined && last.length < BATCH_TEXTS && cut.length <= room) {
      last.push(cut);
      room -= cut.length;
    } else {
      batches.push([cut]);
      room = BATCH_CHARACTERS - cut.length;
    }
  }
  return batches;
}

async function sendPatiently(batch: Batch, options: CallOptions): Promise<number[][]> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await send(batch, options);
    } catch (cause) {
      const error = toAssistantError(cause);
      if (error.details.isTooMuch === true) return sendHalves(batch, options);
      const isHopeless = error.details.isTimeout === true || options.signal?.aborted === true;
      if (!error.retryable || attempt >= ATTEMPTS || isHopeless) throw error;
      const asked = Number(error.details.retryAfterMs);
      const delay = options.retryDelayMs ?? RETRY_DELAY_MS;
      await sleep(Number.isFinite(asked) ? Math.min(asked, MAX_RETRY_DELAY_MS) : delay);
    }
  }
}

/** One text that the server cannot take holds up none beside it: its vector stays empty. */
async function sendHalves(batch: Batch, options: CallOptions): Promise<number[][]> {
  if (batch.length === 1) return [[]];
  const half = Math.ceil(batch.length / 2);
  const first = await sendPatiently(batch.slice(0, half), options);
  return [...first, ...(await sendPatiently(batch.slice(half), options))];
}

async function send(batch: Batch, options: CallOptions): Promise<number[][]> {
  const { OpenAIEmbeddings } = await import('@langchain/openai');
  let failure: unknown;
  const model = new OpenAIEmbeddings({
    model: options.model,
    apiKey: options.apiKey ?? NO_KEY,
    batchSize: BATCH_TEXTS,
    stripNewLines: false,
    encodingFormat: 'float',
    maxRetries: 0,
    configuration: {
      baseURL: options.baseUrl,
      organization: null,
      project: null,
      // The library's log would hold the texts.
      logLevel: 'off',
      fetch: async (url, init) => {
        try {
          return await fetchReply(url, init ?? {}, batch.length, options);
        } catch (error) {
          failure = error;
          throw error;
        }
      },
    },
  });
  try {
    return await model.embedDocuments([...batch]);
  } catch (error) {
    // The library's own errors repeat what the server said, which may be the text.
    if (failure instanceof AssistantError) throw failure;
    throw new AssistantError('MODEL_FAILED', `embedding call failed: ${nameOf(error)}`);
  }
}

type FetchTarget = Parameters<typeof fetch>[0];

/** One call under one deadline that covers its body too; the reply is put in order before the library sees it. */
async function fetchReply(
  url: FetchTarget,
  init: RequestInit,
  count: number,
  options: CallOptions,
): Promise<Response> {
  const deadline = AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS);
  const signals = [init.signal, options.signal, deadline].filter((signal) => signal != null);
  const signal = AbortSignal.any(signals);
  const { response, body } = await callServer(url, { ...init, signal, redirect: 'error' });
  if (!response.ok) throw toStatusError(response);
  const data = readEmbeddingReply(body, count).map((embedding, index) => ({
    object: 'embedding',
    index,
    embedding,
  }));
  return Response.json({
    object: 'list',
    data,
    model: options.model,
    usage: { prompt_tokens: 0, total_tokens: 0 },
  });
}

async function callServer(
  url: FetchTarget,
  init: RequestInit,
): Promise<{ response: Response; body: string }> {
  try {
    const response = await fetch(url, init);
    return { response, body: await readLimited(response) };
  } catch (error) {
    if (error instanceof AssistantError) throw error;
    throw new AssistantError('MODEL_UNREACHABLE', `embedding server gave no whole reply: ${nameOf(error)}`, {
      retryable: true,
      details: { isTimeout: nameOf(error) === 'TimeoutError' },
    });
  }
}

async function readLimited(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let size = 0;
  let text = '';
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > MAX_REPLY_BYTES) throw new AssistantError('MODEL_FAILED', 'embedding reply is too long');
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

function toStatusError({ status, headers }: Response): AssistantError {
  const message = `embedding server answered ${status}`;
  if (status === 429 || status >= 500) {
    const seconds = headers.get('retry-after');
    const details = seconds === null ? {} : { retryAfterMs: Number(seconds) * 1000 };
    return new AssistantError('MODEL_UNREACHABLE', message, { retryable: true, details });
  }
  return new AssistantError('MODEL_REFUSED', message, {
    details: { isTooMuch: status === 400 || status === 413 || status === 422 },
  });
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
