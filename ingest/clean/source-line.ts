import { composeMarks, normalizeCharacters } from '../../knowledge/language/normalize.ts';
import type { PageText, RecognizedLine } from '../read/read-result.ts';
import { removeEmphasis } from './emphasis.ts';
import { placeWords, type WordSpan } from './word-spans.ts';

/** A line of the file on its way to the cleaned text. */
export interface SourceLine {
  /** Normalised, without emphasis, outer pipes and runs of spaces; never empty. */
  readonly text: string;
  readonly page: number | null;
  /** Whether an empty line (or a rule) stands before it. False at the top of a page: a page break parts nothing. */
  readonly isAfterBlank: boolean;
  /** Columns told apart by pipes, tabs or wide gaps; one when there are none. */
  readonly columns: readonly string[];
  /** Spaces before the first character. */
  readonly indent: number;
  /** The last cell of a broken table row. */
  readonly endsWithPipe: boolean;
  /** Opened by a long dash, which some writers keep for dashes inside a sentence. */
  readonly opensWithLongDash: boolean;
  /** The words of the page's picture under `text`; empty when the file gave the text itself. */
  readonly words: readonly WordSpan[];
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is sought
const CONTROL = /[\u0000-\u0008\u000E-\u001F\u007F]/g;
const LINE_BREAKS = /\r\n?|[\u2028\u2029\u0085\v\f]/g;
/** Bullets of the Symbol and Wingdings fonts, which Word leaves in the private use area. */
const FONT_BULLETS = /[\uF0A7\uF0B7\uF0A8\uF0D8\uF076\uF0FC\uF0E8\uF0F0]/g;
const RULE = /^[\s\\|_\-=~*.…─━•–—]*$/u;
const TRAILING_RULE = /(?<=[^\s_:.])_{5,}$/;
const GAP = /\t+| {3,}/;

/**
 * The file's lines without empty ones, rules ("-------", "|---|---|") and empty table rows.
 */
export function toSourceLines(pages: readonly PageText[]): SourceLine[] {
  return pages.flatMap((page) => toPageLines(page));
}

function toPageLines(page: PageText): SourceLine[] {
  const lines: SourceLine[] = [];
  let isAfterBlank = false;
  const text = removeEmphasis(page.text.replace(LINE_BREAKS, '\n').replace(CONTROL, ''));
  const rawLines = text.split('\n');
  const recognized = matchRecognized(rawLines, page);
  for (const [index, raw] of rawLines.entries()) {
    const line = toSourceLine(raw, page.pageNumber, isAfterBlank && lines.length > 0);
    if (line === undefined) isAfterBlank = true;
    else {
      const read = recognized[index];
      lines.push(read === undefined ? line : { ...line, words: placeWords(line.text, read) });
      isAfterBlank = false;
    }
  }
  return lines;
}

/** Of which nothing is known but the page: no word of it is sure. */
const WHOLE_PAGE: RecognizedLine = { words: [], box: { left: 0, top: 0, width: 1, height: 1 } };

/** The recognised line of each raw line that is not blank; none where the file gave the text itself. */
function matchRecognized(
  rawLines: readonly string[],
  { lines }: PageText,
): readonly (RecognizedLine | undefined)[] {
  if (lines === undefined) return [];
  const read = lines.filter((line) => line.words.some((word) => word.text.trim() !== ''));
  const isWhole = rawLines.filter((raw) => raw.trim() !== '').length === read.length;
  let next = 0;
  return rawLines.map((raw) => {
    if (raw.trim() === '') return undefined;
    return isWhole ? read[next++] : WHOLE_PAGE;
  });
}

function toSourceLine(raw: string, page: number | null, isAfterBlank: boolean): SourceLine | undefined {
  if (RULE.test(raw) && !isBareBullet(raw)) return undefined;
  const opensWithLongDash = /^[–—]/.test(raw.trimStart());
  const spaced = composeMarks(raw)
    .replace(FONT_BULLETS, '• ')
    .replace(/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g, ' ');
  const cells = normalizeCharacters(spaced.includes('|') ? toRow(spaced) : spaced);
  const text = cells
    .replace(/[ \t]{2,}|\t/g, ' ')
    .trim()
    .replace(TRAILING_RULE, '')
    .trimEnd();
  if (text === '') return undefined;
  return {
    text,
    page,
    isAfterBlank,
    columns: toColumns(text, spaced.trim()),
    indent: spaced.length - spaced.trimStart().length,
    endsWithPipe: spaced.trimEnd().endsWith('|'),
    opensWithLongDash,
    words: [],
  };
}

function isBareBullet(raw: string): boolean {
  return /^[-•]$/.test(raw.trim());
}

/**
 * Cells joined by " | ", without the outer pipes. Empty inner cells stay, and an empty first one (a pipe that opens a row
 * and none that closes it): they keep the columns in place.
 */
function toRow(line: string): string {
  const trimmed = line.trim();
  const cells = (trimmed.endsWith('|') ? trimmed.replace(/^\|/, '').slice(0, -1) : trimmed).split('|');
  const texts = cells.map((cell) => cell.trim());
  return texts.filter((cell) => cell !== '').length > 1 ? texts.join(' | ') : texts.join('');
}

function toColumns(text: string, spaced: string): string[] {
  if (text.includes(' | ')) return text.split(/ \|(?: |$)/).filter((cell) => cell !== '');
  if (!GAP.test(spaced)) return [text];
  return spaced
    .split(GAP)
    .map((part) => normalizeCharacters(part).replace(/ {2,}/g, ' ').trim())
    .filter((part) => part !== '');
}
