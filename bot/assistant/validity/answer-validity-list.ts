import { findActStart } from '../../../knowledge/directives/act-start.ts';
import { findNodes } from '../../../knowledge/directives/find-nodes.ts';
import { collectIncomingActs } from '../../../knowledge/directives/incoming-acts.ts';
import {
  type IncomingAct,
  type JudgedDocument,
  judgeValidity,
} from '../../../knowledge/directives/validity.ts';
import { END_OF_TIME, judgeActs } from '../../../knowledge/directives/validity-acts.ts';
import { formatIsoDate, toDayBounds } from '../../../knowledge/language/vietnamese-date.ts';
import { type DocumentCard, isHeld } from '../../../knowledge/search/document-cards.ts';
import { matchDocuments } from '../../../knowledge/search/match-documents.ts';
import { withoutPlaces } from '../../../knowledge/search/place-index.ts';
import { understandQuestion } from '../../../knowledge/search/understand-question.ts';
import { validityWording } from '../../../prompts/validity-wording.ts';
import type { AnswerContext } from '../answer-context.ts';
import { answerUnknown } from '../answer-identity.ts';
import type { DraftAnswer, DraftStatement } from '../compose-answer.ts';
import { describeIdentity } from '../describe-document.ts';
import { sayNoSuchDay } from './answer-validity.ts';
import { findSources } from './judgement-sources.ts';
import { type ListedKind, parseValidityList, type ValidityListQuestion } from './validity-list-question.ts';

const wording = validityWording.list;
/** How many documents a list shows. */
const MAX_SHOWN = 10;
/** More documents than this are not judged for one question. */
const MAX_JUDGED = 300;

/**
 * "Văn bản nào đã bị bãi bỏ?", "những quyết định nào của tỉnh còn hiệu lực?": each document of the scope is judged on the
 * day; never told by the words of titles. Undefined for any other question.
 */
export async function answerValidityList(context: AnswerContext): Promise<DraftAnswer | undefined> {
  const asked = parseValidityList(context.question.text);
  if (asked === undefined) return undefined;
  if (asked.impossible !== null) return sayNoSuchDay(asked.impossible);
  // What is still to come is no standing of a day.
  if (/\b(?:se|sap)\b/.test(context.question.folded))
    return { outcome: 'not-found', statements: [say(wording.noMatter)] };
  const scope = selectScope(context, asked);
  if ('outcome' in scope) return scope;
  const days = asked.days.length > 0 || context.asOf === null ? asked.days : [context.asOf];
  const [asOf = null, ...moreDays] = days;
  if (moreDays.length > 0 || (asOf === null && !asked.kinds.every(isAct)))
    return { outcome: 'clarify', statements: [say(wording.noDay)] };
  if (scope.length > MAX_JUDGED)
    return { outcome: 'clarify', statements: [say(wording.tooMany(scope.length))] };
  const documents = await loadJudged(context, scope, asked);
  const acts = await collectIncomingActs(context.store, context.viewer, documents);
  const judged = documents.map((document) => judge(document, acts.get(document.id) ?? [], asOf));
  return tellList(context, asked, judged, asOf);
}

function say(text: string): DraftStatement {
  return { text, sources: [], referenceRows: [text] };
}

function isAct(kind: ListedKind): kind is 'replaces' | 'repeals' | 'amends' {
  return kind === 'replaces' || kind === 'repeals' || kind === 'amends';
}

/** The documents the question speaks of; an answer where it names none that can be told. */
function selectScope(
  { catalogue }: AnswerContext,
  { scope }: ValidityListQuestion,
): readonly DocumentCard[] | DraftAnswer {
  const question = understandQuestion(scope);
  const mentions = catalogue.places.find(question);
  const match = matchDocuments(question, catalogue.cards, mentions);
  if (match.kind === 'unknown') return answerUnknown(match);
  const cards = match.kind === 'any' ? catalogue.cards : match.cards;
  const { types } = question;
  const terms = withoutPlaces(question, mentions).terms.filter(({ isWeak }) => !isWeak);
  const found = cards.filter(
    (card) =>
      (types.length === 0 || (card.type !== null && types.includes(card.type))) &&
      (terms.length === 0 || card.header.findOwn(terms).every(Boolean)),
  );
  if (found.length === 0) return { outcome: 'not-found', statements: [say(wording.noMatter)] };
  return found;
}

