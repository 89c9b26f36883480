import { toSyllables } from '../../../knowledge/language/fold.ts';
import type { Intent } from '../../../knowledge/search/question-intents.ts';
import { comparisonWording } from '../../../prompts/comparison-wording.ts';
import type { AnswerContext } from '../answer-context.ts';
import type { DraftAnswer, DraftStatement } from '../compose-answer.ts';
import { type AskedPart, HEAD, partQuestion } from './part-question.ts';

/** More statements on one part answer no single question. */
const MAX_PART = 4;

/**
 * "X bao nhiêu, còn Y xong trước ngày nào?": each thing asked is answered as a question of its own, in order, and what was
 * not found of them is said. Undefined where the question asks one thing, cannot be parted surely, or is answered no worse
 * as a whole.
 */
export async function answerSeveral(context: AnswerContext): Promise<DraftAnswer | undefined> {
  const parts = partQuestion(context.question.text, context.catalogue.places);
  const [first, ...others] = parts ?? [];
  if (parts === undefined || first === undefined) return undefined;
  const whole = await context.answerAlone(context.question.text);
  if (!isPlain(whole)) return undefined;
  const known = whole.outcome === 'answered' ? whole.statements.filter(isCited) : [];
  if (bears(first, known) && others.every((part) => part.isTail && bears(part, known))) return undefined;
  const answers = await answerInTurn(context, parts, whole);
  if (!answers.every(isPlain)) return undefined;
  const found = answers.filter(({ outcome }) => outcome === 'answered');
  const told = found.flatMap(({ statements }) => statements);
  if (found.length === 0 || found.some(({ statements }) => statements.length > MAX_PART)) return undefined;
  // What answers the whole and no part tells, where a part is not answered, that it was parted where it should not be.
  const isWhole = known.some((statement) => !isToldBy(statement, told));
  if (isWhole && found.length < parts.length) return undefined;
  const isMissing = (part: AskedPart, i: number) => answers[i]?.outcome !== 'answered' && !isTold(part, told);
  if (!parts.some((part, i) => isMissing(part, i) || saysMore(part, answers[i], known))) return undefined;
  const shown = parts.flatMap((part, i) => tell(part, answers[i], told));
  return { outcome: 'answered', statements: withoutRepeats(shown) };
}

/** Whether a part's answer says what the answer to the whole does not. */
function saysMore(
  { intents }: AskedPart,
  answer: DraftAnswer | undefined,
  known: readonly DraftStatement[],
): boolean {
  if (answer?.outcome !== 'answered') return false;
  const isOfItem = (item: DraftStatement['item']) =>
    item !== undefined && !intents.includes('task') && intents.some((intent) => BEARS[intent]?.(item));
  return answer.statements
    .filter(isCited)
    .some((statement) =>
      isOfItem(statement.item)
        ? !known.some((other) => isSame(statement, other))
        : !isToldBy(statement, known),
    );
}

function isCited({ sources }: DraftStatement): boolean {
  return sources.length > 0;
}

async function answerInTurn(
  context: AnswerContext,
  parts: readonly AskedPart[],
  whole: DraftAnswer,
): Promise<DraftAnswer[]> {
  const answers: DraftAnswer[] = [];
  for (const part of parts) {
    const known = [whole, ...answers].filter(({ outcome }) => outcome === 'answered');
    answers.push(await answerOne(context, part, known.flatMap(documentsOf)));
  }
  return answers;
}

/**
 * A part's answer. With the first part's matter added it must be of the part's own as well; without, it is given only by the
 * documents that answer more of the question, where there are any.
 */
async function answerOne(
  context: AnswerContext,
  part: AskedPart,
  documents: readonly string[],
): Promise<DraftAnswer> {
  const [question = '', bare = question] = part.questions;
  if (part.isTail) return keepOfThese(await context.answerAlone(question), documents);
  // Without words of its own ("…, năm 2032 bao nhiêu") a part is of the first one's matter.
  const isCarried = bare !== question && part.matter.length > 0;
  const answer = await context.answerAlone(question);
  const isOfPart = isCarried ? isOwn(part, answer) : isOfThese(part, answer, documents);
  if (isOfPart || !isPlain(answer)) return answer;
  const again = bare === question ? answer : await context.answerAlone(bare);
  return isOfThese(part, again, documents)
    ? again
    : { outcome: 'not-found', statements: answer.outcome === 'not-found' ? answer.statements : [] };
}

