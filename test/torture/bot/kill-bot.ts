import { setTimeout as delay } from 'node:timers/promises';
import { createDataDirectory } from '../../helpers/telegram-bench.ts';
import { TelegramEmulator } from '../../helpers/telegram-emulator.ts';
import {
  endBot,
  GRACE_MS,
  MEMBERS,
  runKillTrial,
  spawnBot,
  type TrialOptions,
} from '../../helpers/telegram-kill-trial.ts';
import type { Figure } from '../figures.ts';

/** Of a hundred messages, how many may come twice; of fewer than two hundred, one. */
const TWICE_PERCENT = 0.5;
/** Beyond what is in flight is given; 15 s in all. */
const MAX_BEYOND_GRACE_MS = 5_000;
/** For a bot to start and begin, on a machine that is busy with other work. */
const WAIT_MS = 90_000;

/** kill -9 while answering, again and again. Reliability R7. */
export async function killBot(options: Omit<TrialOptions, 'dataDirectory'>): Promise<Figure[]> {
  const directory = createDataDirectory();
  try {
    const { asked, lost, twice, outOfOrder } = await runKillTrial({
      ...options,
      dataDirectory: directory.path,
    });
    return [
      { what: `R7 messages, ${options.kills} kills`, value: asked, atLeast: options.messages },
      { what: 'R7 lost', value: lost.length, atMost: 0 },
      { what: 'R7 answered twice', value: twice.length, atMost: Math.max(1, (asked * TWICE_PERCENT) / 100) },
      { what: 'R7 chats out of order', value: outOfOrder.length, atMost: 0 },
    ];
  } finally {
    directory.remove();
  }
}

/**
 * SIGTERM with ten answers in flight, and a new start. Reliability R8.
 *
 * @param answerMs how long the longest answer of a round takes, also longer than it is given
 * @param graceMs what the bot gives it
 */
export async function stopBot(answerMs: readonly number[], graceMs = GRACE_MS): Promise<Figure[]> {
  const rounds: { exitMs: number; exitCode: number | null; lost: number; twice: number; before: number }[] =
    [];
  for (const each of answerMs) rounds.push(await stopOnce(each, graceMs));
  const sum = (pick: (round: (typeof rounds)[number]) => number) =>
    rounds.reduce((total, round) => total + pick(round), 0);
  return [
    { what: 'R8 answers in flight at a SIGTERM', value: rounds.length * MEMBERS.length, atLeast: 10 },
    {
      what: 'R8 exits that are no clean end',
      value: sum(({ exitCode }) => (exitCode === 0 ? 0 : 1)),
      atMost: 0,
    },
    {
      what: 'R8 longest exit, ms',
      value: Math.max(...rounds.map(({ exitMs }) => exitMs)),
      atMost: graceMs + MAX_BEYOND_GRACE_MS,
    },
    { what: 'R8 answered before the end', value: sum(({ before }) => before), atLeast: 1 },
    { what: 'R8 lost', value: sum(({ lost }) => lost), atMost: 0 },
    { what: 'R8 answered twice', value: sum(({ twice }) => twice), atMost: 0 },
  ];
}

async function stopOnce(answerMs: number, graceMs: number) {
  const directory = createDataDirectory();
  const emulator = await TelegramEmulator.open();
  try {
    const child = spawnBot(emulator, directory.path, answerMs, graceMs);
    for (const member of MEMBERS) emulator.receive(member, `Câu của ${member.id}`);
    const begun = () => emulator.calls.filter(({ method }) => method === 'sendChatAction').length;
    await emulator.until(() => begun() >= MEMBERS.length, WAIT_MS);
    const started = performance.now();
    const exitCode = await endBot(child, 'SIGTERM');
    const exitMs = Math.round(performance.now() - started);
    const before = emulator.sentMessages.length;
    const again = spawnBot(emulator, directory.path, 0);
    await emulator
      .until(() => emulator.sentMessages.length >= MEMBERS.length, WAIT_MS)
      .catch(() => undefined);
    // What comes twice would come now.
    await delay(200);
    await endBot(again, 'SIGTERM');
    const counts = MEMBERS.map(({ id }) =>
      emulator.sentTo(id).filter(({ text }) => text.includes(String(id))),
    );
    const lost = counts.filter(({ length }) => length === 0).length;
    const twice = counts.filter(({ length }) => length > 1).length;
    return { exitMs, exitCode, before, lost, twice };
  } finally {
    await emulator.close();
    directory.remove();
  }
}
