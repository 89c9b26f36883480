import { foldMarks } from '../../language/fold.ts';
import type { IssuerLevel, OfficialDocument } from '../../model/official-document.ts';
import { comparatorKinds } from '../comparator-kinds.ts';
import { areComparable, listMeasuredTargets, type MeasuredTarget } from './comparable-targets.ts';
import { type Difference, judgeTargets } from './judge-targets.ts';
import { namesIssuerUnit } from './own-units.ts';

/** Two targets that measure one thing, and how the second differs from the first. */
export interface TargetDifference extends Difference {
  readonly superior: MeasuredTarget;
  readonly subordinate: MeasuredTarget;
}

/** What came of holding the targets of two documents against each other. */
export interface ComparedTargets {
  readonly differences: readonly TargetDifference[];
  /** How many of the subordinate's targets have a counterpart. */
  readonly compared: number;
}

/**
 * The targets of a subordinate document that differ from its superior's. Only pairs that surely measure one thing are
 * judged: one of several counterparts that fits leaves nothing to say, several that all differ say nothing sure.
 */
export function compareTargetsOf(superior: OfficialDocument, subordinate: OfficialDocument): ComparedTargets {
  const given = listMeasuredTargets(superior);
  let compared = 0;
  const differences = listMeasuredTargets(subordinate).flatMap((own) => {
    const counterparts = findCounterparts(own, given, superior, subordinate);
    if (counterparts.length === 0) return [];
    compared += 1;
    const judged = counterparts.map((counterpart) => judgePair(counterpart, own));
    const figures = new Set(counterparts.map(({ target }) => toFigureKey(target)));
    const [first] = judged;
    return figures.size > 1 || judged.includes(null) || first == null ? [] : [first];
  });
  return { differences: dropRepeated(differences), compared };
}

/**
 * The targets of a superior that one of a subordinate surely measures the same as, for the same people, place and time: those
 * assigned to it by name before those of the whole territory. Empty where there is none.
 */
export function findCounterparts(
  own: MeasuredTarget,
  given: readonly MeasuredTarget[],
  superior: OfficialDocument,
  subordinate: OfficialDocument,
): readonly MeasuredTarget[] {
  const alike = given.filter((candidate) => areComparable(candidate, own));
  const assigned = alike.filter(
    ({ target }) => target.scope !== null && namesIssuerUnit(target.scope, subordinate),
  );
  if (assigned.length > 0 && own.scope === '') return assigned.filter((other) => canBeJudged(other, own));
  return alike.filter(
    (other) =>
      other.scope === own.scope &&
      canBeJudged(other, own) &&
      (isShare(own) || isForEach(other, own, superior, subordinate)),
  );
}

/** Two conditions that differ make two things; one that only one side has is told. */
function canBeJudged(a: MeasuredTarget, b: MeasuredTarget): boolean {
  const isChange = [a, b].some(({ target }) => /_by$|_baseline$/.test(target.comparator));
  if (isChange && a.measure.isNumber !== b.measure.isNumber) return false;
  return a.condition === b.condition || a.condition === '' || b.condition === '';
}

function isShare({ target: { unit, per, comparator } }: MeasuredTarget): boolean {
  return unit === '%' || unit === '‰' || per !== null || comparatorKinds[comparator] === null;
}

/** What a superior sets a figure for each of, by the level of who has it. */
const EACH_OF: Readonly<Record<IssuerLevel, readonly string[]>> = {
  central: [],
  province: [],
  department: ['đơn vị'],
  district: ['huyện'],
  commune: ['xã', 'phường', 'thị trấn'],
  school: ['trường', 'cơ sở', 'đơn vị'],
};

/**
 * A count of a whole territory is no measure of a part's. It is one where both say "mỗi …", where the superior sets it for
 * each unit of the subordinate's level, or where both are of one level.
 */
function isForEach(
  superior: MeasuredTarget,
  own: MeasuredTarget,
  from: OfficialDocument,
  to: OfficialDocument,
): boolean {
  if (superior.sharer === own.sharer) return superior.sharer !== '' || from.issuerLevel === to.issuerLevel;
  const each = to.issuerLevel === null ? [] : EACH_OF[to.issuerLevel];
  return own.sharer === '' && each.includes(superior.sharer);
}

/** A condition that one side lacks is the finding; else the figures are. Null where they say the same, or nothing sure. */
export function judgePair(superior: MeasuredTarget, subordinate: MeasuredTarget): TargetDifference | null {
  const pair = { superior, subordinate };
  const isSaid = saysCondition(superior, subordinate) && saysCondition(subordinate, superior);
  if (superior.condition !== subordinate.condition && !isSaid)
    return { ...pair, kind: 'condition', label: 'different' };
  const difference = judgeTargets(superior.target, subordinate.target);
  return difference === null ? null : { ...pair, ...difference };
}

/** Whether a target's sentence has the other one's condition, though not where it was looked for. */
function saysCondition({ target: { quote } }: MeasuredTarget, { condition }: MeasuredTarget): boolean {
  const said = foldMarks(quote)
    .replace(/[^a-z\d]+/g, ' ')
    .replace(/\bduoc /g, '');
  return said.includes(condition);
}

/**
 * Indicators that one document gives two figures for, of one time, people and scope. Figures of one sentence are a range
 * or rows of their own; the same figure bound otherwise is no second one.
 */
export function compareTargetsWithin(document: OfficialDocument): readonly TargetDifference[] {
  const targets = listMeasuredTargets(document);
  return targets.flatMap((superior, i) =>
    targets.slice(i + 1).flatMap((subordinate) => {
      const { target: first } = superior;
      const { target: second } = subordinate;
      const areTwo =
        first.quote !== second.quote &&
        first.passage !== second.passage &&
        superior.scope === subordinate.scope &&
        superior.sharer === subordinate.sharer &&
        superior.condition === subordinate.condition &&
        superior.measure.isNumber === subordinate.measure.isNumber &&
        first.unit === second.unit &&
        first.per === second.per &&
        areComparable(superior, subordinate) &&
        superior.period.from === subordinate.period.from;
      if (!areTwo) return [];
      const difference = judgeTargets(first, second);
      if (difference === null || difference.kind !== 'value') return [];
      return [{ superior, subordinate, kind: 'value' as const, label: 'different' as const }];
    }),
  );
}

function toFigureKey({ comparator, value, valueHigh, unit, per }: MeasuredTarget['target']): string {
  return [comparator, value, valueHigh, unit, per].join();
}

/** One figure that stands twice in a document is told once. */
function dropRepeated(differences: readonly TargetDifference[]): TargetDifference[] {
  const key = ({ superior, subordinate, kind }: TargetDifference) =>
    [
      kind,
      toFigureKey(superior.target),
      toFigureKey(subordinate.target),
      [...superior.measure.words].sort().join(' '),
      superior.scope,
    ].join('|');
  return [
    ...new Map(differences.toReversed().map((difference) => [key(difference), difference])).values(),
  ].toReversed();
}
