import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAssistant } from '../../../bot/assistant/create-assistant.ts';
import { createHashingEmbedder } from '../../../knowledge/search/hashing-embedder.ts';
import { createPassageSearch } from '../../../knowledge/search/search-passages.ts';
import { openSqliteStore } from '../../../knowledge/store/sqlite-store.ts';
import { OPERATOR, type Store } from '../../../knowledge/store/store.ts';
import { buildDocument, buildPassages } from '../../helpers/build-document.ts';

let directory: string;
let store: Store;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'tham-muu-kinh-gui-'));
  store = await openSqliteStore({ dataDirectory: directory, mode: 'read-write' });
});

afterEach(async () => {
  await store.close();
  await rm(directory, { recursive: true });
});

async function askWith(lines: readonly string[]): Promise<string> {
  const letter = buildDocument({
    id: 'vb-thu',
    type: 'Công văn',
    number: '27/SYT-NV',
    issuedOn: { year: 2031, month: 3, day: 2 },
    issuer: 'Sở Y tế Mây Đồi',
    recipients: ['Như trên;', 'Lưu: VT.'],
  });
  await store.saveDocument(letter, buildPassages([...lines, 'Nơi nhận:', 'Như trên;', 'Lưu: VT.']));
  const search = createPassageSearch({ store, embedder: createHashingEmbedder() });
  const assistant = createAssistant({ store, search, isSamples: false });
  const question = 'Công văn 27/SYT-NV gửi cho những nơi nào?';
  const { text } = await assistant.ask({ question, history: [], agency: null, asOf: '2031-04-01' }, OPERATOR);
  return text;
}

const BODY = 'Sở Y tế đề nghị các đơn vị rà soát trang thiết bị đã được cấp';

describe('ask: whom a letter is addressed to', () => {
  it('names those on the lines below when the line itself names nobody', async () => {
    const text = await askWith(['Kính gửi: :', '- Các bệnh viện huyện;', '- Các trạm y tế xã.', BODY]);
    expect(text).toContain('Kính gửi: Các bệnh viện huyện; Các trạm y tế xã');
    expect(text).not.toContain('Kính gửi: :');
    expect(text).not.toContain('rà soát');
  });

  it('says nothing of addressees that are nowhere', async () => {
    const text = await askWith(['Kính gửi: :', BODY]);
    expect(text).not.toContain('Kính gửi');
    expect(text).toContain('Như trên');
  });
});
