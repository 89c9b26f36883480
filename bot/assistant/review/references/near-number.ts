import { documentNumberKey } from '../../../../knowledge/language/document-number.ts';

/**
 * Whether two numbers differ by one slip of writing: a digit more, less, other or two turned round, or one group of the
 * symbol. False for the same number.
 *
 * @example isNearNumber('127/KH-UBND', '172/KH-UBND') // true
 */
export function isNearNumber(a: string, b: string): boolean {
  const [first, second] = [a, b].map((number) => documentNumberKey(number)?.split('/') ?? []);
  if (first === undefined || second === undefined || first.length < 2 || second.length < 2) return false;
  const [serialA = '', ...symbolA] = first;
  const [serialB = '', ...symbolB] = second;
  const isSymbol = symbolA.join('/') === symbolB.join('/');
  if (serialA === serialB) return !isSymbol;
  return isSymbol && isOneSlip(serialA, serialB);
}

function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  if (a.length !== b.length) {
    const [short, long] = a.length < b.length ? [a, b] : [b, a];
    return [...long].some((_, i) => long.slice(0, i) + long.slice(i + 1) === short);
  }
  const other = [...a].flatMap((digit, i) => (digit === b[i] ? [] : [i]));
  const [i = 0, j = 0] = other;
  return other.length === 1 || (other.length === 2 && j === i + 1 && a[i] === b[j] && a[j] === b[i]);
}
