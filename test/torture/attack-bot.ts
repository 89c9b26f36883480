import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Update } from 'grammy/types';
import { updateSchema } from '../../bot/telegram/message-queue.ts';
import { groupCommands, keeperCommands, telegramCommands } from '../../prompts/telegram-texts.ts';
import { createFakeAssistant, type FakeAssistant } from '../helpers/telegram-assistant.ts';
import { type Bench, createDataDirectory, LAN, MINH, openBench, settle } from '../helpers/telegram-bench.ts';
import type { SentMessage } from '../helpers/telegram-world.ts';

const [DONG, BAC] = ['Ủy ban nhân dân xã Khe Đông, tỉnh Lam Hạ', 'Ủy ban nhân dân xã Khe Bắc, tỉnh Lam Hạ'];
const GROUP = { id: -100_500, type: 'supergroup' as const, title: 'Phòng' };
const PHONE = '0987 654 321';
const DAY_MS = 24 * 3_600_000;
const WEEK_MS = 7 * DAY_MS;
/** What a stranger may send in a day is limited; what is sent beyond it would prove nothing. */
const UPDATES_A_DAY = 20;
/** What the invented documents and answers say, in any reply. */
const CONTENT = /27\/KH-UBND|Trồng cây|Trả lời:/;

/** Nobody of these is let in. */
const OUTSIDERS = [
  { id: 666, first_name: 'Người lạ', is_bot: false },
  { id: 667, first_name: 'Người chờ', is_bot: false },
  { id: 668, first_name: 'Người bị từ chối', is_bot: false },
  { id: 669, first_name: 'Người bị thu hồi', is_bot: false },
  { id: 670, first_name: 'Bot khác', is_bot: true },
] as const;
type Sender = (typeof OUTSIDERS)[number] | { id: number; first_name: string; is_bot: boolean };

const COMMANDS = [
  ...telegramCommands,
  ...keeperCommands.keeper,
  ...keeperCommands.admin,
  ...groupCommands,
].map(({ command }) => `/${command} 27/KH-UBND`);

/** What happened while everybody tried everything. */
export interface AttackReport {
  updates: number;
  /** What people who are not let in were told: the way in. */
  replies: number;
  /** Of people who are not let in: replies with words of documents or answers. */
  content: number;
  /** Of people who are not let in: calls to the assistant, of any kind. */
  assistantCalls: number;
  /** Commands of keepers and admins that did something for a member. */
  beyondRole: number;
  callbacks: number;
  /** Forged, foreign, replayed and expired presses that did something. */
  actions: number;
  /** Tokens, phone numbers or names in the log, tokens in the files. */
  leaks: number;
}

/** Lets everybody try everything on a bot, and counts what they got that is not theirs. Reliability A5, A6, A7. */
export async function attackBot(): Promise<AttackReport> {
  const directory = createDataDirectory();
  const assistant = createFakeAssistant();
  const calls = countCalls(assistant);
  let clock = 1_790_000_000_000;
  const bench = await openBench({
    ...{ allowedUserIds: [], adminUserIds: [LAN.id], dataDirectory: directory.path, assistant },
    now: () => clock,
  });
  try {
    fillOffice(bench);
    const updates = await tryEveryUpdate(bench, () => {
      clock += DAY_MS;
    });
    const replies = bench.emulator.sentMessages.length;
    const content = bench.emulator.sentMessages.filter(({ text }) => CONTENT.test(text)).length;
    const assistantCalls = calls();
    const beyondRole = await tryBeyondRole(bench);
    const { callbacks, actions } = await tryCallbacks(bench, () => {
      clock += 2 * WEEK_MS;
    });
    const leaks = countLeaks(bench, directory.path);
    return { updates, replies, content, assistantCalls, beyondRole, callbacks, actions, leaks };
  } finally {
    await bench.close();
    directory.remove();
  }
}

/** @returns how many times anything was asked of the assistant so far */
function countCalls(assistant: FakeAssistant): () => number {
  let count = 0;
  const counted = Object.entries(assistant).flatMap(([name, value]) => {
    if (typeof value !== 'function' || name === 'answer') return [];
    const call = (...parts: unknown[]) => {
      count++;
      return Reflect.apply(value, assistant, parts);
    };
    return [[name, call] as const];
  });
  Object.assign(assistant, Object.fromEntries(counted));
  return () => count;
}

