import { read, utils, write } from '@e965/xlsx';
import { afterEach, describe, expect, it } from 'vitest';
import { writeDraftFile } from '../../../../bot/assistant/draft/draft-files.ts';
import { readDocx } from '../../../../ingest/read/read-docx.ts';
import { officeHead } from '../../../helpers/ask-texts.ts';
import { communeRequest } from '../../../helpers/draft-requests.ts';
import { editDocx } from '../../../helpers/edit-docx.ts';
import { LAN, MINH } from '../../../helpers/telegram-bench.ts';
import {
  KHE_DONG,
  listAll,
  openUploadBench,
  SUOI_DA,
  toSent,
  type UploadBench,
} from '../../../helpers/telegram-uploads.ts';
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

/** A draft that asks less than the province does. */
const WEAK = [
  ...PLAN.slice(0, 6),
  'Thực hiện Kế hoạch số 31/KH-UBND ngày 09/01/2031 của Ủy ban nhân dân tỉnh Lam Châu về cấp nước sạch nông thôn năm 2031 trên địa bàn tỉnh Lam Châu, Ủy ban nhân dân xã Suối Đá xây dựng Kế hoạch như sau:',
  'I. CHỈ TIÊU',
  '1. Ít nhất 80% hộ dân nông thôn trên địa bàn xã được dùng nước sạch.',
  ...PLAN.slice(8),
];

const PLENTY = { questions: 99, drafts: 99, uploads: 99 };

let bench: UploadBench;
afterEach(() => bench.close());

/** Lan's plan is in, its card is her first message. */
async function openWithPlan() {
  bench = await openUploadBench([provincePlan]);
  bench.emulator.receiveFiles(LAN, [toSent('Kế hoạch nước sạch.txt', PLAN)]);
  return bench.sentTo(LAN, 1);
}

