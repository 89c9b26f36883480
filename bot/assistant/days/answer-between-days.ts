import { formatDate, parseIsoDate, toIsoDate } from '../../../knowledge/language/vietnamese-date.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import { isHeld } from '../../../knowledge/search/document-cards.ts';
import { matchDocuments } from '../../../knowledge/search/match-documents.ts';
import { understandQuestion } from '../../../knowledge/search/understand-question.ts';
import { answerWording } from '../../../prompts/answer-wording.ts';
import { dayCountWording } from '../../../prompts/day-count-wording.ts';
import type { AnswerContext } from '../answer-context.ts';
import { keepMeantItems } from '../comparison/meant-items.ts';
import type { DraftAnswer, DraftStatement } from '../compose-answer.ts';
import { answerFromHeader } from '../header/answer-header.ts';
import { findHeaderChanges } from '../register/corrected-values.ts';
import { answerPartOf } from '../several-parts/answer-part.ts';
import { type BetweenQuestion, parseBetweenQuestion } from './between-question.ts';
import { type Due, sayLateness, sayRemaining, sayWindow } from './count-days.ts';
import { askWhen } from './cut-out.ts';
import { dueOf } from './sure-due.ts';

/** Of more deadlines than this none can be told to be the one meant. */
const MAX_TOLD = 3;

/**
 * Days between two that the question itself gives, or today and one: counted by code, beside the places where the
 * documents give these days. A day that a document gives otherwise is put right, and counted to as it stands there.
 */
export async function answerBetweenDays(context: AnswerContext): Promise<DraftAnswer | undefined> {
  const asked = parseBetweenQuestion(context.question.text);
  if (asked === undefined) return undefined;
  const issued = asked.isIssued ? await findIssued(context, asked.from) : undefined;
  const due = await findDue(context, asked, issued?.document);
  const from = issued?.day ?? asked.from ?? context.asOf;
  const told = asked.kind === 'lateness' ? asked.from : asked.to;
  const isDenied = told !== null && due.length > 0 && !due.some((one) => one.due.dueOn === told);
  const isOtherIssue = issued !== undefined && issued.day !== asked.from;
  const kept = due.filter((one) => isDenied || one.due.dueOn === told);
  // Of several documents that may be meant, none tells the day to count from.
  const isOpen = issued !== undefined && issued.day === null;
  const sayCount = (statement?: DraftStatement) => (isOpen ? [] : count(asked, from, statement));
  const counted =
    kept.length > 0 ? kept.flatMap(({ statement }) => [statement, ...sayCount(statement)]) : sayCount();
  const denials = [
    ...(isOtherIssue && asked.from !== null ? [deny(asked.from)] : []),
    ...(isDenied ? [deny(told)] : []),
  ];
  return {
    outcome: denials.length > 0 ? 'corrected' : 'answered',
    statements: [...denials, ...(issued?.statements ?? []), ...counted],
  };
}

function deny(day: string): DraftStatement {
  return { text: answerWording.otherFigure(`ngày ${toDay(day)}`), sources: [] };
}

interface Issued {
  readonly document: OfficialDocument | undefined;
  /** Null where several documents may be meant and none is of the day given. */
  readonly day: string | null;
  readonly statements: readonly DraftStatement[];
}

/** The day that the document named was issued on, with where it stands: of several, the one of the day given. */
async function findIssued(context: AnswerContext, given: string | null): Promise<Issued | undefined> {
  const { question, catalogue, store, viewer } = context;
  const match = matchDocuments(question, catalogue.cards, catalogue.places.find(question));
  const cards = 'cards' in match ? match.cards.filter(isHeld) : [];
  if (cards.length === 0 || cards.length > MAX_TOLD) return undefined;
  const found = await Promise.all(cards.map(({ id }) => store.findDocument(id, viewer)));
  const sure = found.flatMap((document) => {
    const day = document === undefined ? null : toIsoDate(document.issuedOn);
    const isSure = document !== undefined && findHeaderChanges(document, ['issuedOn']).length === 0;
    return day === null || !isSure ? [] : [{ document, day }];
  });
  const [only, ...others] = sure.length === 1 ? sure : sure.filter(({ day }) => day === given);
  const meant = only === undefined || others.length > 0 ? undefined : only;
  const shown = meant === undefined ? sure.map(({ document }) => document) : [meant.document];
  if (shown.length === 0) return undefined;
  const { statements } = await answerFromHeader(context, shown, 'issued-on');
  return { document: meant?.document, day: meant?.day ?? null, statements };
}

/** What the documents say is due by the words of the question, with the days that are sure. */
async function findDue(
  context: AnswerContext,
  { due }: BetweenQuestion,
  issued: OfficialDocument | undefined,
): Promise<{ statement: DraftStatement; due: Due }[]> {
  if (due === '') return [];
  const named = understandQuestion(due).numbers.length > 0 ? undefined : issued?.number;
  const question = askWhen(named == null ? due : `${issued?.type ?? ''} ${named}: ${due}`.trim());
  const answer = await answerPartOf(context, question);
  if (answer.outcome !== 'answered') return [];
  const meant = keepMeantItems(understandQuestion(question), answer.statements);
  const dated = meant.flatMap((statement) => {
    const found = dueOf(statement);
    return found === undefined ? [] : [{ statement, due: found }];
  });
  return dated.length > MAX_TOLD ? [] : dated;
}

function count(
  { kind, from: first, to, isOfWorkingDays }: BetweenQuestion,
  from: string | null,
  statement: DraftStatement | undefined,
): DraftStatement[] {
  const say = () => {
    const found = statement === undefined ? undefined : dueOf(statement);
    if (kind === 'lateness') {
      const due = found ?? (first === null ? undefined : ({ bound: 'by', dueOn: first } as const));
      return due === undefined ? null : sayLateness(due, to);
    }
    if (from === null) return null;
    if (kind === 'window') return sayWindow(from, found?.dueOn ?? to);
    return sayRemaining(found ?? { bound: 'by', dueOn: to }, from, isOfWorkingDays);
  };
  const text = say();
  const { noToday } = dayCountWording;
  if (text === null) return [{ text: noToday, sources: [], referenceRows: [noToday] }];
  const sources = statement?.sources.slice(0, 1) ?? [];
  return [{ text, sources, computations: [{ claimed: text, recompute: say }] }];
}

function toDay(iso: string): string {
  return formatDate(parseIsoDate(iso));
}