/** Held ones, and of those only cited the ones that another document acts on. */
async function loadJudged(
  { store, viewer }: AnswerContext,
  cards: readonly DocumentCard[],
  { kinds, isOfStore }: ValidityListQuestion,
): Promise<JudgedDocument[]> {
  const held = await store.listHeadsOf(
    viewer,
    cards.filter(isHeld).map(({ id }) => id),
  );
  if (isOfStore || !kinds.every(isAct)) return held;
  const cited = cards.filter((card) => !isHeld(card) && card.numberKey !== null);
  const nodes = await Promise.all(
    cited.map(async ({ id, number }) =>
      (await findNodes(store, viewer, number ?? '')).find((node) => node.id === id),
    ),
  );
  return [...held, ...nodes.filter((node) => node !== undefined)];
}

interface Judged {
  readonly document: JudgedDocument;
  readonly kinds: readonly ListedKind[];
  readonly isUnknown: boolean;
  readonly status: string | null;
  readonly reason: string;
  readonly evidence: ReturnType<typeof judgeValidity>['evidence'];
}

function judge(document: JudgedDocument, acts: readonly IncomingAct[], asOf: string | null): Judged {
  const done = (['replaces', 'repeals', 'amends'] as const).filter((kind) =>
    isDone(document, acts, kind, asOf ?? END_OF_TIME),
  );
  if (asOf === null) {
    const { ended, notes } = judgeActs(document, acts, END_OF_TIME);
    const told = [...ended, ...notes];
    const reason = told.map(({ text }) => text).join('; ');
    const evidence = told.flatMap((note) => note.evidence);
    return { document, kinds: done, isUnknown: false, status: null, reason, evidence };
  }
  const { status, reason, evidence } = judgeValidity(document, acts, asOf);
  const isOver = status === 'lapsed' || status === 'replaced';
  const kinds: ListedKind[] = [
    ...done,
    ...(isOver ? ['over' as const] : []),
    ...(status === 'in-force' ? ['force' as const] : []),
    ...(status === 'not-yet' ? ['not-yet' as const] : []),
  ];
  const isUnknown = status === 'unknown';
  return { document, kinds, isUnknown, status: validityWording.statuses[status], reason, evidence };
}

/** Whether another document has surely done so to it by the day. */
function isDone(
  document: JudgedDocument,
  acts: readonly IncomingAct[],
  kind: 'replaces' | 'repeals' | 'amends',
  asOf: string,
): boolean {
  if (kind !== 'amends') {
    const own = acts.filter(({ relation }) => relation === kind);
    return judgeActs(document, own, asOf).ended.length > 0;
  }
  // Who ends a part of it amends the whole.
  const changes = acts.filter(({ relation, isPartial }) => relation === 'amends' || isPartial);
  const begun = changes.filter((act) => {
    const start = findActStart(act);
    return act.certainty === 'certain' && start !== undefined && start.last <= asOf;
  });
  return judgeActs(document, begun, asOf).isAmended;
}

async function tellList(
  context: AnswerContext,
  { kinds }: ValidityListQuestion,
  judged: readonly Judged[],
  asOf: string | null,
): Promise<DraftAnswer> {
  const day = asOf === null ? null : formatIsoDate(asOf);
  const what = kinds.map((kind) => wording.kinds[kind]).join(', ');
  const found = judged
    .filter((one) => kinds.some((kind) => one.kinds.includes(kind)))
    .toSorted((a, b) => compareIssued(b.document, a.document));
  const unknown = kinds.every(isAct) ? 0 : judged.filter(({ isUnknown }) => isUnknown).length;
  const closing = [...(unknown === 0 ? [] : [say(wording.unclear(unknown))]), say(wording.closing)];
  if (found.length === 0)
    return {
      outcome: 'not-found',
      statements: [say(wording.none(day, judged.length, what)), ...closing],
      saysStanding: true,
    };
  const shown = await Promise.all(found.slice(0, MAX_SHOWN).map((one) => sayListed(context, one)));
  const left = found.length - shown.length;
  return {
    outcome: 'answered',
    statements: [
      say(wording.opening(day, judged.length, found.length, what)),
      ...shown,
      ...(left > 0 ? [say(wording.more(left))] : []),
      ...closing,
    ],
    saysStanding: true,
  };
}

async function sayListed(
  context: AnswerContext,
  { document, status, reason, evidence }: Judged,
): Promise<DraftStatement> {
  const name = describeIdentity(document);
  const text = status === null ? validityWording.told(name, reason) : wording.judged(name, status, reason);
  return { text, sources: await findSources(context, document, evidence), referenceRows: [text] };
}

function compareIssued(a: JudgedDocument, b: JudgedDocument): number {
  const [dayA, dayB] = [a, b].map(({ issuedOn }) => toDayBounds(issuedOn)?.first ?? '');
  return (dayA ?? '') < (dayB ?? '') ? -1 : Number((dayA ?? '') > (dayB ?? ''));
}
