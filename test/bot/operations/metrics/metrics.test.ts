import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseConfiguration } from '../../../../bot/configuration.ts';
import type { Log } from '../../../../bot/log/log.ts';
import { noteBackup } from '../../../../bot/operations/backup/last-backup.ts';
import { checkMetrics } from '../../../../bot/operations/doctor/check-metrics.ts';
import { createMetrics, type Metrics } from '../../../../bot/operations/metrics/create-metrics.ts';
import {
  measureAnswers,
  measureIngest,
  measureModels,
  measureQueue,
  measureWork,
} from '../../../../bot/operations/metrics/measure-parts.ts';
import { type MetricsServer, serveMetrics } from '../../../../bot/operations/metrics/serve-metrics.ts';
import type { RunningBot } from '../../../../bot/operations/metrics/take-stock.ts';
import { createEffects } from '../../../../bot/telegram/effects.ts';
import { type MessageQueue, openMessageQueue } from '../../../../bot/telegram/message-queue.ts';
import { AssistantError } from '../../../../knowledge/model/errors.ts';
import { createFakeAssistant } from '../../../helpers/telegram-assistant.ts';

const NOW = Date.parse('2031-03-05T01:00:00Z');
const QUESTION = 'Ai chủ trì diệt bọ gậy ở thôn Nà Lạnh?';
const PERSON = 'tg-7731';
const KEY = 'khoa-rieng-7731';

let directory: string;
let queue: MessageQueue;
let metrics: Metrics;
let server: MetricsServer | undefined;
const logged: string[] = [];
const log: Log = (...line) => void logged.push(JSON.stringify(line));

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'tham-muu-metrics-'));
  metrics = createMetrics();
  queue = measureQueue(
    openMessageQueue(directory, () => NOW),
    metrics,
  );
});
afterEach(() => {
  server?.close();
  server = undefined;
  queue.close();
  rmSync(directory, { recursive: true, force: true });
});

async function serve(changes: Partial<RunningBot> = {}): Promise<number> {
  const store = { count: async () => ({ documents: 3, passages: 40 }), generation: async () => 1 };
  const bot = {
    ...{ dataDirectory: directory, store, queue, heardAt: () => NOW - 10_000, heardWithinMs: 50_000 },
    ...{ now: () => NOW, ...changes },
  };
  server = await serveMetrics({ port: 0, metrics, bot, log });
  return server.port;
}

const get = (port: number, path: string, method = 'GET') =>
  fetch(`http://127.0.0.1:${port}${path}`, { method });

/** The figures by name with labels, as Prometheus reads them. */
async function read(port: number): Promise<Map<string, number>> {
  const text = await (await get(port, '/metrics')).text();
  const lines = text.split('\n').filter((line) => line.startsWith('tham_muu_'));
  return new Map(
    lines.map((line) => {
      const [name = '', value = ''] = line.split(/ (?=[^ ]+$)/);
      return [name, Number(value.replace('Inf', 'Infinity'))];
    }),
  );
}

const update = (id: number) => ({
  update_id: id,
  message: {
    ...{ message_id: id, date: 0, text: QUESTION },
    ...{ chat: { id: 7, type: 'private' as const, first_name: PERSON } },
    from: { id: 7, is_bot: false, first_name: PERSON },
  },
});

