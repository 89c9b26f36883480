import type { Warning } from '../../knowledge/model/register.ts';
import type { OutlinedText } from './outlined-text.ts';

/**
 * Warns of documents that stand behind the first one in the same file: they can be searched, but what they oblige is not
 * put down to the first. Empty for a file of one document.
 */
export function warnOfOtherDocuments({ items }: OutlinedText): Warning[] {
  const others = items.filter((item) => item.zone === 'other-document');
  const names = new Set(others.map((item) => /^Văn bản \d+(?: \([^)]*\))?/u.exec(item.locator)?.[0]));
  names.delete(undefined);
  if (names.size === 0) return [];
  const listed = [...names].join('; ');
  const message = `Tệp có ${names.size + 1} văn bản nối nhau. Sổ theo dõi chỉ lấy từ văn bản thứ nhất; phần còn lại (${listed}) chỉ để tra cứu. Hãy tách thành từng tệp rồi nạp lại.`;
  return [{ code: 'SEVERAL_DOCUMENTS', message, quote: others[0]?.text.slice(0, 200) ?? null }];
}
