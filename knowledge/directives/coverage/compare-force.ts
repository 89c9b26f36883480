import { foldMarks } from '../../language/fold.ts';
import { type ForceKind, type ForceWord, findForceWords } from '../../language/force-words.ts';
import { findFrequencies } from '../../language/frequency.ts';
import { normalizeCharacters, unifyTonePlacement } from '../../language/normalize.ts';
import { compareFrequencies } from './compare-frequencies.ts';

/** Words by which one of two sentences asks for more or less than the other. */
export interface ForceChange {
  /** different: no direction is known, or it only fell away. */
  readonly direction: 'weaker' | 'stricter' | 'different';
  /** As the first says it; null where it has no such word. */
  readonly given: string | null;
  /** As the second says it; null where it has no such word. */
  readonly own: string | null;
}

/** How two sentences about one thing stand to each other by their words of force. */
export interface ForceComparison {
  /** Of the first one's words that stand in the second, 0..1. */
  readonly share: number;
  /** Empty where they ask for the same. */
  readonly changes: readonly ForceChange[];
  /** All else that the first says stands in the second, which denies nothing more: only words of force differ. */
  readonly isOtherwiseSame: boolean;
}

/** Of the first sentence's words how many must stand in the second for them to be about one thing. */
const MIN_COMMON = 0.6;
/** Of fewer words nothing is told. */
const MIN_WORDS = 3;

/**
 * How the second of two sentences about one thing asks for more or less by its words: what must be done is left open, made
 * rarer, done for some instead of all, begun instead of finished, helped with instead of led. Undefined where they are about
 * two things. Of several sentences the one that says most of the first is taken.
 *
 * @param isLed whether who the second is for is to lead by the first; else a lead that is lost is not told
 * @example compareForce('Các trường phải kiểm tra bếp ăn hằng quý.', 'Nhà trường kiểm tra bếp ăn hằng năm.', true)?.changes
 * // [{ direction: 'weaker', given: 'hằng quý', own: 'hằng năm' }]
 */
export function compareForce(given: string, own: string, isLed: boolean): ForceComparison | undefined {
  const first = toSentence(given);
  const second = splitSentences(own)
    .map(toSentence)
    .map((sentence) => ({ sentence, common: countCommon(first, sentence) }))
    .toSorted((a, b) => b.common - a.common)[0];
  if (first.words.size < MIN_WORDS || second === undefined) return undefined;
  const share = second.common / first.words.size;
  if (share < MIN_COMMON) return undefined;
  const sides = [first, second.sentence] as const;
  const changes = [
    ...compareFrequencies(first.text, second.sentence.text),
    ...compareModals(...sides),
    ...compareBans(...sides),
    ...compareReserves(...sides),
    ...(isLed ? compareRoles(...sides) : []),
    ...compareExtents(...sides),
    ...compareBounds(...sides),
    ...compareCompletion(...sides),
  ];
  const hasForce = sides.some(
    ({ force, isTimed }) => isTimed || force.some(({ kind }) => kind !== 'role' && kind !== 'completion'),
  );
  return { share, changes, isOtherwiseSame: hasForce && share === 1 && !deniesMore(...sides) };
}

const DENIALS = ['khong', 'chua', 'ngung', 'dung'];

function deniesMore({ words: given }: Sentence, { words: own }: Sentence): boolean {
  return DENIALS.some((word) => own.has(word) && !given.has(word));
}

interface Sentence {
  readonly text: string;
  readonly force: readonly ForceWord[];
  /** Folded, without words of force and how often. */
  readonly words: ReadonlySet<string>;
  /** It says how often. */
  readonly isTimed: boolean;
}

function splitSentences(text: string): string[] {
  return text.split(/(?<=[.;])\s+|\n/u).filter((sentence) => /\p{L}/u.test(sentence));
}

/** "1.", "a)", "-": no word of the sentence. */
const LABEL = /^\s*(?:(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)]|[-+•])\s+/iu;

function toSentence(words: string): Sentence {
  const text = unifyTonePlacement(normalizeCharacters(words)).replace(LABEL, '');
  const frequencies = findFrequencies(text);
  const blank = (from: string, { start, end }: { start: number; end: number }) =>
    from.slice(0, start) + ' '.repeat(end - start) + from.slice(end);
  const force = findForceWords(frequencies.reduce(blank, text));
  const bare = [...frequencies, ...force].reduce(blank, text);
  return {
    text,
    force,
    words: new Set(foldMarks(bare).match(/[a-z\d]+/g) ?? []),
    isTimed: frequencies.length > 0,
  };
}

function countCommon(given: Sentence, own: Sentence): number {
  return given.words.intersection(own.words).size;
}

function ofKind({ force }: Sentence, kind: ForceKind): readonly ForceWord[] {
  return force.filter((word) => word.kind === kind);
}

/** The rank of a plain sentence: what it says is done. */
const PLAIN = 2;

function compareModals(given: Sentence, own: Sentence): ForceChange[] {
  const [first, second] = [ofKind(given, 'modal'), ofKind(own, 'modal')];
  const [least, ownLeast] = [first, second].map((words) => lowest(words));
  const rank = (word: ForceWord | undefined) => Math.min(word?.rank ?? PLAIN, PLAIN);
  if (rank(ownLeast) < rank(least)) return [change('weaker', least ?? highest(first), ownLeast)];
  if (rank(ownLeast) > rank(least)) return [change('stricter', least, ownLeast ?? highest(second))];
  return [];
}

