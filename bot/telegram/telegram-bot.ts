import { randomBytes } from 'node:crypto';
import { Api } from 'grammy';
import type { Update, UserFromGetMe } from 'grammy/types';
import type { Viewer } from '../../knowledge/store/store.ts';
import { SAMPLE_MARK } from '../../prompts/telegram-texts.ts';
import type { Assistant } from '../assistant/assistant.ts';
import type { DocumentKeeper } from '../assistant/keeping/document-keeper.ts';
import type { Intake } from '../intake/intake.ts';
import type { Log } from '../log/log.ts';
import type { Office } from '../office/office.ts';
import { DEFAULT_QUOTAS, type Quotas } from '../quotas.ts';
import { createDoor } from './access.ts';
import { createApiFetch } from './api-fetch.ts';
import { createAccess, findUserId, toGroupId, toPersonId } from './asker.ts';
import { createChangeComposer } from './changes/compose-changes.ts';
import { type ChangeSource, keepTelling, toChangeTeller } from './changes/keep-telling.ts';
import { createChannelPolicy } from './channel-policy.ts';
import { createReminderComposer } from './compose-reminders.ts';
import { createCalendarMaker } from './create-calendar.ts';
import { findShownDraft } from './draft/find-shown-draft.ts';
import { toViewer } from './feature.ts';
import { createDownload } from './files/download-file.ts';
import { createUpdateHandler } from './handle-update.ts';
import { introduce } from './introduce.ts';
import { keepReminding } from './keep-reminding.ts';
import { findKeeperViewer } from './keeping/find-kept.ts';
import type { MessageQueue } from './message-queue.ts';
import { toOfficeTime } from './office-time.ts';
import { createOriginalSource } from './original-source.ts';
import type { Overview } from './overview.ts';
import { createTokenError, pollUpdates } from './poll-updates.ts';
import { openProxiedFetch } from './proxy-fetch.ts';
import { createReminderReader } from './read-reminded.ts';
import { receiveUpdates, type Webhook } from './receive-webhook.ts';
import { createReminding } from './remind-due.ts';
import { createRunningAnswers } from './running-answers.ts';
import { createTelegramClock, type TelegramClock } from './telegram-clock.ts';
import { createDowntimeTeller } from './tell-downtime.ts';
import { DEFAULT_TIMINGS, sleep, type Timings } from './timings.ts';
import { createTurns } from './turns.ts';
import { createChatWorkers } from './work-chats.ts';

/** 96 bits, 16 characters: not to be guessed, well under the 64 bytes of callback data. */
const BUTTON_ID_BYTES = 12;
/** After calls under way are given up, how long they may take to notice. */
const GIVE_UP_MS = 500;

/** What the channel is told of the world; nothing is read from the environment. */
export interface TelegramBotOptions {
  /** From @BotFather. Goes nowhere but into the address of API calls. */
  readonly token: string;
  /** @default 'https://api.telegram.org' */
  readonly apiRoot?: string;
  /** All calls to Telegram go through it: `http://`, `https://` or `socks5://`. @default none */
  readonly proxy?: string | undefined;
  /** Updates are brought here. @default they are asked for */
  readonly webhook?: Webhook | undefined;
  readonly assistant: Assistant;
  /** What is done with files that people send. */
  readonly intake: Intake;
  /** What those do who keep the common documents. */
  readonly keeper: DocumentKeeper;
  /** From `openMessageQueue`; stays open until its owner closes it, after `start` has settled. */
  readonly queue: MessageQueue;
  /** Stays open until its owner closes it, after `start` has settled. */
  readonly office: Office;
  /** Takes the words of kept answers out, and of their questions. @default none are kept */
  readonly forgetAnswers?: (ids: readonly string[]) => void;
  /** Where changes of documents are seen, which those who used them are told of. @default nobody is */
  readonly changes?: ChangeSource;
  /** What `/tinhhinh` tells besides. @default nothing was left unanswered, nothing is measured */
  readonly overview?: Overview;
  /** Telegram user ids let in without being asked for. */
  readonly allowedUserIds: readonly number[];
  /** Telegram user ids let in as admins, who decide about others. @default [] */
  readonly adminUserIds?: readonly number[];
  /** Today's date where the office is, `YYYY-MM-DD`. */
  readonly today: () => string;
  readonly log: Log;
  /** Called whenever Telegram was heard, or could have been: the webhook listens. @default nobody is told */
  readonly onHeard?: () => void;
  /** Whether the assistant answers from the samples: lists and quotations are then marked too. @default false */
  readonly isSamples?: boolean;
  /** Whether words of internal documents may go to Telegram. @default false */
  readonly showsInternal?: boolean;
  /** What a person and an agency may do a day. @default DEFAULT_QUOTAS */
  readonly quotas?: Quotas;
  /** Ids for buttons. @default random */
  readonly createId?: () => string;
  /** Milliseconds since 1970. @default Date.now */
  readonly now?: () => number;
  readonly timings?: Partial<Timings>;
}

