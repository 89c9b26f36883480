import { createCanvas } from '@napi-rs/canvas';
import { afterEach, describe, expect, it } from 'vitest';
import { createAnswer, createCitation } from '../../helpers/telegram-assistant.ts';
import { type Bench, LAN, MINH, openBench, STRANGER } from '../../helpers/telegram-bench.ts';

const [DONG, BAC] = ['Ủy ban nhân dân xã Khe Đông, tỉnh Lam Hạ', 'Ủy ban nhân dân xã Khe Bắc, tỉnh Lam Hạ'];
const GROUP = { id: -100_500, type: 'supergroup' as const, title: 'Phòng', is_forum: true as const };
let bench: Bench;
afterEach(() => bench.close());

/** Lan heads Khe Đông and is of Khe Bắc too; Minh is of Khe Bắc alone. */
async function open(): Promise<Bench> {
  bench = await openBench({ allowedUserIds: [], adminUserIds: [LAN.id] });
  bench.emulator.beginChat(LAN, MINH, STRANGER);
  const { people } = bench.office;
  const [lan, minh] = [
    { person: 'telegram:101', name: 'Lan', post: null, by: 'telegram:101' },
    { person: 'telegram:102', name: 'Minh', post: null, by: 'telegram:101' },
  ];
  people.admit({ ...lan, agency: DONG });
  people.admit({ ...lan, agency: BAC });
  people.admit({ ...minh, agency: BAC });
  return bench;
}

async function sentTo({ id }: { id: number }, count: number) {
  await bench.emulator.until(() => bench.emulator.sentTo(id).length >= count);
  const message = bench.emulator.sentTo(id)[count - 1];
  if (message === undefined) throw new Error(`no message ${count}`);
  return message;
}

/** The same with the group bound to Khe Đông. */
async function openBound(): Promise<Bench> {
  await open();
  bench.office.groups.bind({ group: `telegram:${GROUP.id}`, agency: DONG, by: 'telegram:101' });
  return bench;
}

/** Something said afterwards, in a private chat, is answered: whatever came before has been dealt with. */
async function settle(person: { id: number; name: string }, count: number) {
  bench.emulator.receive(person, '/trogiup');
  await sentTo(person, count);
}

