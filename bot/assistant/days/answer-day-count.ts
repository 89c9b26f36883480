import { toIsoDate } from '../../../knowledge/language/vietnamese-date.ts';
import type { Deadline } from '../../../knowledge/model/register.ts';
import { isUnclear } from '../../../knowledge/model/scan-doubt.ts';
import { understandQuestion } from '../../../knowledge/search/understand-question.ts';
import { dayCountWording } from '../../../prompts/day-count-wording.ts';
import type { AnswerContext } from '../answer-context.ts';
import { keepMeantItems } from '../comparison/meant-items.ts';
import type { DraftAnswer, DraftStatement } from '../compose-answer.ts';
import { findHeaderChanges, findItemChanges } from '../register/corrected-values.ts';
import { answerPartOf } from '../several-parts/answer-part.ts';
import { sayLateness, sayRemaining, saySide, saySpan, sayWindow } from './count-days.ts';
import { type DayQuestion, parseDayQuestion } from './day-question.ts';
import { dueOf } from './sure-due.ts';

/** Of more deadlines than this none is counted to: the question is for one. */
const MAX_COUNTED = 3;

/**
 * "Còn mấy ngày nữa đến hạn …?", "nộp ngày … thì trễ mấy ngày?", "từ ngày ký đến hạn … bao nhiêu ngày?": the deadline with
 * its quote, and the days counted by code. Without a day to count from, the deadline alone, said so.
 */
export async function answerDayCount(context: AnswerContext): Promise<DraftAnswer | undefined> {
  const asked = parseDayQuestion(context.question.text);
  if (asked === undefined) return undefined;
  if (asked.kind === 'issued') return answerIssued(context, asked);
  const answer = await answerPartOf(context, asked.question);
  if (answer.outcome !== 'answered') return answer.outcome === 'corrected' ? undefined : answer;
  const statements = keepMeantItems(understandQuestion(asked.question), answer.statements);
  const dated = statements.filter(isDated);
  if (asked.kind === 'window') return countWindow(statements);
  if (dated.length === 0 || dated.length > MAX_COUNTED) return { ...answer, statements };
  // Counted is from the day the document itself has; another day given is no day of it.
  const isOtherIssue = asked.kind === 'span' && asked.day !== null;
  if (isOtherIssue && dated.some((statement) => issueDayOf(statement) !== asked.day)) return undefined;
  const day = asked.day ?? context.asOf;
  if (day === null && asked.kind !== 'span') {
    const { noToday } = dayCountWording;
    return {
      ...answer,
      statements: [...statements, { text: noToday, sources: [], referenceRows: [noToday] }],
    };
  }
  return {
    ...answer,
    statements: statements.flatMap((statement) => [statement, ...count(statement, asked, day)]),
  };
}

function isDated(statement: DraftStatement): boolean {
  return dueOf(statement) !== undefined;
}

/** The one stretch of days that an answer states or quotes, with what it lasts; nothing of several. */
function countWindow(statements: readonly DraftStatement[]): DraftAnswer | undefined {
  const windows = statements.flatMap((statement) =>
    findWindows(statement).map((window) => ({ statement, window })),
  );
  // The opening of a list cites the first of its items.
  const [only, ...others] = new Map(windows.map((found) => [found.window, found])).values();
  if (only === undefined || others.length > 0) return undefined;
  const say = () => {
    const { startOn, dueOn } = only.window;
    return startOn === null || dueOn === null ? null : sayWindow(startOn, dueOn);
  };
  const text = say();
  if (text === null) return undefined;
  const sources = only.statement.sources.slice(0, 1);
  const computed = { text, sources, computations: [{ claimed: text, recompute: say }] };
  return { outcome: 'answered', statements: [only.statement, computed] };
}

/** The deadline with a first day that a statement gives, else those in what it cites first, as the document itself has them. */
function findWindows({ item, sources: [source] }: DraftStatement): Deadline[] {
  if (source === undefined) return [];
  const { document, quote } = source;
  return document.deadlines.filter(
    (deadline) =>
      deadline.startOn !== null &&
      (item === undefined ? quote.includes(deadline.quote) : item === deadline) &&
      !isUnclear(deadline) &&
      findItemChanges(document, deadline).length === 0,
  );
}

/** "Ban hành trước hay sau ngày …?": the document's own day, and on which side of the other it lies. */
async function answerIssued(
  context: AnswerContext,
  { question, day }: DayQuestion,
): Promise<DraftAnswer | undefined> {
  const answer = await context.answerPart(question);
  const [statement, ...others] = answer.statements;
  if (answer.outcome !== 'answered' || statement === undefined || others.length > 0 || day === null)
    return undefined;
  const say = () => {
    const dueOn = issueDayOf(statement);
    return dueOn === null ? null : saySide({ bound: 'on', dueOn }, day);
  };
  const text = say();
  if (text === null) return undefined;
  const computed = { text, sources: statement.sources, computations: [{ claimed: text, recompute: say }] };
  return { outcome: 'answered', statements: [statement, computed] };
}

function count(statement: DraftStatement, asked: DayQuestion, day: string | null): DraftStatement[] {
  const say = () => {
    const due = dueOf(statement);
    if (due === undefined) return null;
    if (asked.kind === 'span') {
      const issuedOn = issueDayOf(statement);
      return issuedOn === null ? null : saySpan(due, issuedOn);
    }
    if (day === null) return null;
    if (asked.kind === 'side') return saySide(due, day);
    return asked.kind === 'lateness' ? sayLateness(due, day) : sayRemaining(due, day, asked.isOfWorkingDays);
  };
  const text = say();
  if (text === null) return [];
  return [
    { text, sources: statement.sources.slice(0, 1), computations: [{ claimed: text, recompute: say }] },
  ];
}

function issueDayOf({ sources }: DraftStatement): string | null {
  const document = sources[0]?.document;
  if (document === undefined || findHeaderChanges(document, ['issuedOn']).length > 0) return null;
  return toIsoDate(document.issuedOn);
}
