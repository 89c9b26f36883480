import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { answerHonestly, answerObediently, type ChatCall, parseChatCall } from './chat-stubs.ts';

/** Ways in which a chat server fails, or serves in another form than asked. */
export const chatFaults = [
  'status-401',
  'status-404',
  'status-429',
  'status-429-wait',
  'status-500',
  'status-503',
  'redirect',
  'garbage',
  'empty',
  'no-choices',
  'error-event',
  'bad-json',
  'wrong-shape',
  'cut',
  'length',
  'content-filter',
  'stalled-before-headers',
  'stalled',
  'slow',
  'reset',
  'reset-in-body',
  'too-long',
] as const;
export type ChatFault = (typeof chatFaults)[number];

/**
 * What the server does with a call. `no-schema`, `no-temperature` refuse that part of a request; `schema-ignored` is
 * honest in prose with a fence; `whole` does not stream; `status-429-now` is busy and wants to be asked again at once.
 */
export type ChatMode =
  | 'honest'
  | 'obedient'
  | 'whole'
  | 'schema-ignored'
  | 'no-schema'
  | 'no-temperature'
  | 'status-429-now'
  | ChatFault;

/** A stub of an OpenAI-compatible chat server that keeps what it was sent. */
export interface ChatServer {
  readonly port: number;
  /** Every request, headers and body. */
  readonly seen: string[];
  /** The mode of the calls to come; of a list each call takes the next, and the last stays. */
  mode: ChatMode | readonly ChatMode[];
  /** How long it thinks before each reply. @default 0 */
  delayMs: number;
  /** How long each request was with it, as it came. */
  readonly served: { readonly request: string; readonly ms: number }[];
  /** What the model says in the honest modes, in place of the schema filled from the prompt. */
  answer: (call: ChatCall) => string;
  close(): Promise<void>;
}

/** Starts one on loopback, and on every other address of this machine. */
export async function startChatServer(): Promise<ChatServer> {
  const state: Pick<ChatServer, 'mode' | 'answer' | 'delayMs'> = {
    mode: 'honest',
    answer: answerHonestly,
    delayMs: 0,
  };
  const seen: string[] = [];
  const served: { request: string; ms: number }[] = [];
  const server = createServer(async (request, response) => {
    const body = await readBody(request);
    seen.push(`${JSON.stringify(request.headers)} ${body}`);
    const mode = typeof state.mode === 'string' ? state.mode : (state.mode[0] ?? 'honest');
    if (typeof state.mode !== 'string' && state.mode.length > 1) state.mode = state.mode.slice(1);
    const started = performance.now();
    if (state.delayMs > 0) await delay(state.delayMs);
    await serve(response, mode, parseChatCall(body), state.answer);
    served.push({ request: body, ms: performance.now() - started });
  });
  await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return Object.assign(state, {
    port: address.port,
    seen,
    served,
    close: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  });
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

type Answer = (call: ChatCall) => string;

async function serve(
  response: ServerResponse,
  mode: ChatMode,
  call: ChatCall,
  answer: Answer,
): Promise<void> {
  const status = /^status-(\d+)/.exec(mode)?.[1];
  if (status !== undefined) return refuse(response, Number(status), call, mode);
  if (mode === 'no-schema' && call.hasSchema) return refuse(response, 400, call, 'response_format');
  if (mode === 'no-temperature' && call.hasTemperature) return refuse(response, 400, call, 'temperature');
  if (mode === 'reset') return void response.destroy();
  if (mode === 'stalled-before-headers') return;
  if (mode === 'redirect') return void response.writeHead(307, { location: 'http://127.0.0.1:9/v1' }).end();
  if (mode === 'whole') return sendWhole(response, answer(call));
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const faulty = FAULTY_BODIES[mode];
  if (faulty !== undefined) return void response.end(faulty);
  const text = mode === 'obedient' ? answerObediently(call) : toText(mode, answer(call));
  await stream(response, mode, text);
}

/** Bodies sent instead of a reply. */
const FAULTY_BODIES: Partial<Record<ChatMode, string>> = {
  garbage: '<html>Bad gateway</html>',
  empty: '',
  'no-choices': 'data: {"choices":[]}\n\ndata: [DONE]\n\n',
  'error-event': 'data: {"error":{"message":"hết bộ nhớ"}}\n\n',
};

/** What the model writes where it is the model that fails. */
function toText(mode: ChatMode, text: string): string {
  if (mode === 'schema-ignored')
    return `Đây là kết quả {theo yêu cầu}:\n\`\`\`json\n${text}\n\`\`\`\nXin hết.`;
  if (mode === 'bad-json') return text.slice(0, -1);
  if (mode === 'wrong-shape') return '{"khac":true}';
  return mode === 'too-long' ? 'đ'.repeat(2_000_000) : text;
}

const RETRY_AFTER: Readonly<Record<string, string>> = { 'status-429-wait': '3600', 'status-429-now': '0' };

function refuse(response: ServerResponse, status: number, call: ChatCall, param: string): void {
  const seconds = RETRY_AFTER[param];
  const wait = seconds === undefined ? {} : { 'retry-after': seconds };
  // As real servers do, it repeats what it was sent.
  const message = call.pieces.map(({ text }) => text).join(' ');
  response.writeHead(status, wait).end(JSON.stringify({ error: { message, param } }));
}

function sendWhole(response: ServerResponse, content: string): void {
  const choices = [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }];
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ choices }));
}

const FINISH: Partial<Record<ChatMode, string>> = { length: 'length', 'content-filter': 'content_filter' };
const PIECE_CHARACTERS = 20_000;
const DRIP_MS = 50;

async function stream(response: ServerResponse, mode: ChatMode, text: string): Promise<void> {
  const size = mode === 'slow' ? 1 : Math.min(PIECE_CHARACTERS, Math.ceil(text.length / 2));
  const write = (delta: object, finish: string | null = null) =>
    response.write(`data: ${JSON.stringify({ choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`);
  write({ role: 'assistant' });
  for (let start = 0; start < text.length; start += size) {
    write({ content: text.slice(start, start + size) });
    if (mode === 'stalled') return;
    if (mode === 'reset-in-body') return void setTimeout(() => response.destroy(), DRIP_MS);
    if (mode === 'slow') await new Promise((resolve) => setTimeout(resolve, DRIP_MS));
    if (response.destroyed) return;
  }
  // Cut or not, the text is whole JSON: only the missing reason tells that more was to come.
  if (mode === 'cut') return void response.end();
  write({}, FINISH[mode] ?? 'stop');
  response.end('data: [DONE]\n\n');
}
