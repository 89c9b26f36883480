import {
  areComparable,
  listMeasuredTargets,
  type MeasuredTarget,
} from '../../../knowledge/directives/conflicts/comparable-targets.ts';
import { judgeTargets } from '../../../knowledge/directives/conflicts/judge-targets.ts';
import type { Obligation } from '../../../knowledge/directives/coverage/obligation.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import type { Target } from '../../../knowledge/model/register.ts';

/** A target of a document. */
export interface SetTarget {
  readonly document: OfficialDocument;
  readonly target: Target;
}

/** One indicator with every value set for it, the nearest superior's first: that one is proposed, never a mixture. */
export interface IndicatorRow {
  readonly proposed: SetTarget;
  readonly others: readonly SetTarget[];
  /** Those of `others` that set another value. */
  readonly differing: readonly SetTarget[];
}

/**
 * Brings the targets of several documents into one row per indicator. What cannot surely be compared stays a row of its
 * own.
 *
 * @param obligations targets that bind the agency, the nearest superior's first
 */
export function mergeIndicators(obligations: readonly Obligation[]): IndicatorRow[] {
  const rows: { readonly measured: MeasuredTarget | undefined; readonly values: SetTarget[] }[] = [];
  for (const { document, item } of obligations) {
    if (!('comparator' in item)) continue;
    const measured = listMeasuredTargets(document).find(({ target }) => target === item);
    const known = rows.find(
      (row) => row.measured !== undefined && measured !== undefined && areOne(row.measured, measured),
    );
    if (known === undefined) rows.push({ measured, values: [{ document, target: item }] });
    else known.values.push({ document, target: item });
  }
  return rows.flatMap(({ values: [proposed, ...others] }) => {
    if (proposed === undefined) return [];
    const differing = others.filter(({ target }) => judgeTargets(target, proposed.target) !== null);
    return [{ proposed, others, differing }];
  });
}

function areOne(a: MeasuredTarget, b: MeasuredTarget): boolean {
  return areComparable(a, b) && a.scope === b.scope && a.condition === b.condition && a.sharer === b.sharer;
}