describe('a file that is sent', () => {
  it('is kept for its agency in a folder of the agency, and a card tells what was read', async () => {
    const card = await openWithPlan();
    expect(card.text).toMatch(/^Đã đọc: Kế hoạch số 17\/KH-UBND/);
    expect(card.text).toContain('Trong văn bản: 1 chỉ tiêu, 1 thời hạn');
    expect(card.text).toContain(`Chỉ ${SUOI_DA} xem được văn bản này.`);
    const own = (await listAll(bench)).find(({ number }) => number === '17/KH-UBND');
    expect(own).toMatchObject({ owner: SUOI_DA, visibility: 'agency' });
    expect(bench.listUploads()).toEqual([own?.sourceFile]);
    expect(own?.sourceFile).toMatch(
      /uploads\/uy-ban-nhan-dan-xa-suoi-da-[\w-]+\/[\w-]+\/Kế hoạch nước sạch\.txt$/,
    );
    expect(bench.emulator.refusals).toEqual([]);
  });

  it('is asked about by its agency, and is nothing for another: no answer, list, deadline, button or file of it', async () => {
    const card = await openWithPlan();
    const { emulator } = bench;
    emulator.receive(LAN, `Chỉ tiêu nước sạch quanh ${CANARY}?`);
    const answer = await bench.sentTo(LAN, 2);
    expect(answer.text).toContain('77,7%');
    emulator.receive(LAN, '/vanban');
    const list = await bench.sentTo(LAN, 3);
    expect(list.text).toMatch(/17\/KH-UBND.*\(tệp của cơ quan\)/u);
    emulator.pressButton(LAN, list, { label: '2. Mở thẻ 17/KH-UBND' });
    expect((await bench.sentTo(LAN, 4)).call.reply_markup?.inline_keyboard.flat().at(-1)?.text).toBe('Xóa');
    for (const [i, text] of [
      `Chỉ tiêu nước sạch quanh ${CANARY}?`,
      '17/KH-UBND',
      '/vanban',
      '/han',
      '/nguon',
    ].entries()) {
      emulator.receive(MINH, text);
      await bench.sentTo(MINH, i + 1);
    }
    const buttons = [card, answer].flatMap(({ call }) => call.reply_markup?.inline_keyboard.flat() ?? []);
    for (const { callback_data: data } of buttons) emulator.pressButton(MINH, card, { data: data ?? '' });
    for (const { callback_data: data } of buttons)
      emulator.pressButton(MINH, await bench.sentTo(MINH, 1), { data: data ?? '' });
    await emulator.until(() => emulator.toasts.length >= 2 * buttons.length);
    const told = emulator.sentTo(MINH.id).map(({ text, call }) => text + JSON.stringify(call));
    expect(told.join('\n')).not.toMatch(/77,7|Nậm Lúng|Kế hoạch (?:số )?17/u);
    expect(emulator.sentFiles).toEqual([]);
  });

  it('is asked about alone, until /huy', async () => {
    const card = await openWithPlan();
    const { emulator } = bench;
    emulator.pressButton(LAN, card, { label: 'Hỏi trên tệp này' });
    expect((await bench.sentTo(LAN, 2)).text).toContain('chỉ trả lời trong Kế hoạch số 17/KH-UBND');
    const question = 'Bao nhiêu phần trăm công trình cấp nước hoạt động bền vững?';
    emulator.receive(LAN, question);
    expect((await bench.sentTo(LAN, 3)).text).not.toContain('85%');
    emulator.receive(LAN, 'Chỉ tiêu hộ dân được dùng nước sạch?');
    expect((await bench.sentTo(LAN, 4)).text).toContain('77,7%');
    emulator.receive(LAN, `/hoi ${question}`);
    expect((await bench.sentTo(LAN, 5)).text).toContain('85%');
    emulator.receive(LAN, '/huy');
    await bench.sentTo(LAN, 6);
    emulator.receive(LAN, question);
    expect((await bench.sentTo(LAN, 7)).text).toContain('85%');
  });

  it('warns of personal data before everything else, and says what to do', async () => {
    bench = await openUploadBench();
    const list = [
      'DANH SÁCH HỘ NHẬN HỖ TRỢ',
      'CCCD 035099012345, ĐT 0912345678',
      'CCCD 035099054321, ĐT 0987654321',
    ];
    bench.emulator.receiveFiles(LAN, [toSent('danh-sach.txt', list)]);
    const { text } = await bench.sentTo(LAN, 1);
    expect(text).toMatch(/^Đã đọc: .*\n⚠ Văn bản có dữ liệu cá nhân: 2 .*Xin xóa tin nhắn.*bản đã che/);
    expect(text).not.toMatch(/035099|09123/);
    expect(await listAll(bench)).toMatchObject([{ class: 'personal' }]);
  });

  it('answers the question under it from it alone, below its card', async () => {
    bench = await openUploadBench([provincePlan]);
    const caption = 'Chỉ tiêu hộ dân được dùng nước sạch?';
    bench.emulator.receiveFiles(LAN, [toSent('ke-hoach.txt', PLAN)], { caption });
    expect((await bench.sentTo(LAN, 1)).text).toMatch(/^Đã đọc/);
    const answer = await bench.sentTo(LAN, 2);
    expect(answer.text).toContain('77,7%');
    expect(answer.text).not.toContain('31/KH-UBND');
  });

  it('is kept where the words under it name a review and wish for none', async () => {
    bench = await openUploadBench();
    const caption = 'Kế hoạch rà soát hộ nghèo';
    bench.emulator.receiveFiles(LAN, [toSent('ke-hoach.txt', PLAN)], { caption });
    expect((await bench.sentTo(LAN, 1)).text).toMatch(/^Đã đọc/);
    await bench.sentTo(LAN, 2);
    expect(bench.listUploads()).toHaveLength(1);
  });

  it('is kept once more for another agency that sends the same, which learns nothing of the first', async () => {
    await openWithPlan();
    bench.emulator.receiveFiles(MINH, [toSent('ban-sao.txt', PLAN)]);
    expect((await bench.sentTo(MINH, 1)).text).toContain(`Chỉ ${KHE_DONG} xem được`);
    bench.emulator.receiveFiles(MINH, [toSent('lan-nua.txt', PLAN)]);
    await bench.sentTo(MINH, 2);
    expect((await listAll(bench)).filter(({ number }) => number === '17/KH-UBND')).toHaveLength(2);
    expect(bench.listUploads()).toHaveLength(2);
    bench.emulator.receiveFiles(MINH, [toSent('31.txt', provincePlan)]);
    expect((await bench.sentTo(MINH, 3)).text).toContain('đã có trong kho chung');
  });

  it('is reviewed, its faults by severity', async () => {
    bench = await openUploadBench([provincePlan]);
    bench.emulator.receiveFiles(LAN, [toSent('du-thao.txt', WEAK)]);
    bench.emulator.pressButton(LAN, await bench.sentTo(LAN, 1), { label: 'Soát' });
    const review = await bench.sentTo(LAN, 2);
    expect(review.text).toMatch(/^Kết quả soát: Kế hoạch số 17\/KH-UBND/);
    expect(review.text).toMatch(/\d+ lỗi, \d+ cảnh báo, \d+ gợi ý\./);
    expect(review.text).toMatch(/LỖI \(\d+\)\n1\. /);
    expect(review.text).toContain('Đối chiếu Kế hoạch số 31/KH-UBND');
    expect(review.text.length).toBeLessThanOrEqual(1_800);
  });

  it('becomes a basis or a pattern of a draft', async () => {
    const card = await openWithPlan();
    const { emulator } = bench;
    emulator.pressButton(LAN, card, { label: 'Làm căn cứ' });
    const wizard = await bench.sentTo(LAN, 2);
    emulator.pressButton(LAN, wizard, { label: 'Công văn' });
    await emulator.until(() => wizard.text.includes('Cho thời gian nào?'));
    emulator.pressButton(LAN, wizard, { label: 'năm 2031' });
    await emulator.until(() => wizard.text.includes('Về nội dung gì?'));
    emulator.pressButton(LAN, wizard, { label: 'Cả văn bản' });
    await emulator.until(() => wizard.text.includes('Soạn những phần nào?'));
    emulator.pressButton(LAN, wizard, { label: 'Soạn toàn văn' });
    await emulator.until(() => wizard.text.includes('Thực hiện những văn bản nào?'));
    expect(wizard.text).toContain('1. Kế hoạch số 17/KH-UBND');
    emulator.pressButton(LAN, card, { label: 'Làm mẫu' });
    expect((await bench.sentTo(LAN, 3)).text).toContain('Soạn loại văn bản nào?');
  });

  it('is theirs to take away who send it once more after they were forgotten', async () => {
    const card = await openWithPlan();
    bench.office.forget('telegram:101');
    const place = { person: 'telegram:101', agency: SUOI_DA };
    bench.office.people.admit({ ...place, name: 'Lan', post: null, by: 'telegram:101' });
    bench.office.people.choose(place);
    bench.emulator.receiveFiles(LAN, [toSent('lai.txt', PLAN)]);
    const again = await bench.sentTo(LAN, 2);
    expect(again.text).toContain(card.text.slice(0, 40));
    bench.emulator.pressButton(LAN, again, { label: 'Xóa' });
    await bench.emulator.until(() => again.text.startsWith('Đã xóa'));
    expect(bench.listUploads()).toEqual([]);
  });

  it('is taken away by its sender, with its file', async () => {
    const card = await openWithPlan();
    bench.emulator.pressButton(LAN, card, { label: 'Xóa' });
    await bench.emulator.until(() => card.text.startsWith('Đã xóa'));
    expect(bench.listUploads()).toEqual([]);
    expect((await listAll(bench)).map(({ number }) => number)).toEqual(['31/KH-UBND']);
    bench.emulator.receiveFiles(LAN, [toSent('a.txt', PLAN)]);
    expect((await bench.sentTo(LAN, 2)).text).toMatch(/^Đã đọc/);
  });
});