describe('a group', () => {
  it('is asked for its agency by whom may decide, and says nothing before', async () => {
    const { emulator, assistant, office } = await open();
    emulator.changeMembership(LAN, GROUP, 'member');
    const question = await sentTo(GROUP, 1);
    expect(question.text).toMatch(/^Gắn nhóm này với cơ quan nào\?/);
    emulator.receive(MINH, '/hoi Hạn?', { chat: GROUP });
    emulator.pressButton(MINH, question, { label: BAC });
    await emulator.until(() => emulator.toasts.length === 1);
    expect(emulator.sentTo(GROUP.id)).toHaveLength(1);
    expect(assistant.questions).toEqual([]);
    emulator.pressButton(LAN, question, { label: DONG });
    await emulator.until(() => question.text.startsWith(`Nhóm này gắn với ${DONG}.`));
    expect(office.groups.findAgency(`telegram:${GROUP.id}`)).toBe(DONG);
    expect(office.audit.list(1)[0]).toMatchObject({ by: 'telegram:101', action: 'bound-group' });
  });

  it('is left, with a word to whom put the bot there, when they may not decide', async () => {
    const { emulator } = await open();
    emulator.changeMembership(MINH, GROUP, 'member');
    emulator.changeMembership(STRANGER, { ...GROUP, id: -7 }, 'member');
    await emulator.until(() => emulator.leftChats.length === 2);
    expect((await sentTo(MINH, 1)).text).toContain('Tôi đã rời nhóm');
    expect((await sentTo(STRANGER, 1)).text).toContain('Tôi đã rời nhóm');
    expect(emulator.sentTo(GROUP.id)).toEqual([]);
  });

  it('is left by the button, and is then no agency’s', async () => {
    const { emulator, office } = await openBound();
    emulator.receive(LAN, '/donvi', { chat: GROUP });
    emulator.pressButton(LAN, await sentTo(GROUP, 1), { label: 'Bỏ gắn' });
    await emulator.until(() => emulator.leftChats.includes(GROUP.id));
    expect(office.groups.findAgency(`telegram:${GROUP.id}`)).toBeUndefined();
  });

  it('is answered as its agency, and as nobody in particular', async () => {
    const { emulator, assistant } = await openBound();
    bench.office.people.choose({ person: 'telegram:101', agency: BAC });
    emulator.receive(LAN, '/hoi Hạn?', { chat: GROUP });
    await sentTo(GROUP, 1);
    expect(assistant.questions[0]).toMatchObject({
      question: { agency: DONG },
      viewer: { agency: DONG, person: null },
    });
  });

  it('sees the quotation and the lines of a scan that its agency may see', async () => {
    const { emulator, assistant } = await openBound();
    const scan = { confidence: 0.9, page: 2, box: { left: 0.1, top: 0.2, width: 0.8, height: 0.02 } };
    assistant.answer = () => createAnswer(['9 hộ'], { citations: [createCitation(1, { scan })] });
    assistant.picture = await createCanvas(800, 80).encode('png');
    emulator.receive(LAN, '/hoi Bao nhiêu hộ?', { chat: GROUP });
    emulator.pressButton(LAN, await sentTo(GROUP, 1), { label: '[1]' });
    emulator.pressButton(LAN, await sentTo(GROUP, 2), { label: 'Xem ảnh dòng' });
    await emulator.until(() => emulator.sentPhotos.length === 1);
    expect(emulator.sentPhotos[0]?.chatId).toBe(GROUP.id);
  });

  it('answers nobody of other agencies, and strangers not a word', async () => {
    const { emulator, assistant } = await openBound();
    emulator.receive(MINH, '/hoi Hạn?', { chat: GROUP });
    expect((await sentTo(GROUP, 1)).text).toContain('Xin hỏi tôi ở tin nhắn riêng');
    emulator.receive(STRANGER, '/hoi Hạn?', { chat: GROUP });
    await settle(STRANGER, 1);
    expect(emulator.sentTo(GROUP.id)).toHaveLength(1);
    expect(assistant.questions).toEqual([]);
  });

  it('hears commands, mentions and replies only, and answers in the topic asked in', async () => {
    const { emulator, assistant } = await openBound();
    const place = { chat: GROUP, threadId: 7 };
    emulator.receive(LAN, 'chuyện riêng', place);
    emulator.receive(LAN, '/hoi@bot_khac_bot Hạn?', place);
    emulator.receive(LAN, '/hoi Hạn?', place);
    const reply = await sentTo(GROUP, 1);
    emulator.receive(LAN, `@${emulator.botUser.username} Hạn nữa?`, place);
    emulator.receive(LAN, 'Rõ hơn?', { ...place, replyTo: reply });
    await sentTo(GROUP, 3);
    const asked = assistant.questions.map(({ question }) => question.question);
    expect(asked).toEqual(['Hạn?', 'Hạn nữa?', 'Rõ hơn?']);
    expect(emulator.sentMessages.map(({ threadId }) => threadId)).toEqual([7, 7, 7]);
  });

  it('gets the first lines, and its asker alone the whole answer by the link', async () => {
    const { emulator, assistant } = await openBound();
    assistant.answer = () => createAnswer(Array.from({ length: 9 }, (_, i) => `Điều thứ ${i + 1}`));
    emulator.receive(LAN, '/hoi Hạn?', { chat: GROUP });
    const short = await sentTo(GROUP, 1);
    expect(short.text).toMatch(/^Điều thứ 1 \[1\]\n.*\n.*\nĐiều thứ 4 \[4\]\n…$/);
    const link = JSON.stringify(short.call.reply_markup);
    const parameter = /\?start=(tl_[\w-]{16})/.exec(link)?.[1] ?? '';
    emulator.receive(MINH, `/start ${parameter}`);
    expect((await sentTo(MINH, 1)).text).toContain('dành cho người đã hỏi');
    emulator.receive(LAN, `/start ${parameter}`);
    expect((await sentTo(LAN, 1)).text).toContain('Điều thứ 9');
    bench.office.people.revoke({ person: 'telegram:101', agency: DONG, by: 'telegram:101' });
    emulator.receive(LAN, `/start ${parameter}`);
    expect((await sentTo(LAN, 2)).text).not.toContain('Điều');
  });

  it('keeps its agency and its talk when it becomes a supergroup, also for what was on its way', async () => {
    const { emulator, assistant, office } = await open();
    const small = { id: -50, type: 'group' as const, title: 'Phòng' };
    office.groups.bind({ group: 'telegram:-50', agency: DONG, by: 'telegram:101' });
    emulator.receive(LAN, '/hoi Hạn?', { chat: small });
    const first = await sentTo(small, 1);
    emulator.upgradeGroup(LAN, small, GROUP);
    emulator.changeMembership(LAN, small, 'left');
    await emulator.until(() => office.groups.findAgency(`telegram:${GROUP.id}`) === DONG);
    emulator.receive(LAN, 'Còn nữa không?', { chat: GROUP, replyTo: first });
    await sentTo(GROUP, 1);
    expect(assistant.questions[1]?.question.history).toHaveLength(2);
  });

  it('is followed to its new number by a reply that comes too late for the old one', async () => {
    const { emulator, assistant, office } = await open();
    const small = { id: -50, type: 'group' as const, title: 'Phòng' };
    office.groups.bind({ group: 'telegram:-50', agency: DONG, by: 'telegram:101' });
    assistant.answer = () => {
      emulator.upgradeGroup(LAN, small, GROUP);
      return createAnswer(['Ngày 5/12/2026']);
    };
    emulator.receive(LAN, '/hoi Hạn?', { chat: small });
    expect((await sentTo(GROUP, 1)).text).toContain('5/12/2026');
    expect(office.groups.findAgency(`telegram:${GROUP.id}`)).toBe(DONG);
  });
});
