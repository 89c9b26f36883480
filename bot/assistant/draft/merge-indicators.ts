import { isDeepStrictEqual } from 'node:util';
import {
  areComparable,
  listMeasuredTargets,
  type MeasuredTarget,
} from '../../../knowledge/directives/conflicts/comparable-targets.ts';
import { judgeTargets } from '../../../knowledge/directives/conflicts/judge-targets.ts';
import type { Obligation } from '../../../knowledge/directives/coverage/obligation.ts';
import { toSyllables } from '../../../knowledge/language/fold.ts';
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
  const rows: { readonly measured: Measured | undefined; readonly values: SetTarget[] }[] = [];
  for (const { document, item } of obligations) {
    if (!('comparator' in item)) continue;
    const found = findMeasured(document, item);
    const measured = found === undefined ? undefined : { document, measured: found };
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

/** A target that is for all of the agency is a copy without the scope it has in its document. */
function findMeasured(document: OfficialDocument, item: Target): MeasuredTarget | undefined {
  const all = listMeasuredTargets(document);
  const own = all.find(({ target }) => target === item);
  if (own !== undefined || item.scope !== null) return own;
  const written = all.find(({ target }) => isDeepStrictEqual({ ...target, scope: null }, item));
  return written === undefined ? undefined : { ...written, target: item, scope: '' };
}

/** A target with its measure, in its document. */
interface Measured {
  readonly document: OfficialDocument;
  readonly measured: MeasuredTarget;
}

function areOne(a: Measured, b: Measured): boolean {
  const [one, other] = [a.measured, b.measured].map(toShareless);
  if (one === undefined || other === undefined) return false;
  const isAlike =
    one.scope === other.scope && one.condition === other.condition && one.sharer === other.sharer;
  return (
    isAlike && (areComparable(one, other) || saysWhatOf(one, other) || saysTheRest(a, b) || saysTheRest(b, a))
  );
}

/** A rate that each unit is to reach is, for the agency, the one it is to reach; of what is counted each has its own. */
function toShareless(measured: MeasuredTarget): MeasuredTarget {
  return measured.target.unit === '%' ? { ...measured, sharer: '' } : measured;
}

/** "Tỷ lệ hòa giải thành … trên tổng số vụ đã nhận": what a rate is of may be said by one of the two alone. */
function saysWhatOf(a: MeasuredTarget, b: MeasuredTarget): boolean {
  if ((a.denominator === null) === (b.denominator === null) || a.target.unit !== '%') return false;
  const isRate = [a, b].every(({ target }) => RATE.test(target.indicator));
  return isRate && areComparable({ ...a, denominator: null }, { ...b, denominator: null });
}
const RATE = /(?<!\p{L})(?:tỷ|tỉ) lệ(?!\p{L})/iu;

/** "Mỗi đội có 40 người" behind "kiện toàn đội xung kích …;": its sentence says the rest of what another measures. */
function saysTheRest({ measured: short, document }: Measured, { measured: full }: Measured): boolean {
  const { target } = short;
  if (target.unit === null || target.unit !== full.target.unit || target.per !== full.target.per)
    return false;
  if (short.period.to !== full.period.to || short.measure.folded.size < 2) return false;
  const own = short.measure.folded;
  const rest = [...full.measure.folded].filter((word) => !own.has(word));
  const whole = document.tasks.find(({ start, end }) => start < target.start && target.end <= end);
  if (whole === undefined || rest.length === 0 || ![...own].every((word) => full.measure.folded.has(word)))
    return false;
  const said = new Set(toSyllables(whole.quote));
  return rest.every((word) => said.has(word));
}
