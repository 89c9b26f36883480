import type { OfficialDocument } from '../../model/official-document.ts';
import type { Evidence } from '../../model/register.ts';
import type { TextChange } from './amendment.ts';
import type { AmendingClause } from './read-clauses.ts';

/**
 * A letter without its clauses that change another document: they are no duty beside what they change. What a clause adds, or sets a
 * whole item to, is left, without the words that lead over to it.
 */
export function clearLetter(letter: OfficialDocument, clauses: readonly AmendingClause[]): OfficialDocument {
  if (clauses.length === 0) return letter;
  const clear = <T extends Evidence>(items: readonly T[]): T[] =>
    items.flatMap((item) => clearItem(item, clauses));
  return {
    ...letter,
    targets: clear(letter.targets),
    deadlines: clear(letter.deadlines),
    tasks: clear(letter.tasks).map((item) => ({ ...item, task: cutLead(item.task, clauses) })),
    uncovered: clear(letter.uncovered),
  };
}

function clearItem<T extends Evidence>(item: T, clauses: readonly AmendingClause[]): T[] {
  const own = clauses.filter(({ start, end }) => start < item.end && item.start < end);
  if (own.length === 0) return [item];
  const kept = own.filter(({ textStart, end }) => textStart < end);
  const [text, ...others] = kept;
  // Of a line with several clauses nothing is cut out: the new words alone are said.
  if (text === undefined || others.length > 0) return isAllAmending(item, own) ? [] : [item];
  const start = Math.max(item.start, text.textStart);
  if (start >= item.end) return [];
  return [{ ...item, start, quote: item.quote.slice(start - item.start) }];
}

/** Fewer letters than this beside its amending clauses say nothing: an enumerator. */
const MIN_LETTERS = 12;

function isAllAmending({ start, end, quote }: Evidence, clauses: readonly AmendingClause[]): boolean {
  const rest = [...quote].filter(
    (_, i) => !clauses.some((one) => one.start <= start + i && start + i < one.end),
  );
  return end > start && rest.filter((sign) => /\p{L}/u.test(sign)).length < MIN_LETTERS;
}

function cutLead(task: string, clauses: readonly AmendingClause[]): string {
  const lead = clauses
    .map(({ quote, start, textStart, end }) => (textStart < end ? quote.slice(0, textStart - start) : ''))
    .find((words) => words !== '' && task.startsWith(words));
  return lead === undefined ? task : task.slice(lead.length);
}

/** The words that lead over to what clauses add, to be left out of the letter's text: the last ones first. */
export function listLeads(clauses: readonly AmendingClause[]): TextChange[] {
  return clauses
    .filter(({ textStart, end }) => textStart < end)
    .toSorted((a, b) => b.start - a.start)
    .map(({ start, textStart, quote }) => ({ start, from: quote.slice(0, textStart - start), to: '' }));
}
