import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import { rankFacts } from '../../../knowledge/search/rank-facts.ts';
import { NO_HEADER, WordBag } from '../../../knowledge/search/word-bag.ts';
import { answerWording } from '../../../prompts/answer-wording.ts';
import { listWording } from '../../../prompts/list-wording.ts';
import { type AnswerContext, passageSource } from '../answer-context.ts';
import type { DraftAnswer, DraftStatement } from '../compose-answer.ts';
import { describeHeld } from '../describe-document.ts';

/** How many documents a list shows. */
const MAX_SHOWN = 10;

/** Lists the held documents that answer to the question's words; all of them when it has none. */
export async function listMatchingDocuments(
  context: AnswerContext,
  documents: readonly OfficialDocument[],
): Promise<DraftAnswer | undefined> {
  const ranked = rankFacts(context.question.terms, documents, (document) => ({
    own: context.catalogue.findHeader(document.id),
    around: new WordBag(document.targets.map((target) => target.indicator).join(' . ')),
    header: NO_HEADER,
  }));
  const isListing = context.question.terms.every((term) => STORE_WORDS.has(term.folded));
  const chosen = ranked
    .filter((entry) => isListing || entry.coverage >= MIN_LIST_COVERAGE)
    .map((entry) => entry.item);
  if (chosen.length === 0) return undefined;
  return { outcome: 'answered', statements: await showDocuments(context, chosen) };
}

/** Words for the store itself: a question with no others asks for everything held. */
const STORE_WORDS = new Set([
  'kho',
  'van',
  'ban',
  'tai',
  'lieu',
  'nap',
  'he',
  'thong',
  'ke',
  'hoach',
  'danh',
  'sach',
  'luu',
  'tru',
  'tat',
  'liet',
]);
const MIN_LIST_COVERAGE = 0.6;

/** The documents of a list as shown: the first ten named with their subjects, how many more there are. */
export async function showDocuments(
  context: AnswerContext,
  documents: readonly OfficialDocument[],
): Promise<DraftStatement[]> {
  const statements = await Promise.all(
    documents.slice(0, MAX_SHOWN).map((document) => documentStatement(context, document)),
  );
  const left = documents.length - MAX_SHOWN;
  const more = {
    text: listWording.listMore(left, answerWording.nouns.document),
    sources: [],
    referenceRows: [String(left)],
  };
  return left > 0 ? [...statements, more] : statements;
}

async function documentStatement(
  context: AnswerContext,
  document: OfficialDocument,
): Promise<DraftStatement> {
  const passages = await context.catalogue.listPassages(document.id);
  const subject = document.subject?.slice(0, 40).toLowerCase();
  const place =
    passages.find((passage) => subject !== undefined && passage.text.toLowerCase().includes(subject)) ??
    passages[0];
  return {
    text: answerWording.document(describeHeld(document), document.subject),
    sources: place === undefined ? [] : [passageSource(document, place)],
  };
}
