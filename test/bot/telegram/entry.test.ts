import { afterEach, describe, expect, it } from 'vitest';
import {
  type Bench,
  type BenchOptions,
  LAN,
  MINH,
  openBench,
  STRANGER,
} from '../../helpers/telegram-bench.ts';

const AGENCY = 'UBND xã Khe Đông, tỉnh Lam Hạ';
let bench: Bench;
afterEach(() => bench.close());

async function open(options: BenchOptions = {}): Promise<Bench> {
  bench = await openBench({ allowedUserIds: [MINH.id], adminUserIds: [LAN.id], ...options });
  bench.emulator.beginChat(LAN, MINH);
  return bench;
}

type Member = typeof LAN;

/** Waits until a person has got so many messages, and gives the last of them. */
async function sentTo({ id }: Member, count: number) {
  await bench.emulator.until(() => bench.emulator.sentTo(id).length >= count);
  const message = bench.emulator.sentTo(id)[count - 1];
  if (message === undefined) throw new Error(`no message ${count}`);
  return message;
}

/** Goes through the first run up to the post. @returns how many messages that took */
async function askFor(person: Member, before = 0): Promise<number> {
  const { emulator } = bench;
  emulator.receive(person, '/start');
  await sentTo(person, before + 1);
  emulator.receive(person, AGENCY);
  emulator.pressButton(person, await sentTo(person, before + 2), { label: 'Ủy ban nhân dân xã Khe Đông' });
  emulator.pressButton(person, await sentTo(person, before + 3), { label: 'Văn thư' });
  return before + 4;
}

