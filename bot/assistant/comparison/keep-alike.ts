import { foldMarks } from '../../../knowledge/language/fold.ts';
import type { Target } from '../../../knowledge/model/register.ts';
import { answerWording } from '../../../prompts/answer-wording.ts';
import type { DraftStatement } from '../compose-answer.ts';
import { describeSource } from '../describe-document.ts';
import { sharedWords } from './compare-items.ts';

/** Shared words of two indicators, of the longer one's, above which they surely measure one thing. */
const SURELY_SAME = 0.6;
/** "Của tỉnh", without a name: who set the figure, by the level of its document. */
const LEVELS: readonly (readonly [words: RegExp, level: string])[] = [
  [/\b(?:cua|cap|muc|toan) tinh\b/, 'province'],
  [/\b(?:cua|cap|muc|toan) (?:xa|phuong)\b/, 'commune'],
  [/\b(?:cua|muc) truong\b/, 'school'],
  [/\b(?:cua|cap|muc) (?:trung uong|quoc gia|ca nuoc)\b/, 'central'],
];

/**
 * Of one side's statements those of the level its question names and of the measure the other side's one figure has: its
 * unit, and its indicator where some share that. Each sign is let go where it would leave none; the opening of a list
 * falls with what it counted.
 */
export function keepAlike(
  question: string,
  statements: readonly DraftStatement[],
  others: readonly DraftStatement[],
): readonly DraftStatement[] {
  const items = statements.filter(({ item }) => isTarget(item));
  if (items.length < 2) return statements;
  const level = LEVELS.find(([words]) => words.test(foldMarks(question)))?.[1];
  const rival = onlyTarget(others);
  const tests: ((statement: DraftStatement, target: Target) => boolean)[] = [
    ({ sources }) => level === undefined || sources[0]?.document.issuerLevel === level,
    (_, { unit, per }) => rival === undefined || (unit === rival.unit && per === rival.per),
    (_, { indicator }) => rival === undefined || sharedWords(indicator, rival.indicator) >= SURELY_SAME,
  ];
  const kept = tests.reduce((left, test) => {
    const meant = left.filter((statement) => isTarget(statement.item) && test(statement, statement.item));
    return meant.length > 0 ? meant : left;
  }, items);
  if (kept.length === items.length) return statements;
  return statements.filter(
    (statement) =>
      kept.includes(statement) || (statement.item === undefined && statement.referenceRows === undefined),
  );
}

/**
 * One side's statements, each figure with the document it is of where none of them names it: what opened the list, and did,
 * falls with what it counted.
 */
export function nameDocuments(statements: readonly DraftStatement[]): DraftStatement[] {
  return statements.map((statement) => {
    const document = statement.sources[0]?.document;
    if (statement.item === undefined || document === undefined) return statement;
    const name = describeSource(document);
    if (statements.some(({ text }) => text.includes(name))) return statement;
    return { ...statement, text: `${statement.text.replace(/\.$/, '')}${answerWording.of(name)}` };
  });
}

function isTarget(item: DraftStatement['item']): item is Target {
  return item !== undefined && 'indicator' in item;
}

/** The other side's figure; undefined where it has none, or several measures. */
function onlyTarget(statements: readonly DraftStatement[]): Target | undefined {
  const targets = statements.map(({ item }) => item).filter(isTarget);
  const measures = new Set(targets.map(({ indicator, unit }) => `${foldMarks(indicator)} ${unit}`));
  return measures.size === 1 ? targets[0] : undefined;
}
