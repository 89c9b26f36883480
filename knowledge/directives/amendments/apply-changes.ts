import { lastWorkingDay } from '../../language/working-days.ts';
import type { OfficialDocument } from '../../model/official-document.ts';
import type { Passage } from '../../model/passage.ts';
import type { Deadline, Evidence, Target, Task } from '../../model/register.ts';
import type { TextChange } from './amendment.ts';
import { findAmounts } from './amounts.ts';

/** A document's register and text with words set anew: all places in it agree with each other, as if it had been issued so. */
export interface ChangedText<P extends Passage> {
  readonly document: OfficialDocument;
  readonly passages: readonly P[];
}

/**
 * Sets words of a document anew, in its passages and in every item of its register that holds them, and reads the values
 * and days of those items again.
 *
 * @param changes of different places
 */
export function applyChange<P extends Passage>(
  { document, passages }: ChangedText<P>,
  change: TextChange,
): ChangedText<P> {
  const move = <T extends Pick<Evidence, 'start' | 'end' | 'quote'>>(item: T): T => ({
    ...item,
    ...toMoved(item, item.quote, change),
  });
  return {
    document: {
      ...document,
      targets: document.targets.map((item) => readTarget(move(item), item, change)),
      deadlines: document.deadlines.map((item) => readDeadline(move(item), item, change)),
      tasks: document.tasks.map((item) => ({ ...move(item), task: inWords(item, item.task, change) })),
      references: document.references.map(move),
      themes: document.themes.map(move),
      budgetLines: document.budgetLines.map(move),
      uncovered: document.uncovered.map(move),
      effects: document.effects.map(move),
    },
    passages: passages.map((passage) => {
      const { quote: text, start, end } = toMoved(passage, passage.text, change);
      return { ...passage, text, start, end };
    }),
  };
}

type Span = Pick<Evidence, 'start' | 'end'>;

function holds({ start, end }: Span, change: TextChange): boolean {
  return start <= change.start && change.start + change.from.length <= end;
}

function toMoved(
  { start, end }: Span,
  text: string,
  change: TextChange,
): { readonly start: number; readonly end: number; readonly quote: string } {
  const longer = change.to.length - change.from.length;
  const moved = (at: number) => (at >= change.start + change.from.length ? at + longer : at);
  const local = change.start - start;
  const isHeld = holds({ start, end }, change) && text.startsWith(change.from, local);
  const quote = isHeld
    ? `${text.slice(0, local)}${change.to}${text.slice(local + change.from.length)}`
    : text;
  return { start: moved(start), end: moved(end), quote };
}

/** Words of an item beside its quote: the same ones where they stand in them once. */
function inWords(item: Span, words: string, { start, from, to }: TextChange): string {
  if (!holds(item, { start, from, to })) return words;
  const at = words.indexOf(from);
  return at < 0 || words.includes(from, at + 1) ? words : words.replace(from, () => to);
}

function readTarget(moved: Target, item: Target, change: TextChange): Target {
  const [from] = findAmounts(change.from);
  const [to] = findAmounts(change.to);
  const isOwn = holds(item, change) && from?.amount.kind === 'value' && from.amount.value === item.value;
  const indicator = inWords(item, item.indicator, change);
  if (!isOwn || to?.amount.kind !== 'value') return { ...moved, indicator };
  const isOther =
    from.amount.comparator !== null && item.comparator !== 'eq' && from.amount.comparator !== item.comparator;
  if (isOther) return { ...moved, indicator };
  const { value, comparator } = to.amount;
  return { ...moved, indicator, value, comparator: comparator ?? item.comparator };
}

function readDeadline(moved: Deadline, item: Deadline, change: TextChange): Deadline {
  const task = inWords(item, item.task, change);
  const [from] = findAmounts(change.from);
  const [to] = findAmounts(change.to);
  const isOwn = holds(item, change) && from?.amount.kind === 'day' && from.amount.dueOn === item.dueOn;
  if (!isOwn || to?.amount.kind !== 'day') return { ...moved, task };
  const { dueOn } = to.amount;
  const bound = to.amount.bound ?? item.bound;
  return { ...moved, task, dueOn, bound, lastWorkingDay: lastWorkingDay(bound, dueOn) };
}

/** A document without some lines of its register. */
export function withoutLines(document: OfficialDocument, lines: readonly Span[]): OfficialDocument {
  const isLeft = (item: Target | Deadline | Task | Evidence) =>
    !lines.some(({ start, end }) => start <= item.start && item.end <= end);
  return {
    ...document,
    targets: document.targets.filter(isLeft),
    deadlines: document.deadlines.filter(isLeft),
    tasks: document.tasks.filter(isLeft),
    uncovered: document.uncovered.filter(isLeft),
  };
}
