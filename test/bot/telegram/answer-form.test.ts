import { afterEach, describe, expect, it } from 'vitest';
import {
  createAnswer,
  createCitation,
  createDocument,
  createFakeAssistant,
} from '../../helpers/telegram-assistant.ts';
import { type Bench, LAN, openBench } from '../../helpers/telegram-bench.ts';

let bench: Bench;
afterEach(() => bench.close());

async function sent(position: number) {
  await bench.emulator.until(() => bench.emulator.sentMessages.length >= position);
  const message = bench.emulator.sentMessages[position - 1];
  if (message === undefined) throw new Error(`no message ${position}`);
  return message;
}

const LINES = Array.from(
  { length: 60 },
  (_, i) => `Xã thứ ${i + 1} trồng ít nhất ${100 + i} cây phân tán trong năm`,
);

describe('a long answer', () => {
  it('comes a screenful at a time, and its rest outlives a restart', async () => {
    const assistant = createFakeAssistant();
    assistant.answer = () =>
      createAnswer(LINES, {
        text: LINES.map((line) => `• ${line} [1]`).join('\n'),
        citations: [createCitation(1)],
      });
    bench = await openBench({ assistant });
    const { emulator, dataDirectory } = bench;
    emulator.receive(LAN, 'Trồng bao nhiêu cây?');
    const first = await sent(1);
    expect(first.text.length).toBeLessThanOrEqual(1_500);
    expect(first.call.reply_markup?.inline_keyboard.flat().map(({ text }) => text)).toEqual([
      'Xem tiếp',
      '[1] 27/KH-UBND, II.1',
      '👍 Đúng',
      '👎 Chưa đúng',
    ]);
    await bench.stopBot();
    const again = await openBench({ assistant, emulator, dataDirectory });
    emulator.pressButton(LAN, first, { label: 'Xem tiếp' });
    emulator.pressButton(LAN, await sent(2), { label: 'Xem tiếp' });
    await sent(3);
    await again.stopBot();
    const told = emulator.sentMessages.map(({ text }) => text).join('\n');
    for (const line of LINES) expect(told).toContain(line);
    expect(emulator.refusals).toEqual([]);
  });

  it('does not go on for who may not see its documents any more', async () => {
    const assistant = createFakeAssistant();
    assistant.answer = () => createAnswer([LINES.join('\n')], { citations: [createCitation(1)] });
    bench = await openBench({ assistant });
    bench.emulator.receive(LAN, 'Trồng bao nhiêu cây?');
    const first = await sent(1);
    assistant.documents = [];
    bench.emulator.pressButton(LAN, first, { label: 'Xem tiếp' });
    expect((await sent(2)).text).toMatch(/^Văn bản này không còn trong kho/);
  });
});

describe('"Chép trích dẫn"', () => {
  async function copiedOf(citation = createCitation(1)) {
    const assistant = createFakeAssistant();
    assistant.documents = [createDocument({ sourceFile: '/srv/kho/van-ban/ke-hoach.pdf' })];
    assistant.answer = () => createAnswer(['Trồng cây'], { citations: [citation] });
    bench = await openBench({ assistant });
    bench.emulator.receive(LAN, 'Trồng cây?');
    bench.emulator.pressButton(LAN, await sent(1), { label: '[1]' });
    const quotation = await sent(2);
    const buttons = quotation.call.reply_markup?.inline_keyboard.flat() ?? [];
    return { quotation, copied: buttons.find(({ text }) => text === 'Chép trích dẫn')?.copy_text?.text };
  }

  it('puts the words and their source on the clipboard', async () => {
    const { copied, quotation } = await copiedOf();
    expect(copied).toBe(
      '“Các xã báo cáo kết quả trồng cây trước ngày 1/12/2026.” – Kế hoạch số 27/KH-UBND ngày 09/3/2026 của UBND tỉnh Lam Sơn Hạ (mục II.1, trang 2)',
    );
    expect(quotation.text).toContain('Tệp: ke-hoach.pdf');
    expect(quotation.text).not.toContain('/srv');
  });

  it('names a place that has no number as it is', async () => {
    const { copied } = await copiedOf(createCitation(1, { locator: 'Phụ lục, dòng 4' }));
    expect(copied).toMatch(/ \(Phụ lục, dòng 4, trang 2\)$/);
  });

  it('copies the source alone where the words are too long', async () => {
    const { copied } = await copiedOf(createCitation(1, { quote: 'Trồng cây. '.repeat(40).trim() }));
    expect(copied).toMatch(/^Kế hoạch số 27\/KH-UBND .*\(mục II\.1, trang 2\)$/);
    expect(bench.emulator.refusals).toEqual([]);
  });
});
