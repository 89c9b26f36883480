import { basename } from 'node:path';
import type { Answer } from '../../bot/assistant/answer.ts';
import { foldMarks } from '../../knowledge/language/fold.ts';
import type { Key } from './answer-keys.ts';

/**
 * right: the outcome and every figure asked for, with its source · wrong: states what the key forbids, or answers what
 * has no answer · abstained: says not found (or asks back) where there is an answer · partial: the rest.
 */
export type Verdict = 'right' | 'wrong' | 'abstained' | 'partial';

/** What a reply is worth. */
export interface Judgement {
  readonly verdict: Verdict;
  /** What was missing or too much; empty for `right`. */
  readonly why: string;
  /** Right by not answering. */
  readonly isRightAbstention: boolean;
  /** Citations of the file asked for, of all given; null when the key names no file or the reply is no answer. */
  readonly precision: { readonly good: number; readonly given: number } | null;
  /** Whether the words asked for are cited; null when the key names none. */
  readonly isQuoteCited: boolean | null;
}

const ANSWERING: ReadonlySet<string> = new Set(['answered', 'corrected']);

/** Whether a reply states facts, rightly or not. */
export function isAnswering({ outcome }: Pick<Answer, 'outcome'>): boolean {
  return ANSWERING.has(outcome);
}

/** Letters and figures alone: marks and line ends of a quotation may differ. */
function compact(words: string): string {
  return foldMarks(words).replace(/\s+/g, '');
}

/** Holds a reply against its key. */
export function judgeAnswer(key: Key, answer: Answer): Judgement {
  const { citedFile, quoteContains } = key;
  const cited = answer.citations.filter(
    ({ sourceFile }) => citedFile === null || basename(sourceFile ?? '').includes(citedFile),
  );
  const hasQuote = cited.some(({ quote }) => compact(quote).includes(compact(quoteContains ?? '')));
  const wantsCitation = citedFile !== null && key.outcomes.some((outcome) => ANSWERING.has(outcome));
  const { verdict, why } = findVerdict(key, answer, { isFileCited: cited.length > 0, hasQuote });
  return {
    verdict,
    why,
    isRightAbstention: verdict === 'right' && !isAnswering(answer),
    precision:
      citedFile === null || !isAnswering(answer)
        ? null
        : { good: cited.length, given: answer.citations.length },
    isQuoteCited: wantsCitation ? hasQuote : null,
  };
}

function findVerdict(
  key: Key,
  answer: Answer,
  { isFileCited, hasQuote }: { readonly isFileCited: boolean; readonly hasQuote: boolean },
): Pick<Judgement, 'verdict' | 'why'> {
  const says = (pattern: string) => new RegExp(pattern, 'iu').test(answer.text);
  const forbidden = key.containsNot.find(says);
  if (forbidden !== undefined) return { verdict: 'wrong', why: `says ${forbidden}` };
  if (!key.outcomes.includes(answer.outcome)) {
    const why = `${answer.outcome}, not ${key.outcomes.join('/')}`;
    return { verdict: isAnswering(answer) ? 'wrong' : 'abstained', why };
  }
  const missing = key.contains.find((pattern) => !says(pattern));
  if (missing !== undefined) return { verdict: 'partial', why: `lacks ${missing}` };
  if (key.citedFile === null || !isAnswering(answer) || hasQuote) return { verdict: 'right', why: '' };
  const why = isFileCited ? `no quote with "${key.quoteContains}"` : 'cites another file';
  return { verdict: 'partial', why };
}