describe('the way in', () => {
  it('lets a stranger in after an admin presses Duyệt, and answers from then on for their agency', async () => {
    const { emulator, assistant } = await open();
    const told = await askFor(STRANGER);
    expect((await sentTo(STRANGER, told)).text).toMatch(
      /^Đã gửi yêu cầu sử dụng \(Ủy ban nhân dân xã Khe Đông.*tới người quản trị/,
    );
    const card = await sentTo(LAN, 1);
    expect(card.text).toContain('Người lạ (số định danh 666)\nCông việc: Văn thư');
    emulator.receive(STRANGER, 'Hạn báo cáo?');
    await sentTo(STRANGER, told + 1);
    expect(assistant.questions).toEqual([]);
    emulator.pressButton(LAN, card, { label: 'Duyệt' });
    const welcome = await sentTo(STRANGER, told + 2);
    expect(welcome.text).toMatch(/^Anh\/chị được dùng Tham Mưu/);
    await emulator.until(() => card.text.endsWith('Đã duyệt (Lan).'));
    emulator.pressButton(STRANGER, welcome, { label: 'Văn bản nào đang áp dụng' });
    await sentTo(STRANGER, told + 3);
    expect(assistant.questions[0]).toMatchObject({
      question: { agency: 'Ủy ban nhân dân xã Khe Đông, tỉnh Lam Hạ' },
      viewer: { agency: 'Ủy ban nhân dân xã Khe Đông, tỉnh Lam Hạ', person: 'telegram:666' },
    });
  });

  it('tells who waits that they wait, takes nothing of theirs for an agency, and answers once they are in', async () => {
    const { emulator, assistant } = await open();
    const told = await askFor(STRANGER);
    emulator.receive(STRANGER, 'sao lâu vậy');
    const waiting = await sentTo(STRANGER, told + 1);
    expect(waiting.text).toMatch(/đang chờ duyệt/);
    emulator.pressButton(STRANGER, waiting, { label: 'Khai cơ quan khác' });
    expect((await sentTo(STRANGER, told + 2)).text).toMatch(/^Anh\/chị công tác ở cơ quan nào/);
    emulator.pressButton(LAN, await sentTo(LAN, 1), { label: 'Duyệt' });
    expect((await sentTo(STRANGER, told + 3)).text).toMatch(/^Anh\/chị được dùng/);
    emulator.receive(STRANGER, 'chi tieu nuoc sach');
    expect((await sentTo(STRANGER, told + 4)).text).toContain('Trả lời: chi tieu nuoc sach');
    expect(assistant.questions).toHaveLength(1);
  });

  it('tells who was let go so, also at a press of an old button', async () => {
    const { emulator, assistant, office } = await open();
    const told = await askFor(STRANGER);
    emulator.pressButton(LAN, await sentTo(LAN, 1), { label: 'Duyệt' });
    const welcome = await sentTo(STRANGER, told + 1);
    const agency = 'Ủy ban nhân dân xã Khe Đông, tỉnh Lam Hạ';
    office.people.revoke({ person: 'telegram:666', agency, by: 'telegram:101' });
    emulator.receive(STRANGER, 'Hạn báo cáo?');
    expect((await sentTo(STRANGER, told + 2)).text).toMatch(/đã được thu hồi; xin liên hệ/);
    emulator.pressButton(STRANGER, welcome, { label: 'Văn bản nào' });
    expect((await sentTo(STRANGER, told + 3)).text).toMatch(/đã được thu hồi; xin liên hệ/);
    expect(assistant.questions).toEqual([]);
  });

  it('tells a refused stranger so, who cannot ask for the same agency again', async () => {
    const { emulator } = await open();
    const told = await askFor(STRANGER);
    emulator.pressButton(LAN, await sentTo(LAN, 1), { label: 'Từ chối' });
    expect((await sentTo(STRANGER, told + 1)).text).toContain('không được chấp thuận');
    await askFor(STRANGER, told + 1);
    expect((await sentTo(STRANGER, told + 5)).text).toContain('đã bị từ chối hoặc thu hồi');
    expect(emulator.sentTo(LAN.id)).toHaveLength(1);
  });

  it('takes whom the operator named for the agency they tell, without a request', async () => {
    const { emulator, assistant } = await open();
    const told = await askFor(MINH);
    expect((await sentTo(MINH, told)).text).toContain('Anh/chị có thể thử ngay');
    emulator.receive(MINH, 'Hạn báo cáo?');
    await sentTo(MINH, told + 1);
    expect(assistant.questions[0]?.viewer.agency).toBe('Ủy ban nhân dân xã Khe Đông, tỉnh Lam Hạ');
  });

  it('asks again for an agency whose name tells no place', async () => {
    const { emulator } = await open();
    emulator.receive(STRANGER, '/start');
    await sentTo(STRANGER, 1);
    emulator.receive(STRANGER, 'phòng văn hóa');
    expect((await sentTo(STRANGER, 2)).text).toMatch(/địa bàn nào|Chưa xác định được/);
  });

  it('asks for the province of a commune that no held document names, and takes a typed post', async () => {
    const { emulator, office } = await open();
    emulator.receive(STRANGER, '/start');
    await sentTo(STRANGER, 1);
    emulator.receive(STRANGER, 'ubnd xa ben sim');
    expect((await sentTo(STRANGER, 2)).text).toMatch(/ở địa bàn nào/);
    emulator.receive(STRANGER, AGENCY);
    emulator.pressButton(STRANGER, await sentTo(STRANGER, 3), { label: 'Ủy ban nhân dân xã Khe Đông' });
    await sentTo(STRANGER, 4);
    emulator.receive(STRANGER, 'công chức văn hóa xã hội');
    expect((await sentTo(STRANGER, 5)).text).toContain('Đã gửi yêu cầu');
    expect(office.people.find('telegram:666')?.memberships[0]?.post).toBe('công chức văn hóa xã hội');
  });

  it('binds whoever opens an invitation to its agency, and still asks', async () => {
    const { emulator, office } = await open();
    office.invitations.invite({ code: 'moi_1', agency: AGENCY, by: 'telegram:101' });
    emulator.receive(STRANGER, '/start dv_moi_1');
    emulator.pressButton(STRANGER, await sentTo(STRANGER, 1), { label: 'Lãnh đạo' });
    expect((await sentTo(STRANGER, 2)).text).toContain('Đã gửi yêu cầu');
    expect((await sentTo(LAN, 1)).text).toContain(AGENCY);
    emulator.receive(STRANGER, '/start dv_sai');
    expect((await sentTo(STRANGER, 3)).text).toContain('không đúng hoặc đã hết hạn');
  });

  it('gives the decision to the head of the agency too, and only once', async () => {
    const { emulator, office } = await open();
    const agency = 'Ủy ban nhân dân xã Khe Đông, tỉnh Lam Hạ';
    office.people.admit({ person: 'telegram:102', name: 'Minh', agency, post: null, by: 'telegram:101' });
    office.people.setHead({ person: 'telegram:102', agency, by: 'telegram:101', isHead: true });
    const told = await askFor(STRANGER);
    emulator.pressButton(MINH, await sentTo(MINH, 1), { label: 'Duyệt' });
    await sentTo(STRANGER, told + 1);
    emulator.pressButton(LAN, await sentTo(LAN, 1), { label: 'Từ chối' });
    expect((await sentTo(LAN, 2)).text).toBe('Yêu cầu này đã được quyết định.');
    expect(office.people.find('telegram:666')?.agency).toBe(agency);
  });

  it('takes the right to decide from who lost it after the card came', async () => {
    const { emulator, office } = await open();
    const agency = 'Ủy ban nhân dân xã Khe Đông, tỉnh Lam Hạ';
    office.people.admit({ person: 'telegram:102', name: 'Minh', agency, post: null, by: 'telegram:101' });
    office.people.setHead({ person: 'telegram:102', agency, by: 'telegram:101', isHead: true });
    await askFor(STRANGER);
    const card = await sentTo(MINH, 1);
    office.people.setHead({ person: 'telegram:102', agency, by: 'telegram:101', isHead: false });
    emulator.pressButton(MINH, card, { label: 'Duyệt' });
    expect((await sentTo(MINH, 2)).text).toContain('không có quyền');
    expect(office.people.find('telegram:666')?.agency).toBeNull();
  });

  it('leaves a stranger’s flood at the door', async () => {
    const { emulator } = await open();
    for (let i = 0; i < 40; i++) emulator.receive(STRANGER, `xin chào ${i}`);
    emulator.receive(LAN, '/trogiup');
    await sentTo(LAN, 1);
    await sentTo(STRANGER, 30);
    await bench.bot.stop();
    expect(emulator.sentTo(STRANGER.id)).toHaveLength(30);
  });
});
