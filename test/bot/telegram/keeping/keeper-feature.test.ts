import { afterEach, describe, expect, it } from 'vitest';
import { createDocumentKeeper } from '../../../../bot/assistant/keeping/document-keeper.ts';
import { openOffice } from '../../../../bot/office/office.ts';
import { officeHead } from '../../../helpers/ask-texts.ts';
import { SCAN_ID, saveScan, saveScanPicture } from '../../../helpers/scanned-store.ts';
import { LAN, MINH, openBench } from '../../../helpers/telegram-bench.ts';
import {
  listAll,
  openUploadBench,
  SUOI_DA,
  toSent,
  type UploadBench,
} from '../../../helpers/telegram-uploads.ts';
import type { SentMessage } from '../../../helpers/telegram-world.ts';
import { provincePlan } from '../../../helpers/water-plans.ts';

const CANARY = 'hồ treo Nậm Lúng';
const PLAN = [
  ...officeHead('Suối Đá', '17/KH-UBND', '12 tháng 02 năm 2031', [
    'KẾ HOẠCH',
    'Cấp nước sạch nông thôn năm 2031',
  ]),
  'I. CHỈ TIÊU',
  `1. Ít nhất 77,7% hộ dân quanh ${CANARY} được dùng nước sạch.`,
  'II. NHIỆM VỤ',
  '1. Ủy ban nhân dân xã báo cáo kết quả trước ngày 20 tháng 11 năm 2031.',
  'TM. ỦY BAN NHÂN DÂN',
];
const QUESTION = `Chỉ tiêu nước sạch quanh ${CANARY}?`;
const HOA = { id: 103, name: 'Hoa' };
const KEEPER_AGENCY = 'Sở Nông nghiệp và Môi trường tỉnh Lam Châu';

let bench: UploadBench;
afterEach(() => bench.close());

/** Lan and Minh work for their agencies; Hoa, of a third one, keeps the common documents. */
async function open(common: readonly (readonly string[])[] = [provincePlan]) {
  bench = await openUploadBench(common, { adminUserIds: [] });
  bench.emulator.beginChat(HOA);
  const place = { person: 'telegram:103', agency: KEEPER_AGENCY };
  bench.office.people.admit({ ...place, name: 'Hoa', post: null, by: 'telegram:103' });
  bench.office.people.choose(place);
  bench.office.people.setRole({ person: place.person, role: 'keeper', by: place.person });
}

const labelsOf = ({ call }: SentMessage) =>
  (call.reply_markup?.inline_keyboard.flat() ?? []).map(({ text }) => text);

async function press(member: typeof LAN, message: SentMessage, label: string) {
  const toasts = bench.emulator.toasts.length;
  bench.emulator.pressButton(member, message, { label });
  await bench.emulator.until(() => bench.emulator.toasts.length > toasts);
}

/** The next message to a person after something was done. */
async function next(member: typeof LAN, act: () => unknown) {
  const before = bench.emulator.sentTo(member.id).length;
  await act();
  return bench.sentTo(member, before + 1);
}

const until = (holds: () => boolean) => bench.emulator.until(holds);

/** Hoa's card of the plan that she adds. */
async function addPlan(lines = PLAN) {
  await next(HOA, () => bench.emulator.receive(HOA, '/themvb'));
  return next(HOA, () => bench.emulator.receiveFiles(HOA, [toSent('ke-hoach.txt', lines)]));
}

/** Lan's plan, proposed; Hoa's card of it. */
async function propose() {
  const own = await next(LAN, () => bench.emulator.receiveFiles(LAN, [toSent('ke-hoach.txt', PLAN)]));
  const told = next(LAN, () => press(LAN, own, 'Đề nghị vào kho chung'));
  const card = await next(HOA, () => told);
  expect((await told).text).toContain('Đã gửi đề nghị tới người giữ kho văn bản');
  return card;
}

const doubtsOf = () =>
  createDocumentKeeper(bench.store, () => '').listDoubtful({ agency: null, person: null }, SCAN_ID);

/** Opens the doubtful place at a position of its list; its picture comes with it. */
async function openDoubt(list: SentMessage, position: number) {
  const photos = bench.emulator.sentPhotos.length;
  const label = labelsOf(list).find((each) => each.startsWith(`${position + 1}. `)) ?? '';
  bench.emulator.pressButton(HOA, list, { label });
  await until(() => bench.emulator.sentPhotos.length > photos);
  await until(() => bench.emulator.sentTo(HOA.id).at(-1)?.text.includes('Tôi đọc là:') === true);
  const shown = bench.emulator.sentTo(HOA.id).at(-1);
  if (shown === undefined) throw new Error('nothing shown');
  return shown;
}

