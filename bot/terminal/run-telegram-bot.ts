import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { isSamplesFolder } from '../../ingest/samples-folder.ts';
import { AssistantError } from '../../knowledge/model/errors.ts';
import { terminalTexts } from '../../prompts/terminal-texts.ts';
import { createDocumentKeeper } from '../assistant/keeping/document-keeper.ts';
import type { Configuration } from '../configuration.ts';
import { createIntake } from '../intake/intake.ts';
import { sweepUploads } from '../intake/sweep-uploads.ts';
import { dieQuietly, failQuietly } from '../log/die-quietly.ts';
import { toErrorFields } from '../log/error-fields.ts';
import { listSecrets } from '../log/list-secrets.ts';
import { openLog } from '../log/open-log.ts';
import { measureStorage } from '../office/measure-storage.ts';
import { openOffice } from '../office/office.ts';
import { createMetrics } from '../operations/metrics/create-metrics.ts';
import {
  measureAnswers,
  measureIngest,
  measureModels,
  measureQueue,
  measureWork,
} from '../operations/metrics/measure-parts.ts';
import { type MetricsServer, serveMetrics } from '../operations/metrics/serve-metrics.ts';
import { keepForgetting } from '../telegram/forget-quotations.ts';
import { openMessageQueue } from '../telegram/message-queue.ts';
import { LISTENING_MS, type Webhook } from '../telegram/receive-webhook.ts';
import { createTelegramBot } from '../telegram/telegram-bot.ts';
import { DEFAULT_TIMINGS } from '../telegram/timings.ts';
import type { CommandEnvironment } from './command.ts';
import { findModels } from './configured-models.ts';
import { endInTime } from './end-in-time.ts';
import { eraseDocument } from './erase-document.ts';
import { examineApart } from './examine-apart.ts';
import { ingestApart } from './ingest-apart.ts';
import { keepRetention } from './keep-retention.ts';
import { openRecordedAssistant } from './open-recorded-assistant.ts';
import { createWorkApart } from './work-apart.ts';

