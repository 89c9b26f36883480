import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '../../../bot/assistant/answer.ts';
import type { Assistant } from '../../../bot/assistant/assistant.ts';
import { createAssistant } from '../../../bot/assistant/create-assistant.ts';
import { createHashingEmbedder } from '../../../knowledge/search/hashing-embedder.ts';
import { createPassageSearch } from '../../../knowledge/search/search-passages.ts';
import { openSqliteStore } from '../../../knowledge/store/sqlite-store.ts';
import { OPERATOR, type Store } from '../../../knowledge/store/store.ts';
import { buildDocument } from '../../helpers/build-document.ts';
import { SCAN_ID, saveScan, UNCLEAR } from '../../helpers/scanned-store.ts';

let directory: string;
let store: Store;
let assistant: Assistant;

async function open(numberWord?: string, signerWords?: string) {
  await saveScan(store, numberWord, signerWords);
  const search = createPassageSearch({ store, embedder: createHashingEmbedder() });
  assistant = createAssistant({ store, search, isSamples: false });
}

const ask = (question: string): Promise<Answer> =>
  assistant.ask({ question, history: [], agency: null, asOf: '2031-04-01' }, OPERATOR);

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'tham-muu-ban-chup-'));
  store = await openSqliteStore({ dataDirectory: directory, mode: 'read-write' });
});

afterEach(async () => {
  await store.close();
  await rm(directory, { recursive: true });
});

