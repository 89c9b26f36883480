import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Update } from 'grammy/types';
import { AssistantError, toAssistantError } from '../../knowledge/model/errors.ts';
import { toErrorFields } from '../log/error-fields.ts';
import { updateSchema } from './message-queue.ts';
import type { PollDependencies } from './poll-updates.ts';
import { sleep } from './timings.ts';

/** Where Telegram brings updates instead of being asked for them. */
export interface Webhook {
  /** As Telegram calls it, https, through the operator's own server. */
  readonly url: string;
  /** Told to Telegram, which says it with each update: https://core.telegram.org/bots/api#setwebhook */
  readonly secret: string;
  /** On this machine, where the operator's server passes the calls on. */
  readonly port: number;
}

/** Only the operator's own server on this machine calls us. */
const HOST = '127.0.0.1';
/** An update is some kilobytes; a long message with all its entities a hundred. */
const MAX_BODY_BYTES = 1_048_576;
/** A caller that stalls is let go. */
const REQUEST_TIMEOUT_MS = 15_000;
/** How often it is noted that the bot listens. */
export const LISTENING_MS = 60_000;

/** What receiving needs. */
export type WebhookDependencies = Omit<PollDependencies, 'api'>;

/**
 * Takes updates from Telegram until the bot stops: each is in the inbox before Telegram is told that it arrived; what
 * could not be kept is refused, and Telegram brings it again.
 *
 * @throws CONFIG_INVALID — the port cannot be listened on
 */
export async function receiveUpdates(webhook: Webhook, dependencies: WebhookDependencies): Promise<void> {
  const { queue, stopping, timings, log, now, onHeard } = dependencies;
  const server = createServer((request, response) => void serve(request, response, webhook, dependencies));
  server.requestTimeout = REQUEST_TIMEOUT_MS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) =>
      reject(
        new AssistantError('CONFIG_INVALID', `cannot listen on TELEGRAM_WEBHOOK_PORT ${webhook.port}`, {
          cause,
        }),
      ),
    );
    server.listen(webhook.port, HOST, resolve);
  });
  log('info', 'webhook listens', { port: webhook.port });
  let prunedAt = now();
  try {
    for (let isFirst = true; !stopping.aborted; isFirst = false) {
      // Whoever listens can be reached, as far as can be told from here.
      keepUp(() => onHeard(isFirst), log);
      if (now() - prunedAt >= timings.pruneEveryMs) {
        prunedAt = now();
        keepUp(() => queue.prune(), log);
      }
      await sleep(LISTENING_MS, stopping);
    }
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** A disk that fails now may do at the next round; updates are refused meanwhile. */
function keepUp(work: () => void, log: WebhookDependencies['log']): void {
  try {
    work();
  } catch (error) {
    log('error', 'upkeep failed', toErrorFields(error));
  }
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  { secret }: Webhook,
  { queue, accepts, onStored, log }: WebhookDependencies,
): Promise<void> {
  const refuse = (status: number) => void response.writeHead(status, { connection: 'close' }).end();
  try {
    if (!isSame(request.headers['x-telegram-bot-api-secret-token'], secret)) return refuse(401);
    if (request.method !== 'POST') return refuse(405);
    const body = await readBody(request);
    if (body === undefined) return refuse(413);
    const update = parseUpdate(body);
    if (update === undefined) return refuse(400);
    for (const chatId of queue.addUpdates([update].filter(accepts))) onStored(chatId);
    response.writeHead(200).end();
  } catch (error) {
    log('error', 'webhook failed', toErrorFields(toAssistantError(error)));
    if (!response.headersSent) refuse(500);
  }
}

/** Compared by hash, so that neither length nor time tells how near a guess was. */
function isSame(told: string | string[] | undefined, secret: string): boolean {
  const toHash = (text: string) => createHash('sha256').update(text).digest();
  return typeof told === 'string' && timingSafeEqual(toHash(told), toHash(secret));
}

/** @returns undefined when it is longer than any update */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    sizeBytes += bytes.length;
    if (sizeBytes > MAX_BODY_BYTES) return undefined;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parseUpdate(body: string): Update | undefined {
  try {
    return updateSchema.parse(JSON.parse(body));
  } catch {
    return undefined;
  }
}
