import { afterEach, describe, expect, it } from 'vitest';
import { createAnswer, createDeadline, createDocument } from '../../helpers/telegram-assistant.ts';
import {
  type Bench,
  type BenchOptions,
  LAN,
  MINH,
  openBench,
  STRANGER,
} from '../../helpers/telegram-bench.ts';

let bench: Bench;
afterEach(() => bench.close());

async function open(options: BenchOptions = {}): Promise<Bench> {
  bench = await openBench(options);
  return bench;
}

/** Waits for the bot's n-th message and gives it. */
async function sent(position: number) {
  await bench.emulator.until(() => bench.emulator.sentMessages.length >= position);
  const message = bench.emulator.sentMessages[position - 1];
  if (message === undefined) throw new Error(`no message ${position}`);
  return message;
}

describe('createTelegramBot', () => {
  it('puts up the menu of commands in Vietnamese', async () => {
    const { emulator } = await open();
    await emulator.until(() => emulator.commands.length > 0);
    expect(emulator.commands.map(({ command }) => command)).toEqual([
      'hoi',
      'vanban',
      'soan',
      'soat',
      'han',
      'nhac',
      'nguon',
      'donvi',
      'huy',
      'xoadulieu',
      'trogiup',
    ]);
    expect(emulator.commands.every(({ description }) => /[à-ỹ]/.test(description))).toBe(true);
  });

  it('gives strangers only the way in: no question is asked of the assistant, whatever they send', async () => {
    const { emulator, assistant } = await open();
    for (const text of ['/vanban', 'mật khẩu là gì?', '/han', '/nguon', '/nguoidung'])
      emulator.receive(STRANGER, text);
    await sent(5);
    const texts = emulator.sentTo(STRANGER.id).map(({ text }) => text);
    expect(texts.every((text) => /cơ quan nào|Chưa xác định được cơ quan/.test(text))).toBe(true);
    expect(assistant.questions).toEqual([]);
  });

  it('greets on /start and explains on /trogiup', async () => {
    const { emulator } = await open();
    emulator.receive(LAN, '/start');
    emulator.receive(LAN, '/trogiup');
    await sent(2);
    expect(emulator.sentMessages[0]?.text).toMatch(/^Xin chào![\s\S]*cơ quan nào\?/);
    expect(emulator.sentMessages[1]?.text).toContain('/vanban');
  });

  it('answers with the first statement bold and a button for each source that opens its words', async () => {
    const { emulator, assistant } = await open();
    assistant.answer = () => createAnswer(['Trước ngày 01/12/2026', 'Các xã báo cáo']);
    emulator.receive(LAN, 'Hạn báo cáo trồng cây?');
    const reply = await sent(1);
    expect(reply.text).toBe('Trước ngày 01/12/2026 [1]\nCác xã báo cáo [2]');
    expect(reply.call.entities).toEqual([
      { type: 'bold', offset: 0, length: 'Trước ngày 01/12/2026'.length },
    ]);
    emulator.pressButton(LAN, reply, { label: '[2] 27/KH-UBND, II.2' });
    const quotation = await sent(2);
    expect(quotation.text).toContain('[2] Kế hoạch 27/KH-UBND');
    expect(quotation.text).toContain('Ngày ban hành: 9/3/2026');
    expect(quotation.text).toContain('Mục: II.2\nTrang: 2');
    const quote = quotation.call.entities?.find(({ type }) => type === 'expandable_blockquote');
    expect(quotation.text.slice(quote?.offset, (quote?.offset ?? 0) + (quote?.length ?? 0))).toBe(
      'Các xã báo cáo kết quả trồng cây trước ngày 2/12/2026.',
    );
  });

  it('passes the question with the day, the asker and the earlier turns', async () => {
    const { emulator, assistant } = await open();
    emulator.receive(LAN, '/hoi Hạn báo cáo?');
    emulator.receive(LAN, 'Thế còn năm ngoái?');
    await sent(2);
    expect(assistant.questions[1]).toEqual({
      question: {
        question: 'Thế còn năm ngoái?',
        history: [
          { role: 'user', text: 'Hạn báo cáo?' },
          { role: 'assistant', text: 'Trả lời: Hạn báo cáo? [1]' },
        ],
        agency: null,
        asOf: '2026-11-23',
      },
      viewer: { agency: null, person: 'telegram:101' },
    });
  });

  it('asks the question of a clarifying option when it is pressed', async () => {
    const { emulator, assistant } = await open();
    const option = { label: 'Của tỉnh', question: '27/KH-UBND của UBND tỉnh Lam Sơn Hạ' };
    assistant.answer = ({ question }) =>
      question === '27/KH-UBND'
        ? createAnswer([], { outcome: 'clarify', text: 'Văn bản của cơ quan nào?', options: [option] })
        : createAnswer(['Của tỉnh']);
    emulator.receive(LAN, '27/KH-UBND');
    emulator.pressButton(LAN, await sent(1), { label: 'Của tỉnh' });
    await sent(2);
    expect(assistant.questions.at(-1)?.question.question).toBe(option.question);
    expect(emulator.toasts).toEqual(['Đang tìm…']);
  });

  it('turns the pages of /vanban in place', async () => {
    const { emulator, assistant } = await open();
    assistant.documents = Array.from({ length: 23 }, (_, i) =>
      createDocument({ id: `doc-${i}`, number: `${i + 1}/KH-UBND` }),
    );
    emulator.receive(LAN, '/vanban');
    const list = await sent(1);
    expect(list.text).toMatch(/^Văn bản đang có: 23\n1\. Kế hoạch 1\/KH-UBND, 9\/3\/2026/);
    emulator.pressButton(LAN, list, { label: 'Sau' });
    await emulator.until(() => list.text.includes('Trang 2/3'));
    expect(list.text).toContain('11. Kế hoạch 11/KH-UBND');
    expect(emulator.sentMessages).toHaveLength(1);
  });

  it('lists the deadlines ahead on /han with their sources', async () => {
    const { emulator, assistant } = await open();
    assistant.deadlines = [createDeadline('Báo cáo năm', '2026-12-05')];
    emulator.receive(LAN, '/han');
    const list = await sent(1);
    expect(list.text).toContain('[1] Trước ngày 05/12/2026: Báo cáo năm');
    emulator.pressButton(LAN, list, { label: '[1]' });
    expect((await sent(2)).text).toContain('Nguyên văn:');
  });

  it('shows the sources of the last answer on /nguon, and says so when there is none', async () => {
    const { emulator } = await open();
    emulator.receive(LAN, '/nguon');
    emulator.receive(LAN, 'Hạn?');
    emulator.receive(LAN, '/nguon');
    await sent(3);
    expect(emulator.sentMessages[0]?.text).toMatch(/^Chưa có câu trả lời/);
    expect(emulator.sentMessages[2]?.text).toContain('[1] 27/KH-UBND, II.1 – trang 2 – UBND tỉnh Lam Sơn Hạ');
  });

  it('marks lists and quotations made from samples', async () => {
    const { emulator } = await open({ isSamples: true });
    emulator.receive(LAN, '/vanban');
    expect((await sent(1)).text).toMatch(/^VÍ DỤ\n/);
  });

  it('turns link previews off on every message and never sends a parse mode', async () => {
    const { emulator } = await open();
    for (const text of ['/start', 'Xem http://vi-du.example nhé', '/vanban', '/han', '/nguon'])
      emulator.receive(LAN, text);
    await sent(5);
    for (const { call } of emulator.sentMessages) {
      expect(call.link_preview_options).toEqual({ is_disabled: true });
      expect(call.parse_mode).toBeUndefined();
    }
  });

  it('asks a paste that Telegram split as one question', async () => {
    const { emulator, assistant } = await open();
    const first = 'a'.repeat(4_096);
    emulator.receive(LAN, first);
    emulator.receive(LAN, 'phần còn lại');
    await sent(1);
    expect(assistant.questions.map(({ question }) => question.question)).toEqual([`${first}\nphần còn lại`]);
  });

  it('says that it takes only text when it gets something else', async () => {
    const { emulator } = await open();
    const update = emulator.receive(LAN, '/trogiup');
    const { text: _text, entities: _entities, ...message } = update.message ?? {};
    const location = { latitude: 20.9, longitude: 106.3 };
    emulator.receiveRaw(JSON.parse(JSON.stringify({ update_id: 9_000, message: { ...message, location } })));
    expect((await sent(2)).text).toMatch(/chưa nhận ghi âm, video/);
  });

  it('tells the user in Vietnamese when a handler throws, and goes on', async () => {
    const { emulator, assistant, logLines } = await open();
    assistant.answer = ({ question }) => {
      if (question === 'hỏng') throw new Error(`cannot answer ${question}`);
      return createAnswer(['Được']);
    };
    emulator.receive(LAN, 'hỏng');
    emulator.receive(LAN, 'tiếp');
    await sent(2);
    expect(emulator.sentMessages.map(({ text }) => text)).toEqual([
      'Có lỗi ngoài dự kiến. Vui lòng thử lại hoặc báo người quản trị.',
      'Được [1]',
    ]);
    expect(logLines.filter((line) => line.includes('update failed'))).toHaveLength(1);
  });

  it('logs neither the token nor what people and documents say', async () => {
    const { emulator, assistant, logLines } = await open();
    assistant.answer = ({ question }) => {
      throw new Error(`${emulator.apiRoot}/bot${emulator.token}/sendMessage: ${question}`);
    };
    emulator.fail(
      'sendMessage',
      { kind: 'reset' },
      { kind: 'refuse', status: 502, description: 'Bad Gateway' },
    );
    emulator.fail('getUpdates', { kind: 'reset' });
    emulator.receive(LAN, 'số điện thoại của bà Tư');
    await sent(1);
    await bench.bot.stop();
    const log = logLines.join('\n');
    expect(log).toContain('update failed');
    expect(log).not.toContain(emulator.token);
    expect(log).not.toContain(emulator.token.split(':')[1]);
    expect(log).not.toMatch(/điện thoại|Lan|101\b/);
  });
});

