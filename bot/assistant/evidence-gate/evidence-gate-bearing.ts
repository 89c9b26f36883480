import type { PartialDate } from '../../../knowledge/model/calendar.ts';
import type { UnsupportedDetail } from './evidence-gate.ts';
import { bearsBound } from './evidence-gate-bounds.ts';
import type { DateFigure, Figures, NumberFigure, QuantityFigure } from './evidence-gate-figures.ts';

/**
 * The figures of a claim that no source bears; empty when all are borne.
 *
 * @param texts the sources' own words, for what no reader reads ("1/3", "T12")
 */
export function findForeignFigures(
  claim: Figures,
  sources: readonly Figures[],
  texts: readonly string[],
): UnsupportedDetail[] {
  const numbers = sources.flatMap((source) => source.numbers);
  const dates = sources.flatMap((source) => source.dates);
  const quantities = sources.map((source) => source.quantities);
  const years = listYears(sources);
  return [
    ...claim.numbers.flatMap((number) => judgeNumber(number, numbers)),
    ...claim.dates.flatMap((date) => judgeDate(date, dates)),
    ...claim.quantities.flatMap((quantity) => judgeQuantity(quantity, quantities, years, texts)),
    ...claim.leftovers
      .filter((token) => !texts.some((text) => holdsToken(text, token)))
      .map((text) => ({ kind: 'quantity' as const, text })),
  ];
}

function judgeNumber(claim: NumberFigure, sources: readonly NumberFigure[]): UnsupportedDetail[] {
  const same = sources.filter((source) => source.key === claim.key);
  if (same.length === 0) return [{ kind: 'document-number', text: claim.text }];
  const dated = same.flatMap((source) => (source.issuedOn === null ? [] : [source.issuedOn]));
  const issuers = same.flatMap((source) => source.issuer ?? []);
  if (claim.issuer !== null && issuers.length > 0 && !issuers.includes(claim.issuer))
    return [{ kind: 'name', text: claim.issuer }];
  const { issuedOn } = claim;
  if (issuedOn === null || dated.length === 0 || dated.some((date) => saysAsMuch(date, issuedOn))) return [];
  return [{ kind: 'date', text: claim.text }];
}

/** Whether a source date knows every part the claim states, and the same. */
function saysAsMuch(source: PartialDate, claim: PartialDate): boolean {
  return (['year', 'month', 'day'] as const).every(
    (part) => claim[part] === null || claim[part] === source[part],
  );
}

function judgeDate(claim: DateFigure, sources: readonly DateFigure[]): UnsupportedDetail[] {
  const same = sources.filter((source) => saysAsMuch(source.date, claim.date));
  if (same.length === 0) return [{ kind: 'date', text: claim.text }];
  return same.some((source) => bearsBound(source.bound, claim.bound))
    ? []
    : [{ kind: 'comparator', text: claim.text }];
}

function judgeQuantity(
  claim: QuantityFigure,
  groups: readonly (readonly QuantityFigure[])[],
  years: ReadonlySet<number>,
  texts: readonly string[],
): UnsupportedDetail[] {
  const sources = groups.flat();
  const isNamed = (noun: string) => texts.some((text) => holdsToken(text, noun));
  const same = groups.flatMap((group) =>
    group.filter(
      (source, i) => isSameValue(source, claim) && isSameMatter(source, claim, group.slice(0, i), isNamed),
    ),
  );
  if (same.some((source) => bearsBound(source.bound, claim.bound))) return [];
  if (claim.isDoubtful && !isCountedOtherwise(claim, sources)) return [];
  if (same.length > 0) return [{ kind: 'comparator', text: claim.text }];
  if (isYear(claim) && years.has(claim.value)) return [];
  return bearsRange(claim, sources) ? [] : [{ kind: 'quantity', text: claim.text }];
}

function isSameValue(source: QuantityFigure, claim: QuantityFigure): boolean {
  return source.value === claim.value && source.valueHigh === claim.valueHigh && source.per === claim.per;
}

/** Whether the source's figure counts what the claim's does. */
function isSameMatter(
  source: QuantityFigure,
  claim: QuantityFigure,
  before: readonly QuantityFigure[],
  isNamed: (noun: string) => boolean,
): boolean {
  if (claim.label !== null && source.label !== claim.label) return false;
  if (claim.unit !== null) return source.unit === claim.unit;
  if (source.unit !== null) return claim.noun === null;
  if (isYear(claim) || claim.per !== null || claim.noun === null || source.noun === claim.noun) return true;
  if (source.noun !== null || source.isDoubtful) return false;
  // "70.000 ngôi nhà năm 2025 và 80.000 năm 2030": the noun is said once; in a table the header has it.
  const isSaidOnce = before.some((figure) => figure.noun === claim.noun && figure.per === claim.per);
  return isSaidOnce || source.fills === 'text' || (source.fills === 'cell' && isNamed(claim.noun));
}

/** "năm lớp" where the source has "ba lớp" is a number; elsewhere it is left to be another word. */
function isCountedOtherwise(claim: QuantityFigure, sources: readonly QuantityFigure[]): boolean {
  return claim.noun !== null && sources.some((source) => source.noun === claim.noun);
}

/** "5-10%" from "từ 5% đến 10%". */
function bearsRange(claim: QuantityFigure, sources: readonly QuantityFigure[]): boolean {
  const { value, valueHigh, unit } = claim;
  if (valueHigh === null) return false;
  const high = sources.findIndex((source) => source.value === valueHigh && source.unit === unit);
  const low = sources[high - 1];
  return low?.value === value && low.valueHigh === null && (low.unit === unit || low.unit === null);
}

function isYear({ value, unit, per }: Pick<QuantityFigure, 'value' | 'unit' | 'per'>): boolean {
  return unit === null && per === null && Number.isInteger(value) && value >= 1900 && value <= 2200;
}

function listYears(sources: readonly Figures[]): ReadonlySet<number> {
  const years = sources.flatMap(({ numbers, dates, quantities }) => [
    ...numbers.map((number) => number.year),
    ...dates.map(({ date }) => date.year),
    ...quantities.filter(isYear).flatMap((quantity) => [quantity.value, quantity.valueHigh]),
  ]);
  return new Set(years.filter((year) => year !== null));
}

/** Whether a text has the token with no letter or digit at its ends. */
function holdsToken(text: string, token: string): boolean {
  const [first = '', ...parts] = text.toLowerCase().split(token.toLowerCase());
  let before = first;
  return parts.some((behind) => {
    const isWhole = !/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(behind);
    before = behind;
    return isWhole;
  });
}
