import { createCanvas } from '@napi-rs/canvas';
import { afterEach, describe, expect, it } from 'vitest';
import { createAnswer, createCitation, createFakeAssistant } from '../../helpers/telegram-assistant.ts';
import { type Bench, LAN, openBench } from '../../helpers/telegram-bench.ts';

const scan = { confidence: 0.4, page: 2, box: { left: 0.1, top: 0.2, width: 0.8, height: 0.02 } };
const unclear = createCitation(1, { scan, isUnclear: true, quote: 'Tỷ lệ trẻ em thấp còi dưới' });

let bench: Bench;
afterEach(() => bench.close());

async function askWith(citation = unclear) {
  const assistant = createFakeAssistant();
  assistant.answer = () => createAnswer(['Chỗ này bản chụp không đủ rõ.'], { citations: [citation] });
  assistant.picture = await createCanvas(800, 80).encode('png');
  bench = await openBench({ assistant });
  bench.emulator.receive(LAN, 'Tỷ lệ trẻ em thấp còi?');
  const answer = await sent(1);
  bench.emulator.pressButton(LAN, answer, { label: '[1]' });
  return { quotation: await sent(2), assistant };
}

async function sent(position: number) {
  await bench.emulator.until(() => bench.emulator.sentMessages.length >= position);
  const message = bench.emulator.sentMessages[position - 1];
  if (message === undefined) throw new Error(`no message ${position}`);
  return message;
}

describe('"Xem ảnh dòng"', () => {
  it('sends the lines of a scan as a photo that says where they stand', async () => {
    const { quotation, assistant } = await askWith();
    bench.emulator.pressButton(LAN, quotation, { label: 'Xem ảnh dòng' });
    await bench.emulator.until(() => bench.emulator.sentPhotos.length === 1);
    const [photo] = bench.emulator.sentPhotos;
    expect(photo).toMatchObject({ chatId: LAN.id, caption: '[1] 27/KH-UBND, II.1, trang 2' });
    expect(Buffer.from(photo?.photo ?? []).equals(Buffer.from(assistant.picture ?? []))).toBe(true);
    expect(bench.emulator.refusals).toEqual([]);
  });

  it('stands only under what was read from a scan', async () => {
    const { quotation } = await askWith(createCitation(1));
    const labels = quotation.call.reply_markup?.inline_keyboard.flat().map(({ text }) => text);
    expect(labels).not.toContain('Xem ảnh dòng');
  });

  it('says so when the picture is gone', async () => {
    const { quotation, assistant } = await askWith();
    assistant.picture = undefined;
    bench.emulator.pressButton(LAN, quotation, { label: 'Xem ảnh dòng' });
    expect((await sent(3)).text).toBe('Không còn ảnh của trang này.');
  });

  it('says so when Telegram will not take the picture', async () => {
    const { quotation, assistant } = await askWith();
    assistant.picture = await createCanvas(2_000, 20).encode('png');
    bench.emulator.pressButton(LAN, quotation, { label: 'Xem ảnh dòng' });
    expect((await sent(3)).text).toBe('Không gửi được ảnh dòng này qua Telegram.');
  });
});
