import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { createAnswer } from '../../helpers/telegram-assistant.ts';
import { type Bench, LAN, MINH, openBench } from '../../helpers/telegram-bench.ts';

let bench: Bench;
afterEach(() => bench.close());

/** A bot whose answer waits until it is let go. */
async function openSlow() {
  bench = await openBench();
  const { promise, resolve } = Promise.withResolvers<void>();
  const { assistant } = bench;
  const ask = assistant.ask.bind(assistant);
  const signals: AbortSignal[] = [];
  assistant.ask = async (question, viewer, options = {}) => {
    options.onStage?.('searching');
    if (options.signal !== undefined) signals.push(options.signal);
    if (question.question.startsWith('Chậm')) await promise;
    options.onStage?.('checking');
    return ask(question, viewer);
  };
  return { ...bench, letGo: resolve, signals };
}

describe('while an answer is made', () => {
  it('shows how far it is, and nothing of that after the answer', async () => {
    const { emulator, letGo } = await openSlow();
    emulator.receive(LAN, 'Chậm');
    await emulator.until(() => emulator.drafts.find(LAN.id) === 'Đang tìm trong văn bản…');
    letGo();
    await emulator.until(() => emulator.sentTo(LAN.id).length === 1);
    expect(emulator.drafts.find(LAN.id)).toBeUndefined();
    const methods = emulator.calls.map(({ method }) => method);
    expect(methods.lastIndexOf('sendMessageDraft')).toBeLessThan(methods.indexOf('sendMessage'));
    expect(emulator.refusals).toEqual([]);
  });

  it('stops at once when asked to, says so, and goes on with what was waiting', async () => {
    const { emulator, letGo, signals } = await openSlow();
    emulator.receive(LAN, 'Chậm');
    emulator.receive(LAN, 'Nhanh');
    await emulator.until(() => emulator.drafts.find(LAN.id) !== undefined);
    emulator.pressStop(LAN);
    await emulator.until(() => emulator.sentTo(LAN.id).length === 2);
    expect(emulator.sentTo(LAN.id).map(({ text }) => text.split(' [')[0])).toEqual([
      'Đã dừng theo yêu cầu.',
      'Trả lời: Nhanh',
    ]);
    expect(signals[0]?.aborted).toBe(true);
    letGo();
    emulator.receive(LAN, '/nguon');
    await emulator.until(() => emulator.sentTo(LAN.id).length === 3);
  });

  it('stops on /huy too, but not on another person’s', async () => {
    const { emulator, signals } = await openSlow();
    const chat = { id: -7, type: 'group' as const, title: 'Tổ' };
    const { groups, people } = bench.office;
    const agency = 'Ủy ban nhân dân xã Khe Đông, tỉnh Lam Hạ';
    for (const { id, name } of [LAN, MINH]) {
      const person = `telegram:${id}`;
      people.admit({ person, name, agency, post: null, by: person });
    }
    groups.bind({ group: 'telegram:-7', agency, by: 'telegram:101' });
    emulator.receive(LAN, '/hoi Chậm', { chat });
    await emulator.until(() => signals.length === 1);
    emulator.receive(MINH, '/huy', { chat });
    await delay(50);
    expect(signals[0]?.aborted).toBe(false);
    emulator.receive(LAN, '/huy', { chat });
    await emulator.until(() => emulator.sentTo(chat.id).length === 2);
    expect(emulator.sentTo(chat.id)[0]?.text).toBe('Đã dừng theo yêu cầu.');
    expect(emulator.drafts.shown).toEqual([]);
  });

  it('loses nothing but the line when Telegram does not take it', async () => {
    const { emulator, letGo } = await openSlow();
    emulator.failBy(({ method }) =>
      method === 'sendMessageDraft' ? { kind: 'refuse', status: 404, description: 'Not Found' } : undefined,
    );
    emulator.receive(LAN, 'Chậm');
    await emulator.until(() => emulator.calls.some(({ method }) => method === 'sendMessageDraft'));
    letGo();
    await emulator.until(() => emulator.sentTo(LAN.id).length === 1);
    expect(emulator.calls.filter(({ method }) => method === 'sendMessageDraft')).toHaveLength(1);
  });

  it('does not wait long for a line that hangs', async () => {
    const { emulator, letGo } = await openSlow();
    emulator.failBy(({ method }) => (method === 'sendMessageDraft' ? { kind: 'hang' } : undefined));
    emulator.receive(LAN, 'Chậm');
    await emulator.until(() => emulator.calls.some(({ method }) => method === 'sendMessageDraft'));
    letGo();
    await emulator.until(() => emulator.sentTo(LAN.id).length === 1);
    expect(emulator.drafts.find(LAN.id)).toBeUndefined();
  });

  it('has nothing to stop for a Stop that comes late', async () => {
    const { emulator, assistant } = await openSlow();
    assistant.answer = () => createAnswer(['Xong']);
    const chat = { id: LAN.id, type: 'private' as const, first_name: LAN.name };
    emulator.receiveRaw({ update_id: 9_000, stopped_message_generation: { chat, draft_id: 4 } });
    emulator.receive(LAN, 'Nhanh', { updateId: 9_001 });
    await emulator.until(() => emulator.sentTo(LAN.id).length === 1);
    expect(emulator.sentTo(LAN.id)[0]?.text).toContain('Xong');
  });
});
