import { compareTermLengths, findTerm, startOfTerm } from '../../../knowledge/directives/terms.ts';
import type { Deadline } from '../../../knowledge/model/register.ts';
import { isUnclear } from '../../../knowledge/model/scan-doubt.ts';
import { comparisonWording } from '../../../prompts/comparison-wording.ts';

/** Whether a deadline is a term that its own words tell ("trong vòng 12 giờ"), and no day. */
export function isTerm(deadline: Deadline): boolean {
  return deadline.dueOn === null && findTerm(deadline) !== undefined;
}

/**
 * One sentence on which of two terms is shorter; null where their own quotes do not tell, or count in units that are no
 * measure of each other (working days and hours).
 *
 * @example compareTerms(within12Hours, within24Hours) // 'So sánh: trong vòng 12 giờ ngắn hơn trong vòng 24 giờ.'
 */
export function compareTerms(first: Deadline, second: Deadline): string | null {
  const [a, b] = [findTerm(first), findTerm(second)];
  if (a === undefined || b === undefined || isUnclear(first) || isUnclear(second)) return null;
  const difference = compareTermLengths(a, b);
  if (difference === undefined) return null;
  const said =
    difference === 0
      ? comparisonWording.sameTerm(a.said, b.said)
      : difference < 0
        ? comparisonWording.shorter(a.said, b.said)
        : comparisonWording.shorter(b.said, a.said);
  return startOfTerm(first) === startOfTerm(second) ? said : `${said} ${comparisonWording.countedApart}`;
}