/** The running channel. */
export interface TelegramBot {
  /**
   * Runs until `stop` is called; resolves when everything has come to rest.
   *
   * @throws CONFIG_INVALID — Telegram refuses the token, or another program polls it
   */
  start(): Promise<void>;
  /** Takes nothing new, gives what is in flight 10 s, ends the rest and leaves it to the next start. */
  stop(): Promise<void>;
}

/**
 * The Telegram channel of the assistant: long polling, every update kept before it is confirmed, every reply kept before
 * it is sent.
 */
export function createTelegramBot(options: TelegramBotOptions): TelegramBot {
  const stopping = new AbortController();
  let running: Promise<void> | undefined;
  return {
    start: () => {
      running ??= runBot(options, stopping);
      return running;
    },
    stop: async () => {
      stopping.abort();
      await running?.catch(() => undefined);
    },
  };
}

async function runBot(options: TelegramBotOptions, stopping: AbortController): Promise<void> {
  const timings = { ...DEFAULT_TIMINGS, ...options.timings };
  const clock = createTelegramClock(options.now ?? Date.now);
  const fetch = options.proxy === undefined ? globalThis.fetch : await openProxiedFetch(options.proxy);
  const api = new Api(options.token, {
    ...(options.apiRoot === undefined ? {} : { apiRoot: options.apiRoot.replace(/\/+$/, '') }),
    timeoutSeconds: timings.callTimeoutMs / 1_000,
    fetch: createApiFetch(clock, fetch),
  });
  const me = await introduce(api, options.webhook, stopping.signal, timings, options.log);
  if (me === undefined) return;
  options.onHeard?.();
  await work({ options, api, fetch, me, timings, log: options.log, clock, stopping });
}

interface Run {
  readonly options: TelegramBotOptions;
  readonly api: Api;
  readonly fetch: typeof globalThis.fetch;
  readonly me: UserFromGetMe;
  readonly timings: Timings;
  readonly log: Log;
  readonly clock: TelegramClock;
  readonly stopping: AbortController;
}