/** Of an answer what stands in some documents, where there are any. */
function keepOfThese(answer: DraftAnswer, documents: readonly string[]): DraftAnswer {
  if (answer.outcome !== 'answered' || documents.length === 0) return answer;
  const statements = answer.statements.filter(({ sources }) =>
    sources.every(({ document }) => documents.includes(document.id)),
  );
  return statements.some(isCited) ? { ...answer, statements } : { outcome: 'not-found', statements: [] };
}

function isOwn({ matter }: AskedPart, { outcome, statements }: DraftAnswer): boolean {
  const quoted = statements.flatMap(({ sources }) => sources.flatMap(({ quote }) => toSyllables(quote)));
  return outcome === 'answered' && matter.some((word) => quoted.includes(word));
}

function isOfThese(
  { isWhole, namesDocument }: AskedPart,
  answer: DraftAnswer,
  documents: readonly string[],
): boolean {
  if (answer.outcome !== 'answered' || namesDocument) return answer.outcome === 'answered';
  return documents.length === 0 ? isWhole : documentsOf(answer).every((id) => documents.includes(id));
}

function isPlain({ outcome }: DraftAnswer): boolean {
  return outcome === 'answered' || outcome === 'not-found';
}

function documentsOf({ statements }: DraftAnswer): string[] {
  return statements.flatMap(({ sources }) => sources.map(({ document }) => document.id));
}

function tell(
  part: AskedPart,
  answer: DraftAnswer | undefined,
  told: readonly DraftStatement[],
): readonly DraftStatement[] {
  if (answer?.outcome === 'answered') {
    const items = told.filter(({ item }) => item !== undefined);
    const asksItem = part.intents.some((intent) => intent in BEARS);
    return answer.statements.filter(
      (statement) => asksItem || statement.item !== undefined || !quotesAlike(statement, items),
    );
  }
  if (isTold(part, told)) return [];
  const { name } = part;
  const text = comparisonWording.partNotFound(name);
  const silent = answer?.statements.filter(({ sources }) => sources.length === 0) ?? [];
  if (silent.length > 0 && part.intents.length > 0 && part.intents.every((intent) => HEAD.has(intent)))
    return silent;
  return [{ text, sources: [], referenceRows: [name] }];
}

/** Quotes that hold this share of a part's matter may well tell it in other words: then it is not said to be missing. */
const MOSTLY_HELD = 0.6;

/** Whether what answers other parts may tell a part too: an item that bears what it asks, or quotes of its matter. */
function isTold(part: AskedPart, told: readonly DraftStatement[]): boolean {
  if (part.isTail) return bears(part, told);
  const quoted = told.flatMap(({ sources }) => sources.flatMap(({ quote }) => toSyllables(quote)));
  const held = part.matter.filter((word) => quoted.includes(word));
  return held.length >= part.matter.length * MOSTLY_HELD;
}

const BEARS: Partial<Record<Intent, (item: NonNullable<DraftStatement['item']>) => boolean>> = {
  deadline: (item) => 'bound' in item,
  timespan: (item) => 'bound' in item,
  target: (item) => 'indicator' in item,
  task: (item) => 'actor' in item && item.actor !== null,
};

/** Whether some item told bears all that a part asks: the actor and the day of one duty stand in one row. */
function bears({ intents }: AskedPart, told: readonly DraftStatement[]): boolean {
  return (
    intents.length > 0 &&
    told.some(({ item }) => item !== undefined && intents.every((intent) => BEARS[intent]?.(item) === true))
  );
}

function withoutRepeats(statements: readonly DraftStatement[]): DraftStatement[] {
  return statements.filter((statement, i) => statements.findIndex((other) => isSame(statement, other)) === i);
}

function isSame(a: DraftStatement, b: DraftStatement): boolean {
  if (a.item !== undefined && b.item !== undefined)
    return (
      JSON.stringify(a.item) === JSON.stringify(b.item) &&
      a.sources[0]?.document.id === b.sources[0]?.document.id
    );
  return a.text === b.text;
}

/** Whether others give the same item, or hold the words a statement quotes. */
function isToldBy(statement: DraftStatement, others: readonly DraftStatement[]): boolean {
  if (others.some((other) => isSame(statement, other))) return true;
  const [own] = statement.sources;
  return (
    own !== undefined && others.some(({ sources }) => sources.some(({ quote }) => quote.includes(own.quote)))
  );
}

/** Whether a passage holds what an item quotes: it then stands once, as the item. */
function quotesAlike({ sources }: DraftStatement, items: readonly DraftStatement[]): boolean {
  const [own] = sources;
  return (
    own !== undefined &&
    items.some(({ sources: [first] }) => first !== undefined && own.quote.includes(first.quote))
  );
}
