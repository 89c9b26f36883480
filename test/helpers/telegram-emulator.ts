import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Update } from 'grammy/types';
import { readPayload } from './telegram-payload.ts';
import { pollSchema, Refusal, type Webhook } from './telegram-refusals.ts';
import { type Member, TelegramWorld } from './telegram-world.ts';

/** One call as it arrived, before any judgement. */
export interface RecordedCall {
  readonly method: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/**
 * reset: the connection breaks before Telegram reads the call; reset-after: it is carried out, the answer gets lost;
 * hang: it is never answered.
 */
export type Fault =
  | { readonly kind: 'reset' | 'reset-after' | 'hang' }
  | {
      readonly kind: 'refuse';
      readonly status: number;
      readonly description: string;
      readonly retryAfter?: number;
    };

/** Longer than any test lasts. */
const KEEP_ALIVE_MS = 600_000;

/** Asked for each call but polls; undefined lets it pass. `index` counts the calls of that method from 0. */
export type FaultPlan = (call: RecordedCall, index: number) => Fault | undefined;

interface Poller {
  readonly response: ServerResponse;
  readonly offset: number;
  readonly limit: number;
  readonly timer: NodeJS.Timeout;
}

/**
 * The Bot API over HTTP on loopback, for the methods the bot uses, as strict as Telegram and in its words: one poller,
 * offsets that confirm, limits, refusals, and faults on demand. Point grammY's `apiRoot` at it.
 */
export class TelegramEmulator extends TelegramWorld {
  readonly token: string;
  readonly calls: RecordedCall[] = [];
  readonly #server = createServer((request, response) => void this.#serve(request, response));
  readonly #counts = new Map<string, number>();
  readonly #waiters = new Set<() => void>();
  /** Telegram's own time, which stands at the head of each answer. */
  readonly #date: (() => number) | undefined;
  #pending: Update[] = [];
  #allowed: readonly string[] | undefined;
  #poller: Poller | undefined;
  #plan: FaultPlan = () => undefined;
  #oneTime: { method: string; fault: Fault }[] = [];
  hasWebhook = false;
  /** As the bot set it. */
  webhook: Webhook | undefined;
  /** Where the operator's server passes on what comes to the webhook's address. */
  webhookTarget: string | undefined;
  /** What the webhook answered, in order; 0 when nobody was there. */
  readonly webhookStatuses: number[] = [];
  #isFeeding = false;

  constructor(options: { token?: string; now?: () => number } = {}) {
    super(options.now);
    this.#date = options.now;
    this.token = options.token ?? '110201543:TEST-token_of-the_emulator-000000000';
  }