/** What lies between two rounds beside their own time: keeping what came, a clock that is not exact. */
const HEARD_SLACK_MS = 5_000;
const STOP_SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** Runs the bot until the process is asked to stop; what is in flight is finished or kept for the next start. */
export async function runTelegramBot(environment: CommandEnvironment): Promise<void> {
  const {
    TELEGRAM_BOT_TOKEN: token,
    TELEGRAM_ALLOWED_USERS,
    TELEGRAM_ADMIN_USERS,
    TELEGRAM_API_ROOT,
    TELEGRAM_SHOW_INTERNAL,
    TELEGRAM_QUOTA_PERSON,
    TELEGRAM_QUOTA_AGENCY,
  } = environment.configuration;
  if (token === undefined) throw new AssistantError('CONFIG_INVALID', 'TELEGRAM_BOT_TOKEN is not set');
  const { dataDirectory } = environment;
  const log = openLog({
    level: environment.configuration.LOG_LEVEL,
    output: environment.stderr,
    secrets: listSecrets(environment.configuration),
    now: environment.now,
  });
  const metrics = createMetrics();
  const models = findModels({
    ...environment,
    stderr: {
      write: () => log('warn', 'chat model stands outside and is never asked: see TRUSTED_ENDPOINTS', {}),
    },
  });
  const recorded = await openRecordedAssistant(environment, 'read-write', {
    models: measureModels(models, metrics),
    warn: (error) => log('warn', 'answers are not kept', toErrorFields(error)),
  });
  const { store, close } = recorded;
  const { configuration } = environment;
  const apart = createWorkApart({ dataDirectory: resolve(dataDirectory), configuration });
  const { review, ...work } = measureWork(apart, metrics);
  const answering = measureAnswers(recorded.assistant, metrics, () => performance.now());
  const queue = measureQueue(openMessageQueue(dataDirectory), metrics);
  const office = openOffice(dataDirectory);
  await sweepUploads(dataDirectory, office.uploads);
  const ending = new AbortController();
  const now = () => Date.parse(environment.now());
  let heardAt: number | undefined;
  const bot = createTelegramBot({
    token,
    apiRoot: TELEGRAM_API_ROOT,
    proxy: environment.configuration.TELEGRAM_PROXY,
    webhook: toWebhook(environment.configuration),
    assistant: { ...answering, ...work },
    intake: createIntake({
      dataDirectory: resolve(dataDirectory),
      store,
      uploads: office.uploads,
      ingest: measureIngest(
        (paths, agency) => ingestApart(paths, agency, resolve(dataDirectory), ending.signal),
        metrics,
      ),
      examine: (paths) => examineApart(paths, environment),
      review,
      erase: (id, action) => {
        const warn = () => log('warn', 'erased words are in use elsewhere: erase them again with delete', {});
        return eraseDocument({ store, dataDirectory, queue }, id, { action, at: environment.now() }, warn);
      },
      today: environment.today,
      createId: randomUUID,
    }),
    keeper: createDocumentKeeper(store, environment.now),
    queue,
    office,
    forgetAnswers: recorded.forgetAnswers,
    changes: { store, findAnswer: recorded.findAnswer },
    overview: {
      listUnanswered: recorded.listUnanswered,
      measureStorage: () => measureStorage(dataDirectory),
    },
    allowedUserIds: TELEGRAM_ALLOWED_USERS,
    adminUserIds: TELEGRAM_ADMIN_USERS,
    showsInternal: TELEGRAM_SHOW_INTERNAL,
    quotas: { person: TELEGRAM_QUOTA_PERSON, agency: TELEGRAM_QUOTA_AGENCY },
    today: environment.today,
    isSamples: isSamplesFolder(dataDirectory),
    log,
    onHeard: () => {
      heardAt = now();
    },
  });
  const stopForgetting = keepForgetting(
    queue,
    store,
    () => {
      office.settle();
      recorded.settle();
    },
    (error) => log('error', 'forgetting failed', toErrorFields(error)),
  );
  const stopRetention = keepRetention({
    office,
    recorded,
    days: configuration.CHAT_RETENTION_DAYS,
    now,
    onError: (error) => log('error', 'retention failed', toErrorFields(error)),
  });
  const stop = () => {
    endInTime('stop-wanted');
    void bot.stop();
  };
  for (const signal of STOP_SIGNALS) process.once(signal, stop);
  const stopWatching = dieQuietly(process, log);
  let server: MetricsServer | undefined;
  try {
    const heardWithinMs = toHeardWithinMs(configuration);
    const running = { dataDirectory, store, queue, heardAt: () => heardAt, heardWithinMs, now };
    const { METRICS_PORT: port } = configuration;
    if (port !== undefined) server = await serveMetrics({ port, metrics, log, bot: running });
    if (environment.stderr.isTTY) environment.stderr.write(terminalTexts.botRuns);
    await failQuietly(() => bot.start(), log);
  } finally {
    for (const signal of STOP_SIGNALS) process.off(signal, stop);
    stopWatching();
    server?.close();
    stopForgetting();
    stopRetention();
    ending.abort();
    await apart.close();
    queue.close();
    office.close();
    await close();
    endInTime('closed');
  }
}

/** A poll that got no answer in its time is missed; so is a round of listening. */
function toHeardWithinMs({ TELEGRAM_WEBHOOK_URL: url }: Configuration): number {
  const { pollSeconds, pollGraceMs } = DEFAULT_TIMINGS;
  return (url === undefined ? pollSeconds * 1_000 + pollGraceMs : LISTENING_MS) + HEARD_SLACK_MS;
}

function toWebhook({
  TELEGRAM_WEBHOOK_URL: url,
  TELEGRAM_WEBHOOK_SECRET: secret,
  TELEGRAM_WEBHOOK_PORT: port,
}: Configuration): Webhook | undefined {
  return url === undefined || secret === undefined ? undefined : { url, secret, port };
}
