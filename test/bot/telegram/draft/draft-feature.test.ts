import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { DraftRequest } from '../../../../bot/assistant/draft/draft.ts';
import { readDocx } from '../../../../ingest/read/read-docx.ts';
import { AssistantError } from '../../../../knowledge/model/errors.ts';
import { OPERATOR, type Viewer } from '../../../../knowledge/store/store.ts';
import { errorMessages } from '../../../../prompts/error-messages.ts';
import { type OpenTexts, openTexts } from '../../../helpers/ask-texts.ts';
import { createFakeAssistant } from '../../../helpers/telegram-assistant.ts';
import { type Bench, type BenchOptions, LAN, MINH, openBench } from '../../../helpers/telegram-bench.ts';
import type { SentMessage } from '../../../helpers/telegram-world.ts';
import { communePlan, departmentLetter, provincePlan } from '../../../helpers/water-plans.ts';

const AGENCY = 'Ủy ban nhân dân xã Suối Đá, tỉnh Lam Châu';
const OTHER = 'Ủy ban nhân dân xã Khe Đông, tỉnh Lam Châu';

let texts: OpenTexts;
let bench: Bench;
beforeAll(async () => {
  texts = await openTexts([provincePlan, departmentLetter, communePlan]);
  await classify('public');
});
afterAll(() => texts.close());
afterEach(() => bench.close());

async function classify(documentClass: 'public' | 'internal') {
  for (const { id } of await texts.store.listDocuments(OPERATOR))
    await texts.store.setClass(id, documentClass);
}

/** A bot that drafts with the real assistant; Lan works for the commune. */
async function open(options: BenchOptions = {}): Promise<Bench> {
  const { draft, proposeBasis, keepDraft, findDraft, findDocument } = texts.assistant;
  const assistant = Object.assign(createFakeAssistant(), {
    draft,
    proposeBasis,
    keepDraft,
    findDraft,
    findDocument,
  });
  bench = await openBench({ assistant, today: () => '2031-03-01', ...options });
  bench.emulator.beginChat(LAN, MINH);
  join(LAN, AGENCY);
  return bench;
}

function join({ id, name }: typeof LAN, agency: string) {
  const person = `telegram:${id}`;
  bench.office.people.admit({ person, name, agency, post: null, by: person });
  bench.office.people.choose({ person, agency });
}

async function sentTo({ id }: typeof LAN, count: number): Promise<SentMessage> {
  await bench.emulator.until(() => bench.emulator.sentTo(id).length >= count);
  const message = bench.emulator.sentTo(id)[count - 1];
  if (message === undefined) throw new Error(`no message ${count}`);
  return message;
}

/** Presses a button and waits until the wizard's message asks something. */
async function press(message: SentMessage, label: string, until: string) {
  bench.emulator.pressButton(LAN, message, { label });
  await bench.emulator.until(() => message.text.includes(until));
}

async function type(message: SentMessage, text: string, until: string) {
  bench.emulator.receive(LAN, text);
  await bench.emulator.until(() => message.text.includes(until));
}

const labels = ({ call }: SentMessage) =>
  (call.reply_markup?.inline_keyboard ?? []).flat().map(({ text }) => text);

/** Goes through a plan's wizard up to its documents, in the one message. */
async function begin(): Promise<SentMessage> {
  bench.emulator.receive(LAN, '/soan');
  const message = await sentTo(LAN, 1);
  await press(message, 'Kế hoạch', 'Cho thời gian nào?');
  await press(message, 'năm 2031', 'Về nội dung gì?');
  await type(message, 'nước sạch', 'Soạn những phần nào?');
  await press(message, 'Soạn toàn văn', 'Thực hiện những văn bản nào?');
  return message;
}

