import { convertLegacy, measureLegacy } from '../../knowledge/language/legacy-encodings.ts';
import { type LegacyEncoding, legacyEncodings } from '../../knowledge/language/legacy-tables.ts';
import { mayBeMojibake } from '../../knowledge/language/mojibake.ts';
import type { Warning } from '../../knowledge/model/register.ts';
import type { PageText } from '../read/read-result.ts';
import { restoreHeadCapitals, restoreLineCapitals } from './legacy-capitals.ts';
import { repairMisreadPages } from './misread-pages.ts';

/** Letters and signs that Unicode Vietnamese does not use and old encodings do; "«", "»", "°", "·" tell nothing. */
const SUSPICIOUS =
  /[\u0080-\u009F\u00A1-\u00AA\u00AC-\u00AF\u00B1-\u00B6\u00B8-\u00BA\u00BC-\u00BF\u00C4-\u00C7\u00CB\u00CE-\u00D1\u00D6-\u00D8\u00DB\u00DC\u00DE\u00DF\u00E4-\u00E7\u00EB\u00EE-\u00F1\u00F6-\u00F8\u00FB\u00FC\u00FE\u00FF\u0152\u0153\u0160\u0161\u0178\u0192]/;
const VIQR_MARKS = /[aeo]\^[\s`'?~.a-z]|[ou]\+[`'?~.a-z]|[ae]\([a-z`'?~.]|[aeiouy][`'?~.][a-z]|dd[aeiouy(]/i;
const SURE_VIQR = /[aeo]\^[\s`'?~.a-z]|[ou]\+[`'?~.a-z]/i;
const LATIN = /[\u0080-\u00FF\u0152-\u0192\u2010-\u2122\u2212\u2219\u03BC]/;
const VIETNAMESE_ONLY = /[\u1EA0-\u1EF9ăđơưĂĐƠƯ]/g;
/** A line of an old encoding may hold a word of Unicode, not more. */
const MAX_UNICODE_LETTERS = 2;

/** So many different words must become syllables over all lines before an encoding is believed; fewer of a short text. */
const SURE_WORDS = 5;
const SHORT_TEXT = 300;
const SURE_WORDS_SHORT = 3;
/** Share of a line's words that must come out right before the encoding is believed, and once it is. */
const SURE_SHARE = 0.75;
const KNOWN_SHARE = 0.5;

/** Pages in Unicode, and what was converted to make them so. */
export interface UnicodePages {
  readonly pages: readonly PageText[];
  /** One for each encoding met; empty for Unicode text. */
  readonly warnings: readonly Warning[];
}

/**
 * Text of encodings before Unicode (TCVN3, VNI, VISCII, windows-1258, VIQR) and UTF-8 read wrongly, converted line by
 * line, since documents mix: an encoding is believed when its words come out as Vietnamese syllables that the text as
 * written does not show. Unicode text, formulas, foreign words, "©", "½" stay. Pages read from a picture are never touched.
 */
export function convertLegacyText(pages: readonly PageText[]): UnicodePages {
  if (!pages.some(mayHoldLegacy)) return { pages, warnings: [] };
  const needed = isShort(pages) ? SURE_WORDS_SHORT : SURE_WORDS;
  const total = countLines(pages);
  const repaired = repairMisreadPages(pages, needed);
  const warnings = repaired.lines === 0 ? [] : [warn('UTF-8', repaired.lines, total)];
  const encodings = findEncodings(repaired.pages, needed);
  if (encodings.length === 0) return { pages: repaired.pages, warnings };
  const counts = new Map<LegacyEncoding, number>();
  const converted = repaired.pages.map((page) => convertPage(page, encodings, counts));
  return {
    pages: counts.has('TCVN3') ? restoreHeadCapitals(converted) : converted,
    warnings: [...warnings, ...[...counts].map(([encoding, lines]) => warn(encoding, lines, total))],
  };
}

function mayHoldLegacy({ text, lines }: PageText): boolean {
  return lines === undefined && (SUSPICIOUS.test(text) || SURE_VIQR.test(text) || mayBeMojibake(text));
}

function isShort(pages: readonly PageText[]): boolean {
  return pages.reduce((sum, page) => sum + page.text.length, 0) <= SHORT_TEXT;
}

function countLines(pages: readonly PageText[]): number {
  return pages.reduce(
    (sum, page) => sum + page.text.split('\n').filter((line) => line.trim() !== '').length,
    0,
  );
}

/**
 * The encodings of a text, by the words that become syllables in the lines that each reads best. VISCII was typed in whole
 * texts: single lines that fit it in a text of another are chance.
 */
