import { foldMarks } from '../language/fold.ts';
import type { Deadline } from '../model/register.ts';

const TERM =
  /(?:trong(?: vòng| thời hạn| thời gian)?|không quá|tối đa|chậm nhất(?: là)?)\s+(?<count>\d{1,3})\s+(?<unit>phút|giờ|ngày làm việc|ngày|tháng)(?!\p{L})/giu;
const MINUTES: Readonly<Record<string, number>> = { phut: 1, gio: 60, ngay: 24 * 60 };
/** What a term is counted from. */
const COUNTED_FROM = /\b(?:ke tu|tinh tu|sau|tu khi)\b.*$/;

/** A span of time within which something is due. */
export interface Term {
  readonly count: number;
  /** Folded: "ngay lam viec". */
  readonly unit: string;
  /** As written, in lower case. */
  readonly said: string;
}

/** The one term a deadline's quote holds; undefined when it holds none or several. */
export function findTerm({ quote }: Pick<Deadline, 'quote'>): Term | undefined {
  const [match, ...others] = quote.matchAll(TERM);
  if (match === undefined || others.length > 0) return undefined;
  const { count = '', unit = '' } = match.groups ?? {};
  return { count: Number(count), unit: foldMarks(unit.toLowerCase()), said: match[0].toLowerCase() };
}

/**
 * Which of two terms is longer: negative when the first is the shorter, 0 when both are as long; undefined where their
 * units are no measure of each other (working days and hours).
 */
export function compareTermLengths(a: Term, b: Term): number | undefined {
  const [own, other] = [MINUTES[a.unit], MINUTES[b.unit]];
  const isMeasured = a.unit === b.unit || (own !== undefined && other !== undefined);
  return isMeasured ? a.count * (own ?? 1) - b.count * (other ?? 1) : undefined;
}

/** What a term is counted from, folded ("ke tu khi phat hien"); empty where its wording does not say. */
export function startOfTerm({ rule }: Pick<Deadline, 'rule'>): string {
  return COUNTED_FROM.exec(foldMarks(rule ?? '').toLowerCase())?.[0] ?? '';
}
