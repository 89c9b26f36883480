import { findMarker } from '../parse/markers.ts';
import type { SourceLine } from './source-line.ts';

const ALONE = /^(?:(?:Trang|Page|Tr\.?)\s*)?[-|([]?\s*(\d{1,4})\s*[-|)\]]?(?:\s*\/\s*\d{1,4})?\s*$/iu;
/** Text beside a page number must be this long, else "Bước 1", "Mẫu số 1" would count as headers. */
const MIN_HEADER_LETTERS = 16;
const MAX_LINE_LENGTH = 160;

/**
 * The page number a line consists of: "7", "- 7 -", "Trang 7", "7/12". Null for any other line.
 */
export function readPageNumber(text: string): number | null {
  if (text.length > 20) return null;
  const digits = ALONE.exec(text)?.[1];
  return digits === undefined ? null : Number(digits);
}

interface Numbered {
  readonly index: number;
  readonly offset: number;
  readonly number: number;
  readonly key: string;
}

/**
 * Indexes of lines whose number rises by one from one to the next, each at least `minDistance` characters on, with
 * whether the number stands alone. A single rise is enough.
 */
export function findNumberedRuns(lines: readonly SourceLine[], minDistance: number): Map<number, boolean> {
  const byKey = new Map<string, Numbered[]>();
  let offset = 0;
  for (const [index, line] of lines.entries()) {
    offset += line.text.length + 1;
    for (const numbered of readNumbered(line.text, index, offset)) {
      const list = byKey.get(numbered.key);
      if (list === undefined) byKey.set(numbered.key, [numbered]);
      else list.push(numbered);
    }
  }
  const found = new Map<number, boolean>();
  for (const list of byKey.values()) {
    for (const { index, key } of listRising(list, minDistance)) found.set(index, key === '');
  }
  return found;
}

function listRising(list: readonly Numbered[], minDistance: number): Numbered[] {
  const rises = (a: Numbered | undefined, b: Numbered | undefined): boolean =>
    a !== undefined && b !== undefined && b.number === a.number + 1 && b.offset - a.offset >= minDistance;
  return list.filter((one, i) => rises(list[i - 1], one) || rises(one, list[i + 1]));
}

function readNumbered(text: string, index: number, offset: number): Numbered[] {
  const alone = readPageNumber(text);
  if (alone !== null) return [{ index, offset, number: alone, key: '' }];
  if (text.length > MAX_LINE_LENGTH || !/\d$|^\d/.test(text) || findMarker(text) !== null) return [];
  const leading = /^(\d{1,4})\s+(\S.*)$/.exec(text);
  const trailing = /^(.*\S)\s+(\d{1,4})$/.exec(text);
  const candidates = [
    leading === null ? undefined : { number: Number(leading[1]), key: toKey(leading[2]) },
    trailing === null ? undefined : { number: Number(trailing[2]), key: toKey(trailing[1]) },
  ];
  return candidates
    .filter((one) => one !== undefined)
    .filter(({ key }) => key.length >= MIN_HEADER_LETTERS)
    .map(({ number, key }) => ({ index, offset, number, key }));
}

function toKey(text: string | undefined): string {
  return (text ?? '').replace(/\s+/g, '');
}
