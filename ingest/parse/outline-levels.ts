import { findMarkerIndex, letterOrder, type Marker, type MarkerKind, parseRoman } from './markers.ts';
import { introduces } from './outline-lines.ts';

/** Usual order of marks from outermost to innermost. Nghị định 30/2020/NĐ-CP, Phụ lục I; bullets by use. */
const RANKS: Readonly<Record<MarkerKind, number>> = {
  part: 0,
  chapter: 1,
  section: 2,
  subsection: 3,
  article: 4,
  capital: 5,
  roman: 7,
  number: 8,
  decimal: 9,
  letter: 15,
  'small-roman': 16,
  bracketed: 17,
  bullet: 20,
};
/** A heading in capitals without a number stands between alphabetic and Roman parts. */
const UNNUMBERED_RANK = 6;
/** A counted paragraph of a text without an outline: only bullets stand below it. */
const PARAGRAPH_RANK = 19;

/** An open place of the outline: an item under which others may stand. */
export interface Level {
  readonly style: string;
  readonly rank: number;
  readonly label: string;
  readonly locator: string;
  /** Locator of the annex it stands in; empty in the document itself. */
  readonly base: string;
  /** How a child's number is put behind the locator: "II" + ".1", "Điều 4" + ", khoản 2". */
  readonly kind: MarkerKind | 'unnumbered' | 'paragraph' | 'root';
  readonly ordinal: number | null;
  readonly opensList: boolean;
  /** Ordinal of the last sentence ending in ":" under this level, which introduces what follows. */
  readonly lead: { ordinal: number | null };
  /** Bullets by sign, and table rows, so far. */
  readonly counts: Map<string, number>;
}

/** A level opened by something other than a mark: the document or an annex, a heading without number, a counted paragraph. */
export function createLevel(
  kind: 'root' | 'unnumbered' | 'paragraph',
  place: { locator: string; base: string; ordinal: number | null },
  text = '',
): Level {
  const rank = kind === 'root' ? -1 : kind === 'unnumbered' ? UNNUMBERED_RANK : PARAGRAPH_RANK;
  return {
    ...place,
    kind,
    rank,
    style: kind,
    label: '',
    opensList: introduces(text),
    lead: { ordinal: null },
    counts: new Map(),
  };
}

/** The next number of a kind of unnumbered thing under a level, from 1. */
export function countUp(level: Level, what: string): number {
  const count = (level.counts.get(what) ?? 0) + 1;
  level.counts.set(what, count);
  return count;
}

/** "*" heads dashes; "+" and hollow signs stand below them; "•" stands for a dash. */
const BULLET_STEPS: Readonly<Record<string, number>> = {
  '*': -0.5,
  '+': 1,
  '◦': 2,
  '○': 2,
  '▪': 2,
  '□': 2,
  '·': 2,
};

/** Rank of a marker: "1)" stands below "1.", "1.1.1" below "1.1", "+" below "-". */
export function findRank(marker: Marker): number {
  const rank = RANKS[marker.kind];
  if (marker.kind === 'decimal') return rank + marker.label.split('.').length - 1;
  if (marker.kind === 'number') return rank + (marker.text.endsWith('.') ? 0 : 0.5);
  if (marker.kind === 'bullet') return rank + (BULLET_STEPS[marker.label] ?? 0);
  return rank;
}

/**
 * The marker as its place says it: "I." behind "H." is a letter, and so is "i)" behind "h)"; "C." or "D." without "A."
 * before it is none at all (an initial or a name), nor is a lone letter with a point.
 */
export function settleMarker(marker: Marker, levels: readonly Level[]): Marker | null {
  if (marker.kind === 'roman' && marker.label.length === 1) {
    const isLetter = followsLetter(marker.label, 'capital', levels) && !followsRoman(marker.label, levels);
    return isLetter
      ? { ...marker, kind: 'capital', style: marker.style.replace('roman', 'capital') }
      : marker;
  }
  if (marker.kind === 'capital') {
    return marker.label === 'A' || followsLetter(marker.label, 'capital', levels) ? marker : null;
  }
  if (marker.kind === 'letter' && !marker.text.endsWith(')')) {
    return marker.label === 'a' || followsLetter(marker.label, 'letter', levels) ? marker : null;
  }
  return settleSmallRoman(marker, levels);
}

function settleSmallRoman(marker: Marker, levels: readonly Level[]): Marker {
  const isAmbiguous = marker.kind === 'letter' && marker.label === 'i';
  if (!isAmbiguous || followsLetter('i', 'letter', levels)) return marker;
  return { ...marker, kind: 'small-roman', style: marker.style.replace('letter', 'small-roman') };
}

function followsLetter(label: string, kind: MarkerKind, levels: readonly Level[]): boolean {
  const place = letterOrder.indexOf(label.toLowerCase());
  return levels.some((level) => {
    const before = letterOrder.indexOf(level.label.toLowerCase());
    // A letter may have been lost or skipped (d for đ): the next but one still counts.
    return level.kind === kind && before >= 0 && place > before && place <= before + 2;
  });
}

function followsRoman(label: string, levels: readonly Level[]): boolean {
  return levels.some((level) => level.kind === 'roman' && parseRoman(level.label) === parseRoman(label) - 1);
}

/**
 * How many of the open levels (outermost first, the root included) stay open above a new item. The list a mark
 * continues is closed down to it; a new kind of mark opens below what outranks it or introduces it with ":".
 */
