// The bot with reminders, for trials that kill it: node telegram-remind-child.ts API_ROOT TOKEN FOLDER CLOCK_OFF_MS
import { openOffice } from '../../bot/office/office.ts';
import { openMessageQueue } from '../../bot/telegram/message-queue.ts';
import { toOfficeTime } from '../../bot/telegram/office-time.ts';
import { createTelegramBot } from '../../bot/telegram/telegram-bot.ts';
import { createFakeAssistant } from './telegram-assistant.ts';
import { IDLE_KEEPER, REFUSING_INTAKE, SHORT_TIMINGS } from './telegram-bench.ts';
import { REMINDED, TRIAL_DEADLINES } from './telegram-remind-trial.ts';

const [apiRoot = '', token = '', dataDirectory = '', clockOffMs = '0'] = process.argv.slice(2);
// Off by so much from the machine's, which knows nothing of the trial's days either.
const now = () => Date.now() + Number(clockOffMs);
const assistant = createFakeAssistant();
assistant.deadlines = [...TRIAL_DEADLINES];
const queue = openMessageQueue(dataDirectory);
const office = openOffice(dataDirectory);
const bot = createTelegramBot({
  token,
  apiRoot,
  queue,
  office,
  intake: REFUSING_INTAKE,
  keeper: IDLE_KEEPER,
  assistant,
  allowedUserIds: REMINDED.map(({ id }) => id),
  today: () => toOfficeTime(now()).day,
  now,
  log: () => undefined,
  timings: { ...SHORT_TIMINGS, pollSeconds: 1 },
});
await bot.start();