async function work({ options, api, fetch, me, timings, log, clock, stopping }: Run): Promise<void> {
  const { queue, now = Date.now } = options;
  const { people, groups } = options.office;
  const access = createAccess(people, groups, options.allowedUserIds, options.adminUserIds ?? []);
  const givingUp = new AbortController();
  let refusal: Error | undefined;
  const onTokenRefused = () => {
    refusal = createTokenError();
    stopping.abort();
  };
  const signals = { stopping: stopping.signal, givingUp: givingUp.signal };
  const { assistant } = options;
  const policy = createChannelPolicy(
    assistant,
    options.showsInternal ?? false,
    (id) => options.office.uploads.find(id) !== undefined,
  );
  const answers = createRunningAnswers(timings, givingUp.signal);
  const download = createDownload(api, { ...options, fetch }, signals.givingUp, timings);
  const today = createToday(options, clock);
  const features = { ...toFeatureDependencies({ ...options, today }), access, policy, answers, download };
  const readReminded = createReminderReader(assistant, timings.reminderReadMs);
  const handler = createUpdateHandler(api, me, features);
  const readClock = () => clock.read() ?? now();
  // In a private chat its number is the person's.
  const isLetIn = (chatId: number) =>
    chatId > 0 ? access.findAsker(chatId) !== undefined : groups.findAgency(toGroupId(chatId)) !== undefined;
  const listCorrections = async (id: string) => (await options.changes?.store.listCorrections(id)) ?? [];
  const takeTurn = createTurns(timings.sendTurnMs);
  const workers = createChatWorkers({
    api,
    queue,
    // A class may have been changed since somebody asked for the lines.
    cropScan: async (viewer, id, place) =>
      isSomebody(viewer) && (await policy.mayShowDocument(viewer, id))
        ? assistant.cropScan(viewer, id, place)
        : undefined,
    findOriginal: createOriginalSource(features),
    createCalendar: createCalendarMaker(features),
    composeReminders: createReminderComposer({ ...features, readReminded, now: readClock }),
    writeDraft: (made, part) => assistant.writeDraft(made, part),
    composeChanges: createChangeComposer({ ...features, now: readClock, listCorrections }),
    findDraft: (viewer, id) => findShownDraft({ assistant, policy }, viewer, id),
    findViewer: ({ person, chatId, documentId = '' }) => {
      const asker = access.findAsker(findUserId(person ?? '') ?? 0, chatId);
      return findKeeperViewer(asker, documentId, options) ?? toViewer({ asker });
    },
    onMoved: (from, to) => {
      groups.move({ from: toGroupId(from), to: toGroupId(to) });
      queue.moveChat(from, to);
    },
    log,
    timings,
    now,
    handler,
    takeTurn,
    // Where only they write, a chat bears the number of its person.
    onChatGone: (chatId) => options.office.reminders.stop(toPersonId(chatId)),
    onTokenRefused,
    ...signals,
  });
  const remind = createReminding({ ...features, readReminded });
  const mayEnter = createDoor(access, now);
  const accepts = (update: Update) => !answers.takeStop(update) && mayEnter(update);
  try {
    queue.prune();
    for (const chatId of queue.listChatsWithWork()) workers.wake(chatId);
    if (me.can_read_all_group_messages)
      log('warn', 'bot hears every message in groups: turn privacy mode on in @BotFather', {});
    log('info', 'bot started', { username: me.username, people: people.list().length });
    keepReminding({ remind, clock, timings, log, wake: workers.wake, stopping: stopping.signal });
    const { wake } = workers;
    keepTelling(toChangeTeller(features, options.changes), { timings, log, wake, stopping: stopping.signal });
    const tellDowntime = createDowntimeTeller({
      attendance: queue.attendance,
      now: readClock,
      isLetIn,
      wake,
    });
    const onHeard = (wasAway: boolean) => {
      options.onHeard?.();
      tellDowntime(wasAway);
    };
    const receiving = { queue, log, timings, now, accepts, onStored: wake, onHeard, ...signals };
    if (options.webhook === undefined) await pollUpdates({ api, ...receiving });
    else await receiveUpdates(options.webhook, receiving);
    if (refusal !== undefined) throw refusal;
  } finally {
    stopping.abort();
    await comeToRest(workers.idle(), givingUp, timings);
    log('info', 'bot stopped', { chatsLeft: queue.listChatsWithWork().length });
  }
}

async function comeToRest(idle: Promise<void>, givingUp: AbortController, timings: Timings): Promise<void> {
  const resting = new AbortController();
  const atRest = idle.finally(() => resting.abort());
  await Promise.race([atRest, sleep(timings.stopGraceMs, resting.signal)]);
  givingUp.abort();
  await Promise.race([atRest, sleep(GIVE_UP_MS, resting.signal)]);
}

/** The office's day: by the machine, or by Telegram where that is wrong. */
function createToday({ today, now = Date.now }: TelegramBotOptions, clock: TelegramClock): () => string {
  return () => {
    const offsetMs = clock.offsetMs();
    return offsetMs === 0 ? today() : toOfficeTime(now() + offsetMs).day;
  };
}

/** Whether anybody is there to see: a group has no person, and its agency. */
function isSomebody({ person, agency }: Viewer): boolean {
  return person !== null || agency !== null;
}

const NO_OVERVIEW: Overview = { listUnanswered: () => [], measureStorage: async () => undefined };

function toFeatureDependencies({
  assistant,
  intake,
  keeper,
  office,
  queue,
  today,
  createId,
  isSamples,
  quotas,
  forgetAnswers,
  overview,
  changes,
  now,
}: TelegramBotOptions) {
  return {
    assistant,
    intake,
    keeper,
    office,
    queue,
    quotas: quotas ?? DEFAULT_QUOTAS,
    forgetAnswers: forgetAnswers ?? (() => undefined),
    overview: overview ?? NO_OVERVIEW,
    findAnswer: (id: string) => changes?.findAnswer(id),
    now: now ?? Date.now,
    today,
    createId: createId ?? (() => randomBytes(BUTTON_ID_BYTES).toString('base64url')),
    sampleMark: isSamples === true ? SAMPLE_MARK : null,
  };
}