describe('/soan', () => {
  it('drafts a plan in one message edited in place, and sends the copy to be signed and its sources', async () => {
    const { emulator } = await open();
    const message = await begin();
    expect(message.text).toContain('Thời gian: năm 2031\nNội dung: nước sạch\nPhần soạn: toàn văn');
    expect(labels(message).filter((label) => label.startsWith('☑')).length).toBeGreaterThan(0);
    expect(labels(message).join()).toMatch(/☑ 1\. \d+\/[\wĐ-]+ \(203\d\)/u);
    await press(message, 'Tạo văn bản', 'Đã soạn: Kế hoạch');
    expect(message.text.length).toBeLessThanOrEqual(1_600);
    expect(message.text).toMatch(/Đã đưa vào: \d+ chỉ tiêu/);
    expect(message.text).toContain('[cần điền: ');
    await emulator.until(() => emulator.sentFiles.length === 2);
    // Should a document of it change, its maker learns so.
    const relied = bench.queue.reliances.listDocuments().flatMap((id) => bench.queue.reliances.list(id));
    expect(relied.map(({ kind, person }) => `${kind} ${person}`)).toContain('draft telegram:101');
    const [clean, trace] = emulator.sentFiles;
    expect(clean?.name).toMatch(/^ke-hoach-[a-z0-9-]+\.docx$/);
    expect(trace?.name).toBe(clean?.name.replace('.docx', '-nguon.docx'));
    const { pages, returned } = await readDocx(Buffer.from(clean?.document ?? []));
    expect(pages[0]?.text).toContain('XÃ SUỐI ĐÁ');
    expect(await texts.store.findDraft(returned?.id ?? '', OPERATOR)).toMatchObject({ agency: AGENCY });
    expect(emulator.sentTo(LAN.id)).toHaveLength(1);
    expect(emulator.refusals).toEqual([]);
  });

  it('is offered to who writes that a paper is to be drafted', async () => {
    const { emulator, assistant } = await open();
    emulator.receive(LAN, 'soạn giúp tôi kế hoạch năm 2031');
    const offer = await sentTo(LAN, 1);
    expect(offer.text).toContain('gõ /soan');
    emulator.pressButton(LAN, offer, { label: 'Soạn văn bản' });
    expect((await sentTo(LAN, 2)).text).toContain('Soạn loại văn bản nào?');
    expect(assistant.questions).toEqual([]);
  });

  it('takes a time typed without marks, answers a question meanwhile at a press, and goes on', async () => {
    const { emulator, assistant } = await open();
    emulator.receive(LAN, '/soan');
    const message = await sentTo(LAN, 1);
    await press(message, 'Kế hoạch', 'Cho thời gian nào?');
    await type(message, 'quy 1 nam 2031', 'Về nội dung gì?');
    expect(message.text).toContain('Thời gian: quý 1 năm 2031');
    emulator.receive(LAN, 'Hạn báo cáo là ngày nào?');
    const told = await sentTo(LAN, 2);
    expect(told.text).toMatch(/\/huy.*\/hoi/);
    emulator.pressButton(LAN, told, { label: 'Trả lời' });
    await sentTo(LAN, 3);
    expect(assistant.questions).toMatchObject([{ question: { question: 'Hạn báo cáo là ngày nào?' } }]);
    await type(message, 'nước sạch', 'Soạn những phần nào?');
  });

  it('asks whether to go on with a draft under way, also behind /soat', async () => {
    const { emulator } = await open();
    emulator.receive(LAN, '/soan');
    const message = await sentTo(LAN, 1);
    await press(message, 'Kế hoạch', 'Cho thời gian nào?');
    await press(message, 'năm 2031', 'Về nội dung gì?');
    emulator.receive(LAN, '/soat');
    await sentTo(LAN, 2);
    emulator.receive(LAN, '/soan');
    const asked = await sentTo(LAN, 3);
    expect(asked.text).toBe('Đang soạn dở: Kế hoạch. Làm tiếp?');
    await press(asked, 'Làm tiếp', 'Về nội dung gì?');
    await type(asked, 'nước sạch', 'Soạn những phần nào?');
    emulator.receive(LAN, '/soan');
    emulator.pressButton(LAN, await sentTo(LAN, 4), { label: 'Soạn văn bản khác' });
    expect((await sentTo(LAN, 5)).text).toContain('Soạn loại văn bản nào?');
  });

  it('is not begun where no draft is left for the day', async () => {
    const none = { questions: 9, drafts: 0, uploads: 9 };
    const { emulator } = await open({ quotas: { person: none, agency: none }, adminUserIds: [] });
    emulator.receive(LAN, '/soan');
    const { text } = await sentTo(LAN, 1);
    expect(text).not.toContain('Soạn loại văn bản nào?');
    expect(text).toContain('Soạn dự thảo qua Telegram hiện không mở');
  });

  it('widens a matter of which no document is held', async () => {
    const { emulator } = await open();
    emulator.receive(LAN, '/soan');
    const message = await sentTo(LAN, 1);
    await press(message, 'Kế hoạch', 'Cho thời gian nào?');
    await press(message, 'năm 2031', 'Về nội dung gì?');
    await type(message, 'thủy lợi nội đồng vụ chiêm', 'Soạn những phần nào?');
    await press(message, 'Soạn toàn văn', 'Chưa thấy trong kho');
    await press(message, 'Cả văn bản của cơ quan', 'Nội dung: cả văn bản');
    expect(labels(message).some((label) => label.startsWith('☑'))).toBe(true);
  });

  it('drafts only the ticked headings, out of the ticked documents', async () => {
    const { emulator } = await open();
    emulator.receive(LAN, '/soan');
    const message = await sentTo(LAN, 1);
    await press(message, 'Kế hoạch', 'Cho thời gian nào?');
    await type(message, '2031', 'Về nội dung gì?');
    await type(message, 'nước sạch', 'Soạn những phần nào?');
    emulator.pressButton(LAN, message, { label: '☐ Chỉ tiêu' });
    await emulator.until(() => labels(message).includes('☑ Chỉ tiêu'));
    await press(message, 'Tiếp tục', 'Phần soạn: Chỉ tiêu');
    const ticked = labels(message).filter((label) => label.startsWith('☑'));
    for (const label of ticked.slice(1)) {
      emulator.pressButton(LAN, message, { label });
      await emulator.until(() => labels(message).includes(label.replace('☑', '☐')));
    }
    await press(message, 'Tạo văn bản', 'Đã soạn');
    expect(message.text.match(/^• (?:Kế hoạch|Công văn)/gmu)).toHaveLength(1);
    await emulator.until(() => emulator.sentFiles.length === 2);
    const { pages } = await readDocx(Buffer.from(emulator.sentFiles[0]?.document ?? []));
    expect(pages[0]?.text).toContain('CHỈ TIÊU');
    expect(pages[0]?.text).not.toContain('KINH PHÍ');
  });

  it('takes typed results of a report and invents none', async () => {
    const { emulator } = await open();
    emulator.receive(LAN, '/soan');
    const message = await sentTo(LAN, 1);
    await press(message, 'Báo cáo', 'Cho thời gian nào?');
    await press(message, 'năm 2031', 'Về nội dung gì?');
    await press(message, 'Cả văn bản', 'Soạn những phần nào?');
    await press(message, 'Soạn toàn văn', 'Thực hiện những văn bản nào?');
    await press(message, 'Tiếp tục', 'Kết quả thực hiện?');
    emulator.receive(LAN, 'chưa có gì');
    expect((await sentTo(LAN, 2)).text).toContain('“chỉ tiêu = giá trị”');
    await type(message, 'Tỷ lệ hộ dân nông thôn được dùng nước sạch = 61,7%', 'Đã nhận 1 kết quả');
    await press(message, 'Tạo văn bản', 'Đã soạn: Báo cáo');
    await emulator.until(() => emulator.sentFiles.length === 2);
    const { pages } = await readDocx(Buffer.from(emulator.sentFiles[0]?.document ?? []));
    const text = pages.map((page) => page.text).join('\n');
    expect(text).toContain('61,7');
    expect(text).toContain('[cần điền: ');
    expect(message.text).toContain('Cần điền');
  });

  it('goes on after a restart where it was', async () => {
    const { emulator, dataDirectory, stopBot } = await open();
    const message = await begin();
    await stopBot();
    const { assistant } = bench;
    const again = await openBench({ emulator, dataDirectory, assistant, today: () => '2031-03-01' });
    bench = again;
    await press(message, 'Tạo văn bản', 'Đã soạn: Kế hoạch');
    await emulator.until(() => emulator.sentFiles.length === 2);
  });

  it('says so when a button of a finished or left draft is pressed', async () => {
    const { emulator } = await open();
    const message = await begin();
    const old = { ...message, call: message.call };
    emulator.receive(LAN, '/huy');
    expect((await sentTo(LAN, 2)).text).toContain('Đã dừng');
    emulator.pressButton(LAN, old, { label: 'Tạo văn bản' });
    expect((await sentTo(LAN, 3)).text).toContain('đã xong hoặc đã dừng');
    expect(emulator.sentFiles).toEqual([]);
  });

  it('asks for the agency first, and says where no document is held', async () => {
    const { emulator } = await open();
    emulator.receive(MINH, '/soan');
    expect((await sentTo(MINH, 1)).text).toContain('cần biết cơ quan');
    join(MINH, OTHER);
    emulator.receive(LAN, '/soan');
    const message = await sentTo(LAN, 1);
    await press(message, 'Tờ trình', 'Cho thời gian nào?');
    emulator.receive(LAN, 'bao giờ cũng được');
    expect((await sentTo(LAN, 2)).text).toContain('Chưa hiểu thời gian');
    await type(message, 'năm 2045', 'Về nội dung gì?');
    await type(message, 'đua thuyền', 'Thực hiện những văn bản nào?');
    expect(message.text).toContain('Chưa thấy trong kho');
    await press(message, '‹ Quay lại', 'Về nội dung gì?');
  });

  it('shows all that is open page by page, to the agency alone', async () => {
    const { emulator } = await open();
    const message = await begin();
    await press(message, 'Tạo văn bản', 'Đã soạn');
    emulator.pressButton(LAN, message, { label: 'Xem đủ' });
    expect((await sentTo(LAN, 2)).text).toMatch(/^Chỗ cần điền và lưu ý: Kế hoạch/);
    join(LAN, OTHER);
    emulator.pressButton(LAN, message, { label: 'Xem đủ' });
    expect((await sentTo(LAN, 3)).text).toContain('không còn');
  });

  it('sends no words of documents that may not leave the agency, unless the operator lets internal ones go', async () => {
    const { emulator } = await open();
    await classify('internal');
    const message = await begin();
    await press(message, 'Tạo văn bản', 'không được đưa ra ngoài cơ quan');
    expect(message.text).toContain('• Kế hoạch số 31/KH-UBND');
    await bench.close();
    await open({ showsInternal: true });
    await press(await begin(), 'Tạo văn bản', 'Đã soạn');
    await classify('public');
    expect(emulator.sentFiles).toEqual([]);
  });

  it('does not send the files to somebody whose agency has taken them off meanwhile', async () => {
    const { emulator, office } = await open();
    const message = await begin();
    emulator.failBy(({ method }) => {
      if (method === 'editMessageText')
        office.people.revoke({ person: 'telegram:101', agency: AGENCY, by: 'telegram:102' });
      return undefined;
    });
    await press(message, 'Tạo văn bản', 'Đã soạn');
    expect((await sentTo(LAN, 2)).text).toContain('không còn');
    expect(emulator.sentFiles).toEqual([]);
  });

  it('can be stopped while it drafts or looks for documents, and then goes on where it was', async () => {
    const { emulator, assistant } = await open();
    const { draft, proposeBasis } = assistant;
    assistant.proposeBasis = untilStopped;
    emulator.receive(LAN, '/soan');
    const message = await sentTo(LAN, 1);
    await press(message, 'Kế hoạch', 'Cho thời gian nào?');
    await press(message, 'năm 2031', 'Về nội dung gì?');
    await type(message, 'nước sạch', 'Soạn những phần nào?');
    emulator.pressButton(LAN, message, { label: 'Soạn toàn văn' });
    await emulator.until(() => emulator.drafts.find(LAN.id) === 'Đang tìm văn bản áp dụng…');
    emulator.pressStop(LAN);
    expect((await sentTo(LAN, 2)).text).toContain('Đã dừng');
    assistant.proposeBasis = proposeBasis;
    await press(message, 'Soạn toàn văn', 'Thực hiện những văn bản nào?');
    assistant.draft = untilStopped;
    emulator.pressButton(LAN, message, { label: 'Tạo văn bản' });
    await emulator.until(() => emulator.drafts.find(LAN.id) === 'Đang soạn văn bản…');
    emulator.receive(MINH, '/trogiup');
    await sentTo(MINH, 1);
    emulator.pressStop(LAN);
    expect((await sentTo(LAN, 3)).text).toContain('Đã dừng');
    await emulator.until(() => labels(message).includes('Tạo văn bản'));
    assistant.draft = draft;
    await press(message, 'Tạo văn bản', 'Đã soạn: Kế hoạch');
  });

  it.each([
    'WORK_TIMEOUT',
    'WORK_DIED',
  ] as const)('says so when drafting ends with %s, and can be tried again', async (code) => {
    const { emulator, assistant } = await open();
    const { draft } = assistant;
    const message = await begin();
    assistant.draft = () => Promise.reject(new AssistantError(code, 'no'));
    await press(message, 'Tạo văn bản', errorMessages[code]);
    expect(emulator.sentFiles).toEqual([]);
    assistant.draft = draft;
    await press(message, 'Tạo văn bản', 'Đã soạn: Kế hoạch');
    await emulator.until(() => emulator.sentFiles.length === 2);
  });

  it('says so when a file of it cannot be written, and holds the chat no longer', async () => {
    const { emulator, assistant } = await open();
    const message = await begin();
    assistant.writeDraft = () => Promise.reject(new AssistantError('WORK_DIED', 'no'));
    await press(message, 'Tạo văn bản', 'Đã soạn: Kế hoạch');
    emulator.receive(LAN, '/trogiup');
    expect((await sentTo(LAN, 2)).text).toContain('Không gửi được tệp');
    await sentTo(LAN, 4);
  });
});

/** Work that ends when nobody waits for it any more. */
function untilStopped(
  _viewer: Viewer,
  _request: DraftRequest,
  { signal }: { signal?: AbortSignal } = {},
): Promise<never> {
  return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
}
