import { compareForce } from '../../../../knowledge/directives/coverage/compare-force.ts';
import { returnedWording as wording } from '../../../../prompts/review-returned-wording.ts';
import type { ParagraphPair } from './align-paragraphs.ts';
import {
  type ChangedForce,
  findChangedFigures,
  findChangedForce,
  findFilled,
  isOnlyFilled,
  showChange,
} from './changed-words.ts';
import { condition, hint, type ToldChange, warning, weaker } from './judge-matters.ts';

/** A paragraph that stands in both texts. */
type ChangedPair = { readonly [side in keyof ParagraphPair]: NonNullable<ParagraphPair[side]> };

/**
 * What changed in the words of a paragraph beyond what its targets, days and tasks tell. At the least that its wording is
 * another.
 *
 * @param told what they tell
 */
export function judgeWords({ before, after }: ChangedPair, told: readonly ToldChange[]): ToldChange[] {
  const [from, to] = [before.key, after.key];
  const filled = findFilled(from, to);
  const fill = filled === null ? [] : [hint('RETURNED_FILLED', wording.filled(filled))];
  if (filled !== null && isOnlyFilled(from, to)) return fill;
  const said = told.map(({ message }) => message).join(' ');
  const force = judgeForce(findChangedForce(from, to), said, told.length > 0);
  const found = [
    ...fill,
    ...force,
    ...judgeOtherForce(from, to, [said, ...force.map(({ message }) => message)].join(' ')),
    ...judgeFigures(from, to, said, filled !== null),
  ];
  if (found.length > 0 || told.length > 0) return found;
  const shown = showChange(from, to);
  return [hint('RETURNED_WORDING', wording.wording(shown.from, shown.to))];
}

function judgeForce(
  { reserved, unreserved, unforced, conditions, bounds }: ChangedForce,
  said: string,
  isTold: boolean,
): ToldChange[] {
  const notSaid = (words: readonly string[]) => words.filter((word) => !said.toLowerCase().includes(word));
  const [more = [], less = [], force = []] = [reserved, unreserved, unforced].map(notSaid);
  const [came = [], gone = []] = [conditions.came, conditions.gone].map(notSaid);
  const areBoundsChanged = !isTold && bounds.gone.length + bounds.came.length > 0;
  return [
    ...(more.length + force.length > 0 ? [weaker(wording.forceLost(force, more))] : []),
    ...(less.length > 0 ? [condition(wording.unreserved(less))] : []),
    ...came.map((words) => condition(wording.conditionAdded(words))),
    ...gone.map((words) => condition(wording.conditionDropped(words))),
    ...(areBoundsChanged ? [warning('RETURNED_COMPARATOR', wording.bounds(bounds.gone, bounds.came))] : []),
  ];
}

/** How often, for whom, led or helped with, finished or begun; what is told by other words is not told again. */
function judgeOtherForce(from: string, to: string, said: string): ToldChange[] {
  const told = said.toLowerCase();
  const changes = compareForce(from, to, true)?.changes ?? [];
  return changes.flatMap(({ direction, given, own }): ToldChange[] => {
    if ([given, own].some((words) => words !== null && told.includes(words))) return [];
    const message = wording.force(given, own);
    if (direction === 'weaker') return [weaker(wording.weaker(...message))];
    if (direction === 'stricter') return [hint('RETURNED_STRICTER', wording.stricter(...message))];
    return [warning('RETURNED_DIFFERENT', wording.forceDropped(given ?? ''))];
  });
}

/** What is filled in brings figures of its own. */
function judgeFigures(from: string, to: string, said: string, isFilled: boolean): ToldChange[] {
  const changed = findChangedFigures(from, to);
  const [gone, came] = [changed.gone, changed.came].map((figures) =>
    figures.filter((figure) => !tells(said, figure)),
  );
  if (gone === undefined || came === undefined || gone.length + came.length === 0) return [];
  if (isFilled && gone.length === 0) return [];
  return [warning('RETURNED_NUMBER', wording.figures(gone, came))];
}

/** "ngày 15 tháng 12 năm 2031" is told as "15/12/2031". */
function tells(said: string, figure: string): boolean {
  const numbers = (text: string) => (text.match(/\d+/g) ?? []).map(Number);
  const own = numbers(figure);
  const all = numbers(said);
  return own.length > 0 && own.every((number) => all.includes(number));
}
