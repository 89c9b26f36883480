import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { listReminderDays } from '../../bot/assistant/reminders/reminder-days.ts';
import { openOffice } from '../../bot/office/office.ts';
import { addDays } from '../../knowledge/language/vietnamese-date.ts';
import { workingDayUpTo } from '../../knowledge/language/working-days.ts';
import { createRandom } from './random.ts';
import { createDeadline } from './telegram-assistant.ts';
import { TelegramEmulator } from './telegram-emulator.ts';
import { endBot } from './telegram-kill-trial.ts';

const CHILD = fileURLToPath(new URL('./telegram-remind-child.ts', import.meta.url));
const AGENCY = 'Ủy ban nhân dân xã Khe Đông, tỉnh Lam Hạ';
const FIRST_DAY = '2026-03-02';
const DAY_MS = 86_400_000;

/** Who is reminded. */
export const REMINDED = Array.from({ length: 6 }, (_, i) => ({ id: 301 + i, name: `Người ${301 + i}` }));

/** Reports due on days across four months, some on one day. */
export const TRIAL_DEADLINES = Array.from({ length: 40 }, (_, i) => {
  const dueOn = addDays(FIRST_DAY, 5 + Math.floor(i / 2) * 6);
  return {
    ...createDeadline(`Báo cáo số ${i}.`, dueOn),
    bound: 'by' as const,
    lastWorkingDay: workingDayUpTo(dueOn),
  };
});

/** What became of the reminders of a trial. */
export interface RemindResult {
  readonly due: number;
  readonly kills: number;
  readonly daysDown: number;
  readonly clocksWrong: number;
  readonly missed: string[];
  /** Came again without a word. */
  readonly double: string[];
  /** Came again, because a kill left it unknown whether they had arrived, and said so. */
  readonly repeated: number;
  readonly late: number;
  readonly lateUnmarked: string[];
  /** Before their day. */
  readonly early: string[];
}

export interface RemindOptions {
  readonly days: number;
  readonly seed: number;
  readonly dataDirectory: string;
}

/**
 * Reliability R14: on each day of a span the bot is started with a clock that may be wrong, killed about the time when the
 * reminders are due, and started again; on some days it is not started at all.
 */
export async function runRemindTrial(options: RemindOptions): Promise<RemindResult> {
  const trial = await RemindTrial.open(options);
  try {
    for (let i = 0; i < options.days; i++) await trial.runDay(addDays(FIRST_DAY, i + 1));
    return trial.judge(addDays(FIRST_DAY, options.days));
  } finally {
    await trial.close();
  }
}

class RemindTrial {
  readonly #emulator: TelegramEmulator;
  readonly #dataDirectory: string;
  readonly #random: () => number;
  readonly #clock: { now: number };
  #child: ChildProcess | undefined;
  #downUntil = '';
  #kills = 0;
  #daysDown = 0;
  #clocksWrong = 0;
  /** The day on which each message was sent. */
  readonly #sentOn: string[] = [];

  private constructor(
    emulator: TelegramEmulator,
    clock: { now: number },
    { dataDirectory, seed }: RemindOptions,
  ) {
    this.#emulator = emulator;
    this.#clock = clock;
    this.#dataDirectory = dataDirectory;
    this.#random = createRandom(seed);
  }

  static async open(options: RemindOptions): Promise<RemindTrial> {
    const clock = { now: Date.parse(`${FIRST_DAY}T12:00:00+07:00`) };
    const emulator = await TelegramEmulator.open({ now: () => clock.now });
    emulator.beginChat(...REMINDED);
    const office = openOffice(options.dataDirectory);
    for (const { id, name } of REMINDED) {
      const person = `telegram:${id}`;
      office.people.admit({ person, name, agency: AGENCY, post: null, by: person });
      office.reminders.turnOn({ person, agency: AGENCY, since: addDays(FIRST_DAY, 1) });
    }
    office.close();
    return new RemindTrial(emulator, clock, options);
  }