describe('serveMetrics', () => {
  it('answers that it lives, and nothing but what it serves', async () => {
    const port = await serve();
    expect((await get(port, '/healthz')).status).toBe(200);
    expect((await get(port, '/')).status).toBe(404);
    expect((await get(port, '/../metrics.sqlite')).status).toBe(404);
    expect((await get(port, '/metrics', 'POST')).status).toBe(405);
  });

  it('is ready when store, queue and Telegram are', async () => {
    const answer = await get(await serve(), '/readyz');
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ store: true, queue: true, telegram: true });
  });

  it.each([
    ['store', { store: { generation: () => Promise.reject(new Error(KEY)), count: () => Promise.reject() } }],
    ['queue', { queue: { countWaiting: () => expect.fail(KEY) } }],
    ['telegram', { heardAt: () => NOW - 50_001 }],
    ['telegram', { heardAt: () => undefined }],
  ])('is not ready without %s, and still gives its figures', async (part, changes) => {
    const port = await serve(changes as Partial<RunningBot>);
    const answer = await get(port, '/readyz');
    expect(answer.status).toBe(503);
    expect(await answer.json()).toEqual({ store: true, queue: true, telegram: true, [part]: false });
    expect((await read(port)).get('tham_muu_ready')).toBe(0);
    expect(logged.join()).not.toContain(KEY);
  });

  it('refuses a port that is taken, naming the variable', async () => {
    const port = await serve();
    const bot = {} as RunningBot;
    await expect(serveMetrics({ port, metrics, bot, log })).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message: expect.stringContaining('METRICS_PORT'),
    });
  });

  it('tells how the bot stands', async () => {
    queue.addUpdates([update(1), update(2)]);
    const port = await serve();
    expect(Object.fromEntries(await read(port))).toMatchObject({
      tham_muu_updates_total: 2,
      tham_muu_inbox_updates: 2,
      tham_muu_outbox_calls: 0,
      tham_muu_documents: 3,
      tham_muu_passages: 40,
      tham_muu_telegram_heard_age_seconds: 10,
      tham_muu_last_backup_age_seconds: Infinity,
      tham_muu_ready: 1,
    });
    expect((await read(port)).get('tham_muu_data_bytes')).toBeGreaterThan(0);
    await noteBackup(directory, { madeAt: '2031-03-05T00:00:00.000Z', sizeBytes: 1, isSealed: false });
    expect((await read(port)).get('tham_muu_last_backup_age_seconds')).toBe(3_600);
  });
});

