import { actTypeNames, documentTypeNames } from '../../../knowledge/language/abbreviations.ts';
import { foldMarks } from '../../../knowledge/language/fold.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import type { UnderstoodQuestion } from '../../../knowledge/search/understand-question.ts';

const TYPES: readonly (readonly [folded: string, name: string])[] = documentTypeNames
  .filter((name) => !actTypeNames.includes(name))
  .map((name) => [foldMarks(name), name]);
const FIRST_TYPE = new RegExp(String.raw`\b(?:${TYPES.map(([folded]) => folded).join('|')})\b`);
const ASKS_NUMBER = /^(?: (?!so )[a-z]+){0,14} so (?:may|nao|gi|bao nhieu|hieu)\b/;

/** The type a question asks the number of, where it is the first it names: "tờ trình của Bộ Nội vụ số mấy". */
export function askedCitedType({ folded }: Pick<UnderstoodQuestion, 'folded'>): string | undefined {
  const first = FIRST_TYPE.exec(folded);
  if (first === null || !ASKS_NUMBER.test(folded.slice(first.index + first[0].length))) return undefined;
  return TYPES.find(([key]) => key === first[0])?.[1];
}

/** Whether a question asks the number of a document of a type that none of these is and that they cite: theirs is no answer. */
export function asksOfCited(
  question: Pick<UnderstoodQuestion, 'folded'>,
  documents: readonly Pick<OfficialDocument, 'type' | 'references'>[],
): boolean {
  const asked = askedCitedType(question);
  return (
    asked !== undefined &&
    documents.every(({ type }) => type !== asked) &&
    documents.some(({ references }) => references.some(({ type }) => type === asked))
  );
}