export function findKept(marker: Marker, levels: readonly Level[]): number {
  const sibling = findSibling(marker, levels);
  if (sibling !== undefined) return sibling;
  // "II. … A. …": where Roman parts came first, letters part them.
  const roman = marker.kind === 'capital' ? levels.findLastIndex(({ kind }) => kind === 'roman') : -1;
  if (roman !== -1) return roman + 1;
  const rank = findRank(marker);
  let kept = levels.length;
  while (kept > 1) {
    const top = levels[kept - 1];
    if (top === undefined || top.rank < rank || isNestedBelow(marker, top)) break;
    kept -= 1;
  }
  return kept;
}

/** A list that begins anew right behind "…:" stands below that line, whatever its usual rank. */
function isNestedBelow(marker: Marker, top: Level): boolean {
  if (!top.opensList || RANKS[marker.kind] <= RANKS.roman) return false;
  return marker.kind === 'bullet' ? marker.style !== top.style : findMarkerIndex(marker) === 1;
}

function findSibling(marker: Marker, levels: readonly Level[]): number | undefined {
  const same = levels.flatMap((level, depth) => (isSameList(marker, level) ? [depth] : []));
  const index = findMarkerIndex(marker);
  const continued = same.findLast((depth) => index !== null && findLevelIndex(levels[depth]) === index - 1);
  if (continued !== undefined) return continued;
  const nearest = same.at(-1);
  const top = levels.at(-1);
  if (nearest === undefined || top === undefined) return undefined;
  // A list that starts again under "…:" is a list within the item, not the next item.
  const startsBelow = index === 1 && nearest < levels.length - 1 && isNestedBelow(marker, top);
  return startsBelow ? undefined : nearest;
}

function isSameList(marker: Marker, level: Level): boolean {
  if (level.style === marker.style) {
    return marker.kind !== 'decimal' || toPrefix(level.label) === toPrefix(marker.label);
  }
  // "1." … "2)": a slip of the pen, when the number goes on.
  const index = findMarkerIndex(marker);
  return (
    level.kind === marker.kind &&
    marker.kind !== 'decimal' &&
    marker.kind !== 'bullet' &&
    index !== null &&
    index > 1 &&
    findLevelIndex(level) === index - 1
  );
}

function toPrefix(label: string): string {
  return label.slice(0, label.lastIndexOf('.'));
}

function findLevelIndex(level: Level | undefined): number | null {
  if (
    level === undefined ||
    level.kind === 'unnumbered' ||
    level.kind === 'paragraph' ||
    level.kind === 'root'
  )
    return null;
  return findMarkerIndex({ kind: level.kind, label: level.label, text: '', style: level.style });
}

/** An item as a level that others may stand under. */
export function toLevel(marker: Marker, parent: Level, ordinal: number, text: string): Level {
  return {
    style: marker.style,
    rank: findRank(marker),
    label: marker.label,
    locator: toLocator(marker, parent),
    base: parent.base,
    kind: marker.kind,
    ordinal,
    opensList: introduces(text),
    lead: { ordinal: null },
    counts: new Map(),
  };
}

const DIVISION_WORDS: Partial<Record<MarkerKind, string>> = {
  part: 'Phần',
  chapter: 'Chương',
  section: 'Mục',
  subsection: 'Tiểu mục',
  article: 'Điều',
};
const BULLET_WORDS: Readonly<Record<string, string>> = { '-': 'gạch đầu dòng', '+': 'dấu cộng' };

/** "II.3", "IV.1.a", "Điều 4, khoản 2, điểm a", "III, gạch đầu dòng 2". */
function toLocator(marker: Marker, parent: Level): string {
  const word = DIVISION_WORDS[marker.kind];
  // Articles are numbered through the document, whatever chapter they stand in.
  if (marker.kind === 'article') return join(parent.base, ', ', `Điều ${marker.label}`);
  if (word !== undefined) return join(parent.locator, ', ', `${word} ${marker.label}`);
  if (marker.kind === 'bullet') {
    const name = BULLET_WORDS[marker.label] ?? 'dấu đầu dòng';
    return join(parent.locator, ', ', `${name} ${countUp(parent, name)}`);
  }
  if (parent.kind === 'article' && marker.kind === 'number')
    return `${parent.locator}, khoản ${marker.label}`;
  const isUnderArticle = parent.kind === 'article' || /, khoản [^,]+$/u.test(parent.locator);
  if (isUnderArticle && marker.kind === 'letter') return `${parent.locator}, điểm ${marker.label}`;
  const label = marker.kind === 'bracketed' ? `(${marker.label})` : toOwnLabel(marker, parent);
  return join(parent.locator, isDotted(parent) ? '.' : ', ', label);
}

/** "1.2" under "1" adds only "2"; under "II" it stands whole. */
function toOwnLabel(marker: Marker, parent: Level): string {
  const prefix = `${parent.label}.`;
  const isPart = marker.kind === 'decimal' && (parent.kind === 'number' || parent.kind === 'decimal');
  return isPart && marker.label.startsWith(prefix) ? marker.label.slice(prefix.length) : marker.label;
}

function isDotted(level: Level): boolean {
  return ['capital', 'roman', 'number', 'decimal', 'letter', 'small-roman', 'bracketed'].includes(level.kind);
}

/** Two parts of a locator; the second alone where the first is empty. */
export function join(first: string, glue: string, second: string): string {
  return first === '' ? second : `${first}${glue}${second}`;
}
