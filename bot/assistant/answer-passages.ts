import type { OfficialDocument } from '../../knowledge/model/official-document.ts';
import { createDocumentCard } from '../../knowledge/search/document-cards.ts';
import { rankFacts } from '../../knowledge/search/rank-facts.ts';
import type { SearchHit } from '../../knowledge/search/search-passages.ts';
import { answerWording } from '../../prompts/answer-wording.ts';
import { type AnswerContext, passageSource, type Scope } from './answer-context.ts';
import type { DraftAnswer, DraftStatement } from './compose-answer.ts';
import { describeHeld } from './describe-document.ts';

/** How many passages are searched through, and how many quoted. */
const SEARCHED = 30;
const QUOTED = 3;
/** A passage must carry this share of the question's matter to be quoted as the answer. */
const MIN_COVERAGE = 0.7;
/** Passages this close to the best are quoted with it. */
const CLOSE_TO_BEST = 0.85;
/** Below this the nearest passage is not worth showing either. */
const MIN_NEAREST = 0.34;

/**
 * Answers with the passages themselves, word for word; `nearest` is the closest one when none answers.
 *
 * @param mustHave a passage without this does not answer ("bao nhiêu" wants a number)
 */
export async function answerFromPassages(
  context: AnswerContext,
  scope: Scope,
  mustHave: RegExp | undefined,
): Promise<{ answer: DraftAnswer | undefined; nearest: DraftStatement | undefined }> {
  const documents = new Map(scope.documents.map((document) => [document.id, document]));
  const hits = await context.search.search({
    text: context.question.text,
    viewer: context.viewer,
    limit: SEARCHED,
    documentIds: [...documents.keys()],
  });
  const bodies = hits.filter((hit) => hit.passage.role === 'body' && documents.has(hit.passage.documentId));
  const ranked = rankFacts(context.question.terms, bodies, (hit) => describeHit(hit, documents));
  const toDraft = (hit: SearchHit) => quote(hit, documents);
  const [best] = ranked;
  if (best === undefined || !best.isSpecific) return { answer: undefined, nearest: undefined };
  const answering = ranked
    .filter((entry) => entry.coverage >= MIN_COVERAGE && entry.relevance >= CLOSE_TO_BEST * best.relevance)
    .filter((entry) => mustHave === undefined || mustHave.test(entry.item.passage.text))
    .slice(0, QUOTED)
    .map((entry) => toDraft(entry.item));
  const nearest = best.coverage < MIN_NEAREST ? undefined : nearestOf(best.item, documents);
  return {
    answer: answering.length === 0 ? undefined : { outcome: 'answered', statements: answering },
    nearest,
  };
}

function describeHit(hit: SearchHit, documents: ReadonlyMap<string, OfficialDocument>) {
  const document = documents.get(hit.passage.documentId);
  return {
    text: hit.passage.text,
    around: hit.passage.headings.join(' . '),
    headerWords: document === undefined ? new Set<string>() : createDocumentCard(document).headerWords,
  };
}

function quote(hit: SearchHit, documents: ReadonlyMap<string, OfficialDocument>): DraftStatement {
  const document = documents.get(hit.passage.documentId);
  if (document === undefined) return { text: hit.passage.text, sources: [] };
  return {
    text: answerWording.quotation(hit.passage.text, describeHeld(document)),
    sources: [passageSource(document, hit.passage)],
  };
}

function nearestOf(
  hit: SearchHit,
  documents: ReadonlyMap<string, OfficialDocument>,
): DraftStatement | undefined {
  const document = documents.get(hit.passage.documentId);
  if (document === undefined) return undefined;
  return {
    text: answerWording.nearest(hit.passage.text, describeHeld(document)),
    sources: [passageSource(document, hit.passage)],
  };
}
