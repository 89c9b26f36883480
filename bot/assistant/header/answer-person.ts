import { foldMarks } from '../../../knowledge/language/fold.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import type { AnswerContext } from '../answer-context.ts';
import type { DraftAnswer, DraftStatement } from '../compose-answer.ts';
import { findPersons } from '../conversation/named-persons.ts';
import { findScope } from '../find-scope.ts';
import { findNamedScope } from '../named-scope.ts';
import { quotePassage } from '../quote-passage.ts';
import { answerFromHeader } from './answer-header.ts';

/** "Bà Lò Thị Mẫu chức vụ gì", "ông … là ai", over the marked text without its marks. */
const ASKS_PERSON =
  /\b(?<title>ong|ba|co|anh|chi|thay|dong chi|d\/c) (?<name>[a-z]+(?: [a-z]+){1,4}?) (?:(?<being>(?:dang |truoc do |hien )?la (?:ai|gi))|(?:dang |hien |luc do )?(?:giu |lam |co )?(?:chuc (?:vu|danh)|chuc) (?:gi|nao|la gi)|(?:giu|lam) chuc|chuc (?:vu|danh))\b/;
/** Without marks "cô" is "có" and "ba" three: asked so, the name must be one that documents have behind a title. */
const OPEN_TITLES = new Set(['ong', 'ba', 'dong chi', 'd/c']);
const MAX_QUOTED = 4;
const MAX_SIGNED = 3;

/** What the documents say of a person at whose name they stop: as signer, or in the text beside the name. */
export async function answerPerson(context: AnswerContext): Promise<DraftAnswer | undefined> {
  const { text } = context.question;
  const match = ASKS_PERSON.exec(foldMarks(text));
  const folded = match?.groups?.name;
  if (match === null || folded === undefined) return undefined;
  const start = match.index + match[0].indexOf(folded);
  const typed = text.slice(start, start + folded.length);
  // Typed without marks, "thao" may be Thảo or Thao; with them only the name itself.
  const spell = foldMarks(typed) === typed.toLowerCase() ? foldMarks : (words: string) => words.toLowerCase();
  const holds = (words: string) =>
    ` ${spell(words).replace(/[^\p{L}]+/gu, ' ')} `.includes(` ${spell(typed)} `);
  const documents = await findDocuments(context);
  const isOpen = OPEN_TITLES.has(match.groups?.title ?? '') && !/la gi$/.test(match.groups?.being ?? '');
  if (!isOpen && !(await areNamed(context, documents, folded))) return undefined;
  const signed = documents.filter(({ signer }) => signer?.name !== null && holds(signer?.name ?? ''));
  const told = await quoteNaming(context, documents, holds);
  const header =
    signed.length === 0
      ? []
      : (await answerFromHeader(context, signed.slice(0, MAX_SIGNED), 'signer')).statements;
  const statements = [...header, ...told];
  return statements.length === 0 ? undefined : { outcome: 'answered', statements };
}

/** The documents the question names by their number; else all that may say something. */
async function findDocuments(context: AnswerContext): Promise<readonly OfficialDocument[]> {
  const named = context.question.numbers.length > 0 ? await findNamedScope(context) : undefined;
  return named?.documents ?? (await findScope(context)).documents;
}

async function areNamed(
  { catalogue }: AnswerContext,
  documents: readonly OfficialDocument[],
  folded: string,
): Promise<boolean> {
  const passages = (await Promise.all(documents.map(({ id }) => catalogue.listPassages(id)))).flat();
  return passages.some(({ text }) => findPersons(text).some(({ name }) => foldMarks(name) === folded));
}

/** The passages of the text that hold the name, as many as are worth reading. */
async function quoteNaming(
  context: AnswerContext,
  documents: readonly OfficialDocument[],
  holds: (words: string) => boolean,
): Promise<DraftStatement[]> {
  const perDocument = await Promise.all(
    documents.map(async (document) => {
      const passages = await context.catalogue.listPassages(document.id);
      return passages
        .filter(({ role, text }) => role !== 'furniture' && holds(text))
        .map((passage) => quotePassage(document, passage));
    }),
  );
  return perDocument.flat().slice(0, MAX_QUOTED);
}
