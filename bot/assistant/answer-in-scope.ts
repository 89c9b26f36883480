import type { OfficialDocument } from '../../knowledge/model/official-document.ts';
import { type HeaderIntent, type Intent, isHeaderIntent } from '../../knowledge/search/question-intents.ts';
import { rankFacts } from '../../knowledge/search/rank-facts.ts';
import type { UnderstoodQuestion } from '../../knowledge/search/understand-question.ts';
import { NO_HEADER } from '../../knowledge/search/word-bag.ts';
import { answerWording } from '../../prompts/answer-wording.ts';
import { type AnswerContext, holdsRequired, type Scope } from './answer-context.ts';
import { answerFromPassages } from './answer-passages.ts';
import type { DraftAnswer, DraftStatement } from './compose-answer.ts';
import { describeHeld } from './describe-document.ts';
import { answerFromHeader, silenceStatement } from './header/answer-header.ts';
import { listMatchingDocuments } from './listing/list-documents.ts';
import { wantsValue } from './passage-values.ts';
import { answerFromRegister } from './register/answer-register.ts';
import { answerFromTableRow } from './register/answer-table-row.ts';
import { askedSpan } from './register/asked-length.ts';
import { answerEventPlace } from './register/event-place.ts';
import { answerNamedRow, lacksNamedThing } from './register/named-row.ts';
import type { FactKind } from './register/register-candidates.ts';
import { asksOfCited } from './relations/asks-of-cited.ts';

/** A silent document is named in the reply only while the question names few. */
const MAX_SILENT = 3;

/** Answers from the head, the register or the passages of some documents, in that order; says so when they are silent. */
export async function answerInScope(context: AnswerContext, scope: Scope): Promise<DraftAnswer> {
  const { intents } = context.question;
  const row = await answerNamedRow(context, scope);
  if (row !== undefined) return row;
  if (await lacksNamedThing(context, scope)) return sayNotFound(context, scope, undefined);
  const head = await answerHeaderIntents(context, scope, intents.filter(isHeaderIntent));
  if (head !== undefined) return head;
  for (const intent of intents) {
    const answer = await answerIntent(context, scope, intent);
    if (answer !== undefined) return answer;
  }
  if (intents.every((intent) => intent === 'subject')) {
    const answer = await answerWithoutIntent(context, scope);
    if (answer !== undefined) return answer;
  }
  const asksBareFigure = intents.length === 0 && BARE_FIGURE.test(context.question.folded);
  const wanted = asksBareFigure ? 'target' : intents.find(wantsValue);
  const passages = await answerFromPassages(context, scope, wanted);
  // Beside a question for a value, or one that assumes a figure, the nearest passage would pass for the answer.
  const asksSpan = askedSpan(context.question) !== undefined;
  const isTempting = wanted !== undefined || asksSpan || ASSUMED_SHARE.test(context.question.text);
  if (passages.answer !== undefined) return passages.answer;
  // "Khai mạc ngày nào": the day of an act is held as something due then.
  const act = wanted === 'timespan' ? await answerFromRegister(context, scope, 'deadline') : undefined;
  return act ?? sayNotFound(context, scope, isTempting ? undefined : passages.nearest);
}

/** "Tỷ lệ hộ nghèo Nhạn Khê 2026" asks for the figure without a word of asking. */
const BARE_FIGURE = /\b(?:ty le|ti le|ty suat|ti suat)\b/;

const ASSUMED_SHARE = /\d\s*(?:[%‰]|phần)/u;

const FACT_INTENTS: Partial<Record<Intent, FactKind>> = {
  target: 'target',
  deadline: 'deadline',
  delivery: 'deadline',
  timespan: 'deadline',
  task: 'task',
};

async function answerIntent(
  context: AnswerContext,
  scope: Scope,
  intent: Intent,
): Promise<DraftAnswer | undefined> {
  const factKind = FACT_INTENTS[intent];
  const row = intent === 'task' ? await answerFromTableRow(context, scope) : undefined;
  if (row !== undefined) return row;
  if (factKind !== undefined) return answerFromRegister(context, scope, factKind);
  return intent === 'documents' ? listMatchingDocuments(context, scope.documents) : undefined;
}