const findPlan = async () => (await listAll(bench)).find(({ number }) => number === '17/KH-UBND');

describe('a document that is proposed', () => {
  it('goes before the keepers, nobody else sees anything of it, and its proposer learns that it was taken', async () => {
    await open();
    const card = await propose();
    expect(card.text).toMatch(/^Chờ đưa vào kho chung: Kế hoạch số 17\/KH-UBND/);
    expect(card.text).toContain(`Người đề nghị: Lan (${SUOI_DA})`);
    expect(card.text).toContain('Ngày ban hành: 12/02/2031');
    expect(card.text).toContain('Trong văn bản: 1 chỉ tiêu, 1 thời hạn');
    expect(card.text).toContain(`Hiện chỉ ${SUOI_DA} xem được`);
    const hidden = await next(MINH, () => bench.emulator.receive(MINH, QUESTION));
    expect(hidden.text).not.toContain('77,7');
    const list = await next(MINH, () => bench.emulator.receive(MINH, '/vanban'));
    expect(list.text).not.toContain('17/KH-UBND');
    // Also the keeper's own questions are answered without it.
    const keepers = await next(HOA, () => bench.emulator.receive(HOA, QUESTION));
    expect(keepers.text).not.toContain('77,7');

    const told = await next(LAN, () => press(HOA, card, 'Lưu vào kho chung'));
    expect(told.text).toMatch(/^Người giữ kho đã đưa vào kho chung .*17\/KH-UBND/);
    await until(() => /^Đã lưu vào kho chung: Kế hoạch số 17\/KH-UBND/.test(card.text));
    expect(await findPlan()).toMatchObject({ owner: null, visibility: 'all' });
    const answer = await next(MINH, () => bench.emulator.receive(MINH, QUESTION));
    expect(answer.text).toContain('77,7%');
    expect(bench.emulator.refusals).toEqual([]);
  });

  it('stays its agency’s when it is not taken, may be proposed anew, and is its sender’s to delete meanwhile', async () => {
    await open();
    const card = await propose();
    const told = await next(LAN, () => press(HOA, card, 'Không nhận'));
    expect(told.text).toContain('Văn bản vẫn là tệp riêng của cơ quan anh/chị');
    expect(await findPlan()).toMatchObject({ owner: SUOI_DA, visibility: 'agency' });
    const [own] = bench.emulator.sentTo(LAN.id);
    if (own === undefined) throw new Error('no card');
    const again = await next(HOA, () => press(LAN, own, 'Đề nghị vào kho chung'));
    expect(again.text).toMatch(/^Chờ đưa vào kho chung/);
    await press(LAN, own, 'Đề nghị vào kho chung');
    await until(() => bench.emulator.sentTo(LAN.id).at(-1)?.text.includes('đang chờ') === true);
    await press(LAN, own, 'Xóa');
    await press(HOA, again, 'Lưu vào kho chung');
    await until(() => again.text.includes('không còn chờ'));
    expect(await findPlan()).toBeUndefined();
  });

  it('is said to be held already at a second press, and the message keeps its button', async () => {
    await open();
    const card = await propose();
    const data = card.call.reply_markup?.inline_keyboard.flat()[0]?.callback_data ?? '';
    await next(LAN, () => press(HOA, card, 'Lưu vào kho chung'));
    const again = await next(HOA, () => bench.emulator.pressButton(HOA, card, { data }));
    expect(again.text).toMatch(/17\/KH-UBND.* đã ở trong kho chung/);
    expect(card.text).toMatch(/^Đã lưu vào kho chung/);
    expect(labelsOf(card)).toEqual(['Mở thẻ văn bản']);
  });

  it('is not its sender’s to delete once everybody has it', async () => {
    await open();
    const card = await propose();
    await next(LAN, () => press(HOA, card, 'Lưu vào kho chung'));
    const [own] = bench.emulator.sentTo(LAN.id);
    if (own === undefined) throw new Error('no card');
    await press(LAN, own, 'Xóa');
    await until(
      () =>
        bench.emulator.sentTo(LAN.id).at(-1)?.text.includes('đã vào kho chung nên chỉ người giữ kho') ===
        true,
    );
    expect(await findPlan()).toMatchObject({ visibility: 'all' });
  });

  it('is decided once, by who is a keeper then', async () => {
    await open();
    const person = 'telegram:102';
    bench.office.people.setRole({ person, role: 'keeper', by: person });
    const card = await propose();
    const [minhs] = bench.emulator.sentTo(MINH.id);
    if (minhs === undefined) throw new Error('no card');
    bench.office.people.setRole({ person, role: 'member', by: person });
    const refused = await next(MINH, () => press(MINH, minhs, 'Lưu vào kho chung'));
    expect(refused.text).toContain('dành cho người giữ kho');
    // A member's client may send any button.
    const data = card.call.reply_markup?.inline_keyboard[0]?.[0]?.callback_data ?? '';
    const [own] = bench.emulator.sentTo(LAN.id);
    if (own === undefined) throw new Error('no card');
    bench.emulator.pressButton(LAN, own, { data });
    await until(() => bench.emulator.toasts.includes('Nút này đã hết hạn. Vui lòng hỏi lại.'));
    expect(await findPlan()).toMatchObject({ visibility: 'agency' });
    bench.office.people.setRole({ person, role: 'keeper', by: person });
    await next(LAN, () => press(HOA, card, 'Lưu vào kho chung'));
    await press(MINH, minhs, 'Không nhận');
    await until(() => minhs.text.includes('đã có người xử lý'));
    expect(await findPlan()).toMatchObject({ visibility: 'all' });
  });

  it('waits for nobody where nobody keeps documents', async () => {
    await open();
    bench.office.people.setRole({ person: 'telegram:103', role: 'member', by: 'telegram:103' });
    const own = await next(LAN, () => bench.emulator.receiveFiles(LAN, [toSent('ke-hoach.txt', PLAN)]));
    const told = await next(LAN, () => press(LAN, own, 'Đề nghị vào kho chung'));
    expect(told.text).toContain('chưa có người giữ kho');
  });
});

