import { rankFacts } from '../../../knowledge/search/rank-facts.ts';
import type { UnderstoodQuestion } from '../../../knowledge/search/understand-question.ts';
import { WordBag } from '../../../knowledge/search/word-bag.ts';
import type { StoredPassage } from '../../../knowledge/store/store.ts';
import type { AnswerContext, Scope } from '../answer-context.ts';
import type { DraftAnswer, DraftStatement } from '../compose-answer.ts';
import { quotePassage } from '../quote-passage.ts';
import type { Candidate } from './register-candidates.ts';

const ASKS_PLACE =
  /\b(?:o dau|tai dau|o cho nao|cho nao|noi nao|dia diem(?: nao| o dau| la dau)?|(?:dien ra|to chuc) (?:o|tai) (?:[a-z]+ ){0,2}nao)\b/;
/** A line that names the place of what its heading tells of; usage of plans for events. */
const PLACE_LINE =
  /^[\s\-–+*•]*(?:(?:\d+[.)]|[a-zđ]\))\s*)*(?:địa điểm|nơi (?:tổ chức|diễn ra|thực hiện))(?:\s+\p{L}+){0,4}\s*:/iu;
/** Below this share of the question's matter a line tells of another event's place. */
const MIN_COVERAGE = 0.55;
/** Places of events this close to the best are told with it. */
const CLOSE_TO_BEST = 0.85;
const MAX_QUOTED = 3;

/** Whether a question asks where something takes place. */
export function asksPlace({ folded }: UnderstoodQuestion): boolean {
  return ASKS_PLACE.test(folded);
}

/**
 * Where the things dated by some items take place ("khai mạc ngày nào, ở đâu"): the line beside an item, under the same
 * heading, that names the place. Empty where the question does not ask, or an item's own words hold all there is.
 */
export function writePlaces(
  question: UnderstoodQuestion,
  chosen: readonly Pick<Candidate, 'document' | 'passage' | 'passages'>[],
): DraftStatement[] {
  if (!asksPlace(question)) return [];
  const places = chosen.flatMap(({ document, passage, passages }) =>
    findBeside(passage, passages).map((place) => ({ document, place })),
  );
  const once = places.filter(({ place }, i) => places.findIndex((other) => other.place === place) === i);
  return once.slice(0, MAX_QUOTED).map(({ document, place }) => quotePassage(document, place));
}

function findBeside(
  passage: StoredPassage | undefined,
  passages: readonly StoredPassage[],
): readonly StoredPassage[] {
  if (passage === undefined || PLACE_LINE.test(passage.text)) return [];
  const heading = passage.headings.join('\n');
  return passages.filter(
    ({ headings, role, text }) =>
      role === 'body' && heading !== '' && headings.join('\n') === heading && PLACE_LINE.test(text),
  );
}

/** "Bế mạc ở đâu?": the lines that name the place of the event asked about; undefined where no document has one. */
export async function answerEventPlace(
  context: AnswerContext,
  scope: Scope,
): Promise<DraftAnswer | undefined> {
  if (!asksPlace(context.question)) return undefined;
  const perDocument = await Promise.all(
    scope.documents.map(async (document) => {
      const passages = await context.catalogue.listPassages(document.id);
      return passages
        .filter(({ role, text }) => role === 'body' && PLACE_LINE.test(text))
        .map((passage) => ({ document, passage }));
    }),
  );
  const ranked = rankFacts(context.question.terms, perDocument.flat(), ({ document, passage }) => ({
    own: new WordBag([passage.headings.at(-1) ?? '', passage.text].join(' . ')),
    around: new WordBag(passage.headings.join(' . ')),
    header: context.catalogue.findHeader(document.id),
  }));
  const [best] = ranked;
  if (best?.isSpecific !== true || best.coverage < MIN_COVERAGE) return undefined;
  const close = ranked.filter(({ relevance }) => relevance >= CLOSE_TO_BEST * best.relevance);
  return {
    outcome: 'answered',
    statements: close.slice(0, MAX_QUOTED).map(({ item }) => quotePassage(item.document, item.passage)),
  };
}
