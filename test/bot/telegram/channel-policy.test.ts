import { afterEach, describe, expect, it } from 'vitest';
import {
  createAnswer,
  createCitation,
  createDeadline,
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

const FIGURE = 'Tỷ lệ hộ nghèo còn 3,2%';
const scan = { confidence: 0.9, page: 2, box: { left: 0.1, top: 0.2, width: 0.8, height: 0.02 } };

/** An office with one document open to all and one of the class given, and an answer out of both. */
async function openWith(documentClass: 'internal' | 'personal', showsInternal = false) {
  const assistant = createFakeAssistant();
  assistant.documents = [
    createDocument(),
    createDocument({ id: 'doc-2', class: documentClass, number: '8/BC-UBND', subject: 'Kết quả giảm nghèo' }),
  ];
  const inside = createCitation(2, { documentId: 'doc-2', number: '8/BC-UBND', quote: FIGURE, scan });
  assistant.answer = () =>
    createAnswer(['Chậm nhất ngày 1/12/2026', FIGURE, 'Tổng cộng 3,2 điểm'], {
      citations: [createCitation(1), inside],
      statements: [
        { text: 'Chậm nhất ngày 1/12/2026', citations: [1] },
        { text: FIGURE, citations: [2] },
        { text: 'Tổng cộng 3,2 điểm', citations: [] },
      ],
    });
  bench = await openBench({ assistant, showsInternal });
  bench.emulator.receive(LAN, 'Tỷ lệ hộ nghèo?');
  return { answer: await sent(1), assistant };
}

/** Everything the bot has said, buttons too. */
const said = () => JSON.stringify(bench.emulator.calls.map(({ payload }) => payload));

describe('what leaves to Telegram', () => {
  it('tells where an internal document says it, and says what public ones do', async () => {
    const { answer } = await openWith('internal');
    expect(answer.text).toContain('Chậm nhất ngày 1/12/2026 [1]');
    expect(answer.text).toContain('8/BC-UBND, II.2, trang 2, UBND tỉnh Lam Sơn Hạ (văn bản nội bộ) [2]');
    expect(answer.text).toContain('xin đọc tại kho văn bản');
    bench.emulator.pressButton(LAN, answer, { label: '[2]' });
    expect((await sent(2)).text).toMatch(/^Nội dung sau không gửi.*\n\[2\] 8\/BC-UBND, II\.2/);
    expect(said()).not.toContain('3,2');
  });

  it('says what internal documents do where the operator allows it', async () => {
    const { answer } = await openWith('internal', true);
    expect(answer.text).toContain('3,2%');
  });

  it('says what an internal document does that somebody sent in through Telegram, which has it', async () => {
    await openWith('internal');
    const kept = { agency: 'UBND xã Khe Đông', person: 'telegram:101', folder: 'a', sizeBytes: 1 };
    bench.office.uploads.note({ documentId: 'doc-2', ...kept });
    bench.emulator.receive(LAN, 'Tỷ lệ hộ nghèo?');
    expect((await sent(2)).text).toContain('3,2%');
  });

  it('never says what personal documents do', async () => {
    const { answer } = await openWith('personal', true);
    expect(answer.text).toContain('(văn bản có dữ liệu cá nhân)');
    bench.emulator.pressButton(LAN, answer, { label: '[2]' });
    await sent(2);
    expect(said()).not.toContain('3,2');
  });

  it('obeys a class that was changed after the answer', async () => {
    const { answer, assistant } = await openWith('internal', true);
    bench.emulator.pressButton(LAN, answer, { label: '[2]' });
    const quotation = await sent(2);
    expect(quotation.text).toContain('3,2%');
    assistant.documents = [createDocument({ id: 'doc-2', class: 'personal' })];
    bench.emulator.pressButton(LAN, quotation, { label: 'Xem ảnh dòng' });
    expect((await sent(3)).text).toBe('Không còn ảnh của trang này.');
  });

  it('lists documents without the subjects that must stay', async () => {
    await openWith('internal');
    bench.emulator.receive(LAN, '/vanban');
    const list = await sent(2);
    expect(list.text).toContain('8/BC-UBND, 9/3/2026, UBND tỉnh Lam Sơn Hạ (văn bản nội bộ)');
    expect(list.text).not.toContain('giảm nghèo');
  });

  it('keeps the day of a deadline and not what is to be done', async () => {
    const { assistant } = await openWith('internal');
    assistant.deadlines = [{ ...createDeadline('Nộp danh sách hộ', '2026-12-04'), documentId: 'doc-2' }];
    bench.emulator.receive(LAN, '/han');
    const list = await sent(2);
    expect(list.text).toContain('Trước ngày 04/12/2026: Nội dung xem tại văn bản');
    expect(list.text).not.toMatch(/danh sách hộ|UBND các xã|Sở Nông/);
  });
});
