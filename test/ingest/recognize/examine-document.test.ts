import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { examineFile } from '../../../ingest/examine-file.ts';
import type { PageReading, PageWish } from '../../../ingest/read/page-readings.ts';
import { type ExaminationMeans, examineDocument } from '../../../ingest/recognize/examine-document.ts';
import { AssistantError } from '../../../knowledge/model/errors.ts';

const examination = await examineFile([
  fileURLToPath(new URL('../../fixtures/read/thong-bao.txt', import.meta.url)),
]);
const wish = (reason: PageWish['reason']): PageWish => ({
  pageNumber: 1,
  path: 'a.pdf',
  pageInFile: 1,
  format: 'pdf',
  reason,
});
const PROSE =
  'Các trường mầm non tổ chức cân đo cho trẻ hai lần trong năm học, báo cáo kết quả về phòng trước ngày 20 tháng 5.';

/** Means that record what the reader process is given in its second look. */
function fakeMeans(wishes: PageWish[], changed: Partial<ExaminationMeans['tools']> = {}) {
  const given: (readonly PageReading[])[] = [];
  const told: string[] = [];
  const means: ExaminationMeans = {
    readers: {
      survey: async () =>
        wishes.length === 0 ? { kind: 'examined', examination } : { kind: 'wanted', wishes },
      examine: async (_paths, readings = []) => {
        given.push(readings);
        return examination;
      },
    },
    tools: { readPictures: null, drawPdfPage: null, readPdfPage: null, checkPdf: null, ...changed },
    recognizer: {
      recognizePage: async ({ pageNumber }) => ({
        reading: { pageNumber, text: 'recognised', lines: [] },
        picture: { pageNumber, path: '1.webp' },
      }),
      close: async () => {},
    },
    warn: (message) => told.push(message),
  };
  return { means, given, told };
}

describe('examineDocument', () => {
  it('asks nothing more of a file that gives its text', async () => {
    const { means, given } = fakeMeans([]);
    expect(await examineDocument(['a.txt'], means)).toMatchObject({ pictures: [] });
    expect(given).toStrictEqual([]);
  });

  it('hands recognised pages to the second look, and their pictures to the caller', async () => {
    const { means, given } = fakeMeans([wish('picture')]);
    expect((await examineDocument(['a.pdf'], means)).pictures).toStrictEqual([
      { pageNumber: 1, path: '1.webp' },
    ]);
    expect(given).toStrictEqual([[{ pageNumber: 1, text: 'recognised', lines: [] }]]);
  });

  it('takes the text of another program for a layer that lies, when it makes sense', async () => {
    const { means, given } = fakeMeans([wish('scrambled')], { readPdfPage: async () => PROSE });
    expect((await examineDocument(['a.pdf'], means)).pictures).toStrictEqual([]);
    expect(given).toStrictEqual([[{ pageNumber: 1, text: PROSE, lines: null }]]);
  });

  it('recognises a page that no program reads', async () => {
    const { means, given } = fakeMeans([wish('scrambled')], { readPdfPage: async () => 'ộ ủ ư n i d ng' });
    await examineDocument(['a.pdf'], means);
    expect(given[0]?.[0]?.text).toBe('recognised');
  });

  it('never recognises a page for its fields alone', async () => {
    const { means, given } = fakeMeans([wish('fields')]);
    await examineDocument(['a.pdf'], means);
    expect(given).toStrictEqual([[]]);
  });

  it('leaves a page that cannot be drawn, and says so', async () => {
    const { means, given, told } = fakeMeans([wish('picture')]);
    const failing = {
      ...means,
      recognizer: {
        ...means.recognizer,
        recognizePage: () => Promise.reject(new AssistantError('DOCUMENT_DAMAGED', 'cannot be drawn')),
      },
    };
    await examineDocument(['a.pdf'], failing);
    expect(given).toStrictEqual([[]]);
    expect(told).toStrictEqual(['page 1 not recognised: cannot be drawn']);
  });

  it('flags a PDF whose structure is damaged', async () => {
    const { means } = fakeMeans([], { checkPdf: async () => false });
    const readers = {
      ...means.readers,
      survey: async () => ({
        kind: 'examined' as const,
        examination: { ...examination, format: 'pdf' as const },
      }),
    };
    const { parsed } = await examineDocument(['a.pdf'], { ...means, readers });
    expect(parsed.warnings.map(({ code }) => code)).toContain('FILE_DAMAGED');
  });
});
