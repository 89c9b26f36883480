import type { Agency } from '../../agencies/agency.ts';
import type { OfficialDocument } from '../../model/official-document.ts';
import { judgeActor } from '../coverage/judge-actor.ts';
import type { TextChange } from './amendment.ts';
import { type Amount, findAmounts, parseAmount } from './amounts.ts';
import { listAlike, listAt, listLines, type RegisterLine, readPlace } from './find-lines.ts';
import type { AmendingClause } from './read-clauses.ts';

/** What a clause does to a document: made surely · doubtful, of these lines · nothing, for this agency or at all. */
export type ClauseMatch =
  | { readonly kind: 'changed'; readonly line: RegisterLine; readonly change: TextChange }
  | { readonly kind: 'removed'; readonly lines: readonly RegisterLine[] }
  | { readonly kind: 'doubtful'; readonly lines: readonly RegisterLine[] }
  | { readonly kind: 'nothing' };

const NOTHING: ClauseMatch = { kind: 'nothing' };

/**
 * Finds the one line of a document that a clause changes, and the words of it that are set anew. Whatever fits more than one line,
 * or none, is doubtful.
 *
 * @param agency whose obligations are looked at: a change for other kinds of bodies alone is none for it; null: of everybody
 */
export function matchClause(
  { deed, quote }: AmendingClause,
  document: OfficialDocument,
  agency: Agency | null,
): ClauseMatch {
  const place = readPlace(quote);
  switch (deed.kind) {
    case 'keep':
    case 'add':
      return NOTHING;
    case 'unclear':
      return { kind: 'doubtful', lines: place === undefined ? [] : listAt(document, place) };
    case 'item': {
      const lines = place === undefined ? [] : listAt(document, place);
      return lines.length === 0 ? { kind: 'doubtful', lines } : { kind: 'removed', lines };
    }
    case 'words': {
      const lines = (place === undefined ? listLines(document) : listAt(document, place)).filter((line) =>
        line.quote.includes(deed.from),
      );
      const found = lines.flatMap((line) => toWordChange(line, deed.from, deed.to));
      return settle(found, lines);
    }
    case 'set':
      return matchSet(deed, quote, document, agency);
  }
}

function matchSet(
  deed: { readonly from: string | null; readonly to: string },
  quote: string,
  document: OfficialDocument,
  agency: Agency | null,
): ClauseMatch {
  const to = parseAmount(deed.to);
  const from = deed.from === null ? null : (parseAmount(deed.from) ?? null);
  if (to === undefined || (from !== null && from.kind !== to.kind)) return { kind: 'doubtful', lines: [] };
  const place = readPlace(quote);
  const at = place === undefined ? [] : listAt(document, place);
  const ofKind = (place === undefined || at.length === 0 ? listLines(document) : at).filter((line) =>
    isOfAmount(line, to),
  );
  // A place that nothing stands at is none: then the old value must speak for the line, too.
  const isByWords = place === undefined || (at.length === 0 && from !== null);
  const meant = isByWords ? listAlike(quote, ofKind) : at.length === 0 ? [] : narrow(quote, ofKind);
  const scope = readScope(quote);
  const scoped = meant.filter((line) => !isOfOtherScope(line, scope));
  const found = scoped.flatMap((line) => toChange(line, from, to, deed.to));
  const settled = settle(found, meant);
  if (settled.kind !== 'changed' || scope === null || isTold(settled.line, scope)) return settled;
  // A line for everybody, changed for some.
  const isFor = agency === null ? undefined : isOfScope(scope, agency);
  if (isFor === false) return NOTHING;
  return isFor === true ? settled : { kind: 'doubtful', lines: [settled.line] };
}

/** Of several lines at one place those that the clause also says the words of. */
function narrow(quote: string, lines: readonly RegisterLine[]): readonly RegisterLine[] {
  const alike = listAlike(quote, lines);
  return alike.length > 0 ? alike : lines;
}

function isOfAmount(line: RegisterLine, { kind }: Amount): boolean {
  return kind === 'day' ? 'bound' in line : 'comparator' in line;
}

interface LineChange {
  readonly line: RegisterLine;
  readonly change: TextChange;
}

/** Several items of one line that change alike are one. */
function settle(found: readonly LineChange[], lines: readonly RegisterLine[]): ClauseMatch {
  const [first] = found;
  const isOne = found.every(({ change }) => change.start === first?.change.start);
  return first !== undefined && isOne ? { kind: 'changed', ...first } : { kind: 'doubtful', lines };
}

function toWordChange(line: RegisterLine, from: string, to: string): LineChange[] {
  const at = findAlone(line.quote, from);
  return at.length === 1 && at[0] !== undefined
    ? [{ line, change: { start: line.start + at[0], from, to } }]
    : [];
}

