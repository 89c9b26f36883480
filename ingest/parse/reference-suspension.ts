import { findDates, toDayBounds } from '../../knowledge/language/vietnamese-date.ts';

/** Alternatives of words that stop a document for a time only: ngưng hiệu lực, đình chỉ (Luật 64/2025/QH15, Điều 55), tạm dừng. */
export const SUSPENSION = String.raw`tạm\s+(?:dừng|ngừng|ngưng|đình chỉ)\s+(?:việc\s+)?(?:hiệu lực|thực hiện|thi hành|triển khai)|(?:dừng|ngừng|ngưng|đình chỉ|hoãn)\s+(?:việc\s+)?hiệu lực|(?:đình chỉ|hoãn)\s+(?:việc\s+)?(?:thực hiện|thi hành|triển khai|áp dụng)`;

const IS_SUSPENSION = new RegExp(`^(?:${SUSPENSION})`, 'iu');
const STOPS = /^(?:dừng|ngừng|ngưng)/iu;
const UNTIL = /(?<!\p{L})(?:cho\s+)?đến\s+(?:hết\s+)?(?:ngày\s+)?$/iu;
const UNTIL_YEAR = /^[^;.]{0,80}?(?<!\p{L})đến\s+hết\s+năm\s+(?<year>(?:19|20)\d\d)(?!\d)/iu;
/** How far behind a document its last day is looked for, in characters. */
const UNTIL_REACH = 120;

/** Whether a verb stops a document for a time: by itself, or because an end of it is named. */
export function isSuspension(verb: string, hasEnd: boolean): boolean {
  return IS_SUSPENSION.test(verb) || (hasEnd && STOPS.test(verb));
}

/**
 * The last day named behind a document, and how far the words on it reach; undefined when none is.
 *
 * @example readUntil(' đến hết năm 2031') // { day: '2031-12-31', length: 17 }
 */
export function readUntil(after: string): { readonly day: string; readonly length: number } | undefined {
  const found = findDates(after.slice(0, UNTIL_REACH)).find(({ start }) => UNTIL.test(after.slice(0, start)));
  const day = found === undefined ? undefined : toDayBounds(found.date)?.last;
  if (found !== undefined && day !== undefined) return { day, length: found.end };
  const year = UNTIL_YEAR.exec(after);
  return year === null ? undefined : { day: `${year.groups?.year}-12-31`, length: year[0].length };
}
