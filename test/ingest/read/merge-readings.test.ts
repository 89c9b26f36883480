import { describe, expect, it } from 'vitest';
import { mergeReadings } from '../../../ingest/read/merge-readings.ts';
import type { PageWish } from '../../../ingest/read/page-readings.ts';
import type { ReadResult } from '../../../ingest/read/read-result.ts';
import { foldMarks } from '../../../knowledge/language/fold.ts';

const PROSE =
  'Các trường mầm non tổ chức cân đo cho trẻ hai lần trong năm học, báo cáo kết quả về phòng trước ngày 20 tháng 5 và lập danh sách.';
const fileOf = (...texts: string[]): ReadResult => ({
  format: 'pdf',
  pages: texts.map((text, index) => ({ pageNumber: index + 1, text })),
  totalPages: texts.length,
  title: null,
  warnings: [],
});
const wish = (pageNumber: number, reason: PageWish['reason']): PageWish => ({
  pageNumber,
  path: 'a.pdf',
  pageInFile: pageNumber,
  format: 'pdf',
  reason,
});
const codesOf = ({ warnings }: ReadResult) => warnings.map((warning) => warning.code);

describe('mergeReadings', () => {
  it('puts a recognised page in its place and says so', () => {
    const reading = { pageNumber: 2, text: PROSE, lines: [] };
    const result = mergeReadings(fileOf(PROSE, ''), [wish(2, 'picture')], [reading]);
    expect(result.pages[1]).toStrictEqual({ pageNumber: 2, text: PROSE, lines: [] });
    expect(result.warnings).toMatchObject([
      { code: 'PAGES_RECOGNIZED', message: expect.stringContaining(': 2.') },
    ]);
  });

  it('asks a person to look at a red stamp that nobody could read', () => {
    const reading = { pageNumber: 2, text: PROSE, lines: [], hasUnreadStamp: true as const };
    const result = mergeReadings(fileOf(PROSE, ''), [wish(2, 'picture')], [reading]);
    expect(result.warnings).toContainEqual(
      expect.objectContaining({ code: 'SECRECY_DOUBT', message: expect.stringContaining('Trang 2') }),
    );
  });

  it('names pages that stay without text', () => {
    const result = mergeReadings(fileOf(PROSE, ''), [wish(2, 'picture')], []);
    expect(codesOf(result)).toStrictEqual(['PAGES_WITHOUT_TEXT']);
  });

  it('refuses a document without a word', () => {
    expect(() => mergeReadings(fileOf('', ''), [wish(1, 'picture')], [])).toThrow(/no text on any/);
  });

  it('leaves a short text layer alone when the picture says no more', () => {
    const reading = { pageNumber: 1, text: 'PHU LUC mot hai', lines: [] };
    const result = mergeReadings(fileOf('PHỤ LỤC một hai'), [wish(1, 'picture')], [reading]);
    expect(result.pages[0]?.text).toBe('PHỤ LỤC một hai');
  });

  it('takes another reading of a text layer that lies, and flags one that nothing reads', () => {
    const torn = PROSE.replace(/[ộủướạớ]/g, ' ').concat(' ộ ủ ư ớ ạ ớ ủ ộ');
    const wishes = [wish(1, 'scrambled'), wish(2, 'scrambled')];
    const result = mergeReadings(fileOf(torn, torn), wishes, [{ pageNumber: 1, text: PROSE, lines: null }]);
    expect(result.pages[0]).toStrictEqual({ pageNumber: 1, text: PROSE });
    expect(result.warnings).toMatchObject([
      { code: 'TEXT_GARBLED', message: expect.stringContaining(': 2.') },
    ]);
  });

  it('flags a text that has lost its marks', () => {
    expect(codesOf(mergeReadings(fileOf(foldMarks(PROSE)), [], []))).toStrictEqual(['MARKS_LOST']);
  });

  it('fills the number of a signature field into its line, and warns when it cannot', () => {
    const page = `Số: /KH-UBND\n${PROSE}`;
    const filled = { pageNumber: 1, text: 'Số:173    /KH-UBND          Hà Nam, ngày 2', lines: null };
    const result = mergeReadings(fileOf(page), [wish(1, 'fields')], [filled]);
    expect(result.pages[0]?.text).toBe(`Số: 173 /KH-UBND\n${PROSE}`);
    expect(codesOf(result)).toStrictEqual([]);
    expect(codesOf(mergeReadings(fileOf(page), [wish(1, 'fields')], []))).toStrictEqual(['FIELDS_NOT_READ']);
  });
});
