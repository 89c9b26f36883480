import { CONDITION } from '../../../../knowledge/directives/conflicts/comparable-targets.ts';
import { findDocumentNumbers } from '../../../../knowledge/language/document-number.ts';
import { findDates } from '../../../../knowledge/language/vietnamese-date.ts';

/** Words that one text has and the other has not. */
export interface ChangedWords {
  readonly gone: readonly string[];
  readonly came: readonly string[];
}

const PLACEHOLDER = /\[cần điền: ([^\]]+)\]/gu;
const PIECE = /[\p{L}\d]+|[^\s\p{L}\d]/gu;

/** A text without what is to be filled in; null where nothing is. */
export function withoutPlaceholders(text: string): string | null {
  const bare = text.replace(PLACEHOLDER, ' ');
  return bare === text ? null : bare;
}

/** What was to be filled in and is: null where nothing was, or is still to be. */
export function findFilled(before: string, after: string): string | null {
  const asked = [...before.matchAll(PLACEHOLDER)].map(([whole, what = '']) => ({ whole, what }));
  const filled = asked.filter(({ whole }) => !after.includes(whole));
  if (filled.length > 0) return filled.map(({ what }) => what).join('; ');
  return isNumberFilled(before, after) ? '' : null;
}

/** Whether nothing but what was to be filled in has changed. */
export function isOnlyFilled(before: string, after: string): boolean {
  if (isNumberFilled(before, after)) return true;
  const parts = before.split(/\[cần điền: [^\]]+\]/u);
  const pattern = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+?');
  return parts.length > 1 && new RegExp(`^${pattern}$`, 'u').test(after);
}

/** "Số: /KH-UBND" → "Số: 12/KH-UBND", "ngày tháng 3 năm 2026" → "ngày 05 tháng 3 năm 2026". */
function isNumberFilled(before: string, after: string): boolean {
  if (!/(?:số|ngày|tháng|năm)\s*:?\s*(?:$|[/,.…]|tháng|năm)/iu.test(before)) return false;
  const [first, second] = [before, after].map((text) => text.replace(/…|\.{2,}/g, ' ').match(PIECE) ?? []);
  if (first === undefined || second === undefined || first.length >= second.length) return false;
  let next = 0;
  for (const piece of second) {
    if (piece === first[next]) next += 1;
    else if (!/^\d+$/.test(piece)) return false;
  }
  return next === first.length;
}

/** Figures, days and numbers of documents that changed, as written; a figure of several times is counted. */
export function findChangedFigures(before: string, after: string): ChangedWords {
  const [from, to] = [listFigures(before), listFigures(after)];
  return { gone: without(from, to), came: without(to, from) };
}

function listFigures(text: string): string[] {
  const spans = [...findDocumentNumbers(text), ...findDates(text)]
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter(
      (span, i, all) => !all.slice(0, i).some(({ start, end }) => start <= span.start && span.start < end),
    );
  const named = spans.map(({ start, end }) => text.slice(start, end).trim());
  const bare = spans.reduce(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    text.replace(PLACEHOLDER, (whole) => ' '.repeat(whole.length)),
  );
  return [
    ...named,
    ...(bare.match(/\d+(?:[.,/]\d+)*\s?[%‰]?/gu) ?? []).map((figure) => figure.replace(/\s/g, '')),
  ];
}

function without(list: readonly string[], other: readonly string[]): string[] {
  const left = other.map((figure) => figure.toLowerCase());
  return list.filter((figure) => {
    const found = left.indexOf(figure.toLowerCase());
    if (found >= 0) left.splice(found, 1);
    return found < 0;
  });
}

const CONDITIONS = new RegExp(`(?<!\\p{L})(?:${CONDITION.source})(?!\\p{L})`, 'giu');
/** By which less is asked than without them: mere encouragement, room to leave it undone. */
const RESERVATION =
  /(?<!\p{L})(?:nếu (?:có thể|cần(?: thiết)?|đủ)|khi có (?:điều kiện|kinh phí)|tùy (?:theo )?(?:điều kiện|tình hình|khả năng)|trong (?:khả năng|điều kiện) cho phép|theo (?:khả năng|điều kiện)|khuyến khích|cố gắng|phấn đấu|có thể|cơ bản|dự kiến)(?!\p{L})/giu;
/** By which more is asked. */
const FORCE = /(?<!\p{L})(?:phải|bắt buộc|chịu trách nhiệm|nghiêm túc)(?!\p{L})/giu;
/** By which a figure or a day binds. */
const BOUND =
  /(?<!\p{L})(?:ít nhất|tối thiểu|tối đa|không quá|không dưới|trên|dưới|hơn|đến hết|trước|chậm nhất)(?=\s(?:ngày\s)?\d)/giu;

/** Words by which more or less is asked, as far as they changed. */
export interface ChangedForce {
  /** Reservations that came. */
  readonly reserved: readonly string[];
  /** Reservations that went. */
  readonly unreserved: readonly string[];
  /** Words of force that went. */
  readonly unforced: readonly string[];
  readonly conditions: ChangedWords;
  readonly bounds: ChangedWords;
}

/** Reservations and conditions that came or went, words of force that went, bounds of figures that changed. */
export function findChangedForce(before: string, after: string): ChangedForce {
  const less = compareWords(RESERVATION, before, after);
  return {
    reserved: less.came,
    unreserved: less.gone,
    unforced: compareWords(FORCE, before, after).gone,
    conditions: compareWords(CONDITIONS, before, after),
    bounds: compareWords(BOUND, before, after),
  };
}

function compareWords(pattern: RegExp, before: string, after: string): ChangedWords {
  const [from = [], to = []] = [before, after].map((text) =>
    (text.match(pattern) ?? []).map((word) => word.toLowerCase()),
  );
  return { gone: without(from, to), came: without(to, from) };
}

/** Words on either side of a change that are shown with it. */
const CONTEXT = 3;
/** Of a long change only so many words are shown. */
const MAX_WORDS = 30;

/** The stretch in which two texts differ, with a few words around it. */
export function showChange(before: string, after: string): { readonly from: string; readonly to: string } {
  const [first, second] = [before.trim().split(/\s+/), after.trim().split(/\s+/)];
  const shortest = Math.min(first.length, second.length);
  let head = 0;
  while (head < shortest && first[head] === second[head]) head += 1;
  let tail = 0;
  while (tail < shortest - head && first.at(-1 - tail) === second.at(-1 - tail)) tail += 1;
  const cut = (words: readonly string[]) => {
    const [start, end] = [Math.max(0, head - CONTEXT), Math.min(words.length, words.length - tail + CONTEXT)];
    const shown = words.slice(start, Math.min(end, start + MAX_WORDS));
    const isCut = start + shown.length < words.length;
    return `${start > 0 ? '… ' : ''}${shown.join(' ')}${isCut ? ' …' : ''}`;
  };
  return { from: cut(first), to: cut(second) };
}