describe('/themvb', () => {
  it('shows what was read, and nothing of it to anybody until it is saved', async () => {
    await open();
    const card = await addPlan();
    expect(card.text).toMatch(/^Chờ đưa vào kho chung: Kế hoạch số 17\/KH-UBND/);
    expect(card.text).toContain('Chưa ai thấy văn bản này');
    expect(labelsOf(card)).toEqual(['Lưu vào kho chung', 'Bỏ', 'Sửa', 'Phân loại', 'Tệp gốc']);
    for (const member of [LAN, HOA]) {
      const hidden = await next(member, () => bench.emulator.receive(member, QUESTION));
      expect(hidden.text).not.toContain('77,7');
    }
    await press(HOA, card, 'Tệp gốc');
    await until(() => bench.emulator.sentFiles.length === 1);
    await press(HOA, card, 'Lưu vào kho chung');
    await until(() => card.text.startsWith('Đã lưu'));
    const answer = await next(LAN, () => bench.emulator.receive(LAN, QUESTION));
    expect(answer.text).toContain('77,7%');
    expect(bench.emulator.refusals).toEqual([]);
  });

  it('leaves nothing of what is dropped', async () => {
    await open();
    const card = await addPlan();
    expect(bench.listUploads()).toHaveLength(1);
    await press(HOA, card, 'Bỏ');
    await until(() => card.text.startsWith('Đã bỏ'));
    expect(await findPlan()).toBeUndefined();
    expect(bench.listUploads()).toEqual([]);
  });

  it('refuses what bears a secrecy mark, keeps nothing of it and says how to delete it', async () => {
    await open();
    const refused = await addPlan(['MẬT', ...PLAN]);
    expect(refused.text).toContain('dấu chỉ độ mật');
    expect(refused.text).toContain('xóa ngay tin nhắn');
    expect(await findPlan()).toBeUndefined();
    expect(bench.listUploads()).toEqual([]);
  });

  it('takes the pictures of an album for one document, and waits on when a file is none that is taken', async () => {
    await open();
    await next(HOA, () => bench.emulator.receive(HOA, '/themvb'));
    const refused = await next(HOA, () =>
      bench.emulator.receiveFiles(HOA, [{ name: 'kho.zip', content: Buffer.from('PK') }]),
    );
    expect(refused.text).toContain('Chưa nhận loại tệp này');
    const pages = ['1.jpg', '2.jpg'].map((name) => ({ name, content: Buffer.from(name) }));
    await next(HOA, () => bench.emulator.receiveFiles(HOA, pages, { isAlbum: true }));
    expect(bench.examined.at(-1)).toHaveLength(2);
    const card = await next(HOA, () => bench.emulator.receiveFiles(HOA, [toSent('ke-hoach.txt', PLAN)]));
    expect(card.text).toMatch(/^Chờ đưa vào kho chung/);
  });

  it('says what the store has already', async () => {
    await open();
    const held = await addPlan([...provincePlan]);
    expect(held.text).toMatch(/^Kho chung đã có tệp này: Kế hoạch số 31\/KH-UBND/);
    expect(await listAll(bench)).toHaveLength(1);
    expect(bench.office.proposals.listWaiting()).toEqual([]);
  });

  it('says what the document replaces, before and after it is saved', async () => {
    const earlier = PLAN.map((line) =>
      line.replace('17/KH-UBND', '9/KH-UBND').replace('12 tháng 02', '06 tháng 01'),
    );
    await open([earlier]);
    const replacing = [
      ...PLAN.slice(0, -1),
      'III. TỔ CHỨC THỰC HIỆN',
      'Kế hoạch này thay thế Kế hoạch số 9/KH-UBND ngày 06/01/2031 của Ủy ban nhân dân xã Suối Đá.',
      'TM. ỦY BAN NHÂN DÂN',
    ];
    const card = await addPlan(replacing);
    expect(card.text).toMatch(/So với kho chung\n• Thay thế Kế hoạch số 9\/KH-UBND ngày 06\/01\/2031/);
    await press(HOA, card, 'Lưu vào kho chung');
    await until(() => /^Đã lưu[\s\S]*Thay thế Kế hoạch số 9\/KH-UBND/.test(card.text));
  });

  it('is the keepers’ alone', async () => {
    await open();
    for (const command of ['/themvb', '/dsvb']) {
      const refused = await next(LAN, () => bench.emulator.receive(LAN, command));
      expect(refused.text).toContain('dành cho người giữ kho');
    }
    // Who is none any more sends files for their agency.
    await next(HOA, () => bench.emulator.receive(HOA, '/themvb'));
    bench.office.people.setRole({ person: 'telegram:103', role: 'member', by: 'telegram:103' });
    const card = await next(HOA, () => bench.emulator.receiveFiles(HOA, [toSent('ke-hoach.txt', PLAN)]));
    expect(card.text).toContain(`Chỉ ${KEEPER_AGENCY} xem được`);
  });
});

