import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { examineFile, surveyFile } from '../../ingest/examine-file.ts';
import { type IngestStep, ingestFiles } from '../../ingest/ingest-files.ts';
import { examineDocument } from '../../ingest/recognize/examine-document.ts';
import { keepPagePictures } from '../../ingest/recognize/page-pictures.ts';
import { openSqliteStore } from '../../knowledge/store/sqlite-store.ts';
import { OPERATOR, type Store } from '../../knowledge/store/store.ts';
import { recognizedPage } from '../helpers/recognized-page.ts';

const NATION = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'];
const PLAN = [
  'ỦY BAN NHÂN DÂN XÃ SUỐI MÂY',
  ...NATION,
  'Số: 15/KH-UBND',
  'Suối Mây, ngày 20 tháng 02 năm 2027',
  'KẾ HOẠCH',
  'Nâng cấp trạm y tế',
  'I. MỤC TIÊU',
  '1. Đến tháng 6 năm 2027 có 95% hộ dân được khám.',
];
const PLAN_END = [
  '2. Trạm Y tế báo cáo trước ngày 01/6/2027.',
  'TM. ỦY BAN NHÂN DÂN',
  'CHỦ TỊCH',
  'Hà Văn Suối',
];
const NOTICE = [
  'ĐẢNG BỘ XÃ LŨNG CHÀM',
  'CHI BỘ BẾN LAU',
  'Số 12-TB/CB',
  'ĐẢNG CỘNG SẢN VIỆT NAM',
  'Lũng Chàm, ngày 3 tháng 3 năm 2027',
  'THÔNG BÁO',
  'Lịch sinh hoạt chi bộ',
  '1. Họp trước ngày 30/4/2027, ít nhất 88% đảng viên dự.',
];

let folder = '';
let store: Store;
/** What stands on each picture, by the name of its file. */
let pages: Record<string, readonly string[]>;
let recognized: string[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'albums-'));
  store = await openSqliteStore({ dataDirectory: join(folder, '.data') });
  recognized = [];
  pages = { 'IMG_0001.png': PLAN, 'IMG_0002.png': PLAN_END, 'IMG_0003.png': NOTICE };
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const PNG = Buffer.from('89504e470d0a1a0a', 'hex');

async function recognizePage({ path, pageNumber }: { path: string; pageNumber: number }) {
  const name = path.slice(folder.length + 1);
  recognized.push(name);
  const { text, lines = [] } = recognizedPage(pageNumber, pages[name] ?? []);
  const picture = join(folder, `.picture-${name}`);
  writeFileSync(picture, name);
  return {
    reading: {
      pageNumber,
      text,
      lines: lines.map(({ words, box }) => ({ words: [...words], box })),
    },
    picture: { pageNumber, path: picture },
  };
}

async function ingest(): Promise<IngestStep[]> {
  for (const name of Object.keys(pages)) {
    writeFileSync(join(folder, name), Buffer.concat([PNG, Buffer.from(name)]));
  }
  const means = {
    readers: {
      survey: (paths: readonly string[]) => surveyFile({ paths: [...paths], readings: null }),
      examine: examineFile,
    },
    tools: { readPictures: null, drawPdfPage: null, readPdfPage: null, checkPdf: null },
    recognizer: { recognizePage, close: async () => {} },
    warn: () => {},
  };
  const steps: IngestStep[] = [];
  const options = {
    store,
    examine: (paths: readonly string[]) => examineDocument(paths, means),
    keepPictures: (id: string, pictures: Parameters<typeof keepPagePictures>[2]) =>
      keepPagePictures(join(folder, '.data'), id, pictures),
    documentClass: null,
    owner: null,
    concurrency: 4,
  };
  for await (const step of ingestFiles([folder], options)) steps.push(step);
  return steps;
}

const summarize = (steps: readonly IngestStep[]) =>
  steps.map(({ file, status, number }) => `${file.slice(folder.length + 1)} ${status} ${number}`);

describe('an album of two documents', () => {
  it('is brought in as two, each with its own files, facts and pictures', async () => {
    const steps = await ingest();
    expect(summarize(steps)).toEqual([
      'IMG_0001.png added 15/KH-UBND',
      'IMG_0002.png added 15/KH-UBND',
      'IMG_0003.png added 12-TB/CB',
    ]);
    expect(steps.flatMap(({ warnings }) => warnings.map(({ code }) => code))).not.toContain(
      'SEVERAL_DOCUMENTS',
    );
    const [plan, , notice] = steps.map(({ documentId }) => documentId ?? '');
    const quotes = async (id = '') =>
      (await store.findDocument(id, OPERATOR))?.targets.map(({ value }) => value) ?? [];
    expect([await quotes(plan), await quotes(notice)]).toEqual([[95], [88]]);
    const pictures = [plan, notice].map((id = '') => readdirSync(join(folder, '.data/pages', id)));
    expect(pictures).toEqual([['1.webp', '2.webp'], ['1.webp']]);
    expect(recognized).toHaveLength(3);
  });

  it('stays two without being read again, and whole again when a page is changed', async () => {
    const before = await ingest();
    recognized = [];
    const again = await ingest();
    expect(again.map(({ status }) => status)).toEqual(['unchanged', 'unchanged', 'unchanged']);
    expect(again.map(({ documentId }) => documentId)).toEqual(before.map(({ documentId }) => documentId));
    expect(recognized).toEqual([]);
    pages['IMG_0004.png'] = ['2. Chi ủy báo cáo trước ngày 05/5/2027.'];
    expect(summarize(await ingest())).toEqual([
      'IMG_0001.png unchanged 15/KH-UBND',
      'IMG_0002.png unchanged 15/KH-UBND',
      'IMG_0003.png updated 12-TB/CB',
      'IMG_0004.png updated 12-TB/CB',
    ]);
  });

  it('is one document where the later page is an annex with a blank form', async () => {
    pages['IMG_0003.png'] = [
      'PHỤ LỤC',
      'UBND XÃ SUỐI MÂY',
      ...NATION,
      'Số: …/BC-UBND',
      'BÁO CÁO',
      '1. Kết quả thực hiện',
    ];
    expect(summarize(await ingest())).toEqual([
      'IMG_0001.png added 15/KH-UBND',
      'IMG_0002.png added 15/KH-UBND',
      'IMG_0003.png added 15/KH-UBND',
    ]);
  });
});
