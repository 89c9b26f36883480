import { afterEach, describe, expect, it } from 'vitest';
import { type Bench, LAN, MINH, openBench, STRANGER } from '../../helpers/telegram-bench.ts';

const [DONG, BAC] = ['Ủy ban nhân dân xã Khe Đông, tỉnh Lam Hạ', 'Ủy ban nhân dân xã Khe Bắc, tỉnh Lam Hạ'];
let bench: Bench;
afterEach(() => bench.close());

/** An office: Lan is admin, Minh is of Khe Đông, the third of Khe Bắc. */
async function open(): Promise<Bench> {
  bench = await openBench({ allowedUserIds: [], adminUserIds: [LAN.id] });
  bench.emulator.beginChat(LAN, MINH, STRANGER);
  const { people } = bench.office;
  people.admit({ person: 'telegram:102', name: 'Minh', agency: DONG, post: null, by: 'telegram:101' });
  people.admit({ person: 'telegram:666', name: 'Bình', agency: BAC, post: null, by: 'telegram:101' });
  return bench;
}

async function sentTo({ id }: typeof LAN, count: number) {
  await bench.emulator.until(() => bench.emulator.sentTo(id).length >= count);
  const message = bench.emulator.sentTo(id)[count - 1];
  if (message === undefined) throw new Error(`no message ${count}`);
  return message;
}

describe('/nguoidung', () => {
  it('shows an admin everybody, who revokes with effect on the next message', async () => {
    const { emulator, assistant } = await open();
    emulator.receive(LAN, '/nguoidung');
    const list = await sentTo(LAN, 1);
    expect(list.text).toContain('Người dùng: 2');
    emulator.pressButton(LAN, list, { label: 'Bình' });
    emulator.pressButton(LAN, await sentTo(LAN, 2), { label: 'Thu hồi' });
    const asked = await sentTo(LAN, 2);
    await emulator.until(() => asked.text.startsWith('Thu hồi quyền sử dụng của Bình'));
    expect(emulator.sentTo(STRANGER.id)).toEqual([]);
    emulator.pressButton(LAN, asked, { label: 'Đúng, thu hồi' });
    expect((await sentTo(STRANGER, 1)).text).toContain('đã được thu hồi');
    emulator.receive(STRANGER, 'Hạn báo cáo?');
    expect((await sentTo(STRANGER, 2)).text).toMatch(/đã được thu hồi; xin liên hệ/);
    expect(assistant.questions).toEqual([]);
  });

  it('shows a head the people of their agency alone', async () => {
    const { emulator, office } = await open();
    office.people.setHead({ person: 'telegram:102', agency: DONG, by: 'telegram:101', isHead: true });
    emulator.receive(MINH, '/nguoidung');
    const list = await sentTo(MINH, 1);
    expect(list.text).toContain('Người dùng: 1');
    expect(list.text).not.toContain('Bình');
    emulator.pressButton(MINH, list, { label: 'Tạo liên kết mời' });
    expect((await sentTo(MINH, 2)).text).toMatch(/https:\/\/t\.me\/tham_muu_thu_bot\?start=dv_[\w-]{16}$/);
  });

  it('decides what waits, also for an admin whom no card has reached', async () => {
    const { emulator, office } = await open();
    office.people.ask({ person: 'telegram:666', name: 'Bình', agency: DONG, post: null });
    emulator.receive(LAN, '/nguoidung');
    emulator.pressButton(LAN, await sentTo(LAN, 1), { label: 'Bình' });
    emulator.pressButton(LAN, await sentTo(LAN, 2), { label: `Từ chối – ${DONG}` });
    expect((await sentTo(STRANGER, 1)).text).toContain('không được chấp thuận');
    expect(office.people.listWaiting()).toEqual([]);
  });

  it('tells whom it makes head', async () => {
    const { emulator } = await open();
    emulator.receive(LAN, '/nguoidung');
    emulator.pressButton(LAN, await sentTo(LAN, 1), { label: 'Minh' });
    emulator.pressButton(LAN, await sentTo(LAN, 2), { label: 'Giao phụ trách' });
    expect((await sentTo(MINH, 1)).text).toMatch(
      /được giao phụ trách Ủy ban nhân dân xã Khe Đông.*\/nguoidung/,
    );
  });

  it('is nothing for others', async () => {
    const { emulator } = await open();
    emulator.receive(MINH, '/nguoidung');
    expect((await sentTo(MINH, 1)).text).toContain('dành cho người quản trị');
  });

  it('gives a keeper their menu', async () => {
    const { emulator, office } = await open();
    emulator.receive(LAN, '/nguoidung');
    emulator.pressButton(LAN, await sentTo(LAN, 1), { label: 'Minh' });
    emulator.pressButton(LAN, await sentTo(LAN, 2), { label: 'Giao giữ kho văn bản' });
    await emulator.until(() => emulator.scopedCommands.has(MINH.id));
    expect(office.people.find('telegram:102')?.role).toBe('keeper');
  });
});

describe('/donvi', () => {
  it('changes the agency that is asked for', async () => {
    const { emulator, assistant, office } = await open();
    office.people.admit({
      person: 'telegram:102',
      name: 'Minh',
      agency: BAC,
      post: null,
      by: 'telegram:101',
    });
    emulator.receive(MINH, '/donvi');
    const list = await sentTo(MINH, 1);
    expect(list.text).toContain(`• ${DONG} – đang dùng`);
    expect(list.text).toContain(`• ${BAC}`);
    emulator.pressButton(MINH, list, { label: BAC });
    await emulator.until(() => list.text.includes('Từ nay tôi trả lời và soạn cho'));
    emulator.receive(MINH, 'Hạn báo cáo?');
    await sentTo(MINH, 2);
    expect(assistant.questions[0]?.viewer.agency).toBe(BAC);
  });

  it('asks who has told none, and /huy leaves that', async () => {
    const { emulator, assistant } = await open();
    emulator.receive(LAN, '/donvi');
    expect((await sentTo(LAN, 2)).text).toContain('cơ quan nào');
    emulator.receive(LAN, '/huy');
    expect((await sentTo(LAN, 3)).text).toBe('Đã dừng việc đang làm dở.');
    emulator.receive(LAN, 'Hạn báo cáo?');
    await sentTo(LAN, 4);
    expect(assistant.questions).toHaveLength(1);
  });
});