describe('a keeper', () => {
  it('corrects the head of a document before it is saved', async () => {
    await open();
    const card = await addPlan();
    await press(HOA, card, 'Sửa');
    await until(() => card.text === 'Chọn mục cần sửa:');
    const asked = await next(HOA, () => press(HOA, card, 'Ngày ban hành'));
    expect(asked.text).toContain('Ngày ban hành hiện là: 12/02/2031');
    const refused = await next(HOA, () => bench.emulator.receive(HOA, 'hôm qua'));
    expect(refused.text).toContain('không nhận giá trị này');
    const yearless = await next(HOA, () => bench.emulator.receive(HOA, '12 thang 2'));
    expect(yearless.text).toContain('chưa có năm');
    const future = await next(HOA, () => bench.emulator.receive(HOA, '12/2/2099'));
    expect(future.text).toMatch(/12\/02\/2099 sau ngày hôm nay.*gõ “đúng”/);
    const corrected = await next(HOA, () => bench.emulator.receive(HOA, '13/02/2031'));
    expect(corrected.text).toBe('Đã sửa Ngày ban hành: 12/02/2031 → 13/02/2031');
    expect(await findPlan()).toMatchObject({
      issuedOn: { year: 2031, month: 2, day: 13 },
      corrections: [{ path: 'issuedOn', by: 'Người giữ kho văn bản (telegram:103)' }],
    });
    await press(HOA, corrected, '‹ Về thẻ');
    await until(() => corrected.text.includes('Ngày ban hành: 13/02/2031'));
    await press(HOA, corrected, 'Lưu vào kho chung');
    await until(() => corrected.text.startsWith('Đã lưu'));
    // What is typed next is a question again.
    const answer = await next(HOA, () => bench.emulator.receive(HOA, QUESTION));
    expect(answer.text).toContain('77,7%');
  });

  it('goes on correcting after a restart where they were', async () => {
    await open();
    const card = await addPlan();
    await press(HOA, card, 'Sửa');
    await until(() => card.text === 'Chọn mục cần sửa:');
    await next(HOA, () => press(HOA, card, 'Số, ký hiệu'));
    await bench.stopBot();
    const office = openOffice(bench.dataDirectory);
    const { emulator, assistant, dataDirectory, store } = bench;
    const keeper = createDocumentKeeper(store, () => '2031-03-01T02:00:00.000Z');
    const again = await openBench({ emulator, assistant, dataDirectory, office, keeper });
    const corrected = await next(HOA, () => emulator.receive(HOA, '18/KH-UBND'));
    expect(corrected.text).toBe('Đã sửa Số, ký hiệu: 17/KH-UBND → 18/KH-UBND');
    await again.stopBot();
  });

  it('classes a document, and takes out at once what is secret', async () => {
    await open();
    const card = await propose();
    await press(HOA, card, 'Phân loại');
    await until(() => card.text.startsWith('Văn bản thuộc loại nào'));
    await press(HOA, card, 'công khai');
    await until(() => card.text === 'Đã xếp loại: công khai');
    expect(await findPlan()).toMatchObject({ class: 'public', isClassGiven: true });
    await press(HOA, card, '‹ Về thẻ');
    await until(() => card.text.includes('Phân loại: công khai'));
    await press(HOA, card, 'Phân loại');
    await until(() => card.text.startsWith('Văn bản thuộc loại nào'));
    await press(HOA, card, 'có bí mật nhà nước');
    await until(() => card.text.includes('không lấy lại được'));
    expect(await findPlan()).toBeDefined();
    const told = await next(LAN, () => press(HOA, card, 'Có bí mật nhà nước: xóa ngay'));
    expect(told.text).toContain('xóa ngay tin nhắn');
    expect(await findPlan()).toBeUndefined();
    expect(bench.listUploads()).toEqual([]);
    expect((await bench.store.listAudit()).at(-1)).toMatchObject({ action: 'secret-removed' });
  });

  it('goes through the common documents and deletes one after being asked again', async () => {
    await open();
    const list = await next(HOA, () => bench.emulator.receive(HOA, '/dsvb'));
    expect(list.text).toMatch(/^Kho chung: 1 văn bản, mới nạp trước\n1\. Kế hoạch số 31\/KH-UBND/);
    await press(HOA, list, '1. 31/KH-UBND');
    await until(() => list.text.startsWith('Trong kho chung: Kế hoạch số 31/KH-UBND'));
    await press(HOA, list, 'Xóa');
    await until(() => list.text.startsWith('Xóa hẳn'));
    await press(HOA, list, 'Xóa hẳn khỏi kho');
    await until(() => list.text.startsWith('Đã xóa khỏi kho'));
    expect(await listAll(bench)).toEqual([]);
  });

  it('finds what waits at the head of the list', async () => {
    await open();
    await propose();
    const list = await next(HOA, () => bench.emulator.receive(HOA, '/dsvb'));
    expect(list.text).toMatch(/^Chờ anh\/chị quyết định: 1\nKho chung: 1 văn bản/);
    await press(HOA, list, 'Chờ: 17/KH-UBND');
    await until(() => list.text.startsWith('Chờ đưa vào kho chung'));
  });

  it('looks through what was read from a scan line by line, confirms what is right and retypes what is not', async () => {
    await open([]);
    await saveScan(bench.store);
    await saveScanPicture(bench.dataDirectory);
    await bench.store.setClass(SCAN_ID, 'public');
    const list = await next(HOA, () => bench.emulator.receive(HOA, '/dsvb'));
    expect(list.text).toMatch(/1\. Kế hoạch số 47\/KH-UBND .* – .*\d+ chỗ cần xem lại/);
    await press(HOA, list, '1. 47/KH-UBND');
    await until(() => list.text.startsWith('Trong kho chung'));
    const before = (await doubtsOf()).length;
    expect(list.text).toContain(`Chỗ đọc từ bản chụp cần xem lại: ${before}.`);
    await press(HOA, list, `Chỗ cần xem lại (${before})`);
    await until(() => list.text.startsWith('Chỗ cần xem lại của'));

    const sure = (await doubtsOf()).findIndex(({ isWhole }) => isWhole);
    const right = await openDoubt(list, sure);
    expect(right.text).toContain('So với ảnh dòng, đọc như vậy có đúng không?');
    await press(HOA, right, 'Đúng');
    await until(() => right.text.startsWith('Đã ghi nhận là đúng'));
    expect(await doubtsOf()).toHaveLength(before - 1);

    await press(HOA, right, '‹ Các chỗ cần xem lại');
    await until(() => right.text.startsWith('Chỗ cần xem lại của'));
    const target = (await doubtsOf()).findIndex(({ path }) => /^targets.*value$/.test(path));
    const wrong = await openDoubt(right, target);
    const { path = '' } = (await doubtsOf())[target] ?? {};
    const asked = await next(HOA, () => press(HOA, wrong, 'Sửa'));
    expect(asked.text).toContain('Xin gõ giá trị đúng như bản gốc');
    const corrected = await next(HOA, () => bench.emulator.receive(HOA, '8,5'));
    expect(corrected.text).toMatch(/^Đã sửa giá trị: .* → 8,5$/);
    expect((await doubtsOf()).map((doubt) => doubt.path)).not.toContain(path);
    expect(bench.emulator.refusals).toEqual([]);
  });
});
