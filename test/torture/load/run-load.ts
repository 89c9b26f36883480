import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { fillWithPlans } from '../../bench/fill-with-plans.ts';
import { quantile } from '../../bench/synthetic-passages.ts';
import { createPlanWriter, type PlanWriter } from '../../bench/synthetic-plans.ts';
import { type ChatServer, startChatServer } from '../../helpers/chat-server.ts';
import { makePdf } from '../../helpers/make-pdf.ts';
import { BARE_ENVIRONMENT } from '../../helpers/run-cli.ts';
import { createDataDirectory } from '../../helpers/telegram-bench.ts';
import { TelegramEmulator } from '../../helpers/telegram-emulator.ts';
import { endBot } from '../../helpers/telegram-kill-trial.ts';
import { projectRoot } from '../../house/source-files.ts';
import type { Figure } from '../figures.ts';

const MAIN = join(projectRoot, 'bot/terminal/main.ts');
const PROBE = fileURLToPath(new URL('./probe.ts', import.meta.url));
const MAX_LAG_MS = 200;
const MAX_RSS_MB = 512;
/** Of all chats, for one question, on a machine that is busy with other work. */
const WAIT_MS = 180_000;
/** Text operators in one page: the reader is at it until it is ended. */
const BOMB_OPERATORS = 2_000_000;

const probedSchema = z.object({
  lagP99Ms: z.number(),
  lagMaxMs: z.number(),
  peakMb: z.number(),
  cpuSeconds: z.number(),
});
/** What a process tells of itself. */
export type Probed = z.infer<typeof probedSchema>;

/** How much is asked of the bot. */
export interface Load {
  readonly chats: number;
  /** Of each chat, one after another: the next when the one before is answered. */
  readonly questions: number;
  /** At least so many, from generated plans. */
  readonly passages: number;
  /** How long the model thinks about each request. */
  readonly modelMs: number;
  /** Files brought in meanwhile, by another process; the last is a bomb. @default 0 */
  readonly pdfs?: number;
  /** Chats begin so long one after another. */
  readonly apartMs: number;
  /** What may come on top of the model's time. @default nothing is judged but that all are answered */
  readonly maxOverheadMs?: number;
}

/**
 * Many chats ask at once of the real program over a large store, with a model that takes its time. Reliability L1, and L2
 * with files that are brought in.
 */
export async function runLoad(name: string, load: Load): Promise<Figure[]> {
  const directory = createDataDirectory();
  const emulator = await TelegramEmulator.open();
  const model = await startChatServer();
  model.delayMs = load.modelMs;
  let bot: ChildProcess | undefined;
  try {
    const data = join(directory.path, 'data');
    const writer = createPlanWriter(7);
    const size = await fillWithPlans(data, writer, ({ passages }) => passages < load.passages);
    bot = startBot(emulator, model, data, load.chats);
    // What every program reads once is read.
    await askOne(emulator, toMember(0), writer.writeQuestion(size.documents - 1));
    await ask(bot, 'begin');
    const [broughtIn, asked] = await Promise.all([
      bringIn(join(directory.path, 'files'), data, load.pdfs ?? 0),
      askAll(emulator, writer, size.documents, load),
    ]);
    const probed = await ask(bot, 'tell');
    const figures = judge(name, load, toOverheads(asked, model), probed);
    return [
      { what: `${name} passages held`, value: size.passages, atLeast: load.passages },
      ...(load.pdfs === undefined ? [] : [toFilesFigure(name, broughtIn, load.pdfs)]),
      ...figures,
    ];
  } finally {
    if (bot !== undefined) await endBot(bot, 'SIGTERM');
    await model.close();
    await emulator.close();
    directory.remove();
  }
}

function toMember(i: number) {
  return { id: 3_000 + i, name: `Người ${i}` };
}

function startBot(emulator: TelegramEmulator, model: ChatServer, data: string, chats: number): ChildProcess {
  return spawn(process.execPath, ['--import', PROBE, MAIN, 'start', '--data', data], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      ...BARE_ENVIRONMENT,
      TELEGRAM_BOT_TOKEN: emulator.token,
      TELEGRAM_ALLOWED_USERS: Array.from({ length: chats }, (_, i) => toMember(i).id).join(),
      TELEGRAM_API_ROOT: emulator.apiRoot,
      OPENAI_BASE_URL: `http://127.0.0.1:${model.port}/v1`,
      CHAT_MODEL: 'gia',
      LOG_LEVEL: 'error',
    },
  });
}

async function ask(bot: ChildProcess, wish: 'begin' | 'tell'): Promise<Probed> {
  const told = once(bot, 'message');
  bot.send(wish);
  return probedSchema.parse((await told)[0]);
}

