import type { OfficialDocument } from '../../knowledge/model/official-document.ts';
import { WordBag } from '../../knowledge/search/word-bag.ts';
import type { StoredPassage } from '../../knowledge/store/store.ts';
import { answerWording } from '../../prompts/answer-wording.ts';
import { type AnswerContext, passageSource, type Scope, toSource } from './answer-context.ts';
import type { DraftStatement } from './compose-answer.ts';
import { describeSource } from './describe-document.ts';

/** A longer text, or one of more words of matter, says itself what its figure is of. */
const MAX_CHARACTERS = 120;
const MAX_MATTER = 7;
/** In more documents than this the search alone finds passages. */
const MAX_DOCUMENTS = 4;

/**
 * Whether a passage gives a figure and hardly says of what ("1. Mức hỗ trợ: 500.000 đồng/người/tháng"): the headings it
 * stands under then name whom it is for, and are part of what it says.
 */
export function isBare({ text, headings, role }: Pick<StoredPassage, 'text' | 'headings' | 'role'>): boolean {
  if (role !== 'body' || headings.length === 0 || text.length > MAX_CHARACTERS) return false;
  const body = text.replace(/^\s*(?:\d+[.)]|[a-zđ]\)|-)\s*/u, '');
  return /\d/.test(body) && !body.includes(' | ') && new WordBag(body).matter.length <= MAX_MATTER;
}

/** The bare passages of few documents: a search by the question's words may pass over what has none of them. */
export async function listBarePassages(
  { catalogue }: AnswerContext,
  scope: Scope,
): Promise<readonly StoredPassage[]> {
  if (scope.documents.length > MAX_DOCUMENTS) return [];
  const passages = await Promise.all(scope.documents.map(({ id }) => catalogue.listPassages(id)));
  return passages.flat().filter(isBare);
}

/** A bare passage word for word, under all the headings that say what its figure is of. */
export function quoteBare(document: OfficialDocument, passage: StoredPassage): DraftStatement {
  const { headings, text } = passage;
  return {
    text: answerWording.quotationUnder(headings.join(' - '), text, describeSource(document)),
    sources: [
      passageSource(document, passage),
      ...headings.map((heading) => toSource(document, { ...passage, quote: heading })),
    ],
  };
}
