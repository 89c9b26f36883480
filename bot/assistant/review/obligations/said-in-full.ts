import type { CoverageRow } from '../../../../knowledge/directives/coverage/coverage.ts';
import { toSyllables } from '../../../../knowledge/language/fold.ts';
import { type Draft, listTextItems } from '../draft.ts';
import { MIN_WORDS } from './likeness.ts';

/** Words between quotation marks. */
const QUOTED = /[“"](?<words>[^“”"]{10,})[”"]/gu;
/** Of what is to be filled in: a choice that quotes what it is between is open, and hides nothing. */
const PLACEHOLDER = /\[cần điền: [^\]]+\]/gu;

/** Whether a draft quotes the words of an obligation: it tells of it, and leaves open or says beside it what its own part is. */
export function isQuoted({ obligation: { item } }: CoverageRow, draft: Draft): boolean {
  const words = toSyllables(item.quote);
  return listTextItems(draft).some(({ text }) => quotations(text).some((quote) => hasRun(quote, words)));
}

/** Whether the place at which a draft is weaker, later or otherwise leaves a choice open that quotes the obligation. */
export function isLeftOpen({ obligation: { item }, where }: CoverageRow, draft: Draft): boolean {
  const words = toSyllables(item.quote);
  const text = draft.items.find(({ ordinal }) => ordinal === where?.passage)?.text ?? '';
  const choices = text.match(PLACEHOLDER) ?? [];
  return choices.some((choice) => quotations(choice).some((quote) => hasRun(quote, words)));
}

/** Whether a task, however little it says, stands word for word in one sentence of the draft. */
export function isWordForWord({ obligation }: CoverageRow, draft: Draft): boolean {
  if (obligation.kind !== 'task') return false;
  const words = toSyllables(obligation.item.task);
  if (words.length < MIN_WORDS) return false;
  return listTextItems(draft).some(({ text }) => hasRun(toSyllables(text), words));
}

function quotations(text: string): string[][] {
  return [...text.matchAll(QUOTED)].map(({ groups }) => toSyllables(groups?.words ?? ''));
}

/** Whether words stand in a text in a row. */
function hasRun(text: readonly string[], words: readonly string[]): boolean {
  return words.length > 0 && ` ${text.join(' ')} `.includes(` ${words.join(' ')} `);
}
