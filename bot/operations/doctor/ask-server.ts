import { z } from 'zod';
import { doctorWording } from '../../../prompts/doctor-wording.ts';

/** A server that stalls is given up. */
const TIMEOUT_MS = 8_000;
/** A list of models is some kilobytes. */
const MAX_ANSWER_BYTES = 2_097_152;

/** What became of a question to a server. `reason` is in Vietnamese and never repeats an address. */
export type ServerAnswer =
  | {
      readonly kind: 'answered';
      readonly status: number;
      /** Undefined when the answer is no JSON. */
      readonly body: unknown;
      /** How far the machine's clock is behind the server's, in ms; null when it told no time. */
      readonly clockOffsetMs: number | null;
    }
  | { readonly kind: 'unreached'; readonly reason: string };

/** How to ask. */
export interface ServerQuestion {
  readonly fetch: typeof globalThis.fetch;
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Asks a server one thing. Goes nowhere else: a redirect is not followed. Never throws, never tells the address. */
export async function askServer(
  url: string,
  { fetch, headers = {}, now }: ServerQuestion,
): Promise<ServerAnswer> {
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const response = await fetch(url, { headers, signal, redirect: 'manual' });
    const text = await readText(response);
    return {
      kind: 'answered',
      status: response.status,
      body: parseJson(text),
      clockOffsetMs: toOffset(response.headers.get('date'), now()),
    };
  } catch (error) {
    return { kind: 'unreached', reason: toReason(error) };
  }
}

async function readText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length;
    if (bytes > MAX_ANSWER_BYTES) return '';
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function toOffset(date: string | null, here: number): number | null {
  const there = Date.parse(date ?? '');
  return Number.isNaN(there) ? null : there - here;
}

const errorSchema = z.object({ name: z.string().optional(), code: z.string().optional() });
const causedSchema = z.object({ cause: z.unknown() });

// Messages of network errors may hold the address, and that the bot's token.
function toReason(error: unknown): string {
  const { reasons } = doctorWording;
  const cause = causedSchema.safeParse(error).data?.cause;
  for (const each of [error, cause]) {
    const { name = '', code = '' } = errorSchema.safeParse(each).data ?? {};
    if (name === 'TimeoutError' || /TIMEOUT|TIMEDOUT/.test(code)) return reasons.timeout;
    if (code === 'ECONNREFUSED') return reasons.refused;
    if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return reasons.notFound;
    if (/CERT|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code)) return reasons.certificate;
  }
  return reasons.network;
}
