import type { OfficialDocument } from '../../knowledge/model/official-document.ts';
import { isHeld } from '../../knowledge/search/document-cards.ts';
import { isOfSome, matchDocuments } from '../../knowledge/search/match-documents.ts';
import { withoutPlaces } from '../../knowledge/search/place-index.ts';
import { rankFacts } from '../../knowledge/search/rank-facts.ts';
import { understandQuestion } from '../../knowledge/search/understand-question.ts';
import { NO_HEADER } from '../../knowledge/search/word-bag.ts';
import type { AnswerContext } from './answer-context.ts';
import { loadScope } from './find-scope.ts';

/** Documents a question certainly means, with the question freed of the places that named them. */
export interface NamedScope {
  readonly context: AnswerContext;
  readonly documents: readonly OfficialDocument[];
}

/** A header that carries this share of the words which name a document, when neither number nor place does. */
const MIN_HEADER_COVERAGE = 0.6;
/** More documents than this are not meant by one name. */
const MAX_NAMED = 8;

/**
 * The held documents a question names by number, place, year or by the words of their subject; undefined where it names
 * none or leaves open which, so that the general path asks or says so.
 *
 * @param naming the words of the question that may name a document, without those of what is asked; the whole question
 *   when left out
 */
export async function findNamedScope(asked: AnswerContext, naming?: string): Promise<NamedScope | undefined> {
  const found = await findNamed(asked, naming);
  return found === 'nothing' ? undefined : found;
}

/** The same, where it matters that the question has no word at all to name a document: 'nothing'. */
export async function findNamed(
  asked: AnswerContext,
  naming?: string,
): Promise<NamedScope | 'nothing' | undefined> {
  const { catalogue } = asked;
  const question = naming === undefined ? asked.question : understandQuestion(naming);
  const mentions = catalogue.places.find(question);
  const match = matchDocuments(question, catalogue.cards, mentions);
  const context = { ...asked, question: withoutPlaces(question, mentions) };
  if (match.kind === 'any') {
    const found = await findBySubject(context);
    return found ?? (context.question.terms.every(({ isWeak }) => isWeak) ? 'nothing' : undefined);
  }
  if (match.kind !== 'chosen' || mentions.some((mention) => !isOfSome(mention, catalogue.cards)))
    return undefined;
  const held = match.cards.filter(isHeld);
  if (held.length === 0) return undefined;
  const { documents } = await loadScope(context, held);
  return { context, documents: pickBySubject(context, documents) };
}

/** With a single document held it is meant; else the ones whose header carries the words. */
async function findBySubject(context: AnswerContext): Promise<NamedScope | undefined> {
  const { documents } = await loadScope(context, context.catalogue.cards.filter(isHeld));
  if (documents.length === 1) return { context, documents };
  const [best, ...others] = rankByHeader(context, documents);
  if (best === undefined || !best.isSpecific || best.coverage < MIN_HEADER_COVERAGE) return undefined;
  const close = others.filter(({ relevance }) => relevance >= best.relevance - 1e-9);
  const named = [best, ...close].map(({ item }) => item);
  return named.length > MAX_NAMED ? undefined : { context, documents: named };
}

/** Of the documents of a place or year those whose header carries most of the words; all where none stands out. */
function pickBySubject(context: AnswerContext, documents: readonly OfficialDocument[]) {
  const [best, ...others] = rankByHeader(context, documents);
  if (best === undefined || !best.isSpecific || best.coverage < MIN_HEADER_COVERAGE) return documents;
  return [best, ...others.filter(({ relevance }) => relevance >= best.relevance - 1e-9)].map(
    ({ item }) => item,
  );
}

function rankByHeader({ question, catalogue }: AnswerContext, documents: readonly OfficialDocument[]) {
  return rankFacts(question.terms, documents, (document) => ({
    own: catalogue.findHeader(document.id),
    around: NO_HEADER,
    header: NO_HEADER,
  }));
}