  async runDay(day: string): Promise<void> {
    if (day <= this.#downUntil) return;
    if (this.#random() < 0.12) {
      // From before 07:30 of this day to the evening of the next: some 36 hours.
      this.#downUntil = day;
      this.#daysDown++;
      return;
    }
    const isAfterDown = this.#downUntil === addDays(day, -1);
    this.#clock.now = Date.parse(`${day}T${isAfterDown ? '19:00' : '07:30'}:00+07:00`);
    const mode = this.#random();
    if (mode < 0.3) await this.#killOnSending();
    else await this.#killWhile(mode < 0.6 ? this.#random() * 900 : undefined);
    await this.#finishDay(day);
  }

  /** The worst moment: Telegram has taken a message, and the bot dies before it hears so. */
  async #killOnSending(): Promise<void> {
    const child = this.#start();
    this.#emulator.failBy(({ method }) => {
      if (method !== 'sendMessage' || child.signalCode !== null || child.killed) return undefined;
      child.kill('SIGKILL');
      return { kind: 'reset-after' };
    });
    await this.#untilPolledOr(() => child.killed);
    await this.#kill(child);
    this.#emulator.failBy(() => undefined);
  }

  /** @param afterMs since its start; undefined: soon after it began to send */
  async #killWhile(afterMs: number | undefined): Promise<void> {
    const sent = this.#emulator.sentMessages.length;
    const child = this.#start();
    if (afterMs === undefined) {
      await this.#untilPolledOr(() => this.#emulator.sentMessages.length > sent);
      await delay(this.#random() * 40);
    } else await delay(afterMs);
    await this.#kill(child);
  }

  /** Lets the bot do what is left of the day, and ends it by a kill. */
  async #finishDay(day: string): Promise<void> {
    const child = this.#start();
    await this.#untilPolledOr(() => false);
    await this.#emulator.until(() => this.#listMissing(day).length === 0, 4_000).catch(() => undefined);
    // Time for what must not come.
    await delay(120);
    await this.#kill(child);
    while (this.#sentOn.length < this.#emulator.sentMessages.length) this.#sentOn.push(day);
  }

  #start(): ChildProcess {
    const offsets = [0, 0, 3 * DAY_MS, -2 * DAY_MS, 400 * DAY_MS, 7 * 3_600_000];
    const offset = offsets[Math.floor(this.#random() * offsets.length)] ?? 0;
    if (offset !== 0) this.#clocksWrong++;
    const { apiRoot, token } = this.#emulator;
    const args = [CHILD, apiRoot, token, this.#dataDirectory, String(this.#clock.now - Date.now() + offset)];
    this.#child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
    return this.#child;
  }

  async #kill(child: ChildProcess): Promise<void> {
    this.#kills++;
    await endBot(child, 'SIGKILL');
  }

  /** Until the bot has asked for updates, and so has looked at what is due, or something else holds. */
  async #untilPolledOr(holds: () => boolean): Promise<void> {
    const polls = () => this.#emulator.calls.filter(({ method }) => method === 'getUpdates').length;
    const before = polls();
    await this.#emulator.until(() => holds() || polls() > before, 15_000);
  }

  /** Reminders due up to a day that have not come: "chat, deadline, day". */
  #listMissing(day: string): string[] {
    const came = new Set(this.#listCome().map(({ key }) => key));
    return listDue(day).filter((key) => !came.has(key));
  }

  /** Every reminder in every digest, in the order sent. */
  #listCome() {
    return this.#emulator.sentMessages.flatMap(({ chatId, text }, i) => {
      const on = toIso(/Nhắc hạn ngày ([\d/]+)/.exec(text)?.[1] ?? '');
      const isRepeat = text.includes('có thể anh/chị đã nhận');
      return text.split(/\n\n(?=\[\d+\])/).flatMap((block) => {
        const task = /Báo cáo số \d+/.exec(block)?.[0];
        if (task === undefined) return [];
        const late = /lẽ ra ngày ([\d/]+)/.exec(block)?.[1];
        const day = late === undefined ? on : toIso(late);
        return [
          { key: `${chatId} ${task} ${day}`, day, isRepeat, isLate: late !== undefined, at: this.#sentOn[i] },
        ];
      });
    });
  }

  judge(lastDay: string): RemindResult {
    const due = listDue(lastDay);
    const dueKeys = new Set(due);
    const come = this.#listCome();
    const plain = come.filter(({ isRepeat }) => !isRepeat).map(({ key }) => key);
    const seen = new Set<string>();
    const repeated = come.filter(({ key, isRepeat }) => {
      const isAgain = isRepeat && seen.has(key);
      seen.add(key);
      return isAgain;
    });
    return {
      due: due.length,
      kills: this.#kills,
      daysDown: this.#daysDown,
      clocksWrong: this.#clocksWrong,
      missed: this.#listMissing(this.#downUntil === lastDay ? addDays(lastDay, -1) : lastDay),
      double: plain.filter((key, i) => plain.indexOf(key) < i),
      repeated: repeated.length,
      late: come.filter(({ isLate }) => isLate).length,
      lateUnmarked: come
        .filter(({ at, day, isLate }) => at !== undefined && at > day && !isLate)
        .map(({ key }) => key),
      early: come.filter(({ key }) => !dueKeys.has(key)).map(({ key }) => key),
    };
  }

  async close(): Promise<void> {
    if (this.#child !== undefined) await endBot(this.#child, 'SIGKILL');
    await this.#emulator.close();
  }
}

/** What is due of everybody from the second day up to a day, as worked out from the calendar. */
function listDue(lastDay: string): string[] {
  return REMINDED.flatMap(({ id }) =>
    TRIAL_DEADLINES.flatMap((deadline) =>
      [...new Set(listReminderDays(deadline))]
        .filter((day) => day > FIRST_DAY && day <= lastDay)
        .map((day) => `${id} ${deadline.task.replace('.', '')} ${day}`),
    ),
  );
}

function toIso(date: string): string {
  return date
    .split('/')
    .reverse()
    .map((part) => part.padStart(2, '0'))
    .join('-');
}
