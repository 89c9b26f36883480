import { describeIdentity } from '../../../knowledge/directives/describe-identity.ts';
import { nameInPlace } from '../../../knowledge/directives/issuers-apart.ts';
import { foldMarks } from '../../../knowledge/language/fold.ts';
import { formatNumber } from '../../../knowledge/language/quantity.ts';
import { UNKNOWN_DATE } from '../../../knowledge/model/calendar.ts';
import type { Target } from '../../../knowledge/model/register.ts';
import { isUnclear } from '../../../knowledge/model/scan-doubt.ts';
import { chartWording as wording } from '../../../prompts/chart-wording.ts';
import { type ChartItem, titleOf } from './chart-rows.ts';
import { findChange } from './same-indicator.ts';

/** Values of one indicator. */
export type IndicatorGroup = readonly ChartItem[];

type NameOf = (group: IndicatorGroup) => string;

/**
 * The names by which indicators are offered to be chosen, no two alike. Those of one name are told apart by who is counted
 * and under what condition, else by the document that sets them; what is alike even then is offered once. What no scan
 * shows surely is offered only where there is nothing else.
 */
export function offerIndicators(groups: readonly IndicatorGroup[]): string[] {
  const readable = groups.filter((group) => group.some(({ fact }) => !isUnclear(fact)));
  const offered = readable.length > 0 ? readable : groups;
  const byName = tellApart(offered, nameShortly, nameFully);
  const byDocument = tellApart(offered, byName, (group) => `${byName(group)} ${nameDocument(group)}`);
  return [...new Set(offered.map(byDocument))];
}

/** The indicators that a text is the name of, by the longest of their names that it is. */
export function findByName(groups: readonly IndicatorGroup[], text: string): readonly IndicatorGroup[] {
  const said = plain(text);
  const bearing = [nameFully, nameShortly, nameChartOf].map((nameOf) =>
    groups.filter((group) => plain(nameOf(group)) === said),
  );
  return bearing.find((some) => some.length > 0) ?? [];
}

/** The title of an indicator's chart: what is measured, and whether it is a change. */
export function nameChartOf(group: IndicatorGroup): string {
  const change = findGroupChange(group);
  return change === undefined ? titleOf(group) : wording.withUnit(titleOf(group), wording.changes[change]);
}

function findGroupChange([first]: IndicatorGroup): 'fall' | 'rise' | undefined {
  return first === undefined ? undefined : findChange(first.fact);
}

/** The short name where it is one's alone, else the longer one. */
function tellApart(groups: readonly IndicatorGroup[], short: NameOf, long: NameOf): NameOf {
  const taken = Map.groupBy(groups.map(short), (name) => name);
  return (group) => ((taken.get(short(group)) ?? []).length > 1 ? long(group) : short(group));
}

/** The indicator with its unit, and whether it is a change, by which alone some differ. */
function nameShortly(group: IndicatorGroup): string {
  return wording.withUnit(titleOf(group), sayMeasure(group).join(', '));
}

/** And with who is counted and under what condition, where its title does not say it. */
function nameFully(group: IndicatorGroup): string {
  const title = titleOf(group);
  const fact = findTelling(group);
  const more = [fact?.population, fact?.denominator, fact?.condition].filter(
    (part) => part !== null && part !== undefined && !plain(title).includes(plain(part)),
  );
  return wording.withUnit(title, [...more, ...sayMeasure(group)].join(', '));
}

function nameDocument(group: IndicatorGroup): string {
  const document = group[0]?.document;
  if (document === undefined) return '';
  const issuedOn = { ...UNKNOWN_DATE, year: document.issuedOn.year };
  return wording.ofDocument(describeIdentity({ ...document, issuedOn, issuer: nameInPlace(document) }));
}

function findTelling(group: IndicatorGroup): Target | undefined {
  return (group.find(({ fact }) => fact.value !== null && !isUnclear(fact)) ?? group[0])?.fact;
}

function sayMeasure(group: IndicatorGroup): string[] {
  const counted = group.find(({ fact }) => fact.value !== null)?.fact;
  const change = findGroupChange(group);
  return [
    ...(change === undefined ? [] : [wording.changes[change]]),
    counted === undefined ? wording.withoutUnit : sayUnit(counted),
  ];
}

function sayUnit({ unit, per }: Target): string {
  const rate = per === null ? null : wording.per(formatNumber(per));
  return [unit, rate].filter((part) => part !== null).join(' ') || wording.bareNumber;
}

function plain(text: string): string {
  const words = foldMarks(text)
    .toLowerCase()
    .match(/[a-z]+|\d+|[%‰]/g);
  return (words ?? []).join(' ');
}
