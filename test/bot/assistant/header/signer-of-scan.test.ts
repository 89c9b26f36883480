import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAssistant } from '../../../../bot/assistant/create-assistant.ts';
import { parseDocument } from '../../../../ingest/parse/parse-document.ts';
import { createHashingEmbedder } from '../../../../knowledge/search/hashing-embedder.ts';
import { createPassageSearch } from '../../../../knowledge/search/search-passages.ts';
import { openSqliteStore } from '../../../../knowledge/store/sqlite-store.ts';
import { OPERATOR, type Store } from '../../../../knowledge/store/store.ts';
import { buildDocument } from '../../../helpers/build-document.ts';
import { recognizedPage } from '../../../helpers/recognized-page.ts';

const head = (number: string) => [
  'ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'XÃ LAM KHÊ Độc lập - Tự do - Hạnh phúc',
  `Số: ${number} Lam Khê, ngày 12 tháng 3 năm 2031`,
  'QUYẾT ĐỊNH',
  'Về việc công nhận trưởng bến đò',
];
const body = (person: string) => [
  'Căn cứ Luật Bến đò ngày 20 tháng 11 năm 2029;',
  `Điều 1. Công nhận ông ${person} làm trưởng bến đò Lam Khê nhiệm kỳ 2031 - 2036 để trông coi việc qua lại của người và hàng hóa.`,
  'Điều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký ban hành và được niêm yết công khai tại bến đò.',
  `Điều 3. Văn phòng xã, ban quản lý bến đò và ông ${person} chịu trách nhiệm thi hành Quyết định này.`,
];
const foot = (recipient: string) => ['Nơi nhận:', '- Như Điều 3;', `- ${recipient};`, '- Lưu: VT.'];
const SIGNED = ['CHỦ TỊCH', 'Trịnh Văn Khê'];
const FOR_HIM = ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Trịnh Văn Khê'];
const LOST = ['ÝZ~0.2 Ñ§~0.1'];

let directory: string;
let store: Store;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'tham-muu-hai-ban-'));
  store = await openSqliteStore({ dataDirectory: directory, mode: 'read-write' });
});

afterEach(async () => {
  await store.close();
  await rm(directory, { recursive: true });
});

async function save(id: string, lines: readonly string[], isScan: boolean) {
  const page = recognizedPage(1, lines);
  const pages = isScan ? [page] : [{ pageNumber: null, text: page.text }];
  const format = isScan ? 'pdf' : 'text';
  const { parsed } = parseDocument({ format, pages, totalPages: 1, title: null, warnings: [] });
  const { header, register, passages, headerScans, warnings } = parsed;
  const read = { ...header, ...register, headerScans, warnings: [...warnings] };
  await store.saveDocument(buildDocument({ ...read, id }), passages);
}

function ask(question: string) {
  const search = createPassageSearch({ store, embedder: createHashingEmbedder() });
  const assistant = createAssistant({ store, search, isSamples: false });
  return assistant.ask({ question, history: [], agency: null, asOf: null }, OPERATOR);
}

const QUESTION = 'Quyết định 31/QĐ-UBND ai ký, chức vụ gì?';
const TYPED = [...head('31/QĐ-UBND'), ...body('Lò Văn Inh')];

describe('holdAgainstScan', () => {
  it('leaves out the capacity of a typed text that differs from its scan at the foot, and says where to look', async () => {
    await save('chu', [...TYPED, ...foot('Ban bến đò'), ...FOR_HIM], false);
    const scan = [...head('ÝZ~0.3 /QĐ-UBND'), ...body('Lò Văn Inh'), ...foot('Đảng ủy xã'), ...LOST];
    await save('chup', scan, true);
    const answer = await ask(QUESTION);
    expect(answer.text).toContain('Trịnh Văn Khê (theo bản chữ)');
    expect(answer.text).not.toContain('PHÓ CHỦ TỊCH');
    expect(answer.text).toContain('phần chữ ký đọc không rõ');
    expect(answer.citations.map(({ documentId }) => documentId)).toContain('chup');
  });

  it('keeps it where nothing speaks against the typed text, and still names the scan', async () => {
    await save('chu', [...TYPED, ...foot('Đảng ủy xã'), ...FOR_HIM], false);
    await save('chup', [...TYPED, ...foot('Đảng ủy xã'), ...LOST], true);
    const answer = await ask(QUESTION);
    expect(answer.text).toContain('KT. CHỦ TỊCH');
    expect(answer.text).toContain('Kho còn bản chụp');
  });

  it('shows both where the scan names another capacity', async () => {
    await save('chu', [...TYPED, ...foot('Đảng ủy xã'), ...FOR_HIM], false);
    await save('chup', [...TYPED, ...foot('Đảng ủy xã'), ...SIGNED], true);
    const answer = await ask(QUESTION);
    expect(answer.text).toContain('ghi người ký khác nhau');
    expect(answer.text).toContain('KT. CHỦ TỊCH, PHÓ CHỦ TỊCH');
    expect(answer.text).toContain('Trịnh Văn Khê, CHỦ TỊCH');
    expect(answer.text).toContain('đọc từ bản chụp');
  });

  it('takes a scan of another decision on the same pattern for no copy', async () => {
    await save('chu', [...TYPED, ...foot('Đảng ủy xã'), ...FOR_HIM], false);
    const other = [...head('ÝZ~0.3 /QĐ-UBND'), ...body('Tráng A Thử'), ...foot('Đảng ủy xã'), ...LOST];
    const lines = other.map((line) => line.replaceAll('bến đò', 'chợ phiên'));
    await save('chup', lines, true);
    const answer = await ask(QUESTION);
    expect(answer.text).toContain('KT. CHỦ TỊCH');
    expect(answer.text).not.toContain('bản chụp');
  });
});
