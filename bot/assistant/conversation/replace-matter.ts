import { foldMarks } from '../../../knowledge/language/fold.ts';
import type { TypedToken } from '../../../knowledge/language/typed-tokens.ts';
import { isEverydayWord } from '../../../knowledge/search/little-words.ts';
import { append, applyEdits } from './edit-text.ts';
import type { QuestionParts } from './question-parts.ts';

const PLACING = new Set(['o', 'tai', 'cho', 'trong', 'doi', 'voi', 'khu', 'vung']);

/**
 * A question with another matter in the place of its own: what runs parallel is replaced ("dưới 5 tuổi" for "dưới 1
 * tuổi"), else as much of the end of its matter as leaves words that documents say together ("suy dinh dưỡng nhẹ cân").
 *
 * @param clauses folded clauses of the documents in talk
 */
export function replaceMatter(frame: QuestionParts, matter: string, clauses: readonly string[]): string {
  const words = foldMarks(matter).match(/[\p{L}\p{N}]+/gu) ?? [];
  const window = findParallel(frame, words);
  if (window !== undefined)
    return applyEdits(frame.text, [{ ...toWholeName(frame, window, words, clauses), by: matter }]);
  const last = frame.matter.at(-1);
  if (last === undefined) return append(frame.text, matter);
  if (PLACING.has(words[0] ?? '')) {
    const scope = findScope(frame);
    const at = scope ?? { start: last.end, end: last.end };
    return applyEdits(frame.text, [{ ...at, by: scope === undefined ? ` ${matter}` : matter }]);
  }
  const kept = countKept(frame, words, clauses);
  return swapTail(frame, kept, matter);
}

/** The stretch of the question most like the new words, position by position; at least one telling word must agree. */
function findParallel(
  frame: QuestionParts,
  words: readonly string[],
): { start: number; end: number } | undefined {
  const named = [...frame.placeSpans, ...frame.numberSpans, ...frame.yearSpans];
  const isNamed = (token: TypedToken) =>
    named.some(({ start, end }) => start <= token.start && token.end <= end);
  let best: { start: number; end: number; likeness: number } | undefined;
  for (let at = 0; at + words.length <= frame.tokens.length; at++) {
    const window = frame.tokens.slice(at, at + words.length);
    const [first, last] = [window[0], window.at(-1)];
    if (first === undefined || last === undefined || window.some(isNamed)) continue;
    const equal = window.filter((token, i) => token.folded === words[i]);
    const isTelling = equal.some((token) => frame.matter.includes(token) && !/^\d/.test(token.folded));
    const numbers = window.filter(
      (token, i) => /^\d/.test(token.folded) && /^\d/.test(words[i] ?? ''),
    ).length;
    const likeness = equal.length * 2 + numbers;
    if (isTelling && words.length > 1 && likeness > (best?.likeness ?? 0))
      best = { start: first.start, end: last.end, likeness };
  }
  return best;
}

/**
 * The parallel stretch with the rest of the name its last word begins: "lớp may" stands for all of "lớp hàn điện cơ bản",
 * where documents say those words one behind the other.
 */
function toWholeName(
  frame: QuestionParts,
  window: { start: number; end: number },
  words: readonly string[],
  clauses: readonly string[],
): { start: number; end: number } {
  const inside = frame.tokens.filter(({ start, end }) => window.start <= start && end <= window.end);
  const differing = inside.findIndex((token, i) => token.folded !== words[i]);
  const opening = inside[differing];
  const isTail =
    differing > 0 && inside.slice(differing).every((token, i) => token.folded !== words[differing + i]);
  if (opening === undefined || !isTail) return window;
  const named = [...frame.placeSpans, ...frame.numberSpans, ...frame.yearSpans];
  const speaking = clauses.filter((clause) => words.every((word) => clause.includes(` ${word} `)));
  let run = ` ${opening.folded} `;
  let { end } = window;
  for (const token of frame.tokens.slice(frame.tokens.indexOf(opening) + 1)) {
    const isNamed = named.some((span) => span.start <= token.start && token.end <= span.end);
    // What documents say of the new as well is no part of the old one's name.
    const isShared = speaking.some((clause) => clause.includes(` ${token.folded} `));
    run = `${run}${token.folded} `;
    if (isNamed || isShared || JOINING.has(token.folded) || !clauses.some((clause) => clause.includes(run)))
      break;
    end = Math.max(end, token.end);
  }
  return { start: window.start, end };
}

