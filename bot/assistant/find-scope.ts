import type { OfficialDocument } from '../../knowledge/model/official-document.ts';
import { type DocumentCard, isHeld } from '../../knowledge/search/document-cards.ts';
import { rankFacts } from '../../knowledge/search/rank-facts.ts';
import { NO_HEADER } from '../../knowledge/search/word-bag.ts';
import type { AnswerContext, Scope } from './answer-context.ts';
import { foldText, hasOtherNumber, hasSameNumber } from './register/numbered-things.ts';

/** With no more documents than this, all are looked through; with more, those whose passages the search finds. */
const MAX_SCOPE = 60;
/** Passages searched to find the documents that may answer. */
const SCOPE_HITS = 120;

/** The documents a question names; of very many, those whose passages the search finds. */
export async function loadScope(context: AnswerContext, cards: readonly DocumentCard[]): Promise<Scope> {
  const narrowed =
    cards.length <= MAX_SCOPE ? cards.map((card) => card.id) : await searchDocuments(context, cards);
  return { documents: await loadDocuments(context, narrowed), isNamed: true };
}

/** The documents an answer may come from when the question names none. */
export async function findScope(context: AnswerContext): Promise<Scope> {
  const held = context.catalogue.cards.filter(isHeld);
  const ids =
    held.length <= MAX_SCOPE ? held.map((card) => card.id) : await searchDocuments(context, undefined);
  return { documents: await loadDocuments(context, ids), isNamed: false };
}

async function searchDocuments(
  context: AnswerContext,
  cards: readonly DocumentCard[] | undefined,
): Promise<string[]> {
  const hits = await context.search.search({
    text: context.question.text,
    viewer: context.viewer,
    limit: SCOPE_HITS,
    ...(cards === undefined ? {} : { documentIds: cards.map((card) => card.id) }),
  });
  const answering = new Set(context.catalogue.cards.map((card) => card.id));
  const found = new Set(hits.map((hit) => hit.passage.documentId));
  return [...found].filter((id) => answering.has(id)).slice(0, MAX_SCOPE);
}

async function loadDocuments(context: AnswerContext, ids: readonly string[]): Promise<OfficialDocument[]> {
  const found = await Promise.all(ids.map((id) => context.store.findDocument(id, context.viewer)));
  const documents = found.filter((document) => document !== undefined);
  const isOther = await Promise.all(documents.map((document) => isOfOtherRound(context, document)));
  const others = documents.filter((_, i) => isOther[i] === true);
  if (others.length === 0) return documents;
  const [best] = rankFacts(context.question.terms, documents, ({ id }) => ({
    own: context.catalogue.findHeader(id),
    around: NO_HEADER,
    header: NO_HEADER,
  }));
  // The one meant is of another round: those left are about something else.
  if (best === undefined || others.includes(best.item)) return [];
  return documents.filter((document) => !others.includes(document));
}

/**
 * Whether a document is of another round than the one asked for by its own subject ("Hội thi lần thứ II" where the third
 * is asked), and nowhere speaks of that one.
 */
async function isOfOtherRound(
  { question, catalogue }: AnswerContext,
  { id, subject }: OfficialDocument,
): Promise<boolean> {
  if (subject === null || !hasOtherNumber(question.folded, foldText(subject))) return false;
  const passages = await catalogue.listPassages(id);
  return !passages.some(({ text }) => hasSameNumber(question.folded, foldText(text)));
}
