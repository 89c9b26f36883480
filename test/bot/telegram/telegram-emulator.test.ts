import { Api, type GrammyError } from 'grammy';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LAN } from '../../helpers/telegram-bench.ts';
import { TelegramEmulator } from '../../helpers/telegram-emulator.ts';

let emulator: TelegramEmulator;
let api: Api;
beforeEach(async () => {
  emulator = await TelegramEmulator.open();
  api = new Api(emulator.token, { apiRoot: emulator.apiRoot });
  emulator.receive(LAN, 'chào');
});
afterEach(() => emulator.close());

const descriptionOf = (call: Promise<unknown>) =>
  call.then(
    () => 'accepted',
    (error: GrammyError) => error.description,
  );

// The emulator is held to Telegram's own words, so that tests through it mean something.
describe('TelegramEmulator', () => {
  it.each<[string, string, object]>([
    ['Bad Request: message is too long', 'a'.repeat(4_097), {}],
    ['Bad Request: message text is empty', ' \n', {}],
    ['Bad Request: strings must be encoded in UTF-8', 'a\ud800', {}],
    [
      'Bad Request: entity beginning at UTF-16 offset 1 ends after the end of the text at UTF-16 offset 4',
      'abc',
      { entities: [{ type: 'bold', offset: 1, length: 3 }] },
    ],
    [
      'Bad Request: BUTTON_DATA_INVALID',
      'abc',
      { reply_markup: { inline_keyboard: [[{ text: 'x', callback_data: 'ệ'.repeat(22) }]] } },
    ],
    ['Bad Request: message thread not found', 'abc', { message_thread_id: 3 }],
  ])('refuses with "%s"', async (description, text, options) => {
    expect(await descriptionOf(api.sendMessage(LAN.id, text, options))).toBe(description);
  });

  it('takes what is just within the limits', async () => {
    const reply_markup = { inline_keyboard: [[{ text: 'x', callback_data: 'a'.repeat(64) }]] };
    expect(await descriptionOf(api.sendMessage(LAN.id, 'a'.repeat(4_096), { reply_markup }))).toBe(
      'accepted',
    );
  });

  it('knows only chats that wrote, and who blocked the bot', async () => {
    expect(await descriptionOf(api.sendMessage(77, 'abc'))).toBe('Bad Request: chat not found');
    emulator.blockBot(LAN);
    expect(await descriptionOf(api.sendMessage(LAN.id, 'abc'))).toBe(
      'Forbidden: bot was blocked by the user',
    );
  });

  it('refuses a wrong token, a press that is gone and an edit that changes nothing', async () => {
    const stranger = new Api('1:wrong', { apiRoot: emulator.apiRoot });
    expect(await descriptionOf(stranger.getMe())).toBe('Unauthorized');
    expect(await descriptionOf(api.answerCallbackQuery('none'))).toMatch(/^Bad Request: query is too old/);
    const { message_id: id } = await api.sendMessage(LAN.id, 'abc');
    expect(await descriptionOf(api.editMessageText(LAN.id, id, 'abc'))).toMatch(/message is not modified/);
    expect(await descriptionOf(api.editMessageText(LAN.id, 1, 'abc'))).toBe(
      'Bad Request: message to edit not found',
    );
  });

  it('offers updates until they are confirmed by the offset', async () => {
    const [first] = await api.getUpdates();
    expect(await api.getUpdates()).toEqual([first]);
    expect(await api.getUpdates({ offset: (first?.update_id ?? 0) + 1 })).toEqual([]);
    expect(await api.getUpdates()).toEqual([]);
  });

  it('holds a poll open until something comes', async () => {
    await api.getUpdates({ offset: 1_000_000 });
    const poll = api.getUpdates({ timeout: 5 });
    await emulator.until(() => emulator.calls.filter(({ method }) => method === 'getUpdates').length === 2);
    emulator.receive(LAN, 'mới');
    expect((await poll)[0]?.message?.text).toBe('mới');
  });

  it('ends a poll when another begins, and refuses polls beside a webhook', async () => {
    await api.getUpdates({ offset: 1_000_000 });
    const first = descriptionOf(api.getUpdates({ timeout: 5 }));
    await emulator.until(() => emulator.calls.length === 2);
    await api.getUpdates({ timeout: 0 });
    expect(await first).toMatch(/^Conflict: terminated by other getUpdates request/);
    emulator.hasWebhook = true;
    expect(await descriptionOf(api.getUpdates())).toMatch(
      /^Conflict: can't use getUpdates method while webhook/,
    );
  });

  it('leaves out kinds of update that were not asked for', async () => {
    await api.getUpdates({ offset: 1_000_000, allowed_updates: ['callback_query'] });
    emulator.receive(LAN, 'mới');
    expect(await api.getUpdates()).toEqual([]);
  });
});