interface Asked {
  readonly question: string;
  readonly ms: number;
  readonly isAnswered: boolean;
}

async function askAll(
  emulator: TelegramEmulator,
  writer: PlanWriter,
  documents: number,
  { chats, questions, apartMs }: Load,
): Promise<Asked[]> {
  const chat = async (i: number) => {
    await delay(i * apartMs);
    const asked: Asked[] = [];
    for (let k = 0; k < questions; k++)
      asked.push(await askOne(emulator, toMember(i), writer.writeQuestion((i * questions + k) % documents)));
    return asked;
  };
  return (await Promise.all(Array.from({ length: chats }, (_, i) => chat(i)))).flat();
}

async function askOne(
  emulator: TelegramEmulator,
  member: ReturnType<typeof toMember>,
  question: string,
): Promise<Asked> {
  const before = emulator.sentTo(member.id).length;
  const started = performance.now();
  emulator.receive(member, question);
  const isThere = () => emulator.sentTo(member.id).length > before;
  const isAnswered = await emulator.until(isThere, WAIT_MS).then(
    () => true,
    () => false,
  );
  return { question, ms: performance.now() - started, isAnswered };
}

/** Of each answer, what it took beyond the model's own time. */
function toOverheads(asked: readonly Asked[], { served }: ChatServer) {
  return asked.map(({ question, ms, isAnswered }) => {
    const own = served.filter(({ request }) => request.includes(question));
    return { isAnswered, calls: own.length, ms: ms - own.reduce((sum, call) => sum + call.ms, 0) };
  });
}

async function bringIn(folder: string, data: string, count: number): Promise<number> {
  if (count === 0) return 0;
  mkdirSync(folder);
  for (let i = 0; i < count; i++) writeFileSync(join(folder, `${i}.pdf`), writePdf(i, i === count - 1));
  const child = spawn(process.execPath, [MAIN, 'ingest', folder, '--data', data], {
    stdio: 'ignore',
    env: BARE_ENVIRONMENT,
  });
  const [code] = await once(child, 'exit');
  // The bomb is refused.
  return code === 1 ? count - 1 : 0;
}

function writePdf(i: number, isBomb: boolean): Buffer {
  const lines = Array.from({ length: 40 }, (_, k) => ({
    x: 60,
    y: 800 - k * 18,
    text: `${k + 1}. Ke hoach ${i}: cac thon bao cao truoc ngay ${1 + (k % 28)}/11/2031, it nhat ${k + 10}% so ho.`,
  }));
  return makePdf(
    Array(5).fill(lines),
    isBomb ? { drawing: `BT /F1 9 Tf ${'(a)Tj '.repeat(BOMB_OPERATORS)}ET` } : {},
  );
}

function toFilesFigure(name: string, broughtIn: number, pdfs: number): Figure {
  return {
    what: `${name} PDFs brought in meanwhile, and a bomb refused`,
    value: broughtIn,
    atLeast: pdfs - 1,
  };
}

function judge(
  name: string,
  { chats, questions, maxOverheadMs }: Load,
  answers: ReturnType<typeof toOverheads>,
  probed: Probed,
): Figure[] {
  const overheads = answers.map(({ ms }) => ms);
  const isJudged = maxOverheadMs !== undefined;
  const upTo = (atMost: number | undefined) => (isJudged && atMost !== undefined ? { atMost } : {});
  return [
    { what: `${name} load of the machine at the end, of the last minute`, value: loadavg()[0] ?? 0 },
    { what: `${name} questions of ${chats} chats`, value: answers.length, atLeast: chats * questions },
    {
      what: `${name} without an answer`,
      value: answers.filter(({ isAnswered }) => !isAnswered).length,
      atMost: 0,
    },
    {
      what: `${name} calls of the model`,
      value: answers.reduce((sum, { calls }) => sum + calls, 0),
      atLeast: 1,
    },
    { what: `${name} overhead, median, ms`, value: Math.round(quantile(overheads, 0.5)) },
    {
      what: `${name} overhead, p99, ms`,
      value: Math.round(quantile(overheads, 0.99)),
      ...upTo(maxOverheadMs),
    },
    { what: `${name} loop lag, p99, ms`, value: Math.round(probed.lagP99Ms), ...upTo(MAX_LAG_MS) },
    { what: `${name} loop lag, longest, ms`, value: Math.round(probed.lagMaxMs) },
    { what: `${name} resident memory, most, MB`, value: Math.round(probed.peakMb), ...upTo(MAX_RSS_MB) },
    { what: `${name} processor time of the bot since its start, s`, value: probed.cpuSeconds },
  ];
}
