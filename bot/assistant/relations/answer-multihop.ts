import { isSameDocument } from '../../../knowledge/directives/same-document.ts';
import { foldMarks } from '../../../knowledge/language/fold.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import { isUnclear } from '../../../knowledge/model/scan-doubt.ts';
import { type DocumentCard, isHeld } from '../../../knowledge/search/document-cards.ts';
import {
  type UnderstoodQuestion,
  understandQuestion,
} from '../../../knowledge/search/understand-question.ts';
import { answerWording } from '../../../prompts/answer-wording.ts';
import { type AnswerContext, toSource } from '../answer-context.ts';
import type { DraftAnswer, DraftStatement } from '../compose-answer.ts';
import { describeIdentity } from '../describe-document.ts';
import { askedTests, describeReference } from './answer-references.ts';
import { describedTest, issuerTests, tailOf } from './cited-target.ts';
import { ACTS, askOfActor, dropCitingClause, partSteps } from './multihop-steps.ts';
import { type Hop, sayHops } from './reference-hops.ts';
import { saysOf } from './says-of.ts';

/** More documents than this in the middle tell no chain. */
const MAX_MIDDLE = 3;

/**
 * "Kế hoạch của trường theo công văn nào của sở, công văn ấy theo công văn nào của bộ?": from the document that is named
 * to one it names, and on from that one. Undefined for a question without a second step.
 */
export async function answerMultihop(context: AnswerContext): Promise<DraftAnswer | undefined> {
  const named = askOfActor(context.question) ?? dropCitingClause(context.question);
  const told = named === undefined ? undefined : await context.answerPart(named);
  if (told?.outcome === 'answered') return told;
  const steps = partSteps(context.question);
  if (steps === undefined) return undefined;
  const first = understandQuestion(steps.first);
  if (!first.intents.includes('references')) return undefined;
  const opening = await context.answerPart(steps.first);
  const hops = opening.outcome === 'answered' ? findHops(context, first, opening) : [];
  const isReached =
    steps.reached === null ? () => true : describedTest(steps.reached, context.catalogue.places);
  const middle = hops.filter(
    ({ reference }) =>
      (steps.type === null || foldMarks(reference.type ?? '') === steps.type) && isReached(reference),
  );
  if (middle.length === 0 && steps.isRelative) return sayNoneReached(opening);
  if (middle.length === 0 || middle.length > MAX_MIDDLE) return undefined;
  const second = await Promise.all(middle.map((hop) => goOn(context, hop, steps.second)));
  if (second.some((step) => step === undefined)) return undefined;
  const statements = [...(await sayHops(context, middle)), ...second.flatMap((step) => step ?? [])];
  return { outcome: 'answered', statements };
}

/** The document named cites none as it is described: what else is asked may not be answered of the one that is named. */
function sayNoneReached(opening: DraftAnswer): DraftAnswer | undefined {
  const document = opening.statements.flatMap(({ sources }) => sources)[0]?.document;
  if (opening.outcome !== 'answered') return opening;
  if (document === undefined) return undefined;
  const name = describeIdentity(document);
  const text = answerWording.notFoundIn(name, answerWording.asked.named);
  return { outcome: 'not-found', statements: [{ text, sources: [], referenceRows: [name] }] };
}

/** The references an answer states, told by the words it cites; of the kind the question asks for alone. */
function findHops(context: AnswerContext, asked: UnderstoodQuestion, answer: DraftAnswer): Hop[] {
  const tests = askedTests(asked);
  const found = answer.statements.flatMap(({ sources }) =>
    sources.flatMap(({ document, quote, locator }) =>
      document.references
        .filter((reference) => quote.endsWith(reference.quote) && reference.locator === locator)
        .map((reference) => ({ from: document, reference })),
    ),
  );
  const fitting = found.filter(({ reference }) => tests.every((test) => test(reference)));
  const issued = fitting.filter(({ reference }) =>
    issuerTests(tailOf(asked), context.catalogue.places).every((test) => test(reference)),
  );
  return issued.length > 0 ? issued : fitting;
}

/** The second step: by the references of the document reached, or by what the sentence that cites it says. */
async function goOn(context: AnswerContext, hop: Hop, second: string): Promise<DraftStatement[] | undefined> {
  const asked = understandQuestion(second);
  const card = findReached(context, hop);
  const document =
    card !== undefined && isHeld(card)
      ? await context.store.findDocument(card.id, context.viewer)
      : undefined;
  const asksOfNamed = new RegExp(`^(?:${ACTS})\\b`).test(foldMarks(second));
  if (document === undefined && !asksOfNamed && isInItsName(hop, asked)) return [];
  if (document === undefined)
    return [sayFromSentence(hop, asksOfNamed || asksMatter(asked, hop.reference) ? asked : undefined)];
  if (!asksOfNamed) return askOf(context, document, second);
  const tests = [...askedTests(asked), ...issuerTests(tailOf(asked), context.catalogue.places)];
  const fitting = document.references.filter((reference) => tests.every((test) => test(reference)));
  if (fitting.length > 0)
    return sayHops(
      context,
      fitting.map((reference) => ({ from: document, reference })),
    );
  const silence = answerWording.notFoundIn(describeIdentity(document), answerWording.asked.named);
  return [{ text: silence, sources: [], referenceRows: [describeIdentity(document)] }];
}

const NAMING = new Set<string>(['issued-on', 'number', 'issuer']);

/** Whether the first step has told what the second asks: a citation names its document by number, day and issuer. */
function isInItsName({ reference }: Hop, { intents }: UnderstoodQuestion): boolean {
  const asksDay = intents.includes('issued-on') && reference.issuedOn.day === null;
  const isNamed = reference.number !== null && reference.issuer !== null && !asksDay;
  return isNamed && intents.length > 0 && intents.every((intent) => NAMING.has(intent));
}

/** "Về việc gì": the citation may say it. */
function asksMatter({ intents }: UnderstoodQuestion, { subject }: Hop['reference']): boolean {
  return subject !== null && intents.length === 1 && intents[0] === 'subject';
}

/** The document a reference means; where only a post that tells of it is held, the post. */
function findReached({ catalogue }: AnswerContext, { reference }: Hop): DocumentCard | undefined {
  const { cards } = catalogue;
  const own = cards.find(({ id }) => id === reference.documentId);
  if (own !== undefined && isHeld(own)) return own;
  return cards.find((card) => card.kind === 'web-post' && isSameDocument(card, reference)) ?? own;
}

/** Anything else asked of the held document reached, put with its full name; undefined when another one would answer. */
async function askOf(
  context: AnswerContext,
  document: OfficialDocument,
  second: string,
): Promise<DraftStatement[] | undefined> {
  const answer = await context.answerPart(`${describeIdentity(document)}: ${second}`);
  const isOfReached = answer.statements.every(({ sources }) =>
    sources.every((source) => source.document.id === document.id),
  );
  const isTold = answer.outcome === 'answered' || answer.outcome === 'not-found';
  return isOfReached && isTold ? [...answer.statements] : undefined;
}

/** @param asked what is asked of the documents it names in turn; left out where anything else is */
function sayFromSentence({ from, reference }: Hop, asked?: UnderstoodQuestion): DraftStatement {
  const name = describeReference(reference);
  const referenceRows = isUnclear(reference) ? [] : [name];
  const source = toSource(from, reference);
  const text =
    asked !== undefined && (saysOf(reference, asked) || asksMatter(asked, reference))
      ? answerWording.citedSentence(name, reference.quote)
      : answerWording.citedOnly(name, describeIdentity(from));
  return { text, sources: [source], referenceRows };
}