describe('a stranger', () => {
  it('gets the province of a commune that a held document names', async () => {
    const subject = ['KẾ HOẠCH', 'Cấp nước sạch năm 2031 trên địa bàn xã Khe Thẳm, tỉnh Lam Châu'];
    const plan = [...officeHead('Khe Thẳm', '19/KH-UBND', '12 tháng 02 năm 2031', subject), ...PLAN.slice(7)];
    bench = await openUploadBench([provincePlan, plan]);
    const person = { id: 667, name: 'Mới' };
    bench.emulator.receive(person, '/start');
    await bench.sentTo(person, 1);
    for (const { id } of await listAll(bench)) await bench.store.setClass(id, 'public');
    bench.emulator.receive(person, 'ubnd xa khe tham');
    const { call } = await bench.sentTo(person, 2);
    expect(call.reply_markup?.inline_keyboard[0]?.[0]?.text).toBe(
      'Ủy ban nhân dân xã Khe Thẳm, tỉnh Lam Châu',
    );
  });
});

describe('/soat', () => {
  it('reviews the file that comes next, and keeps nothing of it', async () => {
    bench = await openUploadBench([provincePlan]);
    bench.emulator.receive(LAN, '/soat');
    expect((await bench.sentTo(LAN, 1)).text).toContain('gửi tệp dự thảo');
    bench.emulator.receiveFiles(LAN, [toSent('du-thao.txt', WEAK)]);
    expect((await bench.sentTo(LAN, 2)).text).toContain('dự thảo: ít nhất 80%');
    expect(bench.listUploads()).toEqual([]);
    expect((await listAll(bench)).map(({ number }) => number)).toEqual(['31/KH-UBND']);
    bench.emulator.receiveFiles(LAN, [toSent('giu.txt', PLAN)]);
    expect((await bench.sentTo(LAN, 3)).text).toMatch(/^Đã đọc/);
  });

  it('as the words under a file, or a wish for it in words, reviews that file and keeps nothing of it', async () => {
    bench = await openUploadBench([provincePlan]);
    for (const [i, caption] of ['/soat', 'nhờ soát giúp dự thảo này'].entries()) {
      bench.emulator.receiveFiles(LAN, [toSent('du-thao.txt', WEAK)], { caption });
      expect((await bench.sentTo(LAN, i + 1)).text).toMatch(/^Kết quả soát/);
    }
    expect(bench.listUploads()).toEqual([]);
    expect((await listAll(bench)).map(({ number }) => number)).toEqual(['31/KH-UBND']);
  });

  it('tells of a draft of ours that comes back what was changed, to its agency alone', async () => {
    bench = await openUploadBench([provincePlan]);
    const { emulator, assistant } = bench;
    const viewer = { agency: SUOI_DA, person: null };
    const made = await assistant.draft(viewer, { ...communeRequest, agency: SUOI_DA });
    if (made.kind !== 'drafted') throw new Error(made.kind);
    await assistant.keepDraft(made, '2031-03-01');
    const clean = await writeDraftFile(made, 'clean');
    const content = await editDocx(clean, [{ replace: '92%', by: '90%' }], 'untracked');
    emulator.receiveFiles(LAN, [{ name: 'ke-hoach-sua.docx', content }]);
    const told = await bench.sentTo(LAN, 1);
    expect(told.text).toMatch(/92%[\s\S]*90%/);
    expect(bench.listUploads()).toEqual([]);
    emulator.receiveFiles(MINH, [{ name: 'ke-hoach-sua.docx', content }]);
    const other = await bench.sentTo(MINH, 1);
    expect(other.text).toMatch(/^Đã đọc/);
    expect(other.text).not.toContain('92%');
  });
});