function compareBans(given: Sentence, own: Sentence): ForceChange[] {
  const [first, second] = [ofKind(given, 'ban'), ofKind(own, 'ban')].map(highest);
  if (first === undefined || second === undefined || first.rank === second.rank) return [];
  return [change(second.rank < first.rank ? 'weaker' : 'stricter', first, second)];
}

function compareReserves(given: Sentence, own: Sentence): ForceChange[] {
  const [first, second] = [ofKind(given, 'reserve'), ofKind(own, 'reserve')];
  if (first.length === second.length) return [];
  return second.length > first.length
    ? [change('weaker', undefined, second[0])]
    : [change('stricter', first[0], undefined)];
}

function compareRoles(given: Sentence, own: Sentence): ForceChange[] {
  const lead = highest(ofKind(given, 'role'));
  const role = highest(ofKind(own, 'role'));
  if (lead === undefined || role === undefined || role.rank >= lead.rank) return [];
  return [change('weaker', lead, role)];
}

/** Nouns that a superior counts and each of which writes a plan of its own: "mỗi xã" is "xã" in a commune's plan. */
const OWN_KIND =
  /^(?:xã|phường|thị trấn|huyện|tỉnh|trường|đơn vị|địa phương|cơ quan|cơ sở|ngành|cấp)(?!\p{L})/iu;

function compareExtents(given: Sentence, own: Sentence): ForceChange[] {
  const [first, second] = [ofKind(given, 'extent'), ofKind(own, 'extent')];
  const [part, ownPart] = [first, second].map((words) => words.find(({ rank }) => rank === 0));
  const [whole, ownWhole] = [first, second].map((words) => words.find(({ rank }) => rank > 0));
  if (ownPart !== undefined && part === undefined) return [change('weaker', whole, ownPart)];
  if (part !== undefined && ownPart === undefined) return [change('stricter', part, ownWhole)];
  if (whole === undefined || ownWhole !== undefined) return [];
  const counted = nounBehind(given.text, whole.end);
  const stands = foldMarks(own.text).includes(foldMarks(counted));
  return counted === '' || OWN_KIND.test(counted) || !stands ? [] : [change('different', whole, undefined)];
}

/** "tất cả các chợ" → "chợ". */
function nounBehind(text: string, at: number): string {
  return /^\s*(?:(?:các|những|số)\s+)?(?<noun>\p{L}+(?:\s\p{L}+)?)/u.exec(text.slice(at))?.groups?.noun ?? '';
}

/** What is said of a length of time or a share without a bound is one that may not be passed, too. */
const LENGTH_OR_SHARE = /^\S+\s*(?:%|‰|(?:giờ|phút|ngày|tuần|tháng)(?!\p{L}))/iu;

function compareBounds(given: Sentence, own: Sentence): ForceChange[] {
  const bounds = ofKind(given, 'bound').map((word) => ({ word, figure: figureAt(given.text, word.end) }));
  return ofKind(own, 'bound').flatMap((word) => {
    const figure = figureAt(own.text, word.end);
    const bound = bounds.find((one) => one.figure === figure)?.word;
    if (bound !== undefined) {
      if (bound.rank === word.rank) return [];
      return [change(bound.rank === 0 ? 'stricter' : 'weaker', bound, word)];
    }
    const isSaid = given.text.split(/[\s/]+/u).some((piece) => toFigure(piece) === figure);
    const isBoundAnyhow =
      word.rank === 2 || (word.rank === 1 && LENGTH_OR_SHARE.test(own.text.slice(word.end).trim()));
    return isSaid && !isBoundAnyhow ? [change('weaker', undefined, word)] : [];
  });
}

function figureAt(text: string, at: number): string {
  return toFigure(
    text
      .slice(at)
      .trim()
      .split(/[\s/]+/u)[0] ?? '',
  );
}

function toFigure(piece: string): string {
  return piece
    .toLowerCase()
    .replace(/[%‰,;.]+$/u, '')
    .replace(/^0+(?=\d)/u, '');
}

/** "Hoàn thành việc lắp bảng" → "Triển khai việc lắp bảng": the same deed behind both. */
function compareCompletion(given: Sentence, own: Sentence): ForceChange[] {
  const [first, second] = [ofKind(given, 'completion'), ofKind(own, 'completion')];
  const [done, ownDone] = [first, second].map((words) => words.find(({ rank }) => rank > 0));
  const [from, to, direction] =
    done !== undefined && ownDone === undefined
      ? ([done, second, 'weaker'] as const)
      : ([ownDone, first, 'stricter'] as const);
  if (from === undefined || (done !== undefined && ownDone !== undefined)) return [];
  const [text, other] = direction === 'weaker' ? [given.text, own.text] : [own.text, given.text];
  const deed = deedBehind(text, from.end);
  const begun = to.find((word) => deed !== '' && deedBehind(other, word.end) === deed);
  if (begun === undefined) return [];
  return [direction === 'weaker' ? change(direction, from, begun) : change(direction, begun, from)];
}

function deedBehind(text: string, at: number): string {
  return foldMarks(
    /^\s*(?:(?:việc|công tác|các)\s+)*(?<deed>\p{L}+)/u.exec(text.slice(at))?.groups?.deed ?? '',
  );
}

function lowest(words: readonly ForceWord[]): ForceWord | undefined {
  return words.toSorted((a, b) => a.rank - b.rank)[0];
}

function highest(words: readonly ForceWord[]): ForceWord | undefined {
  return words.toSorted((a, b) => b.rank - a.rank)[0];
}

function change(
  direction: ForceChange['direction'],
  given: ForceWord | undefined,
  own: ForceWord | undefined,
): ForceChange {
  return { direction, given: given?.words.toLowerCase() ?? null, own: own?.words.toLowerCase() ?? null };
}
