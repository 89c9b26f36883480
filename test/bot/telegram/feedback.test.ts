import { afterEach, describe, expect, it } from 'vitest';
import { createAnswer, createDocument } from '../../helpers/telegram-assistant.ts';
import { type Bench, LAN, MINH, openBench } from '../../helpers/telegram-bench.ts';

const AGENCY = 'Ủy ban nhân dân xã Khe Đông, tỉnh Lam Hạ';
/** Nothing changes in it. */
const EMPTY_STORE = {
  generation: async () => 0,
  listChangedSince: async () => [],
  findDocument: async () => undefined,
  listCorrections: async () => [],
  listHeadsOf: async () => [],
};
let bench: Bench;
afterEach(() => bench.close());

/** Lan looks after the documents, Minh asks. */
async function open(): Promise<Bench> {
  bench = await openBench({ allowedUserIds: [], adminUserIds: [LAN.id] });
  bench.assistant.answer = ({ question }) => createAnswer([`Trả lời: ${question}`], { answerId: 'tl-7' });
  bench.emulator.beginChat(LAN, MINH);
  bench.office.people.admit({ person: 'telegram:102', name: 'Minh', agency: AGENCY, post: null, by: 'test' });
  return bench;
}

async function sentTo({ id }: typeof LAN, count: number) {
  await bench.emulator.until(() => bench.emulator.sentTo(id).length >= count);
  const message = bench.emulator.sentTo(id)[count - 1];
  if (message === undefined) throw new Error(`no message ${count}`);
  return message;
}

describe('👎 under an answer', () => {
  it('waits with its reason for whoever looks after the documents, until it is done with', async () => {
    const { emulator, office } = await open();
    emulator.receive(MINH, 'Hạn báo cáo?');
    emulator.pressButton(MINH, await sentTo(MINH, 1), { label: '👎' });
    const why = await sentTo(MINH, 2);
    emulator.pressButton(MINH, why, { label: 'Sai số liệu' });
    await emulator.until(() => why.text.startsWith('Đã ghi góp ý'));
    emulator.receive(LAN, '/gopy');
    const list = await sentTo(LAN, 1);
    expect(list.text).toMatch(/chờ xử lý: 1/);
    expect(list.text).toContain('Hạn báo cáo?\nLý do: Sai số liệu, ngày tháng');
    expect(list.text).toContain(`Cơ quan: ${AGENCY}\nMã câu trả lời: tl-7`);
    expect(list.text).not.toMatch(/Minh|102/);
    emulator.pressButton(LAN, list, { label: 'Đã xử lý 1' });
    await emulator.until(() => list.text === 'Không có góp ý nào chờ xử lý.');
    expect(office.feedback.list()).toMatchObject([
      { question: 'Hạn báo cáo?', rating: 'bad', answerId: 'tl-7', handledAt: expect.any(String) },
    ]);
  });

  it('takes a reason in the asker’s own words, and no question for one', async () => {
    const { emulator, assistant, office } = await open();
    emulator.receive(MINH, 'Hạn báo cáo?');
    emulator.pressButton(MINH, await sentTo(MINH, 1), { label: '👎' });
    emulator.pressButton(MINH, await sentTo(MINH, 2), { label: 'Lý do khác' });
    await sentTo(MINH, 3);
    emulator.receive(MINH, 'Ngày này của năm trước');
    expect((await sentTo(MINH, 4)).text).toContain('Đã ghi góp ý');
    emulator.receive(MINH, 'Còn chỉ tiêu?');
    await sentTo(MINH, 5);
    expect(assistant.questions).toHaveLength(2);
    expect(office.feedback.listWaiting()).toMatchObject([{ reason: 'Ngày này của năm trước' }]);
  });

  it('is kept without a reason too, and 👍 takes it back', async () => {
    const { emulator, office } = await open();
    emulator.receive(MINH, 'Hạn báo cáo?');
    const answer = await sentTo(MINH, 1);
    emulator.pressButton(MINH, answer, { label: '👎' });
    await sentTo(MINH, 2);
    expect(office.feedback.listWaiting()).toMatchObject([{ reason: null }]);
    emulator.pressButton(MINH, answer, { label: '👍' });
    await emulator.until(() => emulator.toasts.includes('Cảm ơn anh/chị.'));
    expect(office.feedback.listWaiting()).toEqual([]);
    expect(office.feedback.list()).toHaveLength(1);
  });

  it('pressed once more keeps the reason that was given', async () => {
    const { emulator, office } = await open();
    emulator.receive(MINH, 'Hạn báo cáo?');
    const answer = await sentTo(MINH, 1);
    emulator.pressButton(MINH, answer, { label: '👎' });
    const why = await sentTo(MINH, 2);
    emulator.pressButton(MINH, why, { label: 'Sai số liệu' });
    await emulator.until(() => why.text.startsWith('Đã ghi góp ý'));
    emulator.pressButton(MINH, answer, { label: '👎' });
    await sentTo(MINH, 3);
    expect(office.feedback.listWaiting()).toMatchObject([{ reason: 'Sai số liệu, ngày tháng' }]);
  });

  it('is not there where nothing was answered yet', async () => {
    const { emulator, assistant } = await open();
    assistant.answer = () => createAnswer(['Năm nào?'], { outcome: 'clarify' });
    emulator.receive(MINH, 'Hạn báo cáo?');
    const labels = (await sentTo(MINH, 1)).call.reply_markup?.inline_keyboard.flat();
    expect(labels?.map(({ text }) => text)).not.toContain('👎 Chưa đúng');
  });
});

describe('/gopy', () => {
  it('is nothing for others', async () => {
    const { emulator } = await open();
    emulator.receive(MINH, '/gopy');
    expect((await sentTo(MINH, 1)).text).toContain('dành cho người giữ kho');
  });

  it('stands in /gopy with what was answered, which opens whole, but not where it rests on what the keeper may not see', async () => {
    const given = createAnswer(['Trước ngày 15/6.', 'Gửi về Sở.'], { answerId: 'tl-7' });
    const changes = { store: EMPTY_STORE, findAnswer: () => given };
    bench = await openBench({
      allowedUserIds: [MINH.id],
      adminUserIds: [LAN.id],
      changes,
      showsInternal: true,
    });
    const { emulator, assistant } = bench;
    assistant.documents = [createDocument({ class: 'public' })];
    assistant.answer = () => given;
    emulator.beginChat(LAN);
    emulator.receive(MINH, 'Hạn báo cáo?');
    emulator.pressButton(MINH, await sentTo(MINH, 1), { label: '👎' });
    await sentTo(MINH, 2);
    emulator.receive(LAN, '/gopy');
    const list = await sentTo(LAN, 1);
    expect(list.text).toContain('Hạn báo cáo?\nĐã trả lời: Trước ngày 15/6. [1]');
    emulator.pressButton(LAN, list, { label: 'Xem câu trả lời 1' });
    expect((await sentTo(LAN, 2)).text).toContain('Gửi về Sở.');
    assistant.documents = [];
    emulator.pressButton(LAN, list, { label: 'Xem câu trả lời 1' });
    expect((await sentTo(LAN, 3)).text).toContain('không hiện cho anh/chị');
    emulator.receive(LAN, '/gopy');
    expect((await sentTo(LAN, 4)).text).not.toContain('15/6');
  });
});