describe('the form of results', () => {
  it('is sent as a workbook; filled in and sent back, its figures stand in the report, and no other', async () => {
    bench = await openUploadBench([provincePlan]);
    const { emulator } = bench;
    for (const { id } of await listAll(bench)) await bench.store.setClass(id, 'public');
    emulator.receive(LAN, '/soan');
    const message = await bench.sentTo(LAN, 1);
    const press = async (label: string, until: string) => {
      emulator.pressButton(LAN, message, { label });
      await emulator.until(() => message.text.includes(until));
    };
    await press('Báo cáo', 'Cho thời gian nào?');
    await press('năm 2031', 'Về nội dung gì?');
    await press('Cả văn bản', 'Soạn những phần nào?');
    await press('Soạn toàn văn', 'Thực hiện những văn bản nào?');
    await press('Tiếp tục', 'Kết quả thực hiện?');
    emulator.pressButton(LAN, message, { label: 'Nhận biểu' });
    await emulator.until(() => emulator.sentFiles.length === 1);
    const [form] = emulator.sentFiles;
    expect(form?.name).toBe('bieu-ket-qua.xlsx');
    emulator.receiveFiles(LAN, [toSent('khac.xlsx', ['không phải'])]);
    expect((await bench.sentTo(LAN, 2)).text).toContain('không phải biểu kết quả');
    const filled = await fillForm(form?.document ?? new Uint8Array(), '88,8%');
    emulator.receiveFiles(LAN, [{ name: 'bieu-ket-qua.xlsx', content: filled }]);
    await emulator.until(() => message.text.includes('1/'));
    await press('Tạo văn bản', 'Đã soạn: Báo cáo');
    await emulator.until(() => emulator.sentFiles.length === 3);
    const { pages } = await readDocx(Buffer.from(emulator.sentFiles[1]?.document ?? []));
    expect(pages[0]?.text.match(/88,8%/g)).toHaveLength(1);
    expect(pages[0]?.text).toContain('[cần điền: ');
    expect(bench.listUploads()).toEqual([]);
  });
});

