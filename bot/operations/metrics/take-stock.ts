import { z } from 'zod';
import { OPERATOR, type Store } from '../../../knowledge/store/store.ts';
import { measureStorage } from '../../office/measure-storage.ts';
import type { MessageQueue } from '../../telegram/message-queue.ts';
import { findLastBackup } from '../backup/last-backup.ts';

/** How a running bot stands at a moment; NaN where it cannot be told, Infinity for the age of what never was. */
export interface Stock {
  /** Updates that are not done with. */
  readonly inbox: number;
  /** Calls to Telegram that are not sent. */
  readonly outbox: number;
  readonly documents: number;
  readonly passages: number;
  /** Of the data folder. */
  readonly usedBytes: number;
  /** Of its disk. */
  readonly freeBytes: number;
  readonly backupAgeSeconds: number;
  /** Since Telegram was heard. */
  readonly heardAgeSeconds: number;
  /** 1 or 0. */
  readonly ready: number;
}

/** What a running bot's state is read from. */
export interface RunningBot {
  readonly dataDirectory: string;
  readonly store: Pick<Store, 'count' | 'generation'>;
  readonly queue: Pick<MessageQueue, 'countWaiting'>;
  /** When Telegram was heard last, milliseconds since 1970; undefined before the first time. */
  readonly heardAt: () => number | undefined;
  /** So long ago counts as heard now. */
  readonly heardWithinMs: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Which parts of a bot do what it is for: the answer of `/readyz`. */
export const readinessSchema = z.object({
  /** The store answers. */
  store: z.boolean(),
  /** The queue is held and can be read. */
  queue: z.boolean(),
  /** Telegram answered a poll, or the webhook listens, lately. */
  telegram: z.boolean(),
});
export type Readiness = z.infer<typeof readinessSchema>;

/** A store that takes longer answers nobody. */
const STORE_TIMEOUT_MS = 2_000;

/** Looks whether the bot can do its work; never throws. */
export async function examineReadiness({
  store,
  queue,
  heardAt,
  heardWithinMs,
  now,
}: RunningBot): Promise<Readiness> {
  const heard = heardAt();
  return {
    store: (await attempt(() => inTime(store.generation()))) !== undefined,
    queue: (await attempt(async () => queue.countWaiting())) !== undefined,
    telegram: heard !== undefined && now() - heard <= heardWithinMs,
  };
}

/** Whether every part does. */
export function isReady(readiness: Readiness): boolean {
  return Object.values(readiness).every((isWell) => isWell);
}

/** Reads how the bot stands; a part that fails is NaN and keeps no other back. */
export async function takeStock(bot: RunningBot): Promise<Stock> {
  const { dataDirectory, store, queue, heardAt, now } = bot;
  const waiting = await attempt(async () => queue.countWaiting());
  const held = await attempt(() => inTime(store.count(OPERATOR)));
  const storage = await attempt(() => measureStorage(dataDirectory));
  const backup = await findLastBackup(dataDirectory);
  const toAge = (at: number | undefined) => (at === undefined ? Infinity : Math.max(0, now() - at) / 1_000);
  return {
    inbox: waiting?.updates ?? NaN,
    outbox: waiting?.calls ?? NaN,
    documents: held?.documents ?? NaN,
    passages: held?.passages ?? NaN,
    usedBytes: storage?.usedBytes ?? NaN,
    freeBytes: storage?.freeBytes ?? NaN,
    backupAgeSeconds: toAge(backup === undefined ? undefined : Date.parse(backup.madeAt)),
    heardAgeSeconds: toAge(heardAt()),
    ready: isReady(await examineReadiness(bot)) ? 1 : 0,
  };
}

async function attempt<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch {
    return undefined;
  }
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error('took too long')), STORE_TIMEOUT_MS);
  return Promise.race([work, promise]).finally(() => clearTimeout(timer));
}
