import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { DocumentKeeper } from '../../bot/assistant/keeping/document-keeper.ts';
import type { Intake } from '../../bot/intake/intake.ts';
import { type Office, openOffice } from '../../bot/office/office.ts';
import { type MessageQueue, openMessageQueue } from '../../bot/telegram/message-queue.ts';
import {
  createTelegramBot,
  type TelegramBot,
  type TelegramBotOptions,
} from '../../bot/telegram/telegram-bot.ts';
import type { Timings } from '../../bot/telegram/timings.ts';
import { createFakeAssistant, type FakeAssistant } from './telegram-assistant.ts';
import { TelegramEmulator } from './telegram-emulator.ts';

/** Waits of milliseconds instead of seconds; a "second" of Telegram's is 20 ms. */
export const SHORT_TIMINGS: Partial<Timings> = {
  pollSeconds: 5,
  statusDelayMs: 150,
  retryBaseMs: 5,
  retryMaxMs: 40,
  retryAfterUnitMs: 20,
  conflictPauseMs: 20,
  pasteWindowMs: 100,
  stopGraceMs: 1_000,
  remindEveryMs: 20,
  tellEveryMs: 20,
  reminderReadMs: 0,
};

export const LAN = { id: 101, name: 'Lan' };
export const MINH = { id: 102, name: 'Minh' };
export const STRANGER = { id: 666, name: 'Người lạ' };

/** A folder of its own, removed by `remove`. */
export function createDataDirectory(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'tham-muu-bot-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** A bot with its emulator, assistant and log, started. */
export interface Bench {
  readonly emulator: TelegramEmulator;
  readonly assistant: FakeAssistant;
  readonly bot: TelegramBot;
  readonly queue: MessageQueue;
  readonly office: Office;
  readonly logLines: string[];
  /** What `start` came to: undefined after a normal end. */
  readonly ended: Promise<unknown>;
  readonly dataDirectory: string;
  /** Stops the bot and closes its queue, so that another may be opened on the same folder. */
  stopBot(): Promise<void>;
  close(): Promise<void>;
}

export interface BenchOptions extends Partial<TelegramBotOptions> {
  readonly emulator?: TelegramEmulator;
  readonly dataDirectory?: string;
  readonly assistant?: FakeAssistant;
}

/** Keeps nothing. */
export const REFUSING_INTAKE: Intake = {
  bringIn: async () => ({ kind: 'no-room' }),
  review: () => Promise.reject(new Error('this intake reviews nothing')),
  readForm: async () => ({ kind: 'no-form' }),
  reviewReturned: async () => undefined,
  reviewDocument: async () => undefined,
  remove: async () => false,
  discard: async () => undefined,
};

/** Keeps no documents. */
export const IDLE_KEEPER: DocumentKeeper = {
  share: async () => false,
  classify: async () => false,
  findVersions: async () => [],
  listDoubtful: async () => [],
  correct: async () => ({ kind: 'not-taken' }),
  confirm: async () => false,
};

/** Starts a bot against an emulator, both new unless given. */
export async function openBench(options: BenchOptions = {}): Promise<Bench> {
  const emulator = options.emulator ?? (await TelegramEmulator.open());
  const directory = options.dataDirectory === undefined ? createDataDirectory() : undefined;
  const dataDirectory = options.dataDirectory ?? directory?.path ?? '';
  const queue = openMessageQueue(dataDirectory, options.now);
  const office = options.office ?? openOffice(dataDirectory);
  const assistant = options.assistant ?? createFakeAssistant();
  const logLines: string[] = [];
  const { token, apiRoot } = emulator;
  const bot = createTelegramBot({
    token,
    apiRoot,
    queue,
    intake: REFUSING_INTAKE,
    keeper: IDLE_KEEPER,
    allowedUserIds: [LAN.id, MINH.id],
    today: () => '2026-11-23',
    log: (...parts) => logLines.push(JSON.stringify(parts)),
    timings: SHORT_TIMINGS,
    ...options,
    office,
    assistant,
  });
  const ended = bot.start().then(
    () => undefined,
    (error: unknown) => error,
  );
  const stopBot = async () => {
    await bot.stop();
    queue.close();
    office.close();
  };
  const close = async () => {
    await bot.stop();
    await emulator.close();
    directory?.remove();
  };
  return { emulator, assistant, bot, queue, office, logLines, ended, dataDirectory, stopBot, close };
}

/** Waits until everything that came has been dealt with. */
export async function settle({ queue, emulator }: Pick<Bench, 'queue' | 'emulator'>): Promise<void> {
  for (let quiet = 0; quiet < 3; ) {
    await delay(QUIET_MS);
    quiet = queue.listChatsWithWork().length === 0 && emulator.unconfirmed === 0 ? quiet + 1 : 0;
  }
}

const QUIET_MS = 10;
