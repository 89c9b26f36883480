import { normalizeCharacters } from '../../knowledge/language/normalize.ts';
import type { PageText } from '../read/read-result.ts';
import { removeEmphasis } from './emphasis.ts';

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
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is sought
const CONTROL = /[\u0000-\u0008\u000E-\u001F\u007F]/g;
const LINE_BREAKS = /\r\n?|[\u2028\u2029\u0085\v\f]/g;
/** Bullets of the Symbol and Wingdings fonts, which Word leaves in the private use area. */
const FONT_BULLETS = /[\uF0A7\uF0B7\uF0A8\uF0D8\uF076\uF0FC\uF0E8\uF0F0]/g;
/** A mark that a PDF has parted from its letter. */
const DETACHED_MARK = / (?=[\u0300\u0301\u0303\u0309\u0323])/g;
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
  for (const raw of text.split('\n')) {
    const line = toSourceLine(raw, page.pageNumber, isAfterBlank && lines.length > 0);
    if (line === undefined) isAfterBlank = true;
    else lines.push(line);
    if (line !== undefined) isAfterBlank = false;
  }
  return lines;
}

function toSourceLine(raw: string, page: number | null, isAfterBlank: boolean): SourceLine | undefined {
  if (RULE.test(raw) && !isBareBullet(raw)) return undefined;
  const opensWithLongDash = /^[–—]/.test(raw.trimStart());
  const spaced = raw
    .replace(FONT_BULLETS, '• ')
    .replace(DETACHED_MARK, '')
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
