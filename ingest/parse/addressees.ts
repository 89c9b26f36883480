import { collapseSpaces } from '../../knowledge/language/normalize.ts';

const OPENS = /^\s*Kính\s+gửi\s*:?\s*(?<rest>.*)$/iu;
const ITEM = /^\s*[-–+•*]\s*(?<name>.+)$/u;
/** Lines of the head in which "Kính gửi" is looked for, and of the list behind it. */
const MAX_HEAD_LINES = 40;
const MAX_ADDRESSEES = 30;

/**
 * Whom a letter, report or submission is sent to (Nghị định 30/2020/NĐ-CP, Phụ lục I, ô số 9a), as written, a line each;
 * empty where it has no "Kính gửi".
 */
export function readAddressees(text: string): string[] {
  const lines = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, MAX_HEAD_LINES);
  const at = lines.findIndex((line) => OPENS.test(line));
  if (at === -1) return [];
  const own = OPENS.exec(lines[at] ?? '')?.groups?.rest ?? '';
  const named = own.trim() === '' ? [] : [ITEM.exec(own)?.groups?.name ?? own];
  for (const line of lines.slice(at + 1, at + 1 + MAX_ADDRESSEES)) {
    const item = ITEM.exec(line)?.groups?.name;
    const isOpen = /[;,]\s*$/u.test(named.at(-1) ?? '');
    if (item === undefined && !isOpen && named.length > 0) break;
    named.push(item ?? line);
    if (/\.\s*$/u.test(line)) break;
  }
  return named
    .map((name) => collapseSpaces(name.replace(/[;.,\s]+$/u, '')).trim())
    .filter((name) => name !== '');
}
