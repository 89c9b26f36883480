import type { OfficialDocument } from '../../knowledge/model/official-document.ts';
import { type DocumentCard, isHeld } from '../../knowledge/search/document-cards.ts';
import type { AnswerContext, Scope } from './answer-context.ts';

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
  return found.filter((document) => document !== undefined);
}
