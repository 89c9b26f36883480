import { type Frequency, findFrequencies } from '../../language/frequency.ts';
import { findDates } from '../../language/vietnamese-date.ts';
import type { ForceChange } from './compare-force.ts';

/** How often, without saying so. */
const VAGUE = /(?<!\p{L})(?:định kỳ|thường xuyên)(?!\p{L})/iu;
/** Times named one by one: "quý I", "tháng 3". */
const NAMED_TIMES = /(?<!\p{L})(?:quý (?:[IV]+|\d)|tháng \d|học kỳ [I1-3])(?!\p{L})/iu;
/** More often than that is what is not to be. */
const CEILING = /(?:không quá|tối đa|nhiều nhất)\s*$/iu;

/** How much rarer or more often the second of two sentences wants the same done; empty where as often, or neither says. */
export function compareFrequencies(given: string, own: string): ForceChange[] {
  const [first, second] = dropSame(findFrequencies(given), findFrequencies(own));
  return first.flatMap((frequency): ForceChange[] => {
    const now = second
      .filter(({ noun }) => noun === frequency.noun || noun === null || frequency.noun === null)
      .toSorted((a, b) => b.perYear - a.perYear)[0];
    if (now === undefined) return tellDropped(frequency, own);
    const words = { given: frequency.words.toLowerCase(), own: now.words.toLowerCase() };
    if (CEILING.test(given.slice(0, frequency.start))) return [{ direction: 'different', ...words }];
    return [{ direction: now.perYear < frequency.perYear ? 'weaker' : 'stricter', ...words }];
  });
}

function dropSame(
  given: readonly Frequency[],
  own: readonly Frequency[],
): readonly [Frequency[], Frequency[]] {
  const left = [...own];
  const rest = given.filter(({ perYear, noun }) => {
    const at = left.findIndex(
      (one) => one.perYear === perYear && (one.noun === noun || one.noun === null || noun === null),
    );
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return [rest, left];
}

/** A plan of one year need not say "hằng năm", and one that names the days need not say how often. */
function tellDropped({ perYear, words }: Frequency, own: string): ForceChange[] {
  if (perYear <= 1 || NAMED_TIMES.test(own) || findDates(own).length > 0) return [];
  const vague = VAGUE.exec(own)?.[0].toLowerCase() ?? null;
  return [{ direction: vague === null ? 'different' : 'weaker', given: words.toLowerCase(), own: vague }];
}
