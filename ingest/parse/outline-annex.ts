import { findAnnexTitle, isTableRow, isTypeLine } from '../clean/line-shapes.ts';
import { isClosed, type OutlineLine } from './outline-lines.ts';

/** Whether the line opens another annex: a title, no sentence about one. */
export function isAnnexStart(line: OutlineLine): boolean {
  return findAnnexTitle(line.text) !== null && !isClosed(line.text) && !isTableRow(line.text);
}

/** Name of an annex: "PHỤ LỤC II" → "Phụ lục II"; a form inside an annex names both: "Phụ lục I, Mẫu số 02". */
export function toAnnexName(title: string, current: string): string {
  const name = title.replace(
    /^\p{L}+(?:\s(?:LỤC|SỐ|MẪU))*/iu,
    (words) => `${words.charAt(0).toUpperCase()}${words.slice(1).toLowerCase()}`,
  );
  const annex = /^Phụ lục[^,]*/u.exec(current)?.[0];
  return /^Phụ lục/u.test(name) || annex === undefined ? name : `${annex}, ${name}`;
}

/** A plan or regulation issued with a decision stands behind its signature under its own type. */
export function toAttachmentName(text: string): string {
  if (!isTypeLine(text)) return 'Phụ lục';
  const type = /^\p{Lu}+(?:\s\p{Lu}+)?/u.exec(text)?.[0] ?? '';
  return `${type.charAt(0)}${type.slice(1).toLowerCase()} kèm theo`;
}
