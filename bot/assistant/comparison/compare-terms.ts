import { foldMarks } from '../../../knowledge/language/fold.ts';
import type { Deadline } from '../../../knowledge/model/register.ts';
import { isUnclear } from '../../../knowledge/model/scan-doubt.ts';
import { comparisonWording } from '../../../prompts/comparison-wording.ts';

const TERM =
  /(?:trong(?: vòng| thời hạn| thời gian)?|không quá|tối đa|chậm nhất(?: là)?)\s+(?<count>\d{1,3})\s+(?<unit>phút|giờ|ngày làm việc|ngày|tháng)(?!\p{L})/giu;
const MINUTES: Readonly<Record<string, number>> = { phut: 1, gio: 60, ngay: 24 * 60 };
/** What a term is counted from. */
const COUNTED_FROM = /\b(?:ke tu|tinh tu|sau|tu khi)\b.*$/;

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
  const [own, other] = [MINUTES[a.unit], MINUTES[b.unit]];
  const isMeasured = a.unit === b.unit || (own !== undefined && other !== undefined);
  if (!isMeasured) return null;
  const [length, rival] = [a.count * (own ?? 1), b.count * (other ?? 1)];
  const said =
    length === rival
      ? comparisonWording.sameTerm(a.said, b.said)
      : length < rival
        ? comparisonWording.shorter(a.said, b.said)
        : comparisonWording.shorter(b.said, a.said);
  return startOf(first) === startOf(second) ? said : `${said} ${comparisonWording.countedApart}`;
}

interface Term {
  readonly count: number;
  readonly unit: string;
  readonly said: string;
}

/** The one term a quote holds; undefined when it holds none or several. */
function findTerm({ quote }: Deadline): Term | undefined {
  const [match, ...others] = quote.matchAll(TERM);
  if (match === undefined || others.length > 0) return undefined;
  const { count = '', unit = '' } = match.groups ?? {};
  return { count: Number(count), unit: foldMarks(unit.toLowerCase()), said: match[0].toLowerCase() };
}

function startOf({ rule }: Deadline): string {
  return COUNTED_FROM.exec(foldMarks(rule ?? '').toLowerCase())?.[0] ?? '';
}
