import { readsAsVietnamese } from '../../knowledge/language/legacy-encodings.ts';
import { mayBeMojibake, repairMojibake } from '../../knowledge/language/mojibake.ts';
import type { PageText } from '../read/read-result.ts';

/** Of the repaired words so many must be Vietnamese syllables. */
const SURE_SHARE = 0.6;

/** Pages with UTF-8 that was read wrongly put right. */
export interface RepairedPages {
  readonly pages: readonly PageText[];
  /** Lines changed; 0 when nothing was. */
  readonly lines: number;
}

/**
 * Repairs UTF-8 that was read as windows-1252, latin1 or windows-1258, where at least `needed` different words come out
 * as Vietnamese. Signs alone ("565 Â°C", "1455â€“1536") need no such proof: nobody writes them so.
 */
export function repairMisreadPages(pages: readonly PageText[], needed: number): RepairedPages {
  const repairs = pages.map((page) => (page.lines === undefined ? findRepairs(page.text) : new Map()));
  const words = new Set(repairs.flatMap((byLine) => [...byLine.values()].flatMap((one) => one.words)));
  const good = [...words].filter(readsAsVietnamese).length;
  const isSure = good >= needed && good >= SURE_SHARE * words.size;
  let lines = 0;
  const repaired = pages.map((page, index) => {
    const byLine = repairs[index];
    if (byLine === undefined || byLine.size === 0) return page;
    const texts = page.text.split('\n').map((line) => {
      const repair = byLine.get(line);
      if (repair === undefined || !(isSure || repair.words.length === 0)) return line;
      lines += 1;
      return repair.text;
    });
    return { ...page, text: texts.join('\n') };
  });
  return { pages: repaired, lines };
}

interface Repair {
  readonly text: string;
  /** The words with letters that the repair changed, in small letters. */
  readonly words: readonly string[];
}

/** By the line as it stands; the same line is repaired the same way wherever it is. */
function findRepairs(page: string): Map<string, Repair> {
  const found = new Map<string, Repair>();
  if (!mayBeMojibake(page)) return found;
  for (const line of page.split('\n')) {
    const { text, count } = repairMojibake(line);
    if (count === 0) continue;
    const before = new Set(line.split(/\s+/));
    const words = text.split(/\s+/).filter((word) => !before.has(word) && isMarked(word));
    found.set(line, { text, words: words.map((word) => word.toLowerCase()) });
  }
  return found;
}

/** A word with a letter of Vietnamese; beside a sign ("°C") it is none. */
function isMarked(word: string): boolean {
  return /[^\P{L}\p{ASCII}]/u.test(word);
}
