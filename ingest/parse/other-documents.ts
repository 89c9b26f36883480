import type { Warning } from '../../knowledge/model/register.ts';
import { isFilledDate } from './outline-parts.ts';
import type { OutlinedText, OutlineItem } from './outlined-text.ts';

const NAME = /^Văn bản \d+(?: \([^)]*\))?/u;
/** What may stand above a letterhead on its page: a stamp of arrival, dirt. */
const MAX_STAMP_LINES = 3;
const MAX_STAMP_LENGTH = 60;
/** A letterhead has no more items. */
const HEAD_ITEMS = 14;

/**
 * The pages that a further document with a number or date of its own opens, ascending: where a stack of pages that was
 * taken for one document can be parted. Empty for one document, and where pages are not known.
 */
export function findDocumentPages({ items }: OutlinedText): number[] {
  let last: string | undefined;
  return items.flatMap((item, index) => {
    const name = toName(item);
    const isFirst = name !== undefined && name !== last;
    last = name;
    if (!isFirst || item.page === null) return [];
    const above = items.slice(0, index).filter(({ page }) => page === item.page);
    const isTop =
      above.length <= MAX_STAMP_LINES && above.every(({ text }) => text.length <= MAX_STAMP_LENGTH);
    const head = items.slice(index, index + HEAD_ITEMS).filter((other) => toName(other) === name);
    const isFilled = name.endsWith(')') || head.some(({ text }) => isFilledDate(text));
    return isTop && isFilled ? [item.page] : [];
  });
}

function toName({ zone, locator }: OutlineItem): string | undefined {
  return zone === 'other-document' ? NAME.exec(locator)?.[0] : undefined;
}

/**
 * Warns of documents that stand behind the first one in the same file: they can be searched, but what they oblige is not
 * put down to the first. Empty for a file of one document.
 */
export function warnOfOtherDocuments({ items }: OutlinedText): Warning[] {
  const others = items.filter((item) => item.zone === 'other-document');
  const names = new Set(others.map(toName));
  names.delete(undefined);
  if (names.size === 0) return [];
  const listed = [...names].join('; ');
  const message = `Tệp có ${names.size + 1} văn bản nối nhau. Sổ theo dõi chỉ lấy từ văn bản thứ nhất; phần còn lại (${listed}) chỉ để tra cứu. Hãy tách thành từng tệp rồi nạp lại.`;
  return [{ code: 'SEVERAL_DOCUMENTS', message, quote: others[0]?.text.slice(0, 200) ?? null }];
}
