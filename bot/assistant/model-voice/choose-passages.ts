import { z } from 'zod';
import { foldMarks } from '../../../knowledge/language/fold.ts';
import { isUnclear } from '../../../knowledge/model/scan-doubt.ts';
import { isHeld } from '../../../knowledge/search/document-cards.ts';
import { isOfSome, matchDocuments } from '../../../knowledge/search/match-documents.ts';
import { withoutPlaces } from '../../../knowledge/search/place-index.ts';
import { nameOfPlace } from '../../../knowledge/search/place-names.ts';
import type { Ranked } from '../../../knowledge/search/rank-facts.ts';
import type { StoredPassage } from '../../../knowledge/store/store.ts';
import { modelInstructions } from '../../../prompts/model-instructions.ts';
import type { AnswerContext, Scope } from '../answer-context.ts';
import { type FoundPassage, rankPassages } from '../answer-passages.ts';
import type { DraftAnswer } from '../compose-answer.ts';
import { findScope, loadScope } from '../find-scope.ts';
import type { ChatBudget, ChatModel } from '../language-model/chat-model.ts';
import { OutgoingPrompt, type PromptPiece } from '../language-model/outgoing-prompt.ts';
import { wantsValue } from '../passage-values.ts';
import { quotePassage } from '../quote-passage.ts';
import { findAskedPart, findAskedYears, tellsOfAskedYears } from '../register/asked-period.ts';

const replySchema = z.object({ passages: z.array(z.object({ id: z.string() })) });

/** Passages the model is shown: what of a long list stands behind these answers no question. */
const SHOWN = 8;
/** Passages quoted as the answer; whoever names more has chosen none. */
const MAX_CHOSEN = 3;
/**
 * Share of the question's matter that a chosen passage carries at least, as where the quoting voice answers alone: with
 * less a model that names whatever it is shown answers questions that have no answer (one of 611 at 0.6). What it adds is
 * that the passage need not be among those nearest to the question's words.
 */
const MIN_COVERAGE = 0.7;
const MAX_TOKENS = 200;

/**
 * The passages that the model names as the answer, word for word; undefined when it names none that holds all that the
 * question binds: document, place, year, kind of value, body and most of its matter.
 *
 * @throws MODEL_* — see `ChatModel.ask`
 */
export async function choosePassages(
  model: ChatModel,
  asked: AnswerContext,
  budget: ChatBudget,
): Promise<DraftAnswer | undefined> {
  const candidates = await findCandidates(asked);
  const ids = new Map(candidates.map((candidate, i) => [`p${i + 1}`, candidate]));
  const pieces = [...ids].map(
    ([id, { document, passage }]): PromptPiece => ({
      id,
      text: [...passage.headings, passage.text].join('\n'),
      documentClass: document.class,
    }),
  );
  const question = {
    id: 'question',
    text: asked.question.text,
    documentClass: 'internal',
    isRequired: true,
  } as const;
  const input = pieces.length === 0 ? undefined : OutgoingPrompt.of([question, ...pieces], model.place);
  if (input === undefined || pieces.every(({ id }) => input.withheld.includes(id))) return undefined;
  const { passages } = await model.ask(
    {
      purpose: 'choose',
      instructions: modelInstructions.choose,
      input,
      schema: replySchema,
      maxTokens: MAX_TOKENS,
    },
    budget,
  );
  const named = new Set(passages.map(({ id }) => id).filter((id) => !input.withheld.includes(id)));
  const chosen = [...named].flatMap((id) => ids.get(id) ?? []);
  if (chosen.length === 0 || chosen.length > MAX_CHOSEN) return undefined;
  return {
    outcome: 'answered',
    statements: chosen.map(({ document, passage }) => quotePassage(document, passage)),
  };
}

interface Candidate {
  readonly document: Scope['documents'][number];
  readonly passage: StoredPassage;
}

/** Only what may answer is shown: then no choice can be a wrong one by what the question binds. */
async function findCandidates(asked: AnswerContext): Promise<Candidate[]> {
  const found = await findAnsweringScope(asked);
  if (found === undefined) return [];
  const { context, scope } = found;
  const { ranked, isBound } = await rankPassages(context, scope, context.question.intents.find(wantsValue));
  const documents = new Map(scope.documents.map((document) => [document.id, document]));
  return ranked
    .filter((entry) => carriesMatter(entry) && isBound(entry) && isOfAskedTime(context, entry.item.passage))
    .filter(({ item }) => !isUnclear({ ...item.passage, quote: item.passage.text, confirmedBy: null }))
    .slice(0, SHOWN)
    .flatMap(({ item }) => {
      const document = documents.get(item.passage.documentId);
      return document === undefined ? [] : [{ document, passage: item.passage }];
    });
}

function carriesMatter({ isSpecific, coverage, hasPair }: Ranked<FoundPassage>): boolean {
  return isSpecific && hasPair && coverage >= MIN_COVERAGE;
}

/** A passage that names no year is of its document's; one that names others is none of the year asked for. */
function isOfAskedTime({ question, catalogue }: AnswerContext, passage: StoredPassage): boolean {
  const years = findAskedYears(question);
  const words = [passage.text, ...passage.headings].join(' ; ');
  const part = findAskedPart(question);
  if (part !== undefined && !foldMarks(words).toLowerCase().includes(part)) return false;
  if (years.length === 0 || tellsOfAskedYears(question, passage)) return true;
  const card = catalogue.cards.find(({ id }) => id === passage.documentId);
  return !/(?<!\d)(?:19|20)\d\d(?!\d)/.test(words) && years.every((year) => card?.years.has(year) === true);
}

/** The documents a question may be answered from; undefined where which document is meant is itself the answer. */
async function findAnsweringScope(
  asked: AnswerContext,
): Promise<{ context: AnswerContext; scope: Scope } | undefined> {
  const { question, catalogue } = asked;
  const mentions = catalogue.places.find(question);
  const match = matchDocuments(question, catalogue.cards, mentions);
  const context = { ...asked, question: withoutPlaces(question, mentions) };
  if (match.kind === 'any') return { context, scope: await findScope(context) };
  if (match.kind !== 'chosen') return undefined;
  const scope = await loadScope(context, match.cards.filter(isHeld));
  const unknown = mentions.find((mention) => !isOfSome(mention, catalogue.cards));
  return {
    context,
    scope: unknown === undefined ? scope : { ...scope, mustHold: nameOfPlace(question, unknown) },
  };
}