/** Words that join a name to what is asked of it: a name ends in front of them. */
const JOINING = new Set(
  'o tai trong cua cho duoc den tu la thi phai dat voi va se bi con ve do vao nam'.split(' '),
);

/** "ở thành thị": a preposition of place with the words of matter behind it. */
function findScope(frame: QuestionParts): { start: number; end: number } | undefined {
  const { tokens, matter } = frame;
  const at = tokens.findLastIndex(
    (token, i) =>
      PLACING.has(token.folded) && tokens[i + 1] !== undefined && matter.includes(tokens[i + 1] ?? token),
  );
  const first = tokens[at];
  if (first === undefined || !tokens.slice(0, at).some((token) => matter.includes(token))) return undefined;
  let end = at + 1;
  while (end + 1 < tokens.length && matter.includes(tokens[end + 1] ?? first)) end++;
  return { start: first.start, end: tokens[end]?.end ?? first.end };
}

/** How many words of the old matter stay in front of the new: as many as some clause has together with it. */
function countKept(frame: QuestionParts, words: readonly string[], clauses: readonly string[]): number {
  const old = frame.matter.map((token) => token.folded);
  const speaking = clauses.filter((clause) => words.every((word) => clause.includes(` ${word} `)));
  const isSaid = (kept: number) =>
    speaking.some((clause) => old.slice(0, kept).every((word) => clause.includes(` ${word} `)));
  if (isSaid(old.length) && old.length > 0) return old.length;
  for (let kept = Math.max(0, old.length - words.length); kept > 0; kept--) if (isSaid(kept)) return kept;
  return 0;
}

/** Puts the new words in the place of the matter behind the kept words; little words between what goes go too. */
function swapTail(frame: QuestionParts, kept: number, matter: string): string {
  const gone = beforeAsking(frame, frame.matter.slice(kept));
  const [first, last] = [gone[0], gone.at(-1)];
  if (first === undefined || last === undefined) {
    const end = frame.matter.at(-1)?.end ?? frame.text.length;
    return applyEdits(frame.text, [{ start: end, end, by: ` ${matter}` }]);
  }
  const named = [...frame.placeSpans, ...frame.numberSpans, ...frame.yearSpans];
  const isNamed = (token: TypedToken) =>
    named.some(({ start, end }) => start <= token.start && token.end <= end);
  const between = frame.tokens.filter(
    (token) =>
      token.start > first.start &&
      token.end <= last.end &&
      !isNamed(token) &&
      (gone.includes(token) || isJoin(frame.tokens, token, gone)),
  );
  return applyEdits(frame.text, [
    { start: first.start, end: first.end, by: matter },
    ...between.map(({ start, end }) => ({ start, end, by: '' })),
  ]);
}

const BODIES = new Set([
  'so',
  'phong',
  'ban',
  'bo',
  'nganh',
  'quan',
  'vi',
  'ben',
  'cap',
  'hoi',
  'tam',
  'cuc',
]);

/** One word in front of who is asked for opens a name ("trường … ai chủ trì") and is no thing of its own. */
const MIN_NAME = 2;

/** "Dịch vụ X sở nào thẩm định": what is asked of the body goes on being asked of the next thing. */
function beforeAsking({ tokens }: QuestionParts, gone: readonly TypedToken[]): readonly TypedToken[] {
  const asking = tokens.find(
    ({ folded }, i) => folded === 'ai' || (folded === 'nao' && BODIES.has(tokens[i - 1]?.folded ?? '')),
  );
  const before = gone.filter((token) => asking !== undefined && token.end <= asking.start);
  return before.length >= MIN_NAME ? before : gone;
}

const ASKING = new Set('ai gi nao nhieu may dau gio'.split(' '));

/** Whether a little word only joins words that go: a stretch that asks, or says something of its own, stays whole. */
function isJoin(tokens: readonly TypedToken[], token: TypedToken, gone: readonly TypedToken[]): boolean {
  const at = tokens.indexOf(token);
  const from = tokens.slice(0, at).findLastIndex((other) => gone.includes(other));
  const to = tokens.findIndex((other, i) => i > at && gone.includes(other));
  return tokens.slice(from + 1, to).every(({ folded }) => isEverydayWord(folded) && !ASKING.has(folded));
}
