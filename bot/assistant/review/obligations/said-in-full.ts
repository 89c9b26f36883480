import type { CoverageRow } from '../../../../knowledge/directives/coverage/coverage.ts';
import { COMMUNES } from '../../../../knowledge/directives/coverage/own-bodies.ts';
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

/**
 * Whether a target or a task, however little it says, stands word for word in one sentence of the draft; without those each
 * of whom has it ("mỗi xã, phường có"), and whichever communes are named ("trụ sở xã, phường").
 */
export function isWordForWord({ obligation }: CoverageRow, draft: Draft): boolean {
  if (obligation.kind === 'deadline') return false;
  const words = toOwnWords(obligation.kind === 'task' ? obligation.item.task : obligation.item.quote);
  if (words.length < MIN_WORDS) return false;
  return listTextItems(draft).some(({ text }) => hasRun(toOwnWords(text), words));
}

const SHARERS =
  /(?<!\p{L})(?:mỗi|từng)\s+(?:cơ quan|đơn vị|địa phương|trường|xã|phường)(?:(?:,| và)\s+(?:cơ quan|đơn vị|địa phương|trường|xã|phường|đặc khu))*(?!\p{L})/giu;
const SOME_COMMUNES = new RegExp(`(?<!\\p{L})${COMMUNES}(?!\\p{L})`, 'giu');
/** "a)", "2.": no words of a task. */
const LABEL = /^\s*(?:(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)]|[-+•])\s+/iu;

function toOwnWords(text: string): string[] {
  return toSyllables(text.replace(LABEL, '').replace(SHARERS, ' ').replace(SOME_COMMUNES, ' '));
}

function quotations(text: string): string[][] {
  return [...text.matchAll(QUOTED)].map(({ groups }) => toSyllables(groups?.words ?? ''));
}

/** Whether words stand in a text in a row. */
function hasRun(text: readonly string[], words: readonly string[]): boolean {
  return words.length > 0 && ` ${text.join(' ')} `.includes(` ${words.join(' ')} `);
}
