import { AssistantError } from '../../../knowledge/model/errors.ts';
import { groupCommands, keeperCommands, telegramCommands } from '../../../prompts/telegram-texts.ts';
import { createFakeAssistant } from '../../helpers/telegram-assistant.ts';
import { LAN, MINH, openBench, settle } from '../../helpers/telegram-bench.ts';
import type { Figure } from '../figures.ts';

/** Everything that may be thrown, now or later. */
const THROWS: readonly (() => unknown)[] = [
  () => Promise.reject(new Error('hỏng')),
  () => Promise.reject(new AssistantError('STORE_DAMAGED', 'hỏng')),
  () => Promise.reject(undefined),
  () => Promise.reject('chỉ là chữ'),
  () => {
    throw new TypeError('hỏng ngay');
  },
  () => {
    throw Object.create(null);
  },
];
const AGENCY = 'Ủy ban nhân dân xã Khe Đông, tỉnh Lam Hạ';
const WORDS = ['Hạn báo cáo?', '27/KH-UBND', 'năm 2026'];

/** Whatever the assistant and what stands below it throws, the user is told and the bot goes on. Reliability R15. */
export async function throwInHandlers(): Promise<Figure[]> {
  let unhandled = 0;
  const onUnhandled = () => {
    unhandled++;
  };
  process.on('unhandledRejection', onUnhandled).on('uncaughtException', onUnhandled);
  try {
    const totals = { sent: 0, untold: 0, ended: 0 };
    for (const fails of THROWS) {
      const { sent, untold, ended } = await throwAlways(fails);
      totals.sent += sent;
      totals.untold += untold;
      totals.ended += ended;
    }
    return [
      { what: 'R15 messages to handlers that throw', value: totals.sent, atLeast: 100 },
      { what: 'R15 bots that ended', value: totals.ended, atMost: 0 },
      { what: 'R15 errors that nobody caught', value: unhandled, atMost: 0 },
      { what: 'R15 people who were told nothing', value: totals.untold, atMost: 0 },
    ];
  } finally {
    process.off('unhandledRejection', onUnhandled).off('uncaughtException', onUnhandled);
  }
}

async function throwAlways(fails: () => unknown) {
  const assistant = createFakeAssistant();
  let isBroken = true;
  const broken = Object.entries(assistant).flatMap(([name, value]) => {
    if (typeof value !== 'function') return [];
    const call = (...parts: unknown[]) => (isBroken ? fails() : Reflect.apply(value, assistant, parts));
    return [[name, call] as const];
  });
  Object.assign(assistant, Object.fromEntries(broken));
  const { emulator, office, queue, ended, close } = await openBench({ assistant, adminUserIds: [LAN.id] });
  let hasEnded = 0;
  void ended.then(() => {
    hasEnded = 1;
  });
  try {
    for (const { id, name } of [LAN, MINH]) {
      const person = `telegram:${id}`;
      office.people.admit({ person, name, agency: AGENCY, post: null, by: person });
      office.people.choose({ person, agency: AGENCY });
    }
    const commands = [
      ...telegramCommands,
      ...keeperCommands.keeper,
      ...keeperCommands.admin,
      ...groupCommands,
    ];
    const texts = [...new Set(commands.map(({ command }) => `/${command}`)), ...WORDS];
    let untold = 0;
    for (const text of texts) {
      const before = emulator.sentTo(MINH.id).length;
      emulator.receive(MINH, text);
      await settle({ queue, emulator });
      if (emulator.sentTo(MINH.id).length === before) untold++;
    }
    // It still answers.
    isBroken = false;
    emulator.receive(LAN, 'Còn đó không?');
    const isThere = () => emulator.sentTo(LAN.id).some(({ text }) => text.includes('Còn đó không?'));
    await emulator.until(isThere).catch(() => untold++);
    return { sent: texts.length, untold, ended: hasEnded };
  } finally {
    await close();
  }
}
