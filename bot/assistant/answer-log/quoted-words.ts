import { toSyllables } from '../../../knowledge/language/fold.ts';
import type { Answer, Question } from '../answer.ts';

/** Words of a document that is taken out, both as `toComparable` gives them. */
export interface ErasedWords {
  /** All of its text: a quotation found in it is its own. */
  readonly text: string;
  /** Its subject: a text that names it tells of it without quoting. Null when it has none. */
  readonly subject: string | null;
}

/** A shorter stretch may stand in any document. */
const MIN_TELLING_LETTERS = 16;

/** Letters and figures alone, folded: quotations are compared whatever marks and line ends they are shown with. */
export function toComparable(text: string): string {
  return toSyllables(text).join('');
}

/** What an answer and its question say, for finding words of one document in it. */
export interface SaidWords {
  /** Everything said, as `toComparable` gives it. */
  readonly all: string;
  /** What stands in quotation marks, also in the turns before. */
  readonly quotations: readonly string[];
}

/** Reads off what a question, its turns, its resolved form and its answer say. */
export function readSaidWords(
  { question, history }: Pick<Question, 'question' | 'history'>,
  resolved: string | null,
  { text, options, citations }: Pick<Answer, 'text' | 'options' | 'citations'>,
): SaidWords {
  const texts = [
    question,
    resolved ?? '',
    text,
    ...history.map((turn) => turn.text),
    ...options.flatMap((option) => [option.label, option.question]),
  ];
  const quoted = texts.flatMap((part) => [...part.matchAll(/“([^”]+)”/g)].map(([, words = '']) => words));
  const quotations = [...quoted, ...citations.map(({ quote }) => quote)].map(toComparable);
  return { all: toComparable(texts.join('\n')), quotations: [...new Set(quotations)] };
}

/** Whether something said is of a document, or says again what was cited of it. */
export function tellsOf(said: SaidWords, erased: readonly ErasedWords[], cited: readonly string[]): boolean {
  const isLong = (words: string) => words.length >= MIN_TELLING_LETTERS;
  return (
    said.quotations.some((words) => cited.includes(words)) ||
    cited.some((words) => isLong(words) && said.all.includes(words)) ||
    erased.some(
      ({ text, subject }) =>
        said.quotations.some((words) => isLong(words) && text.includes(words)) ||
        (subject !== null && isLong(subject) && said.all.includes(subject)),
    )
  );
}