/** Where words stand that are no part of longer ones: "95%" is not in "195%". */
function findAlone(text: string, words: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const isPart =
      /[\p{L}\d]$/u.test(text.slice(0, at)) || /^[\p{L}\d]/u.test(text.slice(at + words.length)) ? 1 : 0;
    const isWord = /[\p{L}\d]/u.test(words.charAt(0)) && /[\p{L}\d]$/u.test(words);
    if (isPart === 0 || !isWord) places.push(at);
  }
  return places;
}

/** The words of a line that give what is changed; none where they stand in it twice, or not at all. */
function toChange(line: RegisterLine, from: Amount | null, to: Amount, words: string): LineChange[] {
  const held = toHeld(line);
  if (held === undefined || (from !== null && !isSameAmount(from, held))) return [];
  const mentions = findAmounts(line.quote).filter(({ amount }) => isSameAmount(amount, held));
  const exact = mentions.filter(
    ({ amount }) => amount.kind === 'day' || held.kind === 'day' || amount.comparator === held.comparator,
  );
  const [only, ...others] = exact.length > 0 ? exact : mentions;
  if (only === undefined || others.length > 0) return [];
  const old = line.quote.slice(only.start, only.end);
  return [{ line, change: { start: line.start + only.start, from: old, to: inPlaceOf(old, words, to) } }];
}

function toHeld(line: RegisterLine): Amount | undefined {
  if ('bound' in line)
    return line.dueOn === null ? undefined : { kind: 'day', dueOn: line.dueOn, bound: line.bound };
  if (!('comparator' in line) || line.value === null || line.valueHigh !== null) return undefined;
  return { kind: 'value', value: line.value, comparator: line.comparator };
}

function isSameAmount(a: Amount, b: Amount): boolean {
  if (a.kind === 'day') return b.kind === 'day' && a.dueOn === b.dueOn;
  if (b.kind !== 'value' || a.value !== b.value) return false;
  const isOpen =
    a.comparator === null || b.comparator === null || [a, b].some(({ comparator }) => comparator === 'eq');
  return isOpen || a.comparator === b.comparator;
}

/** New words as the old ones stood: a bare number keeps its comparator, a table's cell its unit in the head. */
function inPlaceOf(old: string, written: string, to: Amount): string {
  const sign = /\s*[%‰]/u;
  const words = written.trim();
  const unit = sign.exec(old)?.[0] ?? '';
  const digits = /\d+(?:[.,]\d+)*/u;
  if (to.kind === 'day') {
    const isBare = to.bound === null;
    const date = /\d{1,2}(?:[/.-]\d|\s+tháng).*$/u.exec(words)?.[0] ?? words;
    const lead = /^.*?(?=\d{1,2}(?:[/.-]\d|\s+tháng))/u.exec(old)?.[0] ?? '';
    return isBare ? `${lead}${date}` : words;
  }
  const number = digits.exec(words)?.[0] ?? words;
  if (to.comparator === null) return old.replace(digits, number);
  return `${words.replace(sign, '').replace(number, `${number}${unit}`)}`;
}

/** "đối với các xã là trên 40%": whom alone a change is for; null where it is for all. */
function readScope(quote: string): string | null {
  const scope =
    /(?<!\p{L})(?:đối với|áp dụng cho|riêng)\s+(?<who>(?:(?:các|những|Ủy ban nhân dân|UBND|cấp|đơn vị)\s+)*(?:xã|phường|đặc khu|trường|cơ sở)[^,;:()]*?)(?=\s+(?:là|thành|từ|đạt|còn|đến|trên|dưới|ít nhất|không quá|\d)|[,;:(]|$)/iu.exec(
      quote,
    )?.groups?.who;
  return scope?.trim() ?? null;
}

const KINDS = [/(?<!\p{L})xã(?!\p{L}| hội)/iu, /(?<!\p{L})phường(?!\p{L})/iu, /(?<!\p{L})đặc khu(?!\p{L})/iu];

function isOfOtherScope(line: RegisterLine, scope: string | null): boolean {
  const own = 'scope' in line ? line.scope : null;
  if (own === null || scope === null) return false;
  const [said, meant] = [own, scope].map((words) => KINDS.map((kind) => kind.test(words)));
  const isSorted = said?.includes(true) === true && meant?.includes(true) === true;
  return isSorted && !said.some((is, i) => is && meant[i] === true);
}

/** Whether a line itself says whom it is for, or is one value of a row that has one for each kind of body. */
function isTold(line: RegisterLine, scope: string): boolean {
  const own = 'scope' in line ? line.scope : null;
  return (own !== null && !isOfOtherScope(line, scope)) || /\|.*\|.*\|/u.test(line.quote);
}

function isOfScope(scope: string, agency: Agency): boolean {
  const [unit] = agency.units;
  const said = KINDS.map((kind) => kind.test(scope));
  if (said.includes(true) && unit !== undefined && agency.kind === 'committee')
    return KINDS.some((kind, i) => said[i] === true && kind.test(unit.noun));
  return judgeActor(scope, agency).applies;
}