describe('buttons', () => {
  it('answers forged, foreign and other chats’ buttons with a notice and does nothing', async () => {
    const { emulator, assistant } = await open();
    emulator.receive(LAN, 'Hạn?');
    const reply = await sent(1);
    const id = reply.call.reply_markup?.inline_keyboard[0]?.[0]?.callback_data ?? '';
    emulator.pressButton(LAN, reply, { data: 'forged' });
    emulator.pressButton(MINH, reply, { data: id });
    emulator.receive(MINH, 'Hạn?');
    emulator.pressButton(MINH, await sent(2), { data: id });
    emulator.pressButton(STRANGER, reply, { data: id });
    await emulator.until(() => emulator.toasts.length === 3);
    expect(emulator.toasts).toEqual([
      'Nút này đã hết hạn. Vui lòng hỏi lại.',
      'Nút này dành cho người đã hỏi.',
      'Nút này đã hết hạn. Vui lòng hỏi lại.',
    ]);
    expect(assistant.questions).toHaveLength(2);
    expect(emulator.sentMessages).toHaveLength(2);
  });

  it('carry ids that fit 64 bytes and tell nothing', async () => {
    const { emulator } = await open();
    emulator.receive(LAN, 'Hạn?');
    const data = (await sent(1)).call.reply_markup?.inline_keyboard
      .flat()
      .map((button) => button.callback_data);
    expect(data).toHaveLength(3);
    for (const each of data ?? []) expect(each).toMatch(/^[\w-]{16}$/);
  });

  it('do their work though the press is too old to be answered', async () => {
    const { emulator } = await open();
    emulator.receive(LAN, 'Hạn?');
    emulator.pressButton(LAN, await sent(1), { label: '[1]' });
    emulator.expireQueries();
    expect((await sent(2)).text).toContain('Nguyên văn:');
  });
});