/** Between the number and the day nothing else is said that the day would be of ("hết hiệu lực ngày nào"). */
const ISSUED_BESIDE =
  /\b(?:so|ky hieu) (?:hieu |van ban )?(?:may|nao|gi|bao nhieu|la gi|la bao nhieu)(?: (?:va|ngay|duoc|ky|ra|ban hanh|de|tu|luc|vao|thang|nam|ngay thang nam))* (?:ngay )?(?:may|nao|bao nhieu|thang nao)\b/;

/** "Số mấy, ngày nào": beside the number the day asked for is that of issue, not one something is due on. */
function withIssueDate({ question }: AnswerContext, asked: readonly HeaderIntent[]): HeaderIntent[] {
  const isNumber = asked.includes('number') && !asked.includes('issued-on');
  const asksDay = ISSUED_BESIDE.test(question.folded);
  return isNumber && asksDay ? [...asked, 'issued-on'] : [...asked];
}

/** Everything asked of head and foot is answered together ("ra ngày nào, gửi ai?"). */
async function answerHeaderIntents(
  context: AnswerContext,
  scope: Scope,
  asked: readonly HeaderIntent[],
): Promise<DraftAnswer | undefined> {
  const wanted = withIssueDate(context, asked).filter(
    (intent) => intent !== 'subject' || !hasMatter(context, scope),
  );
  const documents =
    wanted.length === 0 ? [] : await keepHolding(context, scope, pickByHeader(context, scope));
  if (documents.length === 0) return undefined;
  const other = sayOtherType(context, scope, wanted, documents);
  if (other !== undefined) return other;
  const told = asksOfCited(context.question, documents) ? (['references'] as const) : wanted;
  const answers = await Promise.all(told.map((intent) => answerFromHeader(context, documents, intent)));
  const answered = answers.filter((answer) => answer.outcome === 'answered');
  return {
    outcome: answered.length > 0 ? 'answered' : 'not-found',
    statements: answers.flatMap((answer) => answer.statements),
  };
}

/** A place that no document is of must stand in the text of the one whose head is told. */
async function keepHolding(
  { catalogue }: AnswerContext,
  scope: Scope,
  documents: OfficialDocument[],
): Promise<OfficialDocument[]> {
  if (scope.mustHold === undefined) return documents;
  const holds = await Promise.all(
    documents.map(async ({ id }) =>
      (await catalogue.listPassages(id)).some(({ text }) => holdsRequired(scope, text)),
    ),
  );
  return documents.filter((_, i) => holds[i] === true);
}

/** Facts of one paper's head alone: another paper of the same office has others. */
const OWN_FACTS = new Set<HeaderIntent>(['signer', 'issued-on', 'recipients']);

/**
 * "Thông báo của xã X do ai ký" where only a plan of X is held: its signer is no answer. Undefined where the type is held,
 * left open or told by a number.
 */
function sayOtherType(
  { question }: AnswerContext,
  { isNamed }: Scope,
  wanted: readonly HeaderIntent[],
  documents: readonly OfficialDocument[],
): DraftAnswer | undefined {
  const [type, ...more] = question.types;
  const isOne = type !== undefined && more.length === 0 && question.numbers.length === 0 && isNamed;
  if (!isOne || !wanted.every((intent) => OWN_FACTS.has(intent))) return undefined;
  if (documents.some((document) => document.type === null || document.type === type)) return undefined;
  const held = documents.map((document) => describeHeld(document));
  return {
    outcome: 'not-found',
    statements: [
      { text: answerWording.otherTypeHeld(type.toLowerCase()), sources: [], referenceRows: [type] },
      ...held.map((name) => ({ text: answerWording.heldInstead(name), sources: [], referenceRows: [name] })),
    ],
  };
}

function hasMatter(context: AnswerContext, scope: Scope): boolean {
  return headerRanking(context, scope).every((entry) => entry.coverage < FULL_COVERAGE);
}

/** A header that carries this share of a question's words leaves no matter to look for in the text. */
const FULL_COVERAGE = 0.9;

/** The documents whose header carries most of the question's words. */
function pickByHeader(context: AnswerContext, scope: Scope): OfficialDocument[] {
  const ranked = headerRanking(context, scope);
  const best = ranked[0];
  if (best === undefined || (!scope.isNamed && best.coverage < MIN_HEADER_COVERAGE)) return [];
  return ranked
    .filter((entry) => entry.relevance >= best.relevance - 1e-9)
    .map((entry) => entry.item)
    .slice(0, MAX_SILENT);
}