function fillOffice({ office, emulator }: Bench): void {
  const { people, groups } = office;
  const by = 'telegram:101';
  const enter = (id: number, name: string, agency: string) =>
    people.admit({ person: `telegram:${id}`, name, agency, post: null, by });
  enter(101, 'Lan', DONG);
  enter(102, 'Minh', DONG);
  people.ask({ person: 'telegram:667', name: 'Người chờ', agency: DONG, post: null });
  people.ask({ person: 'telegram:668', name: 'Người bị từ chối', agency: DONG, post: null });
  people.decide({ person: 'telegram:668', agency: DONG, by, isAdmitted: false });
  enter(669, 'Người bị thu hồi', BAC);
  people.revoke({ person: 'telegram:669', agency: BAC, by });
  groups.bind({ group: `telegram:${GROUP.id}`, agency: DONG, by });
  emulator.beginChat(LAN, MINH, ...OUTSIDERS.map(({ id, first_name: name }) => ({ id, name })));
}

let nextUpdate = 900_000;
/** An update of any kind, also of kinds that the bot never asks for. */
function toUpdate(kind: string, value: object): Update {
  return updateSchema.parse({ update_id: ++nextUpdate, [kind]: value });
}

/** Every kind of update from one sender. */
function listUpdates(from: Sender): Update[] {
  const user = { ...from };
  const chat = { id: from.id, type: 'private', first_name: from.first_name };
  const message = { message_id: 1, date: 1, from: user, chat, text: `27/KH-UBND? Gọi ${PHONE}` };
  const { text: _, ...bare } = message;
  const entities = [{ type: 'bot_command', offset: 0, length: 4 }];
  const file = { file_id: 'f', file_unique_id: 'u', file_name: '27-KH-UBND.docx', file_size: 9 };
  const members = { old_chat_member: { status: 'left', user }, new_chat_member: { status: 'member', user } };
  const commands = COMMANDS.map((command) => {
    const length = command.indexOf(' ');
    return { ...bare, text: command, entities: [{ type: 'bot_command', offset: 0, length }] };
  });
  return [
    toUpdate('message', message),
    ...commands.map((each) => toUpdate('message', each)),
    ...commands.map((each) => toUpdate('message', { ...each, chat: GROUP })),
    toUpdate('message', { ...bare, document: file, caption: 'Soát giúp' }),
    toUpdate('message', { ...bare, photo: [{ ...file, width: 9, height: 9 }] }),
    toUpdate('message', { ...bare, voice: { ...file, duration: 1 } }),
    toUpdate('message', { ...bare, text: '/start dv_sai', entities: [{ ...entities[0], length: 6 }] }),
    toUpdate('edited_message', message),
    toUpdate('channel_post', { ...message, chat: { id: -7, type: 'channel', title: 'K' } }),
    toUpdate('callback_query', {
      id: 'q',
      from: user,
      chat_instance: '1',
      data: 'x',
      message: { ...message, text: 'x' },
    }),
    toUpdate('inline_query', { id: 'i', from: user, query: '27/KH-UBND', offset: '' }),
    toUpdate('my_chat_member', { chat: { ...GROUP, id: -from.id }, from: user, date: 1, ...members }),
    toUpdate('chat_member', { chat: GROUP, from: user, date: 1, ...members }),
    toUpdate('message_reaction', { chat, message_id: 1, user, date: 1, old_reaction: [], new_reaction: [] }),
    toUpdate('poll_answer', { poll_id: 'p', user, option_ids: [0] }),
    toUpdate('chat_join_request', { chat: GROUP, from: user, user_chat_id: from.id, date: 1 }),
    toUpdate('pre_checkout_query', {
      id: 'c',
      from: user,
      currency: 'VND',
      total_amount: 1,
      invoice_payload: '',
    }),
    toUpdate('message', { ...message, from: undefined, sender_chat: GROUP, chat: GROUP }),
  ];
}

