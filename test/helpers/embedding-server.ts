import { createServer, type ServerResponse } from 'node:http';
import { z } from 'zod';

const requestSchema = z.object({
  model: z.string(),
  input: z.array(z.string()),
  encoding_format: z.string(),
});

/** What an embeddings server does with a call. */
export type EmbeddingMode =
  | 'honest'
  | 'reordered'
  | 'nulls'
  | 'not-numbers'
  | 'short'
  | 'fewer'
  | 'unindexed-fewer'
  | 'garbage'
  | 'empty'
  | 'status-429'
  | 'status-500'
  | 'status-401'
  | 'too-long'
  | 'stalled'
  | 'reset'
  | 'redirect';

/** A stub of an OpenAI-compatible embeddings server that keeps what it was sent. */
export interface EmbeddingServer {
  readonly port: number;
  /** Every request, headers and body. */
  readonly seen: string[];
  mode: EmbeddingMode;
  close(): Promise<void>;
}

const DIMENSION = 4;

/** The vector of a text: of its length and letters, so that each text knows its own. */
export function toStubVector(text: string): number[] {
  return [1, text.length, text.charCodeAt(0) || 1, text.charCodeAt(text.length - 1) || 1];
}

/** What gives a text its vector. */
type ToVector = (text: string) => number[];

/** Starts one on loopback, and on every other address of this machine. */
export async function startEmbeddingServer(toVector: ToVector = toStubVector): Promise<EmbeddingServer> {
  const seen: string[] = [];
  const state: { mode: EmbeddingMode } = { mode: 'honest' };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString('utf8');
    seen.push(`${JSON.stringify(request.headers)} ${body}`);
    answer(response, state.mode, body, toVector);
  });
  await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    port: address.port,
    seen,
    get mode() {
      return state.mode;
    },
    set mode(mode) {
      state.mode = mode;
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function answer(response: ServerResponse, mode: EmbeddingMode, body: string, toVector: ToVector): void {
  const { input } = requestSchema.parse(JSON.parse(body));
  if (mode === 'reset') return void response.destroy();
  if (mode === 'redirect') return void response.writeHead(307, { location: 'http://127.0.0.1:9/v1' }).end();
  if (mode === 'too-long' && input.some((text) => text.includes('quá dài')))
    return void response.writeHead(400).end();
  const status = /^status-(\d+)$/.exec(mode)?.[1];
  if (status !== undefined) {
    return void response
      .writeHead(Number(status), { 'retry-after': '0' })
      .end(`{"error":{"message":"${input[0]}"}}`);
  }
  response.writeHead(200, { 'content-type': 'application/json' });
  if (mode === 'stalled') return void response.write('{"data":[');
  response.end(
    mode === 'garbage'
      ? '<html>'
      : mode === 'empty'
        ? ''
        : JSON.stringify({ data: toData(mode, input, toVector) }),
  );
}

function toData(mode: EmbeddingMode, input: readonly string[], toVector: ToVector): object[] {
  const data = input.map((text, index) => ({ index, embedding: toEmbedding(mode, toVector(text), index) }));
  if (mode === 'reordered') return data.reverse();
  if (mode === 'fewer') return data.slice(1);
  return mode === 'unindexed-fewer' ? data.slice(1).map(({ embedding }) => ({ embedding })) : data;
}

function toEmbedding(mode: EmbeddingMode, vector: number[], index: number): unknown {
  if (mode === 'nulls') return vector.map(() => null);
  if (mode === 'not-numbers') return index === 0 ? vector.map(() => 'NaN') : 'AAAAAA==';
  return mode === 'short' ? vector.slice(0, DIMENSION - 2) : vector;
}