  static async open(options: { token?: string; now?: () => number } = {}): Promise<TelegramEmulator> {
    const emulator = new TelegramEmulator(options);
    // A connection that ends just as it is used again would be a fault nobody planned.
    emulator.#server.keepAliveTimeout = KEEP_ALIVE_MS;
    await new Promise<void>((resolve) => emulator.#server.listen(0, '127.0.0.1', resolve));
    return emulator;
  }

  get apiRoot(): string {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('emulator is not listening');
    return `http://127.0.0.1:${address.port}`;
  }

  /** The next calls of a method fail, one fault each, in the order given. */
  fail(method: string, ...faults: Fault[]): void {
    this.#oneTime.push(...faults.map((fault) => ({ method, fault })));
  }

  /** Every call but polls is put to the plan first. */
  failBy(plan: FaultPlan): void {
    this.#plan = plan;
  }

  /** Resolves as soon as the condition holds after some call; rejects when it does not in time. */
  async until(holds: () => boolean, timeoutMs = 15_000): Promise<void> {
    if (holds()) return;
    await new Promise<void>((resolve, reject) => {
      const check = () => {
        if (!holds()) return;
        clearTimeout(timer);
        this.#waiters.delete(check);
        resolve();
      };
      const timer = setTimeout(() => {
        this.#waiters.delete(check);
        reject(
          new Error(
            `condition did not hold within ${timeoutMs} ms; messages sent: ${this.sentMessages.length}`,
          ),
        );
      }, timeoutMs);
      this.#waiters.add(check);
    });
  }

  async close(): Promise<void> {
    clearTimeout(this.#poller?.timer);
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  /** Puts an update in the queue as it is. */
  protected override enqueue(update: Update, isUnasked = false): void {
    const kind = Object.keys(update).find((key) => key !== 'update_id') ?? '';
    const isAsked = this.#allowed === undefined || this.#allowed.length === 0 || this.#allowed.includes(kind);
    if (!isAsked && !isUnasked) return;
    this.#pending.push(update);
    this.#feedPoller();
    void this.#feedWebhook();
  }

  /** Brings what waits to the webhook, again and again until it is taken, as Telegram does. */
  async #feedWebhook(): Promise<void> {
    const { webhookTarget: target, webhook } = this;
    if (target === undefined || webhook === undefined || this.#isFeeding) return;
    this.#isFeeding = true;
    for (let update = this.#pending[0]; update !== undefined; update = this.#pending[0]) {
      const headers = { 'x-telegram-bot-api-secret-token': webhook.secret_token ?? '' };
      const sent = fetch(target, { method: 'POST', headers, body: JSON.stringify(update) });
      const status = await sent.then((response) => response.status).catch(() => 0);
      this.webhookStatuses.push(status);
      if (status === 200) this.#pending.shift();
      else await new Promise((resolve) => setTimeout(resolve, 10));
    }
    this.#isFeeding = false;
  }

  /** Updates the bot has not confirmed. */
  get unconfirmed(): number {
    return this.#pending.length;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      if (request.url?.startsWith('/file/')) return this.#serveFile(request.url, response);
      const [, token, method = ''] = /^\/bot([^/]+)\/(\w+)$/.exec(request.url ?? '') ?? [];
      if (token !== this.token) throw new Refusal(401, 'Unauthorized');
      const payload = await readPayload(request);
      const call = { method, payload };
      this.calls.push(call);
      if (method === 'getUpdates') return this.#poll(call, response);
      const fault = this.#takeFault(call);
      if (fault?.kind === 'hang') return;
      if (fault?.kind === 'reset') return void request.socket.destroy();
      if (fault?.kind === 'refuse') throw toRefusal(fault);
      const result = this.perform(method, payload);
      if (fault?.kind === 'reset-after') return void request.socket.destroy();
      this.#answer(response, 200, { ok: true, result });
    } catch (error) {
      this.#answerRefusal(response, error);
    } finally {
      for (const check of [...this.#waiters]) check();
    }
  }

  #serveFile(url: string, response: ServerResponse): void {
    const [, token, path = ''] = /^\/file\/bot([^/]+)\/(.+)$/.exec(url) ?? [];
    const content = token === this.token ? this.incoming.read(decodeURIComponent(path)) : undefined;
    if (content === undefined) throw new Refusal(404, 'Not Found');
    response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(content);
  }

  #takeFault(call: RecordedCall): Fault | undefined {
    const index = this.#counts.get(call.method) ?? 0;
    this.#counts.set(call.method, index + 1);
    const at = this.#oneTime.findIndex(({ method }) => method === call.method);
    return at < 0 ? this.#plan(call, index) : this.#oneTime.splice(at, 1)[0]?.fault;
  }

  #poll(call: RecordedCall, response: ServerResponse): void {
    const at = this.#oneTime.findIndex(({ method }) => method === 'getUpdates');
    const fault = at < 0 ? undefined : this.#oneTime.splice(at, 1)[0]?.fault;
    if (fault?.kind === 'refuse') throw toRefusal(fault);
    if (fault?.kind === 'hang') return;
    if (fault !== undefined) return void response.socket?.destroy();
    if (this.hasWebhook) {
      throw new Refusal(
        409,
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      );
    }
    const { offset = 0, limit = 100, timeout = 0, allowed_updates: allowed } = pollSchema.parse(call.payload);
    this.#allowed = allowed ?? this.#allowed;
    this.#endPoller();
    this.#pending = this.#pending.filter((update) => update.update_id >= offset);
    const timer = setTimeout(() => this.#answerPoller([]), timeout * 1_000);
    this.#poller = { response, offset, limit, timer };
    response.on('close', () => {
      if (this.#poller?.response === response) this.#poller = undefined;
      clearTimeout(timer);
    });
    this.#feedPoller();
  }

  /** A second getUpdates ends the first, as Telegram does it. */
  #endPoller(): void {
    const poller = this.#poller;
    if (poller === undefined) return;
    this.#poller = undefined;
    clearTimeout(poller.timer);
    this.#answerRefusal(
      poller.response,
      new Refusal(
        409,
        'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
      ),
    );
  }

  #feedPoller(): void {
    const poller = this.#poller;
    if (poller === undefined) return;
    const updates = this.#pending.slice(0, poller.limit);
    if (updates.length > 0) this.#answerPoller(updates);
  }

  #answerPoller(updates: readonly Update[]): void {
    const poller = this.#poller;
    if (poller === undefined) return;
    this.#poller = undefined;
    clearTimeout(poller.timer);
    this.#answer(poller.response, 200, { ok: true, result: updates });
  }

  #answer(response: ServerResponse, status: number, body: unknown): void {
    const date = this.#date === undefined ? {} : { date: new Date(this.#date()).toUTCString() };
    response.writeHead(status, { 'content-type': 'application/json', ...date }).end(JSON.stringify(body));
  }

  #answerRefusal(response: ServerResponse, error: unknown): void {
    if (error instanceof Refusal) {
      const { status, message, parameters } = error;
      const extra = Object.keys(parameters).length === 0 ? {} : { parameters };
      this.#answer(response, status, { ok: false, error_code: status, description: message, ...extra });
      return;
    }
    // A field that Telegram does not know or of the wrong type: loud, so that no test passes by it.
    const description = `Bad Request: ${error instanceof Error ? error.message : String(error)}`;
    this.#answer(response, 400, { ok: false, error_code: 400, description });
  }

  protected override setWebhook(webhook: Webhook): true {
    this.hasWebhook = true;
    this.webhook = webhook;
    this.#allowed = webhook.allowed_updates;
    void this.#feedWebhook();
    return true;
  }

  protected override deleteWebhook(): boolean {
    this.hasWebhook = false;
    this.webhook = undefined;
    return true;
  }
}

export type { Member };

function toRefusal({ status, description, retryAfter }: Extract<Fault, { kind: 'refuse' }>): Refusal {
  return new Refusal(status, description, retryAfter === undefined ? {} : { retry_after: retryAfter });
}
