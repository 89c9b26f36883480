import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createRandom } from './random.ts';
import { TelegramEmulator } from './telegram-emulator.ts';

const CHILD = fileURLToPath(new URL('./telegram-kill-child.ts', import.meta.url));

/** Who may talk to the killed bot. */
export const MEMBER_IDS: readonly number[] = Array.from({ length: 10 }, (_, i) => 201 + i);
export const MEMBERS = MEMBER_IDS.map((id) => ({ id, name: `Người ${id}` }));

/** What a running bot gives what is in flight when it is to end. */
export const GRACE_MS = 10_000;

/**
 * Starts the bot as a process of its own.
 *
 * @param answerMs the longest time an answer takes
 */
export function spawnBot(
  emulator: TelegramEmulator,
  dataDirectory: string,
  answerMs: number,
  graceMs = GRACE_MS,
): ChildProcess {
  const { apiRoot, token } = emulator;
  const args = [CHILD, apiRoot, token, dataDirectory, String(answerMs), String(graceMs)];
  return spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Ends a bot and waits until it is gone. @returns its exit code; null after a kill. */
export async function endBot(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  child.kill(signal);
  await once(child, 'exit');
  return child.exitCode;
}

/** What became of the questions of a trial. */
export interface TrialResult {
  readonly asked: number;
  readonly lost: string[];
  readonly twice: string[];
  readonly outOfOrder: string[];
}

export interface TrialOptions {
  readonly kills: number;
  readonly messages: number;
  readonly seed: number;
  readonly dataDirectory: string;
  /** A bot is killed within this time after it began to answer. @default 250 */
  readonly lifeMs?: number;
}

/** For a bot to start and begin, on a machine that is busy with other work. */
const WAIT_MS = 90_000;
/** Answers take up to this long, so that kills find some questions waiting, some being answered, some being sent. */
const ANSWER_MS = 120;

/** Kills the bot in the middle of answering, again and again, then lets it finish. */
export async function runKillTrial(options: TrialOptions): Promise<TrialResult> {
  const { kills, messages, seed, dataDirectory, lifeMs = 250 } = options;
  const emulator = await TelegramEmulator.open();
  const random = createRandom(seed);
  const asked: { chatId: number; text: string }[] = [];
  const ask = (count: number) => {
    for (let i = 0; i < count && asked.length < messages; i++) {
      const member = MEMBERS[Math.floor(random() * MEMBERS.length)] ?? { id: 201, name: '' };
      const text = `Câu hỏi ${asked.length}`;
      asked.push({ chatId: member.id, text });
      emulator.receive(member, text);
    }
  };
  try {
    for (let i = 0; i < kills; i++) {
      ask(Math.ceil(messages / kills));
      const seen = countAnswers(emulator);
      const child = spawnBot(emulator, dataDirectory, ANSWER_MS);
      await emulator.until(() => countAnswers(emulator) > seen || isAllAnswered(emulator, asked), WAIT_MS);
      await delay(random() * lifeMs);
      await endBot(child, 'SIGKILL');
    }
    ask(messages);
    const last = spawnBot(emulator, dataDirectory, ANSWER_MS);
    await emulator.until(() => isAllAnswered(emulator, asked), WAIT_MS).catch(() => undefined);
    await endBot(last, 'SIGTERM');
    return judge(emulator, asked);
  } finally {
    await emulator.close();
  }
}

type Asked = readonly { chatId: number; text: string }[];

/** How often an answer was begun. */
function countAnswers(emulator: TelegramEmulator): number {
  return emulator.calls.filter(({ method }) => method === 'sendChatAction').length;
}

function toReply(text: string): string {
  return `${text} [1]`;
}

function isAllAnswered(emulator: TelegramEmulator, asked: Asked): boolean {
  const said = new Set(emulator.sentMessages.map(({ text }) => text));
  return asked.every(({ text }) => said.has(toReply(text)));
}

function judge(emulator: TelegramEmulator, asked: Asked): TrialResult {
  const count = (text: string) => emulator.sentMessages.filter((sent) => sent.text === toReply(text)).length;
  const texts = asked.map(({ text }) => text);
  const outOfOrder = MEMBER_IDS.flatMap((chatId) => {
    const expected = asked.filter((question) => question.chatId === chatId).map(({ text }) => toReply(text));
    // A reply sent twice in a row is counted under `twice`.
    const got = emulator.sentTo(chatId).map(({ text }) => text);
    const once = got.filter((text, i) => text !== got[i - 1]);
    return once.join() === expected.join() ? [] : [`chat ${chatId}: ${once.join(' · ')}`];
  });
  return {
    asked: asked.length,
    lost: texts.filter((text) => count(text) === 0),
    twice: texts.filter((text) => count(text) > 1),
    outOfOrder,
  };
}
