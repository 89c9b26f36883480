import type { OfficialDocument } from '../../model/official-document.ts';
import type { Deadline, Target } from '../../model/register.ts';
import { sayFigure } from '../say-figure.ts';
import { countUnclearTargets, listMeasuredTargets, type MeasuredTarget } from './comparable-targets.ts';
import { compareDeadlinesOf, countUnclearDeadlines, type DeadlineDifference } from './compare-deadlines.ts';
import { compareTargetsOf, compareTargetsWithin, type TargetDifference } from './compare-targets.ts';
import type { Conflict, ConflictRelation, ConflictSide } from './conflict.ts';
import { sayConflict, sayDay } from './conflict-wording.ts';

/** An item of a document's register. */
export interface RegisterPlace {
  readonly document: OfficialDocument;
  readonly item: Target | Deadline;
}

/** A difference with the two places it was found at. */
export interface Finding {
  readonly conflict: Conflict;
  readonly superior: RegisterPlace;
  readonly subordinate: RegisterPlace;
}

/** What came of holding two documents, or the places of one, against each other. */
export interface ConflictReport {
  /** In the order of the subordinate's register: figures, then days. */
  readonly findings: readonly Finding[];
  /** How many targets and deadlines of the subordinate have a counterpart that could be judged. */
  readonly compared: number;
  /** Targets and deadlines left out because a scan was not read surely. */
  readonly unclear: number;
}

/**
 * What a subordinate's document sets otherwise than its superior's: figures of one measure, people and time, conditions,
 * and days that come too late. Every finding carries both quotations; a difference is no fault by itself.
 *
 * @param relation superiors: both stand over a third document, the first over the second
 */
export function findConflicts(
  superior: OfficialDocument,
  subordinate: OfficialDocument,
  relation: Exclude<ConflictRelation, 'within'> = 'superior',
): ConflictReport {
  const targets = compareTargetsOf(superior, subordinate);
  const deadlines = compareDeadlinesOf(superior, subordinate);
  return {
    findings: [
      ...targets.differences.map((difference) => fromTargets(difference, superior, subordinate, relation)),
      ...deadlines.differences.map((difference) =>
        fromDeadlines(difference, superior, subordinate, relation),
      ),
    ],
    compared: targets.compared + deadlines.compared,
    unclear: countUnclear(superior) + countUnclear(subordinate),
  };
}

/** Indicators that one document gives two figures for. */
export function findConflictsWithin(document: OfficialDocument): ConflictReport {
  const differences = compareTargetsWithin(document);
  return {
    findings: differences.map((difference) => fromTargets(difference, document, document, 'within')),
    compared: listMeasuredTargets(document).length,
    unclear: countUnclear(document),
  };
}

function countUnclear(document: OfficialDocument): number {
  return countUnclearTargets(document) + countUnclearDeadlines(document);
}

function fromTargets(
  difference: TargetDifference,
  superior: OfficialDocument,
  subordinate: OfficialDocument,
  relation: ConflictRelation,
): Finding {
  const { kind, label } = difference;
  const isDropped =
    kind === 'condition' && difference.superior.condition !== '' && difference.subordinate.condition === '';
  const isWarning = label === 'weaker' || kind === 'unit' || isDropped || relation === 'within';
  const conflict = withMessage({
    kind,
    label,
    severity: isWarning ? 'warning' : 'hint',
    relation,
    matter: difference.superior.target.indicator,
    superior: targetSide(difference.superior, superior),
    subordinate: targetSide(difference.subordinate, subordinate),
  });
  return {
    conflict,
    superior: { document: superior, item: difference.superior.target },
    subordinate: { document: subordinate, item: difference.subordinate.target },
  };
}

function fromDeadlines(
  { superior: wanted, subordinate: own, label }: DeadlineDifference,
  superior: OfficialDocument,
  subordinate: OfficialDocument,
  relation: ConflictRelation,
): Finding {
  const conflict = withMessage({
    kind: 'deadline',
    label,
    severity: 'warning',
    relation,
    matter: wanted.task,
    superior: deadlineSide(wanted, superior),
    subordinate: deadlineSide(own, subordinate),
  });
  return {
    conflict,
    superior: { document: superior, item: wanted },
    subordinate: { document: subordinate, item: own },
  };
}

function withMessage(conflict: Omit<Conflict, 'message'>): Conflict {
  return { ...conflict, message: sayConflict(conflict) };
}

function targetSide({ target }: MeasuredTarget, document: OfficialDocument): ConflictSide {
  const { comparator, value, unit, per, condition } = target;
  const figure = sayFigure(target);
  return {
    ...placeOf(document, target),
    figure: condition === null ? figure : `${figure} (${condition})`,
    comparator,
    value,
    unit,
    per,
    dueOn: null,
    lastWorkingDay: null,
  };
}

function deadlineSide(deadline: Deadline, document: OfficialDocument): ConflictSide {
  const { dueOn, lastWorkingDay } = deadline;
  return {
    ...placeOf(document, deadline),
    figure: sayDay(deadline),
    comparator: null,
    value: null,
    unit: null,
    per: null,
    dueOn,
    lastWorkingDay,
  };
}

type HeadFields = 'documentId' | 'kind' | 'type' | 'number' | 'issuedOn' | 'issuer' | 'place';

function placeOf(
  { id, kind, type, number, issuedOn, issuer, place }: OfficialDocument,
  { quote, locator, page }: Target | Deadline,
): Pick<ConflictSide, HeadFields | 'quote' | 'locator' | 'page'> {
  return { documentId: id, kind, type, number, issuedOn, issuer, place, quote, locator, page };
}
