import { sayConflict } from '../../../knowledge/directives/conflicts/conflict-wording.ts';
import { type Finding, findConflicts } from '../../../knowledge/directives/conflicts/find-conflicts.ts';
import type { DocumentPair } from '../../../knowledge/directives/conflicts/load-pairs.ts';
import { speaksFor } from '../../../knowledge/directives/conflicts/stands-over.ts';
import {
  type ConflictSurvey,
  surveyConflicts,
} from '../../../knowledge/directives/conflicts/survey-conflicts.ts';
import type { IssuersApart } from '../../../knowledge/directives/issuers-apart.ts';
import { foldMarks } from '../../../knowledge/language/fold.ts';
import { withoutPlaces } from '../../../knowledge/search/place-index.ts';
import { conflictWording } from '../../../prompts/conflict-wording.ts';
import { type AnswerContext, toSource } from '../answer-context.ts';
import type { DraftAnswer, DraftStatement } from '../compose-answer.ts';
import { findItemChanges } from '../register/corrected-values.ts';
import { type ConflictQuestion, isFrameWord, parseConflictQuestion } from './conflict-question.ts';
import { findSides, type Sides } from './conflict-sides.ts';
import { describeSurvey } from './describe-survey.ts';

/** More documents than this are not looked through for one question. */
const MAX_DOCUMENTS = 60;
/** More differences than this are counted, not told. */
const MAX_TOLD = 10;

/**
 * "Có gì mâu thuẫn giữa kế hoạch của xã A và của tỉnh B?", "chỉ tiêu nào của xã thấp hơn tỉnh?", "hạn nào muộn hơn cấp
 * trên?": each difference with both quotations, and what was held against what. Undefined for any other question, and
 * where no superior is held: a comparison may still answer it.
 */
export async function answerConflicts(context: AnswerContext): Promise<DraftAnswer | undefined> {
  const asked = parseConflictQuestion(context.question.folded);
  const sides = asked && (await findSides(context, asked));
  if (asked === undefined || sides === undefined) return undefined;
  const meantIds = sides.flat();
  const survey = await surveyConflicts(sides.flat().slice(0, MAX_DOCUMENTS), context.store, context.viewer, {
    isMeant: (pair) => isBetween(pair, sides, asked),
  });
  if (survey.pairs === 0) return undefined;
  const meant = survey.findings.filter(
    (finding) => finding.conflict.relation !== 'within' && asked.isMeant(finding) && isAsRead(finding),
  );
  const topic = readTopic(context);
  const findings = putCurrentFirst(
    meant.filter((finding) => isOfTopic(finding, topic)),
    context.asOf,
  );
  if (findings.length === 0 && topic.length > 0) return undefined;
  return {
    outcome: findings.length > 0 ? 'answered' : 'not-found',
    statements: [
      ...findings.slice(0, MAX_TOLD).map((finding) => toStatement(finding, survey.issuers)),
      ...closing({ ...survey, findings }, findings.length - MAX_TOLD, meantIds.length),
    ],
  };
}

/** Between the two sides; of one side, with its superiors of the level asked for. */
function isBetween(
  { superior, subordinate, relation }: DocumentPair,
  [first, second]: Sides,
  { superiorLevels }: ConflictQuestion,
): boolean {
  if (relation !== 'superior') return false;
  const [above, below] = [superior.id, subordinate.id];
  if (second !== undefined)
    return (
      (first.includes(above) && second.includes(below)) || (second.includes(above) && first.includes(below))
    );
  const { issuerLevel } = superior;
  const isAsked =
    superiorLevels.length === 0 || (issuerLevel !== null && superiorLevels.includes(issuerLevel));
  return isAsked && first.includes(below);
}

/** What a person put in the place of a reading stands in no quotation that it could be told from. */
function isAsRead({ superior, subordinate }: Finding): boolean {
  return [superior, subordinate].every(({ document, item }) => findItemChanges(document, item).length === 0);
}

/**
 * What the question names beside places and its frame, in runs of neighbouring words: an indicator, or the plans' subject.
 */
function readTopic({ question, catalogue }: AnswerContext): readonly string[] {
  const { terms } = withoutPlaces(question, catalogue.places.find(question));
  const named = terms.filter(({ folded }) => /^[a-z]+$/.test(folded) && !isFrameWord(folded));
  return named.reduce<{ end: number; runs: string[] }>(
    ({ end, runs }, { folded, position }) => ({
      end: position,
      runs: position === end + 1 ? [...runs.slice(0, -1), `${runs.at(-1)} ${folded}`] : [...runs, folded],
    }),
    { end: -2, runs: [] },
  ).runs;
}

/** Its words side by side in what the finding is on, or all of them in the subject of a plan. */
function isOfTopic({ conflict, superior, subordinate }: Finding, topic: readonly string[]): boolean {
  const said = toWords([conflict.matter, superior.item.quote, subordinate.item.quote].join(' ; '));
  const subjects = [superior, subordinate].map(({ document }) => toWords(document.subject ?? ''));
  return topic.every(
    (run) =>
      said.includes(` ${run} `) ||
      subjects.some((subject) => run.split(' ').every((word) => subject.includes(` ${word} `))),
  );
}

function toWords(text: string): string {
  return ` ${foldMarks(text).replace(/[^a-z\d]+/g, ' ')} `;
}

function toStatement(finding: Finding, issuers: IssuersApart): DraftStatement {
  const { conflict, superior, subordinate } = finding;
  const sources = [superior, subordinate].map(({ document, item }) => toSource(document, item));
  const recompute = () => {
    const again = findAgain(finding);
    return again === undefined ? null : sayConflict(again.conflict, issuers);
  };
  return {
    text: conflict.message,
    sources,
    computations: [{ claimed: conflict.message, recompute }],
  };
}

/** The finding once more from the two documents it cites. */
function findAgain({ superior, subordinate }: Finding): Finding | undefined {
  const { findings } = findConflicts(superior.document, subordinate.document);
  return findings.find(
    (other) => other.superior.item === superior.item && other.subordinate.item === subordinate.item,
  );
}

/** Plans of the day of asking before those of other years; what is weaker or later first among each. */
function putCurrentFirst(findings: readonly Finding[], asOf: string | null): readonly Finding[] {
  if (asOf === null) return findings;
  const isCurrent = ({ subordinate }: Finding) => speaksFor(subordinate.document, asOf);
  return [...findings.filter(isCurrent), ...findings.filter((finding) => !isCurrent(finding))];
}

function closing(survey: ConflictSurvey, untold: number, documents: number): DraftStatement[] {
  const lines = [
    ...(untold > 0 ? [conflictWording.untold(untold)] : []),
    ...describeSurvey(survey),
    ...(documents > MAX_DOCUMENTS ? [conflictWording.lookedThrough(MAX_DOCUMENTS, documents)] : []),
  ];
  return lines.map((text) => ({ text, sources: [], referenceRows: [text] }));
}
