// The smallest program around the bot, for tests that end it: node telegram-kill-child.ts API_ROOT TOKEN FOLDER ANSWER_MS GRACE_MS
import { setTimeout as delay } from 'node:timers/promises';
import { openOffice } from '../../bot/office/office.ts';
import { openMessageQueue } from '../../bot/telegram/message-queue.ts';
import { createTelegramBot } from '../../bot/telegram/telegram-bot.ts';
import { endInTime } from '../../bot/terminal/end-in-time.ts';
import { createAnswer, createFakeAssistant } from './telegram-assistant.ts';
import { IDLE_KEEPER, REFUSING_INTAKE, SHORT_TIMINGS } from './telegram-bench.ts';
import { MEMBER_IDS } from './telegram-kill-trial.ts';

const [apiRoot = '', token = '', dataDirectory = '', answerMs = '0', graceMs = '0'] = process.argv.slice(2);
const assistant = createFakeAssistant();
assistant.answer = async ({ question }) => {
  // Different for each question, the same in every run.
  await delay((Number(answerMs) * (Number(question.replace(/\D/g, '')) % 7)) / 6);
  return createAnswer([question]);
};
const queue = openMessageQueue(dataDirectory);
const office = openOffice(dataDirectory);
const bot = createTelegramBot({
  token,
  apiRoot,
  queue,
  intake: REFUSING_INTAKE,
  keeper: IDLE_KEEPER,
  office,
  assistant,
  allowedUserIds: MEMBER_IDS,
  today: () => '2026-11-23',
  log: () => undefined,
  timings: { ...SHORT_TIMINGS, stopGraceMs: Number(graceMs) },
});
process.once('SIGTERM', () => {
  endInTime('stop-wanted');
  void bot.stop();
});
await bot.start();
queue.close();
office.close();
process.exitCode = 0;
endInTime('closed');
