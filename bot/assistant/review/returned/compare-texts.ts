import { returnedWording as wording } from '../../../../prompts/review-returned-wording.ts';
import { alignParagraphs, type ParagraphPair } from './align-paragraphs.ts';
import { showChange } from './changed-words.ts';
import type { ComparedText, Paragraph } from './compared-text.ts';
import { hint, judgeMatter, type ToldChange, warning } from './judge-matters.ts';
import { judgeWords } from './judge-pair.ts';
import {
  compareMatters,
  listMatters,
  type Matter,
  type MatterPair,
  matchMatters,
  nameMatter,
  placeOfMatter,
} from './matters.ts';

/** A paragraph that changed, and all that is told of it. */
export interface ChangedParagraph extends ParagraphPair {
  readonly told: readonly ToldChange[];
}

/** What became of a text. */
export interface TextChanges {
  /** In the order of the later text; paragraphs that say the same are left out. */
  readonly paragraphs: readonly ChangedParagraph[];
  /** Of the paragraphs of the text how many are in both, as they were or changed, 0..1. */
  readonly likeness: number;
}

/** Words that a matter of one paragraph must share with one of the same paragraph to be it. */
const MIN_LIKE_HERE = 0.5;
/** And with one of another paragraph. */
const MIN_LIKE_ELSEWHERE = 0.75;

/** What a later text changed of an earlier one, paragraph by paragraph, by what they oblige to. */
export function compareTexts(before: ComparedText, after: ComparedText): TextChanges {
  const { pairs, likeness } = alignParagraphs(before.paragraphs, after.paragraphs);
  const changed = pairs.filter((pair) => pair.before?.key !== pair.after?.key);
  const matters = matchAll(changed, listMatters(before), listMatters(after));
  const moved = findMoved(changed);
  const paragraphs = changed.map((pair) => {
    const own = matters.of(pair);
    const judged = own.both.flatMap((both) => judgeMatter(both, { before, after }));
    const lost = own.gone.length === 0 ? [] : [tellGone(own.gone, pair)];
    const told = unique([...withoutTasksToldAsFigures(judged), ...lost]);
    return { ...pair, told: [...told, ...tellPair(pair, own.came, told, moved)] };
  });
  return { paragraphs: paragraphs.filter(({ told }) => told.length > 0), likeness };
}

interface PairMatters {
  readonly both: readonly MatterPair[];
  readonly gone: readonly Matter[];
  readonly came: readonly Matter[];
}

/** What changed paragraphs oblige to: first within each, then what one lost and another one got. */
function matchAll(
  pairs: readonly ParagraphPair[],
  before: ReadonlyMap<number, readonly Matter[]>,
  after: ReadonlyMap<number, readonly Matter[]>,
): { readonly of: (pair: ParagraphPair) => PairMatters } {
  const of = (matters: typeof before, side: Paragraph | null) =>
    side === null ? [] : (matters.get(side.item.ordinal) ?? []);
  const within = new Map(
    pairs.map((pair) => [
      pair,
      matchMatters(of(before, pair.before), of(after, pair.after), MIN_LIKE_HERE, true),
    ]),
  );
  const all = [...within.values()];
  const across = matchMatters(
    all.flatMap(({ gone }) => gone),
    all.flatMap(({ came }) => came),
    MIN_LIKE_ELSEWHERE,
    false,
  );
  const [gone, came] = [new Set(across.gone), new Set(across.came)];
  return {
    of: (pair) => {
      const own = within.get(pair);
      const isHere = (matter: Matter) => placeOfMatter(matter).passage === pair.after?.item.ordinal;
      return {
        both: [...(own?.both ?? []), ...across.both.filter((one) => isHere(one.after))],
        gone: (own?.gone ?? []).filter((matter) => gone.has(matter)),
        came: (own?.came ?? []).filter((one) => came.has(one) && !isLeftOf(one, own?.gone ?? [])),
      };
    },
  };
}

/** A task that lost its day or figure is no new one. */
function isLeftOf(came: Matter, gone: readonly Matter[]): boolean {
  return came.kind === 'task' && gone.some((matter) => compareMatters(matter, came) >= MIN_LIKE_HERE);
}

/** A task is told to be another for the figure or day in it, which is told already. */
function withoutTasksToldAsFigures(told: readonly ToldChange[]): readonly ToldChange[] {
  const others = told.filter(({ message }) => message !== wording.otherTask);
  return others.length > 0 ? others : told;
}

function unique(told: readonly ToldChange[]): ToldChange[] {
  return [...new Map(told.map((one) => [`${one.code} ${one.message}`, one])).values()];
}

function tellGone(gone: readonly Matter[], { after }: ParagraphPair): ToldChange {
  const names = gone.map(nameMatter);
  const message = after === null ? wording.removed(names) : wording.dropped(names);
  return { code: 'RETURNED_REMOVED', severity: 'error', message };
}

function tellPair(
  { before, after }: ParagraphPair,
  came: readonly Matter[],
  told: readonly ToldChange[],
  moved: ReadonlySet<string>,
): ToldChange[] {
  const names = came.map(nameMatter);
  const added = came.length === 0 ? [] : [hint('RETURNED_ADDED', after === null ? '' : wording.added(names))];
  if (before !== null && after !== null)
    return [...added, ...judgeWords({ before, after }, [...told, ...added])];
  if (before !== null) {
    if (told.length > 0 || moved.has(before.key)) return [];
    const isBasis = /^Căn cứ(?!\p{L})/iu.test(before.key);
    return [
      isBasis
        ? warning('RETURNED_REMOVED', wording.removedBasis)
        : hint('RETURNED_REMOVED', wording.removedText(showChange(before.key, '').from)),
    ];
  }
  if (after === null) return [];
  if (moved.has(after.key)) return [hint('RETURNED_MOVED', wording.moved)];
  return added.length > 0 ? added : [hint('RETURNED_ADDED', wording.addedText)];
}

/** Paragraphs that were taken out in one place and stand word for word in another. */
function findMoved(pairs: readonly ParagraphPair[]): ReadonlySet<string> {
  const gone = pairs.flatMap(({ before, after }) => (after === null && before !== null ? [before.key] : []));
  const came = pairs.flatMap(({ before, after }) => (before === null && after !== null ? [after.key] : []));
  return new Set(gone).intersection(new Set(came));
}