async function tryEveryUpdate(bench: Bench, waitADay: () => void): Promise<number> {
  const updates = OUTSIDERS.map(listUpdates);
  const count = updates[0]?.length ?? 0;
  for (let from = 0; from < count; from += UPDATES_A_DAY) {
    waitADay();
    for (const update of updates.flatMap((each) => each.slice(from, from + UPDATES_A_DAY)))
      bench.emulator.receiveRaw(update, { isUnasked: true });
    await settle(bench);
  }
  return count * OUTSIDERS.length;
}

/** What a member may not do: the commands of keepers and admins. @returns how many of them did more than say so */
async function tryBeyondRole(bench: Bench): Promise<number> {
  const { emulator } = bench;
  const before = readState(bench);
  const commands = keeperCommands.admin.map(({ command }) => `/${command}`);
  for (const command of commands) emulator.receive(MINH, command);
  await settle(bench);
  const replies = emulator.sentTo(MINH.id).slice(-commands.length);
  const refused = replies.filter(({ text }) => /dành cho người/.test(text)).length;
  return commands.length - refused + (readState(bench) === before ? 0 : 1);
}

/** Presses that must do nothing. */
async function tryCallbacks(
  bench: Bench,
  waitLong: () => void,
): Promise<{ callbacks: number; actions: number }> {
  const { emulator, assistant } = bench;
  const card = await openCard(bench);
  const buttons = card.call.reply_markup?.inline_keyboard.flat() ?? [];
  const ids = buttons.flatMap(({ callback_data: data }) => data ?? []);
  if (ids.length === 0) throw new Error('nothing to press');
  const before = readState(bench);
  const asked = assistant.questions.length;
  let callbacks = 0;
  const press = (who: typeof LAN, data: string) => {
    callbacks++;
    return emulator.pressButton(who, card, { data });
  };
  // Forged: near misses and the like. Foreign: the right ids from other people.
  for (const id of ids)
    for (const data of [`${id}x`, id.slice(1), id.toUpperCase(), `%${id}`]) press(LAN, data);
  for (const data of ["' OR 1=1 --", '{"kind":"decide"}', '../../etc', ' ', '*']) press(LAN, data);
  for (const id of ids)
    for (const { id: userId, first_name: name } of OUTSIDERS) press({ id: userId, name }, id);
  for (const id of ids) press(MINH, id);
  await settle(bench);
  // Expired.
  waitLong();
  const last = ids.map((id) => press(LAN, id)).at(-1);
  await settle(bench);
  // Replayed: the same updates once more.
  if (last !== undefined) for (let i = 0; i < 5; i++, callbacks++) emulator.receiveRaw(last);
  await settle(bench);
  const isSame = readState(bench) === before && assistant.questions.length === asked;
  // A press that is right does something: else all this would prove nothing.
  emulator.pressButton(LAN, await openCard(bench), { label: 'Duyệt' });
  await settle(bench);
  if (readState(bench) === before) throw new Error('a press that is right does nothing');
  return { callbacks, actions: isSame ? 0 : 1 };
}

/** What an admin is shown of somebody who waits, with buttons to decide. */
async function openCard(bench: Bench): Promise<SentMessage> {
  const { emulator } = bench;
  const findLast = async () => {
    await settle(bench);
    const message = emulator.sentTo(LAN.id).at(-1);
    if (message === undefined) throw new Error('nothing to press');
    return message;
  };
  emulator.receive(LAN, '/nguoidung');
  emulator.pressButton(LAN, await findLast(), { label: 'Người chờ' });
  return findLast();
}

function readState({ office }: Bench): string {
  return JSON.stringify([office.people.list(), office.people.listWaiting(), office.audit.list(1_000)]);
}

function countLeaks({ emulator, logLines }: Bench, directory: string): number {
  const secret = emulator.token.split(':')[1] ?? '';
  const log = logLines.join('\n');
  const names = OUTSIDERS.map(({ first_name: name }) => name);
  const inLog = [secret, PHONE, '27/KH-UBND', ...names].filter((text) => log.includes(text));
  const inFiles = readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((name) =>
    readFileSync(join(directory, name)).includes(Buffer.from(secret)),
  );
  return inLog.length + inFiles.length;
}