describe('an album', () => {
  it('of pictures sent together is one document, its pages in order', async () => {
    bench = await openUploadBench();
    const pages = ['một', 'hai', 'ba'].map((page) => toSent(`${page}.jpg`, [page]));
    bench.emulator.receiveFiles(LAN, pages, { isAlbum: true });
    await bench.sentTo(LAN, 1);
    expect(bench.examined).toHaveLength(1);
    expect(bench.examined[0]?.map((path) => path.split('/').at(-1))).toEqual([
      'trang-01.jpg',
      'trang-02.jpg',
      'trang-03.jpg',
    ]);
    expect(bench.emulator.sentTo(LAN.id)).toHaveLength(1);
  });
});

describe('what must not come in', () => {
  it('a marked secret: nothing of it stays, and its sender learns what to do', async () => {
    bench = await openUploadBench();
    const secret = ['MẬT', ...PLAN];
    bench.emulator.receiveFiles(LAN, [toSent('mat.txt', secret)]);
    expect((await bench.sentTo(LAN, 1)).text).toContain('xóa cho cả hai bên');
    expect(bench.listUploads()).toEqual([]);
    expect(await listAll(bench)).toEqual([]);
    expect(bench.logLines.join()).not.toContain(CANARY);
  });

  it('more than a day’s share, or than an agency has room for', async () => {
    const quotas = { person: { ...PLENTY, uploads: 1 }, agency: PLENTY };
    bench = await openUploadBench([], { quotas });
    bench.emulator.receiveFiles(LAN, [toSent('a.txt', PLAN)]);
    await bench.sentTo(LAN, 1);
    bench.emulator.receiveFiles(LAN, [toSent('b.txt', WEAK)]);
    expect((await bench.sentTo(LAN, 2)).text).toContain('1 tệp');
    bench.office.uploads.note({
      ...{ documentId: 'vb-1', agency: KHE_DONG, person: 'telegram:103', folder: 'f' },
      sizeBytes: 2 * 1024 ** 3,
    });
    bench.emulator.receiveFiles(MINH, [toSent('a.txt', PLAN)]);
    expect((await bench.sentTo(MINH, 1)).text).toContain('hết chỗ');
    expect(bench.listUploads()).toHaveLength(1);
  });

  it('anything from a stranger', async () => {
    bench = await openUploadBench();
    bench.emulator.receiveFiles({ id: 666, name: 'Lạ' }, [toSent('a.txt', PLAN)]);
    await bench.sentTo({ id: 666, name: 'Lạ' }, 1);
    expect(bench.emulator.calls.filter(({ method }) => method === 'getFile')).toEqual([]);
    expect(bench.listUploads()).toEqual([]);
  });
});

/** The form as a person gives it back, with a result for the share of households. */
function fillForm(form: Uint8Array, result: string): Buffer {
  const book = read(form, { cellStyles: true });
  const sheet = Object.values(book.Sheets)[0] ?? {};
  const lines = utils.sheet_to_json<string[]>(sheet, { header: 1, defval: '', blankrows: true });
  const row = lines.findIndex((cells) => cells.some((cell) => String(cell).includes('hộ dân nông thôn')));
  sheet[`E${row + 1}`] = { t: 's', v: result };
  return write(book, { type: 'buffer', bookType: 'xlsx', cellStyles: true });
}
