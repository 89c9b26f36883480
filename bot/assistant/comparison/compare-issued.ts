import { formatDate, parseIsoDate, toIsoDate } from '../../../knowledge/language/vietnamese-date.ts';
import { UNKNOWN_DATE } from '../../../knowledge/model/calendar.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import { comparisonWording } from '../../../prompts/comparison-wording.ts';
import type { AnswerContext } from '../answer-context.ts';
import type { DraftAnswer, DraftStatement } from '../compose-answer.ts';
import { daysBetween } from '../days/count-days.ts';
import { describeIdentity } from '../describe-document.ts';
import { findHeaderChanges } from '../register/corrected-values.ts';
import type { ComparedPart } from './part-comparison.ts';

/** "Cái nào ban hành trước": documents compared by their own day, not by what is due. */
export const ASKS_ISSUED = /\b(?:ban hanh|ky|ra doi|phat hanh) (?:ngay )?(?:truoc|sau|som|muon)\b/;

/** Which of two documents was issued first; undefined where one of them is not told or its day is not whole. */
export async function compareIssued(
  context: AnswerContext,
  parts: readonly ComparedPart[],
): Promise<DraftAnswer | undefined> {
  const answers = await Promise.all(
    parts.map(({ name }) => context.answerPart(`${name} ban hành ngày nào?`)),
  );
  const statements = answers.flatMap((answer) => (answer.outcome === 'answered' ? answer.statements : []));
  const [first, second] = answers.map(({ statements: [only, ...more] }) =>
    more.length === 0 ? only?.sources[0]?.document : undefined,
  );
  if (first === undefined || second === undefined || statements.length !== 2) return undefined;
  const say = () => sayOrder(first, second);
  const text = say();
  if (text === null) return undefined;
  const sources = statements.flatMap((statement) => statement.sources.slice(0, 1));
  const verdict: DraftStatement = { text, sources, computations: [{ claimed: text, recompute: say }] };
  return { outcome: 'answered', statements: [...statements, verdict] };
}

function sayOrder(first: OfficialDocument, second: OfficialDocument): string | null {
  const [from, to] = [first, second].map((document) => dayOf(document));
  if (from == null || to == null || from === to) return null;
  const [early, late] = from < to ? [first, second] : [second, first];
  return comparisonWording.issuedEarlier(nameOf(early), nameOf(late), Math.abs(daysBetween(from, to)));
}

function dayOf(document: OfficialDocument): string | null {
  const isCorrected = findHeaderChanges(document, ['issuedOn']).length > 0;
  return isCorrected ? null : toIsoDate(document.issuedOn);
}

function nameOf(document: OfficialDocument): string {
  const day = dayOf(document);
  const name = describeIdentity({ ...document, issuedOn: UNKNOWN_DATE });
  return day === null ? name : `${name} (${formatDate(parseIsoDate(day))})`;
}