describe('what is measured', () => {
  it('counts questions, answers by outcome, abstentions, failures and time', async () => {
    const fake = createFakeAssistant();
    let time = 0;
    const asked = { question: QUESTION, history: [], agency: null, asOf: null };
    const viewer = { person: PERSON, agency: null };
    const outcomes = ['answered', 'not-found', 'declined', 'failed'] as const;
    for (const outcome of outcomes) {
      const ask = async () => {
        time += 300;
        if (outcome === 'failed') throw new AssistantError('WORK_TIMEOUT', QUESTION);
        return { ...(await fake.ask(asked, viewer as never)), outcome };
      };
      const measured = measureAnswers({ ...fake, ask }, metrics, () => time);
      const given = measured.ask(asked, viewer as never).catch(() => undefined);
      expect((await given)?.outcome ?? 'failed').toBe(outcome);
    }
    expect(Object.fromEntries(await read(await serve()))).toMatchObject({
      tham_muu_questions_total: 4,
      'tham_muu_answers_total{outcome="answered",voice="quoting"}': 1,
      'tham_muu_answers_total{outcome="not-found",voice="quoting"}': 1,
      tham_muu_abstentions_total: 2,
      'tham_muu_failed_questions_total{code="WORK_TIMEOUT"}': 1,
      'tham_muu_answer_seconds_bucket{le="0.25"}': 0,
      'tham_muu_answer_seconds_bucket{le="0.5"}': 3,
      tham_muu_answer_seconds_count: 3,
    });
  });

  it('counts heavy work while it lasts and after, calls of models and files brought in', async () => {
    const fail = () => Promise.reject(new AssistantError('MODEL_UNREACHABLE', KEY));
    const { promise, resolve } = Promise.withResolvers<never>();
    const work = measureWork({ draft: () => promise, review: fail } as never, metrics);
    const drafting = work.draft({} as never, {} as never);
    await expect(work.review({} as never, {} as never, {} as never)).rejects.toThrow(KEY);
    const meaning = { id: KEY, dimension: 2, batchSize: 1, classes: [], embed: async () => [] };
    const chatModel = { id: KEY, place: 'loopback' as const, ask: fail };
    const models = measureModels({ meaning, chatModel }, metrics);
    expect(models.meaning?.id).toBe(KEY);
    await models.meaning?.embed([QUESTION], 'internal');
    await models.chatModel?.ask({} as never, {} as never).catch(() => undefined);
    const ingest = measureIngest(async () => [{ status: 'rejected' }, { status: 'added' }] as never, metrics);
    await ingest([QUESTION], PERSON);
    await measureIngest(fail, metrics)([], '').catch(() => undefined);
    const port = await serve();
    expect(Object.fromEntries(await read(port))).toMatchObject({
      'tham_muu_work_under_way{kind="draft"}': 1,
      'tham_muu_work_under_way{kind="review"}': 0,
      'tham_muu_work_total{kind="review",result="MODEL_UNREACHABLE"}': 1,
      'tham_muu_model_calls_total{model="embedding",result="done"}': 1,
      'tham_muu_model_calls_total{model="chat",result="MODEL_UNREACHABLE"}': 1,
      'tham_muu_ingested_files_total{status="rejected"}': 1,
      'tham_muu_ingested_files_total{status="added"}': 1,
      'tham_muu_ingested_files_total{status="failed"}': 1,
    });
    resolve({} as never);
    await drafting;
    expect((await read(port)).get('tham_muu_work_total{kind="draft",result="done"}')).toBe(1);
  });

  it('counts reminders due, late among them, and sent', async () => {
    const effects = createEffects();
    const reminder = { agency: PERSON, isNew: false, finishId: 'a', snoozeId: 'b', sourceId: 'c' };
    const call = { method: 'sendReminders' as const, chatId: 7, person: PERSON, mayHaveArrived: false };
    effects.calls.push({
      ...call,
      reminders: ['x', 'y'].map((deadline) => ({ ...reminder, deadline, day: '2031-03-05' })),
    });
    const made = [
      { agency: PERSON, deadline: 'x', day: '2031-03-03' },
      { agency: PERSON, deadline: 'x', day: '2031-03-04' },
      { agency: PERSON, deadline: 'y', day: '2031-03-05' },
    ];
    queue.reminders.keep({ person: PERSON, day: '2031-03-05', reminders: made }, effects);
    const unsent = queue.findUnsent(7);
    const port = await serve();
    const reminders = async () => {
      const figures = await read(port);
      return ['due', 'late', 'sent'].map((state) =>
        figures.get(`tham_muu_reminders_total{state="${state}"}`),
      );
    };
    expect(await reminders()).toEqual([2, 1, 0]);
    expect((await read(port)).get('tham_muu_outbox_calls')).toBe(1);
    queue.markSent(unsent?.id ?? 0, 12);
    expect(await reminders()).toEqual([2, 1, 2]);
  });

  it('shows no word of a question, a person or a key', async () => {
    queue.addUpdates([update(1)]);
    const text = await (await get(await serve(), '/metrics')).text();
    expect(text).not.toMatch(/bọ gậy|Nà Lạnh|7731/);
    expect(text).toMatch(/^# HELP tham_muu_questions_total Số câu hỏi/m);
  });
});

describe('checkMetrics', () => {
  const check = (METRICS_PORT?: number) => checkMetrics({ METRICS_PORT }, () => NOW);

  it('tells that it is off, ready, not ready, silent, or somebody else', async () => {
    expect(await check()).toMatchObject({ status: 'ok', finding: expect.stringContaining('không mở') });
    const ready = await serve();
    expect(await check(ready)).toMatchObject({ status: 'ok', finding: expect.stringContaining(`${ready}`) });
    server?.close();
    expect(await check(ready)).toMatchObject({ status: 'warning', advice: expect.stringContaining('bot') });
    expect(await check(await serve({ heardAt: () => undefined }))).toMatchObject({
      status: 'warning',
      finding: expect.stringContaining('chưa nghe được Telegram'),
    });
    const other = createServer((_, response) => response.end('{"store":1}'));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    expect(await check(port)).toMatchObject({ finding: expect.stringContaining('chương trình khác') });
    other.close();
  });
});

describe('METRICS_PORT', () => {
  it('is none unless set, and not the webhook’s', () => {
    expect(parseConfiguration({}).METRICS_PORT).toBeUndefined();
    const webhook = {
      TELEGRAM_WEBHOOK_URL: 'https://bot.example.vn',
      TELEGRAM_WEBHOOK_SECRET: 'chuoi-bi-mat-123456',
    };
    expect(() => parseConfiguration({ ...webhook, METRICS_PORT: '8787' })).toThrow('bad configuration');
    expect(parseConfiguration({ ...webhook, METRICS_PORT: '9187' }).METRICS_PORT).toBe(9_187);
  });
});