function findEncodings(pages: readonly PageText[], needed: number): LegacyEncoding[] {
  const gained = new Map<LegacyEncoding, Set<string>>();
  for (const page of pages) {
    if (page.lines !== undefined) continue;
    for (const line of page.text.split('\n')) {
      const best = findBest(line, legacyEncodings, SURE_SHARE);
      if (best === undefined) continue;
      const words = gained.get(best.encoding) ?? new Set();
      for (const word of best.gained) words.add(word);
      gained.set(best.encoding, words);
    }
  }
  const most = Math.max(0, ...[...gained.values()].map((words) => words.size));
  return [...gained]
    .filter(([encoding, words]) => words.size >= needed && (encoding !== 'VISCII' || words.size === most))
    .map(([encoding]) => encoding);
}

function isUnicode(line: string): boolean {
  return (line.match(VIETNAMESE_ONLY)?.length ?? 0) > MAX_UNICODE_LETTERS;
}

interface Reading {
  readonly encoding: LegacyEncoding;
  readonly gained: ReadonlySet<string>;
  readonly advantage: number;
}

/** The encoding that a line reads best in; undefined when it reads no better in any than as it stands. */
function findBest(line: string, encodings: readonly LegacyEncoding[], minShare: number): Reading | undefined {
  const isLatin = LATIN.test(line);
  if (!isLatin && !VIQR_MARKS.test(line)) return undefined;
  if (isUnicode(line)) return undefined;
  let best: Reading | undefined;
  for (const encoding of encodings) {
    if (encoding !== 'VIQR' && !isLatin) continue;
    const { words, good, goodAsWritten, gained } = measureLegacy(line, encoding);
    const advantage = good - goodAsWritten;
    if (gained.size === 0 || advantage <= 0 || good < minShare * words) continue;
    if (advantage > (best?.advantage ?? 0)) best = { encoding, gained, advantage };
  }
  return best;
}

function convertPage(
  page: PageText,
  encodings: readonly LegacyEncoding[],
  counts: Map<LegacyEncoding, number>,
): PageText {
  if (page.lines !== undefined) return page;
  const lines = page.text.split('\n');
  const readings = followNeighbours(lines.map((line) => decide(line, encodings)));
  const texts = lines.map((line, index) => {
    const encoding = readings[index];
    const converted = encoding === null || encoding === undefined ? line : convertLegacy(line, encoding);
    if (encoding === null || encoding === undefined || converted === line) return line;
    counts.set(encoding, (counts.get(encoding) ?? 0) + 1);
    return encoding === 'TCVN3' ? restoreLineCapitals(line, converted) : converted;
  });
  return { ...page, text: texts.join('\n') };
}

/** The encoding of a line, null for Unicode, and the encodings that fit as well as Unicode where the line cannot tell. */
type Decision = LegacyEncoding | null | readonly LegacyEncoding[];

/** "Sè: 12" may be TCVN3 or a misspelling: its neighbours tell. */
function decide(line: string, encodings: readonly LegacyEncoding[]): Decision {
  const best = findBest(line, encodings, KNOWN_SHARE);
  if (best !== undefined) return best.encoding;
  if (isUnicode(line)) return null;
  if (!LATIN.test(line)) return [];
  return encodings.filter((encoding) => {
    const { words, good, goodAsWritten } = measureLegacy(line, encoding);
    return words > 0 && good >= goodAsWritten;
  });
}

function followNeighbours(decisions: readonly Decision[]): (LegacyEncoding | null)[] {
  let last = decisions.find(isSettled) ?? null;
  return decisions.map((one) => {
    if (isSettled(one)) {
      last = one;
      return one;
    }
    return last !== null && one.includes(last) ? last : null;
  });
}

function isSettled(decision: Decision): decision is LegacyEncoding | null {
  return decision === null || typeof decision === 'string';
}

const NAMES: Readonly<Record<LegacyEncoding | 'UTF-8', string>> = {
  TCVN3: 'gõ bằng bảng mã TCVN3 (ABC, phông .VnTime)',
  VNI: 'gõ bằng bảng mã VNI',
  VISCII: 'gõ bằng bảng mã VISCII',
  'windows-1258': 'ở bảng mã windows-1258',
  VIQR: 'gõ theo quy ước VIQR',
  'UTF-8': 'UTF-8 bị đọc sai bảng mã',
};

function warn(encoding: LegacyEncoding | 'UTF-8', lines: number, total: number): Warning {
  const capitals =
    encoding === 'TCVN3' ? ' Chữ hoa gõ bằng phông .VnTimeH có thể hiện thành chữ thường.' : '';
  return {
    code: 'ENCODING_CONVERTED',
    message: `Văn bản ${NAMES[encoding]}; đã chuyển ${lines} trên ${total} dòng sang Unicode. Cần đối chiếu với bản gốc.${capitals}`,
    quote: null,
  };
}
