/** A length of time in which something is due: "trong vòng 12 giờ", "03 ngày làm việc". */
const TERM = /(?<!\d)(?<count>\d{1,3})\s+(?<unit>phút|giờ|ngày làm việc|ngày|tuần|tháng)(?!\p{L})/iu;
const MINUTES: Readonly<Record<string, number>> = { phút: 1, giờ: 60, ngày: 1_440, tuần: 10_080 };

interface Term {
  readonly unit: 'minutes' | 'working-days' | 'months';
  readonly length: number;
}

/**
 * How the term of one text stands to that of another. Undefined where one names none, or they count by units that do not
 * compare (working days and days, months and days).
 *
 * @example compareTerms('trong vòng 12 giờ', 'trong vòng 24 giờ') // 'later'
 */
export function compareTerms(given: string, own: string): 'later' | 'earlier' | 'same' | undefined {
  const [a, b] = [findTerm(given), findTerm(own)];
  if (a === undefined || b === undefined || a.unit !== b.unit) return undefined;
  if (a.length === b.length) return 'same';
  return b.length > a.length ? 'later' : 'earlier';
}

function findTerm(text: string): Term | undefined {
  const { count = '', unit = '' } = TERM.exec(text)?.groups ?? {};
  if (count === '') return undefined;
  const name = unit.toLowerCase();
  if (name === 'ngày làm việc') return { unit: 'working-days', length: Number(count) };
  if (name === 'tháng') return { unit: 'months', length: Number(count) };
  return { unit: 'minutes', length: Number(count) * (MINUTES[name] ?? 1) };
}
