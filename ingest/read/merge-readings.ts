import { judgeVietnamese } from '../../knowledge/language/vietnamese-syllable.ts';
import { AssistantError } from '../../knowledge/model/errors.ts';
import type { Warning } from '../../knowledge/model/register.ts';
import { convertLegacyText } from '../clean/legacy-text.ts';
import { fillFields } from './fill-fields.ts';
import type { PageReading, PageWish } from './page-readings.ts';
import type { PageText, ReadResult } from './read-result.ts';

/** A picture's reading replaces a short text layer only when it has so many times its letters. */
const MUCH_MORE = 2;

/**
 * The document with the pages that were read otherwise in place, and warnings of what is still not read. A reading that
 * is no better than what the file gave is left out.
 *
 * @param wishes the pages asked for
 * @throws DOCUMENT_NO_TEXT — no page has text
 */
export function mergeReadings(
  result: ReadResult,
  wishes: readonly PageWish[],
  readings: readonly PageReading[],
): ReadResult {
  const readingOf = new Map(readings.map((reading) => [reading.pageNumber, reading]));
  const wishOf = new Map(wishes.map((wish) => [wish.pageNumber, wish]));
  const pages = result.pages.map((page) => {
    const wish = wishOf.get(page.pageNumber ?? 0);
    const reading = readingOf.get(page.pageNumber ?? 0);
    return wish === undefined || reading === undefined ? page : choose(page, reading, wish.reason);
  });
  if (pages.every((page) => page.text.trim() === ''))
    throw new AssistantError('DOCUMENT_NO_TEXT', `no text on any of ${result.totalPages} pages`);
  const changed = pages.filter((page, index) => page !== result.pages[index]);
  const stamps = readings.flatMap((reading) => reading.stamps ?? []);
  return {
    ...result,
    ...(stamps.length === 0 ? {} : { stamps }),
    pages,
    warnings: [
      ...result.warnings,
      ...listWarnings(pages, changed, wishes, readingOf),
      ...warnOfLostMarks(pages),
      ...readings.flatMap(warnOfStamp),
    ],
  };
}

function choose(page: PageText, reading: PageReading, reason: PageWish['reason']): PageText {
  const { text, lines } = reading;
  if (reason === 'fields') return fillFields(page, text);
  const isBetter =
    reason === 'picture'
      ? countLetters(text) > countLetters(page.text) * MUCH_MORE
      : judgeVietnamese(text).verdict === 'vietnamese';
  if (!isBetter) return page;
  return { pageNumber: page.pageNumber, text, ...(lines === null ? {} : { lines }) };
}

const countLetters = (text: string) => text.match(/\p{L}/gu)?.length ?? 0;

function listWarnings(
  pages: readonly PageText[],
  changed: readonly PageText[],
  wishes: readonly PageWish[],
  readPages: ReadonlyMap<number, PageReading>,
): Warning[] {
  const isChanged = new Set(changed.map((page) => page.pageNumber));
  const unmet = (reason: PageWish['reason']) =>
    wishes
      .filter((wish) => wish.reason === reason && !isChanged.has(wish.pageNumber))
      .map((wish) => wish.pageNumber);
  const unreadFields = wishes.filter((wish) => wish.reason === 'fields' && !readPages.has(wish.pageNumber));
  const empty = pages.filter((page) => page.text.trim() === '').map((page) => page.pageNumber);
  const recognized = pages.filter((page) => page.lines !== undefined).map((page) => page.pageNumber);
  return [
    ...warn('PAGES_RECOGNIZED', recognized, 'Các trang đọc từ ảnh chụp, số liệu cần đối chiếu với bản gốc'),
    ...warn('PAGES_WITHOUT_TEXT', empty, 'Các trang không có lớp chữ (trang ảnh hoặc trang trắng), chưa đọc'),
    ...warn(
      'TEXT_GARBLED',
      unmet('scrambled'),
      'Lớp chữ của tệp bị xáo trộn, chữ đọc ra sai; cần đối chiếu với bản gốc. Các trang',
    ),
    ...(unreadFields.length > 0 ? [fieldsWarning] : []),
  ];
}

function warn(code: string, pageNumbers: readonly (number | null)[], sentence: string): Warning[] {
  if (pageNumbers.length === 0) return [];
  return [{ code, message: `${sentence}: ${pageNumbers.join(', ')}.`, quote: null }];
}

const fieldsWarning: Warning = {
  code: 'FIELDS_NOT_READ',
  message:
    'Tệp có ô chữ ký số hoặc ô biểu mẫu; chữ trong các ô đó (có thể là số, ngày ban hành) chưa đọc được.',
  quote: null,
};

const marksLostWarning: Warning = {
  code: 'MARKS_LOST',
  message:
    'Chữ của văn bản đã mất dấu tiếng Việt (thường do nhận dạng chữ sai ngôn ngữ); nội dung cần đối chiếu với bản gốc.',
  quote: null,
};

function warnOfStamp({ pageNumber, hasUnreadStamp }: PageReading): Warning[] {
  if (hasUnreadStamp !== true) return [];
  const message = `Trang ${pageNumber} có dấu đỏ chưa đọc được, người giữ văn bản cần xem có phải dấu chỉ độ mật không.`;
  return [{ code: 'SECRECY_DOUBT', message, quote: null }];
}

// The text as a whole: a page in capitals or of a table alone tells little.
function warnOfLostMarks(pages: readonly PageText[]): Warning[] {
  if (!isUnmarked(pages)) return [];
  // The marks of an old encoding are signs.
  return isUnmarked(convertLegacyText(pages).pages) ? [marksLostWarning] : [];
}

function isUnmarked(pages: readonly PageText[]): boolean {
  return judgeVietnamese(pages.map((page) => page.text).join('\n')).verdict === 'unmarked';
}
