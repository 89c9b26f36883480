import { composeMarks } from '../../knowledge/language/normalize.ts';
import { judgeVietnamese } from '../../knowledge/language/vietnamese-syllable.ts';
import { joinParted, splitGlued } from '../../knowledge/language/word-gaps.ts';
import type { Warning } from '../../knowledge/model/register.ts';
import type { PageText } from '../read/read-result.ts';

/** Consonants alone between spaces: parted from their word, or the letter of a list. A cheap look, without Unicode classes. */
const MAY_BE_PARTED =
  /(?:^|\s)(?:[b-df-hj-np-tv-xđB-DF-HJ-NP-TV-XĐ]|[CGKNPTcgknpt]h|[Nn]gh?|[Tt]r|[Qq]u|[Gg]i) [A-Za-z\u00C0-\u1EF9]|[a-z\u00E0-\u1EF9] [bcdđghklmnpqrstvx](?![^\s.,;:)”])|[Ủủ] y/m;
/** Longer than any syllable. */
const MAY_BE_GLUED = /[A-Za-z\u00C0-\u1EF9]{8}/;
const LETTERS = /(?<![\p{L}\p{M}\d@/.])[A-Za-z\u00C0-\u1EF9]{5,40}(?![\p{L}\p{M}\d@])/gu;
/** A word of time or counting glued to its figure. */
const GLUED_FIGURE = /(?<!\p{L})(ngày|tháng|năm|khoản|Điều|điều|số)(?=\d)/gu;
/** A text must show so many different cases before doubtful ones are mended: one alone may be meant. */
const USUAL_JOINS = 5;
const USUAL_SPLITS = 3;

/** Pages with their words whole, and what was done for that. */
export interface MendedPages {
  readonly pages: readonly PageText[];
  readonly warnings: readonly Warning[];
}

/**
 * Letters parted inside a word are put together and words glued to one another parted, where the grammar of syllables
 * leaves one way only. Only spaces are added or taken; letters and figures stay. Pages read from a picture are not touched:
 * each of their words has its place; nor are numbered pages whose text is garbled and would stay so: what looks parted there has
 * lost its letters.
 */
export function mendWords(pages: readonly PageText[]): MendedPages {
  const composed = pages.map((page) =>
    page.lines === undefined ? { ...page, text: composeMarks(page.text) } : page,
  );
  const kept = new Set(composed.filter((page) => page.lines !== undefined || staysGarbled(page)));
  const joined = joinPages(composed, kept);
  const split = splitPages(joined.pages, kept);
  return { pages: split.pages, warnings: [...joined.warnings, ...split.warnings] };
}

// Only a page's drawn text loses letters to its fonts; a file without pages has all that was typed.
function staysGarbled({ pageNumber, text }: PageText): boolean {
  if (pageNumber === null) return false;
  const mayChange = MAY_BE_PARTED.test(text) || MAY_BE_GLUED.test(text);
  if (!mayChange || judgeVietnamese(text).verdict !== 'scrambled') return false;
  const lines = text
    .split('\n')
    .map((line) => joinParted(line).text.replace(LETTERS, (word) => splitGlued(word)));
  return judgeVietnamese(lines.join('\n')).verdict === 'scrambled';
}

function joinPages(pages: readonly PageText[], kept: ReadonlySet<PageText>): MendedPages {
  if (!pages.some((page) => !kept.has(page) && MAY_BE_PARTED.test(page.text))) return { pages, warnings: [] };
  const words = new Set<string>();
  const joins = pages.map((page) =>
    kept.has(page)
      ? []
      : page.text.split('\n').map((line) => {
          if (!MAY_BE_PARTED.test(line)) return undefined;
          const join = joinParted(line);
          for (const word of join.words) words.add(word);
          return join;
        }),
  );
  let count = 0;
  const mended = pages.map((page, index) => {
    if (kept.has(page)) return page;
    const texts = page.text.split('\n').map((line, at) => {
      const join = joins[index]?.[at];
      if (join === undefined || !(join.isSure || words.size >= USUAL_JOINS)) return line;
      count += join.words.length;
      return join.text;
    });
    return { ...page, text: texts.join('\n') };
  });
  const example = [...words].slice(0, 3).join(', ');
  const message = `Tệp tách rời chữ trong từ; đã ghép lại ${count} từ (${example}) theo quy tắc âm tiết, không đổi chữ nào.`;
  return { pages: mended, warnings: count === 0 ? [] : [{ code: 'LETTERS_REJOINED', message, quote: null }] };
}

function splitPages(pages: readonly PageText[], kept: ReadonlySet<PageText>): MendedPages {
  if (!pages.some((page) => !kept.has(page) && MAY_BE_GLUED.test(page.text))) return { pages, warnings: [] };
  const known = new Map<string, string>();
  const lookUp = (word: string): string => {
    const split = known.get(word) ?? splitGlued(word);
    known.set(word, split);
    return split;
  };
  const mended = pages.map((page) => {
    if (kept.has(page) || !MAY_BE_GLUED.test(page.text)) return page;
    return { ...page, text: page.text.replace(LETTERS, lookUp).replace(GLUED_FIGURE, '$1 ') };
  });
  const changed = [...known].filter(([word, split]) => word !== split);
  if (changed.length < USUAL_SPLITS) return { pages, warnings: [] };
  const example = changed
    .slice(0, 3)
    .map(([word]) => word)
    .join(', ');
  const message = `Tệp viết dính từ (${example}); đã tách ${changed.length} cụm theo quy tắc âm tiết, không đổi chữ nào.`;
  return { pages: mended, warnings: [{ code: 'WORDS_PARTED', message, quote: null }] };
}