describe('ask: what was read from a scan', () => {
  it('says so, and the citation says how surely and where', async () => {
    await open();
    const answer = await ask('Tỷ lệ trẻ em tham gia bảo hiểm y tế là bao nhiêu?');
    expect(answer.outcome).toBe('answered');
    expect(answer.text).toMatch(/94%.*\(đọc từ bản chụp, trang 1\)/);
    expect(answer.citations[0]).toMatchObject({ isUnclear: false, scan: { confidence: 0.95, page: 1 } });
  });

  it('does not state a figure that was not read surely, only where to look', async () => {
    await open();
    const answer = await ask('Tỷ lệ trẻ em thấp còi phải giảm xuống bao nhiêu?');
    expect(answer.text).toContain('Chỗ này bản chụp không đủ rõ, xem ảnh dòng, trang 1');
    expect(JSON.stringify(answer)).not.toMatch(UNCLEAR);
    expect(answer.citations).toMatchObject([{ isUnclear: true, scan: { confidence: 0.4, page: 1 } }]);
    expect(answer.outcome).toBe('not-found');
  });

  it.each([
    'Tỷ lệ trẻ em thấp còi có phải dưới 9% không?',
    'Kế hoạch 47/KH-UBND có những chỉ tiêu gì?',
    'Góc thư viện lưu động được dành bao nhiêu tiền?',
    'Trường Tiểu học gửi báo cáo thư viện hạn nào?',
    'Các thời hạn báo cáo của xã Lam Khê?',
    'Kế hoạch 47/KH-UBND căn cứ văn bản nào?',
    'Góc thư viện lưu động ở thôn',
    'Kế hoạch 47/KH-UBND nói gì?',
    'Có những văn bản nào?',
    'Xã Lam Khê giao Trường Tiểu học việc gì?',
    'Báo cáo thư viện có phải ngày 20/8/2031 không?',
  ])('lets no unclear figure out: %s', async (question) => {
    await open();
    const answer = await ask(question);
    expect(JSON.stringify({ ...answer, options: [] })).not.toMatch(UNCLEAR);
    expect(answer.outcome).not.toBe('corrected');
  });

  it('knows no document by a number that was not read surely', async () => {
    await open();
    const answer = await ask('Quyết định của tỉnh Vân Sơn năm 2031 là số nào?');
    expect(answer.text).not.toMatch(UNCLEAR);
  });

  it('takes no held document for one whose number was not read surely', async () => {
    await open();
    const issuer = 'Ủy ban nhân dân tỉnh Vân Sơn';
    const issuedOn = { year: 2031, month: 1, day: 2 };
    const held = { id: 'cu', type: 'Quyết định', number: '318/QĐ-UBND', issuedOn, issuer };
    await store.saveDocument(buildDocument(held), []);
    const scan = await store.findDocument(SCAN_ID, OPERATOR);
    expect(scan?.references.map(({ documentId }) => documentId)).toEqual([null]);
  });

  it('shows where the number stands that it does not state', async () => {
    await open('41/KH-UBND~0.2');
    const answer = await ask('Kế hoạch chăm sóc trẻ em của xã Lam Khê số mấy?');
    expect(answer.text).toContain('Chỗ này bản chụp không đủ rõ, xem ảnh dòng, trang 1');
    expect(JSON.stringify(answer)).not.toContain('41/KH');
    expect(answer.citations[0]?.scan?.confidence).toBe(0.2);
  });

  it('finds a scan by the number it may have, and says that its own was not read surely', async () => {
    await open('41/KH-UBND~0.2');
    for (const question of [
      'Kế hoạch 41/KH-UBND của xã Lam Khê đặt bảo hiểm y tế trẻ em bao nhiêu?',
      'kh 41 lam khe 2031 bhyt tre em bao nhieu',
    ]) {
      const answer = await ask(question);
      expect(answer.outcome).toBe('answered');
      expect(answer.text).toContain('94%');
      expect(answer.text).toMatch(/đọc không rõ trên bản chụp, chưa chắc là (?:41\/KH-UBND|số 41)/);
    }
  });

  it('takes it for no other number, type or place', async () => {
    await open('41/KH-UBND~0.2');
    const answers = [
      await ask('Kế hoạch 42/KH-UBND của xã Lam Khê đặt bảo hiểm y tế trẻ em bao nhiêu?'),
      await ask('Quyết định 41 của xã Lam Khê đặt bảo hiểm y tế trẻ em bao nhiêu?'),
      await ask('Kế hoạch 41/KH-UBND của xã Đồi Thông đặt bảo hiểm y tế trẻ em bao nhiêu?'),
    ];
    for (const { outcome, text } of answers) {
      expect(outcome).toBe('not-found');
      expect(text).not.toContain('94%');
    }
    expect(answers[0]?.text).toContain('Kho đang có');
  });

  it('says of a name that was not read surely that it was not', async () => {
    await open('47/KH-UBND', 'Trịnh Văn~0.8 Khê');
    const answer = await ask('Kế hoạch 47/KH-UBND ai ký?');
    expect(answer.text).toContain('Người ký: Trịnh Văn Khê, tên và chức vụ đọc không rõ');
  });

  it('says where a scan gives no name that only a scan is held', async () => {
    await open('47/KH-UBND', 'Ñ§~0.2 ô~0.2');
    const answer = await ask('Kế hoạch 47/KH-UBND ai ký?');
    expect(answer.outcome).toBe('not-found');
    expect(answer.text).toContain('Chưa tìm thấy người ký');
    expect(answer.text).toContain('chỉ có bản chụp, có chỗ đọc không rõ');
  });

  it('does not say that nobody cites a number that a scan may cite', async () => {
    await open('41/KH-UBND~0.2');
    const answer = await ask('Quyết định 318/QĐ-UBND của tỉnh Vân Sơn nói gì?');
    expect(answer.outcome).toBe('not-found');
    expect(answer.text).toContain('Chỗ này bản chụp không đủ rõ');
    expect(answer.text).not.toMatch(/không có văn bản nào dẫn|chưa chắc là/);
  });

  it('quotes no noise for a number that could not be read', async () => {
    await open('ÝZ~0.5 /KH-UBND');
    const answer = await ask('Kế hoạch chăm sóc trẻ em của xã Lam Khê số mấy?');
    expect(answer.text).toContain('Chỗ này bản chụp không đủ rõ, xem ảnh dòng, trang 1');
    expect(answer.text).not.toContain('ÝZ');
    expect(answer).toMatchObject({ outcome: 'not-found', citations: [{ isUnclear: true }] });
  });

  it('does not take the silence of a scan for the silence of the document', async () => {
    await open();
    const answer = await ask('Kế hoạch 47/KH-UBND có chỉ tiêu số hộ nuôi ong không?');
    expect(answer.text).not.toContain('không nêu');
  });

  it('states it once the document keeper has confirmed it, and says so', async () => {
    await open();
    const [document] = await store.listDocuments(OPERATOR);
    const index = document?.targets.findIndex(({ value }) => value === 86) ?? -1;
    await store.saveCorrection({
      documentId: SCAN_ID,
      path: `targets[${index}].value`,
      oldValue: 86,
      newValue: 86,
      by: 'Bà Lò',
      reason: 'đối chiếu bản giấy',
      at: '2031-04-01T00:00:00Z',
    });
    const answer = await ask('Tỷ lệ trẻ em thấp còi phải giảm xuống bao nhiêu?');
    expect(answer.text).toContain('(đọc từ bản chụp, trang 1; đã được người giữ văn bản xác nhận)');
    expect(answer.text).toMatch(/86%/);
  });
});

describe('other ways out', () => {
  it('lists an unclear deadline without its day, whatever days are asked for', async () => {
    await open();
    const listed = await assistant.listDeadlines(OPERATOR, {
      from: '2031-09-01',
      to: '2031-09-30',
      agency: null,
    });
    expect(listed).toMatchObject([{ isUnclear: true, dueOn: null, lastWorkingDay: null, scan: { page: 1 } }]);
    expect(JSON.stringify(listed)).not.toMatch(UNCLEAR);
    const may = await assistant.listDeadlines(OPERATOR, {
      from: '2031-05-01',
      to: '2031-05-31',
      agency: null,
    });
    expect(may.map(({ dueOn, isUnclear }) => [dueOn, isUnclear])).toEqual([
      ['2031-05-25', false],
      [null, true],
    ]);
  });

  it('hides unclear passages around a quotation', async () => {
    await open();
    const quote = 'Tỷ lệ trẻ em tham gia bảo hiểm y tế đạt 94% trở lên.';
    const found = await assistant.findQuotation(OPERATOR, { documentId: SCAN_ID, quote, locator: 'I.1' });
    const texts = found?.passages.map(({ text }) => text) ?? [];
    expect(texts.join('\n')).not.toMatch(UNCLEAR);
    expect(texts).toContain('[Chỗ này bản chụp không đủ rõ, xem ảnh dòng, trang 1.]');
  });
});
