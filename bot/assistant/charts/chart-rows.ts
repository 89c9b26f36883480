import { type IssuersApart, tellIssuersApart } from '../../../knowledge/directives/issuers-apart.ts';
import { foldMarks } from '../../../knowledge/language/fold.ts';
import { formatDate, parseIsoDate } from '../../../knowledge/language/vietnamese-date.ts';
import type { Period } from '../../../knowledge/model/calendar.ts';
import { issuerLevels } from '../../../knowledge/model/official-document.ts';
import type { Target } from '../../../knowledge/model/register.ts';
import { isUnclear } from '../../../knowledge/model/scan-doubt.ts';
import { chartWording } from '../../../prompts/chart-wording.ts';
import { describeIdentity } from '../describe-document.ts';
import type { Candidate } from '../register/register-candidates.ts';
import { nameIndicator } from './same-indicator.ts';

/** A target with its candidate. */
export interface ChartItem extends Candidate {
  readonly fact: Target;
  /** Set by a body or unit that is gone on the day asked; left out where that is not known or not so. */
  readonly isOfFormer?: true;
  /** What another held document does to its document; left out where none does. */
  readonly standing?: (typeof standings)[number];
}

/** What a held document may have done to another, the gravest first. */
export const standings = ['repealed-by', 'replaced-by', 'amended-by'] as const;

/** A place in the chart: a value, or a year of which the store has none. */
export type ChartPlace =
  | { readonly kind: 'value'; readonly label: string; readonly item: ChartItem }
  | { readonly kind: 'gap'; readonly label: string };

/** More years in a row without a value than this are no gap but two series. */
const MAX_GAP_YEARS = 6;

/**
 * Values of one indicator in the order of a chart: from the highest level down, each issuer's by time. Of one issuer the
 * labels are times alone, and a year between two of its yearly documents stands as a gap.
 */
export function placeRows(items: readonly ChartItem[]): ChartPlace[] {
  const issuers = tellIssuersApart(items.map(({ document }) => document));
  const issuerOf = ({ document }: ChartItem) => foldMarks(issuers.keyOf(document));
  const ordered = mergeSame(items).toSorted(
    (a, b) =>
      rankOf(a) - rankOf(b) ||
      compareText(issuerOf(a), issuerOf(b)) ||
      compareText(endOf(a), endOf(b)) ||
      compareText(a.fact.scope ?? '', b.fact.scope ?? ''),
  );
  const isOneIssuer = new Set(ordered.map(({ document }) => issuers.keyOf(document))).size === 1;
  const plain = ordered.map((item) => labelItem(item, isOneIssuer ? null : issuers));
  const rows = ordered.map((item, i): ChartPlace => {
    const label = plain[i] ?? '';
    const isAlone = plain.filter((other) => other === label).length === 1;
    const { document } = item;
    return {
      kind: 'value',
      item,
      label: isAlone ? label : chartWording.labelOf(label, describeIdentity({ ...document, issuer: null })),
    };
  });
  return isOneIssuer && areYearly(ordered) ? withGaps(rows) : rows;
}

/** The name of what is measured, as the first of the items has it that was read surely. */
export function titleOf(items: readonly ChartItem[]): string {
  const clear = items.find(({ fact }) => !isUnclear(fact));
  const name = clear === undefined ? chartWording.unclear : nameIndicator(clear.fact);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/**
 * Whether bars of these may be compared: shares and rates always, counts ("10 lớp") only those that bodies of one level
 * set for the same.
 */
export function areOneMeasure(items: readonly ChartItem[]): boolean {
  const valued = items.filter(({ fact }) => fact.value !== null);
  const isShare = valued.every(({ fact: { unit, per } }) => unit === '%' || unit === '‰' || per !== null);
  return isShare || new Set(valued.map((item) => `${rankOf(item)} ${item.fact.scope}`)).size === 1;
}

/** A figure that the text of a document gives and its table again is one row, with both as its sources. */
function mergeSame(items: readonly ChartItem[]): ChartItem[] {
  const byFigure = Map.groupBy(items, ({ document, fact: { value, valueHigh, period, scope, baseline } }) =>
    JSON.stringify([document.id, value, valueHigh, period, scope, value === null ? baseline : '']),
  );
  return [...byFigure.values()].flatMap((same) => {
    const first = same.find(({ fact }) => fact.comparator !== 'eq') ?? same[0];
    if (first === undefined) return [];
    const others = same.filter((item) => item !== first);
    return [{ ...first, repeated: [...first.repeated, ...others.map(({ fact }) => fact)] }];
  });
}

function rankOf({ document: { issuerLevel } }: ChartItem): number {
  return issuerLevel === null ? issuerLevels.length : issuerLevels.indexOf(issuerLevel);
}

function endOf({ fact, document }: ChartItem): string {
  return fact.period.to ?? fact.period.from ?? String(document.issuedOn.year ?? '');
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** @param issuers null where all are of one issuer */
function labelItem({ fact, document }: ChartItem, issuers: IssuersApart | null): string {
  const time = sayPeriod(fact.period);
  const issuer =
    (issuers === null ? document.issuer : issuers.nameOf(document)) ?? chartWording.withoutIssuer;
  const parts = issuers === null && time !== null ? [time] : [issuer, time];
  const label = [...parts, fact.scope].filter((part) => part !== null).join(', ');
  return label.charAt(0).toUpperCase() + label.slice(1);
}

/** When a target is to be reached, in words; null where it does not say. */
export function sayPeriod({ from, to }: Period): string | null {
  if (to === null) return from === null ? null : chartWording.from(formatDate(parseIsoDate(from)));
  const [start, end] = [from?.slice(0, 4), to.slice(0, 4)];
  const isWholeEnd = to.endsWith('-12-31');
  if (start === undefined)
    return chartWording.until(isWholeEnd ? chartWording.year(end) : formatDate(parseIsoDate(to)));
  if (start === end && from?.endsWith('-01-01') && isWholeEnd) return chartWording.year(end);
  if (from?.endsWith('-01-01') && isWholeEnd) return chartWording.span(start, end);
  if (Number(end) - Number(start) === 1 && /-0[89]-/.test(from ?? ''))
    return chartWording.schoolYear(start, end);
  return chartWording.days(formatDate(parseIsoDate(from ?? '')), formatDate(parseIsoDate(to)));
}

/** Whether each value is of a document for that one year, of which one may be missing. */
function areYearly(items: readonly ChartItem[]): boolean {
  const isYear = ({ from, to }: Period) => from?.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`;
  return (
    new Set(items.map(({ document }) => document.id)).size > 1 &&
    items.every(
      ({ fact, document }) =>
        isYear(fact.period) && document.period.to?.slice(0, 4) === fact.period.to?.slice(0, 4),
    )
  );
}

function withGaps(rows: readonly ChartPlace[]): ChartPlace[] {
  return rows.flatMap((row, i) => {
    const next = rows[i + 1];
    if (row.kind === 'gap' || next === undefined || next.kind === 'gap') return [row];
    const [year, following] = [row, next].map(({ item }) => Number(endOf(item).slice(0, 4)));
    const missing = Math.max(0, (following ?? 0) - (year ?? 0) - 1);
    if (missing > MAX_GAP_YEARS) return [row];
    const gaps = Array.from({ length: missing }, (_, k): ChartPlace => {
      const label = chartWording.year(String((year ?? 0) + k + 1));
      return { kind: 'gap', label: label.charAt(0).toUpperCase() + label.slice(1) };
    });
    return [row, ...gaps];
  });
}