/** Share of the question's words a header must carry to be meant, when no number or place names the document. */
const MIN_HEADER_COVERAGE = 0.6;

function headerRanking(context: AnswerContext, scope: Scope) {
  return rankFacts(context.question.terms, scope.documents, (document) => ({
    own: context.catalogue.findHeader(document.id),
    around: NO_HEADER,
    header: NO_HEADER,
  }));
}

/**
 * A bare number or name asks what the document is; a bare topic asks for its figures, dates or words; a date in the
 * question is one it takes something to be due on.
 */
async function answerWithoutIntent(context: AnswerContext, scope: Scope): Promise<DraftAnswer | undefined> {
  const takesDate = context.question.dates.some((date) => date.day !== null);
  if (takesDate) {
    const answer = await answerFromRegister(context, scope, 'deadline');
    if (answer !== undefined) return answer;
  }
  // Beside a name that its text must hold, a row of it is asked about.
  const isOfRow = scope.mustHold !== undefined;
  const asksCount = ASKS_COUNT.test(context.question.text);
  const asksWhole = !isOfRow && !asksCount && (asksOfNoMatter(context) || !hasMatter(context, scope));
  if (asksWhole) {
    return scope.isNamed
      ? answerFromHeader(context, scope.documents.slice(0, MAX_SILENT), 'subject')
      : undefined;
  }
  const place = await answerEventPlace(context, scope);
  if (place !== undefined) return place;
  const kinds = kindsOf(context.question);
  for (const kind of kinds) {
    const answer = await answerFromRegister(context, scope, kind);
    if (answer !== undefined) return answer;
  }
  return undefined;
}

/** "Những mức hỗ trợ nào": of a thing by its name, which no day is. */
const ASKS_THINGS = /\b(?:nhung|cac) (?:[a-z]+ ){1,6}?(?:nao|gi)\b/;

/** "Mấy máy tính", "bao nhiêu tin": a number, which no day is. */
const ASKS_NUMBER = /(?<!\p{L})(?<!(?:thứ|tuần|năm|mùng|ngày|tháng|quý|hôm)\s)(?:mấy|bao nhiêu)(?!\p{L})/iu;
const ASKS_NUMBER_PLAIN =
  /(?<!\b(?:ngay|thang|quy|hom|thu|tuan|nam|mung) )\b(?:may|bao nhieu) (?!gio\b|ngay\b|thang\b|tinh\b)/;

function kindsOf({ folded, text, isMarked }: UnderstoodQuestion): readonly FactKind[] {
  if (ASKS_BODY.test(folded)) return ['task'];
  const asksNumber = ASKS_NUMBER_PLAIN.test(folded) && (!isMarked || ASKS_NUMBER.test(text));
  if (asksNumber) return ['target'];
  return ASKS_THINGS.test(folded) ? ['target'] : ['target', 'deadline'];
}

/** "Mấy" asks how many, whatever is counted. */
const ASKS_COUNT = /(?<!\p{L})mấy(?!\p{L})/iu;

/** Who or where: no figure and no day answers that, a duty may. */
const ASKS_BODY = /\b(?:ai|o dau|tai dau|nguoi nao|cho nao|noi nao)\b/;

function sayNotFound(context: AnswerContext, scope: Scope, nearest: DraftStatement | undefined): DraftAnswer {
  const { catalogue, question } = context;
  const asked = question.intents.find((intent) => intent !== 'subject' && intent in answerWording.asked);
  const silent = scope.isNamed && scope.documents.length <= MAX_SILENT ? scope.documents : [];
  const count = catalogue.heldCount;
  const opening: DraftStatement[] =
    silent.length > 0
      ? silent.map((document) => silenceStatement(document, isAsked(asked) ? asked : 'anything'))
      : [{ text: answerWording.notFound(count), sources: [], referenceRows: [String(count)] }];
  return { outcome: 'not-found', statements: nearest === undefined ? opening : [...opening, nearest] };
}

function isAsked(intent: Intent | undefined): intent is Exclude<Intent, 'documents'> {
  return intent !== undefined && intent !== 'documents';
}

/** Whether the question has no word of matter: only documents, years, and what is asked of them. */
export function asksOfNoMatter({ question }: AnswerContext): boolean {
  return question.terms.every((term) => term.isWeak);
}
